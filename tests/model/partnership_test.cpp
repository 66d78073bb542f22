#include "model/partner_counts.h"
#include "model/partnership.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using Type = model::OrganisationType;

model::Initiative initiative(const std::string& organisation, Type type, int city,
                             std::vector<std::string> partners, int region = 0)
{
    model::Initiative row;
    row.organisation = organisation;
    row.type = type;
    row.cityIndex = city;
    row.region = region;
    std::string joined;
    for (const std::string& partner : partners) {
        joined += (joined.empty() ? "" : "; ") + partner;
    }
    row.partners = joined;
    return row;
}

std::vector<int> all(const std::vector<model::Initiative>& table)
{
    std::vector<int> rows(table.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

/// Organisations and partners by chance, from names that no rule joins.
std::vector<model::Initiative> byChance(std::mt19937& random)
{
    const auto name = [&random] { return "Atelier " + std::to_string(random() % 12); };
    std::vector<model::Initiative> table;
    for (unsigned i = 0; i < 1 + random() % 40; ++i) {
        std::vector<std::string> partners;
        for (unsigned p = random() % 4; p > 0; --p) {
            partners.push_back(random() % 4 == 0 ? "Personne " + std::to_string(p) : name());
        }
        table.push_back(initiative(random() % 15 == 0 ? "" : name(), static_cast<Type>(random() % 6),
                                   static_cast<int>(random() % 6) - 1, partners,
                                   static_cast<int>(random() % 6)));
    }
    return table;
}

/// The pairs of organisation names that the rows tell, with their numbers of rows, the slow way.
std::set<std::pair<std::set<std::string>, int>> pairsByHand(const std::vector<model::Initiative>& table)
{
    std::set<std::set<std::string>> pairs;
    const auto isThere = [&table](const std::string& name) {
        return std::ranges::any_of(table,
                                   [&](const auto& row) { return std::string(row.organisation) == name; });
    };
    const auto tells = [&](const model::Initiative& row, const std::set<std::string>& pair) {
        return pair.contains(std::string(row.organisation)) &&
               std::ranges::any_of(model::partnersOf(row), [&](const auto& partner) {
                   return std::string(partner) != std::string(row.organisation) &&
                          pair.contains(std::string(partner));
               });
    };
    for (const auto& row : table) {
        for (const auto& partner : model::partnersOf(row)) {
            const std::string own(row.organisation);
            if (const std::string other(partner); !own.empty() && own != other && isThere(other)) {
                pairs.insert({own, other});
            }
        }
    }
    std::set<std::pair<std::set<std::string>, int>> counted;
    for (const auto& pair : pairs) {
        counted.insert({pair, static_cast<int>(std::ranges::count_if(
                                  table, [&](const auto& r) { return tells(r, pair); }))});
    }
    return counted;
}

} // namespace

TEST_CASE("a thread leads to where the partner is at home: in the same town if it is there")
{
    const std::vector<model::Initiative> table{
        initiative("CEA Tech", Type::Academic, 0, {"CNRS", "Inconnu", "CNRS (Insmi)", "CEA Tech"}),
        initiative("CNRS", Type::Academic, 1, {}), initiative("CNRS (CEMES)", Type::Academic, 2, {}),
        initiative("CNRS", Type::Academic, 2, {}), initiative("Atelier", Type::Industrial, 1, {"CNRS"})};
    const model::Partnerships partnerships(table);
    REQUIRE(partnerships.links().size() == 2);
    CHECK(partnerships.links()[0].city == 2); // most of its rows
    CHECK(partnerships.links()[1].city == 1); // its own town
    CHECK(partnerships.organisation(partnerships.find("CNRS")).name == "CNRS");
    CHECK(partnerships.linksOf(1).empty());
    CHECK(model::pairingCode(partnerships.links()[1].pairing) == "industriel-academique");
    CHECK(partnerships.pairingsOf(4) == model::pairingBit({Type::Industrial, Type::Academic}));
}

TEST_CASE("an acronym that two organisations share finds neither")
{
    const std::vector<model::Initiative> table{
        initiative("Agence nationale de la recherche (ANR)", Type::Public, 0, {}),
        initiative("Atelier normand de robots (ANR)", Type::Industrial, 0, {})};
    CHECK(model::Partnerships(table).find("ANR") == -1);
    CHECK(model::Partnerships(table).find("Agence nationale de la recherche (ANR)") == 0);
}

TEST_CASE("the coverage counts what is named, found, and shown by no thread")
{
    const std::vector<model::Initiative> table{initiative("A", Type::Public, 0, {"B", "C", "Personne"}),
                                               initiative("B", Type::Public, 0, {"Personne"}),
                                               initiative("C", Type::Public, 1, {})};
    const model::Partnerships partnerships(table);
    const model::PartnerCoverage coverage = model::coverageOf(table, all(table), partnerships.links());
    CHECK(coverage.rows == 3);
    CHECK(coverage.naming == 2);
    CHECK(coverage.linked == 1);
    CHECK(coverage.links == 2);
    CHECK(coverage.inOneTown == 1);
    const auto threads = model::townThreads(table, partnerships.links());
    REQUIRE(threads.size() == 1);
    CHECK(std::pair(threads[0].from, threads[0].to) == std::pair(0, 1));
    CHECK(threads[0].rows == std::vector{0});
}

TEST_CASE("a national crossroads does not make one constellation of all")
{
    std::vector<model::Initiative> table{initiative("Inserm", Type::Academic, 0, {})};
    for (int region = 0; region < model::kCrossroadsRegions; ++region) {
        const std::string number = std::to_string(region);
        table.push_back(
            initiative("Labo " + number, Type::Academic, region, {"Inserm", "Hôpital " + number}, region));
        table.push_back(initiative("Hôpital " + number, Type::Hospital, region, {}, region));
    }
    const model::Partnerships partnerships(table);
    const auto pairs = model::partnerPairs(partnerships, partnerships.links());
    const auto groups = model::constellations(partnerships, pairs);
    REQUIRE(groups.size() == model::kCrossroadsRegions);
    CHECK(groups[0].organisations.size() == 2);
    CHECK(model::crossroads(partnerships, pairs) == std::vector{std::pair(0, model::kCrossroadsRegions)});
}

TEST_CASE("what is in focus stands out: an organisation, its constellation, a town, else an initiative")
{
    const std::vector<model::Initiative> table{initiative("Apiculteur", Type::Industrial, 0, {"Boulanger"}),
                                               initiative("Boulanger", Type::Industrial, 1, {"Couturier"}),
                                               initiative("Couturier", Type::Industrial, 2, {}),
                                               initiative("Dentellier", Type::Industrial, 0, {"Ébéniste"}),
                                               initiative("Ébéniste", Type::Industrial, 3, {})};
    const model::Partnerships partnerships(table);
    using Towns = std::set<std::pair<int, int>>;
    const auto strong = [&](const model::PartnerFocus& focus, int group) {
        const model::PartnerCounts counts =
            model::partnerCounts(partnerships, table, partnerships.links(), all(table), focus);
        CHECK(counts.group == group);
        CHECK(counts.isFocused);
        CHECK(counts.threads.size() == 3); // the others stay
        Towns towns;
        for (const model::TownThread& thread : counts.strong) {
            towns.insert({thread.from, thread.to});
        }
        return towns;
    };
    const auto find = [&](const char* name) { return partnerships.find(name); };
    CHECK(strong({find("Apiculteur"), 3}, -1) == Towns{{0, 1}});
    CHECK(strong({-1, 3, find("Couturier")}, 0) == Towns{{0, 1}, {1, 2}});
    CHECK(strong({-1, 0, find("Dentellier")}, 1) == Towns{{0, 3}});
    CHECK(strong({-1, 1, -1, 0}, -1) == Towns{{0, 1}, {0, 3}});
    CHECK(strong({-1, 1}, -1) == Towns{{1, 2}});
    CHECK_FALSE(
        model::partnerCounts(partnerships, table, partnerships.links(), all(table), {-1, 2}).isFocused);
}

TEST_CASE("a very large organisation in many rows, named by as many others, does not stop the program")
{
    // Every row that names it asks whether it is in that town: going through its rows for each would take
    // minutes, longer than a test may.
    constexpr int kMany = 300'000;
    std::vector<model::Initiative> table;
    for (int i = 0; i < kMany; ++i) {
        table.push_back(initiative("Inserm", Type::Academic, i % 2 == 0 ? 0 : 2, {}));
    }
    for (int i = 0; i < kMany; ++i) {
        table.push_back(initiative("Atelier", Type::Industrial, 1 + i % 2, {"Inserm"}));
    }
    const model::Partnerships partnerships(table);
    REQUIRE(partnerships.links().size() == kMany);
    CHECK(partnerships.links()[0].city == 0); // not in Lyon: where it has most
    CHECK(partnerships.links()[1].city == 2); // there as well
}

TEST_CASE("a cell that names thousands of partners names each once")
{
    constexpr int kMany = 50'000;
    std::vector<std::string> partners;
    std::vector<model::Initiative> table;
    for (int i = 0; i < kMany; ++i) {
        partners.push_back("Atelier " + std::to_string(i));
        table.push_back(initiative(partners.back(), Type::Industrial, 0, {}));
    }
    partners.insert(partners.end(), partners.begin(), partners.end());
    table.push_back(initiative("Mairie", Type::Public, 0, partners));
    table.push_back(initiative("Atelier 7", Type::Industrial, 0, partners));
    const model::Partnerships partnerships(table);
    CHECK(partnerships.linksOf(kMany).size() == kMany);
    CHECK(partnerships.linksOf(kMany + 1).size() == kMany - 1); // not itself
}

TEST_CASE("pairs and constellations agree with counting by hand, for any table")
{
    std::mt19937 random(20200507);
    for (int trial = 0; trial < 200; ++trial) {
        const std::vector<model::Initiative> table = byChance(random);
        const model::Partnerships partnerships(table);
        const auto pairs = model::partnerPairs(partnerships, partnerships.links());
        std::set<std::pair<std::set<std::string>, int>> told;
        for (const model::PartnerPair& pair : pairs) {
            told.insert(
                {{partnerships.organisation(pair.first).name, partnerships.organisation(pair.second).name},
                 static_cast<int>(pair.rows.size())});
        }
        CHECK(told == pairsByHand(table));

        // Two organisations are in one group when, and only when, pairs lead from one to the other.
        const auto count = partnerships.organisations().size();
        std::vector<std::vector<bool>> leads(count, std::vector<bool>(count));
        for (const model::PartnerPair& pair : pairs) {
            if (!partnerships.isCrossroads(pair.first) && !partnerships.isCrossroads(pair.second)) {
                leads[static_cast<std::size_t>(pair.first)][static_cast<std::size_t>(pair.second)] = true;
                leads[static_cast<std::size_t>(pair.second)][static_cast<std::size_t>(pair.first)] = true;
            }
        }
        for (std::size_t over = 0; over < count; ++over) {
            for (std::size_t a = 0; a < count; ++a) {
                for (std::size_t b = 0; b < count; ++b) {
                    leads[a][b] = leads[a][b] || (leads[a][over] && leads[over][b]);
                }
            }
        }
        std::vector<int> groupOf(count, -1);
        const auto groups = model::constellations(partnerships, pairs);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            for (const int organisation : groups[g].organisations) {
                groupOf[static_cast<std::size_t>(organisation)] = static_cast<int>(g);
            }
        }
        for (std::size_t a = 0; a < count; ++a) {
            for (std::size_t b = 0; b < count; ++b) {
                CHECK((a != b && groupOf[a] >= 0 && groupOf[a] == groupOf[b]) == (a != b && leads[a][b]));
            }
        }
        CHECK(std::ranges::is_sorted(groups, std::greater{}, [](const model::Constellation& g) {
            return std::pair(g.organisations.size(), g.rows.size());
        }));
    }
}

TEST_CASE("threads and coverage together account for every link")
{
    std::mt19937 random(17);
    for (int trial = 0; trial < 200; ++trial) {
        const std::vector<model::Initiative> table = byChance(random);
        const model::Partnerships partnerships(table);
        const model::PartnerCoverage coverage = model::coverageOf(table, all(table), partnerships.links());
        std::set<std::tuple<int, int, int>> shown; // a row and two towns
        for (const model::PartnerLink& link : partnerships.links()) {
            const int here = table[static_cast<std::size_t>(link.row)].cityIndex;
            if (here >= 0 && link.city >= 0 && here != link.city) {
                shown.insert({link.row, std::min(here, link.city), std::max(here, link.city)});
            }
        }
        std::size_t drawn = 0;
        for (const model::TownThread& thread : model::townThreads(table, partnerships.links())) {
            for (const int row : thread.rows) {
                CHECK(shown.contains({row, thread.from, thread.to}));
                ++drawn;
            }
        }
        CHECK(drawn == shown.size());
        CHECK(coverage.links == static_cast<int>(partnerships.links().size()));
        CHECK(coverage.linked <= coverage.naming);
    }
}

TEST_CASE("each pairing has a code and a bit of its own, in either order")
{
    std::set<std::uint32_t> bits;
    for (const model::Pairing pairing : model::allPairings()) {
        CHECK(bits.insert(model::pairingBit(pairing)).second);
        CHECK(model::pairingFromCode(model::pairingCode(pairing)) == pairing);
        const std::string turned =
            std::string(model::typeCode(pairing.second)) + "-" + std::string(model::typeCode(pairing.first));
        CHECK(model::pairingFromCode(turned) == pairing);
    }
    CHECK(bits.size() == 21);
    CHECK_FALSE(model::pairingFromCode("industriel").has_value());
    CHECK_FALSE(model::pairingFromCode("industriel-").has_value());
    CHECK_FALSE(model::pairingFromCode("industriel-plante").has_value());
}
