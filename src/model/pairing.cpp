#include "model/pairing.h"

namespace model {

Pairing pairingOf(OrganisationType one, OrganisationType other)
{
    return one < other ? Pairing{one, other} : Pairing{other, one};
}

const std::vector<Pairing>& allPairings()
{
    static const std::vector<Pairing> all = [] {
        std::vector<Pairing> pairings;
        for (int first = 0; first < kOrganisationTypeCount; ++first) {
            for (int second = first; second < kOrganisationTypeCount; ++second) {
                pairings.push_back(
                    {static_cast<OrganisationType>(first), static_cast<OrganisationType>(second)});
            }
        }
        return pairings;
    }();
    return all;
}

std::uint32_t pairingBit(Pairing pairing)
{
    // The place in allPairings(): rows of a triangle, one shorter each.
    const auto first = static_cast<unsigned>(pairing.first);
    const auto second = static_cast<unsigned>(pairing.second);
    return std::uint32_t{1} << (first * kOrganisationTypeCount - first * (first + 1) / 2 + second);
}

std::string pairingCode(Pairing pairing)
{
    return std::string(typeCode(pairing.first)) + "-" + std::string(typeCode(pairing.second));
}

std::optional<Pairing> pairingFromCode(std::string_view code)
{
    const std::size_t dash = code.find('-');
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto one = typeFromCode(code.substr(0, dash));
    const auto other = typeFromCode(code.substr(dash + 1));
    return one && other ? std::optional(pairingOf(*one, *other)) : std::nullopt;
}

std::uint32_t pairingBits(std::span<const std::string> codes)
{
    std::uint32_t bits = codes.empty() ? ~std::uint32_t{0} : 0;
    for (const std::string& code : codes) {
        if (const auto pairing = pairingFromCode(code)) {
            bits |= pairingBit(*pairing);
        }
    }
    return bits;
}

} // namespace model
