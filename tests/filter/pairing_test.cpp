#include "filter/engine.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

namespace {

using Type = model::OrganisationType;

/// Organisations of one type each, that name each other by chance.
model::Dataset byChance(std::mt19937& random)
{
    model::Dataset data;
    for (unsigned i = 0; i < 2 + random() % 50; ++i) {
        model::Initiative row;
        const unsigned own = random() % 12;
        row.organisation = "Atelier " + std::to_string(own);
        row.type = static_cast<Type>(own % model::kOrganisationTypeCount);
        std::string partners;
        for (unsigned p = random() % 4; p > 0; --p) {
            partners += "; Atelier " + std::to_string(random() % 16);
        }
        row.partners = partners;
        data.initiatives.push_back(row);
    }
    return data;
}

/// The pairings of a row, found by comparing names with every other row.
std::set<std::string> pairingsByHand(const model::Dataset& data, const model::Initiative& row)
{
    std::set<std::string> found;
    for (const std::string& partner : model::partnersOf(row)) {
        for (const model::Initiative& other : data.initiatives) {
            const std::string& name = partner;
            if (name == std::string(other.organisation) && name != std::string(row.organisation)) {
                found.insert(model::pairingCode(model::pairingOf(row.type, other.type)));
            }
        }
    }
    return found;
}

} // namespace

TEST_CASE("a pairing keeps exactly the initiatives with such a partner in the table")
{
    std::mt19937 random(41);
    int kept = 0;
    for (int trial = 0; trial < 100; ++trial) {
        const model::Dataset data = byChance(random);
        const filter::Index index(data);
        filter::Engine engine(index);
        for (int step = 0; step < 10; ++step) {
            filter::Selection selection = engine.selection();
            const auto& all = model::allPairings();
            filter::togglePairing(selection, model::pairingCode(all[random() % all.size()]));
            engine.set(selection);
            for (std::size_t row = 0; row < data.initiatives.size(); ++row) {
                const std::set<std::string> own = pairingsByHand(data, data.initiatives[row]);
                const bool passes = selection.pairings.empty() ||
                                    std::ranges::any_of(selection.pairings, [&](const std::string& code) {
                                        return own.contains(code);
                                    });
                CHECK((engine.outcome().pass[row] != 0) == passes);
                kept += passes ? 1 : 0;
            }
            CHECK(engine.outcome().rows == filter::evaluate(index, selection).rows);
        }
    }
    CHECK(kept > 500); // not all selections are empty
}

TEST_CASE("a pairing is a filter like any other: it counts as one and goes by the same click")
{
    filter::Selection selection;
    filter::togglePairing(selection, "industriel-hospitalier");
    CHECK_FALSE(selection.isEmpty());
    filter::togglePairing(selection, "industriel-hospitalier");
    CHECK(selection == filter::Selection{});
}
