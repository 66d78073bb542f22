// Both sides of a duel held against counting by hand.
#include "filter/brute_force.h"
#include "filter/census.h"
#include "filter/duel.h"

#include <doctest/doctest.h>

using filter::Facet;
using filter::Selection;

TEST_CASE("A side counts its own choice and forgets what else its facet had chosen")
{
    const model::Dataset data = census::byHand();
    const filter::Index index(data);
    Selection selection;
    selection.of(Facet::Region) = {"52", "76"};
    const auto both = filter::compare(index, selection, Facet::Region, "11", "84");
    CHECK(both.count(0) == 2);
    CHECK(both.count(1) == 2);
    CHECK(filter::sideSelection(selection, Facet::Region, "84").of(Facet::Region) ==
          std::vector<std::string>{"84"});
    CHECK(selection.of(Facet::Region).size() == 2);
}

TEST_CASE("Search, dates and the other facets hold on both sides of a duel")
{
    const model::Dataset data = census::byHand();
    const filter::Index index(data);
    Selection selection;
    selection.from = base::parseDate("2020-03");
    const auto dated = filter::compare(index, selection, Facet::Region, "11", "84");
    CHECK(dated.count(0) == 2);
    CHECK(dated.count(1) == 1); // the undated one is left out
    selection.keepUndated = true;
    CHECK(filter::compare(index, selection, Facet::Region, "11", "84").count(1) == 2);
    selection.search = "lyon";
    CHECK(filter::compare(index, selection, Facet::Region, "11", "84").count(0) == 0);
    CHECK(filter::compare(index, selection, Facet::Region, "11", "unknown").count(1) == 0);
}

TEST_CASE("Both sides and every bar of a duel agree with counting row by row")
{
    std::mt19937 random(8);
    constexpr std::array kFacets{Facet::Region, Facet::Pole, Facet::Category};
    for (int round = 0; round < 40; ++round) {
        const model::Dataset data = census::byChance(random, 60);
        const filter::Index index(data);
        for (int draw = 0; draw < 25; ++draw) {
            Selection selection;
            for (const Facet facet : filter::kFacets) {
                const auto& values = index.values(facet);
                for (unsigned i = random() % 3; i > 0; --i) {
                    const std::string& code = values[random() % values.size()].code;
                    if (!selection.has(facet, code)) {
                        filter::toggle(selection, facet, code);
                    }
                }
            }
            if (random() % 3 == 0) {
                selection.from = base::parseDate("2020-03-15");
                selection.keepUndated = random() % 2 == 0;
            }
            const Facet facet = kFacets[random() % kFacets.size()];
            const Facet bars = facet == Facet::Category ? Facet::Pole : Facet::Category;
            const auto& choices = index.values(facet);
            const std::array<std::string, 2> codes{choices[random() % choices.size()].code,
                                                   choices[random() % choices.size()].code};
            const auto both = filter::compare(index, selection, facet, codes[0], codes[1]);
            int largest = 1;
            for (std::size_t side = 0; side < 2; ++side) {
                int expected = 0;
                std::vector<int> byBar(index.values(bars).size(), 0);
                for (const model::Initiative& row : data.initiatives) {
                    bool others =
                        brute::passesDates(row, selection) && brute::codeOf(data, row, facet) == codes[side];
                    for (const Facet other : filter::kFacets) {
                        if (other != facet && other != bars) {
                            others = others && brute::passesFacet(data, row, selection, other);
                        }
                    }
                    const auto value = index.findValue(bars, brute::codeOf(data, row, bars));
                    byBar[static_cast<std::size_t>(value)] += others ? 1 : 0;
                    expected += others && brute::passesFacet(data, row, selection, bars) ? 1 : 0;
                }
                CHECK(both.count(static_cast<int>(side)) == expected);
                for (std::size_t i = 0; i < byBar.size(); ++i) {
                    CHECK(both.count(static_cast<int>(side), bars, static_cast<int>(i)) == byBar[i]);
                    largest = std::max(largest, byBar[i]);
                }
            }
            CHECK(both.largest(bars) == largest);
        }
    }
}
