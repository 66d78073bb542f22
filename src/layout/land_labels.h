// Names that lie on the land they name: regions and departments, with or without numbers.
#pragma once

#include "layout/label_board.h"
#include "model/geography.h"

namespace layout {

/// One way to write a name: its lines and size.
struct Writing {
    std::vector<LabelLine> lines;
    base::Face face = base::Face::Medium;
    float sizePx = 0;
    float step = 6.5F; ///< design pixels: how fast the search for a place widens
};

/// Take writing `writing` if the middle of its box and at least `inside` of middle and corners can
/// lie in the shape; 0: beside it, touching it, on no other land; -1: off it, as stand_off.h says.
struct Attempt {
    int writing = 0;
    int inside = 5;
    int reach = 1 << 20; ///< places from the middle outward that count
    bool apart = false;  ///< only where no corner of the box lies on other land; for 3 and more inside
};

struct LandName {
    LabelKind kind = LabelKind::Region;
    int index = -1; ///< of the shape in its layer
    const model::Layer* layer = nullptr;
    base::Vec2 metres; ///< where the name would like to be, mainland frame
    std::vector<Writing> writings;
    std::vector<Attempt> attempts; ///< the best first
    int reach = 300;               ///< places tried around the middle, at most 1200
    float margin = 1.2F;           ///< design pixels around a name that was not there before
};

/// Tries the place on the land that the name had before, as it was written before.
bool stayOnLand(LabelBoard& board, const LandName& name, const base::FontSet& fonts);

/// Writes a name that stayed better where there is room for it now: whole instead of broken, a
/// name instead of a number. Its middle keeps its place.
void improveOnLand(LabelBoard& board, const LandName& name, const base::FontSet& fonts);

/// Tries everything; false when the name finds no room.
bool placeOnLand(LabelBoard& board, const LandName& name, const base::FontSet& fonts);

} // namespace layout
