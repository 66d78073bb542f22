// Which columns a file of rows has: those that --columns names, or those chosen in the table of the window.
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "export/note.h"
#include "session/analysis.h"

#include <string_view>
#include <vector>

namespace app {

/// Reads --columns for a file: names of its columns (start_date) or of the table's (date, whose width is
/// passed over); model::Column::Count is that of the distances. A summary is that of the language. Error
/// (exit 2): the word, the nearest column, and what it may be.
base::Result<std::vector<model::Column>> exportColumns(std::string_view typed, base::Language language);

/// The file's columns of those that the table shows.
std::vector<model::Column> exportColumns(const std::vector<session::ShownColumn>& shown,
                                         base::Language language);

/// Gives the note these columns and adds them to its command; nothing where none are chosen. With
/// distances theirs comes last when it is not among them.
void chooseColumns(exporter::Note& note, std::vector<model::Column> columns, bool withDistance);

} // namespace app
