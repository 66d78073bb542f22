// The command line and a saved view draw the same line between what is an area or a date range and
// what is none: neither takes what the other refuses.
#include "app/area_options.h"
#include "app/selection_options.h"
#include "export/small_census.h"
#include "session/view_file.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace {

struct Ground {
    model::Atlas atlas;
    Ground() { atlas.data = test::smallCensus(); }
};

/// Whether a view with this in its selection is read.
bool viewTakes(const std::string& selection)
{
    const Ground ground;
    const filter::Index index(ground.atlas.data);
    const std::string text =
        fmt::format(R"({{"format": "cartovid-view", "version": 1, "selection": {{{}}}}})", selection);
    return session::readView(text, {ground.atlas, index, {}}).ok();
}

bool lineTakes(const app::SelectionOptions& options)
{
    const Ground ground;
    const filter::Index index(ground.atlas.data);
    return app::selectionFrom(options, index, ground.atlas.data, {}).ok();
}

bool bothTake(const char* key, std::string app::SelectionOptions::*option, const std::string& numbers)
{
    app::SelectionOptions options;
    options.*option = numbers;
    const bool view = viewTakes(fmt::format(R"("{}": [{}])", key, numbers));
    CAPTURE(numbers);
    CHECK(view == lineTakes(options));
    return view;
}

} // namespace

TEST_CASE(
    "a frame or a radius that a view refuses the command line refuses too, to the last degree and metre")
{
    const auto box = [](const std::string& numbers) {
        return bothTake("bbox", &app::SelectionOptions::bbox, numbers);
    };
    CHECK(box("-180,-90,180,90"));
    CHECK(box("170,-20,-170,-10")); // across 180 degrees
    CHECK(box("4,45,4,45"));
    CHECK_FALSE(box("4,46,5,45"));
    CHECK_FALSE(box("-180.001,0,0,1"));
    CHECK_FALSE(box("0,0,1,90.001"));
    CHECK_FALSE(box("0,0,1"));
    CHECK_FALSE(box("0,0,1,1,1"));
    CHECK_FALSE(box("0,0,1e300,1"));
    const auto circle = [](const std::string& numbers) {
        return bothTake("within", &app::SelectionOptions::within, numbers);
    };
    CHECK(circle("4.83,45.76,0"));
    CHECK(circle(fmt::format("4.83,45.76,{}", filter::kFarthestKm)));
    CHECK_FALSE(circle("4.83,45.76,20016"));
    CHECK_FALSE(circle("4.83,45.76,-0.001"));
    CHECK_FALSE(circle("4.83,91,5"));
    CHECK_FALSE(circle("4.83,45.76"));
}

TEST_CASE("an outline has as many points on the command line as in a view, and not one more")
{
    for (const auto& [count, isTaken] : {std::pair<std::size_t, bool>{2, false},
                                         {3, true},
                                         {filter::kMostPoints, true},
                                         {filter::kMostPoints + 1, false}}) {
        std::string typed;
        std::string json;
        for (std::size_t i = 0; i < count; ++i) {
            const double lon = static_cast<double>(i) / 1000;
            const double lat = static_cast<double>(i % 7);
            typed += fmt::format(" {},{}", lon, lat);
            json += fmt::format("{}[{}, {}]", i == 0 ? "" : ", ", lon, lat);
        }
        app::SelectionOptions options;
        options.inside = typed;
        CAPTURE(count);
        CHECK(lineTakes(options) == isTaken);
        CHECK(viewTakes(fmt::format(R"("inside": [{}])", json)) == isTaken);
    }
}

TEST_CASE("a date range the wrong way round is refused in both, one that meets in a month is taken")
{
    for (const auto& [from, to, isTaken] :
         {std::tuple{"2020-03", "2020-04", true}, std::tuple{"2020-04", "2020-04-01", true},
          std::tuple{"2020-04-30", "2020-04", true}, std::tuple{"2020-04-02", "2020-04-01", false},
          std::tuple{"2020-05", "2020-04", false}}) {
        app::SelectionOptions options;
        options.from = from;
        options.to = to;
        CAPTURE(from);
        CAPTURE(to);
        CHECK(lineTakes(options) == isTaken);
        CHECK(viewTakes(fmt::format(R"("from": "{}", "to": "{}")", from, to)) == isTaken);
    }
}
