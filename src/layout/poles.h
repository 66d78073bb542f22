// The pôles on the map: which regions each covers, the band that runs along the inside of its
// outline, and where its seat and its name are. The territory of a pôle is the list of regions in
// poles.csv; regions that no pôle names are « Hors pôle » and get nothing.
#pragma once

#include "base/font.h"
#include "layout/region_labels.h"

#include <string>
#include <vector>

namespace layout {

/// The pôle of every region, parallel to Dataset::regions; -1: none. A region that two pôles name
/// goes to the first, so that territories never overlap.
std::vector<int> poleOfRegions(const model::Dataset& data);

/// Selected rows whose pôle is not the one of their region: members from elsewhere.
int countStrays(const model::Dataset& data, const filter::Outcome& outcome);

/// The name of a pôle and the seat it belongs to.
struct SeatLabel {
    int pole = -1;
    base::Vec2 metres; ///< mainland frame, from its origin
    std::string name;
};

/// The seats of all pôles: the commune named as seat, where a row of the table tells its place; else
/// the middle of the first region, which the map then does not claim to be a seat.
std::vector<SeatLabel> seatLabels(const model::Atlas& atlas);

/// A piece of the band along the inside of a territory, pixels from View::originPx.
struct PoleBand {
    int pole = -1;
    std::vector<base::Vec2> points;
};

/// The bands of one view, `widthPx` wide, beside the border of half-width `besidePx`. Borders inside
/// one territory have none.
std::vector<PoleBand> poleBands(const model::Atlas& atlas, const View& view, float widthPx, float besidePx);

/// A name at its seat, pixels from the main view's origin.
struct PlacedSeat {
    int pole = -1;
    std::string name;
    base::Vec2 seat;   ///< the seat itself
    base::Vec2 at;     ///< left end of the name's baseline
    base::Rect swatch; ///< left of the name
    base::Rect box;    ///< around swatch and name
    float sizePx = 0;
    bool hasLeader = false; ///< the name stands off its seat
    int attempt = -1;       ///< which of the places around its seat it took
};

/// Places the names of the pôles near their seats, off dots, bubbles and badge (`bouquets`,
/// `disks`), off insets and `controls` (pixels of the picture) and off each other. A name keeps the
/// place around its seat that it had in `before` while it fits there.
std::vector<PlacedSeat> placeSeats(const model::Atlas& atlas, const Sheet& sheet,
                                   const BouquetLayout& bouquets, const std::vector<Disk>& disks,
                                   const base::FontSet& fonts, const std::vector<base::Rect>& controls = {},
                                   const std::vector<PlacedSeat>& before = {});

/// True when the name is drawn where the map looks now: whole, and under no inset or control.
bool isShown(const PlacedSeat& seat, const Sheet& sheet, const std::vector<base::Rect>& controls);

/// All that the map shows of the pôles; empty while their switch is off.
struct PoleLayout {
    bool isShown = false;
    std::vector<int> ofRegions;               ///< see poleOfRegions
    std::vector<std::vector<PoleBand>> bands; ///< parallel to Sheet::views
    std::vector<PlacedSeat> seats;
    int strays = 0; ///< see countStrays
};

inline constexpr float kPoleBandPx = 2.6F; ///< width of a band, design pixels

/// Territories, names and bands for a sheet; the rest as in placeSeats.
PoleLayout layoutPoles(const model::Atlas& atlas, const Sheet& sheet, const filter::Outcome& outcome,
                       const BouquetLayout& bouquets, const std::vector<Disk>& disks,
                       const base::FontSet& fonts, const std::vector<base::Rect>& controls = {},
                       const std::vector<PlacedSeat>& before = {});

} // namespace layout
