#include "app/area_options.h"
#include "app/command_line.h"

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <vector>

namespace {

std::string refusal(std::string app::SelectionOptions::*option, const char* typed)
{
    app::SelectionOptions options;
    options.*option = typed;
    const auto area = app::areaFrom(options);
    if (area) {
        return {};
    }
    CHECK(area.error().exit == base::Exit::Usage);
    return area.error().message;
}

} // namespace

TEST_CASE("Areas typed on the command line reach the selection, negative longitudes too")
{
    const std::vector<std::string> typed{"counts",         "--bbox",   "-5.5,41,10,51",         "--within",
                                         "-1.55,47.22,50", "--inside", "-2,46 1,46; 1,48 -2,46"};
    const auto read = app::parseCommandLine(typed);
    REQUIRE(read.ok());
    const auto area = app::areaFrom(read.value().options.selection);
    REQUIRE(area.ok());
    CHECK(area.value().box == filter::Box{-5.5, 41, 10, 51});
    CHECK(area.value().circle == filter::Circle{{-1.55, 47.22}, 50});
    CHECK(area.value().outline == filter::Outline{{{-2, 46}, {1, 46}, {1, 48}}}); // closed by itself
    CHECK(app::areaFrom({}).value().isEmpty());
}

TEST_CASE("What the program writes of an area it reads again")
{
    app::SelectionOptions options;
    options.bbox = filter::bboxText({175.25, -20, -170, -10.125});
    options.within = filter::withinText({{4.8357, 45.764}, 0.25});
    options.inside = filter::insideText({{{4.7, 45.6}, {5, 45.6}, {4.9, 45.9}}});
    const auto area = app::areaFrom(options);
    REQUIRE(area.ok());
    CHECK(area.value().box == filter::Box{175.25, -20, -170, -10.125});
    CHECK(area.value().circle == filter::Circle{{4.8357, 45.764}, 0.25});
    CHECK(area.value().outline->ring.size() == 3);
}

TEST_CASE("An area that is none is refused with an example or what was meant")
{
    using Options = app::SelectionOptions;
    for (const auto& [option, typed, says] :
         {std::tuple(&Options::bbox, "1,2,3", "as in 4.7,45.6,5,45.9"),
          std::tuple(&Options::bbox, "a,b,c,d", "WEST,SOUTH,EAST,NORTH"),
          std::tuple(&Options::bbox, "4,46,5,45", "did you mean 4,45,5,46?"),
          std::tuple(&Options::bbox, "5,45,4,46", "did you mean 4,45,5,46?"),
          std::tuple(&Options::bbox, "4,45,5,95", "no place on Earth"),
          std::tuple(&Options::bbox, "nan,45,5,46", "is not WEST"),
          std::tuple(&Options::within, "4.83,45.76", "as in 4.83,45.76,50"),
          std::tuple(&Options::within, "4,83,45,76,50", "as in 4.83,45.76,50"),
          std::tuple(&Options::within, "45,170,5", "the longitude comes first"),
          std::tuple(&Options::within, "4,45,-1", "no radius"),
          std::tuple(&Options::within, "4,45,30000", "half way round the Earth"),
          std::tuple(&Options::inside, "4,45 5,45", "has 2"), std::tuple(&Options::inside, " ", "has 0"),
          std::tuple(&Options::inside, "4,45 5 4,46", "\"5\" is not LON,LAT"),
          std::tuple(&Options::inside, "4,45 5,45 200,100", "no place on Earth")}) {
        CAPTURE(typed);
        CHECK(refusal(option, typed).find(says) != std::string::npos);
    }
    CHECK(refusal(&Options::within, "4.83,45.76,50km").empty());
}
