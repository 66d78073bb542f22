// The kinds of symbols: the row of choices, and what the pointer is told over one of them.
#include "base/icons.h"
#include "base/words.h"
#include "layout/territory.h"
#include "session/rates.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/segments.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;

using layout::Symbols;

struct Kind {
    Symbols symbols;
    Word name;
    std::string_view icon;
};
constexpr std::array<Kind, layout::kSymbolsCount> kKinds{
    {{Symbols::Bouquets, Word::SymbolsBouquets, base::icons::kBouquets},
     {Symbols::Bubbles, Word::SymbolsBubbles, base::icons::kBubbles},
     {Symbols::Density, Word::SymbolsDensity, base::icons::kDensity},
     {Symbols::Choropleth, Word::SymbolsRegions, base::icons::kRegions},
     {Symbols::Bars, Word::SymbolsBars, base::icons::kBars},
     {Symbols::Matrix, Word::SymbolsMatrix, base::icons::kMatrix}}};

constexpr float kPickReach = 5; // design pixels around a bubble

/// The largest three categories of a bubble, largest first.
std::string largestShares(const Frame& frame, const layout::BubbleLayout& layout,
                          const layout::Bubble& bubble)
{
    std::vector<layout::Share> shares(layout.shares.begin() + bubble.firstShare,
                                      layout.shares.begin() + bubble.firstShare + bubble.shareCount);
    std::stable_sort(shares.begin(), shares.end(),
                     [](const layout::Share& a, const layout::Share& b) { return a.count > b.count; });
    std::string text;
    const bool byPole = frame.symbols->colouring == layout::Colouring::Pole;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, shares.size()); ++i) {
        const auto at = static_cast<std::size_t>(std::max(0, shares[i].category));
        const std::string code = !byPole                  ? frame.atlas.data.categories[at].code
                                 : shares[i].category < 0 ? std::string(filter::kNone)
                                                          : frame.atlas.data.poles[at].code;
        text += fmt::format("{}{} {}", i == 0 ? "" : " · ",
                            session::choiceLabel(frame.atlas.data,
                                                 byPole ? filter::Facet::Pole : filter::Facet::Category, code,
                                                 frame.language()),
                            base::formatCount(shares[i].count, frame.language()));
    }
    return text + (shares.size() > 3 ? " …" : "");
}

layout::BubbleAt bubbleAt(const Frame& frame, base::Vec2 px)
{
    if (frame.symbols == nullptr || frame.symbols->kind != layout::Symbols::Bubbles) {
        return {};
    }
    return layout::pickBubble(frame.sheet, frame.symbols->bubbles, px, frame.px(kPickReach));
}

/// The view whose map lies under a pixel: an inset before the main map.
int viewAt(const Frame& frame, base::Vec2 px)
{
    for (std::size_t v = frame.sheet.views.size(); v-- > 0;) {
        const layout::View& view = frame.sheet.views[v];
        if (view.box.contains(px)) {
            return view.map.contains(px) ? static_cast<int>(v) : -1;
        }
    }
    return -1;
}

bool hexagonTip(const Frame& frame, base::Vec2 px)
{
    const int index = viewAt(frame, px);
    if (index < 0) {
        return false;
    }
    const auto v = static_cast<std::size_t>(index);
    const layout::Cell* cell = layout::pickCell(frame.sheet.views[v], frame.symbols->hexagons[v], px);
    if (cell == nullptr) {
        return false;
    }
    const std::string width = base::formatDistance(frame.symbols->hexagons[v].widthMetres, frame.language());
    tip(frame, session::initiativesText(cell->count, frame.language()),
        fmt::format(fmt::runtime(word(Word::HexagonTip, frame.language())), width));
    return true;
}

/// The region of the table under a pixel, -1 for none.
int regionAt(const Frame& frame, base::Vec2 px)
{
    const int index = viewAt(frame, px);
    if (index < 0) {
        return -1;
    }
    const layout::View& view = frame.sheet.views[static_cast<std::size_t>(index)];
    const model::Layer& regions = frame.atlas.geography.frames[static_cast<std::size_t>(view.frame)].regions;
    const int shape = layout::shapeAt(regions, view.toMetres(px));
    return shape < 0 ? -1 : frame.atlas.data.findRegion(regions.shapes[static_cast<std::size_t>(shape)].code);
}

bool regionTip(const Frame& frame, base::Vec2 px)
{
    const int index = regionAt(frame, px);
    if (index < 0) {
        return false;
    }
    const base::Language language = frame.language();
    const auto at = static_cast<std::size_t>(index);
    const layout::RegionShade& region = frame.symbols->choropleth.regions[at];
    std::string text;
    if (region.isTooFew) {
        text = fmt::format(fmt::runtime(word(Word::TooFew, language)), layout::kLeastForRate);
    } else if (region.perMillion > 0) {
        text = fmt::format(fmt::runtime(word(Word::RateTip, language)),
                           base::formatDecimal(region.perMillion, 1, language));
    }
    if (region.isHatched) {
        text += (text.empty() ? "" : " · ") + std::string(word(Word::NotCovered, language));
    }
    tip(frame, frame.atlas.data.regions[at].name + " · " + session::initiativesText(region.count, language),
        text);
    return true;
}

} // namespace

Corner choiceCorner(const Frame& frame, const base::Rect& map, bool compact)
{
    const float height = frame.px(32);
    return compact ? Corner{map.right() - frame.px(14), frame.sheet.footer.y - frame.px(14) - height, height}
                   : Corner{map.right() - frame.px(14 + 38 + 8), map.y + frame.px(14), height};
}

float symbolSwitch(const Frame& frame, const Corner& corner, bool asIcons)
{
    std::vector<Segment> segments;
    for (const Kind& kind : kKinds) {
        segments.push_back({word(kind.name, frame.language()), frame.state.symbols == kind.symbols,
                            asIcons ? kind.icon : std::string_view{}});
    }
    const Switched switched = segmented(frame, "symbols", segments, corner, Zone::Top);
    if (switched.clicked >= 0) {
        frame.ask(session::SetSymbols{kKinds[static_cast<std::size_t>(switched.clicked)].symbols});
    }
    return switched.left;
}

void floatingSymbolSwitch(const Frame& frame, const base::Rect& map)
{
    const float right = map.right() - frame.px(14 + 38 + 8); // beside the zoom buttons
    symbolSwitch(frame, {right, map.y + frame.px(14), frame.px(34)}, true);
}

void measureSwitch(const Frame& frame, const Corner& corner)
{
    if (frame.state.symbols != Symbols::Choropleth || frame.state.unfolding.isOpen()) {
        return; // over an unfolded place it would lie on its card
    }
    using layout::Measure;
    const bool mayRate = session::mayRate(frame.state.selection);
    const bool isRate = session::shownMeasure(frame.state) == Measure::PerMillion;
    const std::vector<Segment> segments{{word(Word::MeasureCount, frame.language()), !isRate},
                                        {word(Word::MeasureRate, frame.language()), isRate}};
    const Switched chosen = segmented(frame, "measure", segments, corner, Zone::Map);
    if (!mayRate) {
        const base::Rect rect{chosen.left, corner.y, corner.right - chosen.left, corner.height};
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        if (rect.contains({pointer.x, pointer.y})) {
            tipBeside(frame, rect, word(Word::MeasureRate, frame.language()),
                      word(Word::RateNoArea, frame.language()));
        }
    } else if (chosen.clicked >= 0) {
        frame.ask(session::SetMeasure{isRate ? Measure::Count : Measure::PerMillion});
    }
}

void colouringSwitch(const Frame& frame, const Corner& corner)
{
    const bool byPole = frame.state.colouring == layout::Colouring::Pole;
    const bool hasDots = frame.state.symbols == Symbols::Bouquets || frame.state.symbols == Symbols::Bubbles;
    if (!hasDots || !(byPole || frame.state.showPoles) || frame.state.unfolding.isOpen()) {
        return;
    }
    const std::vector<Segment> segments{{word(Word::ColourByCategory, frame.language()), !byPole},
                                        {word(Word::ColourByPole, frame.language()), byPole}};
    if (segmented(frame, "colouring", segments, corner, Zone::Map).clicked >= 0) {
        frame.ask(session::SetColouring{byPole ? layout::Colouring::Category : layout::Colouring::Pole});
    }
}

void barsSwitch(const Frame& frame, float left, float y, float height)
{
    if (frame.state.symbols != Symbols::Bars) {
        return;
    }
    std::vector<Segment> segments;
    float width = 0;
    for (const filter::Facet facet : filter::kFacets) {
        constexpr std::array kTitles{Word::FacetCategory, Word::FacetPole, Word::FacetRegion, Word::FacetType,
                                     Word::FacetMonth};
        const auto title = word(kTitles[static_cast<std::size_t>(facet)], frame.language());
        segments.push_back({title, frame.state.barsBy == facet});
        width += std::round(textWidth(frame, Type::SmallStrong, title) + frame.px(24));
    }
    const int clicked = segmented(frame, "bars-by", segments, {left + width, y, height}, Zone::Map).clicked;
    if (clicked >= 0) {
        frame.ask(session::SetBarsBy{filter::kFacets[static_cast<std::size_t>(clicked)]});
    }
}

void floatingBarsSwitch(const Frame& frame, const Desk& desk)
{
    const base::Rect& map = desk.map;
    const bool isHigh = layout::chartHead(map, frame.scale, true) > frame.px(80); // a narrow map
    const float y = !isHigh ? 16.F : desk.kindsAbove ? 40.F : 58.F;               // the kinds float above
    barsSwitch(frame, map.x + frame.px(20), map.y + frame.px(y), frame.px(32));
}

bool symbolTip(const Frame& frame, base::Vec2 px)
{
    if (frame.symbols == nullptr || frame.state.unfolding.isOpen() || layout::isChart(frame.symbols->kind)) {
        return false;
    }
    if (frame.symbols->kind == Symbols::Density) {
        return hexagonTip(frame, px);
    }
    if (frame.symbols->kind == Symbols::Choropleth) {
        return regionTip(frame, px);
    }
    const layout::BubbleAt at = bubbleAt(frame, px);
    if (at.bubble == nullptr) {
        return false;
    }
    const model::Dataset& data = frame.atlas.data;
    const std::string name = at.bubble->city < 0 ? std::string(word(Word::ParisInset, frame.language()))
                             : at.bubble->department < 0
                                 ? data.cities[static_cast<std::size_t>(at.bubble->city)].name
                                 : data.departments[static_cast<std::size_t>(at.bubble->department)].name;
    tip(frame, name + " · " + session::initiativesText(at.bubble->count, frame.language()),
        largestShares(frame, frame.symbols->bubbles[static_cast<std::size_t>(at.view)], *at.bubble));
    return true;
}

bool symbolClick(const Frame& frame, base::Vec2 px)
{
    const layout::BubbleAt at = bubbleAt(frame, px);
    const bool isBadge = at.bubble != nullptr && at.bubble->city < 0; // it unfolds instead
    if (at.bubble == nullptr || at.view != 0 || isBadge || frame.state.unfolding.isOpen()) {
        return false;
    }
    constexpr double kCloser = 2.5; // one level
    const layout::View& main = frame.sheet.main();
    const base::Vec2 middle{at.bubble->anchor.x / main.pxPerMetre, -at.bubble->anchor.y / main.pxPerMetre};
    const double width = main.map.width / main.pxPerMetre / kCloser / 2;
    const double height = main.map.height / main.pxPerMetre / kCloser / 2;
    frame.ask(
        session::FlyToExtent{{middle.x - width, middle.y - height, middle.x + width, middle.y + height}});
    return true;
}

} // namespace ui
