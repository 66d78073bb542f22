// Which rows belong to a network: those of its clusters, and those around its other places.
#pragma once

#include "filter/index.h"

#include <cstdint>
#include <vector>

namespace filter {

/// How far from a place a row is « near »: as far as one goes to work, kilometres.
inline constexpr double kNearKm = 20;

/// What makes a row belong to a node.
enum class Reach : std::uint8_t {
    Pole, ///< it is of the node's cluster
    Near, ///< it lies at most kNearKm from the node
    None  ///< the node is abroad or has no position: nothing is claimed
};

/// By cluster where the node is one; by distance else, and for every node of a local ecosystem, whose rows
/// are those around it and not those of a whole cluster.
Reach reachOf(const model::Network& network, const model::NetworkNode& node);

/// For each row 1 when it belongs to the node.
std::vector<std::uint8_t> rowsOfNode(const Index& index, const model::Network& network,
                                     const model::NetworkNode& node);

/// For each row 1 when it belongs to at least one node.
std::vector<std::uint8_t> rowsOfNetwork(const Index& index, const model::Network& network);

} // namespace filter
