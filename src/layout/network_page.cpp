#include "layout/network_page.h"

#include "layout/network_names.h"
#include "model/frame_projection.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace layout {

namespace {

// Design pixels.
constexpr float kFooter = 46;
constexpr float kNarrowFooter = 74;
constexpr float kTime = 118;
constexpr float kLeastMap = 200; // under a line of time
constexpr double kLargest = 34;  // radius of the largest bubble
constexpr double kEmpty = 6.5;   // radius of a node without initiatives
constexpr double kFill = 0.80;   // of the map that the nodes may take

constexpr double kAcross = 250e3;   // metres: nodes farther apart lie all over the country
constexpr double kLeastLand = 60e3; // metres of land around nodes that lie together

base::Extent extentOf(const model::NetworkState& state, int frame, base::Vec2 origin)
{
    base::Extent extent;
    for (const model::StandingNode& standing : state.nodes) {
        if (standing.node->at) {
            extent.include(model::projected(frame, standing.node->at->lon, standing.node->at->lat) - origin);
        }
    }
    return extent;
}

NetworkView fitted(int frame, const base::Extent& extent, const base::Rect& map, double fill)
{
    const double width = std::max(1.0, extent.width());
    const double height = std::max(1.0, extent.height());
    return {frame, extent.centre(), std::max(1e-9, fill * std::min(map.width / width, map.height / height))};
}

/// The one node whose role no other has, where others share one: they belong to it. -1: none such.
int hubOf(const model::NetworkState& state)
{
    std::map<std::string_view, std::vector<int>> roles;
    for (std::size_t i = 0; i < state.nodes.size(); ++i) {
        if (state.nodes[i].standing != model::Standing::Gone) { // whoever has left leads nobody
            roles[state.nodes[i].node->roleEn].push_back(static_cast<int>(i));
        }
    }
    int hub = -1;
    int alone = 0;
    bool isShared = false;
    for (const auto& [role, nodes] : roles) {
        isShared |= nodes.size() > 1;
        alone += nodes.size() == 1 ? 1 : 0;
        hub = nodes.size() == 1 ? nodes.front() : hub;
    }
    const bool isPlaced = hub >= 0 && state.nodes[static_cast<std::size_t>(hub)].node->at.has_value();
    return isShared && alone == 1 && isPlaced ? hub : -1;
}

std::vector<NetworkLink> linksOf(const model::NetworkState& state, const std::vector<NetworkMark>& marks)
{
    std::vector<NetworkLink> links;
    if (!state.isFounded) {
        return links;
    }
    const int hub = hubOf(state);
    const auto isMember = [&](const NetworkMark& mark) {
        return state.nodes[static_cast<std::size_t>(mark.node)].standing != model::Standing::Gone;
    };
    for (std::size_t a = 0; a < marks.size(); ++a) {
        for (std::size_t b = a + 1; b < marks.size(); ++b) {
            const bool isOfHub = hub < 0 || marks[a].node == hub || marks[b].node == hub;
            if (isOfHub && isMember(marks[a]) && isMember(marks[b])) {
                links.push_back({static_cast<int>(a), static_cast<int>(b)});
            }
        }
    }
    return links;
}

/// Marks at their places, as large as their counts say.
std::vector<NetworkMark> marksOf(const model::NetworkState& state, const std::vector<NetworkNodeText>& texts,
                                 const Sheet& sheet, base::Vec2 origin)
{
    int most = 1;
    for (const NetworkNodeText& text : texts) {
        most = std::max(most, text.count);
    }
    const View& view = sheet.main();
    std::vector<NetworkMark> marks;
    for (std::size_t i = 0; i < state.nodes.size(); ++i) {
        const model::NetworkNode& node = *state.nodes[i].node;
        if (!node.at) {
            continue;
        }
        NetworkMark mark;
        mark.node = static_cast<int>(i);
        mark.place = view.toPx(model::projected(view.frame, node.at->lon, node.at->lat) - origin);
        mark.at = mark.place;
        mark.radius =
            texts[i].count == 0 || state.nodes[i].standing == model::Standing::ToCome
                ? kEmpty * sheet.scale
                : std::max(kEmpty, kLargest * std::sqrt(texts[i].count / double(most))) * sheet.scale;
        marks.push_back(mark);
    }
    return marks;
}

} // namespace

NetworkParts arrangeNetworkPage(const base::Rect& rect, float scale)
{
    NetworkParts parts;
    const bool isNarrow = rect.width < 700 * scale;
    const float footer = std::round((isNarrow ? kNarrowFooter : kFooter) * scale);
    const float time = rect.height - footer >= (kLeastMap + kTime) * scale ? std::round(kTime * scale) : 0;
    parts.map = {rect.x, rect.y, rect.width, std::max(1.F, rect.height - footer - time)};
    parts.footer = {rect.x, parts.map.bottom(), rect.width, rect.bottom() - time - parts.map.bottom()};
    parts.time = {rect.x, parts.footer.bottom(), rect.width, time};
    return parts;
}

bool needsEurope(const model::NetworkState& state)
{
    return std::ranges::any_of(state.nodes, [](const model::StandingNode& standing) {
        return standing.node->at && model::isAbroad(*standing.node);
    });
}

NetworkView networkView(const model::Geography& geography, const model::NetworkState& state,
                        const base::Rect& map)
{
    const int frame = needsEurope(state) && geography.has(model::kEurope) ? model::kEurope : model::kMainland;
    if (!geography.has(frame)) {
        return {frame, {}, 1};
    }
    const model::Frame& land = geography.frame(frame);
    base::Extent nodes = extentOf(state, frame, land.origin);
    if (frame == model::kEurope) {
        nodes.include(land.land);
        return fitted(frame, nodes, map, 0.82);
    }
    if (nodes.isEmpty() || std::hypot(nodes.width(), nodes.height()) > kAcross) {
        return franceView(geography, frame, map);
    }
    const base::Vec2 centre = nodes.centre();
    nodes.include(centre + base::Vec2{kLeastLand / 2, kLeastLand / 2});
    nodes.include(centre - base::Vec2{kLeastLand / 2, kLeastLand / 2});
    return fitted(frame, nodes, map, kFill * 0.7); // names stand around
}

NetworkView franceView(const model::Geography& geography, int frame, const base::Rect& map)
{
    return geography.has(frame) ? fitted(frame, geography.frame(frame).land, map, 0.93)
                                : NetworkView{frame, {}, 1};
}

NetworkView between(const NetworkView& from, const NetworkView& to, double share)
{
    if (from.frame != to.frame || share >= 1) {
        return to;
    }
    const double scale = from.pxPerMetre * std::pow(to.pxPerMetre / from.pxPerMetre, share);
    // The middle goes as the scale does, so that the ground seems to move evenly.
    const double change = 1 / to.pxPerMetre - 1 / from.pxPerMetre;
    const double way = std::abs(change) < 1e-9 ? share : (1 / scale - 1 / from.pxPerMetre) / change;
    return {to.frame, from.centre + (to.centre - from.centre) * way, scale};
}

Sheet networkSheet(const NetworkParts& parts, const NetworkView& view, float scale)
{
    Sheet sheet;
    sheet.rect = {parts.map.x, parts.map.y, parts.map.width, parts.map.height + parts.footer.height};
    sheet.footer = parts.footer;
    sheet.scale = scale;
    sheet.homePxPerMetre = view.pxPerMetre;
    View main;
    main.frame = view.frame;
    main.box = main.map = parts.map;
    main.pxPerMetre = view.pxPerMetre;
    const base::Vec2 middle = parts.map.centre();
    main.originPx = {middle.x - view.centre.x * view.pxPerMetre, middle.y + view.centre.y * view.pxPerMetre};
    sheet.views.push_back(main);
    return sheet;
}

NetworkPage layoutNetwork(const model::Geography& geography, const model::NetworkState& state,
                          const std::vector<NetworkNodeText>& texts, const NetworkParts& parts,
                          const NetworkView& view, float scale, const base::FontSet& fonts)
{
    NetworkPage page;
    page.parts = parts;
    page.view = view;
    page.sheet = networkSheet(parts, view, scale);
    page.marks = marksOf(state, texts, page.sheet,
                         geography.has(view.frame) ? geography.frame(view.frame).origin : base::Vec2{});
    listCrowded(page.marks, texts, parts.map, scale, fonts);
    page.links = linksOf(state, page.marks);
    nameMarks(page.marks, texts, page.links, parts.map, scale, fonts);
    page.hasHub = hubOf(state) >= 0;
    return page;
}

int pickNode(const NetworkPage& page, base::Vec2 px, double reachPx)
{
    int found = -1;
    double nearest = reachPx;
    for (std::size_t i = 0; i < page.marks.size(); ++i) {
        const NetworkMark& mark = page.marks[i];
        const double distance =
            mark.name.box.contains(px) ? 0 : std::max(0.0, base::length(mark.at - px) - mark.radius);
        if (distance <= nearest) {
            nearest = distance;
            found = static_cast<int>(i);
        }
    }
    return found;
}

} // namespace layout
