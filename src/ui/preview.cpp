// What a choice would give, shown while the pointer or the keyboard rests on it.
#include "base/words.h"
#include "layout/seats.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kRest = 0.12; // seconds

/// The pointer or the keyboard, whichever has moved last: a place that the keyboard has been left at
/// says nothing while the pointer is about.
std::optional<session::Choice> leader(Memory::Pointing& pointing)
{
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (pointing.keyboard != pointing.lastKeyboard) {
        pointing.keyboardLeads = pointing.keyboard.has_value();
    } else if (moved.x != 0 || moved.y != 0) {
        pointing.keyboardLeads = false;
    }
    pointing.lastKeyboard = std::exchange(pointing.keyboard, {});
    const std::optional<session::Choice> pointer = std::exchange(pointing.pointer, {});
    return pointing.keyboardLeads ? pointing.lastKeyboard : pointer;
}

/// What is drawn of the choice that is pointed at, in words.
std::string_view signsOf(const Frame& frame)
{
    using layout::Symbols;
    const Symbols kind = frame.symbols->kind;
    const int more = frame.preview->selected - frame.outcome.selected;
    const bool hasDots =
        kind == Symbols::Bouquets || (layout::isChart(kind) && !frame.symbols->chart.isSolid);
    const bool cannotShow =
        kind == Symbols::Choropleth || more == 0 ||
        (kind == Symbols::Bouquets && frame.preview->selected > layout::kMostDots && more > 0);
    const base::Word word = !hasDots   ? base::Word::PreviewOld
                            : more < 0 ? base::Word::PreviewGoing
                                       : base::Word::PreviewComing;
    return cannotShow ? std::string_view() : base::word(word, frame.language());
}

} // namespace

void pointAt(const Frame& frame, filter::Facet facet, const std::string& code, const Touch& touch)
{
    if (touch.hovered) {
        frame.memory.pointing.pointer = session::Choice{facet, code};
    }
    if (touch.focused) {
        frame.memory.pointing.keyboard = session::Choice{facet, code};
    }
}

void pointAtCell(const Frame& frame, const session::Choice& cell, const Touch& touch)
{
    if (touch.hovered) {
        frame.memory.pointing.pointer = cell;
    }
    if (touch.focused) {
        frame.memory.pointing.keyboard = cell;
    }
}

bool isToldByKey(const Frame& frame, const Touch& touch)
{
    return touch.focused && frame.memory.pointing.keyboardLeads;
}

int rowsWith(const Frame& frame, const std::vector<std::pair<filter::Facet, int>>& values)
{
    int count = 0;
    for (std::size_t row = 0; row < static_cast<std::size_t>(frame.index.rowCount()); ++row) {
        const bool has = std::all_of(values.begin(), values.end(), [&](const auto& value) {
            return frame.index.column(value.first)[row] == value.second;
        });
        count += has ? 1 : 0;
    }
    return count;
}

void settlePreview(const Frame& frame)
{
    Memory::Pointing& pointing = frame.memory.pointing;
    const double now = ImGui::GetTime();
    const std::optional<session::Choice> at = leader(pointing);
    if (at != pointing.current) {
        pointing.current = at;
        pointing.since = now;
        pointing.spent = false;
    }
    if (!(pointing.selection == frame.state.selection)) {
        pointing.selection = frame.state.selection;
        pointing.spent = true; // it has just been made: what undoing it would give is no news
    }
    const bool isPossible = at && !pointing.spent && !frame.state.play.active && !frame.state.helpOpen &&
                            !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    std::optional<session::Choice> shown;
    if (isPossible && now - pointing.since >= kRest) {
        shown = at;
    } else if (isPossible) {
        const double left = kRest - (now - pointing.since);
        frame.memory.wakeIn = std::min(left, frame.memory.wakeIn.value_or(left));
    }
    if (shown != frame.state.preview) {
        frame.ask(session::SetPreview{shown});
    }
}

void previewBadge(const Frame& frame, const base::Rect& map)
{
    if (frame.preview == nullptr || frame.symbols == nullptr || frame.state.duel) {
        return;
    }
    const base::Palette& c = frame.colours;
    const std::string text = fmt::format(fmt::runtime(base::word(base::Word::PreviewTotal, frame.language())),
                                         session::initiativesText(frame.preview->selected, frame.language()));
    const std::string_view old = signsOf(frame);
    const float height = frame.px(30);
    const float first = textWidth(frame, Type::SmallStrong, text) + frame.px(12);
    const float whole =
        first + (old.empty() ? 0.F : textWidth(frame, Type::Small, old) + frame.px(14)) + frame.px(12);
    const float width = std::min(whole, map.width - frame.px(24));
    const float top =
        map.y + frame.px(layout::isChart(frame.symbols->kind) ? 6.F : 14.F); // above switches and charts
    const base::Rect box{std::round(static_cast<float>(frame.sheet.main().map.centre().x) - width / 2), top,
                         width, height};
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(c.panel), frame.px(7));
    draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(c.accent), frame.px(7));
    drawText(frame, Type::SmallStrong, c.accent, box.x + frame.px(12),
             box.y + (height - frame.fonts[Type::SmallStrong]->FontSize) / 2, text);
    if (!old.empty()) {
        drawFitted(frame, Type::Small, c.inkSoft, box.x + frame.px(12) + first,
                   box.y + (height - frame.fonts[Type::Small]->FontSize) / 2, width - frame.px(24) - first,
                   old);
    }
}

} // namespace ui
