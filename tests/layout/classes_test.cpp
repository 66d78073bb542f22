#include "layout/choropleth.h"
#include "layout/classes.h"
#include "layout/world.h"

#include <algorithm>

using namespace layout;

TEST_CASE("a bound is the roundest number of its gap")
{
    CHECK(roundestBetween(8, 13) == 10);
    CHECK(roundestBetween(20, 30) == 30);
    CHECK(roundestBetween(32, 50) == 50);
    CHECK(roundestBetween(5.23, 5.75) == doctest::Approx(5.5));
    CHECK(roundestBetween(0, 7) == 5);
    CHECK(roundestBetween(0, 0.3) == 0.2);
    CHECK(roundestBetween(0.299, 0.3) == 0.3);
    CHECK(roundestBetween(99.5, 100) == 100);
}

TEST_CASE("classes hold every value, grow, and rounding moves no value over a bound")
{
    std::mt19937 random(5);
    for (int round = 0; round < 400; ++round) {
        std::vector<double> values;
        const auto count = 1 + random() % 30;
        const bool whole = round % 2 == 0;
        for (unsigned i = 0; i < count; ++i) {
            const double v = world::between(random, 0.01, std::pow(10.0, random() % 5));
            values.push_back(whole ? std::ceil(v) : v);
        }
        const Classes classes = quantileClasses(values);
        REQUIRE(classes.count() >= 1);
        CHECK(classes.count() <= kClassCount);
        CHECK(std::is_sorted(classes.lower.begin(), classes.lower.end(), std::less_equal<>()));
        std::vector<int> members(kClassCount, 0);
        for (const double v : values) {
            const int at = classes.of(v);
            REQUIRE(at >= 0);
            CHECK(classes.lower[static_cast<std::size_t>(at)] <= v);
            ++members[static_cast<std::size_t>(at)];
        }
        for (int i = 0; i < classes.count(); ++i) {
            CHECK(members[static_cast<std::size_t>(i)] > 0); // no class is named for nothing
        }
    }
}

TEST_CASE("distinct values spread evenly over the five classes")
{
    std::vector<double> values;
    for (int i = 0; i < 20; ++i) {
        values.push_back(10 + i * 7.3);
    }
    const Classes classes = quantileClasses(values);
    REQUIRE(classes.count() == 5);
    std::vector<int> members(5, 0);
    for (const double v : values) {
        ++members[static_cast<std::size_t>(classes.of(v))];
    }
    CHECK(members == std::vector<int>{4, 4, 4, 4, 4});
}

TEST_CASE("no value, or only zeros, makes no class")
{
    CHECK(quantileClasses({}).count() == 0);
    CHECK(quantileClasses({0, 0}).count() == 0);
    CHECK(quantileClasses({0, 0}).of(0) == -1);
    CHECK(geometricClasses(0).count() == 0);
}

TEST_CASE("classes of counts begin at one, are whole, and reach the largest")
{
    for (int largest = 1; largest < 3000; largest += largest < 60 ? 1 : 97) {
        const Classes classes = geometricClasses(largest);
        CAPTURE(largest);
        CHECK(classes.lower.front() == 1);
        CHECK(classes.count() == std::min(largest, classes.count()));
        for (std::size_t i = 1; i < classes.lower.size(); ++i) {
            CHECK(classes.lower[i] > classes.lower[i - 1]);
            CHECK(classes.lower[i] == std::round(classes.lower[i]));
        }
        CHECK(classes.of(largest) == classes.count() - 1);
    }
}

TEST_CASE("a region's count is the selection's, and no rate is told below five")
{
    std::mt19937 random(6);
    for (int round = 0; round < 60; ++round) {
        const filter::Outcome outcome = filter::evaluate(world::index(), world::randomSelection(random));
        const model::Dataset& data = world::atlas().data;
        for (const Measure measure : {Measure::Count, Measure::PerMillion}) {
            const Choropleth map = layoutChoropleth(data, outcome, measure);
            int total = 0;
            for (std::size_t i = 0; i < map.regions.size(); ++i) {
                const RegionShade& region = map.regions[i];
                total += region.count;
                CHECK(region.isHatched == (data.regions[i].pole < 0));
                if (measure == Measure::PerMillion && region.count < 5) {
                    CHECK(region.isTooFew);
                    CHECK(region.shade == -1);
                    CHECK(region.perMillion == 0);
                } else if (measure == Measure::PerMillion) {
                    CHECK(region.perMillion * static_cast<double>(data.regions[i].population) / 1e6 ==
                          doctest::Approx(region.count));
                    CHECK(region.shade >= 0);
                } else {
                    CHECK_FALSE(region.isTooFew);
                    CHECK((region.shade >= 0) == (region.count > 0));
                }
            }
            CHECK(total == outcome.selected);
        }
    }
}
