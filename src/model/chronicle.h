// The line of time of the networks: which network of clusters stands at a month, who has come and who has
// gone since the one before it, and what has happened last. Knows no network by name.
#pragma once

#include "model/dataset.h"

#include <string>
#include <vector>

namespace model {

/// How a node stands in a network, beside the network of clusters before it.
enum class Standing {
    Stays,
    Comes, ///< it was not in the one before, or there was none
    Gone,  ///< it was in the one before and is not in this one: shown as a trace
    ToCome ///< the network is not founded yet
};

struct StandingNode {
    const NetworkNode* node = nullptr;
    Standing standing = Standing::Stays;
    std::string formerly; ///< its name in the network before, where that was another
};

/// A network at a month.
struct NetworkState {
    int network = -1;       ///< into Dataset::networks
    bool isFounded = false; ///< its nodes are linked
    std::vector<StandingNode> nodes;
    const NetworkEvent* last = nullptr; ///< the latest of its events so far; none yet
};

/// The months from the first date of all networks to the last, years whole; first > last without any network.
struct MonthSpan {
    int first = 0; ///< months since year 0
    int last = -1;
    [[nodiscard]] bool isEmpty() const { return last < first; }
};
MonthSpan spanOf(const Dataset& data);

/// The network of clusters that stands at a month: the latest founded by then; before the first of them that
/// one, not founded yet. -1 where the tables have none.
int clusterNetworkAt(const Dataset& data, int month);

/// The network of clusters before this one; -1: none, or it is no network of clusters.
int networkBefore(const Dataset& data, int network);

/// What is to be seen of a network at a month.
NetworkState networkAt(const Dataset& data, int network, int month);

/// The same node in two networks: the same cluster, else the same name.
bool isSameNode(const NetworkNode& a, const NetworkNode& b);

} // namespace model
