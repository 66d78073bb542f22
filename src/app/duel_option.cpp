#include "app/duel_option.h"

#include "app/option_values.h"
#include "base/text.h"
#include "model/geography.h"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace app {

base::Result<session::Duel> duelFrom(const std::string& text, const filter::Index& index,
                                     const model::Dataset& data)
{
    const std::size_t colon = text.find(':');
    const std::vector<std::string> sides =
        colon == std::string::npos ? std::vector<std::string>{} : base::split(text.substr(colon + 1), ',');
    if (sides.size() != 2) {
        return usage(fmt::format("--duel: \"{}\" is not FACET:LEFT,RIGHT, as in region:84,11", text));
    }
    std::vector<std::string> facets;
    for (const filter::Facet facet : session::kDuelFacets) {
        facets.emplace_back(filter::facetName(facet));
    }
    const auto named = oneOf("--duel", text.substr(0, colon), facets);
    if (!named) {
        return named.error();
    }
    session::Duel duel;
    for (const filter::Facet facet : session::kDuelFacets) {
        duel.facet = filter::facetName(facet) == named.value() ? facet : duel.facet;
    }
    std::array<std::string, 2> codes;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        std::string typed(base::trimmed(sides[i]));
        for (const model::FrameSpec& spec : model::kFrames) { // a department that is its region: 971
            typed = duel.facet == filter::Facet::Region && typed == spec.code ? spec.regionCode : typed;
        }
        const auto code = filter::parseCodes(index, data, duel.facet, typed);
        if (!code) { // it names the facet's own option
            const std::string own = fmt::format("--{}", named.value());
            return base::Error{"--duel " + named.value() + code.error().message.substr(own.size()),
                               base::Exit::Usage};
        }
        codes[i] = code.value().front();
    }
    if (codes[0] == codes[1]) {
        return usage(fmt::format("--duel: \"{}\" names the same choice twice", text));
    }
    duel.left = codes[0];
    duel.right = codes[1];
    return duel;
}

} // namespace app
