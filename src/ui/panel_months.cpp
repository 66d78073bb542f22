// The months of the census as bars, the lockdown behind them, the undated beside them.
#include "base/words.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;

/// One bar: a month between the first and the last of the table, empty ones included.
struct Month {
    base::PartialDate date;
    int value = -1; ///< into the month facet; -1 when no row has it
};

std::vector<Month> monthsOf(const filter::Index& index)
{
    std::vector<Month> months;
    const auto& values = index.values(Facet::Month);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto date = base::parseDate(values[i].code);
        if (!date) {
            continue;
        }
        // A stray date decades away must not stretch the axis: only short gaps are filled.
        while (!months.empty() && months.size() < 60) {
            base::PartialDate following = months.back().date;
            following.month = following.month == 12 ? 1 : static_cast<std::uint8_t>(following.month + 1);
            following.year = static_cast<std::int16_t>(following.year + (following.month == 1 ? 1 : 0));
            if (!(following < *date)) {
                break;
            }
            months.push_back({following, -1});
        }
        months.push_back({*date, static_cast<int>(i)});
    }
    return months;
}

/// Where a day falls on the axis, pixels; month i spans [left + i × step, left + (i + 1) × step).
float dayPosition(const std::vector<Month>& months, base::PartialDate day, float left, float step)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (months[i].date.year == day.year && months[i].date.month == day.month) {
            const float share =
                static_cast<float>(day.day - 1) / static_cast<float>(base::daysInMonth(day.year, day.month));
            return left + (static_cast<float>(i) + share) * step;
        }
    }
    return -1;
}

void drawBand(const Frame& frame, const std::vector<Month>& months, float left, float step, float top,
              float bottom)
{
    // First lockdown of mainland France: 17 March 2020, noon, to 10 May, midnight (the end is
    // drawn at 11 May, the first free day).
    const float from = dayPosition(months, {2020, 3, 17}, left, step);
    const float to = dayPosition(months, {2020, 5, 11}, left, step);
    if (from < 0 || to < 0) {
        return;
    }
    ImGui::GetWindowDrawList()->AddRectFilled({from, top}, {to, bottom}, colour(frame.colours.band));
    const std::string_view text = word(Word::Lockdown, frame.language());
    // Beside the band, where no bar is: the months after it are quiet.
    drawText(frame, Type::Small, frame.colours.inkSoft, to + frame.px(8), top + frame.px(2), text);
}

/// A choice of the month facet drawn as a bar above its name.
void drawMonth(const Frame& frame, const Month& month, const base::Rect& cell, float barTop, float barBottom,
               int largest)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const std::string code = base::monthKey(month.date);
    const int count = month.value < 0 ? 0 : frame.outcome.count(Facet::Month, month.value);
    const int total =
        month.value < 0 ? 0 : frame.index.values(Facet::Month)[static_cast<std::size_t>(month.value)].total;
    const bool chosen = frame.state.selection.has(Facet::Month, code);
    const bool others = !frame.state.selection.of(Facet::Month).empty() && !chosen;
    const Touch touch = month.value < 0 ? Touch{} : touchArea(frame, code.c_str(), cell, Zone::Facets);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (chosen || touch.hovered) {
        draw->AddRectFilled({cell.x + frame.px(2), cell.y + frame.px(4)},
                            {cell.right() - frame.px(2), cell.bottom() - frame.px(4)},
                            colour(base::faded(chosen ? c.accentSoft : c.raised, 0.9)), frame.px(6));
    }
    const float width = std::min(cell.width * 0.62F, frame.px(64));
    const float x = std::round(cell.x + (cell.width - width) / 2);
    const auto barHeight = [&](int n) {
        return n == 0 ? 0.F
                      : std::max(frame.px(2), (barBottom - barTop) * static_cast<float>(n) /
                                                  static_cast<float>(std::max(1, largest)));
    };
    draw->AddRectFilled({x, barBottom - barHeight(total)}, {x + width, barBottom}, colour(c.track),
                        frame.px(2));
    draw->AddRectFilled({x, barBottom - barHeight(count)}, {x + width, barBottom},
                        colour(others ? c.bar : c.accent), frame.px(2));
    draw->AddLine({cell.x + frame.px(3), barBottom}, {cell.right() - frame.px(3), barBottom}, colour(c.line),
                  frame.px(1));
    const base::Colour ink = count > 0 ? c.ink : c.inkFaint;
    const std::string number = base::formatCount(count, language);
    const float numberY =
        barBottom - std::max(barHeight(total), barHeight(count)) - lineHeight(frame, Type::SmallStrong);
    drawText(frame, Type::SmallStrong, ink, cell.centre().x - textWidth(frame, Type::SmallStrong, number) / 2,
             numberY, number);
    std::string_view name = base::monthShort(month.date.month, language);
    if (textWidth(frame, Type::SmallStrong, name) > cell.width - frame.px(6)) {
        name = name.substr(0, 1); // every month begins with a plain letter
    }
    drawText(frame, chosen ? Type::SmallStrong : Type::Small, c.inkSoft,
             cell.centre().x - textWidth(frame, chosen ? Type::SmallStrong : Type::Small, name) / 2,
             barBottom + frame.px(5), name);
    if (touch.doubleClicked) {
        frame.ask(session::ClearFacet{Facet::Month});
        frame.ask(session::ToggleChoice{Facet::Month, code});
    } else if (touch.clicked) {
        frame.ask(session::ToggleChoice{Facet::Month, code});
    }
    if (touch.hovered) {
        tip(frame, session::choiceLabel(frame.atlas.data, Facet::Month, code, language),
            word(Word::FacetHint, language));
    }
}

void drawUndated(const Frame& frame, const base::Rect& cell)
{
    const int value = frame.index.findValue(Facet::Month, filter::kNone);
    if (value < 0) {
        return;
    }
    const base::Palette& c = frame.colours;
    const bool chosen = frame.state.selection.has(Facet::Month, filter::kNone);
    const Touch touch = touchArea(frame, "undated", cell, Zone::Facets);
    if (chosen || touch.hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled({cell.x, cell.y}, {cell.right(), cell.bottom()},
                                                  colour(chosen ? c.accentSoft : c.raised), frame.px(6));
    }
    const float x = cell.x + frame.px(12);
    const float y = cell.y + (cell.height - frame.px(46)) / 2;
    drawText(frame, Type::Small, c.inkSoft, x, y, word(Word::UndatedCount, frame.language()));
    const int count = frame.outcome.count(Facet::Month, value);
    drawText(frame, Type::Count, count > 0 ? c.ink : c.inkFaint, x, y + frame.px(19),
             base::formatCount(count, frame.language()));
    if (touch.clicked) {
        frame.ask(session::ToggleChoice{Facet::Month, std::string(filter::kNone)});
    }
}

} // namespace

void drawMonths(const Frame& frame, const Desk& desk)
{
    const base::Rect& rect = desk.months;
    beginPanel(frame, "months", rect);
    ImGui::GetWindowDrawList()->AddLine({rect.x, rect.y + 0.5F}, {rect.right(), rect.y + 0.5F},
                                        colour(frame.colours.line), frame.px(1));
    const std::vector<Month> months = monthsOf(frame.index);
    const float undated = frame.px(118);
    const float left = rect.x + frame.px(16);
    const float width = rect.width - frame.px(32) - undated;
    if (!months.empty()) {
        const float step = width / static_cast<float>(months.size());
        const float top = rect.y + frame.px(10);
        const float barBottom = rect.bottom() - frame.px(30);
        const float barTop = top + frame.px(18);
        int largest = 1;
        for (const Month& month : months) {
            if (month.value >= 0) {
                largest = std::max(
                    largest, frame.index.values(Facet::Month)[static_cast<std::size_t>(month.value)].total);
            }
        }
        drawBand(frame, months, left, step, top, barBottom);
        for (std::size_t i = 0; i < months.size(); ++i) {
            const base::Rect cell{left + static_cast<float>(i) * step, rect.y + frame.px(2), step,
                                  rect.height - frame.px(4)};
            drawMonth(frame, months[i], cell, barTop, barBottom, largest);
        }
    }
    drawUndated(frame, {rect.right() - undated - frame.px(4), rect.y + frame.px(12), undated - frame.px(6),
                        rect.height - frame.px(24)});
    endPanel();
}

} // namespace ui
