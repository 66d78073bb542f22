#include "export/csv_cell.h"

#include <charconv>

namespace exporter {

namespace {

/// True for "-61.5" and "+33", as a spreadsheet reads a number: digits and a point, no "inf".
bool isNumber(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    if (text.empty() || text.front() < '0' || text.front() > '9') {
        return false;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

std::string neutralised(std::string_view cell)
{
    constexpr std::string_view kStarters = "=+-@\t\r";
    std::string safe;
    if (!cell.empty() && kStarters.find(cell.front()) != std::string_view::npos && !isNumber(cell)) {
        safe += '\'';
    }
    safe += cell;
    return safe;
}

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
