// Pointer and keyboard on the timeline: what they ask for.
#include "base/date.h"
#include "base/icons.h"
#include "base/words.h"
#include "session/wording.h"
#include "session/wording_dates.h"
#include "ui/panels.h"
#include "ui/timeline.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;

constexpr float kReach = 9; ///< design pixels beside an end that still grip it

base::PartialDate monthOf(const session::TimeBar& bar)
{
    return base::monthAfter(base::dateOfDay(bar.first), 0);
}

void askRange(const Frame& frame, const session::DateRange& range)
{
    const filter::Selection& selection = frame.state.selection;
    if (!(range == session::DateRange{selection.from, selection.to})) {
        frame.ask(session::SetDates{range.from, range.to});
    }
}

/// A press that was let go where it began.
void click(const Frame& frame, const TimeArea& area, float x, float y)
{
    if (area.bars.byDay && y < area.barBottom) {
        const base::PartialDate day = base::dateOfDay(static_cast<int>(std::floor(area.bars.scale.day(x))));
        const session::DateRange only{day, day};
        frame.ask(area.range == only ? session::SetDates{} : session::SetDates{day, day});
        return;
    }
    if (const session::TimeBar* month = session::monthAt(area.bars, x); month && month->value >= 0) {
        frame.ask(session::ToggleChoice{Facet::Month, base::monthKey(monthOf(*month))});
    }
}

void press(const Frame& frame, const TimeArea& area, float x, float y)
{
    Memory::TimeDrag& drag = frame.memory.timeDrag;
    drag = {};
    drag.startX = x;
    drag.pans = area.bars.byDay && y >= area.barBottom;
    drag.view = frame.state.timeline;
    drag.brush = {session::brushPartAt(area.bars.scale, area.brushed, x, frame.px(kReach)),
                  area.bars.scale.day(x), area.range};
    if (frame.state.play.active) {
        frame.ask(session::StopPlay{});
    }
    const session::TimeBar* month = session::monthAt(area.bars, x);
    if (!area.bars.byDay && month && month->value >= 0 &&
        ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        frame.ask(session::ClearFacet{Facet::Month});
        frame.ask(session::ToggleChoice{Facet::Month, base::monthKey(monthOf(*month))});
        drag.done = true;
    }
}

void drag(const Frame& frame, const TimeArea& area, float x)
{
    Memory::TimeDrag& drag = frame.memory.timeDrag;
    drag.moved = drag.moved || std::abs(x - drag.startX) > frame.px(4);
    if (!drag.moved || drag.done) {
        return;
    }
    const session::TimeScale& scale = area.bars.scale;
    if (drag.pans) {
        const double days = (drag.startX - x) / (scale.right - scale.left) * scale.span;
        frame.ask(session::SetTimeline{session::panned(drag.view, area.axis, days)});
        return;
    }
    askRange(frame, session::dragged(drag.brush, scale.day(x), area.bars.byDay, area.axis));
}

void wheel(const Frame& frame, const TimeArea& area, float x)
{
    const ImGuiIO& io = ImGui::GetIO();
    const bool sideways = io.MouseWheelH != 0 || io.KeyShift;
    const float turned = io.MouseWheelH != 0 ? io.MouseWheelH : io.MouseWheel;
    if (turned == 0) {
        return;
    }
    const session::TimeView view =
        sideways
            ? session::panned(frame.state.timeline, area.axis, -turned * area.bars.scale.span * 0.08)
            : session::zoomed(frame.state.timeline, area.axis, area.bars.scale.day(x), std::pow(1.3, turned));
    if (!(view == frame.state.timeline)) {
        frame.ask(session::SetTimeline{view});
    }
}

void explain(const Frame& frame, const TimeArea& area, float x, float y)
{
    const base::Language language = frame.language();
    const session::TimeBar* month = session::monthAt(area.bars, x);
    if (!month) {
        return;
    }
    const bool onDays = area.bars.byDay && y < area.barBottom;
    std::string heading = base::formatDate(monthOf(*month), language);
    int count = month->count;
    int total = month->total;
    if (onDays) {
        const int day = static_cast<int>(std::floor(area.bars.scale.day(x)));
        const auto bar = std::find_if(area.bars.days.begin(), area.bars.days.end(),
                                      [day](const session::TimeBar& b) { return b.first == day; });
        heading = base::formatDate(base::dateOfDay(day), language);
        count = bar == area.bars.days.end() ? 0 : bar->count;
        total = bar == area.bars.days.end() ? 0 : bar->total;
    }
    heading += " · " + session::initiativesText(count, language);
    std::string text; // who has chosen a range knows how, and wants to see the bars
    if (area.range.isEmpty()) {
        text = word(onDays ? Word::TimelineDayHint : Word::TimelineHint, language);
    }
    if (area.bars.byDay && !onDays) {
        const auto index = static_cast<std::size_t>(month - area.bars.months.data());
        text = fmt::format(fmt::runtime(word(Word::MonthOnlyHint, language)),
                           base::formatCount(area.bars.monthOnly[index].count, language));
    }
    if (count == 0) {
        text = zeroText(frame, total) + (text.empty() ? "" : "\n" + text);
    }
    // Above the bars: below the pointer it would lie on what stands under them.
    const base::Rect bars{area.bars.scale.left, area.strip.y, 0, area.bottom - area.strip.y};
    tipAbove(frame, bars, heading, text);
}

/// Shift and an arrow: from the month where it began to the next one.
void extendByMonth(const Frame& frame, int by)
{
    Memory& memory = frame.memory;
    if (!memory.monthFocus) {
        return;
    }
    const session::TimeAxis axis = session::axisOf(frame.index);
    const base::PartialDate next = base::monthAfter(*memory.monthFocus, by);
    if (base::lastDay(next) < axis.first || base::firstDay(next) > axis.last) {
        return;
    }
    memory.monthAnchor = memory.monthAnchor.value_or(*memory.monthFocus);
    memory.item += frame.index.findValue(Facet::Month, base::monthKey(next)) >= 0 ? by : 0;
    memory.monthFocus = next;
    memory.monthHeld = next;
    frame.ask(session::SetDates{std::min(*memory.monthAnchor, next), std::max(*memory.monthAnchor, next)});
}

} // namespace

void touchTimeline(const Frame& frame, TimeArea& area)
{
    const session::TimeScale& scale = area.bars.scale;
    const ImVec2 at = ImGui::GetIO().MousePos;
    ImGui::SetCursorScreenPos({scale.left, area.strip.y});
    ImGui::InvisibleButton("timeline", {scale.right - scale.left, area.bottom - area.strip.y});
    const bool hovered = ImGui::IsItemHovered();
    if (ImGui::IsItemActivated()) {
        press(frame, area, at.x, at.y);
    }
    Memory::TimeDrag& held = frame.memory.timeDrag;
    if (ImGui::IsItemActive()) {
        drag(frame, area, at.x);
    } else if (ImGui::IsItemDeactivated() && !held.moved && !held.done &&
               (held.brush.part == session::BrushPart::Outside ||
                held.brush.part == session::BrushPart::Window)) {
        click(frame, area, held.startX, at.y);
    }
    if (!hovered) {
        return;
    }
    const auto part = session::brushPartAt(scale, area.brushed, at.x, frame.px(kReach));
    const bool end = part == session::BrushPart::From || part == session::BrushPart::To;
    ImGui::SetMouseCursor(end ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_Hand);
    wheel(frame, area, at.x);
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        area.hovered = true;
        area.pointer = at.x;
        const session::TimeBar* month = session::monthAt(area.bars, at.x);
        if (!area.bars.byDay && month && month->value >= 0) {
            pointAt(frame, Facet::Month, base::monthKey(monthOf(*month)), {.hovered = true});
        }
        if (!frame.state.play.active) {
            explain(frame, area, at.x, at.y);
        }
    }
}

void touchMonthsByKey(const Frame& frame, const TimeArea& area)
{
    frame.memory.monthFocus.reset();
    for (const session::TimeBar& month : area.bars.months) {
        if (month.value < 0) {
            continue;
        }
        const float left = std::max(area.bars.scale.left, area.bars.scale.x(month.first));
        const float right = std::min(area.bars.scale.right, area.bars.scale.x(month.last + 1));
        const base::Rect cell{left, area.strip.y, right - left, area.bottom - area.strip.y};
        if (frame.memory.recordAreas) {
            frame.memory.areas.push_back({base::monthKey(monthOf(month)), cell, Zone::Facets});
        }
        // A range brings a button of its own: the month keeps the keyboard all the same.
        if (frame.memory.monthHeld == monthOf(month) && frame.memory.zone == Zone::Facets) {
            frame.memory.item = frame.memory.itemCount[static_cast<std::size_t>(Zone::Facets)];
        }
        const Touch touch = keyItem(frame, cell, Zone::Facets);
        const std::string code = base::monthKey(monthOf(month));
        tellVoice(frame, touch, session::choiceLabel(frame.atlas.data, Facet::Month, code, frame.language()),
                  checkedWord(frame, frame.state.selection.has(Facet::Month, code)),
                  frame.outcome.count(Facet::Month, month.value));
        pointAt(frame, Facet::Month, base::monthKey(monthOf(month)), touch);
        if (touch.focused) {
            frame.memory.monthFocus = monthOf(month);
        }
        if (touch.clicked) {
            frame.ask(session::ToggleChoice{Facet::Month, base::monthKey(monthOf(month))});
        }
    }
}

bool handleTimeKey(const Frame& frame, Key key)
{
    const auto nudge = [&](bool atStart, int by) {
        const filter::Selection& selection = frame.state.selection;
        askRange(frame,
                 session::nudged({selection.from, selection.to}, session::axisOf(frame.index), atStart, by));
    };
    switch (key) {
    case Key::Play:
        frame.ask(session::TogglePlay{});
        return true;
    case Key::NarrowStart:
        nudge(true, 1);
        return true;
    case Key::NarrowEnd:
        nudge(false, -1);
        return true;
    case Key::WidenStart:
        nudge(true, -1);
        return true;
    case Key::WidenEnd:
        nudge(false, 1);
        return true;
    case Key::ShiftLeft:
        extendByMonth(frame, -1);
        return true;
    case Key::ShiftRight:
        extendByMonth(frame, 1);
        return true;
    default:
        return false;
    }
}

} // namespace ui
