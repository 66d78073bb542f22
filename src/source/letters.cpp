#include "source/letters.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace source {

namespace {

/// What the bytes 0x80 to 0x9F are; 0: nothing, browsers keep the control character.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr char32_t codePointOf(unsigned char byte)
{
    const char32_t special = byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : 0;
    return special == 0 ? byte : special;
}

/// The byte that Windows-1252 has for a sign beyond ASCII; nothing for a sign that it lacks.
std::optional<unsigned char> byteOf(char32_t sign)
{
    if (sign >= 0x80 && sign <= 0xFF)
        return static_cast<unsigned char>(sign);
    const auto* const at = std::find(kWindows1252.begin(), kWindows1252.end(), sign);
    if (sign == 0 || at == kWindows1252.end())
        return std::nullopt;
    return static_cast<unsigned char>(0x80 + (at - kWindows1252.begin()));
}

void append(std::string& text, char32_t c)
{
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0U | (c >> 6U));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (c >> 12U));
        text += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

/// Letters, quotation marks, dashes, spaces and signs that French texts are set with.
bool isFrench(char32_t c)
{
    constexpr std::u32string_view kSigns = U"\u00A0«»°œŒŸ’‘“”–—…€²³™•";
    return (c >= 0xC0 && c <= 0xFF && c != U'×' && c != U'÷') || kSigns.find(c) != std::u32string_view::npos;
}

/// What scrambled French can have been: Latin-1, œ and Œ, typographic signs.
bool isPlausible(char32_t c)
{
    return (c >= 0xA0 && c <= 0xFF) || c == U'œ' || c == U'Œ' || c == U'Ÿ' || (c >= 0x2010 && c <= 0x203A) ||
           c == U'€' || c == U'™' || c == U'−';
}

/// The sign whose bytes stand at `at` as signs of their own, and `at` moved past them; else nothing.
std::optional<char32_t> scrambledSign(std::string_view text, std::size_t& at)
{
    std::size_t next = at;
    const auto lead = byteOf(base::nextCodePoint(text, next));
    if (!lead || *lead < 0xC2 || *lead > 0xEF)
        return std::nullopt;
    std::string bytes(1, static_cast<char>(*lead));
    for (std::size_t length = *lead >= 0xE0 ? 3 : 2; bytes.size() < length;) {
        const auto byte = next < text.size() ? byteOf(base::nextCodePoint(text, next)) : std::nullopt;
        if (!byte || *byte < 0x80 || *byte > 0xBF)
            return std::nullopt;
        bytes += static_cast<char>(*byte);
    }
    std::size_t start = 0;
    const char32_t sign = base::nextCodePoint(bytes, start);
    if (start != bytes.size() || !isPlausible(sign))
        return std::nullopt;
    at = next;
    return sign;
}

std::string unscrambledOnce(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (const auto sign = scrambledSign(text, at)) {
            append(result, *sign);
        } else {
            base::nextCodePoint(text, at);
            result += text.substr(start, at - start);
        }
    }
    return result;
}

/// What begins « Ã », « Â », « Å » and « â » with a second byte behind: most cells hold none of it.
bool mayBeScrambled(std::string_view text)
{
    for (std::size_t at = text.find('\xC3'); at != std::string_view::npos; at = text.find('\xC3', at + 1)) {
        constexpr std::string_view kLeads = "\x82\x83\x85\xA2";
        const std::string_view rest = text.substr(at + 1);
        if (rest.size() > 1 && kLeads.find(rest[0]) != std::string_view::npos && (rest[1] & 0x80) != 0) {
            return true;
        }
    }
    return false;
}

bool isWideSpace(char32_t c)
{
    return c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x200B || c == 0xFEFF;
}

} // namespace

void LetterSurvey::see(std::string_view piece)
{
    for (std::size_t at = 0; at < piece.size() && !hasUtf8_;) { // one such character decides it
        if (static_cast<unsigned char>(piece[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        base::nextCodePoint(piece, at);
        hasUtf8_ = at - start > 1;
        hasBroken_ = hasBroken_ || !hasUtf8_;
    }
}

Proposal fromWindows1252(std::string_view text)
{
    Proposal result{{}, model::Sure::Certain};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        base::nextCodePoint(text, at);
        const auto byte = static_cast<unsigned char>(text[start]);
        if (at - start > 1 || byte < 0x80) {
            result.value += text.substr(start, at - start);
            continue;
        }
        const char32_t sign = codePointOf(byte);
        if (!isFrench(sign))
            result.sure = model::Sure::Likely;
        append(result.value, sign);
    }
    return result;
}

std::string unscrambled(std::string_view text)
{
    if (!mayBeScrambled(text))
        return {};
    std::string result(text);
    for (int times = 0; times < 3; ++times) { // more than twice has not been seen
        std::string next = unscrambledOnce(result);
        if (next == result)
            break;
        result = std::move(next);
    }
    if (result == text)
        return {};
    // « à » ends in a no-break space there, which many programs make a plain one.
    for (std::size_t at = result.find("Ã "); at != std::string::npos; at = result.find("Ã ", at)) {
        const bool hasSpace = std::string_view(result).substr(at + 3).starts_with(' ');
        result.replace(at, 3, hasSpace ? "à" : "à ");
    }
    return result;
}

std::string withoutStraySpaces(std::string_view text)
{
    const bool mayBeWide = text.find_first_of("\xC2\xE2\xEF") != std::string_view::npos;
    if (!mayBeWide && text.find("  ") == std::string_view::npos)
        return {};
    std::string result;
    std::string blank; // not yet known whether it stands inside
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = base::nextCodePoint(text, at);
        if (c == U' ' || isWideSpace(c)) {
            const bool isDouble = c == U' ' && blank.ends_with(' ');
            if (!isDouble)
                blank += text.substr(start, at - start);
            continue;
        }
        if (!result.empty())
            result += blank;
        blank.clear();
        result += text.substr(start, at - start);
    }
    return result == text ? std::string() : result;
}

} // namespace source
