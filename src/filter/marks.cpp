#include "filter/marks.h"

#include "base/text.h"
#include "filter/search.h"

#include <algorithm>

namespace filter {

namespace {

bool isWordEdge(std::string_view text, std::size_t at)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    };
    return at == 0 || at == text.size() || isLetter(text[at - 1]) != isLetter(text[at]);
}

/// The place in a folded text nearest to a word with one error: whole words before beginnings of
/// words before anything; size 0 when there is none.
Mark forgivenPlace(std::string_view folded, std::string_view word)
{
    Mark best;
    int least = 100;
    for (std::size_t begin = 0; begin < folded.size(); ++begin) {
        for (std::size_t size = word.size() - 1; size <= word.size() + 1; ++size) {
            if (begin + size > folded.size()) {
                break;
            }
            const std::string_view part = folded.substr(begin, size);
            if (part.front() == ' ' || part.back() == ' ' || base::editDistance(part, word) > 1) {
                continue;
            }
            const int cost = (isWordEdge(folded, begin) ? 0 : 4) +
                             (isWordEdge(folded, begin + size) ? 0 : 2) +
                             (part.front() == word.front() ? 0 : 1);
            const bool isLonger =
                cost == least && begin == best.begin; // « masqe » is « masque », not « masq »
            if (cost < least || isLonger) {
                least = cost;
                best = {begin, begin + size};
            }
        }
    }
    return best;
}

} // namespace

std::vector<Mark> marks(std::string_view text, const std::vector<std::string>& words, bool forgiven)
{
    if (words.empty()) {
        return {};
    }
    std::vector<std::size_t> origin;
    const std::string folded = base::fold(text, origin);
    std::vector<Mark> found;
    for (const std::string& word : words) {
        bool occurs = false;
        for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1)) {
            found.push_back({at, at + word.size()});
            occurs = true;
        }
        if (forgiven && !occurs && isForgivable(word)) {
            if (const Mark place = forgivenPlace(folded, word); place.end > place.begin) {
                found.push_back(place);
            }
        }
    }
    for (Mark& mark : found) {
        // One character may have given several folded bytes, as œ does: it is marked whole.
        std::size_t end = origin[mark.end - 1];
        base::nextCodePoint(text, end);
        mark.begin = origin[mark.begin];
        mark.end = std::max(end, origin[mark.end]);
    }
    std::ranges::sort(found, {}, &Mark::begin);
    std::vector<Mark> joined;
    for (const Mark& mark : found) {
        if (!joined.empty() && mark.begin <= joined.back().end) {
            joined.back().end = std::max(joined.back().end, mark.end);
        } else {
            joined.push_back(mark);
        }
    }
    return joined;
}

} // namespace filter
