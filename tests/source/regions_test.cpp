#include "source/boundaries.h"
#include "source/code_lists.h"
#include "support.h"

#include <fstream>
#include <functional>

using support::contains;
using support::shipped;
using support::TemporaryFolder;

namespace {

model::Atlas loadedWith(const std::string& regions)
{
    source::Sources sources = shipped();
    sources.regions = regions;
    auto atlas = source::load(sources);
    REQUIRE_MESSAGE(atlas.ok(), (atlas.ok() ? "" : atlas.error().message));
    return std::move(atlas).value();
}

double mainlandKm2(const model::Atlas& atlas)
{
    double km2 = 0;
    for (const model::Shape& shape : atlas.geography.frames[0].regions.shapes)
        km2 += shape.areaM2 / 1e6;
    return km2;
}

int sharedArcs(const model::Atlas& atlas)
{
    int count = 0;
    for (const model::Arc& arc : atlas.geography.frames[0].regions.arcs)
        count += arc.right >= 0;
    return count;
}

bool warnsOf(const model::Atlas& atlas, const std::string& part)
{
    for (const std::string& warning : atlas.warnings)
        if (contains(warning, part))
            return true;
    return false;
}

std::string shippedRegions()
{
    return (shipped().geodata / "regions.shp").string();
}

void expectIgn(const model::Atlas& atlas)
{
    CHECK(atlas.geography.frames[0].regions.shapes.size() == 13);
    for (const model::Frame& frame : atlas.geography.frames)
        CHECK(frame.present);
    CHECK(mainlandKm2(atlas) == doctest::Approx(548875).epsilon(0.0005));
    CHECK(sharedArcs(atlas) == 26);
    CHECK_FALSE(atlas.geography.shippedBoundaries);
}

} // namespace

TEST_CASE("IGN's regions open unchanged")
{
    const std::string file = support::ign("ign-regions-2018.geojson");
    if (file.empty())
        return;
    const model::Atlas atlas = loadedWith(file);
    expectIgn(atlas);
    CHECK(atlas.warnings.empty());
    CHECK(atlas.geography.credit == "ign-regions-2018.geojson");
}

TEST_CASE("IGN's departments are joined to regions")
{
    const std::string file = support::ign("ign-departements-2018.geojson");
    if (file.empty())
        return;
    const model::Atlas atlas = loadedWith(file);
    expectIgn(atlas);
    CHECK(warnsOf(atlas, "holds departments"));
}

TEST_CASE("IGN's regions open as Shapefile and GeoPackage, in degrees and in Lambert-93")
{
    const std::string file = support::ign("ign-regions-2018.geojson");
    if (file.empty())
        return;
    const TemporaryFolder folder;
    for (const int epsg : {4326, 2154}) {
        const std::string name = std::to_string(epsg);
        support::translate(file, folder / (name + ".shp"), "ESRI Shapefile", epsg);
        expectIgn(loadedWith(folder / (name + ".shp")));
        support::translate(file, folder / (name + ".gpkg"), "GPKG", epsg);
        expectIgn(loadedWith(folder / (name + ".gpkg")));
    }
}

TEST_CASE("our own regions open in every allowed format and system")
{
    const TemporaryFolder folder;
    const double expected = mainlandKm2(loadedWith(shippedRegions()));
    const struct {
        const char* file;
        const char* driver;
        int epsg;
    } cases[] = {{"a.gpkg", "GPKG", 2154},   {"b.geojson", "GeoJSON", 0}, {"c.shp", "ESRI Shapefile", 2154},
                 {"d.fgb", "FlatGeobuf", 0}, {"e.gpkg", "GPKG", 3857},    {"f.shp", "ESRI Shapefile", 4171},
                 {"g.gpkg", "GPKG", 4258}};
    for (const auto& c : cases) {
        support::translate(shippedRegions(), folder / c.file, c.driver, c.epsg);
        const model::Atlas atlas = loadedWith(folder / c.file);
        INFO(c.file);
        CHECK(mainlandKm2(atlas) == doctest::Approx(expected).epsilon(1e-4));
        CHECK(sharedArcs(atlas) > 20);
    }
}

TEST_CASE("a file without .prj is read as degrees or Lambert-93 by its numbers, and says so")
{
    const TemporaryFolder folder;
    std::filesystem::copy(shipped().geodata, folder / "g");
    std::filesystem::remove(folder / "g/regions.prj");
    const model::Atlas degrees = loadedWith(folder / "g/regions.shp");
    CHECK(warnsOf(degrees, "longitude and latitude are assumed"));
    CHECK(degrees.geography.frames[4].present);

    support::translate(shippedRegions(), folder / "lambert.shp", "ESRI Shapefile", 2154, false,
                       "SELECT * FROM regions WHERE code > '10'");
    std::filesystem::remove(folder / "lambert.prj");
    const model::Atlas lambert = loadedWith(folder / "lambert.shp");
    CHECK(warnsOf(lambert, "Lambert-93 is assumed"));
    CHECK(mainlandKm2(lambert) == doctest::Approx(mainlandKm2(degrees)).epsilon(1e-4));
}

TEST_CASE("a missing overseas region only costs its inset, and the program says so")
{
    const TemporaryFolder folder;
    support::translate(shippedRegions(), folder / "no_mayotte.gpkg", "GPKG", 0, false,
                       "SELECT * FROM regions WHERE code <> '06'");
    const model::Atlas atlas = loadedWith(folder / "no_mayotte.gpkg");
    CHECK_FALSE(atlas.geography.frames[5].present);
    CHECK(atlas.geography.frames[5].regions.shapes.empty());
    CHECK(atlas.geography.frames[4].present);
    CHECK(warnsOf(atlas, "Mayotte (06) is missing: its inset is not drawn"));
    int unplaced = 0;
    for (std::size_t i = 0; i < atlas.places.size(); ++i) {
        const auto& row = atlas.data.initiatives[i];
        const bool mayotte = atlas.data.regions[static_cast<std::size_t>(row.region)].code == "06";
        CHECK((atlas.places[i].frame < 0) == mayotte);
        unplaced += mayotte;
    }
    CHECK(unplaced > 0);
}

TEST_CASE("our departments given as regions are joined")
{
    const model::Atlas atlas = loadedWith((shipped().geodata / "departments.shp").string());
    CHECK(warnsOf(atlas, "holds departments"));
    CHECK(atlas.geography.frames[0].regions.shapes.size() == 13);
    CHECK(mainlandKm2(atlas) == doctest::Approx(mainlandKm2(loadedWith(shippedRegions()))).epsilon(1e-9));
    CHECK(sharedArcs(atlas) == sharedArcs(loadedWith(shippedRegions())));
}

TEST_CASE("parts that name their region's code are joined too")
{
    const TemporaryFolder folder;
    support::translate((shipped().geodata / "departments.shp").string(), folder / "parts.gpkg", "GPKG", 0,
                       false, "SELECT region AS INSEE_REG, name AS NOM FROM departments");
    const model::Atlas atlas = loadedWith(folder / "parts.gpkg");
    CHECK(atlas.geography.frames[0].regions.shapes.size() == 13);
    CHECK(atlas.geography.frames[0].regions.shapes[0].name == "Île-de-France");
}

TEST_CASE("codes stored as numbers are recognised")
{
    const TemporaryFolder folder;
    support::translate(shippedRegions(), folder / "numbers.gpkg", "GPKG", 0, false,
                       "SELECT CAST(code AS integer) AS code, name FROM regions");
    const model::Atlas atlas = loadedWith(folder / "numbers.gpkg");
    for (const model::Frame& frame : atlas.geography.frames)
        CHECK(frame.present);
}

TEST_CASE("a territory that is no region of the table is left out, and told")
{
    const TemporaryFolder folder;
    support::translate(shippedRegions(), folder / "r.geojson", "GeoJSON");
    std::ifstream in(folder / "r.geojson");
    std::string text((std::istreambuf_iterator<char>(in)), {});
    const std::string extra =
        R"({"type":"Feature","properties":{"code":"977","name":"Saint-Barthélemy"},"geometry":{"type":"Polygon",)"
        R"("coordinates":[[[-62.8,17.9],[-62.7,17.9],[-62.7,18],[-62.8,17.9]]]}},)";
    const std::size_t at = text.find("{ \"type\": \"Feature\"");
    REQUIRE(at != std::string::npos);
    text.insert(at, extra);
    std::ofstream(folder / "r.geojson") << text;
    CHECK(warnsOf(loadedWith(folder / "r.geojson"), "977 (Saint-Barthélemy)"));
}

TEST_CASE("a ring that crosses itself is repaired, and told")
{
    auto lists = source::readCodeLists(shipped().geodata);
    REQUIRE(lists.ok());
    const auto regions =
        source::readRegions(support::invalid("boundary_self_crossing_ring.geojson"), lists.value());
    REQUIRE(regions.ok());
    REQUIRE(regions.warnings.size() == 1);
    CHECK(contains(regions.warnings[0], "cross themselves were repaired: Bretagne"));
    // Two triangles of a quarter of the square each.
    double sum = 0;
    for (const auto& shape : regions.value())
        if (shape.code == "53")
            for (const auto& polygon : shape.polygons)
                sum += source::area(polygon);
    CHECK(sum == doctest::Approx(0.125));
}

TEST_CASE("names with a wrong encoding do not reach the map")
{
    const TemporaryFolder folder;
    std::filesystem::copy(shipped().geodata, folder / "g");
    std::filesystem::remove(folder / "g/regions.cpg");
    const model::Atlas atlas = loadedWith(folder / "g/regions.shp");
    const model::Layer& layer = atlas.geography.frames[0].regions;
    CHECK(layer.shapes[static_cast<std::size_t>(layer.find("11"))].name == "Île-de-France");
}

TEST_CASE("two million points open within seconds, thinned, and told")
{
    const std::string file = support::ign("ign-regions-2018.geojson");
    if (file.empty())
        return;
    const TemporaryFolder folder;
    support::translate(file, folder / "fine.fgb", "FlatGeobuf", 0, false, {}, "0.00014");
    const model::Atlas atlas = loadedWith(folder / "fine.fgb");
    CHECK(warnsOf(atlas, "thinned from 20"));
    CHECK(mainlandKm2(atlas) == doctest::Approx(548875).epsilon(0.0005));
    CHECK(sharedArcs(atlas) == 26);
}
