// Drawing out of the uploaded land: fills by colour, borders without beads.
#include "render/land.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <numbers>

namespace render {

namespace {

bool overlaps(const base::Extent& a, const base::Extent& b, double margin)
{
    return a.west <= b.east + margin && b.west <= a.east + margin && a.south <= b.north + margin &&
           b.south <= a.north + margin;
}

void setColour(GLint location, base::Colour colour)
{
    glUniform4fv(location, 1, premultiplied(colour).data());
}

bool isAlike(const scene::Fill& a, const scene::Fill& b)
{
    return a.colour == b.colour && a.hatch == b.hatch && a.hatchPx == b.hatchPx;
}

const void* byteOffset(std::size_t bytes)
{
    return reinterpret_cast<const void*>(bytes); // what the OpenGL calls want
}

} // namespace

/// The lines are tied to the land, so that they move with it. Only their offset across counts, and
/// of that the rest after whole steps: a large number would cost the shader its precision.
void Land::setHatch(const View& view, const scene::Fill& style) const
{
    const bool hatched = style.hatch.a > 0 && style.hatchPx > 0;
    setColour(fill_.hatch, style.hatch);
    const double period = style.hatchPx * std::numbers::sqrt2;
    const double along = view.originPx.x + view.viewport.y - view.originPx.y;
    glUniform3f(fill_.stripes, hatched ? static_cast<float>(std::fmod(along, period)) : 0.F, 0,
                hatched ? style.hatchPx : 0.F);
}

void Land::drawFills(const View& view, const scene::MapPart& part)
{
    std::span<const scene::Fill> fills = part.fills;
    std::vector<std::span<const scene::Fill>> painted; // by rows of pixels, edges still hard
    const auto flush = [&] {
        spanFill_.flush(view.viewport);
        for (const auto run : painted)
            softenEdges(view, run, part.borders);
        painted.clear();
    };
    while (!fills.empty()) {
        const scene::LayerKind kind = fills.front().layer;
        const auto end = std::ranges::find_if(fills, [&](const scene::Fill& f) { return f.layer != kind; });
        const auto run = fills.first(static_cast<std::size_t>(end - fills.begin()));
        if (canFillBySpans(view, run)) {
            fillBySpans(view, run);
            painted.push_back(run);
            hatched_.clear(); // their lines come from triangles, over the flat colour
            std::ranges::copy_if(run, std::back_inserter(hatched_),
                                 [](const scene::Fill& f) { return f.hatchPx > 0; });
            if (!hatched_.empty()) {
                flush();
                fillRun(view, hatched_);
            }
        } else {
            flush();
            softenEdges(view, run, part.borders);
            fillRun(view, run);
        }
        fills = fills.subspan(run.size());
    }
    flush();
}

/// Opaque colours only.
bool Land::canFillBySpans(const View& view, std::span<const scene::Fill> fills) const
{
    return spanFill_.isWorthwhile() && !layer(view.frame, fills.front().layer).arcs.empty() &&
           std::ranges::all_of(fills, [](const scene::Fill& f) { return f.colour.a == 255; });
}

void Land::fillBySpans(const View& view, std::span<const scene::Fill> fills)
{
    const LayerRange& from = layer(view.frame, fills.front().layer);
    inks_.assign(from.shapes.size(), {0, 0, 0, 0});
    for (const scene::Fill& fill : fills)
        if (static_cast<std::size_t>(fill.shape) < inks_.size())
            inks_[static_cast<std::size_t>(fill.shape)] = fill.colour;
    const auto level = static_cast<std::size_t>(view.level);
    const auto filled = [&](int shape) { // what is not filled counts as nothing
        return static_cast<std::size_t>(shape) < inks_.size() && inks_[static_cast<std::size_t>(shape)].a > 0
                   ? shape
                   : -1;
    };
    for (const ArcRange& arc : from.arcs) {
        // What lies left of the picture counts too: a row begins inside of it.
        const bool isBeside = arc.bounds.south > view.visible.north ||
                              arc.bounds.north < view.visible.south || arc.bounds.west > view.visible.east;
        const int left = filled(arc.left);
        const int right = filled(arc.right);
        if (arc.points[level] > 1 && !isBeside && left != right)
            spanFill_.spans.addBorder({points_.data() + arc.first[level], arc.points[level]}, left, right,
                                      view.originPx, view.pxPerMetre);
    }
    spanFill_.spans.paint(inks_);
    spanFill_.markPainted();
}

void Land::fillRun(const View& view, std::span<const scene::Fill> fills)
{
    const LayerRange& from = layer(view.frame, fills.front().layer);
    use(fill_, view);
    glBindVertexArray(fillArray_);
    for (std::size_t i = 0; i < fills.size();) {
        const scene::Fill& style = fills[i];
        const base::Colour colour = style.colour;
        counts_.clear();
        offsets_.clear();
        for (; i < fills.size() && isAlike(fills[i], style); ++i) {
            const auto shape = static_cast<std::size_t>(fills[i].shape);
            if (shape >= from.shapes.size() || !overlaps(from.shapes[shape].bounds, view.visible, 0))
                continue;
            counts_.push_back(static_cast<GLsizei>(from.shapes[shape].indexCount));
            offsets_.push_back(byteOffset(from.shapes[shape].firstIndex * sizeof(std::uint32_t)));
        }
        if (counts_.empty())
            continue;
        setColour(fill_.colour, colour);
        setHatch(view, style);
        if (colour.a == 255)
            glDisable(GL_BLEND); // half the cost in software
        glMultiDrawElements(GL_TRIANGLES, counts_.data(), GL_UNSIGNED_INT, offsets_.data(),
                            static_cast<GLsizei>(counts_.size()));
        glEnable(GL_BLEND);
    }
}

/// Triangles have hard edges. Where a fill ends against something else (the sea, a shape that is
/// not filled here) and no border will hide it, a line of one pixel in its own colour underneath
/// makes the edge soft. (Over opaque fills it may as well come afterwards.)
void Land::softenEdges(const View& view, std::span<const scene::Fill> fills,
                       std::span<const scene::Border> borders)
{
    const scene::LayerKind kind = fills.front().layer;
    const LayerRange& from = layer(view.frame, kind);
    outlined_.assign(from.arcs.size(), false);
    for (const scene::Border& border : borders)
        if (border.layer == kind && border.widthPx >= 1 && border.colour.a >= 192 &&
            static_cast<std::size_t>(border.arc) < outlined_.size())
            outlined_[static_cast<std::size_t>(border.arc)] = true;
    fillOf_.assign(from.shapes.size(), -1);
    for (std::size_t i = 0; i < fills.size(); ++i)
        if (static_cast<std::size_t>(fills[i].shape) < fillOf_.size())
            fillOf_[static_cast<std::size_t>(fills[i].shape)] = static_cast<int>(i);
    const auto fillAt = [&](int shape) {
        return static_cast<std::size_t>(shape) < fillOf_.size() ? fillOf_[static_cast<std::size_t>(shape)]
                                                                : -1;
    };

    edges_.clear();
    for (std::size_t arc = 0; arc < from.arcs.size(); ++arc) {
        const int left = fillAt(from.arcs[arc].left);
        const int right = fillAt(from.arcs[arc].right);
        if (outlined_[arc] || (left < 0) == (right < 0) || !visible(view, from.arcs[arc], 1))
            continue;
        const base::Colour colour = fills[static_cast<std::size_t>(std::max(left, right))].colour;
        if (colour.a == 255) // a see-through line would show under a see-through fill
            edges_.push_back({colour, static_cast<int>(arc)});
    }
    const auto key = [](const Edge& e) { return e.colour.r << 16 | e.colour.g << 8 | e.colour.b; };
    std::ranges::stable_sort(edges_, {}, key);
    for (std::size_t i = 0; i < edges_.size();) {
        const base::Colour colour = edges_[i].colour;
        for (; i < edges_.size() && edges_[i].colour == colour; ++i)
            addArc(view, from.arcs[static_cast<std::size_t>(edges_[i].arc)]);
        stroke(view, {1, colour});
    }
}

void Land::drawBorders(const View& view, std::span<const scene::Border> borders)
{
    for (std::size_t i = 0; i < borders.size();) {
        const Style style{borders[i].widthPx, borders[i].colour};
        for (; i < borders.size() && Style{borders[i].widthPx, borders[i].colour} == style; ++i) {
            const LayerRange& from = layer(view.frame, borders[i].layer);
            const auto arc = static_cast<std::size_t>(borders[i].arc);
            if (arc < from.arcs.size() && visible(view, from.arcs[arc], style.widthPx))
                addArc(view, from.arcs[arc]);
        }
        stroke(view, style);
    }
}

bool Land::visible(const View& view, const ArcRange& arc, float widthPx) const
{
    return overlaps(arc.bounds, view.visible, (widthPx / 2 + 1) / view.pxPerMetre);
}

void Land::addArc(const View& view, const ArcRange& arc)
{
    const auto level = static_cast<std::size_t>(view.level);
    if (arc.points[level] < 2)
        return;
    const std::uint32_t first = arc.first[level];
    const std::uint32_t last = first + arc.points[level] - 1;
    // The next arc in the buffer begins after one gap; the shader drops the two segments of it.
    if (!runs_.empty() && runs_.back().end + 2 == first)
        runs_.back().end = last;
    else
        runs_.push_back({first, last});
    const std::uint32_t patch = arc.firstPatch[level];
    if (patches_.empty() || patches_.back().end != patch)
        patches_.push_back({patch, patch});
    patches_.back().end = patch + arc.patches[level];
}

/// Rectangles first … end of a fourfold buffer as draws of at most kQuadsPerDraw.
void Land::addQuads(const Run& run, std::vector<GLsizei>& counts, std::vector<GLint>& bases)
{
    for (std::uint32_t at = run.first; at < run.end; at += kQuadsPerDraw) {
        counts.push_back(static_cast<GLsizei>(std::min<std::uint32_t>(run.end - at, kQuadsPerDraw) * 6));
        bases.push_back(static_cast<GLint>(at * 4));
    }
}

/// Draws the arcs added so far as one line, even where its segments lie on each other. Pass one
/// keeps in the target's alpha the smallest rest (1 − cover) of all segments; pass two paints with
/// it and puts alpha back to 1, so that whatever comes second at the same pixel paints nothing.
/// Joints thus have no beads, and half-transparent lines are even.
void Land::stroke(const View& view, const Style& style)
{
    const auto drawRuns = [&](const Program& program, GLuint array, const std::vector<Run>& runs,
                              base::Colour colour) {
        counts_.clear();
        bases_.clear();
        for (const Run& run : runs)
            addQuads(run, counts_, bases_);
        offsets_.assign(counts_.size(), nullptr);
        glBindVertexArray(array);
        setColour(program.colour, colour);
        glUniform1f(program.halfWidth, style.widthPx / 2);
        glMultiDrawElementsBaseVertex(GL_TRIANGLES, counts_.data(), GL_UNSIGNED_SHORT, offsets_.data(),
                                      static_cast<GLsizei>(counts_.size()), bases_.data());
    };
    if (!runs_.empty()) {
        use(cover_, view);
        glUniform1f(cover_.inverted, view.hasAlpha ? 1.F : 0.F);
        if (view.hasAlpha) {
            glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_TRUE);
            glBlendEquation(GL_MIN);
        }
        drawRuns(cover_, borderArray_, runs_, style.colour);
    }
    if (!runs_.empty() && view.hasAlpha) {
        glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
        glBlendEquation(GL_FUNC_ADD);
        glBlendFuncSeparate(GL_ONE_MINUS_DST_ALPHA, GL_DST_ALPHA, GL_ONE, GL_ZERO);
        use(paint_, view);
        // The line's own alpha is in the cover already.
        drawRuns(paint_, patchArray_, patches_, {style.colour.r, style.colour.g, style.colour.b, 255});
        blendOver();
    }
    runs_.clear();
    patches_.clear();
}

} // namespace render
