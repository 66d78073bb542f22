// What the cells of the cross table say, and the text that is copied of it.
#pragma once

#include "base/language.h"
#include "filter/crosstab.h"
#include "filter/index.h"
#include "model/dataset.h"
#include "session/analysis.h"

#include <string>
#include <vector>

namespace session {

/// What is said of a number of rows under a share: below layout::kLeastForRate rows neither share nor rate.
struct CellValue {
    int count = 0;
    double value = 0; ///< the count, the share (0 to 1) or the rows for a million inhabitants
    bool isTooFew = false;
};

/// A cross table and what its cells are asked to say. All must outlive it.
struct CrossedTable {
    const model::Dataset& data;
    const filter::Index& index;
    const filter::Crosstab& table;
    CellShare share = CellShare::Count;
};

/// The share that has a meaning: per million only where one of the two facets is the region.
CellShare shareFor(const CrosstabView& view, const filter::Selection& selection = {});

/// Rows of a cell; -1 is the total of a line or a column.
int cellCount(const filter::Crosstab& table, int row, int column);
CellValue cellValue(const CrossedTable& crossed, int row, int column);

/// Inhabitants of what a cell covers: of its region, or of all of them.
double inhabitants(const CrossedTable& crossed, int row, int column);

/// Lines of cells with tabs between, for a spreadsheet: heads, the values in the order given, totals. A share
/// or a rate has the number of rows in a cell beside it, and is left empty below layout::kLeastForRate rows.
std::string crosstabText(const CrossedTable& crossed, const std::vector<int>& rows,
                         const std::vector<int>& columns, base::Language language);

} // namespace session
