#include "app/pairing_option.h"

#include "app/option_values.h"
#include "base/text.h"
#include "model/pairing.h"
#include "session/partner_focus.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

base::Result<std::vector<std::string>> pairingsFrom(const SelectionOptions& options)
{
    std::vector<std::string> codes;
    if (options.pairing.empty()) {
        return codes;
    }
    for (const std::string& typed : base::split(options.pairing, ',')) {
        const std::string_view word = base::trimmed(typed);
        const auto pairing = model::pairingFromCode(word);
        if (!pairing) {
            std::vector<std::string> known;
            for (const model::Pairing each : model::allPairings()) {
                known.push_back(model::pairingCode(each));
                known.push_back(
                    fmt::format("{}-{}", model::typeCode(each.second), model::typeCode(each.first)));
            }
            return usage(fmt::format("--pairing: \"{}\" is not two types of organisation{}", word,
                                     suggestion(word, known, ", as in industriel-hospitalier")));
        }
        codes.push_back(model::pairingCode(*pairing));
    }
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

base::Result<std::string> partnersOfFrom(const std::string& typed, const model::Dataset& data,
                                         const filter::Index& index)
{
    const model::Partnerships& partnerships = index.partnerships();
    const model::PartnerFocus focus = session::partnerFocus(typed, data, partnerships);
    if (focus.organisation >= 0) {
        return partnerships.organisation(focus.organisation).name;
    }
    if (focus.member >= 0) {
        return session::constellationName(partnerships.organisation(focus.member).name);
    }
    const bool isCity = typed.starts_with("city:");
    const auto town = session::placeNamed(data, isCity ? typed : "city:" + typed);
    if (town) {
        return session::townName(data, town.value().index);
    }
    const auto hasName = [&](const model::City& city) { return base::fold(city.name) == base::fold(typed); };
    if (isCity || std::ranges::any_of(data.cities, hasName)) { // of several, say which
        return usage("--partners-of: " + town.error().message);
    }
    std::vector<std::string> known;
    std::ranges::transform(partnerships.organisations(), std::back_inserter(known),
                           &model::Organisation::name);
    std::ranges::transform(data.cities, std::back_inserter(known), &model::City::name);
    const std::string name = typed.substr(typed.find(':') + 1); // the whole of it without a colon
    return usage(fmt::format("--partners-of: no organisation or town \"{}\" in the table{}", name,
                             suggestion(name, known)));
}

} // namespace app
