#include "filter/network_rows.h"

#include <algorithm>

namespace filter {

Reach reachOf(const model::Network& network, const model::NetworkNode& node)
{
    if (node.pole >= 0 && network.kind != model::kLocalEcosystem) {
        return Reach::Pole;
    }
    return model::isAbroad(node) || !node.at ? Reach::None : Reach::Near;
}

std::vector<std::uint8_t> rowsOfNode(const Index& index, const model::Network& network,
                                     const model::NetworkNode& node)
{
    std::vector<std::uint8_t> rows(static_cast<std::size_t>(index.rowCount()));
    switch (reachOf(network, node)) {
    case Reach::Pole: {
        const auto column = index.column(Facet::Pole);
        std::ranges::transform(column, rows.begin(),
                               [&](std::uint16_t value) { return value == node.pole ? 1 : 0; });
        break;
    }
    case Reach::Near: {
        const Positions& positions = index.positions();
        const CircleTest circle({{node.at->lon, node.at->lat}, kNearKm});
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const LonLat point = positions.at(row);
            rows[row] = isKnown(point) && circle.contains(point) ? 1 : 0;
        }
        break;
    }
    case Reach::None:
        break;
    }
    return rows;
}

std::vector<std::uint8_t> rowsOfNetwork(const Index& index, const model::Network& network)
{
    std::vector<std::uint8_t> all(static_cast<std::size_t>(index.rowCount()));
    for (const model::NetworkNode& node : network.nodes) {
        const std::vector<std::uint8_t> own = rowsOfNode(index, network, node);
        std::ranges::transform(all, own, all.begin(), [](std::uint8_t a, std::uint8_t b) { return a | b; });
    }
    return all;
}

} // namespace filter
