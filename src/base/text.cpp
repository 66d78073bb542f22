#include "base/text.h"

#include <algorithm>
#include <array>

namespace base {

namespace {

/// True when `rest` stands in `text` from `at` on.
bool standsAt(std::string_view text, std::size_t at, std::string_view rest)
{
    return at <= text.size() && text.substr(at).starts_with(rest);
}

/// True when a beginning of `text` equals `word` but for one error at most. With one error, taking
/// the longest common beginning first loses nothing: an error inside a run of equal letters gives
/// the same text wherever in the run it stands.
bool beginsWithOneError(std::string_view text, std::string_view word)
{
    std::size_t same = 0;
    while (same < word.size() && same < text.size() && word[same] == text[same]) {
        ++same;
    }
    if (same == word.size()) {
        return true;
    }
    const std::string_view after = word.substr(same + 1);
    if (standsAt(text, same + 1, after) || standsAt(text, same, after) ||
        standsAt(text, same + 1, word.substr(same))) {
        return true; // another letter, a letter too many in the word, a letter missing in it
    }
    const bool swapped = same + 1 < word.size() && same + 1 < text.size() && word[same] == text[same + 1] &&
                         word[same + 1] == text[same];
    return swapped && standsAt(text, same + 2, word.substr(same + 2));
}

} // namespace

std::vector<std::string> words(std::string_view folded)
{
    std::vector<std::string> result = split(folded, ' ');
    std::erase(result, std::string());
    return result;
}

int editDistance(std::string_view a, std::string_view b)
{
    // Three rows of the matrix: the one being filled, the one above and the one above that.
    std::vector<int> above2(b.size() + 1);
    std::vector<int> above(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = static_cast<int>(j);
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        above2.swap(above);
        above.swap(row);
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], above2[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

bool containsWithOneError(std::string_view text, std::string_view word)
{
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (beginsWithOneError(text.substr(at), word)) {
            return true;
        }
    }
    return false;
}

std::string nearest(std::string_view word, std::span<const std::string> candidates)
{
    constexpr double kNear = 1.0 / 3;
    const std::string foldedWord = fold(word);
    const std::string_view wanted = trimmed(foldedWord);
    std::string best;
    double bestShare = kNear;
    bool found = false;
    for (const std::string& candidate : candidates) {
        const std::string foldedCandidate = fold(candidate);
        const std::string_view offered = trimmed(foldedCandidate);
        if (wanted.empty() || offered.empty()) {
            continue;
        }
        const auto longer = static_cast<double>(std::max(wanted.size(), offered.size()));
        double share = editDistance(wanted, offered) / longer;
        if (wanted.starts_with(offered) || offered.starts_with(wanted)) {
            share = std::min(share, kNear); // an abbreviation is as near as the farthest misspelling
        }
        if (share < bestShare || (!found && share <= bestShare)) {
            best = candidate;
            bestShare = share;
            found = true;
        }
    }
    return best;
}

bool isHeld(std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at);
    const std::string_view after = text.substr(at + 1);
    const auto starts = [&](std::string_view mark) { return after.starts_with(mark); };
    constexpr std::array<std::string_view, 7> kMarks{":", ";", "!", "?", "»", "·", "%"};
    if (std::any_of(kMarks.begin(), kMarks.end(), starts) || before.ends_with("«")) {
        return true;
    }
    const auto isDigit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    return at > 0 && isDigit(at - 1) && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) &&
           !isDigit(at + 4);
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> result;
    while (true) {
        const std::size_t end = text.find(separator);
        result.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return result;
        }
        text.remove_prefix(end + 1);
    }
}

std::string typeset(std::string_view text)
{
    std::string result;
    result.reserve(text.size() + 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto before = static_cast<unsigned char>(result.empty() ? ' ' : result.back());
        const bool isLetter = (before | 0x20U) >= 'a' && (before | 0x20U) <= 'z';
        if (text[i] == '\'' && (isLetter || before >= 0x80)) {
            result += "’";
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace base
