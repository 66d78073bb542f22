#include "layout/network_names.h"

#include "layout/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace layout {

namespace {

// Design pixels.
constexpr double kCrowded = 30;   // places nearer than this lie on each other
constexpr double kListMark = 6.5; // radius of a mark in a list, at most
constexpr double kListStep = 42;
constexpr double kListAway = 74; // from the middle of the places to the list
constexpr float kGap = 7;        // between mark and name
constexpr float kWidest = 190;   // of a name in one line
constexpr float kListName = 280; // of a name in a list

/// Marks by crowd: those that touch, directly or through others.
std::vector<std::vector<std::size_t>> crowdsOf(const std::vector<NetworkMark>& marks, double reach)
{
    std::vector<std::size_t> crowd(marks.size());
    std::iota(crowd.begin(), crowd.end(), std::size_t{0});
    for (std::size_t a = 0; a < marks.size(); ++a) {
        for (std::size_t b = a + 1; b < marks.size(); ++b) {
            if (base::length(marks[a].place - marks[b].place) < reach && crowd[a] != crowd[b]) {
                std::ranges::replace(crowd, crowd[b], crowd[a]);
            }
        }
    }
    std::vector<std::vector<std::size_t>> crowds(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        crowds[crowd[i]].push_back(i);
    }
    std::erase_if(crowds, [](const std::vector<std::size_t>& of) { return of.size() < 2; });
    return crowds;
}

base::Vec2 middleOf(const std::vector<NetworkMark>& marks, const std::vector<std::size_t>& crowd)
{
    base::Vec2 sum;
    for (const std::size_t i : crowd) {
        sum = sum + marks[i].place;
    }
    return sum * (1.0 / static_cast<double>(crowd.size()));
}

base::Rect around(const NetworkMark& mark)
{
    const auto r = static_cast<float>(mark.radius);
    return {static_cast<float>(mark.at.x) - r, static_cast<float>(mark.at.y) - r, 2 * r, 2 * r};
}

/// The name's lines and the size of their box.
NetworkName written(const NetworkNodeText& text, bool isListed, float scale, const base::FontSet& fonts)
{
    NetworkName name;
    const float size = kNodeNameSize * scale;
    name.lines =
        brokenInTwo(text.name, fonts, base::Face::SemiBold, size, (isListed ? kListName : kWidest) * scale);
    name.detail = text.detail;
    for (const std::string& line : name.lines) {
        name.box.width = std::max(name.box.width, fonts.width(base::Face::SemiBold, size, line));
        name.box.height += size * kNodeLeading;
    }
    if (!name.detail.empty()) {
        const float small = kNodeDetailSize * scale;
        name.box.width = std::max(name.box.width, fonts.width(base::Face::Regular, small, name.detail));
        name.box.height += small * kNodeLeading;
    }
    return name;
}

bool lies(const base::Rect& box, const base::Rect& map)
{
    return box.x >= map.x && box.y >= map.y && box.right() <= map.right() && box.bottom() <= map.bottom();
}

/// Right, left, above and below of the mark, then the corners.
std::array<base::Rect, 8> placesAround(const NetworkMark& mark, const base::Rect& size, float gap)
{
    const base::Rect m = around(mark);
    const float right = m.right() + gap;
    const float left = m.x - gap - size.width;
    const float middle = m.y + m.height / 2 - size.height / 2;
    const float above = m.y - gap / 2 - size.height;
    const float below = m.bottom() + gap / 2;
    const float centre = m.x + m.width / 2 - size.width / 2;
    const auto at = [&](float x, float y) { return base::Rect{x, y, size.width, size.height}; };
    return {at(right, middle), at(left, middle), at(centre, below),     at(centre, above),
            at(right, above),  at(right, below), at(left, below - gap), at(left, above + gap)};
}

} // namespace

std::vector<base::Vec2> linkCurve(const NetworkMark& from, const NetworkMark& to, double share)
{
    constexpr int kPieces = 28;
    constexpr double kBend = 0.13; // of its length
    const base::Vec2 way = to.at - from.at;
    const double length = base::length(way);
    if (length < from.radius + to.radius) {
        return {};
    }
    // Within a list a spine, else a curve.
    const bool isSpine = from.isListed && to.isListed && from.at.x == to.at.x;
    const base::Vec2 control = (from.at + to.at) * 0.5 + base::Vec2{way.y, -way.x} * (isSpine ? 0 : kBend);
    const double first = from.radius / length;
    const double last = first + (1 - to.radius / length - first) * share;
    std::vector<base::Vec2> points;
    for (int i = 0; i <= kPieces; ++i) {
        const double t = first + (last - first) * i / kPieces;
        points.push_back(from.at * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + to.at * (t * t));
    }
    return points;
}

void listCrowded(std::vector<NetworkMark>& marks, const std::vector<NetworkNodeText>& texts,
                 const base::Rect& map, float scale, const base::FontSet& fonts)
{
    for (const std::vector<std::size_t>& crowd : crowdsOf(marks, kCrowded * scale)) {
        const base::Vec2 middle = middleOf(marks, crowd);
        float widest = 0;
        for (const std::size_t i : crowd) {
            const NetworkNodeText& text = texts[static_cast<std::size_t>(marks[i].node)];
            widest = std::max(widest, written(text, true, scale, fonts).box.width);
        }
        const double need = (kListAway + kListMark + kGap + 6) * scale + widest;
        const double left = middle.x - map.x;
        const double right = map.right() - middle.x;
        const bool isLeftNearer = left < right;
        const bool goesLeft = std::min(left, right) >= need ? isLeftNearer : !isLeftNearer;
        const double step =
            std::min(kListStep * scale, (map.height - 40 * scale) / static_cast<double>(crowd.size()));
        const double tall = step * static_cast<double>(crowd.size() - 1);
        const double top = std::clamp(middle.y - tall / 2, map.y + 28.0 * scale,
                                      std::max(map.y + 28.0 * scale, map.bottom() - 28.0 * scale - tall));
        std::vector<std::size_t> order = crowd;
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return marks[i].place.y; });
        for (std::size_t k = 0; k < order.size(); ++k) {
            NetworkMark& mark = marks[order[k]];
            mark.isListed = true;
            mark.radius = std::min(mark.radius, kListMark * scale);
            mark.at = {middle.x + (goesLeft ? -1 : 1) * kListAway * scale,
                       top + static_cast<double>(k) * step};
            mark.name.isLeft = goesLeft;
        }
    }
}

void nameMarks(std::vector<NetworkMark>& marks, const std::vector<NetworkNodeText>& texts,
               const std::vector<NetworkLink>& links, const base::Rect& map, float scale,
               const base::FontSet& fonts)
{
    const float gap = kGap * scale;
    std::vector<base::Vec2> lines;
    for (const NetworkLink& link : links) {
        const auto curve =
            linkCurve(marks[static_cast<std::size_t>(link.from)], marks[static_cast<std::size_t>(link.to)]);
        lines.insert(lines.end(), curve.begin(), curve.end());
    }
    const auto isOffLines = [&](const base::Rect& box) {
        const base::Rect wide = box.shrunk(-3 * scale);
        return std::ranges::none_of(lines, [&](base::Vec2 point) { return wide.contains(point); });
    };
    std::vector<base::Rect> taken;
    std::ranges::transform(marks, std::back_inserter(taken), around);
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // A list's names have one place each; the larger ones of the others choose first.
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return marks[a].isListed != marks[b].isListed ? marks[a].isListed : marks[a].radius > marks[b].radius;
    });
    const auto isFree = [&](const base::Rect& box) {
        const base::Rect wide = box.shrunk(-2 * scale);
        return lies(box, map.shrunk(4 * scale)) &&
               std::ranges::none_of(taken, [&](const base::Rect& other) { return other.intersects(wide); });
    };
    const auto placeFor = [&](const NetworkMark& mark, bool isLeft) -> std::optional<base::Rect> {
        auto places = placesAround(mark, mark.name.box, gap);
        if (mark.isListed) { // beside its mark, away from its place first
            const std::array<base::Rect, 2> sides{places[isLeft ? 1 : 0], places[isLeft ? 0 : 1]};
            const auto found = std::ranges::find_if(sides, isFree);
            return found == sides.end() ? std::nullopt : std::optional(*found);
        }
        auto found = std::ranges::find_if(
            places, [&](const base::Rect& box) { return isFree(box) && isOffLines(box); });
        found = found == places.end() ? std::ranges::find_if(places, isFree) : found;
        return found == places.end() ? std::nullopt : std::optional(*found);
    };
    for (const std::size_t i : order) {
        NetworkMark& mark = marks[i];
        const bool isLeft = mark.name.isLeft;
        NetworkNodeText text = texts[static_cast<std::size_t>(mark.node)];
        std::optional<base::Rect> place;
        for (const bool hasDetail : {true, false}) { // the name alone, where both have no room
            text.detail = hasDetail ? text.detail : "";
            mark.name = written(text, mark.isListed, scale, fonts);
            place = placeFor(mark, isLeft);
            if (place) {
                break;
            }
        }
        mark.name.box = place.value_or(base::Rect{});
        mark.name.isLeft = place && place->right() <= mark.at.x;
        if (place) {
            taken.push_back(*place);
        }
    }
}

} // namespace layout
