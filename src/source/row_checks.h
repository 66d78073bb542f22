// The rules that a row of the table must keep; `load` and `check` share them. A row with a problem that
// leaves it out is not shown, and every one of its problems is told, with what to write instead.
#pragma once

#include "model/dataset.h"
#include "model/problem.h"
#include "source/code_names.h"
#include "source/position_repair.h"
#include "source/positions.h"
#include "source/table.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace source {

class RowChecker {
public:
    /// `lists` holds the code lists; `communes` may be null: then metres are told apart without the town.
    /// Both must outlive the checker.
    RowChecker(const model::Dataset& lists, const CommuneFinder* communes);

    /// The initiative of a sound row; nothing, and its problems appended, for another one.
    std::optional<model::Initiative> check(const Row& row, std::vector<model::Problem>& problems);

private:
    struct Reporter;
    static void checkLetters(const Row& row, const Reporter& report);
    void checkTexts(const Row& row, model::Initiative& initiative, const Reporter& report);
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

    const model::Dataset& lists_;
    const CommuneFinder* communes_;
    Lists names_;
    PositionMender mender_;
    std::map<std::string, long, std::less<>> lineOfId_;
};

/// The sound rows of a table as a Dataset with cities, and why the others were left out, in line order.
struct CheckedTable {
    model::Dataset data;
    std::vector<model::Problem> problems;
    int leftOut = 0; ///< rows, not problems
};
CheckedTable checkTable(const Table& table, model::Dataset lists, const CommuneFinder* communes = nullptr);

/// True when a row has metres where degrees belong: then the communes tell which system they are of.
bool holdsMetres(const Table& table);

} // namespace source
