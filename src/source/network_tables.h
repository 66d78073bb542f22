// The tables of the networks: networks.csv, network_nodes.csv and network_events.csv of a geodata folder.
#pragma once

#include "model/dataset.h"
#include "model/problem.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace source {

/// A fault in one of the three tables.
struct NetworkProblem {
    std::string file; ///< name without folders
    model::Problem problem;
};

struct NetworkTables {
    std::vector<model::Network> networks; ///< by date; their events, too
    std::vector<NetworkProblem> problems; ///< by file, then line
    std::map<std::string, int> rows;      ///< of each file, those included that cannot be read
};

/// Reads what can be read: a row of an unknown network or with a cell too few or too many is left out, a node
/// without a position stays in the list, events stand in order of time whatever the file says; each is a
/// problem. A file that is missing or lacks a column is one, too. `lists`: knows the clusters.
NetworkTables readNetworks(const std::filesystem::path& folder, const model::Dataset& lists);

/// True for a path that ends in one of the three files' names.
bool isNetworkTable(const std::filesystem::path& path);

} // namespace source
