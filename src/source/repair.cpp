#include "source/repair.h"

#include "source/csv_edit.h"
#include "source/row_checks.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace source {

namespace {

constexpr int kMostRounds = 8; ///< « Ã©le de france » in metres takes four

/// A table whose cells are exchanged, and what became of each.
class Patient {
public:
    explicit Patient(Table& table) : table_(table)
    {
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            rowOnLine_.emplace(table.rows[i].line, i);
    }

    /// Carries out the proposals of this sureness or more, at most one for each cell. True when there were
    /// any.
    bool treat(const std::vector<model::Problem>& problems, model::Sure least)
    {
        std::map<Cell, bool> touched;
        for (const model::Problem& problem : problems) {
            const auto row = rowOnLine_.find(problem.line);
            if (!problem.isMendable() || problem.repair.sure < least || row == rowOnLine_.end())
                continue;
            std::vector<std::pair<Cell, const std::string*>> cells;
            for (const model::CellRepair& repair : problem.repair.cells) {
                const Cell cell{row->second, *model::columnNamed(repair.column)};
                if (touched.contains(cell) || table_.fields[static_cast<std::size_t>(cell.second)] < 0)
                    break;
                cells.emplace_back(cell, &repair.value);
            }
            if (cells.size() != problem.repair.cells.size())
                continue; // half a position would be worse than none
            for (const auto& [cell, value] : cells) {
                touched[cell] = true;
                exchange(cell, *value, problem.repair.sure);
            }
        }
        return !touched.empty();
    }

    using Cell = std::pair<std::size_t, Column>; ///< row, column
    [[nodiscard]] const std::map<Cell, RepairedCell>& exchanged() const { return exchanged_; }

private:
    void exchange(const Cell& cell, const std::string& value, model::Sure sure)
    {
        Row& row = table_.rows[cell.first];
        std::string& text = row.cells[static_cast<std::size_t>(cell.second)];
        if (text == value)
            return; // the half of a position that was right
        RepairedCell& entry =
            exchanged_
                .try_emplace(cell,
                             RepairedCell{row.line, std::string(columnName(cell.second)), text, {}, sure})
                .first->second;
        entry.after = value;
        entry.sure = std::min(entry.sure, sure);
        text = value;
    }

    Table& table_;
    std::unordered_map<long, std::size_t> rowOnLine_;
    std::map<Cell, RepairedCell> exchanged_;
};

} // namespace

RepairedTable repaired(const CsvTable& original, Table table, const model::Dataset& lists,
                       const CommuneFinder* communes, model::Sure least)
{
    Patient patient(table);
    CheckedTable checked = checkTable(table, lists, communes);
    for (int round = 0; round < kMostRounds; ++round) {
        const bool any = patient.treat(checked.problems, model::Sure::Certain) ||
                         (least == model::Sure::Likely && patient.treat(checked.problems, least));
        if (!any)
            break;
        if (communes != nullptr)
            fillPositions(table, *communes); // of towns that can be found now
        checked = checkTable(table, lists, communes);
    }

    std::unordered_map<long, std::size_t> recordOnLine;
    for (std::size_t i = 0; i < original.layout.records.size(); ++i)
        recordOnLine.emplace(original.layout.records[i].line, i);
    CsvEdit edit(original.text, original.layout);
    RepairedTable result;
    for (const auto& [cell, repair] : patient.exchanged()) {
        const int field = table.fields[static_cast<std::size_t>(cell.second)];
        edit.set(recordOnLine.at(repair.line), static_cast<std::size_t>(field), repair.after);
        result.cells.push_back(repair);
    }
    result.text = edit.text();
    result.remaining = std::move(checked.problems);
    result.rows = static_cast<int>(checked.data.initiatives.size()) + checked.leftOut;
    return result;
}

} // namespace source
