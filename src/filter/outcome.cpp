#include "filter/outcome.h"

#include "base/date.h"
#include "base/text.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace filter {

namespace {

// One bit for each reason why a row fails: the facets by position, then search and dates.
constexpr std::uint8_t kFailsSearch = 1U << kFacetCount;
constexpr std::uint8_t kFailsDates = 1U << (kFacetCount + 1);

constexpr std::uint8_t failsFacet(std::size_t facet)
{
    return static_cast<std::uint8_t>(1U << facet);
}

using Mask = std::vector<std::uint8_t>;

void markFacets(const Index& index, const Selection& selection, Mask& fails)
{
    for (const Facet facet : kFacets) {
        if (selection.of(facet).empty()) {
            continue;
        }
        std::vector<std::uint8_t> bit(index.values(facet).size(),
                                      failsFacet(static_cast<std::size_t>(facet)));
        for (const std::string& code : selection.of(facet)) {
            if (const int value = index.findValue(facet, code); value >= 0) {
                bit[static_cast<std::size_t>(value)] = 0;
            }
        }
        const std::span<const std::uint16_t> column = index.column(facet);
        for (std::size_t row = 0; row < column.size(); ++row) {
            fails[row] |= bit[column[row]];
        }
    }
}

/// Bounds are inclusive; a row or a bound known to the month stands for the whole month.
void markDates(const Index& index, const Selection& selection, Mask& fails)
{
    if (!selection.from && !selection.to) {
        return;
    }
    const int first = selection.from ? base::firstDay(*selection.from) : std::numeric_limits<int>::min();
    const int last = selection.to ? base::lastDay(*selection.to) : std::numeric_limits<int>::max();
    for (std::size_t row = 0; row < fails.size(); ++row) {
        const Index::Days days = index.days(static_cast<int>(row));
        const bool undated = days.first > days.last;
        const bool overlaps = first <= last && days.first <= last && days.last >= first;
        if (undated ? !selection.keepUndated : !overlaps) {
            fails[row] |= kFailsDates;
        }
    }
}

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

/// Words too short to forgive: one error in three letters would match almost anything.
bool isForgivable(const std::string& word)
{
    constexpr std::size_t kShortest = 4;
    return base::decodeUtf8(word).size() >= kShortest;
}

/// For each row 1 when it holds every word.
Mask rowsWith(const Index& index, const std::vector<std::string>& words, bool forgiving)
{
    Mask found(static_cast<std::size_t>(index.rowCount()), 1);
    for (const std::string& word : words) {
        const bool forgiven = forgiving && isForgivable(word);
        const std::boyer_moore_horspool_searcher exact(word.begin(), word.end());
        for (std::size_t row = 0; row < found.size(); ++row) {
            if (found[row] == 0) {
                continue;
            }
            const std::string_view text = index.foldedText(static_cast<int>(row));
            const bool holds =
                forgiven ? forgives(text, word) : std::search(text.begin(), text.end(), exact) != text.end();
            found[row] = holds ? 1 : 0;
        }
    }
    return found;
}

bool anyRow(const Mask& mask)
{
    return std::find(mask.begin(), mask.end(), 1) != mask.end();
}

/// Marks the rows that the search leaves out; true when typing errors had to be forgiven. That
/// depends on the table alone: another filter never changes what a search text finds.
bool markSearch(const Index& index, const Selection& selection, Mask& fails)
{
    std::vector<std::string> words = base::words(base::fold(selection.search));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    if (words.empty()) {
        return false;
    }
    Mask found = rowsWith(index, words, false);
    bool forgiven = false;
    if (!anyRow(found) && std::any_of(words.begin(), words.end(), isForgivable)) {
        found = rowsWith(index, words, true);
        forgiven = anyRow(found);
    }
    for (std::size_t row = 0; row < fails.size(); ++row) {
        fails[row] |= found[row] == 0 ? kFailsSearch : std::uint8_t{0};
    }
    return forgiven;
}

/// A row counts for a value of a facet when nothing but that facet rejects it.
void count(const Index& index, const Mask& fails, Outcome& outcome)
{
    for (const Facet facet : kFacets) {
        const auto position = static_cast<std::size_t>(facet);
        std::vector<int>& counts = outcome.counts[position];
        counts.assign(index.values(facet).size(), 0);
        const std::span<const std::uint16_t> column = index.column(facet);
        const auto others = static_cast<std::uint8_t>(~failsFacet(position));
        for (std::size_t row = 0; row < fails.size(); ++row) {
            counts[column[row]] += (fails[row] & others) == 0 ? 1 : 0;
        }
    }
}

void countTimeline(const Index& index, const Mask& fails, Timeline& timeline)
{
    timeline.months.assign(index.values(Facet::Month).size(), 0);
    timeline.days.assign(index.dayValues().size(), 0);
    const std::span<const std::uint16_t> months = index.column(Facet::Month);
    const std::span<const std::uint32_t> days = index.dayColumn();
    const auto others =
        static_cast<std::uint8_t>(~(failsFacet(static_cast<std::size_t>(Facet::Month)) | kFailsDates));
    for (std::size_t row = 0; row < fails.size(); ++row) {
        if ((fails[row] & others) != 0) {
            continue;
        }
        ++timeline.months[months[row]];
        if (days[row] < timeline.days.size()) {
            ++timeline.days[days[row]];
        }
    }
}

} // namespace

Outcome evaluate(const Index& index, const Selection& selection)
{
    Outcome outcome;
    outcome.total = index.rowCount();
    Mask fails(static_cast<std::size_t>(index.rowCount()), 0);
    markFacets(index, selection, fails);
    markDates(index, selection, fails);
    outcome.forgiven = markSearch(index, selection, fails);
    outcome.pass.resize(fails.size());
    for (std::size_t row = 0; row < fails.size(); ++row) {
        if (fails[row] == 0) {
            outcome.pass[row] = 1;
            outcome.rows.push_back(static_cast<int>(row));
        }
    }
    outcome.selected = static_cast<int>(outcome.rows.size());
    count(index, fails, outcome);
    countTimeline(index, fails, outcome.timeline);
    return outcome;
}

} // namespace filter
