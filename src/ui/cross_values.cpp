// What a cell of the cross table says: its number, its share, its shade and its explanation.
#include "base/words.h"
#include "layout/choropleth.h"
#include "session/wording.h"
#include "ui/cross.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;
using session::CellShare;

session::CrossedTable crossed(const Frame& frame, const Cross& cross)
{
    return {frame.atlas.data, frame.index, *cross.table, cross.share};
}

std::string percentText(const Frame& frame, double share, int decimals)
{
    return fmt::format(fmt::runtime(word(Word::Percent, frame.language())),
                       base::formatDecimal(share * 100, decimals, frame.language()));
}

/// Rows of the whole table in a cell, a line or a column.
int withoutFilters(const Frame& frame, const filter::Crosstab& table, int row, int column)
{
    if (row < 0 || column < 0) {
        return row >= 0      ? frame.index.values(table.rows)[static_cast<std::size_t>(row)].total
               : column >= 0 ? frame.index.values(table.columns)[static_cast<std::size_t>(column)].total
                             : frame.index.rowCount();
    }
    return rowsWith(frame, {{table.rows, row}, {table.columns, column}});
}

} // namespace

CrossValue crossValue(const Frame& frame, const Cross& cross, int row, int column)
{
    return session::cellValue(crossed(frame, cross), row, column);
}

std::optional<CrossValue> crossValueAfter(const Frame& frame, const Cross& cross, int row, int column)
{
    if (cross.after == nullptr) {
        return std::nullopt;
    }
    Cross then;
    then.table = cross.after;
    then.share = cross.share;
    const CrossValue before = crossValue(frame, cross, row, column);
    const CrossValue after = crossValue(frame, then, row, column);
    const bool changes = before.count != after.count || before.value != after.value;
    return changes ? std::optional(after) : std::nullopt;
}

Cross crossOf(const Frame& frame)
{
    Cross cross;
    cross.table = frame.crosstab;
    cross.after =
        frame.preview != nullptr && !frame.preview->crossed.cells.empty() ? &frame.preview->crossed : nullptr;
    cross.share = session::shareFor(frame.state.crosstab, frame.state.selection);
    return cross;
}

std::string crossText(const Frame& frame, const Cross& cross, const CrossValue& value)
{
    const base::Language language = frame.language();
    if (value.isTooFew) {
        return fmt::format(fmt::runtime(word(Word::CountAlone, language)), value.count);
    }
    if (value.count == 0 || cross.share == CellShare::Count) {
        return base::formatCount(value.count, language);
    }
    return cross.share == CellShare::PerMillion ? base::formatDecimal(value.value, 1, language)
                                                : percentText(frame, value.value, 0);
}

base::Colour crossShade(base::Theme theme, double strength)
{
    constexpr int kSteps = 5;
    const double at = std::clamp(strength, 0.0, 1.0) * (kSteps - 1);
    const int below = std::min(static_cast<int>(at), kSteps - 2);
    return base::mix(base::shadeColour(theme, below, kSteps), base::shadeColour(theme, below + 1, kSteps),
                     at - below);
}

base::Colour readableOn(base::Colour ground, base::Colour ink)
{
    constexpr double kText = 4.5; // WCAG 2.1, AA
    if (base::contrastRatio(ground, ink) >= kText) {
        return ink;
    }
    if (const base::Colour usual = base::inkOn(ground); base::contrastRatio(ground, usual) >= kText) {
        return usual;
    }
    // Pure black or white reaches 4.58 on every ground.
    const base::Colour black = base::rgb(0x000000);
    const base::Colour white = base::rgb(0xFFFFFF);
    return base::contrastRatio(ground, black) >= base::contrastRatio(ground, white) ? black : white;
}

void crossTip(const Frame& frame, const Cross& cross, int row, int column, const base::Rect* part)
{
    const base::Language language = frame.language();
    const filter::Crosstab& table = *cross.table;
    const auto name = [&](Facet facet, int value) {
        return session::choiceLabel(frame.atlas.data, facet,
                                    frame.index.values(facet)[static_cast<std::size_t>(value)].code,
                                    language);
    };
    const int count = session::cellCount(table, row, column);
    std::string title = session::initiativesText(count, language);
    title += row >= 0 ? " · " + name(table.rows, row) : std::string();
    title += column >= 0 ? " · " + name(table.columns, column) : std::string();
    std::string text;
    const auto add = [&](const std::string& sentence) { text += (text.empty() ? "" : "\n") + sentence; };
    const auto share = [&](Word pattern, int of, const std::string& whose) {
        add(fmt::format(fmt::runtime(word(pattern, language)),
                        base::formatDecimal(100.0 * count / of, 1, language), base::formatCount(of, language),
                        whose));
    };
    if (count == 0) {
        add(zeroText(frame, withoutFilters(frame, table, row, column)));
    } else if (count < layout::kLeastForRate) {
        add(fmt::format(fmt::runtime(word(Word::TooFew, language)), layout::kLeastForRate));
    } else {
        if (row >= 0 && column >= 0) {
            share(Word::CrossTipRow, session::cellCount(table, row, -1), name(table.rows, row));
            share(Word::CrossTipColumn, session::cellCount(table, -1, column), name(table.columns, column));
        } else if (row >= 0 || column >= 0) {
            share(Word::CrossTipAll, table.total, {});
        }
        const bool ofRegion =
            (table.rows == Facet::Region && row >= 0) || (table.columns == Facet::Region && column >= 0);
        if (const double people = session::inhabitants(crossed(frame, cross), row, column);
            ofRegion && people > 0) {
            add(fmt::format(fmt::runtime(word(Word::RateTip, language)),
                            base::formatDecimal(count / people * 1e6, 1, language)));
        }
    }
    add(std::string(word(row >= 0 && column >= 0   ? Word::CellTip
                         : row >= 0 || column >= 0 ? Word::BarsTip
                                                   : Word::CrossAll,
                         language)));
    // Above the names of the columns: beside the part it would lie on its neighbours.
    const base::Rect at = part == nullptr ? base::Rect{} : *part;
    tipAbove(frame, {at.x, cross.head.y, at.width, cross.foot.bottom() - cross.head.y}, title, text);
}

} // namespace ui
