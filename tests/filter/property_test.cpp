// 10 000 selections by chance on datasets by chance, every count of every facet held against the
// plain way of by_hand.h.
#include "filter/by_hand.h"
#include "filter/census.h"
#include "filter/outcome.h"

#include <doctest/doctest.h>

using byhand::randomSelection;
using byhand::Searches;
using filter::Facet;
using filter::Selection;

namespace {

constexpr int kDatasets = 50;
constexpr int kSelectionsEach = 200;

} // namespace

TEST_CASE("Every count equals a count by hand on 10 000 selections")
{
    std::mt19937 random(20200507);
    int nonEmpty = 0;
    int forgiven = 0;
    for (int d = 0; d < kDatasets; ++d) {
        const model::Dataset data = census::byChance(random, static_cast<int>(random() % 120));
        const filter::Index index(data);
        Searches searches;
        for (int s = 0; s < kSelectionsEach; ++s) {
            const Selection selection = randomSelection(random, index);
            CAPTURE(d);
            CAPTURE(s);
            const filter::Outcome outcome = filter::evaluate(index, selection);
            REQUIRE(byhand::mismatches(data, index, selection, outcome, searches) == 0);
            nonEmpty += outcome.selected > 0 ? 1 : 0;
            forgiven += outcome.forgiven ? 1 : 0;
        }
    }
    CHECK(nonEmpty > 1000); // the selections are not all trivial
    CHECK(forgiven > 300);
}

TEST_CASE("Choosing one more value never loses a row, asking one more facet never wins one")
{
    std::mt19937 random(5);
    const model::Dataset data = census::byChance(random, 150);
    const filter::Index index(data);
    for (int round = 0; round < 2000; ++round) {
        const Selection before = randomSelection(random, index);
        const Facet facet = filter::kFacets[random() % filter::kFacetCount];
        const auto& values = index.values(facet);
        const std::string& code = values[random() % values.size()].code;
        if (before.has(facet, code)) {
            continue;
        }
        Selection after = before;
        filter::toggle(after, facet, code);
        const int was = filter::evaluate(index, before).selected;
        const int is = filter::evaluate(index, after).selected;
        REQUIRE((before.of(facet).empty() ? is <= was : is >= was));
    }
}

TEST_CASE("The count beside a value is what a click on it alone would leave")
{
    std::mt19937 random(6);
    const model::Dataset data = census::byChance(random, 150);
    const filter::Index index(data);
    for (int round = 0; round < 500; ++round) {
        const Selection selection = randomSelection(random, index);
        const filter::Outcome outcome = filter::evaluate(index, selection);
        for (const Facet facet : filter::kFacets) {
            for (std::size_t v = 0; v < index.values(facet).size(); ++v) {
                Selection clicked = selection;
                clicked.of(facet) = {index.values(facet)[v].code};
                REQUIRE(filter::evaluate(index, clicked).selected ==
                        outcome.count(facet, static_cast<int>(v)));
            }
        }
    }
}

TEST_CASE("The same selection gives the same outcome twenty times")
{
    std::mt19937 random(8);
    const model::Dataset data = census::byChance(random, 100);
    const Selection selection = randomSelection(random, filter::Index(data));
    const filter::Outcome first = filter::evaluate(filter::Index(data), selection);
    for (int run = 0; run < 20; ++run) {
        const filter::Outcome again = filter::evaluate(filter::Index(data), selection);
        CHECK(again.rows == first.rows);
        CHECK(again.counts == first.counts);
    }
}
