// The duel: two regions, pôles or categories side by side. What is compared, and which two when
// nobody has said.
#pragma once

#include "filter/selection.h"
#include "layout/camera.h"
#include "layout/symbols.h"
#include "model/dataset.h"

#include <array>
#include <optional>
#include <string>

namespace session {

/// The facets that can be compared, in the order of the switch.
inline constexpr std::array kDuelFacets{filter::Facet::Region, filter::Facet::Pole, filter::Facet::Category};

struct Duel {
    filter::Facet facet = filter::Facet::Region;
    std::string left; ///< code of a choice; never that of the right
    std::string right;
    int choosing = -1;     ///< the side whose chooser is open: 0 left, 1 right
    layout::Camera before; ///< where the map looked when the duel began, and will look again

    [[nodiscard]] const std::string& side(int i) const { return i == 0 ? left : right; }
    friend bool operator==(const Duel&, const Duel&) = default;
};

/// What the mirrored bars count: categories, and pôles where categories are compared.
filter::Facet barFacet(filter::Facet duel);

/// How the duel draws its rows when this kind is chosen: bouquets and bubbles, bouquets otherwise.
layout::Symbols duelSymbols(layout::Symbols chosen);

/// True for a code that can be a side of a duel in this facet.
bool isDuelChoice(const model::Dataset& data, filter::Facet facet, std::string_view code);

/// The two choices of a facet to begin with: those chosen when they are exactly two, else the two
/// with most rows in the table; nothing when the facet has fewer than two.
std::optional<Duel> duelIn(const model::Dataset& data, filter::Facet facet,
                           const filter::Selection& selection);

/// The two sides to begin with: the choices of the first facet in which exactly two are chosen,
/// else the two largest regions.
std::optional<Duel> sensibleDuel(const model::Dataset& data, const filter::Selection& selection);

} // namespace session
