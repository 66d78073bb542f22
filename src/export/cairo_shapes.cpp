#include "export/cairo_shapes.h"

#include <numbers>

namespace exporter {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

/// Fills and strokes the current path, which is kept for both.
void paint(cairo_t* cairo, base::Colour fill, double strokePx, base::Colour stroke)
{
    if (fill.a > 0) {
        useColour(cairo, fill);
        cairo_fill_preserve(cairo);
    }
    strokePath(cairo, strokePx, stroke);
}

void addRoundRect(cairo_t* cairo, const base::Rect& r, double radius)
{
    if (!(radius > 0)) {
        cairo_rectangle(cairo, r.x, r.y, r.width, r.height);
        return;
    }
    constexpr double kQuarter = kTurn / 4;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, r.right() - radius, r.y + radius, radius, -kQuarter, 0);
    cairo_arc(cairo, r.right() - radius, r.bottom() - radius, radius, 0, kQuarter);
    cairo_arc(cairo, r.x + radius, r.bottom() - radius, radius, kQuarter, 2 * kQuarter);
    cairo_arc(cairo, r.x + radius, r.y + radius, radius, 2 * kQuarter, 3 * kQuarter);
    cairo_close_path(cairo);
}

} // namespace

void useColour(cairo_t* cairo, base::Colour colour)
{
    cairo_set_source_rgba(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, colour.a / 255.0);
}

void fillPath(cairo_t* cairo, base::Colour colour)
{
    useColour(cairo, colour);
    cairo_fill(cairo);
}

void strokePath(cairo_t* cairo, double widthPx, base::Colour colour)
{
    if (!(widthPx > 0) || colour.a == 0) {
        cairo_new_path(cairo);
        return;
    }
    useColour(cairo, colour);
    cairo_set_line_width(cairo, widthPx);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(cairo);
}

void addPath(cairo_t* cairo, std::span<const PixelLine> lines)
{
    for (const PixelLine& line : lines) {
        bool isFirst = true;
        for (const base::Vec2 p : line.points) {
            isFirst ? cairo_move_to(cairo, p.x, p.y) : cairo_line_to(cairo, p.x, p.y);
            isFirst = false;
        }
        if (line.isClosed) {
            cairo_close_path(cairo);
        }
    }
}

void draw(cairo_t* cairo, const scene::Box& box)
{
    for (const RoundRect& part : rectanglesOf(box)) {
        addRoundRect(cairo, part.rect, part.radius);
        paint(cairo, part.fill, part.strokePx, part.stroke);
    }
}

void draw(cairo_t* cairo, const scene::Line& line)
{
    cairo_move_to(cairo, line.from.x, line.from.y);
    cairo_line_to(cairo, line.to.x, line.to.y);
    strokePath(cairo, line.widthPx, line.colour);
}

void draw(cairo_t* cairo, const scene::Hexagon& hexagon)
{
    if (!(hexagon.radiusPx > 0)) {
        return;
    }
    for (const base::Vec2 corner : hexagonCorners(hexagon.centre, hexagon.radiusPx - hexagonInset(hexagon))) {
        cairo_line_to(cairo, corner.x, corner.y);
    }
    cairo_close_path(cairo);
    paint(cairo, hexagon.fill, hexagon.borderPx, hexagon.border);
}

void draw(cairo_t* cairo, const scene::Disc& disc)
{
    for (const Round& circle : circlesOf(disc)) {
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, disc.centre.x, disc.centre.y, circle.radius, 0, kTurn);
        cairo_close_path(cairo);
        paint(cairo, circle.fill, circle.strokePx, circle.stroke);
    }
}

void draw(cairo_t* cairo, const scene::Sector& sector)
{
    if (!(sector.outerPx > 0) || !(sector.toTurn > sector.fromTurn)) {
        return;
    }
    if (isWholeRing(sector)) {
        for (const float radius : {sector.outerPx, sector.innerPx}) {
            if (radius > 0) {
                cairo_new_sub_path(cairo);
                cairo_arc(cairo, sector.centre.x, sector.centre.y, radius, 0, kTurn);
                cairo_close_path(cairo);
            }
        }
        cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
        fillPath(cairo, sector.colour);
        cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);
        return;
    }
    for (const PathStep& step : sectorPath(sector)) {
        switch (step.kind) {
        case PathStep::Kind::Move:
            cairo_move_to(cairo, step.to.x, step.to.y);
            break;
        case PathStep::Kind::Line:
            cairo_line_to(cairo, step.to.x, step.to.y);
            break;
        case PathStep::Kind::Arc: {
            const auto arc = step.toAngle > step.fromAngle ? cairo_arc : cairo_arc_negative;
            arc(cairo, step.centre.x, step.centre.y, step.radius, step.fromAngle, step.toAngle);
            break;
        }
        case PathStep::Kind::Close:
            cairo_close_path(cairo);
            break;
        }
    }
    fillPath(cairo, sector.colour);
}

void draw(cairo_t* cairo, const base::Rect& rect, base::Colour colour)
{
    cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height);
    fillPath(cairo, colour);
}

} // namespace exporter
