// The timeline's bars: lockdown band, months or days, names and numbers.
#include "base/date.h"
#include "base/words.h"
#include "ui/timeline.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <vector>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;
using session::TimeBar;

/// The first lockdown of mainland France: from 17 March 2020, noon, up to 10 May, midnight.
const int kLockdownFirst = base::firstDay({2020, 3, 17});
const int kLockdownEnd = base::firstDay({2020, 5, 11});

void drawLockdown(const Frame& frame, const TimeArea& area)
{
    const session::TimeScale& scale = area.bars.scale;
    const float from = inside(area, scale.x(kLockdownFirst));
    const float to = inside(area, scale.x(kLockdownEnd));
    if (to <= from) {
        return;
    }
    fillBox(frame, from, area.strip.y, to, area.barBottom, frame.colours.band, 0);
    const std::string_view text = word(Word::Lockdown, frame.language());
    if (frame.state.play.active) {
        if (const std::optional<base::Rect> place = lockdownPlace(frame, area)) {
            drawText(frame, Type::Small, frame.colours.inkSoft, place->x, place->y, text);
        }
        return;
    }
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
    if (!area.brushed.isEmpty()) { // not under the range's strip: after it, or else below
        const float left = scale.x(area.brushed.first);
        const float right = scale.x(area.brushed.last + 1);
        if (left < x + width && right > x - frame.px(8)) {
            const float after = right + frame.px(8);
            const bool fits = left <= x && after - x < frame.px(130) && after + width <= scale.right;
            const bool crossed = right > x - frame.px(8) && right < x + width;
            x = fits ? after : crossed ? std::min(after, scale.right - width) : x;
            y += fits ? 0 : area.strip.height + frame.px(1);
        }
    }
    drawText(frame, Type::Small, frame.colours.inkSoft, x, y, text);
}

/// A bar in two colours where the chosen days end inside it.
void drawBar(const Frame& frame, const TimeArea& area, float left, float right, float height, base::Colour on)
{
    const base::Colour off = base::mix(frame.colours.bar, frame.colours.panel, 0.55);
    const float top = area.barBottom - height;
    if (!area.narrowed) {
        fillBox(frame, left, top, right, area.barBottom, on);
        return;
    }
    fillBox(frame, left, top, right, area.barBottom, off);
    if (!area.lit.isEmpty()) {
        fillBox(frame, std::max(left, area.bars.scale.x(area.lit.first)), top,
                std::min(right, area.bars.scale.x(area.lit.last + 1)), area.barBottom, on);
    }
}

float barHeight(const Frame& frame, const TimeArea& area, int rows)
{
    return rows <= 0 ? 0
                     : std::max(frame.px(2), (area.barBottom - area.barTop) * static_cast<float>(rows) /
                                                 static_cast<float>(area.bars.largest));
}

/// From one pixel to another.
struct Reach {
    float left = 0;
    float right = 0;
    [[nodiscard]] float width() const { return right - left; }
    [[nodiscard]] float middle() const { return (left + right) / 2; }
};

/// What is in sight of a month, and of its bar; zoomed in, the ends of the axis cut both.
Reach monthReach(const TimeArea& area, const TimeBar& month)
{
    return {inside(area, area.bars.scale.x(month.first)), inside(area, area.bars.scale.x(month.last + 1))};
}
Reach barReach(const Frame& frame, const TimeArea& area, const TimeBar& month)
{
    const float from = area.bars.scale.x(month.first);
    const float to = area.bars.scale.x(month.last + 1);
    const float width = std::round(std::min((to - from) * 0.62F, frame.px(64)));
    const float left = std::round((from + to - width) / 2);
    return {inside(area, left), inside(area, left + width)};
}

/// Where a text of a month stands: below or above the middle of its bar, whole inside its month; nothing
/// where too little of the month is in sight.
std::optional<float> textPlace(const Frame& frame, const TimeArea& area, const TimeBar& month, float width)
{
    const Reach all = monthReach(area, month);
    const Reach bar = barReach(frame, area, month);
    if (all.width() < width) {
        return std::nullopt;
    }
    const float middle = bar.width() > 0 ? bar.middle() : all.middle();
    return std::clamp(middle - width / 2, all.left, all.right - width);
}

bool isLit(const TimeArea& area, const TimeBar& bar)
{
    return !area.narrowed ||
           (!area.lit.isEmpty() && bar.first <= area.lit.last && bar.last >= area.lit.first);
}

/// A bar's number above it, on a ground of its own where a line crosses it; `after`: what a choice that is
/// shown before it is made would leave. `taken`: numbers that are there.
void drawNumber(const Frame& frame, const TimeArea& area, const TimeBar& bar, int after,
                std::vector<base::Rect>& taken)
{
    const session::TimeScale& scale = area.bars.scale;
    const float from = scale.x(bar.first);
    const float to = scale.x(bar.last + 1);
    const bool changes = after != bar.count;
    const std::string number = (changes ? "→" : "") + base::formatCount(after, frame.language());
    const float width = textWidth(frame, Type::SmallStrong, number);
    float x = (from + to - width) / 2;
    const bool peak = bar.count == area.bars.largest;
    if (area.bars.byDay && ((bar.count == 0 && after == 0) || (width > to - from - frame.px(1) && !peak))) {
        return;
    }
    if (!area.bars.byDay && (from < scale.left || to > scale.right)) { // cut by an end of the axis
        const std::optional<float> place = textPlace(frame, area, bar, width);
        if (!place || barReach(frame, area, bar).width() <= 0) {
            return;
        }
        x = *place;
    }
    if (x < scale.left || x + width > scale.right) {
        return;
    }
    const float y = area.barBottom - barHeight(frame, area, bar.total) - lineHeight(frame, Type::SmallStrong);
    const base::Rect box{x, y + frame.px(2), width, lineHeight(frame, Type::SmallStrong) - frame.px(4)};
    if (std::any_of(taken.begin(), taken.end(), [&](const base::Rect& r) { return r.intersects(box); })) {
        return;
    }
    taken.push_back(box);
    const auto crosses = [&](int day) {
        return scale.x(day) > x - frame.px(3) && scale.x(day) < x + width + frame.px(3);
    };
    const bool crossed =
        (!area.brushed.isEmpty() && (crosses(area.brushed.first) || crosses(area.brushed.last + 1))) ||
        (frame.state.play.active && crosses(frame.state.play.day + 1));
    if (crossed) {
        fillBox(frame, x - frame.px(2), y + frame.px(1), x + width + frame.px(2),
                y + lineHeight(frame, Type::SmallStrong), base::faded(frame.colours.panel, 0.92), 2);
    }
    drawText(frame, Type::SmallStrong,
             changes                             ? frame.colours.accent
             : bar.count > 0 && isLit(area, bar) ? frame.colours.ink
                                                 : frame.colours.inkFaint,
             x, y, number);
}

/// Whether every month that is in sight whole has room for its short name: else all take their initials.
bool haveNames(const Frame& frame, const TimeArea& area)
{
    const session::TimeScale& scale = area.bars.scale;
    return std::all_of(area.bars.months.begin(), area.bars.months.end(), [&](const TimeBar& month) {
        const bool isCut = scale.x(month.first) < scale.left || scale.x(month.last + 1) > scale.right;
        const int number = base::dateOfDay(month.first).month;
        return isCut || textWidth(frame, Type::SmallStrong, base::monthShort(number, frame.language())) <=
                            monthReach(area, month).width() - frame.px(4);
    });
}

void drawMonth(const Frame& frame, const TimeArea& area, const TimeBar& month, bool isNamed)
{
    const base::Palette& c = frame.colours;
    const base::PartialDate date = base::monthAfter(base::dateOfDay(month.first), 0);
    const bool chosen = frame.state.selection.has(Facet::Month, base::monthKey(date));
    const bool others = !frame.state.selection.of(Facet::Month).empty() && !chosen;
    const float from = area.bars.scale.x(month.first);
    const float to = area.bars.scale.x(month.last + 1);
    const bool hovered = area.hovered && month.value >= 0 && area.pointer >= from && area.pointer < to;
    const Reach all = monthReach(area, month);
    if (all.width() <= 0) {
        return;
    }
    if (chosen || hovered) {
        fillBox(frame, inside(area, from + frame.px(2)), area.strip.y, inside(area, to - frame.px(2)),
                area.bottom, base::faded(chosen ? c.accentSoft : c.raised, 0.9), 6);
    }
    const Reach bar = barReach(frame, area, month);
    const float ghost = barHeight(frame, area, month.total);
    fillBox(frame, bar.left, area.barBottom - ghost, bar.right, area.barBottom, c.track);
    drawBar(frame, area, bar.left, bar.right, barHeight(frame, area, month.count), others ? c.bar : c.accent);
    if (frame.preview != nullptr && month.value >= 0) {
        const int after = frame.preview->timeline.months[static_cast<std::size_t>(month.value)];
        const base::Colour pale = base::mix(c.accent, c.track, 0.62);
        const float top = area.barBottom - barHeight(frame, area, std::max(after, month.count));
        const float middle = area.barBottom - barHeight(frame, area, std::min(after, month.count));
        fillBox(frame, bar.left, top, bar.right, middle, pale, 0);
    }
    ImGui::GetWindowDrawList()->AddLine({inside(area, from + frame.px(3)), area.barBottom},
                                        {inside(area, to - frame.px(3)), area.barBottom}, colour(c.line),
                                        frame.px(1));
    const Type type = chosen ? Type::SmallStrong : Type::Small;
    std::string_view name = base::monthShort(date.month, frame.language());
    if (!isNamed) {
        name = name.substr(0, 1); // every month begins with a plain letter
    }
    const float width = textWidth(frame, type, name);
    const bool isCut = from < area.bars.scale.left || to > area.bars.scale.right;
    if (const auto x = isCut ? textPlace(frame, area, month, width) : (from + to - width) / 2) {
        drawText(frame, type, c.inkSoft, *x, area.barBottom + frame.px(5), name);
    }
}

void drawDays(const Frame& frame, const TimeArea& area)
{
    const session::TimeScale& scale = area.bars.scale;
    const base::Palette& c = frame.colours;
    const float day = scale.x(scale.first + 1) - scale.left;
    if (area.hovered) {
        const float from = scale.x(std::floor(scale.day(area.pointer)));
        fillBox(frame, inside(area, from), area.strip.y, inside(area, from + day), area.barBottom,
                base::faded(c.raised, 0.9), 2);
    }
    const float gap = std::clamp(day * 0.16F, frame.px(0.5F), frame.px(4));
    for (const TimeBar& bar : area.bars.days) {
        const float left = inside(area, scale.x(bar.first) + gap);
        const float right = inside(area, scale.x(bar.last + 1) - gap);
        fillBox(frame, left, area.barBottom - barHeight(frame, area, bar.total), right, area.barBottom,
                c.track, 1);
        drawBar(frame, area, left, right, barHeight(frame, area, bar.count), c.accent);
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
void drawMonthOnly(const Frame& frame, const TimeArea& area, const TimeBar& month, const TimeBar& rest,
                   int after)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const base::PartialDate date = base::monthAfter(base::dateOfDay(month.first), 0);
    const bool chosen = frame.state.selection.has(Facet::Month, base::monthKey(date));
    const float left = inside(area, area.bars.scale.x(month.first)) + frame.px(1);
    const float right = inside(area, area.bars.scale.x(month.last + 1)) - frame.px(1);
    const float top = area.barBottom + frame.px(18);
    const bool lit = isLit(area, month);
    fillBox(frame, left, top, right, area.bottom,
            chosen                  ? c.accentSoft
            : rest.count > 0 && lit ? base::mix(c.track, c.accent, 0.07)
                                    : c.track,
            4);
    const float y = top + (area.bottom - top - lineHeight(frame, Type::Small)) / 2 + frame.px(1);
    const bool changes = after != rest.count;
    const std::string number = (changes ? "→ " : "") + base::formatCount(after, language);
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
    drawText(frame, Type::Small,
             changes ? c.accent
             : lit   ? c.inkSoft
                     : c.inkFaint,
             left + frame.px(15) + textWidth(frame, Type::SmallStrong, name), y, text);
}

} // namespace

std::optional<base::Rect> lockdownPlace(const Frame& frame, const TimeArea& area)
{
    if (!area.brushed.isEmpty()) {
        return std::nullopt; // the range lies in the strip
    }
    const session::TimeScale& scale = area.bars.scale;
    const float from = inside(area, scale.x(kLockdownFirst));
    const float to = inside(area, scale.x(kLockdownEnd));
    const float width = textWidth(frame, Type::Small, word(Word::Lockdown, frame.language()));
    const bool isLate = scale.x(frame.state.play.day + 1) > (from + to) / 2;
    const float x = isLate ? from - frame.px(8) - width : to + frame.px(8);
    if (to <= from || x < scale.left || x + width > scale.right) {
        return std::nullopt;
    }
    return base::Rect{x, area.strip.y, width, area.strip.height};
}

void fillBox(const Frame& frame, float left, float top, float right, float bottom, base::Colour c,
             float rounding)
{
    if (right > left && bottom > top) {
        ImGui::GetWindowDrawList()->AddRectFilled({left, top}, {right, bottom}, colour(c),
                                                  frame.px(rounding));
    }
}

float inside(const TimeArea& area, float x)
{
    return std::clamp(x, area.bars.scale.left, area.bars.scale.right);
}

void drawTimeBars(const Frame& frame, const TimeArea& area)
{
    drawLockdown(frame, area);
    if (area.bars.byDay) {
        drawDays(frame, area);
    }
    const bool isNamed = haveNames(frame, area);
    for (std::size_t i = 0; i < area.bars.months.size(); ++i) {
        if (area.bars.byDay) {
            const session::Timeline& told = frame.preview == nullptr ? area.bars : area.after;
            drawMonthOnly(frame, area, area.bars.months[i], area.bars.monthOnly[i], told.monthOnly[i].count);
        } else {
            drawMonth(frame, area, area.bars.months[i], isNamed);
        }
    }
    if (area.bars.offAxis > 0 && frame.preview == nullptr) {
        drawRight(frame, Type::Small, frame.colours.inkSoft, area.bars.scale.right, area.strip.y,
                  fmt::format(fmt::runtime(word(Word::OffAxis, frame.language())),
                              base::formatCount(area.bars.offAxis, frame.language())));
    }
}

void drawTimeNumbers(const Frame& frame, const TimeArea& area)
{
    const session::Timeline& told = frame.preview == nullptr ? area.bars : area.after;
    const std::vector<TimeBar>& bars = area.bars.byDay ? area.bars.days : area.bars.months;
    const std::vector<TimeBar>& after = area.bars.byDay ? told.days : told.months;
    std::vector<std::size_t> order(bars.size()); // where two would touch, the larger is told
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return bars[a].count > bars[b].count; });
    std::vector<base::Rect> taken;
    for (const std::size_t i : order) {
        drawNumber(frame, area, bars[i], after[i].count, taken);
    }
}

} // namespace ui
