#include "render/shape_form.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace render {

namespace {

/// A soft edge one pixel wide adds π ∕ 12 to a disc's area; a radius this much smaller takes it back.
float exactRadius(float radius)
{
    return radius > 0.5F ? std::sqrt(radius * radius - 1.F / 12.F) : radius;
}

constexpr double kSoftEdge = 1; ///< around every shape, pixels

} // namespace

ShapeForms::ShapeForms(const scene::Box& box)
{
    if (box.rect.isEmpty())
        return;
    ShapeForm& form = add();
    form.centre = box.rect.centre();
    form.halfWidth = box.rect.width / 2;
    form.halfHeight = box.rect.height / 2;
    form.radius = std::clamp(box.radiusPx, 0.F, std::min(form.halfWidth, form.halfHeight));
    form.border = std::max(0.F, box.borderPx);
    form.fill = box.fill;
    form.edge = box.border;
    form.reachX = form.halfWidth + kSoftEdge;
    form.reachY = form.halfHeight + kSoftEdge;
}

ShapeForms::ShapeForms(const scene::Line& line)
{
    if (!(line.widthPx > 0))
        return;
    const base::Vec2 span = line.to - line.from;
    const double length = base::length(span);
    ShapeForm& form = add();
    form.centre = (line.from + line.to) * 0.5;
    form.axis = length > 0 ? span * (1 / length) : base::Vec2{1, 0};
    form.halfHeight = line.widthPx / 2;
    form.halfWidth = static_cast<float>(length / 2) + form.halfHeight;
    form.radius = form.halfHeight;
    form.fill = line.colour;
    form.reachX = form.halfWidth + kSoftEdge;
    form.reachY = form.halfHeight + kSoftEdge;
}

void ShapeForms::addDisc(const scene::Disc& disc)
{
    ShapeForm& form = add();
    const float radius = exactRadius(disc.radiusPx);
    form.centre = disc.centre;
    form.halfWidth = form.halfHeight = form.radius = radius;
    if (disc.ringPx >= disc.radiusPx)
        form.border = radius + 1; // nothing but ring
    else if (disc.ringPx > 0)
        form.border = std::max(0.F, radius - exactRadius(disc.radiusPx - disc.ringPx));
    form.fill = disc.liningPx > 0 ? disc.lining : disc.fill;
    form.edge = disc.ring;
    form.reachX = form.reachY = radius + kSoftEdge;
}

ShapeForms::ShapeForms(const scene::Disc& disc)
{
    if (!(disc.radiusPx > 0))
        return;
    addDisc(disc);
    if (disc.liningPx > 0) { // the fill lies in the hole that ring and lining leave
        scene::Disc core;
        core.centre = disc.centre;
        core.radiusPx = disc.radiusPx - std::max(0.F, disc.ringPx) - disc.liningPx;
        core.fill = disc.fill;
        if (core.radiusPx > 0)
            addDisc(core);
    }
}

ShapeForms::ShapeForms(const scene::Sector& sector)
{
    const double half = (sector.toTurn - sector.fromTurn) * std::numbers::pi;
    if (!(sector.outerPx > 0) || !(half > 0))
        return;
    const double middle = (sector.fromTurn + sector.toTurn) * std::numbers::pi;
    ShapeForm& form = add();
    form.centre = sector.centre;
    form.axis = {std::sin(middle), -std::cos(middle)};
    form.halfWidth = -exactRadius(sector.outerPx);
    form.halfHeight = std::max(0.F, sector.innerPx);
    form.radius = static_cast<float>(half);
    form.border = sector.gapPx / 2;
    form.fill = sector.colour;
    form.reachX = form.reachY = sector.outerPx + kSoftEdge;
}

ShapeForms::ShapeForms(const scene::Hexagon& hexagon)
{
    if (!(hexagon.radiusPx > 0))
        return;
    ShapeForm& form = add();
    form.centre = hexagon.centre;
    form.halfWidth = hexagon.radiusPx * std::sqrt(0.75F);
    form.halfHeight = -1;
    form.border = std::max(0.F, hexagon.borderPx);
    form.fill = hexagon.fill;
    form.edge = hexagon.border;
    form.reachX = form.reachY = hexagon.radiusPx + kSoftEdge;
}

} // namespace render
