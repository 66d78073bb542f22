// The rules that a row of the table must keep; `load` and `check` share them. A row with one
// problem is left out, and every one of its problems is told.
#pragma once

#include "model/dataset.h"
#include "model/problem.h"
#include "source/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace source {

class RowChecker {
public:
    /// `lists` holds the code lists and must outlive the checker.
    explicit RowChecker(const model::Dataset& lists);

    /// The initiative of a sound row; nothing, and its problems appended, for another one.
    std::optional<model::Initiative> check(const Row& row, std::vector<model::Problem>& problems);

private:
    struct Reporter;
    void checkTexts(const Row& row, model::Initiative& initiative, const Reporter& report);
    void checkCodes(const Row& row, model::Initiative& initiative, const Reporter& report) const;
    void checkTerritory(const Row& row, model::Initiative& initiative, const Reporter& report) const;
    void checkPosition(const Row& row, model::Initiative& initiative, const Reporter& report) const;

    /// Where a row stands.
    struct Place {
        std::string file;
        long line = 0;
    };
    const model::Dataset& lists_;
    std::unordered_map<std::string, Place> placeOfId_;
};

/// The sound rows of a table as a Dataset with cities, and why the others were left out, in line order.
struct CheckedTable {
    model::Dataset data;
    std::vector<model::Problem> problems;
    int leftOut = 0; ///< rows, not problems
};

/// Makes that of rows that come one by one.
class TableChecker {
public:
    explicit TableChecker(model::Dataset lists);
    TableChecker(const TableChecker&) = delete;
    TableChecker& operator=(const TableChecker&) = delete;

    /// So many rows will come, as far as anybody knows.
    void expect(std::size_t rows) { table_.data.initiatives.reserve(rows); }
    void add(const Row& row);
    [[nodiscard]] int rowCount() const { return rowCount_; }
    /// `left`: why the reader left rows out. To be called once.
    CheckedTable finish(std::vector<model::Problem> left);

private:
    CheckedTable table_;
    RowChecker checker_;
    int rowCount_ = 0; ///< sound or not
    bool isFolder_ = false;
};

} // namespace source
