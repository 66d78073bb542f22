#include "base/text.h"

namespace base {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Length of a well-formed sequence at `at` and its code point; length 0 when it is not one
/// (Unicode 15, table 3-7: no overlong form, no surrogate, nothing above U+10FFFF).
struct Sequence {
    std::size_t length = 0;
    char32_t codePoint = kReplacement;
};

Sequence sequenceAt(std::string_view utf8, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[at + i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) {
        return {1, lead};
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || length > utf8.size() - at) {
        return {};
    }
    char32_t codePoint = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return {};
        }
        codePoint = codePoint << 6U | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x10000);
    const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (overlong || surrogate || codePoint > 0x10FFFF) {
        return {};
    }
    return {length, codePoint};
}

} // namespace

char32_t nextCodePoint(std::string_view utf8, std::size_t& at)
{
    if (at >= utf8.size()) {
        return kReplacement;
    }
    const Sequence sequence = sequenceAt(utf8, at);
    at += sequence.length == 0 ? 1 : sequence.length;
    return sequence.codePoint;
}

std::u32string decodeUtf8(std::string_view utf8)
{
    std::u32string result;
    result.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        result.push_back(nextCodePoint(utf8, at));
    }
    return result;
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        if (sequence.length == 0) {
            return false;
        }
        at += sequence.length;
    }
    return true;
}

} // namespace base
