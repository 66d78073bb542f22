#include "app/pairing_option.h"

#include "app/option_values.h"
#include "base/text.h"
#include "model/pairing.h"

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

base::Result<std::string> organisationFrom(const std::string& typed, const filter::Index& index)
{
    const model::Partnerships& partnerships = index.partnerships();
    if (const int found = partnerships.find(typed); found >= 0) {
        return partnerships.organisation(found).name;
    }
    std::vector<std::string> known;
    std::ranges::transform(partnerships.organisations(), std::back_inserter(known),
                           &model::Organisation::name);
    return usage(fmt::format("--partners-of: no initiative is of \"{}\"{}", typed, suggestion(typed, known)));
}

} // namespace app
