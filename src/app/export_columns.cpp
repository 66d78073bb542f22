#include "app/export_columns.h"

#include "base/text.h"
#include "export/columns.h"
#include "session/shell_line.h"
#include "session/table_names.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

namespace app {

namespace {

using model::Column;

Column fileColumn(session::Column column, base::Language language)
{
    switch (column) {
    case session::Column::Id:
        return Column::Id;
    case session::Column::Name:
        return Column::Name;
    case session::Column::Organisation:
        return Column::Organisation;
    case session::Column::Type:
        return Column::OrganisationType;
    case session::Column::Category:
        return Column::Category;
    case session::Column::Pole:
        return Column::Pole;
    case session::Column::City:
        return Column::City;
    case session::Column::Department:
        return Column::Department;
    case session::Column::Region:
        return Column::Region;
    case session::Column::Date:
        return Column::StartDate;
    case session::Column::Partners:
        return Column::Partners;
    case session::Column::Summary:
        return language == base::Language::French ? Column::SummaryFr : Column::SummaryEn;
    case session::Column::Source:
        return Column::SourceUrl;
    case session::Column::Distance:
        break;
    }
    return Column::Count;
}

/// Every column by its name in a file, that of the distances last.
std::vector<std::string> fileNames()
{
    std::vector<std::string> names;
    for (std::size_t c = 0; c <= model::kColumnCount; ++c) {
        names.emplace_back(exporter::fieldName(static_cast<Column>(c)));
    }
    return names;
}

std::optional<Column> columnNamed(std::string_view word, const std::vector<std::string>& names,
                                  base::Language language)
{
    if (const auto found = std::ranges::find(names, word); found != names.end()) {
        return static_cast<Column>(found - names.begin());
    }
    const auto shown = session::named<session::Column>(session::kColumnNames, word);
    return shown ? std::optional(fileColumn(*shown, language)) : std::nullopt;
}

} // namespace

base::Result<std::vector<Column>> exportColumns(std::string_view typed, base::Language language)
{
    const std::vector<std::string> names = fileNames();
    std::vector<Column> columns;
    for (const std::string& part : base::split(typed, ',')) {
        const std::string_view whole = base::trimmed(part);
        const std::string_view word = whole.substr(0, whole.find(':'));
        const auto column = columnNamed(word, names, language);
        if (!column) {
            const std::string near = base::nearest(word, names);
            return base::Error{fmt::format("no column \"{}\"{}; columns are {}", word,
                                           near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near),
                                           fmt::join(names, ", ")),
                               base::Exit::Usage};
        }
        if (std::ranges::find(columns, *column) != columns.end()) {
            return base::Error{fmt::format("the column \"{}\" is named twice", word), base::Exit::Usage};
        }
        columns.push_back(*column);
    }
    return columns;
}

std::vector<Column> exportColumns(const std::vector<session::ShownColumn>& shown, base::Language language)
{
    std::vector<Column> columns;
    for (const session::ShownColumn& column : shown) {
        columns.push_back(fileColumn(column.column, language));
    }
    return columns;
}

void chooseColumns(exporter::Note& note, std::vector<Column> columns, bool withDistance)
{
    if (columns.empty()) {
        return;
    }
    if (!withDistance) {
        std::erase(columns, Column::Count);
    } else if (std::ranges::find(columns, Column::Count) == columns.end()) {
        columns.push_back(Column::Count);
    }
    if (columns.empty()) { // distances alone, from nowhere
        columns.push_back(Column::Id);
    }
    std::string names;
    for (const Column column : columns) {
        names += names.empty() ? "" : ",";
        names += exporter::fieldName(column);
    }
    note.columns = std::move(columns);
    note.command += " " + session::shellLine({"--columns=" + names});
}

} // namespace app
