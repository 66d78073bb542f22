// Tables and walks that bench_facets and its peers share: the same seed always makes the same.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace facets {

/// One change: of a column the values chosen (none: all of them), or a range of days.
struct Step {
    int column = 0;
    std::vector<int> values;
    bool isRange = false; ///< values holds the first day and the one after the last
};

struct Walk {
    std::string name;
    std::vector<Step> steps;
};

struct Table {
    std::string name;
    std::vector<int> values;                         ///< of each column
    std::vector<std::vector<std::uint16_t>> columns; ///< of each column a number for each row
    std::vector<Walk> walks;
};

/// "narrow": four facets of 18, 10, 7 and 13 values; "wide": four of 1000; "dated": the narrow
/// ones and 365 days. Few values are frequent, many rare, as in a census.
Table makeTable(const std::string& name, int rows);

/// Writes what the peers read: columns as 16-bit numbers, CSV, steps as JSON.
void write(const Table& table, const std::filesystem::path& folder);

} // namespace facets
