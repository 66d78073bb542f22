#include "session/table_names.h"

#include "base/text.h"
#include "session/table.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace session {

namespace {

base::Error unknownColumn(std::string_view word)
{
    const std::vector<std::string> known(kColumnNames.begin(), kColumnNames.end());
    const std::string near = base::nearest(word, known);
    return {fmt::format("no column \"{}\"{}; columns are {}", word,
                        near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near),
                        fmt::join(kColumnNames, ", ")),
            base::Exit::Usage};
}

base::Error twice(std::string_view word)
{
    return {fmt::format("the column \"{}\" is named twice", word), base::Exit::Usage};
}

} // namespace

std::string columnsText(const std::vector<ShownColumn>& columns)
{
    std::string text;
    for (const ShownColumn& shown : columns) {
        text += text.empty() ? "" : ",";
        text += nameOf(kColumnNames, shown.column);
        if (shown.width != usualWidth(shown.column)) {
            text += fmt::format(":{}", shown.width);
        }
    }
    return text;
}

base::Result<std::vector<ShownColumn>> columnsFrom(std::string_view text)
{
    std::vector<ShownColumn> columns;
    for (const std::string& part : base::split(text, ',')) {
        const std::string_view typed = base::trimmed(part);
        const std::size_t colon = typed.find(':');
        const std::string_view word = typed.substr(0, colon);
        const auto column = named<Column>(kColumnNames, word);
        if (!column) {
            return unknownColumn(word);
        }
        if (std::ranges::find(columns, *column, &ShownColumn::column) != columns.end()) {
            return twice(word);
        }
        ShownColumn shown{*column, usualWidth(*column)};
        if (colon != std::string_view::npos) {
            const std::string_view number = typed.substr(colon + 1);
            const auto [end, error] =
                std::from_chars(number.data(), number.data() + number.size(), shown.width);
            if (error != std::errc() || end != number.data() + number.size() ||
                !(shown.width >= kLeastColumn && shown.width <= kMostColumn)) {
                return base::Error{fmt::format("\"{}\": a width is a number from {} to {}, as in name:320",
                                               typed, kLeastColumn, kMostColumn),
                                   base::Exit::Usage};
            }
        }
        columns.push_back(shown);
    }
    return columns;
}

std::string sortText(const std::vector<ColumnSort>& sort)
{
    std::string text;
    for (const ColumnSort& by : sort) {
        text += text.empty() ? "" : ",";
        text += by.descending ? "-" : "";
        text += nameOf(kColumnNames, by.column);
    }
    return text;
}

base::Result<std::vector<ColumnSort>> sortFrom(std::string_view text)
{
    std::vector<ColumnSort> sort;
    for (const std::string& part : base::split(text, ',')) {
        std::string_view word = base::trimmed(part);
        const bool descending = word.starts_with('-');
        word.remove_prefix(descending ? 1 : 0);
        const auto column = named<Column>(kColumnNames, word);
        if (!column) {
            return unknownColumn(word);
        }
        if (sortPlace(sort, *column) >= 0) {
            return twice(word);
        }
        sort.push_back({*column, descending});
    }
    return sort;
}

} // namespace session
