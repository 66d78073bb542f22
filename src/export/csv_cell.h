// One cell of a CSV file: quoted by RFC 4180, and made harmless for spreadsheets.
#pragma once

#include <string>
#include <string_view>

namespace exporter {

/// Text that a spreadsheet would run as a formula gets a leading apostrophe: what begins with
/// = + - @, or with a tab or carriage return that hides one, unless the whole cell is a number.
/// Rule: OWASP "CSV Injection".
std::string neutralised(std::string_view cell);

/// Appends the cell to a line, neutralised, quoted where RFC 4180 asks for it.
void appendCell(std::string& line, std::string_view cell);

} // namespace exporter
