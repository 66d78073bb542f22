#include "session/table.h"

#include "base/cells.h"
#include "base/words.h"
#include "base/written.h"
#include "session/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace session {

namespace {

using base::Word;

struct Offer {
    Word title;
    float width; ///< design pixels
    float least; ///< before the table scrolls sideways
};
/// In the order of Column.
constexpr std::array<Offer, kColumnCount> kOffers{{{Word::ColumnId, 110, 90},
                                                   {Word::ColumnName, 330, 226},
                                                   {Word::ColumnOrganisation, 220, 146},
                                                   {Word::ColumnType, 120, 104},
                                                   {Word::ColumnCategory, 200, 150},
                                                   {Word::ColumnPole, 160, 130},
                                                   {Word::ColumnCity, 140, 108},
                                                   {Word::ColumnDepartment, 150, 120},
                                                   {Word::ColumnRegion, 180, 146},
                                                   {Word::ColumnDate, 118, 114},
                                                   {Word::ColumnPartners, 240, 150},
                                                   {Word::ColumnSummary, 420, 220},
                                                   {Word::ColumnSource, 160, 110},
                                                   {Word::ColumnDistance, 110, 90}}};
constexpr std::array kUsual{Column::Name, Column::Organisation, Column::Category,
                            Column::City, Column::Region,       Column::Date};
constexpr float kMostFit = 1.7F;

/// « 17 nov. 2020 »: as dates are written elsewhere, the month shortened.
std::string shortDate(base::PartialDate date, base::Language language)
{
    std::string text = base::formatDate(date, language);
    const std::string_view month = base::monthName(date.month, language);
    if (const std::size_t at = text.find(month); at != std::string::npos) {
        text.replace(at, month.size(), base::monthShort(date.month, language));
    }
    return text;
}

template<class List>
std::string nameAt(const List& list, int at)
{
    return at < 0 ? std::string() : list[static_cast<std::size_t>(at)].name;
}

} // namespace

float usualWidth(Column column)
{
    return kOffers[static_cast<std::size_t>(column)].width;
}

std::vector<ShownColumn> shownColumns(const TableView& table)
{
    std::vector<ShownColumn> columns = table.columns;
    if (columns.empty()) {
        for (const Column column : kUsual) {
            columns.push_back({column, usualWidth(column)});
        }
    }
    for (ShownColumn& shown : columns) {
        if (!(shown.width >= kLeastColumn && shown.width <= kMostColumn)) { // also what is no number
            shown.width = usualWidth(shown.column);
        }
    }
    return columns;
}

std::vector<ShownColumn> fittedColumns(const TableView& table, float room)
{
    std::vector<ShownColumn> columns = shownColumns(table);
    float sum = 0;
    float least = 0;
    for (const ShownColumn& shown : columns) {
        if (shown.width != usualWidth(shown.column)) {
            return columns;
        }
        sum += shown.width;
        least += kOffers[static_cast<std::size_t>(shown.column)].least;
    }
    const float factor = std::clamp(room / sum, 1.F, kMostFit);
    const float give = std::clamp((room - least) / (sum - least), 0.F, 1.F);
    for (ShownColumn& shown : columns) {
        const Offer& offer = kOffers[static_cast<std::size_t>(shown.column)];
        shown.width = std::floor((offer.least + give * (offer.width - offer.least)) * factor);
    }
    return columns;
}

std::string columnTitle(Column column, base::Language language)
{
    return std::string(base::word(kOffers[static_cast<std::size_t>(column)].title, language));
}

std::string copiedTitle(Column column, base::Language language, const Ruler& ruler)
{
    if (column != Column::Distance) {
        return columnTitle(column, language);
    }
    if (ruler.place == nullptr) {
        return columnTitle(column, language) + " (km)";
    }
    return base::written(Word::CopiedDistance, language, fromText(ruler.place->name, language)) +
           (ruler.place->about ? " (≈)" : "");
}

std::string sortSentence(const std::vector<ColumnSort>& sort, base::Language language)
{
    std::string text;
    for (const ColumnSort& by : sort) {
        text += (text.empty() ? "" : ", ") + columnTitle(by.column, language) + (by.descending ? " ↓" : " ↑");
    }
    return text;
}

std::string cellText(const model::Dataset& data, int row, Column column, base::Language language,
                     const Ruler& ruler)
{
    const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(row)];
    switch (column) {
    case Column::Id:
        return initiative.id;
    case Column::Name:
        return initiative.name;
    case Column::Organisation:
        return initiative.organisation;
    case Column::Type:
        return typeLabel(initiative.type, language);
    case Column::Category:
        return initiative.category < 0
                   ? std::string()
                   : choiceLabel(data, filter::Facet::Category,
                                 data.categories[static_cast<std::size_t>(initiative.category)].code,
                                 language);
    case Column::Pole:
        return initiative.pole < 0 ? std::string(base::word(Word::NoPole, language))
                                   : nameAt(data.poles, initiative.pole);
    case Column::City:
        return initiative.city;
    case Column::Department:
        return nameAt(data.departments, initiative.department);
    case Column::Region:
        return nameAt(data.regions, initiative.region);
    case Column::Date:
        return initiative.date ? shortDate(*initiative.date, language)
                               : std::string(base::word(Word::CardUndated, language));
    case Column::Partners:
        return initiative.partners;
    case Column::Summary:
        return std::string(model::summary(initiative, language));
    case Column::Source:
        return std::string(model::hostName(initiative.sourceUrl));
    case Column::Distance:
        if (const auto km = ruler.km(row)) {
            return distanceText(*km, *ruler.place, language);
        }
        break;
    }
    return {};
}

std::string copiedCell(const model::Dataset& data, int row, Column column, base::Language language,
                       const Ruler& ruler)
{
    const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(row)];
    if (column == Column::Date) {
        return initiative.date ? base::isoDate(*initiative.date) : std::string();
    }
    if (column == Column::Distance) {
        const auto km = ruler.km(row);
        return km ? fmt::format("{:.1f}", *km) : std::string();
    }
    return column == Column::Source ? initiative.sourceUrl.str() : cellText(data, row, column, language);
}

std::string copiedText(const model::Dataset& data, const std::vector<int>& rows,
                       const std::vector<ShownColumn>& columns, base::Language language, const Ruler& ruler)
{
    std::string text;
    const auto add = [&](std::string cell, bool isFirst) {
        std::ranges::replace_if(
            cell, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        text += isFirst ? "" : "\t";
        if (cell.starts_with('"')) { // a spreadsheet would read on to the next quote
            std::string quoted = "\"";
            for (const char c : cell) {
                quoted += c == '"' ? "\"\"" : std::string(1, c);
            }
            cell = quoted + '"';
        }
        text += base::neutralised(cell);
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        add(copiedTitle(columns[i].column, language, ruler), i == 0);
    }
    text += '\n';
    for (const int row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            add(copiedCell(data, row, columns[i].column, language, ruler), i == 0);
        }
        text += '\n';
    }
    return text;
}

int sortPlace(const std::vector<ColumnSort>& sort, Column column)
{
    const auto found = std::ranges::find(sort, column, &ColumnSort::column);
    return found == sort.end() ? -1 : static_cast<int>(found - sort.begin());
}

std::vector<ColumnSort> sortAfterClick(std::vector<ColumnSort> sort, Column column, bool adds)
{
    const int place = sortPlace(sort, column);
    if (!adds && !(place == 0 && sort.size() == 1)) {
        return {{column, false}};
    }
    if (place < 0) {
        sort.push_back({column, false});
    } else if (ColumnSort& clicked = sort[static_cast<std::size_t>(place)]; !clicked.descending) {
        clicked.descending = true;
    } else {
        sort.erase(sort.begin() + place);
    }
    return sort;
}

std::vector<ShownColumn> columnsAfterToggle(std::vector<ShownColumn> columns, Column column)
{
    const auto found = std::ranges::find(columns, column, &ShownColumn::column);
    if (found == columns.end()) {
        const auto later =
            std::ranges::find_if(columns, [&](const ShownColumn& shown) { return shown.column > column; });
        columns.insert(later, {column, usualWidth(column)});
    } else if (columns.size() > 1) {
        columns.erase(found);
    }
    return columns;
}

std::vector<ShownColumn> columnsAfterMove(std::vector<ShownColumn> columns, std::size_t from, std::size_t to)
{
    if (from >= columns.size() || to > columns.size()) {
        return columns;
    }
    const auto at = [&](std::size_t i) { return columns.begin() + static_cast<std::ptrdiff_t>(i); };
    if (to > from) {
        std::rotate(at(from), at(from + 1), at(to));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
    return columns;
}

std::vector<int> picksAfterToggle(std::vector<int> picked, int row)
{
    const auto place = std::ranges::lower_bound(picked, row);
    if (place != picked.end() && *place == row) {
        picked.erase(place);
    } else {
        picked.insert(place, row);
    }
    return picked;
}

std::vector<int> picksBetween(const std::vector<int>& order, std::size_t from, std::size_t to)
{
    if (order.empty()) {
        return {};
    }
    const std::size_t last = std::min(std::max(from, to), order.size() - 1);
    const std::size_t first = std::min({from, to, last});
    std::vector<int> picked(order.begin() + static_cast<std::ptrdiff_t>(first),
                            order.begin() + static_cast<std::ptrdiff_t>(last + 1));
    std::ranges::sort(picked);
    return picked;
}

std::vector<int> rowsToCopy(const std::vector<int>& order, const std::vector<int>& picked)
{
    std::vector<int> rows;
    std::ranges::copy_if(order, std::back_inserter(rows),
                         [&](int row) { return std::ranges::binary_search(picked, row); });
    return rows.empty() ? order : rows;
}

} // namespace session
