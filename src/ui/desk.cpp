#include "ui/desk.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float kLeastMap = 220;       // design pixels, and of the height of the window:
constexpr float kLeastMapShare = 0.3F; // a lower map is a tangle, and its buttons leave it
constexpr float kNarrowMap = 600;      // no room for land, insets and buttons side by side
constexpr float kThreeColumns = 960;   // below it filters and list share one column: land comes first …
constexpr float kTwoInColumn = 560;    // … where that is high enough for both
constexpr float kOneColumn = 270;
constexpr float kBar = 42;
constexpr float kLeastBelowBar = 150; // of map and bar; where there is less, buttons lie on the map
constexpr float kLeastDrawer = 150;
constexpr float kLeastBelow = 240;  // of filters and list in portrait
constexpr float kNews = 36;         // one line of what is wrong with the table …
constexpr float kNewsTwoLines = 56; // … two where the window is narrower than
constexpr float kWideNews = 1100;
constexpr float kLeastForNews = 420; // a lower window keeps its room for the map
constexpr float kBand = 84;          // a caption of two lines
constexpr float kStageBand = 92;
constexpr float kStageKey = 50;     // two lines
constexpr float kStageWidth = 1060; // a hall's screen is as if it were so small
constexpr float kStageHeight = 600;

/// Dots and rings, in a duel too; shades and charts name what they show.
bool coloursSpeak(const session::State& state)
{
    return state.duel || state.symbols == layout::Symbols::Bouquets ||
           state.symbols == layout::Symbols::Bubbles;
}

/// Filters above the list in one column at the left. An open card is read: it gets the greater part.
void shareColumn(Desk& desk, bool isReading)
{
    desk.list = desk.facets;
    desk.facets.height = std::round(desk.facets.height * (isReading ? 0.35F : 0.56F));
    desk.list.y = desk.facets.bottom();
    desk.list.height -= desk.facets.height;
}

/// Takes the bar from the top of a narrow map.
Desk withBar(Desk desk, float scale)
{
    if (desk.map.width < kNarrowMap * scale && desk.map.height >= kLeastBelowBar * scale) {
        const float height = std::round(kBar * scale);
        desk.bar = {desk.map.x, desk.map.y, desk.map.width, height};
        desk.map.y += height;
        desk.map.height -= height;
    }
    return desk;
}

/// Takes the bar from the foot of the map: on an upright kiosk hands do not reach what lies above.
Desk withBarBelow(Desk desk, float scale)
{
    const float height = std::round(2 * kBar * scale);
    desk.map = {desk.map.x, desk.top.bottom(), desk.map.width,
                desk.map.bottom() - desk.top.bottom() - height};
    desk.bar = {desk.map.x, desk.map.bottom(), desk.map.width, height};
    desk.barBelow = true;
    desk.kindsAbove = false;
    return desk;
}

/// Makes room below the top bar.
Desk withNews(Desk desk, float height)
{
    desk.news = {0, desk.top.bottom(), desk.top.width, height};
    for (base::Rect* rect : {&desk.facets, &desk.map, &desk.list, &desk.months, &desk.bar, &desk.drawer}) {
        rect->y += rect->height > 0 ? height : 0;
    }
    return desk;
}

} // namespace

Desk arrangeDesk(float width, float height, float scale, float drawer, bool isReading)
{
    const float w = width / scale; // design pixels
    const float whole = height / scale;
    Desk desk;
    desk.compact = w < 1500;
    desk.kindsAbove = w >= 1240;
    const auto rect = [&](float x, float y, float right, float bottom) {
        return base::Rect{std::round(x * scale), std::round(y * scale),
                          std::round(right * scale) - std::round(x * scale),
                          std::round(bottom * scale) - std::round(y * scale)};
    };
    const float top = desk.compact ? 60.F : 66.F;
    desk.top = rect(0, 0, w, top);
    const bool portrait = whole > w;
    const float months = portrait ? std::min(110.F, whole * 0.1F) : std::clamp(whole * 0.125F, 92.F, 132.F);
    float h = whole; // where the drawer begins
    if (drawer > 0) {
        const float map = std::max(kLeastMap, whole * kLeastMapShare);
        const float room = whole - top - months - map - (portrait ? kLeastBelow : 0);
        h -= std::min(std::max(whole * drawer, kLeastDrawer), std::max(room, 0.F));
    }
    if (portrait) { // the map above, what is touched below
        const float mapBottom = top + (h - top) * 0.54F;
        const float middle = w * 0.48F;
        desk.map = rect(0, top, w, mapBottom);
        desk.months = rect(0, mapBottom, w, mapBottom + months);
        desk.facets = rect(0, mapBottom + months, middle, h);
        desk.list = rect(middle, mapBottom + months, w, h);
        desk.drawer = drawer > 0 ? rect(0, h, w, whole) : base::Rect{};
        return withBar(desk, scale);
    }
    const bool isNarrow = w < kThreeColumns && whole >= kTwoInColumn;
    const float left =
        isNarrow ? std::min(kOneColumn, w * 0.36F) : std::min(desk.compact ? 310.F : 340.F, w * 0.26F);
    const float right = isNarrow ? 0 : std::min(desk.compact ? 298.F : 396.F, w * 0.28F);
    desk.facets = rect(0, top, left, whole);
    if (isNarrow) {
        shareColumn(desk, isReading);
    } else {
        desk.list = rect(w - right, top, w, h);
    }
    desk.map = rect(left, top, w - right, h - months);
    desk.months = rect(left, h - months, w - right, h);
    desk.drawer = drawer > 0 ? rect(left, h, w, whole) : base::Rect{};
    return withBar(desk, scale);
}

Desk arrangeStage(float width, float height, float scale, bool hasKey)
{
    Desk desk;
    desk.stage = true;
    const float band = std::min(std::round(kStageBand * scale), std::floor(height / 3));
    const float key = hasKey ? std::min(std::round(kStageKey * scale), std::floor(height / 6)) : 0;
    desk.map = {0, 0, width, height - band - key};
    desk.key = {0, desk.map.bottom(), width, key};
    desk.caption = {0, height - band, width, band};
    return desk;
}

namespace {

/// The page of a network has its own line of time and no buttons of the map: it takes their room.
Desk withNetworkPage(Desk desk)
{
    const float top = desk.bar.isEmpty() || desk.barBelow ? desk.map.y : desk.bar.y;
    const float below =
        std::max({desk.map.bottom(), desk.months.bottom(), desk.barBelow ? desk.bar.bottom() : 0});
    desk.map = {desk.map.x, top, desk.map.width, below - top - desk.caption.height};
    desk.caption.y = desk.map.bottom();
    desk.months = {};
    desk.bar = {};
    return desk;
}

Desk deskOfMap(const session::State& state, float width, float height, float scale, float strip,
               bool hasNews);

} // namespace

Desk deskFor(const session::State& state, float width, float height, float scale, float strip, bool hasNews)
{
    const Desk desk = deskOfMap(state, width, height, scale, strip, hasNews);
    return state.networkMonth && !desk.stage ? withNetworkPage(desk) : desk;
}

namespace {

Desk deskOfMap(const session::State& state, float width, float height, float scale, float strip, bool hasNews)
{
    if (strip > 0) {
        Desk desk = deskOfMap(state, width, height - strip, scale, 0, false);
        desk.strip = {0, height - strip, width, strip};
        return height > width && !desk.stage ? withBarBelow(desk, scale) : desk;
    }
    if (state.tour && state.tour->presenting) {
        return arrangeStage(width, height, scale, coloursSpeak(state));
    }
    hasNews = hasNews && height >= kLeastForNews * scale;
    const float news = hasNews ? std::round((width < kWideNews * scale ? kNewsTwoLines : kNews) * scale) : 0;
    Desk desk = arrangeDesk(width, height - news, scale, session::drawerShare(state), state.openRow >= 0);
    if (hasNews) {
        desk = withNews(desk, news);
    }
    if (state.tour && state.tour->at >= 0) {
        const float band = std::round(kBand * scale);
        desk.caption = {desk.map.x, desk.map.bottom() - band, desk.map.width, band};
        desk.map.height -= band;
    }
    return desk;
}

} // namespace

float scaleFor(const session::State& state, float width, float height, float scale)
{
    if (!state.tour || !state.tour->presenting) {
        return scale;
    }
    const float fits = std::min(width / kStageWidth, height / kStageHeight);
    return std::clamp(std::floor(fits * 8) / 8, 0.75F, 6.F); // eighths: fonts are not rebuilt for nothing
}

} // namespace ui
