#include "export/decimals.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace exporter {

void appendDecimal(std::string& to, double value, int places)
{
    std::array<char, 64> buffer{};
    const double kept = std::isfinite(value) && std::abs(value) < 1e15 ? value : 0;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), kept, std::chars_format::fixed, places);
    std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    if (text.find('.') != std::string_view::npos) {
        text = text.substr(0, text.find_last_not_of('0') + 1);
        text = text.substr(0, text.size() - (text.back() == '.' ? 1 : 0));
    }
    const bool isNegative = text.starts_with('-');
    text.remove_prefix(isNegative ? 1 : 0);
    if (text == "0") {
        to += '0';
        return;
    }
    if (isNegative) {
        to += '-';
    }
    to += text.starts_with("0.") ? text.substr(1) : text;
}

std::string decimal(double value, int places)
{
    std::string text;
    appendDecimal(text, value, places);
    return text;
}

} // namespace exporter
