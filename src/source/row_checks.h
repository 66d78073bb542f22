// The rules that a row of the table must keep; `load` and `check` share them. A row with a problem that
// leaves it out is not shown, and every one of its problems is told, with what to write instead.
#pragma once

#include "base/shared_text.h"
#include "model/dataset.h"
#include "model/problem.h"
#include "source/code_names.h"
#include "source/position_repair.h"
#include "source/positions.h"
#include "source/table.h"

#include <array>
#include <functional>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace source {

class RowChecker {
public:
    /// `lists` holds the code lists and must outlive the checker; `communes` is asked once a position needs
    /// them, and may give or be nothing: then metres are told apart without the town.
    RowChecker(const model::Dataset& lists, std::function<const CommuneFinder*()> communes);
    RowChecker(const RowChecker&) = delete;
    RowChecker& operator=(const RowChecker&) = delete;

    /// So many rows will come, as far as anybody knows.
    void expect(std::size_t rows) { placeOfId_.reserve(rows); }
    /// The initiative of a sound row; nothing, and its problems appended, for another one.
    std::optional<model::Initiative> check(const Row& row, std::vector<model::Problem>& problems);

private:
    struct Reporter;
    using Texts = std::array<base::SharedText, kColumnCount>;
    /// The cells that are kept as texts: those of other rows where they have been seen, and found sound.
    [[nodiscard]] Texts checkLetters(const Row& row, const Reporter& report);
    /// Tells what is wrong with its letters; false when something is.
    static bool areSound(const std::string& cell, Column column, const Reporter& report);
    void checkTexts(const Row& row, const Texts& texts, model::Initiative& initiative,
                    const Reporter& report);
    void checkId(const Row& row, const base::SharedText& id, const Reporter& report);
    void checkCodes(const Row& row, model::Initiative& initiative, const Reporter& report) const;
    void checkTerritory(const Row& row, model::Initiative& initiative, const Reporter& report) const;
    void checkRegion(const Row& row, const model::Initiative& initiative, const Reporter& report) const;
    void checkPosition(const Row& row, model::Initiative& initiative, const Reporter& report);
    void checkPlace(const Row& row, const model::Initiative& initiative, const Reporter& report);

    /// What may be written in a cell of codes, with its names.
    struct Lists {
        std::vector<CodeNames> categories;
        std::vector<CodeNames> types;
        std::vector<CodeNames> poles;
        std::vector<CodeNames> bases;
        std::vector<CodeNames> departments;
        std::vector<CodeNames> regions;
    };
    static Lists namesIn(const model::Dataset& lists);

    /// Where a row stands.
    struct Place {
        int file = 0; ///< in `files_`
        std::int32_t line = 0;
    };
    struct Hash {
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    const model::Dataset& lists_;
    std::function<const CommuneFinder*()> communes_;
    Lists names_;
    PositionMender mender_;
    std::array<base::TextPool, kColumnCount> pools_;
    base::TextPool partners_;
    std::vector<std::string> files_;
    /// Of one piece, so that a million ids leave no holes in the memory when they go.
    std::pmr::monotonic_buffer_resource idRoom_;
    std::pmr::unordered_map<base::SharedText, Place, Hash> placeOfId_{&idRoom_};
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
    /// `communes`: as of RowChecker.
    explicit TableChecker(model::Dataset lists, std::function<const CommuneFinder*()> communes = {});
    TableChecker(const TableChecker&) = delete;
    TableChecker& operator=(const TableChecker&) = delete;

    /// So many rows will come, as far as anybody knows.
    void expect(std::size_t rows);
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

/// The same of a whole table.
CheckedTable checkTable(const Table& table, model::Dataset lists, const CommuneFinder* communes = nullptr);

} // namespace source
