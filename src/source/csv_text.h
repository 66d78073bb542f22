// The raw text of a CSV file: what GDAL does not tell about it. Real line numbers of the records,
// the separator, cells a record has, and the faults that make the whole text unreadable.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace source {

/// One record: it may span lines when a quoted cell holds line ends.
struct CsvRecord {
    long line = 0;         ///< line of its first byte, the first line of the file is 1
    int cells = 0;         ///< separators outside quotes plus one
    std::size_t begin = 0; ///< its first byte in the text …
    std::size_t end = 0;   ///< … and the line end behind it
};

struct CsvLayout {
    std::vector<CsvRecord> records; ///< blank lines are none; the header is the first
    char separator = ',';
    long openQuoteLine = 0; ///< where a quote opens that is never closed; 0 when all are
};

/// Walks the text once. The separator is the commonest of comma, semicolon and tab in the header.
CsvLayout scanCsv(std::string_view text);

/// The file as text with line ends as they are. A file in Windows-1252 (Latin-1) is read as such, which a
/// warning says. Errors (exit 1): empty, UTF-16, binary, too large.
base::Result<std::string> readCsvText(const std::filesystem::path& path);

} // namespace source
