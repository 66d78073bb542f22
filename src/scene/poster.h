// The picture to publish: the map with its title, the sentence of the selection and a legend
// with counts. Words and numbers are handed in; this room only lays them out and draws.
#pragma once

#include "scene/build.h"

#include <string>
#include <string_view>
#include <vector>

namespace scene {

/// One line of the legend.
struct LegendRow {
    std::string label;
    int count = 0;     ///< of the selection
    int total = 0;     ///< of the table
    int published = 0; ///< tick; 0: none
    int category = -1; ///< colour and pictogram; -1: a plain bar
    std::string_view icon;
    bool isOut = false; ///< another choice of its facet was made: no part of what is shown
    int pole = -2;      ///< in the row of a pôle; -1: « Hors pôle », -2: no such row
};

struct LegendBlock {
    std::string title;
    std::vector<LegendRow> rows;
};

struct PosterWords {
    std::string title;
    std::string total;    ///< « 42 initiatives sur 651 »
    std::string sentence; ///< the selection read back
    std::vector<LegendBlock> blocks;
    std::vector<std::string> notes; ///< small print below the legend
};

/// Where the parts lie, pixels. The sheet's rectangle goes to layout::SheetPlan::arrange.
struct PosterPlan {
    base::Rect header;
    base::Rect sheet;
    base::Rect legend;
    bool beside = true;   ///< legend right of the map, else below it
    bool isStrip = false; ///< a small picture has only the key to its colours, below the map
};

/// `hasKey`: colours mean something; without them a small picture has no legend.
PosterPlan arrangePoster(int width, int height, float scale, bool hasKey = true);

Scene buildPoster(const Ingredients& in, const PosterPlan& plan, const PosterWords& words, int width,
                  int height);

} // namespace scene
