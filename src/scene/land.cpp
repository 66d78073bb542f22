#include "scene/parts.h"

#include <algorithm>

namespace scene {

namespace {

int regionOfDepartment(const model::Dataset& data, const model::Shape& shape)
{
    const int department = data.findDepartment(shape.code);
    return department < 0 ? -1 : data.departments[static_cast<std::size_t>(department)].region;
}

Shade regionFill(const Ingredients& in, const base::Palette& colours, const std::string& code)
{
    if (in.kind() == layout::Symbols::Choropleth) {
        return shadeOf(in, code);
    }
    const auto& chosen = in.look.chosenRegions;
    const bool quiet = !chosen.empty() && std::find(chosen.begin(), chosen.end(), code) == chosen.end();
    if (const int pole = poleOfRegion(in, code); pole >= 0 && !quiet) {
        return {base::poleTint(in.look.theme, pole)};
    }
    return {quiet ? colours.landQuiet : colours.land};
}

/// Borders between shades: a light line parts them, but in high contrast, where lines are dark.
Border borderBetween(const Ingredients& in, LayerKind layer, std::size_t arc, float widthPx,
                     base::Colour otherwise)
{
    const bool light = in.kind() == layout::Symbols::Choropleth && in.look.theme != base::Theme::Contrast;
    return {layer, static_cast<int>(arc), (light ? 1.5F : widthPx) * in.sheet.scale,
            light ? base::palette(in.look.theme).halo : otherwise};
}

/// Paris and its three neighbours stand out, the departments around recede.
void addParisSurroundings(const Ingredients& in, const model::Frame& frame, const base::Palette& colours,
                          MapPart& part)
{
    const auto& shapes = frame.departments.shapes;
    const bool choropleth = in.kind() == layout::Symbols::Choropleth;
    for (std::size_t i = 0; i < frame.regions.shapes.size(); ++i) {
        const Shade shade =
            choropleth ? shadeOf(in, frame.regions.shapes[i].code)
                       : Shade{base::mix(colours.landQuiet,
                                         regionFill(in, colours, frame.regions.shapes[i].code).colour, 0.5),
                               {},
                               0};
        part.fills.push_back(
            {LayerKind::Regions, static_cast<int>(i), shade.colour, shade.hatch, shade.hatchPx});
    }
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (!model::isInsetDepartment(shapes[i].code)) {
            continue;
        }
        const int region = regionOfDepartment(in.atlas.data, shapes[i]);
        const Shade shade =
            choropleth && region >= 0
                ? shadeOf(in, in.atlas.data.regions[static_cast<std::size_t>(region)].code)
            : region >= 0
                ? Shade{base::poleTint(
                            in.look.theme,
                            poleOfRegion(in, in.atlas.data.regions[static_cast<std::size_t>(region)].code)),
                        {},
                        0}
                : Shade{colours.land, {}, 0};
        part.fills.push_back(
            {LayerKind::Departments, static_cast<int>(i), shade.colour, shade.hatch, shade.hatchPx});
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
    const model::Frame& frame = in.atlas.geography.frames[static_cast<std::size_t>(view.frame)];
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
        const Shade shade = regionFill(in, colours, frame.regions.shapes[i].code);
        part.fills.push_back(
            {LayerKind::Regions, static_cast<int>(i), shade.colour, shade.hatch, shade.hatchPx});
    }
    for (std::size_t i = 0; i < frame.neighbours.arcs.size(); ++i) {
        part.borders.push_back(
            {LayerKind::Neighbours, static_cast<int>(i), 0.9F * scale, colours.neighbourBorder});
    }
    // Department lines of the shipped outlines would not meet the borders of another file.
    if (in.atlas.geography.shippedBoundaries && in.kind() != layout::Symbols::Choropleth) {
        const auto& departments = frame.departments;
        for (std::size_t i = 0; i < departments.arcs.size(); ++i) {
            const model::Arc& arc = departments.arcs[i];
            if (arc.right < 0 ||
                regionOfDepartment(in.atlas.data, departments.shapes[static_cast<std::size_t>(arc.left)]) !=
                    regionOfDepartment(in.atlas.data,
                                       departments.shapes[static_cast<std::size_t>(arc.right)])) {
                continue;
            }
            part.borders.push_back(
                {LayerKind::Departments, static_cast<int>(i), 0.8F * scale, colours.departmentBorder});
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
