#include "source/csv_text.h"

#include "base/file.h"
#include "base/text.h"
#include "source/letters.h"

#include <fmt/format.h>

namespace source {

CsvLayout scanCsv(std::string_view text)
{
    CsvReader reader(text);
    CsvLayout layout;
    layout.separator = reader.separator();
    while (reader.next())
        layout.records.push_back(reader.record());
    layout.openQuoteLine = reader.openQuoteLine();
    return layout;
}

base::Status requireWhole(const CsvReader& reader, const std::string& name, std::uint64_t bytes,
                          Progress& progress)
{
    if (progress.stops)
        return givenUp(name);
    const std::uint64_t read = reader.bytesRead();
    const std::string of = bytes > read ? fmt::format(" of {}", bytes) : "";
    if (reader.hasFailed())
        return base::Error{
            fmt::format("{}: reading failed after {}{} bytes; the disk, or the way to it, may be "
                        "faulty: try a copy elsewhere",
                        name, read, of)};
    if (read >= bytes)
        return base::Ok{};
    progress.isCut = true;
    return base::Error{
        fmt::format("{}: the file became shorter while it was read, and ended after {}{} bytes; "
                    "open it again once it is written",
                    name, read, of)};
}

base::Result<CsvSurvey> surveyCsv(CsvReader& reader, const std::string& name, std::uint64_t bytes,
                                  Progress& progress, RowLimits& held)
{
    const auto refuse = [&](std::string_view reason) {
        return base::Error{fmt::format("{}: {}", name, reason)};
    };
    CsvSurvey survey;
    LetterSurvey letters;
    bool isBlank = true;
    int headerCells = 0;
    while (reader.next()) {
        const std::string_view text = reader.text();
        if (++survey.records == 1) {
            headerCells = reader.record().cells;
            if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
                return refuse("the text is UTF-16; save it as UTF-8");
        } else if (auto row = held.addRow(); !row) {
            return row.error();
        }
        if (text.find('\0') != std::string_view::npos)
            return refuse("this is no text (it holds zero bytes); save the table as CSV in UTF-8");
        isBlank = isBlank && !reader.isTooLarge() && base::trimmed(text).empty();
        letters.see(text);
        if (survey.records % 1024 == 0)
            progress.tell(static_cast<float>(reader.bytesRead()) / static_cast<float>(bytes), 0, kScanShare);
        if (progress.stops)
            return givenUp(name);
    }
    if (auto whole = requireWhole(reader, name, bytes, progress); !whole)
        return whole.error();
    if (isBlank)
        return refuse("the file is empty; it needs a header and at least one row");
    survey.openQuoteLine = reader.openQuoteLine();
    const bool isShort = reader.record().cells < headerCells;
    survey.isCut = survey.openQuoteLine > 0 || (isShort && !reader.endsWithLine());
    survey.isWindows1252 = letters.isWindows1252();
    survey.bytes = reader.bytesRead();
    return survey;
}

std::string windows1252Warning(const std::string& name)
{
    return fmt::format("{}: the text is Windows-1252 (Latin-1) and read as such; save it as UTF-8", name);
}

base::Result<std::string> readCsvText(const std::filesystem::path& path)
{
    auto text = base::readFile(path, Limits{}.bytes);
    if (!text)
        return text;
    const std::string name = path.filename().string();
    CsvReader reader{std::string_view(text.value())};
    Progress unwatched;
    RowLimits held({}, name);
    const auto survey = surveyCsv(reader, name, text.value().size(), unwatched, held);
    if (!survey)
        return survey.error();
    if (survey.value().isWindows1252) {
        base::Result<std::string> meant(fromWindows1252(text.value()).value);
        meant.warnings.push_back(windows1252Warning(name));
        return meant;
    }
    return text;
}

} // namespace source
