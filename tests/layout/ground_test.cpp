// Pixels to degrees and back: against PROJ, and against themselves.
#include "layout/area_shape.h"
#include "layout/world.h"
#include "source/projection.h"

namespace {

using base::Vec2;
using filter::LonLat;

/// Degrees that a frame's land lies in, and some sea around.
base::Extent degreesOf(int frame)
{
    constexpr std::array<base::Extent, model::kFrames.size()> kBoxes{{{-6, 41, 10, 51.5},
                                                                      {-62, 15.5, -60.5, 17},
                                                                      {-61.5, 14, -60.5, 15},
                                                                      {-55, 2, -51, 6},
                                                                      {55, -21.6, 56, -20.6},
                                                                      {44.8, -13.2, 45.5, -12.4}}};
    return kBoxes[static_cast<std::size_t>(frame)];
}

layout::Sheet sheetOf(double zoom = 1, Vec2 centre = {})
{
    return world::plan().arrange({0, 0, 1100, 780}, 1, {centre, zoom});
}

double metresApart(LonLat a, LonLat b)
{
    return filter::distanceKm(a, b) * 1000;
}

} // namespace

TEST_CASE("An area drawn on the map lies where PROJ says, to less than a metre in every frame")
{
    std::mt19937 random(9301);
    double worst = 0;
    for (int frame = 0; frame < static_cast<int>(model::kFrames.size()); ++frame) {
        const source::FrameProjection projection(frame);
        const base::Extent box = degreesOf(frame);
        for (int i = 0; i < 2000; ++i) {
            const LonLat point{world::between(random, box.west, box.east),
                               world::between(random, box.south, box.north)};
            std::array at{Vec2{point.lon, point.lat}};
            REQUIRE(projection.apply(at));
            worst = std::max(worst, base::length(layout::metresAt(frame, point) - at[0]));
            worst = std::max(worst, metresApart(layout::lonLatAt(frame, at[0]), point));
        }
    }
    CHECK(worst < 0.01);
}

TEST_CASE("A pixel of any view keeps its place through degrees and back")
{
    std::mt19937 random(9302);
    const layout::Sheet sheet = sheetOf();
    REQUIRE(sheet.views.size() == 7);
    for (const layout::View& view : sheet.views) {
        for (int i = 0; i < 200; ++i) {
            const Vec2 px{world::between(random, view.map.x, view.map.right()),
                          world::between(random, view.map.y, view.map.bottom())};
            const LonLat at = layout::lonLatAt(world::atlas().geography, view, px);
            CHECK(base::length(layout::pixelAt(world::atlas().geography, view, at) - px) < 1e-3);
        }
    }
}

TEST_CASE("Every initiative lies under the pixel that its degrees give")
{
    const layout::Sheet sheet = sheetOf();
    const auto& places = world::atlas().places;
    int seen = 0;
    for (std::size_t row = 0; row < places.size(); ++row) {
        for (const layout::View& view : sheet.views) {
            if (view.frame != places[row].frame) {
                continue;
            }
            const auto& initiative = world::initiative(static_cast<int>(row));
            const Vec2 drawn = view.toPx({places[row].point.x, places[row].point.y});
            const Vec2 px = layout::pixelAt(world::atlas().geography, view, {initiative.lon, initiative.lat});
            CHECK(base::length(px - drawn) < 0.05);
            ++seen;
        }
    }
    CHECK(seen > 600);
}

TEST_CASE("A drawn rectangle holds what lies in it on the map, not in a frame of degrees")
{
    std::mt19937 random(9303);
    const auto& geography = world::atlas().geography;
    for (int round = 0; round < 60; ++round) {
        const layout::Sheet sheet = sheetOf(round % 3 == 0 ? 1 : std::exp2(world::between(random, 0, 4)), {});
        const layout::View& view = sheet.views[random() % sheet.views.size()];
        const Vec2 a{world::between(random, view.map.x, view.map.right()),
                     world::between(random, view.map.y, view.map.bottom())};
        const Vec2 b{world::between(random, view.map.x, view.map.right()),
                     world::between(random, view.map.y, view.map.bottom())};
        const base::Rect rect{static_cast<float>(std::min(a.x, b.x)), static_cast<float>(std::min(a.y, b.y)),
                              static_cast<float>(std::abs(a.x - b.x)),
                              static_cast<float>(std::abs(a.y - b.y))};
        const filter::OutlineTest outline(layout::outlineOf(geography, view, rect));
        const double slack = 0.2 + 300 * view.pxPerMetre; // 200 m, and the pixel's own rounding
        for (int i = 0; i < 300; ++i) {
            const Vec2 px{world::between(random, view.map.x, view.map.right()),
                          world::between(random, view.map.y, view.map.bottom())};
            const auto by = static_cast<float>(slack);
            if (rect.shrunk(by).contains(px) && rect.width > 2 * by && rect.height > 2 * by) {
                CHECK(outline.contains(layout::lonLatAt(geography, view, px)));
            } else if (!rect.shrunk(-by).contains(px)) {
                CHECK_FALSE(outline.contains(layout::lonLatAt(geography, view, px)));
            }
        }
    }
}

TEST_CASE("A circle is drawn where its kilometres end")
{
    const auto& geography = world::atlas().geography;
    const layout::Sheet sheet = sheetOf();
    for (const double km : {0.5, 10.0, 50.0, 400.0}) {
        filter::Area area;
        area.circle = filter::Circle{{4.83, 45.76}, km};
        const auto rings = layout::ringsOf(geography, sheet.main(), area);
        REQUIRE(rings.size() == 1);
        for (const Vec2 px : rings[0]) {
            const double there =
                filter::distanceKm(area.circle->centre, layout::lonLatAt(geography, sheet.main(), px));
            CHECK(there == doctest::Approx(km).epsilon(1e-4));
        }
        for (std::size_t v = 1; v < sheet.views.size(); ++v) {
            const bool isParis = sheet.views[v].kind == layout::ViewKind::Paris;
            CHECK((layout::ringsOf(geography, sheet.views[v], area).empty() || (isParis && km > 300)));
        }
    }
}

TEST_CASE("A circle dragged from its centre is as large as it looks, in whole kilometres")
{
    const auto& geography = world::atlas().geography;
    const layout::View main = sheetOf().main();
    const Vec2 centre = layout::pixelAt(geography, main, {2.35, 48.86});
    const filter::Circle circle = layout::circleThrough(geography, main, centre, centre + Vec2{100, 0});
    CHECK(circle.km == std::round(circle.km));
    CHECK(std::abs(circle.km - 100 / main.pxPerMetre / 1000) < 0.01 * circle.km + 0.5);
    CHECK(layout::roundedKm(3.14) == doctest::Approx(3.1));
    CHECK(layout::roundedKm(0) == doctest::Approx(0.1));
}

TEST_CASE("What is tinted is what the ring goes round, each pixel once")
{
    std::mt19937 random(9304);
    for (int round = 0; round < 40; ++round) {
        std::vector<Vec2> ring;
        filter::Outline same; // pixels as degrees: an outline that is asked as areas are
        for (int i = 0; i < 3 + static_cast<int>(random() % 9); ++i) {
            ring.push_back({world::between(random, -20, 90), world::between(random, -20, 70)});
            same.ring.push_back({ring.back().x, ring.back().y});
        }
        const base::Rect clip{5, 3, 60, 50};
        const auto rects = layout::insideOf(ring, clip);
        const filter::OutlineTest test(same);
        int wrong = 0;
        for (int y = 3; y < 53; ++y) {
            for (int x = 5; x < 65; ++x) {
                const Vec2 middle{x + 0.5, y + 0.5};
                int times = 0;
                for (const base::Rect& rect : rects) {
                    times += rect.contains(middle) ? 1 : 0;
                }
                CHECK(times <= 1);
                wrong += (times == 1) != test.contains({middle.x, middle.y}) ? 1 : 0;
            }
        }
        CHECK(wrong < 20); // ends are rounded to pixels
    }
}

TEST_CASE("A lasso of many points stays short, and a jerk of the hand is none")
{
    const auto& geography = world::atlas().geography;
    const layout::View main = sheetOf().main();
    std::vector<Vec2> line;
    for (int i = 0; i < 5000; ++i) {
        const double turn = i * 6.28 / 5000;
        line.push_back({500 + 300 * std::cos(turn), 400 + 200 * std::sin(turn)});
    }
    const filter::Outline lasso = layout::outlineOf(geography, main, line, 3);
    CHECK(lasso.ring.size() >= 60);
    CHECK(lasso.ring.size() <= 400);
    CHECK(filter::contains(lasso, layout::lonLatAt(geography, main, {500, 400})));
    CHECK_FALSE(filter::contains(lasso, layout::lonLatAt(geography, main, {820, 400})));
    CHECK(layout::outlineOf(geography, main, {{10, 10}, {11, 10}, {12, 11}}, 3).ring.empty());
}
