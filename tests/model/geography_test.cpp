#include "model/geography.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("Each overseas region is drawn in its own frame, every other region on the mainland")
{
    CHECK(model::frameOfRegion("01") == 1);
    CHECK(model::frameOfRegion("02") == 2);
    CHECK(model::frameOfRegion("03") == 3);
    CHECK(model::frameOfRegion("04") == 4);
    CHECK(model::frameOfRegion("06") == 5);
    for (const char* code : {"11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94"}) {
        CHECK(model::frameOfRegion(code) == model::kMainland);
    }
    CHECK(model::frameOfRegion("") == model::kMainland);
}

TEST_CASE("No two frames share a code, a projection or a region")
{
    std::set<std::string_view> codes;
    std::set<int> systems;
    std::set<std::string_view> regions;
    for (const model::FrameSpec& frame : model::kFrames) {
        CHECK(codes.insert(frame.code).second);
        // Guadeloupe and Martinique share a zone; the decree names 5490 for both.
        CHECK((systems.insert(frame.epsg).second || frame.epsg == 5490));
        CHECK(regions.insert(frame.regionCode).second);
        CHECK(frame.scaleDivisor >= 1);
    }
    CHECK(model::kFrames[model::kMainland].epsg == 2154);
}

TEST_CASE("A territory is found by its code")
{
    model::Layer layer;
    layer.shapes.resize(3);
    layer.shapes[0].code = "11";
    layer.shapes[1].code = "2A";
    layer.shapes[2].code = "2B";
    CHECK(layer.find("2A") == 1);
    CHECK(layer.find("2B") == 2);
    CHECK(layer.find("2") == -1);
    CHECK(layer.find("") == -1);
    CHECK(model::Layer{}.find("11") == -1);
}
