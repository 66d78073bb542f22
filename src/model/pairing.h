// Which two kinds of organisation work together: a filter, and a column of what is printed.
#pragma once

#include "model/dataset.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// Two types without order.
struct Pairing {
    OrganisationType first = OrganisationType::Industrial; ///< not after second, in the order of the types
    OrganisationType second = OrganisationType::Industrial;
    friend bool operator==(const Pairing&, const Pairing&) = default;
};

Pairing pairingOf(OrganisationType one, OrganisationType other);

/// All of them, in the order of the types: 21.
const std::vector<Pairing>& allPairings();

/// A bit of a set of pairings, different for each.
std::uint32_t pairingBit(Pairing pairing);

/// "industriel-hospitalier"; reading takes either order, nothing for what is no pairing.
std::string pairingCode(Pairing pairing);
std::optional<Pairing> pairingFromCode(std::string_view code);

/// The bits of these codes; all of them for none, as an empty filter asks for all.
std::uint32_t pairingBits(std::span<const std::string> codes);

} // namespace model
