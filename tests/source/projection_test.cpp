#include "model/geography.h"
#include "source/frame_boxes.h"
#include "source/projection.h"
#include "support.h"

#include <cmath>

TEST_CASE("the frames' projections are those of the EPSG register")
{
    OGRSpatialReference degrees;
    degrees.importFromEPSG(4326);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    for (std::size_t f = 0; f < model::kFrames.size(); ++f) {
        OGRSpatialReference target;
        target.importFromEPSG(model::kFrames[f].epsg);
        target.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const std::unique_ptr<OGRCoordinateTransformation> official(
            OGRCreateCoordinateTransformation(&degrees, &target));
        REQUIRE(official != nullptr);
        const source::FrameProjection ours(static_cast<int>(f));
        const base::Extent box = source::kLandBoxes[f];
        for (const double u : {0.1, 0.5, 0.9})
            for (const double v : {0.1, 0.5, 0.9}) {
                base::Vec2 point{box.west + u * box.width(), box.south + v * box.height()};
                double x = point.x;
                double y = point.y;
                REQUIRE(official->Transform(1, &x, &y) != 0);
                REQUIRE(ours.apply({&point, 1}));
                INFO(model::kFrames[f].code);
                CHECK(std::hypot(point.x - x, point.y - y) < 0.001);
            }
    }
}

TEST_CASE("Paris is where IGN puts it in Lambert-93")
{
    base::Vec2 paris{2.3522, 48.8566};
    REQUIRE(source::FrameProjection(model::kMainland).apply({&paris, 1}));
    CHECK(paris.x == doctest::Approx(652469).epsilon(1e-6));
    CHECK(paris.y == doctest::Approx(6862035).epsilon(1e-7));
}

TEST_CASE("every region's land box belongs to its frame's surroundings")
{
    for (std::size_t f = 0; f < model::kFrames.size(); ++f) {
        CHECK(source::kSurroundings[f].contains(source::kLandBoxes[f].centre()));
        CHECK(source::kSurroundings[f].width() > source::kLandBoxes[f].width());
    }
}

TEST_CASE("a foreign coordinate system is brought to degrees")
{
    OGRSpatialReference paris; // Lambert II étendu, the national grid before 2000
    paris.importFromEPSG(27572);
    paris.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    auto toLonLat = source::ToLonLat::create(&paris, {}, "old.shp");
    REQUIRE(toLonLat.ok());
    base::Vec2 point{600000, 2428000};
    REQUIRE(toLonLat.value().apply({&point, 1}));
    CHECK(point.x == doctest::Approx(2.337).epsilon(0.002));
    CHECK(point.y == doctest::Approx(48.85).epsilon(0.002));
}

TEST_CASE("a coordinate system without a place on earth is refused")
{
    OGRSpatialReference local;
    local.SetLocalCS("workshop floor");
    const auto toLonLat = source::ToLonLat::create(&local, {}, "floor.shp");
    REQUIRE_FALSE(toLonLat.ok());
    CHECK(support::contains(toLonLat.error().message, "floor.shp"));
}
