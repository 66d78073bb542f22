#include "base/cells.h"

#include <algorithm>
#include <charconv>

namespace base {

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

/// Whether the text, without the apostrophes before it, would run. As it does not look at them,
/// adding one and taking one away undo each other.
bool wouldRun(std::string_view cell)
{
    constexpr std::string_view kStarters = "=+-@\t\r";
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    return !cell.empty() && kStarters.find(cell.front()) != std::string_view::npos && !isNumber(cell);
}

} // namespace

std::string neutralised(std::string_view cell)
{
    std::string safe;
    if (wouldRun(cell)) {
        safe += '\'';
    }
    safe += cell;
    return safe;
}

void appendCell(std::string& line, std::string_view cell, char separator)
{
    const std::string safe = neutralised(cell);
    if (safe.find_first_of("\"\r\n") == std::string::npos && safe.find(separator) == std::string::npos) {
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

std::string_view restored(std::string_view cell)
{
    return cell.starts_with('\'') && wouldRun(cell) ? cell.substr(1) : cell;
}

} // namespace base
