// The networks that the clusters are part of: who belongs to one, since when, and what happened. Facts of
// networks.csv, network_nodes.csv and network_events.csv; a new network is a row there.
#pragma once

#include "base/date.h"
#include "base/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A date of a network's history; month and day may both be unknown.
struct Moment {
    int year = 0;
    int month = 0; ///< 1 to 12; 0: only the year is known
    int day = 0;   ///< 1 to 31; 0: only the month is known
    friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// Reads "2004", "2018-04" or "2023-03-28"; nothing when it is not exactly that or no real date.
std::optional<Moment> parseMoment(std::string_view text);

/// Writes the same: "2004", "2018-04", "2023-03-28".
std::string momentText(const Moment& moment);

/// The first month that a moment can stand for, in months since year 0.
int firstMonth(const Moment& moment);

/// A place on the sphere, WGS 84 degrees.
struct Degrees {
    double lon = 0;
    double lat = 0;
    friend bool operator==(const Degrees&, const Degrees&) = default;
};

/// What belongs to a network: a cluster, an institution, a company.
struct NetworkNode {
    std::string name; ///< as it was at the network's date
    int pole = -1;    ///< into Dataset::poles; -1: none of them
    std::string roleFr{};
    std::string roleEn{};
    std::string city{};
    std::string country{};       ///< ISO 3166, two letters
    std::optional<Degrees> at{}; ///< none: it is listed, and not on the map
    std::string textFr{};        ///< in French only, as the sources have it
};

struct NetworkEvent {
    Moment date;
    std::string labelFr;
    std::string labelEn;
};

struct Network {
    std::string code;
    std::string nameFr;
    std::string nameEn;
    Moment date;
    std::string kind; ///< "cluster-network", "european-project", "local-ecosystem", or any other
    std::string textFr;
    std::string textEn;
    std::string source;
    std::vector<NetworkNode> nodes;   ///< in the order of the table
    std::vector<NetworkEvent> events; ///< by date
};

/// Networks of clusters follow one another: the next one takes the place of the one before.
inline constexpr std::string_view kClusterNetwork = "cluster-network";
/// Its initiatives are those around its places, not those of its clusters.
inline constexpr std::string_view kLocalEcosystem = "local-ecosystem";

std::string_view nameOf(const Network& network, base::Language language);
std::string_view textOf(const Network& network, base::Language language);
std::string_view roleOf(const NetworkNode& node, base::Language language);
std::string_view labelOf(const NetworkEvent& event, base::Language language);

/// True when the node lies outside France, overseas included.
bool isAbroad(const NetworkNode& node);

} // namespace model
