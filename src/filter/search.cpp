#include "filter/search.h"

#include "base/text.h"

#include <algorithm>
#include <functional>
#include <thread>

namespace filter {

namespace {

using Mask = std::vector<std::uint8_t>;

/// Rows from which a second thread is worth its start.
constexpr std::size_t kWorthAThread = 20000;

/// True when some field of the row holds the word but for one typing error.
bool forgives(std::string_view foldedText, std::string_view word)
{
    while (!foldedText.empty()) {
        const std::size_t end = foldedText.find('\n');
        if (base::containsWithOneError(foldedText.substr(0, end), word)) {
            return true;
        }
        foldedText.remove_prefix(end == std::string_view::npos ? foldedText.size() : end + 1);
    }
    return false;
}

/// Takes from `found` the rows from `begin` to `end` that lack a word.
void sift(const Index& index, const std::vector<std::string>& words, bool forgiving, Mask& found,
          std::size_t begin, std::size_t end)
{
    for (const std::string& word : words) {
        const bool forgiven = forgiving && isForgivable(word);
        const std::boyer_moore_horspool_searcher exact(word.begin(), word.end());
        for (std::size_t row = begin; row < end; ++row) {
            if (found[row] == 0) {
                continue;
            }
            const std::string_view text = index.foldedText(static_cast<int>(row));
            const bool holds =
                forgiven ? forgives(text, word) : std::search(text.begin(), text.end(), exact) != text.end();
            found[row] = holds ? 1 : 0;
        }
    }
}

void sift(const Index& index, const std::vector<std::string>& words, bool forgiving, Mask& found)
{
    const std::size_t middle = found.size() < kWorthAThread ? 0 : found.size() / 2;
    std::jthread helper;
    if (middle > 0) {
        helper = std::jthread([&] { sift(index, words, forgiving, found, 0, middle); });
    }
    sift(index, words, forgiving, found, middle, found.size());
}

bool anyRow(const Mask& mask)
{
    return std::find(mask.begin(), mask.end(), 1) != mask.end();
}

} // namespace

bool isForgivable(std::string_view word)
{
    constexpr std::size_t kShortest = 4;
    return base::decodeUtf8(word).size() >= kShortest;
}

std::vector<std::string> searchWords(std::string_view typed)
{
    std::vector<std::string> words = base::words(base::fold(typed));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

Found search(const Index& index, const std::vector<std::string>& words, std::span<const std::uint8_t> among)
{
    const auto rowCount = static_cast<std::size_t>(index.rowCount());
    Found found{among.empty() ? Mask(rowCount, 1) : Mask(among.begin(), among.end())};
    sift(index, words, false, found.rows);
    if (!anyRow(found.rows) && std::any_of(words.begin(), words.end(), isForgivable)) {
        found.rows.assign(rowCount, 1);
        sift(index, words, true, found.rows);
        found.forgiven = anyRow(found.rows);
    }
    return found;
}

bool narrows(const std::vector<std::string>& before, const std::vector<std::string>& after)
{
    return std::all_of(before.begin(), before.end(), [&](const std::string& old) {
        return std::any_of(after.begin(), after.end(),
                           [&](const std::string& word) { return word.find(old) != std::string::npos; });
    });
}

} // namespace filter
