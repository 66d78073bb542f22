#include "app/near_option.h"

#include "app/option_values.h"
#include "filter/completion.h"
#include "source/communes.h"
#include "source/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace app {

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
    const auto communes = source::readCommunes(source::defaultGeodata());
    if (!communes) {
        return communes.error();
    }
    return nearbyNamed(communes.value(), typed);
}

} // namespace app
