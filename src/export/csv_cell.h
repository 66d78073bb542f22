// One cell of a CSV file: quoted by RFC 4180, and made harmless for spreadsheets.
#pragma once

#include "base/cells.h"

#include <string>
#include <string_view>

namespace exporter {

using base::neutralised;

/// Appends the cell to a line, neutralised, quoted where RFC 4180 asks for it.
void appendCell(std::string& line, std::string_view cell);

} // namespace exporter
