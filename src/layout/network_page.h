// The page of a network: its nodes on the map, each with its initiatives as a bubble and its name beside it,
// the lines between them, and the line of time below. Places of nodes that would lie on each other are listed
// beside their place, with a thread to it.
#pragma once

#include "base/font.h"
#include "layout/bubbles.h"
#include "layout/sheet.h"
#include "model/chronicle.h"

#include <string>
#include <vector>

namespace layout {

/// What is known of a node, in words and numbers of the caller.
struct NetworkNodeText {
    std::string name;
    std::string detail; ///< one line below the name; may be empty
    int count = 0;      ///< its initiatives in the selection
    std::vector<Share> shares{};
};

/// The words beside a mark; lines of the name, then the detail.
struct NetworkName {
    base::Rect box; ///< around all lines, pixels of the picture; empty: there was no place
    std::vector<std::string> lines;
    std::string detail;
    bool isLeft = false; ///< it stands left of its mark, and is set flush right
};
inline constexpr float kNodeNameSize = 14; ///< design pixels
inline constexpr float kNodeDetailSize = 11.5F;
inline constexpr float kNodeLeading = 1.22F; ///< of a line's size

/// A node on the map. Pixels of the picture.
struct NetworkMark {
    int node = -1;    ///< into NetworkState::nodes
    base::Vec2 place; ///< where it is
    base::Vec2 at;    ///< where it is drawn
    double radius = 0;
    bool isListed = false; ///< it stands off its place, a thread joins them
    NetworkName name;
};

/// A line between two marks, by their numbers.
struct NetworkLink {
    int from = 0;
    int to = 0;
};

/// Where the page looks, in metres of its frame from the frame's origin.
struct NetworkView {
    int frame = model::kMainland;
    base::Vec2 centre;
    double pxPerMetre = 1;
    friend bool operator==(const NetworkView&, const NetworkView&) = default;
};

struct NetworkParts {
    base::Rect map;
    base::Rect footer; ///< meaning of the symbols, sources
    base::Rect time;   ///< the line of time; empty where there is no room for it
};
/// Pixels; the parts cover `rect`.
NetworkParts arrangeNetworkPage(const base::Rect& rect, float scale);

/// True for a network that reaches beyond France.
bool needsEurope(const model::NetworkState& state);

/// The view that shows all nodes: the whole of France for a network across it, France and all nodes for one
/// across borders, else the nodes with the land around.
NetworkView networkView(const model::Geography& geography, const model::NetworkState& state,
                        const base::Rect& map);

/// The view of the same frame that shows France alone: where a page begins that then widens.
NetworkView franceView(const model::Geography& geography, int frame, const base::Rect& map);

/// The view between two of one frame, `share` of the way from 0 to 1; scale on a logarithmic scale.
NetworkView between(const NetworkView& from, const NetworkView& to, double share);

/// A sheet of one view, for the rooms that draw land.
Sheet networkSheet(const NetworkParts& parts, const NetworkView& view, float scale);

struct NetworkPage {
    NetworkParts parts;
    NetworkView view;
    Sheet sheet;
    std::vector<NetworkMark> marks; ///< nodes with a position, in the order of the state
    std::vector<NetworkLink> links; ///< to the one node with a role of its own, else between all; none before
                                    ///< the network is founded
    bool hasHub = false;
};

/// `texts` parallel to state.nodes. No name lies on another mark or name, or leaves the map; one that finds
/// no place is left out.
NetworkPage layoutNetwork(const model::Geography& geography, const model::NetworkState& state,
                          const std::vector<NetworkNodeText>& texts, const NetworkParts& parts,
                          const NetworkView& view, float scale, const base::FontSet& fonts);

/// The mark under a pixel, or within `reachPx` of it; -1: none.
int pickNode(const NetworkPage& page, base::Vec2 px, double reachPx);

} // namespace layout
