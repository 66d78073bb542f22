#include "export/csv_cell.h"

namespace exporter {

void appendCell(std::string& line, std::string_view cell)
{
    const std::string safe = neutralised(cell);
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
        line += safe;
        return;
    }
    line += '"';
    for (const char c : safe) {
        if (c == '"') {
            line += '"';
        }
        line += c;
    }
    line += '"';
}

} // namespace exporter
