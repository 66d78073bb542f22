#include "source/arcs.h"
#include "source/frames.h"
#include "source/thinning.h"
#include "source/triangulation.h"
#include "support.h"

#include <cmath>
#include <random>
#include <set>

using source::Polygon;
using source::Ring;

namespace {

Ring square(double x, double y, double size)
{
    return {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}};
}

/// A star-shaped ring: never crosses itself, mostly far from convex.
Ring star(std::mt19937& random, base::Vec2 centre, double radius, int points)
{
    std::uniform_real_distribution<double> part(0.3, 1.0);
    Ring ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * M_PI * i / points;
        const double r = radius * part(random);
        ring.push_back(centre + base::Vec2{std::cos(angle), std::sin(angle)} * r);
    }
    return ring;
}

model::Shape shape(const std::string& code, const std::vector<Ring>& rings)
{
    model::Shape made;
    made.code = code;
    for (const Ring& ring : rings) {
        made.rings.emplace_back();
        for (const base::Vec2 p : ring)
            made.rings.back().push_back({static_cast<float>(p.x), static_cast<float>(p.y)});
    }
    return made;
}

} // namespace

TEST_CASE("a square is two triangles, a square with a hole eight")
{
    const source::Geos geos;
    CHECK(source::triangulate(geos, {square(0, 0, 1)}).indices.size() == 6);
    const source::Mesh holed = source::triangulate(geos, {square(0, 0, 3), square(1, 1, 1)});
    CHECK(holed.indices.size() == 24);
    CHECK(source::area(holed) == doctest::Approx(8));
}

TEST_CASE("the triangles of a thousand random polygons cover them exactly")
{
    std::mt19937 random(20200507);
    std::uniform_int_distribution<int> count(3, 200);
    std::uniform_int_distribution<int> holes(0, 3);
    std::uniform_real_distribution<double> place(-1e6, 1e6);
    const source::Geos geos;
    for (int i = 0; i < 1000; ++i) {
        const base::Vec2 centre{place(random), place(random)};
        Polygon polygon{star(random, centre, 1e5, count(random))};
        // Holes stay within the star's inner circle and apart from each other.
        for (int h = holes(random); h > 0 && polygon.front().size() > 8; --h)
            polygon.push_back(star(random, centre + base::Vec2{-1.6e4 + 1e4 * h, 3e3}, 4e3, 12));
        const double expected = source::area(polygon);
        CHECK(source::area(source::triangulate(geos, polygon)) == doctest::Approx(expected).epsilon(1e-9));
    }
}

TEST_CASE("triangles turn left")
{
    std::mt19937 random(1);
    const source::Geos geos;
    const source::Mesh mesh = source::triangulate(geos, {star(random, {0, 0}, 10, 60)});
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const base::Vec2 a = mesh.vertices[mesh.indices[i]];
        const base::Vec2 b = mesh.vertices[mesh.indices[i + 1]];
        const base::Vec2 c = mesh.vertices[mesh.indices[i + 2]];
        CHECK((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y) > 0);
    }
}

TEST_CASE("a polygon that crosses itself is still covered as far as it has land")
{
    const source::Geos geos;
    const Polygon bow{{{0, 0}, {2, 2}, {2, 0}, {0, 4}}};
    const source::Mesh mesh = source::triangulate(geos, bow);
    CHECK(source::area(mesh) > 0);
    CHECK(source::triangulate(geos, {}).indices.empty());
    CHECK(source::triangulate(geos, {{{0, 0}, {1, 1}, {2, 2}}}).indices.empty());
}

TEST_CASE("two squares share one arc between them")
{
    const auto arcs = source::buildArcs({shape("A", {square(0, 0, 1)}), shape("B", {square(1, 0, 1)})});
    REQUIRE(arcs.size() == 3);
    int shared = 0;
    for (const model::Arc& arc : arcs) {
        if (arc.right < 0) {
            CHECK(arc.points.size() == 4);
            continue;
        }
        ++shared;
        CHECK(arc.left == 0);
        CHECK(arc.right == 1);
        REQUIRE(arc.points.size() == 2);
        // A lies at the left of the arc, so it runs north along A's east side.
        CHECK(arc.points[0] == model::Vertex{1, 0});
        CHECK(arc.points[1] == model::Vertex{1, 1});
    }
    CHECK(shared == 1);
}

TEST_CASE("an island is one closed arc")
{
    const auto arcs = source::buildArcs({shape("A", {square(0, 0, 1)})});
    REQUIRE(arcs.size() == 1);
    CHECK(arcs[0].points.size() == 5);
    CHECK(arcs[0].points.front() == arcs[0].points.back());
    CHECK(arcs[0].right == -1);
}

TEST_CASE("an enclave's border is one closed arc with both names")
{
    Ring hole = square(1, 1, 1);
    std::reverse(hole.begin(), hole.end());
    const auto arcs = source::buildArcs({shape("A", {square(0, 0, 3), hole}), shape("B", {square(1, 1, 1)})});
    REQUIRE(arcs.size() == 2);
    const model::Arc& inner = arcs[0].right < 0 ? arcs[1] : arcs[0];
    CHECK(inner.left == 0);
    CHECK(inner.right == 1);
    CHECK(inner.points.front() == inner.points.back());
}

TEST_CASE("three squares that meet at a corner are cut there")
{
    const auto arcs = source::buildArcs({shape("A", {square(0, 0, 1)}), shape("B", {square(1, 0, 1)}),
                                         shape("C", {{{0, 1}, {1, 1}, {2, 1}, {2, 2}, {0, 2}}})});
    CHECK(arcs.size() == 6);
    std::set<std::pair<int, int>> pairs;
    for (const model::Arc& arc : arcs)
        pairs.emplace(arc.left, arc.right);
    CHECK(pairs == std::set<std::pair<int, int>>{{0, -1}, {1, -1}, {2, -1}, {0, 1}, {0, 2}, {1, 2}});
}

TEST_CASE("shapes that lie on each other keep both outlines")
{
    const auto arcs = source::buildArcs({shape("A", {square(0, 0, 1)}), shape("B", {square(0, 0, 1)})});
    std::size_t edges = 0;
    for (const model::Arc& arc : arcs) {
        CHECK(arc.right == -1);
        edges += arc.points.size() - 1;
    }
    CHECK(edges == 8);
}

TEST_CASE("a layer turns its rings the right way round and measures them")
{
    Ring outer = square(0, 0, 3000);
    std::reverse(outer.begin(), outer.end());
    const model::Layer layer = source::buildLayer({{"A", "Alpha", "", {{outer, square(1000, 1000, 1000)}}}});
    REQUIRE(layer.shapes.size() == 1);
    CHECK(layer.shapes[0].areaM2 == doctest::Approx(8e6));
    CHECK(layer.shapes[0].indexCount == 24);
    CHECK(layer.arcs.size() == 2);
    for (const model::Arc& arc : layer.arcs)
        CHECK(arc.left == 0);
    CHECK(layer.shapes[0].rings.size() == 2);
}

TEST_CASE("points that fall together in single precision leave no empty triangles")
{
    Ring ring = square(1e6, 1e6, 1000);
    ring.insert(ring.begin() + 1, base::Vec2{1e6 + 0.001, 1e6});
    const model::Layer layer = source::buildLayer({{"A", "", "", {{ring}}}});
    CHECK(layer.shapes[0].rings[0].size() == 4);
    CHECK(layer.shapes[0].indexCount == 6);
    // A whole islet smaller than the precision disappears.
    const model::Layer tiny = source::buildLayer({{"A", "", "", {{square(1e6, 1e6, 0.001)}}}});
    CHECK(tiny.shapes[0].rings.empty());
}

TEST_CASE("thinning opens no gap between neighbours")
{
    // Two shapes with a wavy border of 2 000 points between them, one of them written backwards.
    Ring border;
    for (int i = 0; i <= 2000; ++i)
        border.push_back({1 + 0.01 * std::sin(i * 0.05), i * 0.0005});
    Ring west = border;
    west.push_back({0, 1});
    west.push_back({0, 0});
    Ring east(border.rbegin(), border.rend());
    east.push_back({2, 0});
    east.push_back({2, 1});
    std::vector<source::LandShape> shapes{{"W", "", "", {{west}}}, {"E", "", "", {{east}}}};
    source::thin(shapes, 0.0005);
    CHECK(source::pointCount(shapes) < 400);
    CHECK(source::pointCount(shapes) > 20);
    const auto onBorder = [](const Ring& ring) {
        std::set<std::pair<double, double>> points;
        for (const base::Vec2 p : ring)
            if (p.x > 0.5 && p.x < 1.5)
                points.emplace(p.x, p.y);
        return points;
    };
    CHECK(onBorder(shapes[0].polygons[0][0]) == onBorder(shapes[1].polygons[0][0]));
    CHECK(source::area(shapes[0].polygons[0]) + source::area(shapes[1].polygons[0]) == doctest::Approx(2));
}

TEST_CASE("thinning keeps an enclave and its hole alike, and drops specks")
{
    Ring circle;
    for (int i = 0; i < 1000; ++i)
        circle.push_back({0.5 * std::cos(i * 2 * M_PI / 1000), 0.5 * std::sin(i * 2 * M_PI / 1000)});
    Ring hole(circle.rbegin(), circle.rend());
    std::rotate(hole.begin(), hole.begin() + 300, hole.end());
    std::vector<source::LandShape> shapes{{"A", "", "", {{square(-1, -1, 2), hole}, {square(5, 5, 1e-5)}}},
                                          {"B", "", "", {{circle}}}};
    source::thin(shapes, 0.001);
    REQUIRE(shapes[0].polygons.size() == 1);
    std::set<std::pair<double, double>> a;
    std::set<std::pair<double, double>> b;
    for (const base::Vec2 p : shapes[0].polygons[0][1])
        a.emplace(p.x, p.y);
    for (const base::Vec2 p : shapes[1].polygons[0][0])
        b.emplace(p.x, p.y);
    CHECK(a == b);
    CHECK(b.size() < 200);
}

TEST_CASE("a file of few points is not thinned")
{
    std::vector<source::LandShape> shapes{{"A", "", "", {{square(0, 0, 1)}}}};
    CHECK_FALSE(source::thinTo(shapes, 100));
    CHECK(source::pointCount(shapes) == 4);
}
