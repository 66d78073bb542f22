// The raw text of a CSV: real line numbers of the records, and the faults that make the whole of it
// unreadable.
#pragma once

#include "base/result.h"
#include "source/csv_reader.h"
#include "source/limits.h"
#include "source/progress.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace source {

struct CsvLayout {
    std::vector<CsvRecord> records; ///< blank lines are none; the header is the first
    char separator = ',';
    long openQuoteLine = 0; ///< of the record in which a quote opens that is never closed; 0 when all are
};

/// Walks the text once. The separator is the commonest of comma, semicolon and tab in the header.
CsvLayout scanCsv(std::string_view text);

/// What has to be known of a CSV before its first row is read.
struct CsvSurvey {
    std::size_t records = 0; ///< the header is one
    long openQuoteLine = 0;  ///< as of CsvLayout
    bool isCut = false;      ///< its end is not the end of a record: somebody may still be writing
    bool isWindows1252 = false;
    std::uint64_t bytes = 0; ///< that were walked through
};

/// For a reader that finds no more. Error (exit 1): that is not the end of a file of so many bytes, but a
/// wish to stop, a fault of the disk, or somebody is writing the file anew, which `progress` is told.
base::Status requireWhole(const CsvReader& reader, const std::string& name, std::uint64_t bytes,
                          Progress& progress);

/// Walks through all of it. Errors (exit 1): empty, UTF-16, binary, over the limit of rows or of time, given
/// up, not read whole. `bytes`: how many there are to read.
base::Result<CsvSurvey> surveyCsv(CsvReader& reader, const std::string& name, std::uint64_t bytes,
                                  Progress& progress, RowLimits& held);

/// That a file is Windows-1252 and read as such.
std::string windows1252Warning(const std::string& name);

/// The whole file as text with line ends as they are. A file in Windows-1252 (Latin-1) is read as such, which
/// a warning says. Errors (exit 1): too large for that, or as of surveyCsv.
base::Result<std::string> readCsvText(const std::filesystem::path& path);

} // namespace source
