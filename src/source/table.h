// A table as it was read: rows of texts under known column names, whatever the file format.
#pragma once

#include "base/result.h"
#include "model/problem.h"
#include "model/table_columns.h"
#include "source/column_names.h"
#include "source/csv_text.h"
#include "source/limits.h"
#include "source/progress.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

class GDALDataset;

namespace source {

using model::Column;
using model::columnName;
using model::kColumnCount;

struct Row {
    long line = 0;      ///< line in a CSV file (header 1), feature number + 1 elsewhere
    std::string file{}; ///< of a folder of tables; else empty
    std::array<std::string, kColumnCount> cells;
    [[nodiscard]] const std::string& operator[](Column column) const
    {
        return cells[static_cast<std::size_t>(column)];
    }
};

struct Table {
    std::string name; ///< file name without folders
    std::vector<Row> rows;
    std::vector<model::Problem> problems;   ///< rows that are not in `rows`: cells missing, quotes open
    std::array<int, kColumnCount> fields{}; ///< where each column is in the file, from 0; -1: nowhere
};

/// Whether a table without the column of ids is one.
enum class Ids { Required, Optional };

/// Reads a table of initiatives. CSV (comma, semicolon or tab, UTF-8 with or without BOM, any line
/// ends) and every other allowed format; columns as chosen, by our or a usual name, in any order; a
/// point geometry stands in for missing lon and lat. Errors: cannot be opened (exit 2 when missing), empty,
/// no rows, over a limit, columns missing (named, with the nearest column that is there), given up. Warns for
/// optional columns that lack.
base::Result<Table> readTable(const std::string& path, const std::vector<ColumnChoice>& choices = {},
                              const Limits& limits = {}, Ids ids = Ids::Required);

/// Takes the rows of a table one by one, in the order of the file.
using RowSink = std::function<void(Row& row)>;

/// As readTable(), but the rows go to `take` and none into the result: a million of them need no room beside
/// what becomes of them. `progress` goes from 0 to kReadShare.
base::Result<Table> readRows(const std::string& path, const std::vector<ColumnChoice>& choices,
                             Progress& progress, const RowSink& take, const Limits& limits = {},
                             Ids ids = Ids::Required);

/// The same of the layer of an opened dataset that has the most of our columns. `forSpreadsheets`: cells may
/// have been made harmless.
base::Result<Table> readLayer(GDALDataset& dataset, const std::string& name, bool forSpreadsheets,
                              const std::vector<ColumnChoice>& choices, Progress& progress,
                              const RowSink& take, const Limits& limits, Ids ids = Ids::Required);

/// The same of a CSV text that is already read; `layout` is the text's. Line numbers are the layout's.
base::Result<Table> readTableText(const std::string& text, const CsvLayout& layout, const std::string& name,
                                  const std::vector<ColumnChoice>& choices, Ids ids = Ids::Required);

/// A table of any format as CSV: the text of a CSV file as it is, every other format written out with all its
/// columns, and lon and lat behind them where they come from points. Its records are numbered as the rows of
/// the file. Errors: as readTable.
struct CsvTable {
    std::string name; ///< file name without folders
    std::string text;
    CsvLayout layout;
};
base::Result<CsvTable> readAsCsv(const std::string& path, const std::vector<ColumnChoice>& choices = {});

/// A small table of the project, as far as it can be read.
struct SmallTable {
    struct Row {
        long line = 0; ///< where it begins in the file
        std::vector<std::string> cells;
    };
    std::vector<Row> rows;
    std::vector<model::Problem> problems; ///< rows that are not in `rows`: cells missing, quotes open
};

/// Rows of cells in the order of `columns`, all required. Errors: cannot be read, lacks a column, has no
/// rows.
base::Result<SmallTable> readSmallTable(const std::string& path, const std::vector<std::string>& columns);

/// The same of a code list, of which no row may lack. Error: one cannot be read (file and line).
base::Result<std::vector<std::vector<std::string>>> readList(const std::string& path,
                                                             const std::vector<std::string>& columns);

} // namespace source
