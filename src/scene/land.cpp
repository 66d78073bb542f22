#include "scene/parts.h"

namespace scene {

namespace {

int regionOfDepartment(const model::Dataset& data, const model::Shape& shape)
{
    const int department = data.findDepartment(shape.code);
    return department < 0 ? -1 : data.departments[static_cast<std::size_t>(department)].region;
}

/// Borders between shades: a light line parts them, but in high contrast, where lines are dark.
Border borderBetween(const Ingredients& in, LayerKind layer, std::size_t arc, float widthPx,
                     base::Colour otherwise)
{
    const bool light = in.kind() == layout::Symbols::Choropleth && in.look.theme != base::Theme::Contrast;
    return {layer, static_cast<int>(arc), (light ? 1.5F : widthPx) * in.sheet.scale,
            light ? base::palette(in.look.theme).halo : otherwise};
}

/// The schema of communes: thin lines between them, strong ones around the departments.
template<class ShadeOf>
void addCommunes(const Ingredients& in, const model::Layer& communes, const base::Palette& colours,
                 ShadeOf shadeOfDepartment, MapPart& part)
{
    const auto departmentOf = [&](int shape) {
        return shape < 0 ? std::string_view{}
                         : model::departmentOfCommune(communes.shapes[static_cast<std::size_t>(shape)].code);
    };
    for (std::size_t i = 0; i < communes.shapes.size(); ++i) {
        const RegionFill shade = shadeOfDepartment(departmentOf(static_cast<int>(i)));
        part.fills.push_back(
            {LayerKind::Communes, static_cast<int>(i), shade.colour, shade.hatch, shade.hatchPx});
    }
    const bool shaded = in.kind() == layout::Symbols::Choropleth;
    const base::Colour thin =
        shaded ? base::faded(colours.halo, 0.3) : base::faded(colours.regionBorder, 0.45);
    for (const bool isLimit : {false, true}) {
        for (std::size_t i = 0; i < communes.arcs.size(); ++i) {
            const model::Arc& arc = communes.arcs[i];
            if ((departmentOf(arc.left) != departmentOf(arc.right)) == isLimit) {
                const Border strong = borderBetween(in, LayerKind::Communes, i, 1.5F, colours.coast);
                part.borders.push_back(
                    isLimit ? strong
                            : Border{LayerKind::Communes, static_cast<int>(i), 0.7F * in.sheet.scale, thin});
            }
        }
    }
}

/// Paris and its three neighbours stand out, the departments around recede.
void addParisSurroundings(const Ingredients& in, const model::Frame& frame, const base::Palette& colours,
                          MapPart& part)
{
    const auto& shapes = frame.departments.shapes;
    const bool choropleth = in.kind() == layout::Symbols::Choropleth;
    for (std::size_t i = 0; i < frame.regions.shapes.size(); ++i) {
        const RegionFill shade =
            choropleth ? fillOf(in, frame.regions.shapes[i].code)
                       : RegionFill{base::mix(colours.landQuiet,
                                              fillOf(in, frame.regions.shapes[i].code).colour, 0.5),
                                    {},
                                    0};
        part.fills.push_back(
            {LayerKind::Regions, static_cast<int>(i), shade.colour, shade.hatch, shade.hatchPx});
    }
    const auto shadeOfDepartment = [&](std::string_view code) {
        const int department = in.atlas.data.findDepartment(code);
        const int region =
            department < 0 ? -1 : in.atlas.data.departments[static_cast<std::size_t>(department)].region;
        if (region < 0) {
            return RegionFill{colours.land, {}, 0};
        }
        const std::string& regionCode = in.atlas.data.regions[static_cast<std::size_t>(region)].code;
        return choropleth ? fillOf(in, regionCode)
                          : RegionFill{base::poleTint(in.look.theme, poleOfRegion(in, regionCode)), {}, 0};
    };
    if (!frame.communes.shapes.empty()) {
        addCommunes(in, frame.communes, colours, shadeOfDepartment, part);
        return; // the limits of the departments around do not meet those of the schema
    }
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (model::isInsetDepartment(shapes[i].code)) {
            const RegionFill shade = shadeOfDepartment(shapes[i].code);
            part.fills.push_back(
                {LayerKind::Departments, static_cast<int>(i), shade.colour, shade.hatch, shade.hatchPx});
        }
    }
    for (std::size_t i = 0; i < frame.departments.arcs.size(); ++i) {
        const model::Arc& arc = frame.departments.arcs[i];
        const auto isSubject = [&](int shape) {
            return shape >= 0 && model::isInsetDepartment(shapes[static_cast<std::size_t>(shape)].code);
        };
        const bool edge = isSubject(arc.left) || isSubject(arc.right);
        part.borders.push_back(borderBetween(in, LayerKind::Departments, i, edge ? 1.2F : 0.8F,
                                             edge ? colours.regionBorder : colours.departmentBorder));
    }
}

} // namespace

MapPart landOf(const Ingredients& in, const layout::View& view)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const model::Frame& frame = in.atlas.geography.frame(view.frame);
    const float scale = in.sheet.scale;
    MapPart part;
    part.projection = {view.frame, view.originPx, view.pxPerMetre};

    if (view.kind == layout::ViewKind::Paris) {
        addParisSurroundings(in, frame, colours, part);
        return part;
    }
    for (std::size_t i = 0; i < frame.neighbours.shapes.size(); ++i) {
        part.fills.push_back({LayerKind::Neighbours, static_cast<int>(i), colours.neighbour});
    }
    for (std::size_t i = 0; i < frame.regions.shapes.size(); ++i) {
        const RegionFill shade = fillOf(in, frame.regions.shapes[i].code);
        part.fills.push_back(
            {LayerKind::Regions, static_cast<int>(i), shade.colour, shade.hatch, shade.hatchPx});
    }
    for (std::size_t i = 0; i < frame.neighbours.arcs.size(); ++i) {
        part.borders.push_back(
            {LayerKind::Neighbours, static_cast<int>(i), 0.9F * scale, colours.neighbourBorder});
    }
    // Department lines of the shipped outlines would not meet the borders of another file.
    const double share = view.kind == layout::ViewKind::Main ? in.look.detail.departments : 1;
    if (in.atlas.geography.shippedBoundaries && in.kind() != layout::Symbols::Choropleth && share > 0) {
        const auto& departments = frame.departments;
        // Opaque at any moment of the fade: translucent lines would show where they meet.
        const base::Colour ink = base::mix(colours.land, colours.departmentBorder, share);
        for (std::size_t i = 0; i < departments.arcs.size(); ++i) {
            const model::Arc& arc = departments.arcs[i];
            if (arc.right < 0 ||
                regionOfDepartment(in.atlas.data, departments.shapes[static_cast<std::size_t>(arc.left)]) !=
                    regionOfDepartment(in.atlas.data,
                                       departments.shapes[static_cast<std::size_t>(arc.right)])) {
                continue;
            }
            part.borders.push_back({LayerKind::Departments, static_cast<int>(i), 0.8F * scale, ink});
        }
    }
    for (const bool coast : {false, true}) {
        for (std::size_t i = 0; i < frame.regions.arcs.size(); ++i) {
            if ((frame.regions.arcs[i].right < 0) == coast) {
                part.borders.push_back(
                    coast ? Border{LayerKind::Regions, static_cast<int>(i), 1.15F * scale, colours.coast}
                          : borderBetween(in, LayerKind::Regions, i, 1.15F, colours.regionBorder));
            }
        }
    }
    return part;
}

} // namespace scene
