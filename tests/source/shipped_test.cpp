#include "source/triangulation.h"
#include "support.h"

#include <cmath>
#include <map>
#include <set>

using support::shipped;

namespace {

/// Loaded once: these tests only read it.
const model::Atlas& atlas()
{
    static const model::Atlas loaded = [] {
        auto result = source::load(shipped());
        REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : result.error().message));
        return std::move(result).value();
    }();
    return loaded;
}

double ringArea(const std::vector<model::Vertex>& ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const model::Vertex a = ring[i];
        const model::Vertex b = ring[(i + 1) % ring.size()];
        twice += double{a.x} * double{b.y} - double{b.x} * double{a.y};
    }
    return twice / 2;
}

double meshArea(const model::Layer& layer, const model::Shape& shape)
{
    double twice = 0;
    for (std::uint32_t i = shape.firstIndex; i < shape.firstIndex + shape.indexCount; i += 3) {
        const model::Vertex a = layer.vertices[layer.indices[i]];
        const model::Vertex b = layer.vertices[layer.indices[i + 1]];
        const model::Vertex c = layer.vertices[layer.indices[i + 2]];
        twice += (double{b.x} - double{a.x}) * (double{c.y} - double{a.y}) -
                 (double{c.x} - double{a.x}) * (double{b.y} - double{a.y});
    }
    return twice / 2;
}

bool insideRings(const model::Shape& shape, base::Vec2 p)
{
    bool inside = false;
    for (const auto& ring : shape.rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            if ((ring[i].y > p.y) != (ring[j].y > p.y) &&
                p.x < (double{ring[j].x} - ring[i].x) * (p.y - ring[i].y) / (double{ring[j].y} - ring[i].y) +
                          ring[i].x)
                inside = !inside;
    return inside;
}

template<class Function>
void forEachLayer(Function function)
{
    for (const model::Frame& frame : atlas().geography.frames)
        for (const model::Layer* layer : {&frame.regions, &frame.departments, &frame.neighbours})
            function(*layer);
}

} // namespace

TEST_CASE("no initiative of the shipped table is lost")
{
    CHECK(atlas().data.initiatives.size() == 651);
    CHECK(atlas().data.cities.size() == 201);
    CHECK(atlas().leftOut == 0);
    CHECK(atlas().problems.empty());
    CHECK(atlas().dataName == "initiatives.csv");
}

TEST_CASE("the shipped code lists are complete")
{
    CHECK(atlas().data.regions.size() == 18);
    CHECK(atlas().data.departments.size() == 101);
    CHECK(atlas().data.categories.size() == 10);
    CHECK(atlas().data.poles.size() == 6);
    const model::Dataset& data = atlas().data;
    CHECK(data.categories[static_cast<std::size_t>(data.findCategory("dons"))].publishedCount == 80);
    CHECK(data.regions[static_cast<std::size_t>(data.findRegion("01"))].overseas);
    CHECK(data.regions[static_cast<std::size_t>(data.findRegion("75"))].name == "Nouvelle-Aquitaine");
    CHECK(data.departments[static_cast<std::size_t>(data.findDepartment("75"))].name == "Paris");
    const model::Region& regionOfLyon = data.regions[static_cast<std::size_t>(data.findRegion("84"))];
    CHECK(regionOfLyon.pole == data.findPole("lyonbiopole"));
    CHECK(data.poles[static_cast<std::size_t>(data.findPole("atlanpole"))].regionCodes ==
          std::vector<std::string>{"52", "53", "24"});
}

TEST_CASE("rows without a cluster or a date are kept, not dropped")
{
    int noPole = 0;
    int noDate = 0;
    int withPartners = 0;
    for (const model::Initiative& row : atlas().data.initiatives) {
        noPole += row.pole < 0;
        noDate += !row.date.has_value();
        withPartners += !row.partners.empty();
    }
    CHECK(noPole == 127);
    CHECK(noDate == 97);
    CHECK(withPartners == 413);
}

TEST_CASE("the first row is read cell by cell")
{
    const model::Initiative& row = atlas().data.initiatives.front();
    CHECK(row.id == "FR-0001");
    CHECK(row.line == 2);
    CHECK(row.type == model::OrganisationType::Association);
    CHECK(row.city == "Pointe-à-Pitre");
    CHECK(row.lon == doctest::Approx(-61.5346));
    CHECK(row.sourceUrl == "https://rci.fm/node/3062277");
}

TEST_CASE("the shipped land opens without a warning")
{
    CHECK(atlas().warnings.empty());
    CHECK(atlas().geography.shippedBoundaries);
    CHECK(atlas().geography.credit == "Natural Earth");
}

TEST_CASE("the mainland has its 13 regions and 96 departments, every inset its own")
{
    const auto& frames = atlas().geography.frames;
    REQUIRE(frames.size() == model::kFrames.size());
    CHECK(frames[0].regions.shapes.size() == 13);
    CHECK(frames[0].departments.shapes.size() == 96);
    for (std::size_t f = 1; f < frames.size(); ++f) {
        CHECK(frames[f].present);
        REQUIRE(frames[f].regions.shapes.size() == 1);
        REQUIRE(frames[f].departments.shapes.size() == 1);
        CHECK(frames[f].regions.shapes[0].code == model::kFrames[f].regionCode);
        CHECK(frames[f].departments.shapes[0].code == model::kFrames[f].code);
    }
    CHECK(frames[0].neighbours.find("ESP") >= 0);
    CHECK(frames[0].neighbours.find("BRA") < 0);
    CHECK(frames[3].neighbours.find("BRA") >= 0);
}

TEST_CASE("the mainland's area is right within one per cent")
{
    double km2 = 0;
    for (const model::Shape& shape : atlas().geography.frames[0].regions.shapes)
        km2 += shape.areaM2 / 1e6;
    CHECK(km2 == doctest::Approx(551500).epsilon(0.01));
}

TEST_CASE("Paris lies where Lambert-93 puts it")
{
    const model::Frame& frame = atlas().geography.frames[0];
    for (std::size_t i = 0; i < atlas().data.initiatives.size(); ++i) {
        const model::Initiative& row = atlas().data.initiatives[i];
        if (row.city != "Paris")
            continue;
        const model::Place place = atlas().places[i];
        REQUIRE(place.frame == 0);
        CHECK(std::abs(frame.origin.x + place.point.x - 652469) < 600);
        CHECK(std::abs(frame.origin.y + place.point.y - 6862035) < 600);
        return;
    }
    FAIL("no initiative in Paris");
}

TEST_CASE("every initiative lies on the land of its frame")
{
    REQUIRE(atlas().places.size() == atlas().data.initiatives.size());
    for (const model::Place& place : atlas().places) {
        REQUIRE(place.frame >= 0);
        base::Extent land = atlas().geography.frames[static_cast<std::size_t>(place.frame)].land;
        land.include(base::Vec2{land.west - 5000, land.south - 5000});
        land.include(base::Vec2{land.east + 5000, land.north + 5000});
        CHECK(land.contains({place.point.x, place.point.y}));
    }
}

TEST_CASE("a frame's origin is the middle of its land, on a whole metre")
{
    for (const model::Frame& frame : atlas().geography.frames) {
        CHECK(frame.origin.x == std::round(frame.origin.x));
        CHECK(std::abs(frame.land.centre().x) <= 0.5001);
        CHECK(std::abs(frame.land.centre().y) <= 0.5001);
    }
}

TEST_CASE("triangles cover every shape that is ever filled, exactly")
{
    int unmeshed = 0;
    forEachLayer([&](const model::Layer& layer) {
        for (const model::Shape& shape : layer.shapes) {
            if (shape.indexCount == 0) { // a department outside the Paris inset
                ++unmeshed;
                CHECK_FALSE(model::isInsetDepartment(shape.code));
                continue;
            }
            double rings = 0;
            for (const auto& ring : shape.rings)
                rings += ringArea(ring);
            INFO(shape.name);
            CHECK(meshArea(layer, shape) == doctest::Approx(rings).epsilon(1e-9));
            CHECK(shape.areaM2 == doctest::Approx(rings).epsilon(1e-4));
        }
    });
    CHECK(unmeshed == 101 - 4);
}

TEST_CASE("a region's name is placed from a point inside it")
{
    for (const model::Frame& frame : atlas().geography.frames) {
        for (const model::Shape& shape : frame.regions.shapes) {
            INFO(shape.name);
            CHECK(insideRings(shape, shape.labelPoint));
        }
    }
}

TEST_CASE("every border is drawn exactly once")
{
    using Edge = std::pair<std::pair<float, float>, std::pair<float, float>>;
    const auto edge = [](model::Vertex a, model::Vertex b) {
        Edge e{{a.x, a.y}, {b.x, b.y}};
        if (e.second < e.first)
            std::swap(e.first, e.second);
        return e;
    };
    forEachLayer([&](const model::Layer& layer) {
        std::map<Edge, std::multiset<int>> shapesOf;
        for (std::size_t s = 0; s < layer.shapes.size(); ++s)
            for (const auto& ring : layer.shapes[s].rings)
                for (std::size_t i = 0; i < ring.size(); ++i)
                    shapesOf[edge(ring[i], ring[(i + 1) % ring.size()])].insert(static_cast<int>(s));
        std::map<Edge, int> drawn;
        for (const model::Arc& arc : layer.arcs) {
            REQUIRE(arc.points.size() >= 2);
            for (std::size_t i = 0; i + 1 < arc.points.size(); ++i) {
                const Edge e = edge(arc.points[i], arc.points[i + 1]);
                ++drawn[e];
                std::multiset<int> sides{arc.left};
                if (arc.right >= 0)
                    sides.insert(arc.right);
                CHECK(shapesOf[e] == sides);
            }
        }
        CHECK(drawn.size() == shapesOf.size());
        for (const auto& [e, times] : drawn)
            CHECK(times == 1);
    });
}

TEST_CASE("regions share their borders: no double lines inside the mainland")
{
    const model::Layer& regions = atlas().geography.frames[0].regions;
    std::set<std::pair<int, int>> pairs;
    for (const model::Arc& arc : regions.arcs)
        if (arc.right >= 0)
            pairs.emplace(arc.left, arc.right);
    // Île-de-France touches six regions in any map of France.
    const int idf = regions.find("11");
    const auto touches = [&](const char* code) {
        const int other = regions.find(code);
        return pairs.contains({std::min(idf, other), std::max(idf, other)});
    };
    for (const char* code : {"24", "27", "28", "32", "44"})
        CHECK(touches(code));
    CHECK_FALSE(touches("93"));
    CHECK_FALSE(touches("94"));
}

TEST_CASE("the table alone gives the same rows as the whole load")
{
    const auto table = source::loadTable(shipped());
    REQUIRE(table.ok());
    CHECK(table.value().data.initiatives.size() == 651);
    CHECK(table.value().geography.frames.empty());
    CHECK(table.value().places.size() == 651);
    CHECK(table.value().data.cities.size() == 201);
}

TEST_CASE("check finds nothing wrong in the shipped table")
{
    const auto problems = source::check(shipped(), (shipped().geodata / "initiatives.csv").string());
    REQUIRE(problems.ok());
    CHECK(problems.value().problems.empty());
    CHECK(problems.value().rows == 651);
}

TEST_CASE("two loads give the same map to the last bit")
{
    const auto again = source::load(shipped());
    REQUIRE(again.ok());
    for (std::size_t f = 0; f < model::kFrames.size(); ++f) {
        const model::Frame& a = atlas().geography.frames[f];
        const model::Frame& b = again.value().geography.frames[f];
        CHECK(a.regions.vertices == b.regions.vertices);
        CHECK(a.departments.indices == b.departments.indices);
        REQUIRE(a.neighbours.arcs.size() == b.neighbours.arcs.size());
        for (std::size_t i = 0; i < a.neighbours.arcs.size(); ++i)
            CHECK(a.neighbours.arcs[i].points == b.neighbours.arcs[i].points);
    }
}

TEST_CASE("land without triangles is the same land, for pictures that fill by borders")
{
    source::Sources sources = shipped();
    sources.meshes = false;
    const auto lean = source::load(sources);
    REQUIRE(lean.ok());
    for (std::size_t f = 0; f < model::kFrames.size(); ++f) {
        const model::Frame& a = atlas().geography.frames[f];
        const model::Frame& b = lean.value().geography.frames[f];
        CHECK(a.origin == b.origin);
        for (const auto& [full, plain] :
             {std::pair{&a.regions, &b.regions}, std::pair{&a.departments, &b.departments},
              std::pair{&a.neighbours, &b.neighbours}, std::pair{&a.communes, &b.communes}}) {
            CHECK(plain->indices.empty());
            REQUIRE(full->shapes.size() == plain->shapes.size());
            for (std::size_t i = 0; i < full->shapes.size(); ++i) {
                CHECK(full->shapes[i].rings == plain->shapes[i].rings);
                CHECK(full->shapes[i].labelPoint == plain->shapes[i].labelPoint);
            }
            REQUIRE(full->arcs.size() == plain->arcs.size());
            for (std::size_t i = 0; i < full->arcs.size(); ++i)
                CHECK(full->arcs[i].points == plain->arcs[i].points);
        }
    }
}

TEST_CASE("a missing geodata folder is told with a remedy")
{
    source::Sources sources;
    sources.geodata = "/nowhere/geodata";
    const auto result = source::load(sources);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().exit == base::Exit::Data);
    CHECK(support::contains(result.error().message, "CARTOVID_GEODATA"));
}

TEST_CASE("the folder named in the environment is used")
{
    const char* before = std::getenv("CARTOVID_GEODATA");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("CARTOVID_GEODATA", "/some/folder", 1);
    CHECK(source::defaultGeodata() == "/some/folder");
    if (before == nullptr)
        ::unsetenv("CARTOVID_GEODATA");
    else
        ::setenv("CARTOVID_GEODATA", kept.c_str(), 1);
}
