// Cells of tables that spreadsheets open: text that one would run as a formula is made harmless
// on writing and given back on reading.
#pragma once

#include <string>
#include <string_view>

namespace base {

/// Text that a spreadsheet would run as a formula gets a leading apostrophe: what begins with
/// = + - @, or with a tab or carriage return that hides one, unless the whole cell is a number.
/// Text that begins with apostrophes and then one of these gets one more, so that reading back is
/// exact. Rule: OWASP "CSV Injection".
std::string neutralised(std::string_view cell);

/// Appends the cell to a line of CSV: neutralised, quoted where RFC 4180 asks for it.
void appendCell(std::string& line, std::string_view cell, char separator = ',');

/// The cell that `neutralised` was given; any other text is returned as it is.
std::string_view restored(std::string_view cell);

} // namespace base
