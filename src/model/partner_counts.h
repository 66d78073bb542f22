// What a selection has of « who works with whom »: how much of it the table can tell, its threads between
// towns, its pairs of organisations, its constellations. Rows come and go in table order.
#pragma once

#include "model/partnership.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace model {

/// How far the threads can be believed: a partner without initiatives of its own has no place on the map.
struct PartnerCoverage {
    int rows = 0;      ///< initiatives asked about
    int naming = 0;    ///< of these, initiatives that name a partner
    int linked = 0;    ///< of these, initiatives with a partner that is in the table
    int links = 0;     ///< partners found in the table, initiative by initiative
    int inOneTown = 0; ///< links that no thread shows: both in the same town, or a town unknown
};
PartnerCoverage coverageOf(std::span<const Initiative> initiatives, std::span<const int> rows,
                           std::span<const PartnerLink> links);

/// The links of these rows that make one of these pairings (model::pairingBits).
std::vector<PartnerLink> linksOf(const Partnerships& partnerships, std::span<const int> rows,
                                 std::uint32_t pairings = ~std::uint32_t{0});

/// A thread between two towns.
struct TownThread {
    int from = -1;         ///< into Dataset::cities; the smaller index
    int to = -1;           ///<
    std::vector<int> rows; ///< initiatives with a link between the two, in table order
};

/// Bundled by pair of towns, the thickest first, then by town.
std::vector<TownThread> townThreads(std::span<const Initiative> initiatives,
                                    std::span<const PartnerLink> links);

/// Two organisations that work together.
struct PartnerPair {
    int first = -1; ///< the smaller index
    int second = -1;
    std::vector<int> rows; ///< initiatives of the one that name the other, in table order
};

/// By number of initiatives, then in table order.
std::vector<PartnerPair> partnerPairs(const Partnerships& partnerships, std::span<const PartnerLink> links);

/// Organisations connected by pairs, directly or over others, none of them a national crossroads.
struct Constellation {
    std::vector<int> organisations; ///< the one with most pairs first, then in table order
    std::vector<int> rows;          ///< initiatives that connect them, in table order
};

/// The largest first (organisations, then initiatives), then in table order.
std::vector<Constellation> constellations(const Partnerships& partnerships,
                                          std::span<const PartnerPair> pairs);

/// The crossroads that these pairs meet, with their numbers of pairs, most first.
std::vector<std::pair<int, int>> crossroads(const Partnerships& partnerships,
                                            std::span<const PartnerPair> pairs);

/// Initiatives with a link of each pairing, parallel to allPairings().
std::vector<int> pairingCounts(const Partnerships& partnerships, std::span<const int> rows);

/// Whose threads stand out: an organisation's, a constellation's or a town's, else an initiative's. -1: none.
struct PartnerFocus {
    int organisation = -1;
    int row = -1;
    int member = -1; ///< an organisation of the constellation
    int city = -1;   ///< into Dataset::cities

    /// More than an initiative is in focus.
    [[nodiscard]] bool isNamed() const { return organisation >= 0 || member >= 0 || city >= 0; }
};

/// All of it, and what concerns the focus.
struct PartnerCounts {
    PartnerCoverage coverage;
    std::vector<TownThread> threads;
    std::vector<PartnerPair> pairs;
    std::vector<Constellation> groups;
    std::vector<std::pair<int, int>> crossroads;
    std::vector<int> pairings; ///< initiatives by pairing, of all rows asked about
    PartnerFocus focus;
    std::vector<TownThread> strong; ///< threads of the focus
    int group = -1;                 ///< of groups the one in focus
    bool isFocused = false; ///< on an organisation, a constellation, a town, or an initiative with links
};
PartnerCounts partnerCounts(const Partnerships& partnerships, std::span<const Initiative> initiatives,
                            std::span<const PartnerLink> links, std::span<const int> rows,
                            const PartnerFocus& focus);

/// Another focus for what has been counted of the same links.
void focusOn(PartnerCounts& counts, const Partnerships& partnerships, std::span<const Initiative> initiatives,
             std::span<const PartnerLink> links, const PartnerFocus& focus);

} // namespace model
