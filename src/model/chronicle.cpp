#include "model/chronicle.h"

#include <algorithm>

namespace model {

namespace {

const Network& at(const Dataset& data, int network)
{
    return data.networks[static_cast<std::size_t>(network)];
}

const NetworkNode* sameIn(const Network& network, const NetworkNode& node)
{
    const auto found = std::ranges::find_if(
        network.nodes, [&](const NetworkNode& other) { return isSameNode(other, node); });
    return found == network.nodes.end() ? nullptr : &*found;
}

/// Nodes with what has become of them since the network before; those that have gone last.
std::vector<StandingNode> compared(const Network& network, const Network* before)
{
    std::vector<StandingNode> nodes;
    for (const NetworkNode& node : network.nodes) {
        const NetworkNode* was = before == nullptr ? nullptr : sameIn(*before, node);
        StandingNode standing{&node, was == nullptr ? Standing::Comes : Standing::Stays, {}};
        if (was != nullptr && was->name != node.name) {
            standing.formerly = was->name;
        }
        nodes.push_back(std::move(standing));
    }
    if (before != nullptr) {
        for (const NetworkNode& was : before->nodes) {
            if (sameIn(network, was) == nullptr) {
                nodes.push_back({&was, Standing::Gone, {}});
            }
        }
    }
    return nodes;
}

} // namespace

bool isSameNode(const NetworkNode& a, const NetworkNode& b)
{
    return a.pole >= 0 || b.pole >= 0 ? a.pole == b.pole : a.name == b.name;
}

MonthSpan spanOf(const Dataset& data)
{
    MonthSpan span{0, -1};
    const auto include = [&](const Moment& moment) {
        const int first = moment.year * 12;
        span = span.isEmpty() ? MonthSpan{first, first + 11}
                              : MonthSpan{std::min(span.first, first), std::max(span.last, first + 11)};
    };
    for (const Network& network : data.networks) {
        include(network.date);
        for (const NetworkEvent& event : network.events) {
            include(event.date);
        }
    }
    return span;
}

int clusterNetworkAt(const Dataset& data, int month)
{
    int found = -1;
    int first = -1;
    for (int i = 0; i < static_cast<int>(data.networks.size()); ++i) {
        if (at(data, i).kind != kClusterNetwork) {
            continue;
        }
        const int founded = firstMonth(at(data, i).date);
        if (founded <= month && (found < 0 || founded >= firstMonth(at(data, found).date))) {
            found = i;
        }
        if (first < 0 || founded < firstMonth(at(data, first).date)) {
            first = i;
        }
    }
    return found >= 0 ? found : first;
}

int networkBefore(const Dataset& data, int network)
{
    if (network < 0 || at(data, network).kind != kClusterNetwork) {
        return -1;
    }
    const int before = clusterNetworkAt(data, firstMonth(at(data, network).date) - 1);
    return before >= 0 && at(data, before).date < at(data, network).date ? before : -1;
}

NetworkState networkAt(const Dataset& data, int network, int month)
{
    NetworkState state;
    if (network < 0 || network >= static_cast<int>(data.networks.size())) {
        return state;
    }
    state.network = network;
    const Network& shown = at(data, network);
    state.isFounded = firstMonth(shown.date) <= month;
    const int before = networkBefore(data, network);
    state.nodes = compared(shown, before < 0 ? nullptr : &at(data, before));
    if (!state.isFounded) {
        std::erase_if(state.nodes, [](const StandingNode& node) { return node.standing == Standing::Gone; });
        for (StandingNode& node : state.nodes) {
            node.standing = Standing::ToCome;
        }
    }
    for (const NetworkEvent& event : shown.events) {
        if (firstMonth(event.date) <= month) {
            state.last = &event;
        }
    }
    return state;
}

} // namespace model
