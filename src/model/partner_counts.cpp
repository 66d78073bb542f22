#include "model/partner_counts.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <unordered_map>

namespace model {

namespace {

/// Sets that are joined; each is known by its smallest member.
class Groups {
public:
    explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0); }
    int of(int member)
    {
        int root = member;
        while (parent_[static_cast<std::size_t>(root)] != root) {
            root = parent_[static_cast<std::size_t>(root)];
        }
        while (member != root) {
            member = std::exchange(parent_[static_cast<std::size_t>(member)], root);
        }
        return root;
    }
    void join(int one, int other)
    {
        const auto [least, most] = std::minmax({of(one), of(other)});
        parent_[static_cast<std::size_t>(most)] = least;
    }

private:
    std::vector<int> parent_;
};

void addOnce(std::vector<int>& rows, int row)
{
    if (rows.empty() || rows.back() != row) {
        rows.push_back(row);
    }
}

void sortOnce(std::vector<int>& values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::unordered_map<int, int> pairCounts(std::span<const PartnerPair> pairs)
{
    std::unordered_map<int, int> counts;
    for (const PartnerPair& pair : pairs) {
        ++counts[pair.first];
        ++counts[pair.second];
    }
    return counts;
}

/// The constellation of an organisation; -1: it is in none.
int groupWith(const std::vector<Constellation>& groups, int organisation)
{
    const auto found = std::ranges::find_if(groups, [organisation](const Constellation& group) {
        return std::ranges::find(group.organisations, organisation) != group.organisations.end();
    });
    return found == groups.end() ? -1 : static_cast<int>(found - groups.begin());
}

} // namespace

PartnerCoverage coverageOf(std::span<const Initiative> initiatives, std::span<const int> rows,
                           std::span<const PartnerLink> links)
{
    PartnerCoverage coverage;
    coverage.rows = static_cast<int>(rows.size());
    coverage.naming = static_cast<int>(std::ranges::count_if(
        rows, [&](int row) { return !initiatives[static_cast<std::size_t>(row)].partners.empty(); }));
    coverage.links = static_cast<int>(links.size());
    int before = -1;
    for (const PartnerLink& link : links) {
        const int here = initiatives[static_cast<std::size_t>(link.row)].cityIndex;
        coverage.linked += link.row != std::exchange(before, link.row) ? 1 : 0;
        coverage.inOneTown += link.city < 0 || here < 0 || link.city == here ? 1 : 0;
    }
    return coverage;
}

std::vector<PartnerLink> linksOf(const Partnerships& partnerships, std::span<const int> rows,
                                 std::uint32_t pairings)
{
    std::vector<PartnerLink> links;
    for (const int row : rows) {
        std::ranges::copy_if(
            partnerships.linksOf(row), std::back_inserter(links),
            [&](const PartnerLink& link) { return (pairingBit(link.pairing) & pairings) != 0; });
    }
    return links;
}

std::vector<TownThread> townThreads(std::span<const Initiative> initiatives,
                                    std::span<const PartnerLink> links)
{
    std::map<std::pair<int, int>, std::vector<int>> byTowns;
    for (const PartnerLink& link : links) {
        const int here = initiatives[static_cast<std::size_t>(link.row)].cityIndex;
        if (here >= 0 && link.city >= 0 && here != link.city) {
            addOnce(byTowns[std::minmax(here, link.city)], link.row);
        }
    }
    std::vector<TownThread> threads;
    threads.reserve(byTowns.size());
    for (auto& [towns, named] : byTowns) {
        threads.push_back({towns.first, towns.second, std::move(named)});
    }
    std::ranges::stable_sort(threads, std::greater{}, [](const TownThread& t) { return t.rows.size(); });
    return threads;
}

std::vector<PartnerPair> partnerPairs(const Partnerships& partnerships, std::span<const PartnerLink> links)
{
    std::map<std::pair<int, int>, std::vector<int>> byPair;
    for (const PartnerLink& link : links) {
        if (const int own = partnerships.organisationOf(link.row); own >= 0) {
            addOnce(byPair[std::minmax(own, link.organisation)], link.row);
        }
    }
    std::vector<PartnerPair> pairs;
    pairs.reserve(byPair.size());
    for (auto& [both, named] : byPair) {
        pairs.push_back({both.first, both.second, std::move(named)});
    }
    std::ranges::stable_sort(pairs, std::greater{}, [](const PartnerPair& p) { return p.rows.size(); });
    return pairs;
}

std::vector<Constellation> constellations(const Partnerships& partnerships,
                                          std::span<const PartnerPair> pairs)
{
    std::vector<PartnerPair> regional;
    std::ranges::copy_if(pairs, std::back_inserter(regional), [&](const PartnerPair& pair) {
        return !partnerships.isCrossroads(pair.first) && !partnerships.isCrossroads(pair.second);
    });
    Groups groups(partnerships.organisations().size());
    for (const PartnerPair& pair : regional) {
        groups.join(pair.first, pair.second);
    }
    std::map<int, Constellation> byGroup;
    for (const PartnerPair& pair : regional) {
        Constellation& group = byGroup[groups.of(pair.first)];
        group.organisations.insert(group.organisations.end(), {pair.first, pair.second});
        group.rows.insert(group.rows.end(), pair.rows.begin(), pair.rows.end());
    }
    std::unordered_map<int, int> counts = pairCounts(regional);
    std::vector<Constellation> found;
    for (auto& [root, group] : byGroup) {
        sortOnce(group.organisations);
        sortOnce(group.rows);
        std::ranges::stable_sort(group.organisations, std::greater{},
                                 [&counts](int organisation) { return counts[organisation]; });
        found.push_back(std::move(group));
    }
    std::ranges::stable_sort(found, std::greater{}, [](const Constellation& group) {
        return std::pair(group.organisations.size(), group.rows.size());
    });
    return found;
}

std::vector<std::pair<int, int>> crossroads(const Partnerships& partnerships,
                                            std::span<const PartnerPair> pairs)
{
    std::vector<std::pair<int, int>> found;
    for (const auto& [organisation, count] : pairCounts(pairs)) {
        if (partnerships.isCrossroads(organisation)) {
            found.emplace_back(organisation, count);
        }
    }
    std::ranges::sort(found, [](const auto& a, const auto& b) {
        return std::pair(-a.second, a.first) < std::pair(-b.second, b.first);
    });
    return found;
}

std::vector<int> pairingCounts(const Partnerships& partnerships, std::span<const int> rows)
{
    std::vector<int> counts(allPairings().size());
    for (const int row : rows) {
        const std::uint32_t bits = partnerships.pairingsOf(row);
        for (std::size_t i = 0; i < counts.size() && bits != 0; ++i) {
            counts[i] += (bits & pairingBit(allPairings()[i])) != 0 ? 1 : 0;
        }
    }
    return counts;
}

PartnerCounts partnerCounts(const Partnerships& partnerships, std::span<const Initiative> initiatives,
                            std::span<const PartnerLink> links, std::span<const int> rows,
                            const PartnerFocus& focus)
{
    PartnerCounts counts;
    counts.coverage = coverageOf(initiatives, rows, links);
    counts.threads = townThreads(initiatives, links);
    counts.pairs = partnerPairs(partnerships, links);
    counts.groups = constellations(partnerships, counts.pairs);
    counts.crossroads = crossroads(partnerships, counts.pairs);
    counts.pairings = pairingCounts(partnerships, rows);
    focusOn(counts, partnerships, initiatives, links, focus);
    return counts;
}

void focusOn(PartnerCounts& counts, const Partnerships& partnerships, std::span<const Initiative> initiatives,
             std::span<const PartnerLink> links, const PartnerFocus& focus)
{
    counts.focus = focus;
    counts.group = focus.member < 0 ? -1 : groupWith(counts.groups, focus.member);
    std::vector<int> members;
    if (counts.group >= 0) {
        members = counts.groups[static_cast<std::size_t>(counts.group)].organisations;
        std::ranges::sort(members);
    }
    const auto isMember = [&](int organisation) { return std::ranges::binary_search(members, organisation); };
    const auto isOwn = [&](const PartnerLink& link) {
        const int organisation = partnerships.organisationOf(link.row);
        if (focus.organisation >= 0) {
            return link.organisation == focus.organisation || organisation == focus.organisation;
        }
        if (focus.member >= 0) {
            return isMember(link.organisation) && isMember(organisation);
        }
        if (focus.city >= 0) {
            return link.city == focus.city ||
                   initiatives[static_cast<std::size_t>(link.row)].cityIndex == focus.city;
        }
        return link.row == focus.row;
    };
    std::vector<PartnerLink> own;
    std::ranges::copy_if(links, std::back_inserter(own), isOwn);
    counts.isFocused = focus.isNamed() || !own.empty();
    counts.strong = townThreads(initiatives, own);
}

} // namespace model
