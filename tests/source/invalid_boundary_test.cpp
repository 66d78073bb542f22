#include "support.h"

using support::contains;
using support::invalid;
using support::shipped;

namespace {

void expectRefused(const std::string& path, const std::string& reason, base::Exit exit = base::Exit::Data)
{
    source::Sources sources = shipped();
    sources.regions = path;
    const auto result = source::load(sources);
    REQUIRE_FALSE(result.ok());
    INFO(result.error().message);
    CHECK(contains(result.error().message, reason));
    CHECK(result.error().exit == exit);
}

} // namespace

TEST_CASE("boundaries without attributes are refused")
{
    expectRefused(invalid("boundary_no_dbf.shp"), "boundary_no_dbf.dbf is missing");
}
TEST_CASE("boundaries with an empty attribute file are refused")
{
    expectRefused(invalid("boundary_zero_byte_dbf.shp"), "boundary_zero_byte_dbf.dbf is empty");
}
TEST_CASE("boundaries without their index are refused")
{
    expectRefused(invalid("boundary_no_shx.shp"), "boundary_no_shx.shx is missing");
}
TEST_CASE("an empty Shapefile is refused")
{
    expectRefused(invalid("boundary_zero_byte_shp.shp"), "the file is empty");
}
TEST_CASE("a truncated Shapefile is refused with GDAL's own words")
{
    expectRefused(invalid("boundary_truncated.shp"), "has no outline; the file is truncated or damaged (");
}
TEST_CASE("an absurd number of points is refused")
{
    expectRefused(invalid("boundary_absurd_point_count.shp"), "nPoints=2000000000");
}
TEST_CASE("a coordinate that is no number is refused")
{
    expectRefused(invalid("boundary_not_a_number.shp"), "no finite number");
}
TEST_CASE("an infinite coordinate is refused")
{
    expectRefused(invalid("boundary_infinite.shp"), "no finite number");
}
TEST_CASE("unknown coordinates without a .prj are refused")
{
    expectRefused(invalid("boundary_no_prj_strange_numbers.shp"), "neither degrees nor Lambert-93");
}
TEST_CASE("coordinates outside the world are refused")
{
    expectRefused(invalid("boundary_out_of_range.geojson"), "Bretagne (53) has coordinates out of range");
}
TEST_CASE("swapped axes are recognised")
{
    expectRefused(invalid("boundary_axes_swapped.geojson"), "does not lie where that region is");
}
TEST_CASE("boundaries without codes are refused")
{
    expectRefused(invalid("boundary_no_codes.geojson"), "no field with the INSEE code");
}
TEST_CASE("boundaries without names are refused")
{
    expectRefused(invalid("boundary_no_names.geojson"), "no field with the name");
}
TEST_CASE("a feature without its code is refused")
{
    expectRefused(invalid("boundary_code_empty.geojson"), "feature 1 (Bretagne) has no code");
}
TEST_CASE("a feature without geometry is refused")
{
    expectRefused(invalid("boundary_null_geometry.geojson"), "feature 1 (Bretagne) has no outline");
}
TEST_CASE("points are no boundaries")
{
    expectRefused(invalid("boundary_points_only.geojson"), "has no surface (POINT)");
}
TEST_CASE("boundaries of another country are refused")
{
    expectRefused(invalid("boundary_codes_unknown.geojson"), "DE1 (Baden-Württemberg)");
}
TEST_CASE("missing mainland regions are listed by name")
{
    expectRefused(invalid("boundary_no_mainland_regions.geojson"),
                  "lacks regions that the table uses: Île-de-France (11), Centre-Val de Loire (24)");
}
TEST_CASE("a boundary file without features is refused")
{
    expectRefused(invalid("boundary_no_features.geojson"), "no field with the INSEE code");
}
TEST_CASE("an empty GeoJSON is refused")
{
    expectRefused(invalid("boundary_empty.geojson"), "the file is empty");
}
TEST_CASE("a file that no driver reads is refused with the formats that can be")
{
    expectRefused(invalid("boundary_not_json.geojson"), "the formats are Shapefile, GeoPackage");
}
TEST_CASE("a reference system given by an address is not fetched")
{
    // Reads on with the format's default system; the file itself lacks regions.
    expectRefused(invalid("boundary_crs_by_address.geojson"), "lacks regions");
}
TEST_CASE("a missing boundary file is wrong usage, and the nearest file is named")
{
    expectRefused(invalid("boundary_no_codez.geojson"), "boundary_no_codes.geojson", base::Exit::Usage);
}
TEST_CASE("boundaries are never fetched")
{
    expectRefused("/vsicurl/https://example.org/regions.shp", "nothing is fetched", base::Exit::Usage);
}
