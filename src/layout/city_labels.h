// Names beside what they name: cities at their bouquets.
#pragma once

#include "layout/label_board.h"
#include "model/atlas.h"

namespace layout {

/// A name and the round thing that it stands beside.
struct PointName {
    LabelKind kind = LabelKind::City;
    int index = -1;
    std::string text;
    base::Face face = base::Face::SemiBold;
    float sizePx = 0;
    base::Vec2 centre; ///< of the thing, pixels from View::originPx
    double radius = 0;
    bool mayStandOff = false; ///< where no place beside it is free, a little off with a line
};

/// Tries the place that the label had before; false when it had none or no longer fits there.
bool stayBeside(LabelBoard& board, const PointName& name, const base::FontSet& fonts);

/// Tries all places; false when none is free.
bool placeBeside(LabelBoard& board, const PointName& name, const base::FontSet& fonts);

/// A city at its bouquet; those of high rank are written larger and may stand off.
PointName cityName(const model::Atlas& atlas, const Bouquet& bouquet, bool isLarge, float scale);

} // namespace layout
