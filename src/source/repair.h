// The doctor's work: proposals put into a copy of a table, cell by cell, again and again until there is
// nothing left to propose.
#pragma once

#include "model/dataset.h"
#include "model/problem.h"
#include "source/positions.h"
#include "source/table.h"

#include <string>
#include <vector>

namespace source {

/// One cell that was exchanged; between `before` and `after` may lie several steps.
struct RepairedCell {
    long line = 0;
    std::string column; ///< our name of it
    std::string before; ///< as read
    std::string after;
    model::Sure sure = model::Sure::Certain; ///< of its least sure step
};

struct RepairedTable {
    std::string text;                      ///< the whole copy, CSV in UTF-8
    std::vector<RepairedCell> cells;       ///< in the order of the file
    std::vector<model::Problem> remaining; ///< what `check` says of the copy
    int rows = 0;
};

/// Exchanges what the checks propose, what is certain before what is likely. Only cells that the file has are
/// changed, every other byte of `original` stays; rows, columns and ids stay as they are. `table` is
/// `original` as read, with positions filled in; `lists` holds the code lists.
RepairedTable repaired(const CsvTable& original, Table table, const model::Dataset& lists,
                       const CommuneFinder* communes, model::Sure least);

} // namespace source
