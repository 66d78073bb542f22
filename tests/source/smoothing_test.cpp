#include "outline_support.h"
#include "source/boundaries.h"
#include "source/code_lists.h"
#include "source/crossings.h"
#include "source/frames.h"
#include "source/projection.h"
#include "source/smoothing.h"
#include "source/thinning.h"
#include "support.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <set>

using source::LandShape;
using source::Polygon;
using source::Ring;
using support::checkValid;
using support::Shapes;
using support::smooth;

namespace {

using Point = std::pair<double, double>;
using Edge = std::pair<Point, Point>;

/// How often each segment occurs in a layer.
std::map<Edge, int> edgesOf(const Shapes& shapes)
{
    std::map<Edge, int> edges;
    for (const LandShape& shape : shapes)
        for (const Polygon& polygon : shape.polygons)
            for (const Ring& ring : polygon)
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    Point a{ring[i].x, ring[i].y};
                    Point b{ring[(i + 1) % ring.size()].x, ring[(i + 1) % ring.size()].y};
                    ++edges[{std::min(a, b), std::max(a, b)}];
                }
    return edges;
}

double areaOf(const LandShape& shape)
{
    double sum = 0;
    for (const Polygon& polygon : shape.polygons)
        sum += source::area(polygon);
    return sum;
}

/// The shipped land of a frame in metres, before and after.
struct Shipped {
    source::Land raw;
    source::Land smoothed;
};

const Shipped& shippedFrame(int frame)
{
    static const auto frames = [] {
        std::array<Shipped, model::kFrames.size()> all;
        const auto folder = support::shipped().geodata;
        auto regions = source::readLand(folder / "regions.shp");
        auto departments = source::readLand(folder / "departments.shp");
        auto neighbours = source::readLand(folder / "neighbours.shp");
        REQUIRE(regions.ok());
        REQUIRE(departments.ok());
        REQUIRE(neighbours.ok());
        for (std::size_t f = 0; f < all.size(); ++f) {
            source::Land& land = all[f].raw;
            const int wanted = static_cast<int>(f);
            for (const LandShape& shape : regions.value())
                if (model::frameOfRegion(shape.code) == wanted)
                    land.regions.push_back(shape);
            for (const LandShape& shape : departments.value())
                if (model::frameOfRegion(shape.region) == wanted)
                    land.departments.push_back(shape);
            for (const LandShape& shape : neighbours.value()) {
                const base::Extent e = source::extentOf(shape.polygons);
                const bool near = wanted == 0   ? e.west > -26 && e.south > 32
                                  : wanted == 3 ? e.west > -75 && e.east < -30 && e.north < 8
                                                : false;
                if (near)
                    land.neighbours.push_back(shape);
            }
            const source::FrameProjection projection(wanted);
            for (Shapes* shapes : {&land.regions, &land.departments, &land.neighbours})
                for (LandShape& shape : *shapes)
                    for (Polygon& polygon : shape.polygons)
                        for (Ring& ring : polygon)
                            REQUIRE(projection.apply(ring));
            all[f].smoothed = land;
            source::Land& done = all[f].smoothed;
            source::smoothOutlines(done.regions, done.departments, done.neighbours);
        }
        return all;
    }();
    return frames[static_cast<std::size_t>(frame)];
}

long crossingSegments(const source::Land& land)
{
    std::set<Edge> all;
    for (const Shapes* shapes : {&land.departments, &land.neighbours})
        for (const auto& [edge, times] : edgesOf(*shapes))
            all.insert(edge);
    std::vector<Ring> lines;
    for (const auto& [a, b] : all)
        lines.push_back({{a.first, a.second}, {b.first, b.second}});
    const auto crossing = source::findCrossings(lines);
    return std::count(crossing.begin(), crossing.end(), true);
}

template<class Function>
void forEachFrame(Function function)
{
    for (int frame = 0; frame < static_cast<int>(model::kFrames.size()); ++frame)
        function(shippedFrame(frame));
}

/// A sheet of cells with crooked borders: rows × rows shapes, every inner border shared.
Shapes crookedCells(std::mt19937& random, int rows, double size)
{
    std::uniform_real_distribution<double> shake(-0.12 * size, 0.12 * size);
    constexpr int kSteps = 4; // segments on each side of a cell
    std::map<std::pair<int, int>, base::Vec2> points;
    const auto point = [&](int column, int row) {
        const double step = size / kSteps;
        auto [at, isNew] = points.try_emplace({column, row});
        if (isNew)
            at->second = {column * step + shake(random), row * step + shake(random)};
        return at->second;
    };
    Shapes cells;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < rows; ++column) {
            Ring ring;
            const int x = column * kSteps;
            const int y = row * kSteps;
            for (int i = 0; i < kSteps; ++i)
                ring.push_back(point(x + i, y));
            for (int i = 0; i < kSteps; ++i)
                ring.push_back(point(x + kSteps, y + i));
            for (int i = 0; i < kSteps; ++i)
                ring.push_back(point(x + kSteps - i, y + kSteps));
            for (int i = 0; i < kSteps; ++i)
                ring.push_back(point(x, y + kSteps - i));
            cells.push_back({"C", "cell", "", {{ring}}});
        }
    return cells;
}

} // namespace

TEST_CASE("smoothing opens no gap: each border keeps both its sides")
{
    std::mt19937 random(53);
    for (int round = 0; round < 20; ++round) {
        Shapes cells = crookedCells(random, 5, 20'000);
        const Shapes raw = cells;
        smooth(cells);
        int shared = 0;
        for (const auto& [edge, times] : edgesOf(cells)) {
            CHECK(times <= 2);
            shared += times == 2;
        }
        CHECK(shared > 2 * 160);
        // Shared sides: what one cell gains another loses. The sum only changes at the outer edge.
        double before = 0;
        double after = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            CHECK(areaOf(cells[i]) == doctest::Approx(areaOf(raw[i])).epsilon(0.01));
            before += areaOf(raw[i]);
            after += areaOf(cells[i]);
        }
        CHECK(after == doctest::Approx(before).epsilon(0.002));
        checkValid(cells);
    }
}

TEST_CASE("junctions stay where they are")
{
    forEachFrame([](const Shipped& frame) {
        std::map<Point, std::set<Point>> links;
        for (const Shapes* shapes : {&frame.raw.regions, &frame.raw.departments, &frame.raw.neighbours})
            for (const auto& [edge, times] : edgesOf(*shapes)) {
                links[edge.first].insert(edge.second);
                links[edge.second].insert(edge.first);
            }
        std::set<Point> drawn;
        for (const Shapes* shapes :
             {&frame.smoothed.regions, &frame.smoothed.departments, &frame.smoothed.neighbours})
            for (const auto& [edge, times] : edgesOf(*shapes))
                drawn.insert({edge.first, edge.second});
        for (const auto& [point, to] : links)
            if (to.size() != 2)
                CHECK(drawn.contains(point));
    });
}

TEST_CASE("every territory keeps its area within one per cent")
{
    forEachFrame([](const Shipped& frame) {
        const auto compare = [](const Shapes& raw, const Shapes& smoothed, double smallest) {
            for (std::size_t i = 0; i < raw.size(); ++i) {
                INFO(raw[i].name);
                if (areaOf(raw[i]) > smallest)
                    CHECK(areaOf(smoothed[i]) == doctest::Approx(areaOf(raw[i])).epsilon(0.01));
                REQUIRE(smoothed[i].polygons.size() == raw[i].polygons.size());
                for (std::size_t p = 0; p < raw[i].polygons.size(); ++p)
                    if (const double was = source::area(raw[i].polygons[p]); was > 20e6 && smallest == 0)
                        CHECK(source::area(smoothed[i].polygons[p]) == doctest::Approx(was).epsilon(0.02));
            }
        };
        compare(frame.raw.regions, frame.smoothed.regions, 0);
        compare(frame.raw.departments, frame.smoothed.departments, 0);
        compare(frame.raw.neighbours, frame.smoothed.neighbours, 100e6);
    });
}

TEST_CASE("no smoothed outline crosses itself or another")
{
    forEachFrame([](const Shipped& frame) {
        checkValid(frame.smoothed.regions);
        checkValid(frame.smoothed.departments);
        checkValid(frame.smoothed.neighbours);
        // The source itself has a few touching lines; smoothing must not add any.
        CHECK(crossingSegments(frame.smoothed) <= crossingSegments(frame.raw));
    });
}

TEST_CASE("the borders of regions are those of their departments, and the neighbours' are France's")
{
    forEachFrame([](const Shipped& frame) {
        const auto regions = edgesOf(frame.smoothed.regions);
        const auto departments = edgesOf(frame.smoothed.departments);
        for (const auto& [edge, times] : regions)
            CHECK(departments.contains(edge));
        for (const auto& [edge, times] : departments)
            if (times == 1)
                CHECK(regions.contains(edge));
    });
    const auto shared = [](const source::Land& land) {
        const auto regions = edgesOf(land.regions);
        double metres = 0;
        for (const auto& [edge, times] : edgesOf(land.neighbours))
            if (regions.contains(edge))
                metres +=
                    std::hypot(edge.first.first - edge.second.first, edge.first.second - edge.second.second);
        return metres;
    };
    for (const int frame : {0, 3}) {
        const double before = shared(shippedFrame(frame).raw);
        CHECK(before > 500e3);
        CHECK(shared(shippedFrame(frame).smoothed) == doctest::Approx(before).epsilon(0.05));
    }
}

TEST_CASE("smoothing draws at most four times the points, and does draw more")
{
    long before = 0;
    long after = 0;
    forEachFrame([&](const Shipped& frame) {
        for (const Shapes* shapes : {&frame.raw.regions, &frame.raw.departments, &frame.raw.neighbours})
            before += source::pointCount(*shapes);
        for (const Shapes* shapes :
             {&frame.smoothed.regions, &frame.smoothed.departments, &frame.smoothed.neighbours})
            after += source::pointCount(*shapes);
    });
    CHECK(after < 4 * before);
    CHECK(after > 3 * before / 2);
}

TEST_CASE("smoothing twice the same land gives the same points")
{
    source::Land again = shippedFrame(0).raw;
    source::smoothOutlines(again.regions, again.departments, again.neighbours);
    CHECK(edgesOf(again.departments) == edgesOf(shippedFrame(0).smoothed.departments));
    CHECK(edgesOf(again.neighbours) == edgesOf(shippedFrame(0).smoothed.neighbours));
}

TEST_CASE("a fine source is drawn as it is, and so is what others share with it")
{
    std::mt19937 random(7);
    Shapes fine = crookedCells(random, 6, 3'200);
    REQUIRE(source::meanSpacing(fine) < source::kFineSpacingMetres);
    const auto raw = edgesOf(fine);
    smooth(fine);
    CHECK(edgesOf(fine) == raw);

    // Coarse neighbours of a fine land stay too: their common border must not part.
    Shapes neighbours = crookedCells(random, 3, 40'000);
    const auto around = edgesOf(neighbours);
    Shapes none;
    source::smoothOutlines(fine, none, neighbours);
    CHECK(edgesOf(neighbours) == around);
}

TEST_CASE("regions of another file are smoothed by themselves, not against our departments")
{
    // The same land a millimetre aside, as a change of the reference system leaves it.
    source::Land land = shippedFrame(0).raw;
    for (LandShape& shape : land.regions)
        for (Polygon& polygon : shape.polygons)
            for (Ring& ring : polygon)
                for (base::Vec2& point : ring)
                    point = point + base::Vec2{0.001, 0.001};
    source::smoothOutlines(land.regions, land.departments, land.neighbours);
    const long expected = source::pointCount(shippedFrame(0).smoothed.regions);
    CHECK(static_cast<double>(source::pointCount(land.regions)) ==
          doctest::Approx(static_cast<double>(expected)).epsilon(0.02));
    CHECK(source::pointCount(land.departments) == source::pointCount(shippedFrame(0).smoothed.departments));
    checkValid(land.regions);
}

TEST_CASE("IGN's outlines are drawn as they are")
{
    const std::string file = support::ign("ign-regions-2018.geojson");
    if (file.empty())
        return;
    auto lists = source::readCodeLists(support::shipped().geodata);
    REQUIRE(lists.ok());
    auto regions = source::readRegions(file, lists.value());
    REQUIRE(regions.ok());
    for (std::size_t f = 0; f < model::kFrames.size(); ++f) {
        const source::FrameProjection projection(static_cast<int>(f));
        Shapes own;
        for (const LandShape& shape : regions.value())
            if (model::frameOfRegion(shape.code) == static_cast<int>(f))
                own.push_back(shape);
        for (LandShape& shape : own)
            for (Polygon& polygon : shape.polygons)
                for (Ring& ring : polygon)
                    REQUIRE(projection.apply(ring));
        const auto raw = edgesOf(own);
        smooth(own);
        CHECK(edgesOf(own) == raw);
    }
}

TEST_CASE("an island becomes round, keeps its area, and fits the hole that it fills")
{
    const Ring outer{{-60'000, -60'000}, {60'000, -60'000}, {60'000, 60'000}, {-60'000, 60'000}};
    for (const int corners : {3, 4, 5, 8, 12, 21}) {
        Ring island;
        for (int i = 0; i < corners; ++i)
            island.push_back(
                {20'000 * std::cos(2 * M_PI * i / corners), 20'000 * std::sin(2 * M_PI * i / corners)});
        Ring hole(island.rbegin(), island.rend());
        std::rotate(hole.begin(), hole.begin() + 2, hole.end());
        Shapes shapes{{"A", "", "", {{outer, hole}}}, {"B", "", "", {{island}}}};
        smooth(shapes);
        INFO(corners);
        CHECK(shapes[1].polygons[0][0].size() > island.size());
        CHECK(source::area({shapes[1].polygons[0][0]}) ==
              doctest::Approx(source::area({island})).epsilon(0.01));
        CHECK(edgesOf({{"", "", "", {{shapes[0].polygons[0][1]}}}}) == edgesOf({shapes[1]}));
        checkValid(shapes);
    }
}
