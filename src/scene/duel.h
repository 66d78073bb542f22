// The page of a duel as a picture: two maps, headings, mirrored bars on one scale, the sentence.
// Words and numbers are handed in; this room only draws.
#pragma once

#include "layout/duel.h"
#include "scene/bubble_key.h"
#include "scene/build.h"
#include "scene/duel_moving.h"

#include <array>
#include <string>
#include <vector>

namespace scene {

/// One row of the mirrored bars.
struct DuelBar {
    std::string name;
    std::array<int, 2> counts{};
    std::array<base::Colour, 2> colours{};
    bool quiet = false; ///< others of the facet are chosen: it is there for comparison
};

struct DuelWords {
    std::string title; ///< above all, on a picture without panels; empty: none
    std::string sentence;
    std::array<std::string, 2> names;
    std::array<std::string, 2> counts;
    std::array<std::string, 2> notes;                ///< beside the count: a rate, or why there is none
    std::array<std::string, 2> unseen;               ///< rows that a map cannot show; empty: none
    std::array<std::vector<std::string>, 2> regions; ///< codes that stand out on a map; empty: all
    std::string barTitle;
    std::vector<DuelBar> bars;
    std::string legend;
};

/// All that the page is made of; everything must outlive the call. `colours` of the picture are
/// the theme's; `hoveredRow` and `openRow` are drawn large on the map that has them.
struct DuelIngredients {
    const model::Atlas& atlas;
    const layout::DuelPicture& picture;
    const base::FontSet& fonts;
    const DuelWords& words;
    base::Theme theme = base::Theme::Light;
    base::Language language = base::Language::French;
    int hoveredRow = -1;
    int openRow = -1;
    filter::Area area{}; ///< what both maps are limited to: drawn on them
    /// By row, 1 where it would pass after a choice that is shown before it is made; none: there is no such.
    std::array<const std::vector<std::uint8_t>*, 2> stays{};
    std::array<std::optional<BubbleKey>, 2> keys{}; ///< of the bubbles; see duelKeys
    const DuelMoving* moving = nullptr;             ///< none: all is at rest
};

/// The largest count of any side: its bar is the longest there can be.
int longestBar(const std::vector<DuelBar>& bars);

/// What is written around maps and bars of buildDuel, alone: see TagFade.
std::vector<Leaf> duelTags(const DuelIngredients& in);

Scene buildDuel(const DuelIngredients& in, int width, int height);

} // namespace scene
