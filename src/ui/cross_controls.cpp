// The cross table's switches, and the arrows among its cells.
#include "base/icons.h"
#include "base/words.h"
#include "layout/chart.h"
#include "session/crosstab.h"
#include "session/rates.h"
#include "session/wording.h"
#include "ui/cross.h"
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
using filter::Facet;
using session::CellShare;

constexpr std::array kPresets{Facet::Pole, Facet::Region, Facet::Type};
constexpr std::array kShares{std::pair{CellShare::Count, Word::MeasureCount},
                             std::pair{CellShare::OfRow, Word::CrossOfRow},
                             std::pair{CellShare::OfColumn, Word::CrossOfColumn},
                             std::pair{CellShare::PerMillion, Word::CrossPerMillion}};

bool hasRegions(const session::CrosstabView& view)
{
    return view.rows == Facet::Region || view.columns == Facet::Region;
}

/// What is copied of the table as it is shown.
std::string copiedText(const Frame& frame)
{
    const Cross cross = crossOf(frame);
    return session::crosstabText({frame.atlas.data, frame.index, *cross.table, cross.share},
                                 layout::shownOrder(frame.index, cross.table->rows),
                                 layout::shownOrder(frame.index, cross.table->columns), frame.language());
}

void copy(const Frame& frame)
{
    frame.memory.crossCopied = copiedText(frame);
    frame.ask(session::CopyText{frame.memory.crossCopied});
}

void copyButton(const Frame& frame, const base::Rect& rect)
{
    const session::CrosstabView& view = frame.state.crosstab;
    const bool isCopied = !frame.memory.crossCopied.empty() && frame.memory.crossCopied == copiedText(frame);
    const std::string hint =
        fmt::format(fmt::runtime(word(Word::CrossCopyHint, frame.language())),
                    fmt::format("{},{}", filter::facetName(view.rows), filter::facetName(view.columns)));
    if (iconButton(frame, "cross-copy", rect, isCopied ? base::icons::kCheck : base::icons::kCopy,
                   Zone::Drawer, {})) {
        copy(frame);
    }
    if (ImGui::IsItemHovered()) {
        tip(frame, word(isCopied ? Word::TableCopied : Word::CrossCopy, frame.language()), hint);
    }
}

} // namespace

float shadeKey(const Frame& frame, const base::Rect& rect)
{
    const Cross cross = crossOf(frame);
    CrossValue weakest;
    CrossValue strongest;
    for (std::size_t row = 0; row < cross.table->rowTotals.size(); ++row) {
        for (std::size_t column = 0; column < cross.table->columnTotals.size(); ++column) {
            const CrossValue value =
                crossValue(frame, cross, static_cast<int>(row), static_cast<int>(column));
            if (value.value > 0) {
                weakest = weakest.value == 0 || value.value < weakest.value ? value : weakest;
                strongest = value.value > strongest.value ? value : strongest;
            }
        }
    }
    const std::string from = crossText(frame, cross, weakest);
    const std::string to = crossText(frame, cross, strongest);
    const float pad = frame.px(6);
    const float ramp = frame.px(52);
    const float width =
        textWidth(frame, Type::Small, from) + textWidth(frame, Type::Small, to) + ramp + 2 * pad;
    if (strongest.value <= weakest.value || width > rect.width) {
        return 0;
    }
    const base::Palette& c = frame.colours;
    const float y = rect.y + (rect.height - frame.fonts[Type::Small]->FontSize) / 2;
    const float begin = rect.right() - width;
    const float left = begin + textWidth(frame, Type::Small, from) + pad;
    drawText(frame, Type::Small, c.inkSoft, begin, y, from);
    drawText(frame, Type::Small, c.inkSoft, left + ramp + pad, y, to);
    constexpr int kSteps = 13;
    const float height = frame.px(10);
    for (int i = 0; i < kSteps; ++i) {
        const double part = static_cast<double>(i) / (kSteps - 1);
        const double least = weakest.value / strongest.value;
        const double value = least + (1 - least) * part;
        const double shade = cross.share == CellShare::Count ? std::sqrt(value) : value;
        const float x = left + ramp * static_cast<float>(i) / kSteps;
        ImGui::GetWindowDrawList()->AddRectFilled(
            {x, rect.y + (rect.height - height) / 2},
            {left + ramp * static_cast<float>(i + 1) / kSteps, rect.y + (rect.height + height) / 2},
            colour(crossShade(frame.state.theme, shade)));
    }
    const Word meaning =
        frame.state.theme == base::Theme::Dark ? Word::CrossShadeCountDark : Word::CrossShadeCount;
    const std::string_view label = word(meaning, frame.language());
    const float labelWidth = textWidth(frame, Type::Small, label) + 2 * pad;
    const bool isLabelled = cross.share == CellShare::Count && width + labelWidth <= rect.width;
    if (isLabelled) {
        drawText(frame, Type::Small, c.inkSoft, begin - labelWidth, y, label);
    }
    const float x = isLabelled ? begin - labelWidth : begin;
    if (ImGui::IsMouseHoveringRect({x, rect.y}, {rect.right(), rect.bottom()})) {
        tip(frame, cross.share == CellShare::Count ? label : std::string_view{},
            word(Word::CrossShadeRest, frame.language()));
    }
    return rect.right() - x;
}

bool crossControls(const Frame& frame, const base::Rect& rect)
{
    if (frame.crosstab == nullptr || frame.crosstab->cells.empty()) {
        return true;
    }
    const base::Language language = frame.language();
    const session::CrosstabView& view = frame.state.crosstab;
    std::array<std::string, kPresets.size()> titles;
    std::vector<Segment> presets;
    for (std::size_t i = 0; i < kPresets.size(); ++i) {
        titles[i] = session::facetTitle(kPresets[i], language);
        presets.push_back({titles[i], view.columns == Facet::Category && view.rows == kPresets[i]});
    }
    std::vector<Segment> shares;
    for (const auto& [share, title] : kShares) {
        if (share != CellShare::PerMillion || (hasRegions(view) && session::mayRate(frame.state.selection))) {
            shares.push_back(
                {word(title, language), share == session::shareFor(view, frame.state.selection)});
        }
    }
    const std::string by = "× " + session::facetTitle(Facet::Category, language);
    const float gap = frame.px(8);
    const float first = segmentsWidth(frame, presets);
    const float text = textWidth(frame, Type::Small, by);
    const float second = segmentsWidth(frame, shares);
    const std::vector<Segment> line{{word(Word::CrossMonths, language), view.months}};
    const bool hasLine = frame.memory.crossHidesMonths;
    const float third = hasLine ? segmentsWidth(frame, line) + 2 * gap : 0;
    const float left = first + gap + text + third;
    if (left + 3 * gap + rect.height + second > rect.width) {
        return false;
    }
    const int preset =
        segmented(frame, "cross-rows", presets, {rect.x + first, rect.y, rect.height}, Zone::Drawer).clicked;
    if (preset >= 0) {
        frame.ask(session::SetCrosstab{
            {kPresets[static_cast<std::size_t>(preset)], Facet::Category, view.share, false}});
    }
    drawText(frame, Type::Small, frame.colours.inkSoft, rect.x + first + gap,
             rect.y + (rect.height - frame.fonts[Type::Small]->FontSize) / 2, by);
    if (hasLine) {
        const base::Rect toggle{rect.x + left - third + 2 * gap, rect.y, third - 2 * gap, rect.height};
        base::Rect box = toggle;
        if (button(frame, "cross-months", box, word(Word::CrossMonths, language), {},
                   view.months ? ButtonKind::Strong : ButtonKind::Plain, Zone::Drawer)) {
            frame.ask(session::SetCrosstab{{view.rows, view.columns, view.share, !view.months}});
        }
        if (ImGui::IsItemHovered()) {
            tip(frame, {}, word(Word::CrossMonthsHint, language));
        }
    }
    const int share =
        segmented(frame, "cross-share", shares, {rect.right(), rect.y, rect.height}, Zone::Drawer).clicked;
    if (share >= 0) {
        frame.ask(session::SetCrosstab{
            {view.rows, view.columns, kShares[static_cast<std::size_t>(share)].first, view.months}});
    }
    const float right = rect.right() - second - gap;
    copyButton(frame, {right - rect.height, rect.y, rect.height, rect.height});
    return true;
}

bool handleCrossKey(const Frame& frame, Key key)
{
    if (key == Key::Copy && frame.state.drawer == session::Drawer::Crosstab && frame.crosstab != nullptr &&
        !frame.crosstab->cells.empty()) {
        copy(frame);
        return true;
    }
    Memory& memory = frame.memory;
    const Memory::Grid& grid = memory.grid;
    const int at = memory.item - grid.first;
    const int size = grid.columns * grid.rows;
    const bool inGrid = memory.zone == Zone::Drawer && frame.state.drawer == session::Drawer::Crosstab &&
                        at >= 0 && at < size;
    if (!inGrid) {
        return false;
    }
    const int last = memory.itemCount[static_cast<std::size_t>(Zone::Drawer)] - 1;
    switch (key) {
    case Key::Left:
        memory.item -= at % grid.columns > 0 ? 1 : 0;
        return true;
    case Key::Right:
        memory.item += at % grid.columns < grid.columns - 1 ? 1 : 0;
        return true;
    case Key::Up: // out of the first line to what lies before it
        memory.item = at >= grid.columns ? memory.item - grid.columns : std::max(0, grid.first - 1);
        return true;
    case Key::Down:
        memory.item =
            at + grid.columns < size ? memory.item + grid.columns : std::min(last, grid.first + size);
        return true;
    default:
        return false;
    }
}

} // namespace ui
