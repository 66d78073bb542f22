#include "filter/name_list.h"

#include "base/text.h"

#include <algorithm>

namespace filter {

namespace {

/// Folded, with blanks for what separates words besides spaces, hyphens and apostrophes.
std::string separated(std::string_view text)
{
    std::string key = base::fold(text);
    std::ranges::replace_if(
        key, [](char c) { return std::string_view("(),;:/.\"&+").find(c) != std::string_view::npos; }, ' ');
    return key;
}

/// One word as it is looked for: at the beginning of a word, or « st » as the whole word « saint ».
struct Wanted {
    std::string prefix;
    std::string whole;
};

bool holds(std::string_view key, const Wanted& wanted)
{
    if (key.find(wanted.prefix) != std::string_view::npos) {
        return true;
    }
    if (wanted.whole.empty()) {
        return false;
    }
    const std::size_t at = key.find(wanted.whole);
    return at != std::string_view::npos &&
           (at + wanted.whole.size() == key.size() || key[at + wanted.whole.size()] == ' ');
}

/// True when `text` begins with `word` but for one typing error at most.
bool beginsForgiven(std::string_view text, std::string_view word)
{
    std::size_t same = 0;
    while (same < word.size() && same < text.size() && word[same] == text[same]) {
        ++same;
    }
    if (same == word.size()) {
        return true;
    }
    const std::string_view left = text.substr(same);
    const std::string_view wanted = word.substr(same);
    const auto begins = [](std::string_view a, std::size_t from, std::string_view b, std::size_t begin) {
        return from <= a.size() && a.substr(from).starts_with(b.substr(begin));
    };
    const bool areSwapped =
        left.size() > 1 && wanted.size() > 1 && left[0] == wanted[1] && left[1] == wanted[0];
    return begins(left, 1, wanted, 1)    // another letter
           || begins(left, 0, wanted, 1) // one too many was typed
           || begins(left, 1, wanted, 0) // one is missing
           || (areSwapped && begins(left, 2, wanted, 2));
}

/// How a word is met in a key, from the best on: as a whole word, as the beginning of one; not at all.
enum class Met : std::uint8_t { Whole, Begins, Not };

Met metForgiven(std::string_view key, std::string_view word)
{
    constexpr std::size_t kForgivable = 3;
    Met best = Met::Not;
    for (std::size_t at = key.find(' '); at != std::string_view::npos; at = key.find(' ', at + 1)) {
        const std::string_view rest = key.substr(at + 1);
        const std::string_view next = rest.substr(0, rest.find(' '));
        if (next.starts_with(word)) {
            return Met::Whole; // as typed
        }
        const bool isForgivable =
            word.size() > kForgivable || (word.size() == kForgivable && next.starts_with(word.substr(0, 1)));
        if (!isForgivable || !beginsForgiven(next, word)) {
            continue;
        }
        best = std::min(best, next.size() <= word.size() + 1 && base::editDistance(next, word) <= 1
                                  ? Met::Whole
                                  : Met::Begins);
    }
    return best;
}

} // namespace

std::string nameKey(std::string_view text)
{
    std::string key;
    for (const std::string& word : base::words(separated(text))) {
        key += key.empty() ? "" : " ";
        key += word == "st" ? "saint" : word == "ste" ? "sainte" : word;
    }
    return key;
}

void NameList::add(std::string_view name, std::string_view note, int weight)
{
    Entry entry;
    entry.start = static_cast<std::uint32_t>(text_.size());
    text_ += ' ' + nameKey(name);
    entry.nameSize = static_cast<std::uint32_t>(text_.size()) - entry.start;
    if (!note.empty()) {
        text_ += ' ' + base::fold(note);
    }
    entry.wholeSize = static_cast<std::uint32_t>(text_.size()) - entry.start;
    entry.weight = weight;
    entries_.push_back(entry);
}

std::optional<NameList::Rank> NameList::forgivenRank(const Entry& entry,
                                                     const std::vector<std::string>& words) const
{
    const std::string_view key = std::string_view(text_).substr(entry.start, entry.wholeSize);
    auto worst = Met::Whole;
    for (const std::string& word : words) {
        worst = std::max(worst, metForgiven(key, word));
    }
    if (worst == Met::Not) {
        return std::nullopt;
    }
    const auto ofName = base::words(key.substr(0, entry.nameSize));
    const bool isFirst = !ofName.empty() && metForgiven(' ' + ofName.front(), words.front()) == Met::Whole;
    return worst == Met::Begins                       ? Rank::Words
           : isFirst && ofName.size() == words.size() ? Rank::Whole
           : isFirst                                  ? Rank::Begins
                                                      : Rank::Words;
}

std::vector<NameList::Hit> NameList::find(std::string_view typed, std::size_t most, Spelling spelling) const
{
    std::vector<Wanted> wanted;
    for (const std::string& word : base::words(separated(typed))) {
        wanted.push_back({' ' + word, word == "st" ? " saint" : word == "ste" ? " sainte" : ""});
    }
    std::vector<Hit> hits;
    if (wanted.empty() || most == 0) {
        return hits;
    }
    const std::string whole = ' ' + nameKey(typed);
    std::string raw; // « st » may be the beginning of Strasbourg
    for (const Wanted& word : wanted) {
        raw += word.prefix;
    }
    const std::vector<std::string> words = base::words(nameKey(typed));
    const std::string_view all = text_;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        const std::string_view key = all.substr(entry.start, entry.wholeSize);
        if (spelling == Spelling::Forgiven) {
            if (const auto rank = forgivenRank(entry, words)) {
                hits.push_back({static_cast<int>(i), *rank});
            }
            continue;
        }
        if (std::ranges::all_of(wanted, [&](const Wanted& word) { return holds(key, word); })) {
            const bool isWhole = key == whole || key.substr(0, entry.nameSize) == whole;
            const Rank rank = isWhole                                          ? Rank::Whole
                              : key.starts_with(whole) || key.starts_with(raw) ? Rank::Begins
                                                                               : Rank::Words;
            hits.push_back({static_cast<int>(i), rank});
        }
    }
    const auto better = [this](const Hit& a, const Hit& b) {
        const Entry& x = entries_[static_cast<std::size_t>(a.name)];
        const Entry& y = entries_[static_cast<std::size_t>(b.name)];
        return a.rank != b.rank       ? a.rank < b.rank
               : x.weight != y.weight ? x.weight > y.weight
                                      : a.name < b.name;
    };
    const auto kept = static_cast<std::ptrdiff_t>(std::min(most, hits.size()));
    std::partial_sort(hits.begin(), hits.begin() + kept, hits.end(), better);
    hits.resize(static_cast<std::size_t>(kept));
    return hits;
}

} // namespace filter
