// The shipped table of communes: whole, damage named, places as PROJ has them.
#include "model/frame_projection.h"
#include "shipped_communes.h"
#include "source/communes.h"
#include "source/projection.h"
#include "support.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

using tests::communes;

namespace {

std::string refusal(const std::string& text)
{
    const auto folder = std::filesystem::temp_directory_path() / "cartovid-communes-test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "communes.csv", std::ios::binary) << text;
    const auto read = source::readCommunes(folder);
    std::filesystem::remove_all(folder);
    return read.ok() ? "" : read.error().message;
}

} // namespace

TEST_CASE("every commune of the 101 departments is there, once, in France")
{
    CHECK(communes().size() == 34875);
    std::set<std::string> titles;
    std::set<std::string> departments;
    int exact = 0;
    for (const model::Commune& commune : communes()) {
        titles.insert(commune.title());
        departments.insert(commune.department);
        exact += commune.about ? 0 : 1;
    }
    CHECK(titles.size() == communes().size());
    CHECK(departments.size() == 101);
    CHECK(exact == 14787); // the others are the middle of their neighbours, and say so
}

TEST_CASE("a damaged table of communes is refused with its line")
{
    const std::string head = "name,department,lon,lat,population,about\n";
    CHECK(refusal(head + "Autun,71,4.3,46.95,13172,\n").empty());
    CHECK(refusal("").find("line 1") != std::string::npos);
    CHECK(refusal("name\nAutun\n").find("line 1") != std::string::npos);
    for (const char* line :
         {"Autun,71,4.3,46.95\n", "Autun,71,x,46.95,1,\n", ",71,4.3,46.95,1,\n", "Autun,71,4.3,946.95,1,\n",
          "Autun,71,4.3,46.95,1,2\n", "\n", "Autun,71,nan,46,1,\n"}) {
        CAPTURE(line);
        CHECK(refusal(head + "Aast,64,0,43,1,1\n" + line).find("line 3") != std::string::npos);
    }
    CHECK_FALSE(source::readCommunes("/nowhere").ok());
}

TEST_CASE("places asked for one by one lie where PROJ puts them")
{
    const struct {
        int frame;
        double west, south, east, north;
    } kLand[] = {{0, -5, 41.4, 9.5, 51.1},    {1, -61.8, 15.8, -61, 16.5},   {2, -61.2, 14.4, -60.8, 14.9},
                 {3, -54.6, 2.1, -51.6, 5.8}, {4, 55.2, -21.4, 55.9, -20.8}, {5, 45, -13, 45.3, -12.6}};
    for (const auto& land : kLand) {
        const source::FrameProjection proj(land.frame);
        for (double x = 0; x <= 1; x += 0.125) {
            for (double y = 0; y <= 1; y += 0.125) {
                const double lon = land.west + x * (land.east - land.west);
                const double lat = land.south + y * (land.north - land.south);
                std::array<base::Vec2, 1> expected{base::Vec2{lon, lat}};
                REQUIRE(proj.apply(expected));
                const base::Vec2 got = model::projected(land.frame, lon, lat);
                CAPTURE(land.frame);
                CHECK(std::hypot(got.x - expected[0].x, got.y - expected[0].y) < 0.01);
            }
        }
    }
}

TEST_CASE("a commune lies in its own frame, and nowhere without the frame")
{
    model::Geography geography;
    for (int f = 0; f < static_cast<int>(model::kFrames.size()); ++f) {
        geography.frames.emplace_back();
        geography.frames.back().spec = f;
        geography.frames.back().present = f != 5;
    }
    for (const model::Commune& commune : communes()) {
        const std::string& d = commune.department;
        const int frame = d == "971"   ? 1
                          : d == "972" ? 2
                          : d == "973" ? 3
                          : d == "974" ? 4
                          : d == "976" ? -1
                                       : 0;
        if (model::placeOf(geography, commune.lon, commune.lat).frame != frame) {
            FAIL_CHECK(commune.title());
        }
    }
    CHECK(model::placeOf(geography, 0, 0).frame == -1);
}
