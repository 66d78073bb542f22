#include "render/stroke_paint.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace render {

using base::Vec2;

struct StrokePaint::Segment {
    Vec2 a;
    Vec2 along; ///< length 1
    double length;
    double half; ///< of the width
};

StrokePaint::StrokePaint(const PixelWindow& clip)
    : clip_(clip),
      cover_(static_cast<std::size_t>(clip.width) * static_cast<std::size_t>(clip.height)),
      touched_(static_cast<std::size_t>(clip.height), Columns{std::numeric_limits<int>::max(), 0})
{
}

void StrokePaint::add(std::span<const Vec2> line, double widthPx)
{
    const double half = widthPx / 2;
    const double reach = half + 0.5;
    const double left = clip_.left - reach;
    const double right = clip_.right() + reach;
    const double top = clip_.top - reach;
    const double bottom = clip_.bottom() + reach;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Vec2 a = line[i];
        const Vec2 b = line[i + 1];
        if ((a.y < top && b.y < top) || (a.y > bottom && b.y > bottom) || (a.x < left && b.x < left) ||
            (a.x > right && b.x > right))
            continue;
        const Vec2 span = b - a;
        const double length = std::sqrt(span.x * span.x + span.y * span.y);
        add({a, length > 1e-6 ? span * (1 / length) : Vec2{1, 0}, length, half});
    }
}

void StrokePaint::add(const Segment& s)
{
    const double reach = s.half + 0.5;
    const Vec2 b = s.a + s.along * s.length;
    const int top = std::max(clip_.top, static_cast<int>(std::floor(std::min(s.a.y, b.y) - reach)));
    const int bottom = std::min(clip_.bottom(), static_cast<int>(std::ceil(std::max(s.a.y, b.y) + reach)));
    const double left = std::max<double>(clip_.left, std::min(s.a.x, b.x) - reach);
    const double right = std::min<double>(clip_.right(), std::max(s.a.x, b.x) + reach);
    const auto half = static_cast<float>(s.half);
    const auto length = static_cast<float>(s.length);
    const auto alongX = static_cast<float>(s.along.x);
    const auto alongY = static_cast<float>(s.along.y);
    const bool isLevel = std::abs(s.along.y) < 1e-6;
    const double slope = isLevel ? 0 : s.along.x / s.along.y;
    const double wide = isLevel ? 0 : reach / std::abs(s.along.y);
    for (int row = top; row < bottom; ++row) {
        const double y = row + 0.5 - s.a.y;
        double from = left;
        double end = right;
        if (!isLevel) { // between the two lines that lie `reach` beside the segment
            const double middle = s.a.x + y * slope;
            from = std::max(from, middle - wide);
            end = std::min(end, middle + wide);
        }
        const int first = std::max(clip_.left, static_cast<int>(std::floor(from)));
        const int last = std::min(clip_.right(), static_cast<int>(std::ceil(end)));
        if (first >= last)
            continue;
        mark(row, first, last);
        std::uint8_t* cover =
            &cover_[static_cast<std::size_t>(row - clip_.top) * static_cast<std::size_t>(clip_.width) +
                    static_cast<std::size_t>(first - clip_.left)];
        const auto offsetY = static_cast<float>(y);
        for (int column = first; column < last; ++column, ++cover) {
            const auto offsetX = static_cast<float>(column + 0.5 - s.a.x);
            const float along = offsetX * alongX + offsetY * alongY;
            const float across = offsetY * alongX - offsetX * alongY;
            const float beyond = along - std::clamp(along, 0.F, length);
            const float d = std::sqrt(beyond * beyond + across * across);
            // The overlap of a pixel-wide box with the line's section.
            const float share = std::clamp(std::min(d + 0.5F, half) - std::max(d - 0.5F, -half), 0.F, 1.F);
            *cover = std::max(*cover, static_cast<std::uint8_t>(share * 255 + 0.5F));
        }
    }
}

void StrokePaint::mark(int y, int from, int end)
{
    Columns& touched = touched_[static_cast<std::size_t>(y - clip_.top)];
    touched.from = std::min(touched.from, from);
    touched.end = std::max(touched.end, end);
    isEmpty_ = false;
}

void StrokePaint::lay(Band& band, base::Colour colour)
{
    if (isEmpty_)
        return;
    isEmpty_ = true;
    const Weights weights = weightsOf(colour);
    for (int row = 0; row < clip_.height; ++row) {
        Columns& touched = touched_[static_cast<std::size_t>(row)];
        if (touched.from >= touched.end)
            continue;
        std::uint8_t* cover = &cover_[static_cast<std::size_t>(row) * static_cast<std::size_t>(clip_.width)];
        std::uint8_t* pixels = band.at(clip_.left, clip_.top + row);
        const int end = touched.end - clip_.left;
        for (int x = touched.from - clip_.left; x < end;) {
            std::uint64_t eight = 0; // most of a row is nothing
            if (x + 8 <= end && (std::memcpy(&eight, cover + x, sizeof eight), eight == 0)) {
                x += 8;
                continue;
            }
            if (cover[x] != 0) {
                render::lay(pixels + static_cast<std::ptrdiff_t>(x) * 4, colour, weights[cover[x]]);
                cover[x] = 0;
            }
            ++x;
        }
        touched = {std::numeric_limits<int>::max(), 0};
    }
}

} // namespace render
