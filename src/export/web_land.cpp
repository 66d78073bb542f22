#include "export/web_land.h"

#include "base/icons.h"
#include "base/text.h"
#include "export/decimals.h"
#include "export/glyph_outline.h"
#include "export/svg_land.h"
#include "export/xml.h"
#include "layout/area_shape.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace exporter {

namespace {

using scene::LayerKind;

/// One view's land in units: its frame, how far it is zoomed, and what can come into sight.
struct Ground {
    const model::Frame& frame;
    scene::Projection projection;
    base::Rect seen;
    LandDetail detail;
};

/// `beyond`: pixels around the map of the view that a wider window shows as well.
Ground groundOf(const model::Atlas& atlas, const layout::View& view, float beyond)
{
    const model::Frame& frame = atlas.geography.frames[static_cast<std::size_t>(view.frame)];
    constexpr auto kUnits = static_cast<float>(1 / kLandUnit);
    const base::Rect map = view.map.shrunk(-beyond);
    LandDetail detail;
    detail.decimals = 0;
    detail.tolerance = 0.04 * kUnits;
    detail.margin = 2 * kUnits;
    return {frame,
            {view.frame, {0, 0}, view.pxPerMetre * kUnits},
            {(map.x - static_cast<float>(view.originPx.x)) * kUnits,
             (map.y - static_cast<float>(view.originPx.y)) * kUnits, map.width * kUnits, map.height * kUnits},
            detail};
}

void addShapes(const Ground& ground, const model::Layer& layer, std::string_view className, std::string& out)
{
    for (const model::Shape& shape : layer.shapes) {
        const std::string path =
            pathData(outline(shape, ground.projection, ground.seen, ground.detail), ground.detail.decimals);
        if (!path.empty()) {
            out += fmt::format("<path class=\"{}\" data-code=\"{}\" d=\"{}\"/>\n", className,
                               xmlText(shape.code), path);
        }
    }
}

/// All borders that `isWanted` in one path.
template<class Wanted>
void addBorders(const Ground& ground, const model::Layer& layer, std::string_view className, Wanted isWanted,
                std::string& out)
{
    std::vector<PixelLine> lines;
    for (const model::Arc& arc : layer.arcs) {
        if (isWanted(arc)) {
            for (PixelLine& line : borderLine(arc, ground.projection, ground.seen, ground.detail)) {
                lines.push_back(std::move(line));
            }
        }
    }
    if (const std::string path = pathData(lines, ground.detail.decimals); !path.empty()) {
        out += fmt::format("<path class=\"border {}\" d=\"{}\"/>\n", className, path);
    }
}

void addFrame(const model::Atlas& atlas, const Ground& ground, std::string& out)
{
    const model::Frame& frame = ground.frame;
    addShapes(ground, frame.neighbours, "abroad", out);
    addShapes(ground, frame.regions, "region", out);
    if (atlas.geography.shippedBoundaries) { // others would not meet the borders of the regions
        const auto regionOf = [&](int shape) {
            const int department =
                atlas.data.findDepartment(frame.departments.shapes[static_cast<std::size_t>(shape)].code);
            return department < 0 ? -1 : atlas.data.departments[static_cast<std::size_t>(department)].region;
        };
        addBorders(
            ground, frame.departments, "departments",
            [&](const model::Arc& arc) {
                return arc.right >= 0 && regionOf(arc.left) == regionOf(arc.right);
            },
            out);
    }
    addBorders(
        ground, frame.regions, "between", [](const model::Arc& arc) { return arc.right >= 0; }, out);
    addBorders(
        ground, frame.regions, "coast", [](const model::Arc& arc) { return arc.right < 0; }, out);
}

/// Paris and its neighbours as a schema of communes on quiet ground, or as departments without one.
void addParis(const Ground& ground, std::string& out)
{
    const model::Frame& frame = ground.frame;
    addShapes(ground, frame.regions, "region", out);
    const bool hasCommunes = !frame.communes.shapes.empty();
    const model::Layer& layer = hasCommunes ? frame.communes : frame.departments;
    const auto departmentOf = [&](int shape) {
        const std::string_view code =
            shape < 0 ? std::string_view{} : layer.shapes[static_cast<std::size_t>(shape)].code;
        return hasCommunes ? model::departmentOfCommune(code) : model::isInsetDepartment(code) ? code : "";
    };
    std::vector<PixelLine> subject;
    for (std::size_t i = 0; i < layer.shapes.size(); ++i) {
        if (hasCommunes || model::isInsetDepartment(layer.shapes[i].code)) {
            for (PixelLine& ring : outline(layer.shapes[i], ground.projection, ground.seen, ground.detail)) {
                subject.push_back(std::move(ring));
            }
        }
    }
    out += fmt::format("<path class=\"commune\" d=\"{}\"/>\n", pathData(subject, ground.detail.decimals));
    addBorders(
        ground, layer, "limit",
        [&](const model::Arc& arc) { return departmentOf(arc.left) != departmentOf(arc.right); }, out);
}

/// The outline of what the map is limited to, above the land; nothing where it lies elsewhere.
void addArea(const model::Atlas& atlas, const layout::View& view, const filter::Area& area,
             const Ground& ground, std::string& out)
{
    std::vector<PixelLine> rings;
    for (const auto& ring : layout::ringsOf(atlas.geography, view, area)) {
        PixelLine& line = rings.emplace_back(PixelLine{{}, true});
        for (const base::Vec2 px : ring) {
            line.points.push_back((px - view.originPx) * (1 / kLandUnit));
        }
    }
    if (const std::string path = pathData(rings, ground.detail.decimals); !path.empty()) {
        out += fmt::format("<path class=\"border area\" d=\"{}\"/>\n", path);
    }
}

} // namespace

std::string webLand(const model::Atlas& atlas, const layout::Sheet& wide, const filter::Area& area)
{
    constexpr float kBeyond = 800; // a window may be much wider than the map
    std::string out;
    const Ground ground = groundOf(atlas, wide.main(), kBeyond);
    addFrame(atlas, ground, out);
    addArea(atlas, wide.main(), area, ground, out);
    return out;
}

std::string webInsets(const model::Atlas& atlas, const layout::Sheet& wide, const filter::Area& area)
{
    constexpr float kBeyond = 60; // on a telephone the cards have other proportions
    std::string out;
    for (std::size_t v = 1; v < wide.views.size(); ++v) {
        const layout::View& view = wide.views[v];
        const bool isParis = view.kind == layout::ViewKind::Paris;
        out += fmt::format("<g data-inset=\"{}\"{}><rect/><svg><g class=\"land\">\n", insetKey(view),
                           isParis ? " class=\"around\"" : "");
        const Ground ground = groundOf(atlas, view, kBeyond);
        if (isParis) {
            addParis(ground, out);
        } else {
            addFrame(atlas, ground, out);
        }
        addArea(atlas, view, area, ground, out);
        out += "</g><g class=\"threads\"></g><g class=\"dots\"></g><g class=\"names\" "
               "aria-hidden=\"true\"></g></svg>"
               "<text class=\"inset-title\"></text><text class=\"inset-count\"></text>"
               "<text class=\"inset-note\"></text></g>\n";
    }
    return out;
}

base::Result<std::string> webSymbols(const model::Dataset& data, const base::FontSet& fonts)
{
    const std::filesystem::path& file = fonts.file(base::Face::Icons);
    const base::LineMetrics metrics = fonts.metrics(base::Face::Icons, kOutlineEm);
    const double middle = (metrics.ascent - metrics.descent) / 2.0;
    std::string out = "<defs>\n";
    const auto add = [&](const std::string& id, std::string_view glyph, double size, double x,
                         double y) -> base::Status {
        const std::u32string letters = base::decodeUtf8(glyph);
        const auto path = glyphPath(file, letters.front());
        if (!path) {
            return path.error();
        }
        const double scale = size / kOutlineEm;
        const double width = fonts.width(base::Face::Icons, kOutlineEm, glyph);
        out += fmt::format("<path id=\"{}\" transform=\"translate({} {}) scale({})\" d=\"{}\"/>\n", id,
                           decimal(x - width * scale / 2, 2), decimal(y + middle * scale, 2),
                           decimal(scale, 4), path.value());
        return base::Ok{};
    };
    for (std::size_t i = 0; i < data.categories.size(); ++i) {
        if (base::Status done =
                add(fmt::format("sign-{}", i), base::icons::forCategory(data.categories[i].code), 15, 0, 0);
            !done) {
            return done.error();
        }
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kGlyphs{
        {{"plus", base::icons::kPlus},
         {"minus", base::icons::kMinus},
         {"home", base::icons::kHome},
         {"close", base::icons::kClose},
         {"theme", base::icons::kTheme}}};
    for (const auto& [name, glyph] : kGlyphs) {
        if (base::Status done = add(fmt::format("glyph-{}", name), glyph, 20, 10, 10); !done) {
            return done.error();
        }
    }
    return out + "</defs>";
}

} // namespace exporter
