#include "export/vector_shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace exporter {

using base::Vec2;

std::vector<Round> circlesOf(const scene::Disc& disc)
{
    const double ring = std::clamp<double>(disc.ringPx, 0, std::max(0.F, disc.radiusPx));
    if (!(disc.radiusPx > 0)) {
        return {};
    }
    if (ring >= disc.radiusPx) {
        return {{disc.radiusPx, disc.ring}};
    }
    const double core = disc.radiusPx - ring;
    std::vector<Round> circles;
    const base::Colour inner = disc.liningPx > 0 ? disc.lining : disc.fill;
    if (ring > 0 && disc.ring.a == 255) {
        circles.push_back({disc.radiusPx - ring / 2, inner, ring, disc.ring});
    } else { // a fill would show through the ring
        circles.push_back({core, inner});
        if (ring > 0) {
            circles.push_back({disc.radiusPx - ring / 2, {0, 0, 0, 0}, ring, disc.ring});
        }
    }
    if (disc.liningPx > 0 && core > disc.liningPx) {
        circles.push_back({core - disc.liningPx, disc.fill});
    }
    return circles;
}

std::vector<RoundRect> rectanglesOf(const scene::Box& box)
{
    if (box.rect.isEmpty()) {
        return {};
    }
    const float half = std::min(box.rect.width, box.rect.height) / 2;
    const float radius = std::clamp(box.radiusPx, 0.F, half);
    const float border = box.border.a > 0 ? std::clamp(box.borderPx, 0.F, half) : 0;
    if (border <= 0) {
        return {{box.rect, radius, box.fill}};
    }
    if (border >= half) {
        return {{box.rect, radius, box.border}};
    }
    const RoundRect edge{box.rect.shrunk(border / 2), std::max(0.F, radius - border / 2), box.fill, border,
                         box.border};
    if (box.border.a == 255 || box.fill.a == 0) {
        return {edge};
    }
    RoundRect inside{box.rect.shrunk(border), std::max(0.F, radius - border), box.fill};
    RoundRect frame = edge;
    frame.fill = {0, 0, 0, 0};
    return {inside, frame};
}

bool isWholeRing(const scene::Sector& sector)
{
    return sector.toTurn - sector.fromTurn >= 1;
}

std::vector<PathStep> sectorPath(const scene::Sector& sector)
{
    const double half = (sector.toTurn - sector.fromTurn) * std::numbers::pi;
    const double middle = (sector.fromTurn + sector.toTurn) * std::numbers::pi - std::numbers::pi / 2;
    const double outer = sector.outerPx;
    const double gap = std::max(0.F, sector.gapPx) / 2.0;
    if (!(half > 0) || !(outer > gap)) {
        return {};
    }
    const auto at = [&](double radius, double angle) {
        return sector.centre + Vec2{std::cos(angle), std::sin(angle)} * radius;
    };
    const double outerHalf = half - std::asin(gap / outer);
    if (outerHalf <= 0) {
        return {};
    }
    std::vector<PathStep> path;
    path.push_back({PathStep::Kind::Move, at(outer, middle - outerHalf)});
    path.push_back({PathStep::Kind::Arc, at(outer, middle + outerHalf), sector.centre, outer,
                    middle - outerHalf, middle + outerHalf});
    // Beyond a half turn the two edges end at a circle as wide as the gap.
    const double inner =
        half > std::numbers::pi / 2 ? std::max<double>(sector.innerPx, gap) : std::max(0.F, sector.innerPx);
    const double innerHalf = inner > 0 && inner >= gap ? half - std::asin(gap / inner) : 0;
    if (innerHalf > 0) {
        path.push_back({PathStep::Kind::Line, at(inner, middle + innerHalf)});
        path.push_back({PathStep::Kind::Arc, at(inner, middle - innerHalf), sector.centre, inner,
                        middle + innerHalf, middle - innerHalf});
    } else { // they meet in a point
        path.push_back({PathStep::Kind::Line, at(gap / std::sin(half), middle)});
    }
    path.push_back({});
    return path;
}

std::array<Vec2, 6> hexagonCorners(Vec2 centre, double radius)
{
    std::array<Vec2, 6> corners;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const double angle = static_cast<double>(i) * std::numbers::pi / 3;
        corners[i] = centre + Vec2{std::sin(angle), -std::cos(angle)} * radius;
    }
    return corners;
}

double hexagonInset(const scene::Hexagon& hexagon)
{
    return std::max(0.F, hexagon.borderPx) / std::numbers::sqrt3;
}

std::vector<std::pair<Vec2, Vec2>> hatchLines(const scene::Fill& fill, const scene::Projection& projection,
                                              const base::Rect& rect)
{
    std::vector<std::pair<Vec2, Vec2>> lines;
    if (fill.hatch.a == 0 || !(fill.hatchPx > 0) || rect.isEmpty()) {
        return lines;
    }
    // Along a line x − y stays the same; from line to line it grows by √2 times their distance.
    const double period = fill.hatchPx * std::numbers::sqrt2;
    const double origin = projection.originPx.x - projection.originPx.y + period / 2;
    const double least = rect.x - static_cast<double>(rect.bottom());
    const double most = rect.right() - static_cast<double>(rect.y);
    for (double k = std::ceil((least - origin) / period); origin + k * period < most; ++k) {
        const double at = origin + k * period;
        const double from = std::max<double>(rect.y, rect.x - at);
        const double to = std::min<double>(rect.bottom(), rect.right() - at);
        if (to > from) {
            lines.push_back({{at + from, from}, {at + to, to}});
        }
    }
    return lines;
}

double hatchWidth(const scene::Fill& fill)
{
    return fill.hatchPx / 3.0;
}

} // namespace exporter
