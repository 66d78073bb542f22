// What a cell of the cross table says: its number, its share, its shade and its explanation.
#include "base/words.h"
#include "layout/choropleth.h"
#include "session/wording.h"
#include "ui/cross.h"
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

/// Inhabitants of what a cell covers: of its region, or of all of them.
double inhabitants(const Frame& frame, const Cross& cross, int row, int column)
{
    const filter::Crosstab& table = *cross.table;
    const int value = table.rows == Facet::Region ? row : table.columns == Facet::Region ? column : -1;
    double sum = 0;
    for (const model::Region& region : frame.atlas.data.regions) {
        const bool isMeant = value < 0 || frame.index.findValue(Facet::Region, region.code) == value;
        sum += isMeant ? static_cast<double>(region.population) : 0;
    }
    return sum;
}

std::string percentText(const Frame& frame, double share, int decimals)
{
    return fmt::format(fmt::runtime(word(Word::Percent, frame.language())),
                       base::formatDecimal(share * 100, decimals, frame.language()));
}

int totalOf(const filter::Crosstab& table, int row, int column)
{
    return row < 0 && column < 0 ? table.total
           : row < 0             ? table.columnTotals[static_cast<std::size_t>(column)]
           : column < 0          ? table.rowTotals[static_cast<std::size_t>(row)]
                                 : table.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
}

} // namespace

CrossValue crossValue(const Frame& frame, const Cross& cross, int row, int column)
{
    const filter::Crosstab& table = *cross.table;
    CrossValue value{totalOf(table, row, column), 0, false};
    double whole = 0;
    switch (cross.share) {
    case CellShare::Count:
        value.value = value.count;
        return value;
    case CellShare::OfRow:
        whole = totalOf(table, row, -1);
        break;
    case CellShare::OfColumn:
        whole = totalOf(table, -1, column);
        break;
    case CellShare::PerMillion:
        whole = inhabitants(frame, cross, row, column) / 1e6;
        break;
    }
    value.isTooFew = value.count > 0 && value.count < layout::kLeastForRate;
    value.value = whole > 0 && !value.isTooFew ? value.count / whole : 0;
    return value;
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

void crossTip(const Frame& frame, const Cross& cross, int row, int column)
{
    const base::Language language = frame.language();
    const filter::Crosstab& table = *cross.table;
    const auto name = [&](Facet facet, int value) {
        return session::choiceLabel(frame.atlas.data, facet,
                                    frame.index.values(facet)[static_cast<std::size_t>(value)].code,
                                    language);
    };
    const int count = totalOf(table, row, column);
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
    if (count > 0 && count < layout::kLeastForRate) {
        add(fmt::format(fmt::runtime(word(Word::TooFew, language)), layout::kLeastForRate));
    } else if (count > 0) {
        if (row >= 0 && column >= 0) {
            share(Word::CrossTipRow, totalOf(table, row, -1), name(table.rows, row));
            share(Word::CrossTipColumn, totalOf(table, -1, column), name(table.columns, column));
        } else if (row >= 0 || column >= 0) {
            share(Word::CrossTipAll, table.total, {});
        }
        const bool ofRegion =
            (table.rows == Facet::Region && row >= 0) || (table.columns == Facet::Region && column >= 0);
        if (const double people = inhabitants(frame, cross, row, column); ofRegion && people > 0) {
            add(fmt::format(fmt::runtime(word(Word::RateTip, language)),
                            base::formatDecimal(count / people * 1e6, 1, language)));
        }
    }
    add(std::string(word(row >= 0 && column >= 0   ? Word::CellTip
                         : row >= 0 || column >= 0 ? Word::BarsTip
                                                   : Word::CrossAll,
                         language)));
    tip(frame, title, text);
}

} // namespace ui
