#include "filter/selection.h"

#include <doctest/doctest.h>

using filter::Facet;
using filter::Selection;

TEST_CASE("Each facet has the name that the command line uses")
{
    CHECK(filter::facetName(Facet::Category) == "category");
    CHECK(filter::facetName(Facet::Pole) == "pole");
    CHECK(filter::facetName(Facet::Region) == "region");
    CHECK(filter::facetName(Facet::Type) == "type");
    CHECK(filter::facetName(Facet::Month) == "month");
}

TEST_CASE("A click adds a value and a second click takes it away")
{
    Selection selection;
    filter::toggle(selection, Facet::Region, "84");
    CHECK(selection.has(Facet::Region, "84"));
    CHECK_FALSE(selection.has(Facet::Month, "84"));
    CHECK_FALSE(selection.isEmpty());
    filter::toggle(selection, Facet::Region, "84");
    CHECK(selection == Selection{});
    CHECK(selection.isEmpty());
}

TEST_CASE("Two people who click the same values in another order have the same selection")
{
    Selection first;
    Selection second;
    for (const char* code : {"84", "11", "76"}) {
        filter::toggle(first, Facet::Region, code);
    }
    for (const char* code : {"76", "84", "11"}) {
        filter::toggle(second, Facet::Region, code);
    }
    CHECK(first == second);
    CHECK(first.of(Facet::Region) == std::vector<std::string>{"11", "76", "84"});
}

TEST_CASE("Only this: one value stays, and asking again frees the facet")
{
    Selection selection;
    filter::toggle(selection, Facet::Type, "public");
    filter::toggle(selection, Facet::Type, "cluster");
    filter::toggle(selection, Facet::Pole, "none");
    filter::keepOnly(selection, Facet::Type, "public");
    CHECK(selection.of(Facet::Type) == std::vector<std::string>{"public"});
    filter::keepOnly(selection, Facet::Type, "cluster");
    CHECK(selection.of(Facet::Type) == std::vector<std::string>{"cluster"});
    filter::keepOnly(selection, Facet::Type, "cluster");
    CHECK(selection.of(Facet::Type).empty());
    CHECK(selection.has(Facet::Pole, "none")); // other facets are left alone
}

TEST_CASE("A selection is empty exactly when it asks for nothing")
{
    Selection selection;
    CHECK(selection.isEmpty());
    selection.search = " - ’ ";
    CHECK(selection.isEmpty()); // no word in it
    selection.search.assign(1, 'a');
    CHECK_FALSE(selection.isEmpty());
    selection.search.clear();
    selection.keepUndated = true;
    CHECK(selection.isEmpty()); // without a date range it changes nothing
    selection.from = base::PartialDate{2020, 3, 0};
    CHECK_FALSE(selection.isEmpty());
    selection.from.reset();
    selection.to = base::PartialDate{2020, 3, 0};
    CHECK_FALSE(selection.isEmpty());
}
