#include "export/text_table.h"

#include "base/text.h"
#include "base/words.h"
#include "base/written.h"

#include <algorithm>

namespace exporter {

namespace {

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t characters(std::string_view utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(utf8, startsCharacter));
}

/// The cell on one line and at most `limit` characters long. Control characters become spaces:
/// a table must not be able to drive the terminal that shows it.
std::string fitted(std::string_view cell, std::size_t limit)
{
    const bool cut = characters(cell) > limit;
    const std::size_t keep = cut ? limit - 1 : limit;
    std::string text;
    std::size_t seen = 0;
    for (const char byte : cell) {
        seen += startsCharacter(byte) ? 1 : 0;
        if (seen > keep) {
            break;
        }
        const auto code = static_cast<unsigned char>(byte);
        text += code < 0x20U || code == 0x7FU ? ' ' : byte;
    }
    return cut ? text + "…" : text;
}

void appendPadded(std::string& line, const std::string& cell, std::size_t width, Align align)
{
    const std::string padding(width - std::min(width, characters(cell)), ' ');
    line += align == Align::Right ? padding + cell : cell + padding;
}

} // namespace

std::string countLine(int selected, int total, std::optional<base::Language> asked)
{
    const base::Language language = asked.value_or(base::Language::English);
    const base::Word many =
        base::isSingular(selected, language) ? base::Word::InitiativesOne : base::Word::InitiativesMany;
    return base::written(many, language, selected) + " " +
           base::written(base::Word::OfTotal, language, total);
}

std::string alignedTable(const std::vector<TableColumn>& columns,
                         const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::vector<std::string>> lines(1);
    for (const TableColumn& column : columns) {
        lines.front().push_back(column.title);
    }
    for (const auto& row : rows) {
        auto& cells = lines.emplace_back();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            cells.push_back(fitted(row[c], columns[c].maxWidth));
        }
    }
    std::vector<std::size_t> widths(columns.size(), 0);
    for (const auto& cells : lines) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            widths[c] = std::max(widths[c], characters(cells[c]));
        }
    }
    std::string text;
    for (const auto& cells : lines) {
        std::string line;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            line += c == 0 ? "" : "  ";
            appendPadded(line, cells[c], widths[c], columns[c].align);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace exporter
