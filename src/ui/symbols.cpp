// The kinds of symbols: the row of choices, and what the pointer is told over one of them.
#include "base/words.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;

struct Choice {
    layout::Symbols kind;
    Word label;
};
constexpr std::array kChoices{Choice{layout::Symbols::Bouquets, Word::SymbolsBouquets},
                              Choice{layout::Symbols::Bubbles, Word::SymbolsBubbles},
                              Choice{layout::Symbols::Density, Word::SymbolsDensity},
                              Choice{layout::Symbols::Choropleth, Word::SymbolsRegions}};

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
    for (std::size_t i = 0; i < std::min<std::size_t>(3, shares.size()); ++i) {
        const auto& category = frame.atlas.data.categories[static_cast<std::size_t>(shares[i].category)];
        text += fmt::format(
            "{}{} {}", i == 0 ? "" : " · ",
            session::choiceLabel(frame.atlas.data, filter::Facet::Category, category.code, frame.language()),
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

} // namespace

float symbolSwitch(const Frame& frame, float right, float y, float height)
{
    const base::Palette& c = frame.colours;
    const float pad = frame.px(12);
    std::array<float, kChoices.size()> widths{};
    float total = 0;
    for (std::size_t i = 0; i < kChoices.size(); ++i) {
        widths[i] = std::round(
            textWidth(frame, Type::SmallStrong, word(kChoices[i].label, frame.language())) + 2 * pad);
        total += widths[i];
    }
    const float left = std::round(right - total);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({left, y}, {right, y + height}, colour(c.raised), frame.px(6));
    float x = left;
    for (std::size_t i = 0; i < kChoices.size(); ++i) {
        const Choice& choice = kChoices[i];
        const std::string_view label = word(choice.label, frame.language());
        const bool on = frame.state.symbols == choice.kind;
        const std::string id = fmt::format("symbols-{}", i);
        const Touch touch = touchArea(frame, id.c_str(), {x, y, widths[i], height}, Zone::Top);
        if (on || touch.hovered) {
            draw->AddRectFilled({x, y}, {x + widths[i], y + height},
                                colour(on ? c.accent : base::mix(c.raised, c.ink, 0.08)), frame.px(6));
        }
        const float width = textWidth(frame, Type::SmallStrong, label);
        drawText(frame, Type::SmallStrong, on ? c.onAccent : c.ink, x + (widths[i] - width) / 2,
                 y + (height - frame.fonts[Type::SmallStrong]->FontSize) / 2, label);
        if (touch.clicked && !on) {
            frame.ask(session::SetSymbols{choice.kind});
        }
        x += widths[i];
    }
    return left;
}

void floatingSymbolSwitch(const Frame& frame, const base::Rect& map)
{
    const float right = map.right() - frame.px(14 + 38 + 8); // beside the zoom buttons
    symbolSwitch(frame, right, map.y + frame.px(14), frame.px(34));
}

bool symbolTip(const Frame& frame, base::Vec2 px)
{
    const layout::BubbleAt at = bubbleAt(frame, px);
    if (at.bubble == nullptr) {
        return false;
    }
    const std::string name = at.bubble->city < 0
                                 ? std::string(word(Word::ParisInset, frame.language()))
                                 : frame.atlas.data.cities[static_cast<std::size_t>(at.bubble->city)].name;
    tip(frame, name + " · " + session::initiativesText(at.bubble->count, frame.language()),
        largestShares(frame, frame.symbols->bubbles[static_cast<std::size_t>(at.view)], *at.bubble));
    return true;
}

bool symbolClick(const Frame& frame, base::Vec2 px)
{
    const layout::BubbleAt at = bubbleAt(frame, px);
    if (at.bubble == nullptr || at.view != 0) {
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
