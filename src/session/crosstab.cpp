#include "session/crosstab.h"

#include "base/cells.h"
#include "base/words.h"
#include "layout/choropleth.h"
#include "session/rates.h"
#include "session/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace session {

namespace {

using base::word;
using base::Word;
using filter::Facet;

/// A number as a spreadsheet of that language reads it: no mark between thousands.
std::string plainNumber(double value, base::Language language)
{
    std::string text = fmt::format("{:.1f}", value);
    if (language == base::Language::French) {
        std::replace(text.begin(), text.end(), '.', ',');
    }
    return text;
}

class Writer {
public:
    Writer(const CrossedTable& crossed, base::Language language) : crossed_(crossed), language_(language) {}

    void name(std::string text)
    {
        std::ranges::replace_if(
            text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        std::erase(text, '"'); // a spreadsheet would read on to the next one
        add(base::neutralised(text));
    }
    void head(const std::string& text)
    {
        const Word unit = crossed_.share == CellShare::OfRow      ? Word::CrossOfRow
                          : crossed_.share == CellShare::OfColumn ? Word::CrossOfColumn
                                                                  : Word::CrossPerMillion;
        if (crossed_.share == CellShare::Count) {
            name(text);
        } else {
            name(fmt::format("{} ({})", text, word(unit, language_)));
            add("n");
        }
    }
    void cell(int row, int column)
    {
        const CellValue value = cellValue(crossed_, row, column);
        if (crossed_.share != CellShare::Count) {
            const double scale = crossed_.share == CellShare::PerMillion ? 1 : 100;
            // Of nothing there is no share either: as on the screen.
            add(value.isTooFew || value.count == 0 ? std::string()
                                                   : plainNumber(value.value * scale, language_));
        }
        add(fmt::format("{}", value.count));
    }
    void endLine()
    {
        text_ += '\n';
        begins_ = true;
    }
    std::string take() { return std::move(text_); }

private:
    void add(const std::string& cell)
    {
        text_ += begins_ ? "" : "\t";
        text_ += cell;
        begins_ = false;
    }

    const CrossedTable& crossed_;
    base::Language language_;
    std::string text_;
    bool begins_ = true;
};

} // namespace

CellShare shareFor(const CrosstabView& view, const filter::Selection& selection)
{
    const bool hasRegions =
        (view.rows == Facet::Region || view.columns == Facet::Region) && mayRate(selection);
    return view.share == CellShare::PerMillion && !hasRegions ? CellShare::Count : view.share;
}

int cellCount(const filter::Crosstab& table, int row, int column)
{
    return row < 0 && column < 0 ? table.total
           : row < 0             ? table.columnTotals[static_cast<std::size_t>(column)]
           : column < 0          ? table.rowTotals[static_cast<std::size_t>(row)]
                                 : table.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
}

double inhabitants(const CrossedTable& crossed, int row, int column)
{
    const filter::Crosstab& table = crossed.table;
    const int value = table.rows == Facet::Region ? row : table.columns == Facet::Region ? column : -1;
    double sum = 0;
    for (const model::Region& region : crossed.data.regions) {
        const bool isMeant = value < 0 || crossed.index.findValue(Facet::Region, region.code) == value;
        sum += isMeant ? static_cast<double>(region.population) : 0;
    }
    return sum;
}

CellValue cellValue(const CrossedTable& crossed, int row, int column)
{
    CellValue value{cellCount(crossed.table, row, column), 0, false};
    double whole = 0;
    switch (crossed.share) {
    case CellShare::Count:
        value.value = value.count;
        return value;
    case CellShare::OfRow:
        whole = cellCount(crossed.table, row, -1);
        break;
    case CellShare::OfColumn:
        whole = cellCount(crossed.table, -1, column);
        break;
    case CellShare::PerMillion:
        whole = inhabitants(crossed, row, column) / 1e6;
        break;
    }
    value.isTooFew = value.count > 0 && value.count < layout::kLeastForRate;
    value.value = whole > 0 && !value.isTooFew ? value.count / whole : 0;
    return value;
}

std::string crosstabText(const CrossedTable& crossed, const std::vector<int>& rows,
                         const std::vector<int>& columns, base::Language language)
{
    const auto nameOf = [&](Facet facet, int value) {
        return choiceLabel(crossed.data, facet,
                           crossed.index.values(facet)[static_cast<std::size_t>(value)].code, language);
    };
    const std::string total(word(Word::ChartTotal, language));
    Writer text(crossed, language);
    text.name(facetTitle(crossed.table.rows, language) + " × " + facetTitle(crossed.table.columns, language));
    for (const int column : columns) {
        text.head(nameOf(crossed.table.columns, column));
    }
    text.head(total);
    text.endLine();
    const auto line = [&](const std::string& name, int row) {
        text.name(name);
        for (const int column : columns) {
            text.cell(row, column);
        }
        text.cell(row, -1);
        text.endLine();
    };
    for (const int row : rows) {
        line(nameOf(crossed.table.rows, row), row);
    }
    line(total, -1);
    return text.take();
}

} // namespace session
