// The shipped table of communes and the search field together: no commune is out of reach.
#include "../source/shipped_communes.h"
#include "filter/completion.h"
#include "source/communes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using tests::communes;

TEST_CASE("each commune is reached by typing its full name, alone or with its department")
{
    filter::NameList names;
    for (const model::Commune& commune : communes()) {
        names.add(commune.name, commune.department, commune.population);
    }
    for (std::size_t i = 0; i < communes().size(); i += 7) { // every one takes minutes
        const model::Commune& commune = communes()[i];
        CAPTURE(commune.title());
        const auto hits = names.find(commune.title(), 8);
        CHECK(std::ranges::count(hits, static_cast<int>(i), &filter::NameList::Hit::name) == 1);
        const auto whole = names.find(commune.name, 50);
        REQUIRE(!whole.empty());
        CHECK(whole.front().rank == filter::NameList::Rank::Whole);
    }
}

TEST_CASE("a commune with its department names one commune, for all of them")
{
    std::set<std::string> keys;
    for (const model::Commune& commune : communes()) {
        keys.insert(filter::nameKey(commune.title()));
    }
    CHECK(keys.size() == communes().size());
}
