// The month line beside the cross table: the rows of each month under all other filters, the
// lockdown behind it, what has no date beside it.
#include "base/words.h"
#include "session/timeline.h"
#include "session/wording.h"
#include "ui/cross.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;

struct Plot {
    session::Timeline time;
    float top = 0;
    float bottom = 0;
    int largest = 1;
    const filter::Preview* preview = nullptr;

    [[nodiscard]] int after(const session::TimeBar& month) const
    {
        return preview == nullptr || month.value < 0
                   ? month.count
                   : preview->timeline.months[static_cast<std::size_t>(month.value)];
    }

    [[nodiscard]] float middle(const session::TimeBar& month) const
    {
        return (time.scale.x(month.first) + time.scale.x(month.last + 1)) / 2;
    }
    [[nodiscard]] float height(int count) const
    {
        return bottom - (bottom - top) * static_cast<float>(count) / static_cast<float>(largest);
    }
};

bool isShown(const Frame& frame, const session::TimeBar& month, const std::string& key)
{
    const filter::Selection& selection = frame.state.selection;
    const bool inRange = (!selection.from || month.last >= base::firstDay(*selection.from)) &&
                         (!selection.to || month.first <= base::lastDay(*selection.to));
    return inRange && (selection.of(Facet::Month).empty() || selection.has(Facet::Month, key));
}

void drawBand(const Frame& frame, const Plot& plot)
{
    const session::TimeScale& scale = plot.time.scale;
    // The first lockdown of mainland France: from 17 March 2020, noon, up to 10 May, midnight.
    const float from = std::clamp(scale.x(base::firstDay({2020, 3, 17})), scale.left, scale.right);
    const float to = std::clamp(scale.x(base::firstDay({2020, 5, 11})), scale.left, scale.right);
    if (to <= from) {
        return;
    }
    const float top = plot.top - frame.px(36);
    ImGui::GetWindowDrawList()->AddRectFilled({from, top}, {to, plot.bottom}, colour(frame.colours.band));
    const std::string_view text = word(Word::LockdownShort, frame.language());
    if (to + frame.px(6) + textWidth(frame, Type::Small, text) < scale.right) {
        drawText(frame, Type::Small, frame.colours.inkSoft, to + frame.px(6), top, text);
    }
}

void drawMonth(const Frame& frame, const Plot& plot, const session::TimeBar& month, bool isLabelled)
{
    const base::Palette& c = frame.colours;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const base::PartialDate date = base::monthAfter(base::dateOfDay(month.first), 0);
    const std::string key = base::monthKey(date);
    const bool chosen = frame.state.selection.has(Facet::Month, key);
    const bool shown = isShown(frame, month, key);
    const float from = plot.time.scale.x(month.first);
    const float to = plot.time.scale.x(month.last + 1);
    const float x = plot.middle(month);
    const float y = plot.height(month.count);
    const base::Rect target{from, plot.top - frame.px(20), to - from, plot.bottom - plot.top + frame.px(42)};
    const Touch touch =
        touchArea(frame, ("month-" + key).c_str(), target, month.value >= 0 ? Zone::Drawer : Zone::None, 4);
    if (touch.hovered || chosen) {
        draw->AddRectFilled({from, target.y}, {to, target.bottom()},
                            colour(base::faded(chosen ? c.accentSoft : c.raised, 0.6)), frame.px(4));
    }
    draw->AddCircleFilled({x, y}, frame.px(touch.hovered ? 5.F : 4.F), colour(shown ? c.accent : c.panel),
                          24);
    draw->AddCircle({x, y}, frame.px(touch.hovered ? 5.F : 4.F), colour(c.accent), 24, frame.px(1.5F));
    const int after = plot.after(month);
    const bool changes = after != month.count;
    const std::string number = (changes ? "→" : "") + base::formatCount(after, frame.language());
    const float width = textWidth(frame, Type::Small, number);
    if (isLabelled && (month.count > 0 || changes)) {
        const base::Colour ink = changes ? c.accent : shown ? c.ink : c.inkFaint;
        drawText(frame, chosen ? Type::SmallStrong : Type::Small, ink, x - width / 2, y - frame.px(21),
                 number);
    }
    pointAt(frame, Facet::Month, key, touch);
    std::string_view name = base::monthShort(date.month, frame.language());
    if (textWidth(frame, Type::Small, name) > to - from - frame.px(2)) {
        name = name.substr(0, 1); // every month begins with a plain letter
    }
    drawText(frame, chosen ? Type::SmallStrong : Type::Small, c.inkSoft,
             x - textWidth(frame, Type::Small, name) / 2, plot.bottom + frame.px(4), name);
    if (touch.hovered) {
        std::string text(word(Word::CrossMonthTip, frame.language()));
        if (month.count == 0) {
            text = zeroText(frame, month.total) + "\n" + text;
        }
        tip(frame,
            base::formatDate(date, frame.language()) + " · " +
                session::initiativesText(month.count, frame.language()),
            text);
    }
    if (touch.clicked && month.value >= 0) {
        frame.ask(session::ToggleChoice{Facet::Month, key});
    }
}

void drawUndated(const Frame& frame, const base::Rect& rect, const session::Timeline& time)
{
    const int none = frame.index.findValue(Facet::Month, filter::kNone);
    const int count = frame.preview == nullptr || none < 0
                          ? time.undated
                          : frame.preview->timeline.months[static_cast<std::size_t>(none)];
    const bool changes = count != time.undated;
    const base::Palette& c = frame.colours;
    const std::string text = (changes ? "→ " : "") + base::formatCount(count, frame.language()) + " " +
                             std::string(word(Word::UndatedCount, frame.language()));
    const bool chosen = frame.state.selection.has(Facet::Month, filter::kNone);
    const float width = textWidth(frame, chosen ? Type::SmallStrong : Type::Small, text) + frame.px(16);
    const base::Rect cell{rect.right() - width, rect.y, width, frame.px(24)};
    const Touch touch = touchArea(frame, "month-none", cell, Zone::Drawer, 4);
    ImGui::GetWindowDrawList()->AddRectFilled(
        {cell.x, cell.y}, {cell.right(), cell.bottom()},
        colour(chosen ? c.accentSoft : base::faded(c.raised, touch.hovered ? 1 : 0.5)), frame.px(4));
    drawText(frame, chosen ? Type::SmallStrong : Type::Small,
             changes     ? c.accent
             : count > 0 ? c.ink
                         : c.inkFaint,
             cell.x + frame.px(8), cell.y + (cell.height - frame.fonts[Type::Small]->FontSize) / 2, text);
    pointAt(frame, Facet::Month, std::string(filter::kNone), touch);
    if (touch.hovered) {
        std::string why(word(Word::BarsTip, frame.language()));
        if (time.undated == 0) {
            why = zeroText(frame, time.undatedTotal) + "\n" + why;
        }
        tip(frame, {}, why);
    }
    if (touch.clicked) {
        frame.ask(session::ToggleChoice{Facet::Month, std::string(filter::kNone)});
    }
}

} // namespace

void drawCrossMonths(const Frame& frame, const base::Rect& rect)
{
    const session::TimeAxis axis = session::axisOf(frame.index);
    beginPanel(frame, "crosstab-months", rect);
    drawText(frame, Type::Heading, frame.colours.inkSoft, rect.x, rect.y + frame.px(4),
             word(Word::CrossMonths, frame.language()));
    Plot plot{session::arrangeTimeline(frame.index, frame.outcome, axis, {}, rect.x, rect.right()),
              rect.y + frame.px(76), rect.bottom() - frame.px(24), 1, frame.preview};
    drawUndated(frame, rect, plot.time);
    if (!plot.time.months.empty() && plot.bottom - plot.top > frame.px(30)) {
        for (const session::TimeBar& month : plot.time.months) {
            plot.largest = std::max(plot.largest, month.count);
        }
        drawBand(frame, plot);
        ImDrawList* draw = ImGui::GetWindowDrawList();
        draw->AddLine({rect.x, plot.bottom}, {rect.right(), plot.bottom}, colour(frame.colours.line),
                      frame.px(1));
        std::vector<ImVec2> points;
        for (const session::TimeBar& month : plot.time.months) {
            points.emplace_back(plot.middle(month), plot.height(month.count));
        }
        draw->AddPolyline(points.data(), static_cast<int>(points.size()), colour(frame.colours.accent), 0,
                          frame.px(1.5F));
        const float step = rect.width / static_cast<float>(points.size());
        const float widest =
            textWidth(frame, Type::Small, "→" + base::formatCount(plot.largest, frame.language()));
        for (const session::TimeBar& month : plot.time.months) {
            const bool isPeak = month.count == plot.largest;
            drawMonth(frame, plot, month, isPeak || widest + frame.px(2) < step);
        }
    }
    endPanel();
}

} // namespace ui
