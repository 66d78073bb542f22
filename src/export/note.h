// « Comment cette sélection a été faite »: what an exported file says about itself, so that whoever
// opens it later knows what was selected, from what, by which rule, and how to do it again.
#pragma once

#include "base/language.h"
#include "model/dataset.h"
#include "model/table_columns.h"

#include <string>
#include <vector>

namespace exporter {

/// What the caller knows; the rest is counted from the rows. Nothing in it may change from one run
/// to the next for the same table and selection: no time, no folder.
struct Note {
    base::Language language = base::Language::French;
    std::string sentence;        ///< the selection in words (session::sentence)
    bool forgiven = false;       ///< the search was matched with a typing error
    bool hasPeriod = false;      ///< a range of dates is part of the selection
    bool keepsUndated = false;   ///< and rows without a date were kept beside it
    std::string table;           ///< file name of the table, without folders
    std::string sha256;          ///< of that file, hexadecimal; empty when it is not known
    int leftOut = 0;             ///< its rows that were not acceptable
    bool isShippedTable = false; ///< its credits are known
    std::string command;         ///< the command line that makes the same selection
    std::string order;           ///< of the rows, in words; empty: that of the source file
    std::string distancesFrom;   ///< « d’Autun (71) »; empty: no column of distances
    bool isRough = false;        ///< that place is known to a few kilometres only
    /// Of the file, from left to right, Column::Count for the distances; empty: all, distances last.
    std::vector<model::Column> columns;
    std::string program; ///< "cartovid 1.2.3"
};

/// Whether the file's cells are neutralised (base/cells.h): the note then explains the apostrophes.
enum class Cells { Plain, Neutralised };

struct NoteLine {
    std::string key;   ///< stable, English: "selection", "count", …
    std::string label; ///< in the note's language
    std::string text;
};

/// The title and the lines of the note about these rows.
std::string noteTitle(base::Language language);
std::vector<NoteLine> noteLines(const model::Dataset& data, const std::vector<int>& rows, const Note& note,
                                Cells cells);

/// The note as a text file beside a CSV file: title, then "label: text" lines.
std::string noteAsText(const model::Dataset& data, const std::vector<int>& rows, const Note& note);

/// "lisez-moi" or "readme": what the note's sheet is called.
std::string noteName(base::Language language);

} // namespace exporter
