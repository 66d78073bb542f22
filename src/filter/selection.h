// What the user asks to see: choices by facet, a search text, a date range, areas of the map.
// Codes, not indices, so that a selection outlives a reload and reads the same on the command line and in a
// file.
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "filter/area.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace filter {

enum class Facet : std::uint8_t { Category, Pole, Region, Type, Month };
inline constexpr int kFacetCount = 5;
inline constexpr std::array<Facet, kFacetCount> kFacets{Facet::Category, Facet::Pole, Facet::Region,
                                                        Facet::Type, Facet::Month};

/// The name on the command line and in JSON: "category", "pole", "region", "type", "month".
std::string_view facetName(Facet facet);

/// The code of rows without a value: « Hors pôle », « non datées ».
inline constexpr std::string_view kNone = "none";

struct Selection {
    std::array<std::vector<std::string>, kFacetCount> chosen; ///< sorted, unique; empty = all
    std::string search;                                       ///< as typed
    std::optional<base::PartialDate> from;                    ///< inclusive
    std::optional<base::PartialDate> to;                      ///< inclusive
    bool keepUndated = false;                                 ///< a date range then keeps rows without a date
    Area area;                                                ///< where on the map
    std::string network; ///< code of the network that the rows belong to (network_rows.h); empty: any or none
    std::vector<std::string> pairings; ///< who works with whom (model/pairing.h); sorted, unique; empty = all

    [[nodiscard]] const std::vector<std::string>& of(Facet f) const
    {
        return chosen[static_cast<std::size_t>(f)];
    }
    std::vector<std::string>& of(Facet f) { return chosen[static_cast<std::size_t>(f)]; }
    [[nodiscard]] bool has(Facet f, std::string_view code) const;
    [[nodiscard]] bool isEmpty() const; ///< nothing is asked: every row passes
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// Adds the code to the facet's choices, or removes it when it is there.
void toggle(Selection& selection, Facet facet, std::string_view code);

/// The same for a pairing.
void togglePairing(Selection& selection, std::string_view code);

/// Keeps only this code in the facet; when it is the only one already, empties the facet.
void keepOnly(Selection& selection, Facet facet, std::string_view code);

/// A value of one facet and a value of another: a cell of two facets crossed.
struct CellCodes {
    std::pair<Facet, std::string_view> row;
    std::pair<Facet, std::string_view> column;
};
/// Keeps only the two values of a cell; when they are alone already, empties both facets.
void keepCell(Selection& selection, const CellCodes& cell);

} // namespace filter
