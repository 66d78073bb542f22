#include "app/near_option.h"

#include "app/area_options.h"
#include "app/option_values.h"
#include "base/text.h"
#include "filter/completion.h"
#include "source/communes.h"
#include "source/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

namespace {

constexpr std::size_t kLongestName = 200; ///< as in a saved view

/// A place written as LON,LAT or LON,LAT,NAME, with "~" before it when it is known roughly; nothing
/// when the text is a name.
std::optional<base::Result<session::Nearby>> placeWritten(const std::string& typed)
{
    std::string_view rest = base::trimmed(typed);
    session::Nearby place;
    if (rest.starts_with('~')) {
        place.about = true;
        rest = base::trimmed(rest.substr(1));
    }
    const std::size_t first = rest.find(',');
    if (first == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t second = std::min(rest.size(), rest.find(',', first + 1));
    const std::string lon(base::trimmed(rest.substr(0, first)));
    const std::string lat(base::trimmed(rest.substr(first + 1, second - first - 1)));
    constexpr double kAny = 1e9;
    const auto x = number("--near", lon, -kAny, kAny);
    const auto y = number("--near", lat, -kAny, kAny);
    if (!x) { // « Saint-Denis,93 »
        return std::nullopt;
    }
    if (!y) {
        return usage(fmt::format("--near: \"{}\" is not LON,LAT or LON,LAT,NAME: degrees with a decimal "
                                 "point, as in \"4.2987,46.951,Autun (71)\"",
                                 typed));
    }
    place.at = {x.value(), y.value()};
    if (base::Status status = checkPoint("--near", place.at); !status) {
        return status.error();
    }
    place.name = second == rest.size() ? std::string() : base::trimmed(rest.substr(second + 1));
    if (place.name.empty()) {
        place.name = fmt::format("{}, {}", lon, lat);
    }
    if (place.name.size() > kLongestName ||
        !std::ranges::all_of(place.name, [](char c) { return static_cast<unsigned char>(c) >= ' '; })) {
        return usage("--near: the name of the place is too long, or has characters that are no letters; "
                     "write a shorter one");
    }
    return place;
}

} // namespace

base::Result<session::Nearby> nearbyNamed(const model::Communes& communes, const std::string& typed)
{
    const std::vector<int> found = filter::communesNamed(communes, typed);
    const auto at = [&](int i) -> const model::Commune& { return communes[static_cast<std::size_t>(i)]; };
    if (found.size() == 1) {
        const model::Commune& commune = at(found.front());
        return session::Nearby{commune.title(), {commune.lon, commune.lat}, commune.about};
    }
    if (found.size() > 1) {
        constexpr std::size_t kListed = 30;
        std::vector<std::string> names;
        for (const int i : found) {
            if (names.size() < kListed) {
                names.push_back(fmt::format("\"{},{}\"", at(i).name, at(i).department));
            }
        }
        return usage(fmt::format("--near: {} communes are called \"{}\"; write one of {}{}", found.size(),
                                 typed, fmt::join(names, ", "), names.size() < found.size() ? ", …" : ""));
    }
    std::vector<std::string> names;
    names.reserve(communes.size());
    // Of names that are equally near the one that more people live in is meant.
    std::vector<int> order(communes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int a, int b) { return at(a).population > at(b).population; });
    std::ranges::transform(order, std::back_inserter(names), [&](int i) { return at(i).name; });
    return usage(fmt::format("--near: no commune is called \"{}\"{}", typed,
                             suggestion(typed.substr(0, typed.find_first_of(",(")), names)));
}

base::Result<session::Nearby> nearbyFrom(const std::string& typed)
{
    if (auto place = placeWritten(typed)) {
        return std::move(*place);
    }
    const auto communes = source::readCommunes(source::defaultGeodata());
    if (!communes) {
        return communes.error();
    }
    return nearbyNamed(communes.value(), typed);
}

} // namespace app
