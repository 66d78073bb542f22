// Tours that the program composes from the table in hand: never a number of their own, and no scene that
// says nothing about this table.
#pragma once

#include "filter/index.h"
#include "layout/sheet.h"
#include "model/atlas.h"
#include "session/tour.h"

#include <array>
#include <optional>
#include <string_view>

namespace session {

struct ComposerGround {
    const model::Atlas& atlas;
    const filter::Index& index;
    const layout::SheetPlan& plan;
};

/// The names of the composed tours on the command line, in the order in which they are offered.
inline constexpr std::array<std::string_view, 3> kComposedTours{"mobilisation", "regions", "twenty-years"};

/// « La mobilisation en six étapes »: the whole, the busiest month, the largest category, the
/// fullest place unfolded, overseas, and inhabitants; another table may have fewer, or a duel or
/// the rarest category in their place. Empty for a table without rows.
Tour composeMobilisation(const ComposerGround& ground);

/// « Région par région »: every region with initiatives, the fullest first.
Tour composeRegions(const ComposerGround& ground);

/// « Vingt ans de pôles santé »: what the tables of the networks tell, date by date, and the map in its
/// place. Empty without networks.
Tour composeTwentyYears(const ComposerGround& ground);

/// The composed tour with this name.
std::optional<Tour> composedTour(std::string_view name, const ComposerGround& ground);

} // namespace session
