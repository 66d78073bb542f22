#include "export/xml.h"

#include "base/text.h"

namespace exporter {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Of characters that decoding gives: no surrogates, nothing above U+10FFFF.
bool isAllowed(char32_t c)
{
    return c >= 0x20 && c != 0xFFFE && c != 0xFFFF;
}

} // namespace

std::string xmlText(std::string_view utf8)
{
    std::string text;
    text.reserve(utf8.size() + utf8.size() / 16);
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t first = at;
        const char32_t c = base::nextCodePoint(utf8, at);
        if (c == U'&') {
            text += "&amp;";
        } else if (c == U'<') {
            text += "&lt;";
        } else if (c == U'>') {
            text += "&gt;";
        } else if (c == U'"') {
            text += "&quot;";
        } else if (c == U'\n' || c == U'\r' || c == U'\t') {
            text += ' ';
        } else if (!isAllowed(c) || c == kReplacement) {
            text += "\uFFFD";
        } else {
            text += utf8.substr(first, at - first);
        }
    }
    return text;
}

} // namespace exporter
