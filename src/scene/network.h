// The page of a network as a picture: land, territories, lines, nodes with their initiatives, names, and the
// line of time of all networks below.
#pragma once

#include "filter/outcome.h"
#include "layout/network_page.h"
#include "layout/network_time.h"
#include "scene/build.h"

#include <string>
#include <vector>

namespace scene {

struct NetworkWords {
    std::string title;    ///< of a poster, above the page; empty in the window, which has a panel
    std::string subtitle; ///< below it: kind and date
    std::string text;     ///< what the network is, in lines below that
    std::string legend;
    std::string projection;        ///< beside the scale; may be empty
    std::string headline;          ///< above the lanes: what has happened last
    std::string headlineDate;      ///< in strong type before it
    std::vector<std::string> bars; ///< names of the networks, parallel to NetworkTime::bars
    std::string mapHere;           ///< « la carte de 2020 », over the months of the table
};

struct NetworkIngredients {
    const model::Atlas& atlas;
    const model::NetworkState& state;
    const layout::NetworkPage& page;
    const layout::NetworkTime& time;
    const std::vector<layout::NetworkNodeText>& texts; ///< parallel to state.nodes
    const layout::PoleLayout& territories;             ///< of its clusters; isShown false: none
    const filter::Outcome& outcome;
    const base::FontSet& fonts;
    NetworkWords words{};
    base::Theme theme = base::Theme::Light;
    base::Language language = base::Language::French;
    int month = 0;      ///< where the line of time stands, since year 0
    int tableFirst = 0; ///< months of the table, since year 0
    int tableLast = -1;
    double unfolded = 1; ///< how far names, lines and lists have come, 0 to 1
    base::Rect header{}; ///< of a poster, pixels
};

/// Height in pixels that title, kind and text need above a page of this width.
float networkHeaderHeight(const NetworkWords& words, const base::FontSet& fonts, float width, float scale);

Scene buildNetwork(const NetworkIngredients& in, int width, int height);

} // namespace scene
