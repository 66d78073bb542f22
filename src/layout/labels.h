// Names on the main map: cities beside their bouquets, regions in the space that is left.
// Pixels from the view's origin, like the bouquets, so that panning only shifts them.
#pragma once

#include "base/font.h"
#include "base/geometry.h"
#include "layout/bouquets.h"

#include <string>
#include <vector>

namespace layout {

enum class LabelKind { City, Region };

struct LabelLine {
    std::string text;
    base::Vec2 at;         ///< left end of the baseline, pixels from View::originPx
    bool isStrong = false; ///< a number: in kValueFace at valueSizeOf()
};

struct Label {
    LabelKind kind = LabelKind::City;
    int index = -1; ///< of the city, or of the region's shape
    std::vector<LabelLine> lines;
    base::Rect box; ///< around all lines, pixels from View::originPx
    float sizePx = 0;
    base::Face face = base::Face::SemiBold;
    bool hasLeader = false; ///< the label stands off its bouquet: a thin line joins them
    base::Vec2 leaderFrom;  ///< pixels from View::originPx
    base::Vec2 leaderTo;
};

inline constexpr base::Face kValueFace = base::Face::Bold;
/// The size of a label's number, pixels, for the size of its name.
float valueSizeOf(float namePx);

/// Places labels by rank: cities with many dots, then regions, then the other cities as the zoom
/// makes room. No label touches a dot, a badge or another label; one that finds no place is left
/// out. Only the main view has labels.
std::vector<Label> layoutLabels(const model::Atlas& atlas, const Sheet& sheet, const BouquetLayout& bouquets,
                                const base::FontSet& fonts);

/// The text in at most two lines, broken at the space or hyphen nearest to the middle when it is
/// wider than `maxWidth` pixels.
std::vector<std::string> brokenInTwo(const std::string& text, const base::FontSet& fonts, base::Face face,
                                     float sizePx, float maxWidth);

} // namespace layout
