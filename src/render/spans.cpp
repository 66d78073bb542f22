#include "render/spans.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace render {

namespace {

std::uint32_t inMemoryOrder(base::Colour colour)
{
    const std::uint8_t bytes[4]{colour.r, colour.g, colour.b, colour.a};
    std::uint32_t ink = 0;
    std::memcpy(&ink, bytes, sizeof ink);
    return colour.a == 0 ? 0 : ink;
}

} // namespace

void Spans::begin(const PixelWindow& window, base::Colour ground)
{
    ground_ = inMemoryOrder(ground);
    window_ = window;
    isEmpty_ = true;
    rows_.resize(std::max(rows_.size(), static_cast<std::size_t>(window.height)));
    for (auto& row : rows_)
        row.clear();
}

void Spans::sort(std::vector<Crossing>& row)
{
    std::ranges::sort(row, {}, &Crossing::column);
}

/// `placed`: a point in pixels of the window, half a pixel less, so that the middles of pixels are at
/// whole numbers.
template<class Point, class Place>
void Spans::addCrossings(std::span<const Point> points, std::uint32_t parts, const Place& placed)
{
    const double height = window_.height;
    const double width = window_.width;
    base::Vec2 a = placed(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const base::Vec2 b = placed(points[i]);
        const base::Vec2 top = a.y < b.y ? a : b;
        const base::Vec2 bottom = a.y < b.y ? b : a;
        a = b;
        if (bottom.y <= 0 || top.y > height || (top.x > width && bottom.x > width))
            continue;
        const int first = static_cast<int>(std::ceil(std::max(top.y, 0.0)));
        const int end = static_cast<int>(std::ceil(std::min(bottom.y, height)));
        const double slope = (bottom.x - top.x) / (bottom.y - top.y);
        for (int row = first; row < end; ++row) {
            const double x = top.x + (row - top.y) * slope;
            if (x <= width - 1)
                rows_[static_cast<std::size_t>(row)].push_back(
                    {static_cast<int>(std::ceil(std::max(x, 0.0))), parts});
        }
    }
}

namespace {

std::uint32_t partsOf(int left, int right)
{
    return static_cast<std::uint32_t>(left + 1) ^ static_cast<std::uint32_t>(right + 1);
}

} // namespace

void Spans::addBorder(std::span<const model::Vertex> points, int left, int right, base::Vec2 originPx,
                      double pxPerMetre)
{
    const base::Vec2 origin{originPx.x - window_.left - 0.5, originPx.y - window_.top - 0.5};
    addCrossings(points, partsOf(left, right), [&](model::Vertex v) {
        return base::Vec2{origin.x + v.x * pxPerMetre, origin.y - v.y * pxPerMetre};
    });
}

void Spans::addLine(std::span<const base::Vec2> points, int left, int right)
{
    const base::Vec2 corner{window_.left + 0.5, window_.top + 0.5};
    addCrossings(points, partsOf(left, right), [&](base::Vec2 p) { return p - corner; });
}

void Spans::paint(std::span<const base::Colour> colours)
{
    pixels_.resize(static_cast<std::size_t>(window_.width) * static_cast<std::size_t>(window_.height));
    inks_.assign(1, 0);
    for (const base::Colour colour : colours)
        inks_.push_back(inMemoryOrder(colour));
    for (int y = 0; y < window_.height; ++y) {
        auto& row = rows_[static_cast<std::size_t>(y)];
        sort(row);
        std::uint32_t* pixels =
            pixels_.data() + static_cast<std::ptrdiff_t>(window_.height - 1 - y) * window_.width;
        std::uint32_t inside = 0;
        int from = 0;
        const auto fillUpTo = [&](int end) {
            // Where simplified borders cross each other, nothing may be what is inside.
            const std::uint32_t ink = inside < inks_.size() ? inks_[inside] : 0;
            if (end > from && (ink != 0 || isEmpty_))
                std::fill(pixels + from, pixels + end, ink != 0 ? ink : ground_);
            from = end;
        };
        for (const Crossing& crossing : row) {
            fillUpTo(crossing.column);
            inside ^= crossing.parts;
        }
        fillUpTo(window_.width);
        row.clear();
    }
    isEmpty_ = false;
}

} // namespace render
