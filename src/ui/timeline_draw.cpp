// The timeline's picture: lockdown band, bars, names, the range that is chosen, the play cursor.
#include "base/date.h"
#include "base/icons.h"
#include "base/words.h"
#include "session/wording_dates.h"
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
using session::TimeBar;

/// The first lockdown of mainland France: from 17 March 2020, noon, up to 10 May, midnight.
const int kLockdownFirst = base::firstDay({2020, 3, 17});
const int kLockdownEnd = base::firstDay({2020, 5, 11});

void fill(const Frame& frame, float left, float top, float right, float bottom, base::Colour c,
          float round = 2)
{
    if (right > left && bottom > top) {
        ImGui::GetWindowDrawList()->AddRectFilled({left, top}, {right, bottom}, colour(c), frame.px(round));
    }
}

float inside(const TimeArea& area, float x)
{
    return std::clamp(x, area.bars.scale.left, area.bars.scale.right);
}

void drawLockdown(const Frame& frame, const TimeArea& area)
{
    const session::TimeScale& scale = area.bars.scale;
    const float from = inside(area, scale.x(kLockdownFirst));
    const float to = inside(area, scale.x(kLockdownEnd));
    if (to <= from) {
        return;
    }
    fill(frame, from, area.strip.y, to, area.barBottom, frame.colours.band, 0);
    const std::string_view text = word(Word::Lockdown, frame.language());
    const float width = textWidth(frame, Type::Small, text);
    // Beside the band where there is room, else in it.
    float x = to + frame.px(8);
    if (x + width > scale.right) {
        x = from + frame.px(8);
        if (x + width > to) {
            return;
        }
    }
    float y = area.strip.y;
    if (!area.brushed.isEmpty() && scale.x(area.brushed.first) < x + width &&
        scale.x(area.brushed.last + 1) > x - frame.px(8)) {
        y += area.strip.height + frame.px(1);
    }
    drawText(frame, Type::Small, frame.colours.inkSoft, x, y, text);
}

/// A bar in two colours where the chosen days end inside it.
void drawBar(const Frame& frame, const TimeArea& area, float left, float right, float height, base::Colour on)
{
    const base::Colour off = base::mix(frame.colours.bar, frame.colours.panel, 0.55);
    const float top = area.barBottom - height;
    if (!area.narrowed) {
        fill(frame, left, top, right, area.barBottom, on);
        return;
    }
    fill(frame, left, top, right, area.barBottom, off);
    if (!area.lit.isEmpty()) {
        fill(frame, std::max(left, area.bars.scale.x(area.lit.first)), top,
             std::min(right, area.bars.scale.x(area.lit.last + 1)), area.barBottom, on);
    }
}

float barHeight(const Frame& frame, const TimeArea& area, int rows)
{
    return rows <= 0 ? 0
                     : std::max(frame.px(2), (area.barBottom - area.barTop) * static_cast<float>(rows) /
                                                 static_cast<float>(area.bars.largest));
}

void drawMonth(const Frame& frame, const TimeArea& area, const TimeBar& month)
{
    const base::Palette& c = frame.colours;
    const base::PartialDate date = base::monthAfter(base::dateOfDay(month.first), 0);
    const bool chosen = frame.state.selection.has(Facet::Month, base::monthKey(date));
    const bool others = !frame.state.selection.of(Facet::Month).empty() && !chosen;
    const float from = area.bars.scale.x(month.first);
    const float to = area.bars.scale.x(month.last + 1);
    const bool hovered = area.hovered && month.value >= 0 && area.pointer >= from && area.pointer < to;
    if (chosen || hovered) {
        fill(frame, from + frame.px(2), area.strip.y, to - frame.px(2), area.bottom,
             base::faded(chosen ? c.accentSoft : c.raised, 0.9), 6);
    }
    const float width = std::round(std::min((to - from) * 0.62F, frame.px(64)));
    const float left = std::round((from + to - width) / 2);
    const float ghost = barHeight(frame, area, month.total);
    fill(frame, left, area.barBottom - ghost, left + width, area.barBottom, c.track);
    drawBar(frame, area, left, left + width, barHeight(frame, area, month.count), others ? c.bar : c.accent);
    ImGui::GetWindowDrawList()->AddLine({from + frame.px(3), area.barBottom},
                                        {to - frame.px(3), area.barBottom}, colour(c.line), frame.px(1));
    const bool lit = !area.narrowed ||
                     (!area.lit.isEmpty() && month.first <= area.lit.last && month.last >= area.lit.first);
    const std::string number = base::formatCount(month.count, frame.language());
    const float middle = (from + to) / 2;
    drawText(frame, Type::SmallStrong, month.count > 0 && lit ? c.ink : c.inkFaint,
             middle - textWidth(frame, Type::SmallStrong, number) / 2,
             area.barBottom - ghost - lineHeight(frame, Type::SmallStrong), number);
    const Type type = chosen ? Type::SmallStrong : Type::Small;
    std::string_view name = base::monthShort(date.month, frame.language());
    if (textWidth(frame, Type::SmallStrong, name) > to - from - frame.px(4)) {
        name = name.substr(0, 1); // every month begins with a plain letter
    }
    drawText(frame, type, c.inkSoft, middle - textWidth(frame, type, name) / 2, area.barBottom + frame.px(5),
             name);
}

void drawDays(const Frame& frame, const TimeArea& area)
{
    const session::TimeScale& scale = area.bars.scale;
    const base::Palette& c = frame.colours;
    const float day = scale.x(scale.first + 1) - scale.left;
    if (area.hovered) {
        const float from = scale.x(std::floor(scale.day(area.pointer)));
        fill(frame, inside(area, from), area.strip.y, inside(area, from + day), area.barBottom,
             base::faded(c.raised, 0.9), 2);
    }
    const float gap = std::clamp(day * 0.16F, frame.px(0.5F), frame.px(4));
    for (const TimeBar& bar : area.bars.days) {
        const float left = inside(area, scale.x(bar.first) + gap);
        const float right = inside(area, scale.x(bar.last + 1) - gap);
        fill(frame, left, area.barBottom - barHeight(frame, area, bar.total), right, area.barBottom, c.track,
             1);
        const float height = barHeight(frame, area, bar.count);
        drawBar(frame, area, left, right, height, c.accent);
        const std::string number = base::formatCount(bar.count, frame.language());
        const float width = textWidth(frame, Type::SmallStrong, number);
        const bool peak = bar.count == area.bars.largest;
        if (bar.count > 0 && right > left && (width < day - frame.px(1) || peak)) {
            drawText(frame, Type::SmallStrong, c.ink, (left + right - width) / 2,
                     area.barBottom - height - lineHeight(frame, Type::SmallStrong), number);
        }
    }
    ImGui::GetWindowDrawList()->AddLine({scale.left, area.barBottom}, {scale.right, area.barBottom},
                                        colour(c.line), frame.px(1));
    const bool weeks = day * 7 > frame.px(30);
    const auto last = static_cast<int>(std::ceil(scale.first + scale.span));
    for (int d = static_cast<int>(std::ceil(scale.first)); d < last; ++d) {
        const int number = base::dateOfDay(d).day;
        if (number != 1 && number != 15 && !(weeks && (number == 8 || number == 22))) {
            continue;
        }
        const std::string text = std::to_string(number);
        const float x = scale.x(d + 0.5) - textWidth(frame, Type::Small, text) / 2;
        if (x >= scale.left && x + frame.px(16) <= scale.right) {
            drawText(frame, Type::Small, c.inkSoft, x, area.barBottom + frame.px(1), text);
        }
    }
}

/// Rows known to the month: one pale block for all of it, with its number. It has no height of
/// its own, so that it claims no day.
void drawMonthOnly(const Frame& frame, const TimeArea& area, const TimeBar& month, const TimeBar& rest)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const base::PartialDate date = base::monthAfter(base::dateOfDay(month.first), 0);
    const bool chosen = frame.state.selection.has(Facet::Month, base::monthKey(date));
    const float left = inside(area, area.bars.scale.x(month.first)) + frame.px(1);
    const float right = inside(area, area.bars.scale.x(month.last + 1)) - frame.px(1);
    const float top = area.barBottom + frame.px(18);
    const bool lit = !area.narrowed ||
                     (!area.lit.isEmpty() && month.first <= area.lit.last && month.last >= area.lit.first);
    fill(frame, left, top, right, area.bottom,
         chosen                  ? c.accentSoft
         : rest.count > 0 && lit ? base::mix(c.track, c.accent, 0.12)
                                 : c.track,
         4);
    const float y = top + (area.bottom - top - lineHeight(frame, Type::Small)) / 2 + frame.px(1);
    const std::string number = base::formatCount(rest.count, language);
    const float room = right - left - frame.px(14);
    std::string name(base::monthName(date.month, language));
    std::string text = fmt::format(fmt::runtime(word(Word::MonthOnly, language)), number);
    const auto width = [&] {
        return textWidth(frame, Type::SmallStrong, name) + frame.px(8) + textWidth(frame, Type::Small, text);
    };
    if (width() > room) {
        name = base::monthShort(date.month, language);
        text = fmt::format(fmt::runtime(word(Word::MonthOnlyShort, language)), number);
    }
    if (width() > room) {
        text = number;
    }
    if (width() > room) {
        return;
    }
    drawText(frame, Type::SmallStrong, c.inkSoft, left + frame.px(7), y, name);
    drawText(frame, Type::Small, lit ? c.inkSoft : c.inkFaint,
             left + frame.px(15) + textWidth(frame, Type::SmallStrong, name), y, text);
}

void drawHandle(const Frame& frame, const TimeArea& area, double day)
{
    const float x = std::round(area.bars.scale.x(day));
    if (x < area.bars.scale.left - 1 || x > area.bars.scale.right + 1) {
        return; // beyond what is in sight
    }
    const base::Palette& c = frame.colours;
    fill(frame, x - frame.px(0.75F), area.strip.y, x + frame.px(0.75F), area.barBottom, c.accent, 0);
    const float middle = (area.strip.bottom() + area.barBottom) / 2;
    const float half = std::min(frame.px(11), (area.barBottom - area.strip.bottom()) / 2 - frame.px(2));
    const float wide = frame.px(4);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({x - wide, middle - half}, {x + wide, middle + half}, colour(c.panel), frame.px(3));
    draw->AddRect({x - wide, middle - half}, {x + wide, middle + half}, colour(c.accent), frame.px(3), 0,
                  frame.px(1.5F));
    fill(frame, x - frame.px(0.5F), middle - half + frame.px(5), x + frame.px(0.5F),
         middle + half - frame.px(5), c.accent, 0);
}

base::Rect clearButton(const Frame& frame, const TimeArea& area)
{
    const float side = area.strip.height;
    const float left = inside(area, area.bars.scale.x(area.brushed.first));
    const float right = inside(area, area.bars.scale.x(area.brushed.last + 1));
    const bool fits = right - left > side * 2;
    const float x =
        fits ? right - side - frame.px(3) : std::min(right + frame.px(3), area.strip.right() - side);
    return {x, area.strip.y, side, side};
}

void drawCursor(const Frame& frame, const TimeArea& area)
{
    const session::Play& play = frame.state.play;
    const float x = std::round(area.bars.scale.x(play.day + 1));
    const base::Palette& c = frame.colours;
    const float at = inside(area, x);
    if (at == x) {
        fill(frame, x - frame.px(1), area.strip.y, x + frame.px(1), area.barBottom, c.ink, 0);
    }
    const std::string text = session::dayText(base::dateOfDay(play.day), frame.language());
    const float width = textWidth(frame, Type::SmallStrong, text) + frame.px(14);
    const float left = std::clamp(at - width / 2, area.bars.scale.left, area.bars.scale.right - width);
    fill(frame, left, area.strip.y, left + width, area.strip.bottom(), c.ink, 4);
    drawText(frame, Type::SmallStrong, c.panel, left + frame.px(7), area.strip.y + frame.px(1), text);
}

} // namespace

void drawTimeBars(const Frame& frame, const TimeArea& area)
{
    drawLockdown(frame, area);
    if (area.bars.byDay) {
        drawDays(frame, area);
    }
    for (std::size_t i = 0; i < area.bars.months.size(); ++i) {
        if (area.bars.byDay) {
            drawMonthOnly(frame, area, area.bars.months[i], area.bars.monthOnly[i]);
        } else {
            drawMonth(frame, area, area.bars.months[i]);
        }
    }
    if (area.bars.offAxis > 0) {
        drawRight(frame, Type::Small, frame.colours.inkSoft, area.bars.scale.right, area.strip.y,
                  fmt::format(fmt::runtime(word(Word::OffAxis, frame.language())),
                              base::formatCount(area.bars.offAxis, frame.language())));
    }
}

void drawTimeRange(const Frame& frame, const TimeArea& area)
{
    if (!area.brushed.isEmpty()) {
        const base::Palette& c = frame.colours;
        const float left = inside(area, area.bars.scale.x(area.brushed.first));
        const float right = inside(area, area.bars.scale.x(area.brushed.last + 1));
        fill(frame, left, area.strip.y, std::max(right, left + frame.px(3)), area.strip.bottom(), c.accent,
             3);
        const base::Rect clear = clearButton(frame, area);
        const bool within = clear.right() <= right;
        const std::string text = session::shortRangeText(area.range.from, area.range.to, frame.language());
        const float width = textWidth(frame, Type::SmallStrong, text);
        const float room = (within ? clear.x : right) - left - frame.px(10);
        if (width <= room) {
            drawText(frame, Type::SmallStrong, c.onAccent, left + frame.px(8), area.strip.y + frame.px(1),
                     text);
        }
        const float icon = textWidth(frame, Type::IconTiny, base::icons::kClose);
        drawText(frame, Type::IconTiny, within ? c.onAccent : c.ink, clear.x + (clear.width - icon) / 2,
                 clear.y + (clear.height - frame.fonts[Type::IconTiny]->FontSize) / 2, base::icons::kClose);
        drawHandle(frame, area, area.brushed.first);
        drawHandle(frame, area, area.brushed.last + 1);
    }
    if (frame.state.play.active) {
        drawCursor(frame, area);
    }
}

void touchClearRange(const Frame& frame, const TimeArea& area)
{
    if (area.brushed.isEmpty()) {
        return;
    }
    const Touch touch = touchArea(frame, "clear-dates", clearButton(frame, area), Zone::Facets, 3);
    if (touch.clicked) {
        frame.ask(session::SetDates{});
    }
    if (touch.hovered) {
        tip(frame, {}, word(Word::ClearDates, frame.language()));
    }
}

} // namespace ui
