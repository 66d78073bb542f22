// « Ma commune »: the list by distance from a place, and distances in words.
#pragma once

#include "base/language.h"
#include "filter/index.h"
#include "session/analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace session {

/// Puts rows in order of distance; the same distance keeps its order, rows without a position come last.
void sortByDistance(std::vector<int>& rows, const filter::Positions& positions, filter::LonLat from);

/// Kilometres from the place to a row; nothing for a row without a position.
std::optional<double> kmTo(const Nearby& place, const filter::Positions& positions, int row);

/// What a column of distances is measured with; without a place it says nothing.
struct Ruler {
    const Nearby* place = nullptr;
    const filter::Positions* positions = nullptr;

    /// Kilometres to a row; nothing without a place or for a row without a position.
    [[nodiscard]] std::optional<double> km(int row) const;
};
inline Ruler rulerFrom(const std::optional<Nearby>& place, const filter::Positions& positions)
{
    return {place ? &*place : nullptr, &positions};
}

/// True of a row of the commune itself: both positions are its centre.
bool isHere(double km, const Nearby& place);

/// « 12 km », « sur place », « ≈ 12 km » where the place is known roughly.
std::string distanceText(double km, const Nearby& place, base::Language language);

/// With its preposition in French: « d’Autun (71) », « du Havre (76) », « de Lyon (69) ».
std::string fromText(const std::string& name, base::Language language);

} // namespace session
