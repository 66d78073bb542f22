#include "scene/network_time.h"

#include "scene/parts.h"

#include <algorithm>

namespace scene {

namespace {

using base::Colour;

/// Text of a bar: inside it where there is room, else before it, above the thin line, else shortened inside.
void addBarName(const NetworkIngredients& in, const layout::TimeBar& bar, const std::string& name,
                Colour onBar, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    const float size = 11 * scale;
    const float gap = 7 * scale;
    const float y = bar.bar.y + bar.bar.height / 2 + size * 0.36F;
    const float width = in.fonts.width(base::Face::Medium, size, name);
    if (width + 2 * gap <= bar.bar.width) {
        leaf.texts.push_back(textAt({bar.bar.x + gap, y}, name, base::Face::Medium, size, onBar));
        return;
    }
    // Before the bar, if no other bar of the lane is there.
    float free = bar.bar.x - in.time.axis.x;
    for (const layout::TimeBar& other : in.time.bars) {
        if (other.network != bar.network && other.bar.y == bar.bar.y && other.bar.x < bar.bar.x) {
            free = std::min(free, bar.bar.x - other.bar.right());
        }
    }
    if (width + 2 * gap <= free) {
        Text text = textAt({bar.bar.x - gap - width, y}, name, base::Face::Medium, size, colours.ink);
        text.haloPx = 3 * scale;
        text.halo = colours.panel;
        leaf.texts.push_back(std::move(text));
        return;
    }
    std::string cut = name; // « Les six pôles… »
    while (!cut.empty() && in.fonts.width(base::Face::Medium, size, cut + "…") > bar.bar.width - 2 * gap) {
        const std::size_t space = cut.find_last_of(' ');
        cut.resize(space == std::string::npos ? 0 : space);
    }
    if (!cut.empty()) {
        leaf.texts.push_back(textAt({bar.bar.x + gap, y}, cut + "…", base::Face::Medium, size, onBar));
    }
}

void addLanes(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    for (const layout::TimeBar& bar : in.time.bars) { // below all bars: it crosses those of its lane
        if (bar.prelude < bar.bar.x) {
            const float middle = bar.bar.y + bar.bar.height / 2;
            leaf.boxes.push_back({{bar.prelude, middle - 0.8F * scale, bar.bar.x - bar.prelude, 1.6F * scale},
                                  0,
                                  colours.line,
                                  0,
                                  {}});
        }
    }
    for (std::size_t i = 0; i < in.time.bars.size(); ++i) {
        const layout::TimeBar& bar = in.time.bars[i];
        const bool isShown = bar.network == in.state.network;
        const base::Rect box{bar.bar.x, bar.bar.y, std::max(2 * scale, bar.bar.width - 1.5F * scale),
                             bar.bar.height};
        const Colour fill = isShown ? colours.accent : colours.raised;
        leaf.boxes.push_back({box, 4 * scale, fill, isShown ? 0 : 1 * scale, colours.line});
        addBarName(in, bar, in.words.bars[i], isShown ? colours.onAccent : colours.ink, leaf);
    }
    for (const layout::TimeEvent& event : in.time.events) {
        const bool isPast = event.month <= in.month;
        leaf.discs.push_back(
            {event.at, 3.6F * scale, isPast ? colours.ink : colours.panel, 1.4F * scale,
             event.network == in.state.network && isPast ? colours.onAccent : colours.inkSoft, -1});
    }
}

void addYears(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    const float size = 11 * scale;
    const float foot = in.time.axis.bottom();
    leaf.lines.push_back({{in.time.axis.x, foot}, {in.time.axis.right(), foot}, 1 * scale, colours.line});
    for (const layout::TimeYear& year : in.time.years) {
        leaf.lines.push_back({{year.x, foot}, {year.x, foot + 4 * scale}, 1 * scale, colours.line});
        if (year.isWritten) {
            leaf.texts.push_back(textAt({year.x + 3 * scale, foot + 15 * scale}, std::to_string(year.year),
                                        base::Face::Regular, size, colours.inkSoft));
        }
    }
}

/// The months of the table, where the map stands.
void addMapHere(const NetworkIngredients& in, Leaf& leaf)
{
    if (in.tableLast < in.tableFirst || in.words.mapHere.empty()) {
        return;
    }
    const base::Palette& colours = base::palette(in.theme);
    const float left = std::max(in.time.axis.x, in.time.x(in.tableFirst));
    const float right = std::min(in.time.axis.right(), in.time.x(in.tableLast + 1));
    if (right <= left) {
        return;
    }
    const float scale = in.page.sheet.scale;
    const float top = in.time.rect.y + 6 * scale;
    const float size = 10.5F * scale;
    const float width = in.fonts.width(base::Face::Regular, size, in.words.mapHere);
    const float x = std::min((left + right - width) / 2, in.time.axis.right() - width);
    leaf.texts.push_back(textAt({x, in.time.headline - 1 * scale}, in.words.mapHere, base::Face::Regular,
                                size, colours.inkSoft));
    leaf.boxes.push_back({{left, top, right - left, in.time.axis.bottom() - top}, 0, colours.band, 0, {}});
}

/// Where the headline has to end: before the name of the table's months.
float headlineEnd(const NetworkIngredients& in)
{
    const float scale = in.page.sheet.scale;
    if (in.tableLast < in.tableFirst || in.words.mapHere.empty()) {
        return in.time.axis.right();
    }
    const float width = in.fonts.width(base::Face::Regular, 10.5F * scale, in.words.mapHere);
    const float middle = (in.time.x(in.tableFirst) + in.time.x(in.tableLast + 1)) / 2;
    return std::min(middle - width / 2, in.time.axis.right() - width) - 12 * scale;
}

void addHeadline(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    const float size = 13 * scale;
    const float left = in.time.axis.x;
    leaf.texts.push_back(
        textAt({left, in.time.headline}, in.words.headlineDate, base::Face::SemiBold, size, colours.ink));
    const float x = left + in.fonts.width(base::Face::SemiBold, size, in.words.headlineDate) + 7 * scale;
    std::string text = in.words.headline;
    const float room = headlineEnd(in) - x;
    while (!text.empty() && in.fonts.width(base::Face::Regular, size, text) > room) {
        const std::size_t space = text.find_last_of(' ');
        text = space == std::string::npos ? "" : text.substr(0, space) + "…";
        if (text == "…") {
            text.clear();
        }
    }
    leaf.texts.push_back(textAt({x, in.time.headline}, text, base::Face::Regular, size, colours.ink));
}

/// Where the line of time stands.
void addCursor(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    const float x = (in.time.x(in.month) + in.time.x(in.month + 1)) / 2;
    const float top = in.time.rect.y + 30 * scale;
    const float foot = in.time.axis.bottom();
    leaf.lines.push_back({{x, top}, {x, foot}, 3.6F * scale, colours.panel});
    leaf.lines.push_back({{x, top}, {x, foot}, 1.8F * scale, colours.focus});
    leaf.discs.push_back({{x, foot}, 6.5F * scale, colours.focus, 1.5F * scale, colours.panel, -1});
}

} // namespace

Leaf timeLeaf(const NetworkIngredients& in)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    const base::Rect& rect = in.time.rect;
    Leaf leaf;
    leaf.name = "line of time";
    leaf.clip = rect;
    leaf.ground = colours.panel;
    addMapHere(in, leaf);
    leaf.lines.push_back(
        {{rect.x, rect.y + 0.5 * scale}, {rect.right(), rect.y + 0.5 * scale}, 1 * scale, colours.line});
    addLanes(in, leaf);
    addYears(in, leaf);
    addHeadline(in, leaf);
    addCursor(in, leaf);
    return leaf;
}

} // namespace scene
