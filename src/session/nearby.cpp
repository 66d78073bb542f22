#include "session/nearby.h"

#include "base/text.h"
#include "base/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace session {

namespace {

using base::word;
using base::Word;

/// The name without an article at its beginning, when it has that one.
std::optional<std::string> without(std::string_view article, const std::string& name)
{
    if (!name.starts_with(article)) {
        return std::nullopt;
    }
    return name.substr(article.size());
}

} // namespace

void sortByDistance(std::vector<int>& rows, const filter::Positions& positions, filter::LonLat from)
{
    std::vector<std::pair<double, int>> keyed;
    keyed.reserve(rows.size());
    for (const int row : rows) {
        const filter::LonLat at = positions.at(static_cast<std::size_t>(row));
        keyed.emplace_back(filter::isKnown(at) ? filter::distanceKm(from, at)
                                               : std::numeric_limits<double>::infinity(),
                           row);
    }
    std::ranges::stable_sort(keyed, {}, &std::pair<double, int>::first);
    std::ranges::transform(keyed, rows.begin(), &std::pair<double, int>::second);
}

std::optional<double> kmTo(const Nearby& place, const filter::Positions& positions, int row)
{
    const filter::LonLat at = positions.at(static_cast<std::size_t>(row));
    if (!filter::isKnown(at)) {
        return std::nullopt;
    }
    return filter::distanceKm(place.at, at);
}

std::optional<double> Ruler::km(int row) const
{
    return place == nullptr || positions == nullptr ? std::nullopt : kmTo(*place, *positions, row);
}

bool isHere(double km, const Nearby& place)
{
    return km < 0.5 && !place.about;
}

std::string distanceText(double km, const Nearby& place, base::Language language)
{
    if (isHere(km, place)) {
        return std::string(word(Word::NearHere, language));
    }
    const auto rounded = std::max(1LL, static_cast<long long>(std::llround(km)));
    return fmt::format(fmt::runtime(word(place.about ? Word::NearAbout : Word::NearKm, language)),
                       base::formatCount(rounded, language));
}

std::string fromText(const std::string& name, base::Language language)
{
    if (language == base::Language::English) {
        return name;
    }
    if (const auto rest = without("Le ", name)) {
        return "du " + *rest;
    }
    if (const auto rest = without("Les ", name)) {
        return "des " + *rest;
    }
    const std::string folded = base::fold(name);
    // An h may be mute or not; « de » is never wrong to the ear of who knows the place.
    const bool isVowel =
        !folded.empty() && std::string_view("aeiou").find(folded[0]) != std::string_view::npos;
    return (isVowel ? "d’" : "de ") + name;
}

} // namespace session
