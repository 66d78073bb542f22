#include "source/csv_text.h"

#include "base/file.h"
#include "base/text.h"
#include "source/letters.h"
#include "source/limits.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace source {

namespace {

char separatorOf(std::string_view text)
{
    constexpr std::array kSeparators{',', ';', '\t'};
    std::array<int, kSeparators.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r'))
            break;
        for (std::size_t i = 0; i < kSeparators.size(); ++i)
            counts[i] += !quoted && c == kSeparators[i] ? 1 : 0;
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < kSeparators.size(); ++i)
        if (counts[i] > counts[best])
            best = i;
    return kSeparators[best];
}

} // namespace

CsvLayout scanCsv(std::string_view text)
{
    const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    text.remove_prefix(mark);
    CsvLayout layout;
    layout.separator = separatorOf(text);

    long line = 1;
    long quoteLine = 0;
    bool quoted = false;
    bool inRecord = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool lineEnd = c == '\n' || c == '\r';
        if (!lineEnd && !inRecord) {
            layout.records.push_back({line, 1, mark + i, 0});
            inRecord = true;
        }
        if (c == '"') {
            quoted = !quoted;
            quoteLine = line;
        } else if (c == layout.separator && !quoted) {
            ++layout.records.back().cells;
        } else if (lineEnd) {
            if (inRecord && !quoted)
                layout.records.back().end = mark + i;
            if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
            ++line;
            inRecord = inRecord && quoted;
        }
    }
    if (inRecord)
        layout.records.back().end = mark + text.size();
    layout.openQuoteLine = quoted ? quoteLine : 0;
    return layout;
}

base::Result<std::string> readCsvText(const std::filesystem::path& path)
{
    auto text = base::readFile(path, Limits{}.bytes);
    if (!text)
        return text;
    const std::string name = path.filename().string();
    const std::string& bytes = text.value();
    const auto refuse = [&](std::string_view reason) {
        return base::Error{fmt::format("{}: {}", name, reason)};
    };
    if (base::trimmed(bytes).empty() || bytes == "\xEF\xBB\xBF")
        return refuse("the file is empty; it needs a header and at least one row");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return refuse("the text is UTF-16; save it as UTF-8");
    if (bytes.find('\0') != std::string::npos)
        return refuse("this is no text (it holds zero bytes); save the table as CSV in UTF-8");
    if (isWindows1252(bytes)) {
        base::Result<std::string> meant(fromWindows1252(bytes).value);
        meant.warnings.push_back(
            fmt::format("{}: the text is Windows-1252 (Latin-1) and read as such; save it as UTF-8", name));
        return meant;
    }
    return text;
}

} // namespace source
