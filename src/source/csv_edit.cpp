#include "source/csv_edit.h"

#include "base/cells.h"

namespace source {

namespace {

/// The line end that the text uses: its first one.
std::string_view lineEndOf(std::string_view text)
{
    const std::size_t at = text.find_first_of("\r\n");
    if (at == std::string_view::npos)
        return "\n";
    return text.substr(at, text[at] == '\r' && text.substr(at + 1).starts_with('\n') ? 2 : 1);
}

} // namespace

void CsvEdit::set(std::size_t record, std::size_t cell, const std::string& value)
{
    changes_[record][cell] = value;
}

std::vector<std::string_view> CsvEdit::cells(std::size_t record) const
{
    const CsvRecord& span = layout_.records[record];
    const std::string_view line = std::string_view(text_).substr(span.begin, span.end - span.begin);
    std::vector<std::string_view> result;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        quoted = line[i] == '"' ? !quoted : quoted;
        if (line[i] == layout_.separator && !quoted) {
            result.push_back(line.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    result.push_back(line.substr(begin));
    return result;
}

std::string CsvEdit::text() const
{
    std::string result;
    result.reserve(text_.size());
    std::size_t copied = 0;
    for (const auto& [record, changes] : changes_) {
        const CsvRecord& span = layout_.records[record];
        result.append(text_, copied, span.begin - copied);
        copied = span.end;
        const std::vector<std::string_view> before = cells(record);
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (i > 0)
                result += layout_.separator;
            if (const auto change = changes.find(i); change != changes.end())
                base::appendCell(result, change->second, layout_.separator);
            else
                result += before[i];
        }
    }
    result.append(text_, copied);
    const std::string_view lineEnd = lineEndOf(text_);
    if (!added_.empty() && !result.ends_with('\n') && !result.ends_with('\r'))
        result += lineEnd;
    for (const std::vector<std::string>& record : added_) {
        for (std::size_t i = 0; i < record.size(); ++i) {
            if (i > 0)
                result += layout_.separator;
            base::appendCell(result, record[i], layout_.separator);
        }
        result += lineEnd;
    }
    return result;
}

} // namespace source
