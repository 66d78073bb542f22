#include "base/text.h"

#include <array>
#include <optional>

namespace base {

namespace {

/// U+00C0 to U+00FF. Empty: kept as it is (the multiplication and division signs).
constexpr std::array<std::string_view, 64> kLatin1{
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y",
};

/// U+0100 to U+017F.
constexpr std::array<std::string_view, 128> kLatinA{
    "a", "a", "a", "a", "a", "a", "c",  "c",  "c", "c", "c", "c", "c",  "c",  "d", "d", "d", "d", "e",
    "e", "e", "e", "e", "e", "e", "e",  "e",  "e", "g", "g", "g", "g",  "g",  "g", "g", "g", "h", "h",
    "h", "h", "i", "i", "i", "i", "i",  "i",  "i", "i", "i", "i", "ij", "ij", "j", "j", "k", "k", "k",
    "l", "l", "l", "l", "l", "l", "l",  "l",  "l", "l", "n", "n", "n",  "n",  "n", "n", "n", "n", "n",
    "o", "o", "o", "o", "o", "o", "oe", "oe", "r", "r", "r", "r", "r",  "r",  "s", "s", "s", "s", "s",
    "s", "s", "s", "t", "t", "t", "t",  "t",  "t", "u", "u", "u", "u",  "u",  "u", "u", "u", "u", "u",
    "u", "u", "w", "w", "y", "y", "y",  "z",  "z", "z", "z", "z", "z",  "s",
};

constexpr bool within(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// Spaces of every width, line ends and tabs, apostrophes, hyphens and dashes.
constexpr bool readsAsSpace(char32_t c)
{
    return within(c, 0x09, 0x0D) || c == U' ' || c == U'\'' || c == U'-' || c == U'`' || c == 0x85 ||
           c == 0xA0 || c == 0xB4 || c == 0x2B9 || c == 0x2BC || c == 0x1680 || within(c, 0x2000, 0x200A) ||
           within(c, 0x2010, 0x2015) || within(c, 0x2018, 0x2019) || c == 0x201B ||
           within(c, 0x2028, 0x2029) || c == 0x202F || c == 0x2032 || c == 0x205F || c == 0x2212 ||
           c == 0x3000;
}

/// What nobody sees: combining accents, soft hyphen, zero-width marks, control characters, and
/// what stands for broken bytes.
constexpr bool isDropped(char32_t c)
{
    return c < 0x09 || within(c, 0x0E, 0x1F) || within(c, 0x7F, 0x9F) || c == 0xAD ||
           within(c, 0x300, 0x36F) || within(c, 0x200B, 0x200F) || within(c, 0x2060, 0x2064) ||
           within(c, 0xFE00, 0xFE0F) || c == 0xFEFF || c == 0xFFFD;
}

/// Letters outside the two tables that French texts meet: Romanian names, the capital sharp s,
/// typographic ligatures.
constexpr std::optional<std::string_view> rareLetter(char32_t c)
{
    switch (c) {
    case 0x218:
    case 0x219:
        return "s";
    case 0x21A:
    case 0x21B:
        return "t";
    case 0x1E9E:
        return "ss";
    case 0xFB00:
        return "ff";
    case 0xFB01:
        return "fi";
    case 0xFB02:
        return "fl";
    case 0xFB03:
        return "ffi";
    case 0xFB04:
        return "ffl";
    default:
        return std::nullopt;
    }
}

/// Lower case of Greek capitals (Α to Ω), the micro sign and Cyrillic; others unchanged.
constexpr char32_t lowerElsewhere(char32_t c)
{
    if (within(c, 0x391, 0x3A9) || within(c, 0x410, 0x42F)) {
        return c + 0x20;
    }
    if (within(c, 0x400, 0x40F)) {
        return c + 0x50;
    }
    return c == 0xB5 ? 0x3BC : c;
}

void appendUtf8(std::string& out, char32_t c)
{
    const auto put = [&out](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | c >> 6U);
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | c >> 12U);
        put(0x80U | (c >> 6U & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | c >> 18U);
        put(0x80U | (c >> 12U & 0x3FU));
        put(0x80U | (c >> 6U & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

/// Appends what one code point reads as; a run of spaces gives one.
void appendFolded(std::string& out, char32_t c)
{
    if (readsAsSpace(c)) {
        if (out.empty() || out.back() != ' ') {
            out.push_back(' ');
        }
        return;
    }
    if (isDropped(c)) {
        return;
    }
    if (c < 0x80) {
        out.push_back(static_cast<char>(within(c, U'A', U'Z') ? c + 0x20 : c));
        return;
    }
    std::string_view letters;
    if (within(c, 0xC0, 0xFF)) {
        letters = kLatin1[c - 0xC0];
    } else if (within(c, 0x100, 0x17F)) {
        letters = kLatinA[c - 0x100];
    } else if (const auto rare = rareLetter(c)) {
        letters = *rare;
    }
    if (letters.empty()) {
        appendUtf8(out, lowerElsewhere(c));
    } else {
        out.append(letters);
    }
}

/// Both `fold`s; `visit(before, after, at)` hears which bytes of the result came from the
/// character at `at`.
template<class Visit>
std::string foldWith(std::string_view utf8, Visit visit)
{
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        const std::size_t before = out.size();
        appendFolded(out, nextCodePoint(utf8, at));
        visit(before, out.size(), start);
    }
    return out;
}

} // namespace

std::string fold(std::string_view utf8)
{
    return foldWith(utf8, [](std::size_t, std::size_t, std::size_t) {});
}

std::string fold(std::string_view utf8, std::vector<std::size_t>& origin)
{
    origin.clear();
    std::string out = foldWith(utf8, [&origin](std::size_t before, std::size_t after, std::size_t at) {
        origin.insert(origin.end(), after - before, at);
    });
    origin.push_back(utf8.size());
    return out;
}

} // namespace base
