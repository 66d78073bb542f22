// How much of a foreign table is read at most, so that no file and no server can fill the memory or keep the
// program waiting. Every refusal says which limit it was, and what to do.
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace source {

struct Row;

struct Limits {
    std::uint64_t csvBytes = 4ULL << 30U; ///< of a CSV: a piece at a time, so that the rows are what counts
    std::uint64_t bytes = 256ULL << 20U; ///< of another file, and of what a zipped one (XLSX, ODS) unpacks to
    std::size_t rows = 2'000'000;
    int fields = 500;
    std::size_t cellBytes = 1U << 20U;
    int seconds = 60; ///< for the rows, and for a statement of a database
    int files = 200;  ///< of a folder
};

/// Error: the file has more bytes.
base::Status requireBytes(const std::filesystem::path& path, std::uint64_t most);

/// Error: the file, which is no CSV, or what it unpacks to is larger. A shapefile counts with its .dbf.
base::Status requireSize(const std::filesystem::path& path, const Limits& limits);

/// Error: the table has more fields.
base::Status requireFields(int fields, const std::string& table, const Limits& limits);

/// Held against every row while they are read.
class RowLimits {
public:
    RowLimits(const Limits& limits, std::string table) : limits_(limits), table_(std::move(table)) {}

    /// One row more. Error: it is one too many, or too late.
    base::Status addRow();
    /// The same rows come once more; their time goes on.
    void startOver() { rows_ = 0; }
    /// Error: a cell of the row is too long.
    [[nodiscard]] base::Status addCells(const Row& row) const;

private:
    Limits limits_;
    std::string table_;
    std::size_t rows_ = 0;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

} // namespace source
