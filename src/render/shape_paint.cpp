#include "render/shape_paint.h"

#include <cmath>

namespace render {

namespace {

struct Point {
    float x, y; ///< pixels from the shape's centre, along its own axes
};

struct RoundBox {
    const ShapeForm& form;
    float operator()(Point p) const
    {
        const float x = std::abs(p.x) - form.halfWidth + form.radius;
        const float y = std::abs(p.y) - form.halfHeight + form.radius;
        const float outside = std::max(x, 0.F) * std::max(x, 0.F) + std::max(y, 0.F) * std::max(y, 0.F);
        return std::sqrt(outside) + std::min(std::max(x, y), 0.F) - form.radius;
    }
};

struct Sector {
    const ShapeForm& form;
    float edgeX, edgeY; ///< along the edge of its upper half
    explicit Sector(const ShapeForm& of) : form(of), edgeX(std::cos(of.radius)), edgeY(std::sin(of.radius)) {}
    float operator()(Point p) const
    {
        const float r = std::sqrt(p.x * p.x + p.y * p.y);
        const float ring = std::max(r + form.halfWidth, form.halfHeight > 0 ? form.halfHeight - r : -r);
        if (form.radius > 3.14159F)
            return ring; // whole: no seam
        const float y = std::abs(p.y);
        const float across = y * edgeX - p.x * edgeY; // negative on the sector's side
        const bool isBeside = p.x * edgeX + y * edgeY > 0;
        const float side = isBeside ? across : (across > 0 ? r : across < 0 ? -r : 0);
        return std::max(ring, side + form.border);
    }
};

struct Hexagon {
    const ShapeForm& form;
    float operator()(Point p) const
    {
        const float x = std::abs(p.x);
        return std::max(x, 0.5F * x + 0.8660254F * std::abs(p.y)) - form.halfWidth;
    }
};

/// Columns of a row; empty when end ≤ from.
struct Columns {
    double from, end;
    /// Keeps where |offset + x × slope| ≤ reach.
    void keep(double offset, double slope, double reach)
    {
        if (std::abs(slope) < 1e-9) {
            if (std::abs(offset) > reach)
                end = from;
            return;
        }
        const double a = (-reach - offset) / slope;
        const double b = (reach - offset) / slope;
        from = std::max(from, std::min(a, b));
        end = std::min(end, std::max(a, b));
    }
};

void layBoth(std::uint8_t* pixel, const ShapeForm& form, Weight fill, Weight edge)
{
    const Weight rest = kAll - fill - edge;
    const std::uint8_t inner[4]{form.fill.r, form.fill.g, form.fill.b, 255};
    const std::uint8_t outer[4]{form.edge.r, form.edge.g, form.edge.b, 255};
    for (int i = 0; i < 4; ++i)
        pixel[i] = static_cast<std::uint8_t>(
            (inner[i] * fill + outer[i] * edge + pixel[i] * rest + kAll / 2) / kAll);
}

/// `most`: what a shape thinner than a pixel covers at most. `isFlat` (row) says from where to where a row
/// needs no distances, since it is all fill there.
template<class Distance>
void paint(Band& band, const PixelWindow& clip, const ShapeForm& form, const Distance& distance, float border,
           float most, double flatX, double flatY)
{
    const base::Vec2 c = form.centre;
    const base::Vec2 u = form.axis;
    const double high = std::abs(u.y) * form.reachX + std::abs(u.x) * form.reachY;
    const int top = std::max(clip.top, static_cast<int>(std::floor(std::max(c.y - high, -1e9))));
    const int bottom = std::min(clip.bottom(), static_cast<int>(std::ceil(std::min(c.y + high, 1e9))));
    for (int row = top; row < bottom; ++row) {
        const double y = row + 0.5 - c.y;
        Columns columns{clip.left - c.x, clip.right() - c.x};
        columns.keep(y * u.y, u.x, form.reachX);
        columns.keep(y * u.x, -u.y, form.reachY);
        if (columns.end <= columns.from)
            continue;
        const int from = std::max(clip.left, static_cast<int>(std::floor(columns.from + c.x)));
        const int end = std::min(clip.right(), static_cast<int>(std::ceil(columns.end + c.x)));
        int flatFrom = end;
        int flatEnd = end;
        if (std::abs(y) <= flatY) {
            flatFrom = std::clamp(static_cast<int>(std::ceil(c.x - flatX - 0.5)), from, end);
            flatEnd = std::clamp(static_cast<int>(std::floor(c.x + flatX - 0.5)) + 1, flatFrom, end);
            band.fill(row, flatFrom, flatEnd, form.fill);
        }
        std::uint8_t* pixel = band.at(from, row);
        for (int column = from; column < end; ++column, pixel += 4) {
            if (column == flatFrom && flatEnd > flatFrom) {
                pixel += static_cast<std::ptrdiff_t>(flatEnd - flatFrom) * 4;
                column = flatEnd;
                if (column >= end)
                    break;
            }
            const double x = column + 0.5 - c.x;
            const float d =
                distance({static_cast<float>(x * u.x + y * u.y), static_cast<float>(y * u.x - x * u.y)});
            const float whole = std::clamp(0.5F - d, 0.F, most);
            if (whole <= 0)
                continue;
            const float filled = border > 0 ? std::clamp(0.5F - d - border, 0.F, whole) : whole;
            layBoth(pixel, form, weightOf(filled, form.fill), weightOf(whole - filled, form.edge));
        }
    }
}

} // namespace

void paintShape(Band& band, const PixelWindow& clip, const ShapeForm& form)
{
    if (form.halfWidth < 0) {
        paint(band, clip, form, Sector(form), 0, 1, 0, -1);
        return;
    }
    if (form.halfHeight < 0) {
        paint(band, clip, form, Hexagon{form}, form.border, 1, 0, -1);
        return;
    }
    const float most = std::min(1.F, 2 * std::min(form.halfWidth, form.halfHeight));
    const double margin = std::max(form.radius, form.border + 0.5F) + 0.01;
    const bool isUpright = form.axis == base::Vec2{1, 0};
    const bool isSolid = isUpright && form.halfWidth > margin && form.halfHeight > margin;
    paint(band, clip, form, RoundBox{form}, form.border, most, isSolid ? form.halfWidth - margin : 0,
          isSolid ? form.halfHeight - margin : -1);
}

} // namespace render
