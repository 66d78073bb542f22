// Cells, totals and bars of the cross table: what they show, and the filters that they are.
#include "ui/cross_cells.h"

#include "base/words.h"
#include "session/wording.h"
#include "ui/panels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using filter::Facet;
using session::CellShare;

bool isOnly(const filter::Selection& selection, Facet facet, const std::string& code)
{
    return selection.of(facet).size() == 1 && selection.has(facet, code);
}

/// A second click takes back what the first one has done.
void chooseCell(const Frame& frame, const Cross& cross, int row, int column)
{
    const filter::Selection& selection = frame.state.selection;
    const Facet facets[2]{cross.table->rows, cross.table->columns};
    const std::string codes[2]{codeOf(frame, facets[0], row), codeOf(frame, facets[1], column)};
    const bool isAlone = isOnly(selection, facets[0], codes[0]) && isOnly(selection, facets[1], codes[1]);
    for (int i = 0; i < 2; ++i) {
        if (isAlone) {
            frame.ask(session::ClearFacet{facets[i]});
        } else if (!isOnly(selection, facets[i], codes[i])) {
            frame.ask(session::KeepOnly{facets[i], codes[i]});
        }
    }
}

void choose(const Frame& frame, const Cross& cross, int row, int column)
{
    const filter::Crosstab& table = *cross.table;
    if (row >= 0 && column >= 0) {
        chooseCell(frame, cross, row, column);
    } else if (row >= 0) {
        frame.ask(session::ToggleChoice{table.rows, codeOf(frame, table.rows, row)});
    } else if (column >= 0) {
        frame.ask(session::ToggleChoice{table.columns, codeOf(frame, table.columns, column)});
    } else {
        frame.ask(session::ClearFacet{table.rows});
        frame.ask(session::ClearFacet{table.columns});
    }
}

/// What the voice says of a cell, a total or a name: « Recherche, Occitanie, 12 initiatives ».
void tellPart(const Frame& frame, const Cross& cross, const Touch& touch, int row, int column)
{
    if (!touch.focused || !frame.state.speaks) {
        return;
    }
    const filter::Crosstab& table = *cross.table;
    std::string name;
    for (const auto& [facet, value] : {std::pair{table.rows, row}, std::pair{table.columns, column}}) {
        if (value >= 0) {
            name +=
                (name.empty() ? "" : ", ") +
                session::choiceLabel(frame.atlas.data, facet, codeOf(frame, facet, value), frame.language());
        }
    }
    Cross counted;
    counted.table = cross.table;
    tellVoice(frame, touch,
              name.empty() ? std::string(base::word(base::Word::CrosstabTitle, frame.language())) : name, {},
              crossValue(frame, counted, row, column).count);
}

/// The bar of a line for the pointer: the keyboard has the line's name and total.
Touch touchBar(const Frame& frame, const Cross& cross, const base::Rect& rect, int row)
{
    const Facet facet = cross.table->rows;
    const Touch touch = touchArea(frame, fmt::format("bar-{}", row).c_str(), rect, Zone::None, 3);
    pointAt(frame, facet, codeOf(frame, facet, row), touch);
    if (touch.hovered) {
        crossTip(frame, cross, row, -1, nullptr);
    }
    if (touch.clicked) {
        choose(frame, cross, row, -1);
    }
    return touch;
}

void drawValue(const Frame& frame, const Cross& cross, const base::Rect& rect, const CrossValue& value,
               base::Colour ink, bool isStrong, bool isAfter = false)
{
    const std::string text = (isAfter ? "→" : "") + crossText(frame, cross, value);
    const bool isShare = cross.share != CellShare::Count && value.count > 0 && !value.isTooFew;
    const Type type = isStrong || isShare ? Type::SmallStrong : Type::Small;
    const std::string note = isShare ? noteText(frame, value) : std::string();
    const bool fits =
        textWidth(frame, type, text) + frame.px(4) + textWidth(frame, Type::Small, note) <= rect.width;
    if (isShare && !fits) {
        const float below = rect.y + rect.height / 2;
        const float left = rect.x + rect.width / 2;
        drawText(frame, type, ink, left - textWidth(frame, type, text) / 2,
                 below - lineHeight(frame, type) + frame.px(2), text);
        drawText(frame, Type::Small, ink, left - textWidth(frame, Type::Small, note) / 2, below, note);
        return;
    }
    float width = textWidth(frame, type, text);
    const float noteWidth = note.empty() ? 0 : textWidth(frame, Type::Small, note);
    const float space = frame.px(4);
    const bool hasNote = noteWidth > 0;
    width += hasNote ? space + noteWidth : 0;
    const float x = rect.x + (rect.width - width) / 2;
    const float y = rect.y + (rect.height - frame.fonts[type]->FontSize) / 2;
    drawText(frame, type, ink, x, y, text);
    if (hasNote) {
        drawText(frame, Type::Small, ink, rect.x + (rect.width + width) / 2 - noteWidth, y, note);
    }
}

} // namespace

const std::string& codeOf(const Frame& frame, Facet facet, int value)
{
    return frame.index.values(facet)[static_cast<std::size_t>(value)].code;
}

bool isOut(const Frame& frame, Facet facet, int value)
{
    const auto& chosen = frame.state.selection.of(facet);
    return !chosen.empty() && !frame.state.selection.has(facet, codeOf(frame, facet, value));
}

Touch touchPart(const Frame& frame, const Cross& cross, const base::Rect& rect, const char* kind, int row,
                int column)
{
    const std::string id = fmt::format("{}-{}-{}", kind, row, column);
    const Touch touch = touchArea(frame, id.c_str(), rect, Zone::Drawer, 3);
    if (touch.hovered || isToldByKey(frame, touch)) {
        crossTip(frame, cross, row, column, touch.hovered ? nullptr : &rect);
    }
    tellPart(frame, cross, touch, row, column);
    const filter::Crosstab& table = *cross.table;
    if (row >= 0 && column >= 0) {
        pointAtCell(frame,
                    {table.rows, codeOf(frame, table.rows, row),
                     std::pair{table.columns, codeOf(frame, table.columns, column)}},
                    touch);
    } else if (row >= 0 || column >= 0) {
        const Facet facet = row >= 0 ? table.rows : table.columns;
        pointAt(frame, facet, codeOf(frame, facet, row >= 0 ? row : column), touch);
    }
    if (touch.clicked) {
        choose(frame, cross, row, column);
    }
    return touch;
}

void drawNameGround(const Frame& frame, const base::Rect& rect, bool chosen, bool hovered)
{
    if (chosen || hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled(
            {rect.x, rect.y}, {rect.right(), rect.bottom()},
            colour(chosen ? frame.colours.accentSoft : frame.colours.raised), frame.px(4));
    }
}

void drawCell(const Frame& frame, const Cross& cross, const base::Rect& rect, int row, int column)
{
    const base::Palette& c = frame.colours;
    const filter::Crosstab& table = *cross.table;
    const std::optional<CrossValue> after = crossValueAfter(frame, cross, row, column);
    const CrossValue value = after ? *after : crossValue(frame, cross, row, column);
    const bool out = isOut(frame, table.rows, row) || isOut(frame, table.columns, column);
    const Touch touch = touchPart(frame, cross, rect, "cell", row, column);
    const base::Rect box{rect.x + frame.px(1), rect.y + frame.px(1), rect.width - frame.px(2),
                         rect.height - frame.px(2)};
    ImDrawList* draw = ImGui::GetWindowDrawList();
    base::Colour ground = c.panel;
    if (!after && value.value > 0 && cross.strongest > 0) {
        const double part = value.value / cross.strongest;
        ground = crossShade(frame.state.theme, cross.share == CellShare::Count ? std::sqrt(part) : part);
        ground = out ? base::mix(c.panel, ground, 0.18) : ground;
        draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(ground), frame.px(3));
    }
    const bool isBoth = frame.state.selection.has(table.rows, codeOf(frame, table.rows, row)) &&
                        frame.state.selection.has(table.columns, codeOf(frame, table.columns, column));
    if (isBoth || touch.hovered) {
        draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(c.ink), frame.px(3), 0,
                      frame.px(isBoth ? 2.F : 1.F));
    }
    base::Colour ink = after ? c.accent : c.ink;
    if (after) { // the shades mean what is: a number that would come has none
        drawValue(frame, cross, box, value, ink, true, true);
        return;
    }
    if (value.count == 0 || value.isTooFew || out) { // as faint as it can be read
        constexpr double kText = 4.5;
        ink = c.inkFaint;
        for (int step = 1; step <= 4 && base::contrastRatio(ground, ink) < kText; ++step) {
            ink = base::mix(c.inkFaint, c.ink, step / 4.0);
        }
    }
    drawValue(frame, cross, box, value, readableOn(ground, ink), false);
}

void drawTotal(const Frame& frame, const Cross& cross, const base::Rect& rect, int row, int column)
{
    const bool isWhole =
        (cross.share == CellShare::OfRow && column < 0) || (cross.share == CellShare::OfColumn && row < 0);
    Cross counted;
    counted.table = cross.table;
    const Cross& shown = isWhole ? counted : cross;
    const bool out = (row >= 0 && isOut(frame, cross.table->rows, row)) ||
                     (column >= 0 && isOut(frame, cross.table->columns, column));
    const Touch touch = touchPart(frame, cross, rect, "total", row, column);
    drawNameGround(frame, rect.shrunk(frame.px(1)), false, touch.hovered);
    counted.after = cross.after;
    const std::optional<CrossValue> after = crossValueAfter(frame, shown, row, column);
    const CrossValue value = after ? *after : crossValue(frame, shown, row, column);
    const bool isQuiet = out || value.count == 0 || value.isTooFew;
    const base::Colour ink = after     ? frame.colours.accent
                             : isQuiet ? frame.colours.inkFaint
                                       : frame.colours.ink;
    drawValue(frame, shown, rect, value, ink, true, after.has_value());
}

void drawRowBar(const Frame& frame, const Cross& cross, int row, const base::Rect& rect, bool out)
{
    const base::Palette& c = frame.colours;
    const std::vector<int>& totals = cross.table->rowTotals;
    const int largest = *std::max_element(totals.begin(), totals.end());
    const int count = totals[static_cast<std::size_t>(row)];
    const int after = cross.after == nullptr ? count : cross.after->rowTotals[static_cast<std::size_t>(row)];
    const Touch touch = touchBar(frame, cross, rect, row);
    drawNameGround(frame, rect.shrunk(frame.px(1)), false, touch.hovered);
    const float room = rect.width - frame.px(8);
    const float left = rect.x + frame.px(4);
    const float middle = rect.y + rect.height / 2;
    const auto bar = [&](int rows, base::Colour ink) {
        if (rows > 0) {
            const float width =
                std::clamp(room * static_cast<float>(rows) / static_cast<float>(std::max(1, largest)),
                           frame.px(2), room);
            ImGui::GetWindowDrawList()->AddRectFilled(
                {left, middle - frame.px(5)}, {left + width, middle + frame.px(5)}, colour(ink), frame.px(2));
        }
    };
    const base::Colour ink = out ? c.track : c.bar;
    if (after != count) {
        bar(std::max(after, count), base::mix(ink, c.track, 0.62));
    }
    bar(std::min(after, count), ink);
}

} // namespace ui
