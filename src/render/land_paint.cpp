#include "render/land_paint.h"

#include "layout/line_detail.h"
#include "render/land_levels.h"
#include "render/spans.h"
#include "render/stroke_paint.h"
#include "scene/land_layer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace render {

using base::Vec2;
using scene::LayerKind;

const std::vector<std::vector<float>>& LineDetails::of(int frame, LayerKind kind)
{
    const auto [known, isNew] = known_.try_emplace({frame, kind});
    if (isNew)
        for (const model::Arc& arc : scene::layerOf(geography_.frame(frame), kind).arcs)
            known->second.push_back(layout::pointTolerances(arc.points));
    return known->second;
}

LandPaint::LandPaint(const scene::MapPart& part, LineDetails& details, const PixelWindow& clip) : part_(part)
{
    const int frame = part.projection.frame;
    if (!details.geography().has(frame) || !(part.projection.pxPerMetre > 0))
        return;
    std::array<bool, 4> isUsed{};
    for (const scene::Fill& fill : part.fills)
        isUsed[static_cast<std::size_t>(fill.layer)] = true;
    for (const scene::Border& border : part.borders)
        isUsed[static_cast<std::size_t>(border.layer)] = true;
    for (std::size_t i = 0; i < isUsed.size(); ++i)
        if (isUsed[i]) {
            const auto kind = static_cast<LayerKind>(i);
            project(scene::layerOf(details.geography().frame(frame), kind), kind, details, clip);
        }
    for (const scene::Border& border : part.borders) {
        auto& outlined = layers_[static_cast<std::size_t>(border.layer)].outlined;
        if (border.widthPx >= 1 && border.colour.a >= 192 &&
            static_cast<std::size_t>(border.arc) < outlined.size())
            outlined[static_cast<std::size_t>(border.arc)] = true;
    }
    for (std::span<const scene::Fill> fills = part.fills; !fills.empty();) {
        const LayerKind kind = fills.front().layer;
        const auto end = std::ranges::find_if(fills, [&](const scene::Fill& f) { return f.layer != kind; });
        Run run{fills.first(static_cast<std::size_t>(end - fills.begin())), {}};
        run.fillOf.assign(layer(kind).shapes, -1);
        for (std::size_t i = 0; i < run.fills.size(); ++i) {
            const scene::Fill& fill = run.fills[i];
            if (static_cast<std::size_t>(fill.shape) < run.fillOf.size())
                run.fillOf[static_cast<std::size_t>(fill.shape)] = static_cast<int>(i);
            run.isOpaque = run.isOpaque && fill.colour.a == 255;
            run.isHatched = run.isHatched || (fill.hatch.a > 0 && fill.hatchPx > 0);
        }
        fills = fills.subspan(run.fills.size());
        runs_.push_back(std::move(run));
    }
}

void LandPaint::project(const model::Layer& from, LayerKind kind, LineDetails& details,
                        const PixelWindow& clip)
{
    constexpr double kWidest = 32; // no border is drawn wider than twice this
    const scene::Projection& p = part_.projection;
    const std::size_t level = levelAt(p.pxPerMetre);
    const auto* const tolerances = level == 0 ? nullptr : &details.of(p.frame, kind);
    Layer& to = layers_[static_cast<std::size_t>(kind)];
    to.shapes = from.shapes.size();
    to.outlined.assign(from.arcs.size(), false);
    to.lines.resize(from.arcs.size());
    for (std::size_t i = 0; i < from.arcs.size(); ++i) {
        const model::Arc& arc = from.arcs[i];
        Line& line = to.lines[i];
        line.leftShape = arc.left;
        line.rightShape = arc.right;
        line.left = line.top = INFINITY;
        line.right = line.bottom = -INFINITY;
        line.points.reserve(arc.points.size());
        for (std::size_t at = 0; at < arc.points.size(); ++at) {
            if (level > 0 && (*tolerances)[i][at] <= kTolerance[level])
                continue;
            const Vec2 px{p.originPx.x + arc.points[at].x * p.pxPerMetre,
                          p.originPx.y - arc.points[at].y * p.pxPerMetre};
            line.left = std::min(line.left, px.x);
            line.right = std::max(line.right, px.x);
            line.top = std::min(line.top, px.y);
            line.bottom = std::max(line.bottom, px.y);
            line.points.push_back(px);
        }
        // What lies left of the picture counts: a row of pixels begins inside of it.
        if (line.points.size() < 2 || line.left > clip.right() + kWidest ||
            line.top > clip.bottom() + kWidest || line.bottom < clip.top - kWidest)
            line.points.clear();
    }
}

template<class Each>
void LandPaint::eachSpan(const PixelWindow& clip, const Run& run, const Each& each) const
{
    const Layer& from = layer(run.fills.front().layer);
    const auto filled = [&](int shape) { // what is not filled counts as nothing
        return static_cast<std::size_t>(shape) < run.fillOf.size() &&
                       run.fillOf[static_cast<std::size_t>(shape)] >= 0
                   ? shape
                   : -1;
    };
    Spans spans;
    spans.begin(clip, {0, 0, 0, 0});
    for (const Line& line : from.lines) {
        const int left = filled(line.leftShape);
        const int right = filled(line.rightShape);
        if (!line.points.empty() && left != right && line.bottom >= clip.top && line.top <= clip.bottom() &&
            line.left <= clip.right())
            spans.addLine(line.points, left, right);
    }
    spans.takeRuns([&](int y, int begin, int end, int shape) {
        const int known = filled(shape); // where simplified borders cross each other it may be anything
        if (known >= 0)
            each(clip.top + y, clip.left + begin, clip.left + end,
                 run.fills[static_cast<std::size_t>(run.fillOf[static_cast<std::size_t>(known)])]);
    });
}

void LandPaint::fill(Band& band, const PixelWindow& clip, const Run& run) const
{
    eachSpan(clip, run, [&](int y, int from, int end, const scene::Fill& fill) {
        band.fill(y, from, end, fill.colour);
    });
}

/// Flat colour and lines of what is hatched (shaders/fill.frag). The lines are tied to the land.
void LandPaint::hatch(Band& band, const PixelWindow& clip, const Run& run) const
{
    const Vec2 origin = part_.projection.originPx;
    eachSpan(clip, run, [&](int y, int from, int end, const scene::Fill& fill) {
        if (fill.hatch.a == 0 || !(fill.hatchPx > 0))
            return;
        band.fill(y, from, end, fill.colour);
        std::uint8_t* pixel = band.at(from, y);
        for (int x = from; x < end; ++x, pixel += 4) {
            const double at = (x + 0.5 - origin.x) - (y + 0.5 - origin.y);
            const double steps = at * std::numbers::sqrt2 / 2 / fill.hatchPx;
            const double off = std::abs(steps - std::floor(steps) - 0.5) * fill.hatchPx;
            const double cover = std::clamp(fill.hatchPx / 6.0 - off + 0.5, 0.0, 1.0);
            if (cover > 0)
                lay(pixel, fill.hatch, weightOf(static_cast<float>(cover), fill.hatch));
        }
    });
}

/// Rows of pixels have hard edges. Where a fill ends against something else and no border will hide it, a
/// line of one pixel in its own colour makes the edge soft.
void LandPaint::soften(Band& band, StrokePaint& strokes, const Run& run) const
{
    const Layer& from = layer(run.fills.front().layer);
    const auto fillAt = [&](int shape) {
        return static_cast<std::size_t>(shape) < run.fillOf.size()
                   ? run.fillOf[static_cast<std::size_t>(shape)]
                   : -1;
    };
    struct Edge {
        base::Colour colour;
        const Line* line;
    };
    std::vector<Edge> edges;
    for (std::size_t arc = 0; arc < from.lines.size(); ++arc) {
        const int left = fillAt(from.lines[arc].leftShape);
        const int right = fillAt(from.lines[arc].rightShape);
        if (from.outlined[arc] || (left < 0) == (right < 0) || from.lines[arc].points.empty())
            continue;
        const base::Colour colour = run.fills[static_cast<std::size_t>(std::max(left, right))].colour;
        if (colour.a == 255) // a see-through line would show under a see-through fill
            edges.push_back({colour, &from.lines[arc]});
    }
    std::ranges::stable_sort(edges, {},
                             [](const Edge& e) { return e.colour.r << 16 | e.colour.g << 8 | e.colour.b; });
    for (std::size_t i = 0; i < edges.size();) {
        const base::Colour colour = edges[i].colour;
        for (; i < edges.size() && edges[i].colour == colour; ++i)
            strokes.add(edges[i].line->points, 1);
        strokes.lay(band, colour);
    }
}

void LandPaint::drawBorders(Band& band, StrokePaint& strokes) const
{
    const std::vector<scene::Border>& borders = part_.borders;
    for (std::size_t i = 0; i < borders.size();) {
        const float width = borders[i].widthPx;
        const base::Colour colour = borders[i].colour;
        for (; i < borders.size() && borders[i].widthPx == width && borders[i].colour == colour; ++i) {
            const Layer& from = layer(borders[i].layer);
            if (static_cast<std::size_t>(borders[i].arc) < from.lines.size())
                strokes.add(from.lines[static_cast<std::size_t>(borders[i].arc)].points, width);
        }
        strokes.lay(band, colour);
    }
}

void LandPaint::paint(Band& band, const PixelWindow& clip) const
{
    StrokePaint strokes(clip);
    std::vector<const Run*> filled; // edges still hard
    const auto flush = [&] {
        for (const Run* run : filled)
            soften(band, strokes, *run);
        filled.clear();
    };
    for (const Run& run : runs_) {
        if (!run.isOpaque) {
            flush();
            soften(band, strokes, run);
            fill(band, clip, run);
        } else {
            fill(band, clip, run);
            filled.push_back(&run);
        }
        if (run.isHatched) {
            flush();
            hatch(band, clip, run);
        }
    }
    flush();
    drawBorders(band, strokes);
}

} // namespace render
