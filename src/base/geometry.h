// Points, rectangles and extents shared by every room.
// Two worlds meet here and never mix: pixels (y down, float) and metres or degrees (y up, double).
#pragma once

#include <algorithm>
#include <cmath>

namespace base {

/// A point or a vector; metres, degrees or pixels as the name of the variable says.
struct Vec2 {
    double x = 0;
    double y = 0;

    friend Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
    friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
    friend Vec2 operator*(Vec2 a, double k) { return {a.x * k, a.y * k}; }
    friend bool operator==(Vec2 a, Vec2 b) = default;
};

inline double length(Vec2 v)
{
    return std::hypot(v.x, v.y);
}

/// An axis-aligned rectangle in pixels, y down, right and bottom edges excluded.
struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] Vec2 centre() const { return {x + width / 2.0, y + height / 2.0}; }
    [[nodiscard]] bool isEmpty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] bool contains(Vec2 p) const
    {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    [[nodiscard]] bool intersects(const Rect& o) const
    {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    /// The same rectangle, `by` pixels smaller on each side (negative grows it).
    [[nodiscard]] Rect shrunk(float by) const
    {
        return {x + by, y + by, std::max(0.F, width - 2 * by), std::max(0.F, height - 2 * by)};
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// A bounding box in metres or degrees, y up. A default one is empty and grows by `include`.
struct Extent {
    double west = INFINITY;
    double south = INFINITY;
    double east = -INFINITY;
    double north = -INFINITY;

    [[nodiscard]] bool isEmpty() const { return east < west || north < south; }
    [[nodiscard]] double width() const { return isEmpty() ? 0 : east - west; }
    [[nodiscard]] double height() const { return isEmpty() ? 0 : north - south; }
    [[nodiscard]] Vec2 centre() const { return {(west + east) / 2, (south + north) / 2}; }
    [[nodiscard]] bool contains(Vec2 p) const
    {
        return p.x >= west && p.x <= east && p.y >= south && p.y <= north;
    }
    void include(Vec2 p)
    {
        west = std::min(west, p.x);
        east = std::max(east, p.x);
        south = std::min(south, p.y);
        north = std::max(north, p.y);
    }
    void include(const Extent& o)
    {
        west = std::min(west, o.west);
        east = std::max(east, o.east);
        south = std::min(south, o.south);
        north = std::max(north, o.north);
    }
};

} // namespace base
