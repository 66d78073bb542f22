// The year: play button, bars of months or days, zoom, and the undated beside them.
#include "base/icons.h"
#include "base/words.h"
#include "session/play.h"
#include "ui/panels.h"
#include "ui/timeline.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;

/// The parts of the panel from left to right, design pixels.
constexpr float kMargin = 10;
constexpr float kPlaySide = 36;
constexpr float kZoomSide = 26;
constexpr float kUndated = 108;

TimeArea arrange(const Frame& frame, const base::Rect& rect)
{
    TimeArea area;
    area.axis = session::axisOf(frame.index);
    const float left = std::round(rect.x + frame.px(kMargin + kPlaySide + 12));
    const float right = std::round(rect.right() - frame.px(kUndated + kZoomSide + 16));
    area.bars =
        session::arrangeTimeline(frame.index, frame.outcome, area.axis, frame.state.timeline, left, right);
    if (frame.preview != nullptr) {
        filter::Outcome after; // the timeline reads nothing else of it
        after.timeline = frame.preview->timeline;
        area.after =
            session::arrangeTimeline(frame.index, after, area.axis, frame.state.timeline, left, right);
    }
    const filter::Selection& own = frame.state.selection;
    const filter::Selection now = session::effectiveSelection(frame.state);
    area.range = {own.from, own.to};
    area.brushed = session::covered(area.range, area.axis);
    area.lit = session::covered({now.from, now.to}, area.axis);
    area.narrowed = now.from || now.to;
    area.strip = {left, std::round(rect.y + frame.px(5)), right - left, std::round(frame.px(17))};
    area.bottom = std::round(rect.bottom() - frame.px(6));
    const bool byDay = area.bars.byDay;
    area.barBottom = std::round(area.bottom - frame.px(byDay ? 38 : 23));
    area.barTop = std::min(area.strip.bottom() + frame.px(byDay ? 16 : 17), area.barBottom - frame.px(8));
    return area;
}

void drawPlay(const Frame& frame, const base::Rect& rect, bool possible)
{
    if (!possible) {
        return;
    }
    const float side = frame.px(kPlaySide);
    const bool running = frame.state.play.running;
    const float top = std::round(rect.y + (rect.height - side) / 2);
    fillBox(frame, rect.x + frame.px(kMargin), top, rect.x + frame.px(kMargin) + side, top + side,
            frame.colours.raised, 6);
    if (iconButton(frame, "play",
                   {rect.x + frame.px(kMargin), std::round(rect.y + (rect.height - side) / 2), side, side},
                   running ? base::icons::kPause : base::icons::kPlay, Zone::Facets,
                   word(running ? Word::Pause : Word::Play, frame.language()), frame.state.play.active)) {
        frame.ask(session::TogglePlay{});
    }
}

void drawZoom(const Frame& frame, const base::Rect& rect, const TimeArea& area)
{
    const float side = frame.px(kZoomSide);
    const float x = area.bars.scale.right + frame.px(8);
    const float y = std::round(rect.y + rect.height / 2 - side - frame.px(2));
    const session::TimeScale& scale = area.bars.scale;
    // Around what is chosen; without a choice around the middle.
    const double middle = area.brushed.isEmpty() ? scale.first + scale.span / 2
                                                 : (area.brushed.first + area.brushed.last + 1) / 2.0;
    const auto zoomBy = [&](const char* id, float top, std::string_view icon, Word hint, double factor) {
        if (iconButton(frame, id, {x, top, side, side}, icon, Zone::Facets, word(hint, frame.language()))) {
            frame.ask(session::SetTimeline{session::zoomed(frame.state.timeline, area.axis, middle, factor)});
        }
    };
    zoomBy("days", y, base::icons::kPlus, Word::TimeDays, 1.8);
    zoomBy("months", y + side + frame.px(4), base::icons::kMinus, Word::TimeMonths, 1 / 1.8);
}

/// A small switch with its word; true when it was touched.
bool drawSwitch(const Frame& frame, const char* id, const base::Rect& rect, bool on, std::string_view text)
{
    const base::Palette& c = frame.colours;
    const Touch touch = touchArea(frame, id, rect, Zone::Facets);
    tellVoice(frame, touch, text, checkedWord(frame, on));
    const float height = frame.px(15);
    const float width = frame.px(27);
    const float y = rect.y + (rect.height - height) / 2;
    const float x = rect.x + frame.px(8);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({x, y}, {x + width, y + height}, colour(on ? c.accent : c.inkFaint), height / 2);
    draw->AddCircleFilled({on ? x + width - height / 2 : x + height / 2, y + height / 2},
                          height / 2 - frame.px(2), colour(on ? c.onAccent : c.panel), 24);
    drawText(frame, touch.hovered ? Type::SmallStrong : Type::Small, c.ink, x + width + frame.px(6),
             rect.y + (rect.height - frame.fonts[Type::Small]->FontSize) / 2, text);
    return touch.clicked;
}

void drawUndated(const Frame& frame, const base::Rect& rect, const TimeArea& area)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const bool ranged = !area.range.isEmpty();
    const float switchHeight = ranged ? frame.px(26) : 0;
    const float height = frame.px(50);
    const float top = std::round(rect.y + (rect.height - height - switchHeight) / 2);
    const base::Rect cell{rect.x, top, rect.width, height};
    if (area.bars.undatedTotal > 0) {
        const bool chosen = frame.state.selection.has(Facet::Month, filter::kNone);
        const Touch touch = touchArea(frame, "undated", cell, Zone::Facets);
        tellVoice(frame, touch, word(Word::UndatedCount, language), checkedWord(frame, chosen),
                  area.bars.undated);
        if (chosen || touch.hovered) {
            ImGui::GetWindowDrawList()->AddRectFilled({cell.x, cell.y}, {cell.right(), cell.bottom()},
                                                      colour(chosen ? c.accentSoft : c.raised), frame.px(6));
        }
        pointAt(frame, Facet::Month, std::string(filter::kNone), touch);
        if (touch.hovered && area.bars.undated == 0) {
            tip(frame, {}, zeroText(frame, area.bars.undatedTotal));
        }
        if (touch.clicked) {
            frame.ask(session::ToggleChoice{Facet::Month, std::string(filter::kNone)});
        }
    }
    const int undated = frame.preview == nullptr ? area.bars.undated : area.after.undated;
    const bool changes = undated != area.bars.undated;
    const bool shown = undated > 0 && (!ranged || frame.state.selection.keepUndated);
    drawText(frame, Type::Small, c.inkSoft, cell.x + frame.px(9), cell.y + frame.px(4),
             word(Word::UndatedCount, language));
    drawText(frame, Type::Count,
             changes ? c.accent
             : shown ? c.ink
                     : c.inkFaint,
             cell.x + frame.px(9), cell.y + frame.px(22),
             (changes ? "→ " : "") + base::formatCount(undated, language));
    if (ranged) {
        const bool keep = frame.state.selection.keepUndated;
        const base::Rect line{cell.x, cell.bottom(), cell.width, switchHeight};
        if (drawSwitch(frame, "keep-undated", line, keep, word(Word::KeepUndated, language))) {
            frame.ask(session::SetKeepUndated{!keep});
        }
        if (ImGui::IsItemHovered()) {
            tip(frame, {}, word(Word::KeepUndatedHint, language));
        }
    }
}

} // namespace

void drawMonths(const Frame& frame, const Desk& desk)
{
    const base::Rect& rect = desk.months;
    beginPanel(frame, "months", rect);
    ImGui::GetWindowDrawList()->AddLine({rect.x, rect.y + 0.5F}, {rect.right(), rect.y + 0.5F},
                                        colour(frame.colours.line), frame.px(1));
    TimeArea area = arrange(frame, rect);
    drawPlay(frame, rect, !area.axis.isEmpty());
    if (!area.axis.isEmpty() && area.bars.scale.right > area.bars.scale.left + 1) {
        touchClearRange(frame, area);
        touchTimeline(frame, area);
        drawTimeBars(frame, area);
        drawTimeRange(frame, area);
        drawTimeNumbers(frame, area);
        touchMonthsByKey(frame, area);
        drawZoom(frame, rect, area);
    }
    drawUndated(frame, {rect.right() - frame.px(kUndated + 4), rect.y, frame.px(kUndated), rect.height},
                area);
    endPanel();
}

} // namespace ui
