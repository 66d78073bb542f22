// The shapes of a drawing against the renderer's own formulas (shaders/shape.frag, fill.frag).
#include "export/vector_shapes.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <random>

using base::Vec2;
using exporter::PathStep;

namespace {

/// The shader's distance to a sector: negative inside.
double sectorDistance(const scene::Sector& s, Vec2 p)
{
    const double half = (s.toTurn - s.fromTurn) * std::numbers::pi;
    const double middle = (s.fromTurn + s.toTurn) * std::numbers::pi;
    const Vec2 axis{std::sin(middle), -std::cos(middle)};
    const Vec2 from = p - s.centre;
    const Vec2 local{from.x * axis.x + from.y * axis.y, from.y * axis.x - from.x * axis.y};
    const double r = base::length(local);
    const double ring = std::max(r - s.outerPx, s.innerPx > 0 ? s.innerPx - r : -r);
    const Vec2 edge{std::cos(half), std::sin(half)};
    const Vec2 q{local.x, std::abs(local.y)};
    const double across = q.y * edge.x - q.x * edge.y;
    const double beside = q.x * edge.x + q.y * edge.y > 0 ? across : (across < 0 ? -r : r);
    return std::max(ring, beside + s.gapPx / 2);
}

/// The path as a polygon of short stretches.
std::vector<Vec2> flattened(const std::vector<PathStep>& path)
{
    std::vector<Vec2> points;
    for (const PathStep& step : path) {
        if (step.kind == PathStep::Kind::Move || step.kind == PathStep::Kind::Line) {
            points.push_back(step.to);
        } else if (step.kind == PathStep::Kind::Arc) {
            constexpr int kPieces = 400;
            // An arc begins where the path is, and ends where it says.
            const auto at = [&](double angle) {
                return step.centre + Vec2{std::cos(angle), std::sin(angle)} * step.radius;
            };
            CHECK(base::length(at(step.fromAngle) - points.back()) < 1e-6);
            CHECK(base::length(at(step.toAngle) - step.to) < 1e-6);
            for (int i = 1; i <= kPieces; ++i) {
                points.push_back(at(step.fromAngle + (step.toAngle - step.fromAngle) * i / kPieces));
            }
        }
    }
    return points;
}

bool contains(const std::vector<Vec2>& polygon, Vec2 p)
{
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Vec2 a = polygon[i];
        const Vec2 b = polygon[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
            inside = !inside;
        }
    }
    return inside;
}

} // namespace

TEST_CASE("A share of a circle covers in a drawing what it covers in the picture")
{
    std::mt19937 random(5);
    const auto any = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    int inside = 0;
    for (int i = 0; i < 400; ++i) {
        scene::Sector sector;
        sector.centre = {any(-50, 50), any(-50, 50)};
        sector.outerPx = static_cast<float>(any(4, 60));
        sector.innerPx = i % 3 == 0 ? 0 : static_cast<float>(any(0, 0.95)) * sector.outerPx;
        sector.fromTurn = any(-1, 1);
        sector.toTurn = sector.fromTurn + any(0.01, 0.99);
        sector.gapPx = i % 4 == 0 ? 0 : static_cast<float>(any(0, 4));
        const std::vector<PathStep> path = exporter::sectorPath(sector);
        const std::vector<Vec2> polygon = flattened(path);
        for (int k = 0; k < 200; ++k) {
            const Vec2 p = sector.centre + Vec2{any(-65, 65), any(-65, 65)};
            const double distance = sectorDistance(sector, p);
            if (std::abs(distance) < 0.02) {
                continue; // on the edge
            }
            CAPTURE(i);
            CAPTURE(distance);
            CHECK((polygon.size() > 2 && contains(polygon, p)) == (distance < 0));
            inside += distance < 0 ? 1 : 0;
        }
    }
    CHECK(inside > 2000);
    CHECK(exporter::sectorPath({{0, 0}, 0, 10, 0.2, 0.2, {}, 0}).empty());
    CHECK(exporter::sectorPath({{0, 0}, 0, 2, 0.2, 0.21, {}, 9}).empty()); // all gap
    CHECK(exporter::isWholeRing({{0, 0}, 3, 10, 0.25, 1.25, {}, 0}));
}

TEST_CASE("A dot in a drawing has the colours of the picture from its middle to its edge")
{
    const base::Colour fill = base::rgb(0x112233);
    const base::Colour ring = base::rgb(0x445566);
    const base::Colour lining = base::rgb(0x778899);
    for (const float ringPx : {0.F, 1.F, 3.F, 10.F, 12.F}) {
        for (const float liningPx : {0.F, 2.F}) {
            for (const std::uint8_t alpha : {255, 120}) {
                scene::Disc disc{{0, 0}, 10,       fill,  ringPx, {ring.r, ring.g, ring.b, alpha},
                                 1,      liningPx, lining};
                const auto circles = exporter::circlesOf(disc);
                for (double r = 0.25; r < 11; r += 0.5) {
                    base::Colour top{0, 0, 0, 0};
                    int layers = 0;
                    for (const exporter::Round& circle : circles) {
                        if (r < circle.radius && circle.fill.a > 0) {
                            top = circle.fill;
                            ++layers;
                        }
                        if (std::abs(r - circle.radius) < circle.strokePx / 2) {
                            top = circle.stroke;
                            ++layers;
                        }
                    }
                    const base::Colour wanted = r > 10                       ? base::Colour{0, 0, 0, 0}
                                                : r > 10 - ringPx            ? disc.ring
                                                : r > 10 - ringPx - liningPx ? lining
                                                                             : fill;
                    CAPTURE(r);
                    CAPTURE(ringPx);
                    CHECK(top == wanted);
                    if (top.a < 255) {
                        CHECK(layers <= 1); // nothing shows through
                    }
                }
            }
        }
    }
    CHECK(exporter::circlesOf({{0, 0}, 0, fill, 1, ring, 1}).empty());
}

TEST_CASE("A card's border lies inside it, as in the picture")
{
    const scene::Box box{{10, 20, 100, 50}, 6, base::rgb(0xFFFFFF), 2, base::rgb(0x123456)};
    const auto parts = exporter::rectanglesOf(box);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].rect == base::Rect{11, 21, 98, 48});
    CHECK(parts[0].radius == doctest::Approx(5));
    CHECK(parts[0].strokePx == 2);
    scene::Box glass = box;
    glass.border.a = 100; // else the fill would show through half of it
    CHECK(exporter::rectanglesOf(glass).size() == 2);
    scene::Box plain = box;
    plain.borderPx = 0;
    CHECK(exporter::rectanglesOf(plain)[0].rect == box.rect);
    scene::Box thick = box;
    thick.borderPx = 40;
    CHECK(exporter::rectanglesOf(thick)[0].fill == box.border);
    CHECK(exporter::rectanglesOf({{0, 0, 0, 5}, 0, box.fill, 0, {}}).empty());
}

TEST_CASE("Hatch lines lie where the picture has them, all over the rectangle")
{
    std::mt19937 random(11);
    const auto any = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    for (int i = 0; i < 40; ++i) {
        scene::Fill fill;
        fill.hatch = base::rgb(0);
        fill.hatchPx = static_cast<float>(any(3, 14));
        const scene::Projection projection{0, {any(-900, 900), any(-900, 900)}, 1};
        const base::Rect rect{static_cast<float>(any(-50, 50)), static_cast<float>(any(-50, 50)), 160, 90};
        const auto lines = exporter::hatchLines(fill, projection, rect);
        for (int k = 0; k < 200; ++k) {
            const Vec2 p{rect.x + any(0, rect.width), rect.y + any(0, rect.height)};
            // fill.frag: y up, tied to the frame's origin; how far from the middle of a line.
            const double along = (p.x - projection.originPx.x) - (p.y - projection.originPx.y);
            const double phase = along / std::numbers::sqrt2 / fill.hatchPx;
            const double off = std::abs(phase - std::floor(phase) - 0.5) * fill.hatchPx;
            double nearest = 1e9;
            for (const auto& [from, to] : lines) {
                nearest = std::min(nearest, std::abs((p.x - from.x) - (p.y - from.y)) / std::numbers::sqrt2);
            }
            if (off < fill.hatchPx / 4.0) { // farther ones may belong to a line beside the rectangle
                CHECK(nearest == doctest::Approx(off).epsilon(0.001).scale(1));
            }
        }
    }
    CHECK(exporter::hatchLines({}, {}, {0, 0, 10, 10}).empty());
}

TEST_CASE("A hexagon of a drawing has its corner at the top and its border inside")
{
    const auto corners = exporter::hexagonCorners({10, 20}, 8);
    CHECK(corners[0].x == doctest::Approx(10));
    CHECK(corners[0].y == doctest::Approx(12));
    for (const Vec2 corner : corners) {
        CHECK(base::length(corner - Vec2{10, 20}) == doctest::Approx(8));
    }
    scene::Hexagon hexagon{{0, 0}, 10, {}, 2, base::rgb(0)};
    // To a side: the outer one minus half the border.
    CHECK((10 - exporter::hexagonInset(hexagon)) * std::sqrt(0.75) ==
          doctest::Approx(10 * std::sqrt(0.75) - 1));
}
