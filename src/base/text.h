// UTF-8 text: folding for search, nearest words for messages, decoding for drawing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// The text as search compares it: lower case, accents dropped, ligatures opened (œ to oe),
/// hyphens, apostrophes, no-break and other spaces read as one space. Invalid bytes are dropped.
std::string fold(std::string_view utf8);

/// As `fold`; `origin[i]` is the byte offset in `utf8` of the character that gave folded byte i
/// (size of the result + 1, the last one is utf8.size()). Used to highlight matches.
std::string fold(std::string_view utf8, std::vector<std::size_t>& origin);

/// The words of a folded text (split at spaces, no empty word).
std::vector<std::string> words(std::string_view folded);

/// The next code point at `at` (moved past it); U+FFFD for an invalid byte, which is skipped.
char32_t nextCodePoint(std::string_view utf8, std::size_t& at);

/// The text with the straight apostrophes after letters as ’: tables are typed, pages are set.
std::string typeset(std::string_view text);

std::u32string decodeUtf8(std::string_view utf8);

bool isValidUtf8(std::string_view text);

/// Number of insertions, deletions, substitutions and swaps of neighbours between two texts of
/// bytes (optimal string alignment distance, https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance).
int editDistance(std::string_view a, std::string_view b);

/// True when `word`, with at most one typing error, occurs somewhere in `text` (both folded).
bool containsWithOneError(std::string_view text, std::string_view word);

/// The candidate closest to `word` after folding; empty when none is near enough to suggest
/// (more than a third of the longer word differs, and neither begins with the other).
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// Whether the space at byte `at` holds together what belongs together, in tables that are typed with plain
/// spaces: « 2 000 », « appel : », « Lyon · » at the end of a line.
bool isHeld(std::string_view text, std::size_t at);

/// `text` without spaces, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

std::vector<std::string> split(std::string_view text, char separator);

} // namespace base
