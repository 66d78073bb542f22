#include "source/network_tables.h"

#include "base/text.h"
#include "source/suggestions.h"
#include "source/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace source {

namespace {

using model::Problem;
using model::ProblemKind;

constexpr const char* kNetworks = "networks.csv";
constexpr const char* kNodes = "network_nodes.csv";
constexpr const char* kEvents = "network_events.csv";

/// A table's rows, and where to say what is wrong with them.
class Reading {
public:
    Reading(const std::filesystem::path& folder, const char* file, std::vector<std::string> columns,
            NetworkTables& into)
        : file_(file), columns_(std::move(columns)), into_(into)
    {
        auto rows = readList((folder / file).string(), columns_);
        if (rows)
            rows_ = std::move(rows.value());
        else
            into_.problems.push_back({file_, {0, "", "", rows.error().message, ""}});
        into_.rows[file_] = static_cast<int>(rows_.size());
    }

    template<class Take>
    void eachRow(const Take& take)
    {
        for (row_ = 0; row_ < rows_.size(); ++row_)
            take(rows_[row_]);
    }

    /// A fault of the row that is being taken.
    void blame(std::size_t column, ProblemKind kind, std::string reason, std::string suggestion,
               bool leavesOut)
    {
        constexpr long kHeader = 1;
        Problem problem{static_cast<long>(row_) + kHeader + 1,
                        columns_[column],
                        rows_[row_][column],
                        std::move(reason),
                        std::move(suggestion),
                        {},
                        kind};
        problem.leavesRowOut = leavesOut;
        into_.problems.push_back({file_, std::move(problem)});
    }

private:
    std::string file_;
    std::vector<std::string> columns_;
    NetworkTables& into_;
    std::vector<std::vector<std::string>> rows_;
    std::size_t row_ = 0;
};

std::vector<std::string> codesOf(const std::vector<model::Network>& networks)
{
    std::vector<std::string> codes;
    std::ranges::transform(networks, std::back_inserter(codes), &model::Network::code);
    return codes;
}

model::Network* findNetwork(NetworkTables& tables, const std::string& code)
{
    const auto found = std::ranges::find(tables.networks, code, &model::Network::code);
    return found == tables.networks.end() ? nullptr : &*found;
}

/// The network of a row; none is a problem of it.
model::Network* networkOf(Reading& reading, NetworkTables& tables, const std::string& code)
{
    model::Network* network = findNetwork(tables, code);
    if (network == nullptr) {
        const std::string near = base::nearest(code, codesOf(tables.networks));
        reading.blame(0, ProblemKind::Code, fmt::format("no network of {} has this code", kNetworks), near,
                      true);
    }
    return network;
}

std::optional<double> coordinate(const std::string& text, double most)
{
    const auto value = parseNumber(text);
    return value && std::abs(*value) <= most ? value : std::nullopt;
}

void addNetworks(const std::filesystem::path& folder, NetworkTables& tables)
{
    Reading reading(folder, kNetworks,
                    {"code", "name_fr", "name_en", "date", "kind", "text_fr", "text_en", "source"}, tables);
    reading.eachRow([&](const std::vector<std::string>& row) {
        const auto date = model::parseMoment(row[3]);
        if (row[0].empty() || findNetwork(tables, row[0]) != nullptr) {
            reading.blame(0, row[0].empty() ? ProblemKind::Missing : ProblemKind::Id,
                          row[0].empty() ? "a network needs a code" : "the code is used twice", "", true);
        } else if (!date) {
            reading.blame(3, ProblemKind::Date, "this is no date; write YYYY, YYYY-MM or YYYY-MM-DD", "",
                          true);
        } else {
            const auto either = [&](std::size_t one, std::size_t other) {
                return row[one].empty() ? row[other] : row[one];
            };
            if (row[7].empty())
                reading.blame(7, ProblemKind::Missing, "every text shown needs its source", "", false);
            tables.networks.push_back({row[0],
                                       either(1, 2),
                                       either(2, 1),
                                       *date,
                                       row[4],
                                       either(5, 6),
                                       either(6, 5),
                                       row[7],
                                       {},
                                       {}});
        }
    });
    std::ranges::stable_sort(tables.networks, {}, &model::Network::date);
}

void addNodes(const std::filesystem::path& folder, const model::Dataset& lists, NetworkTables& tables)
{
    enum { kNetwork, kNode, kPole, kRoleFr, kRoleEn, kCity, kCountry, kLon, kLat, kText };
    Reading reading(
        folder, kNodes,
        {"network", "node", "pole", "role_fr", "role_en", "city", "country", "lon", "lat", "text_fr"},
        tables);
    reading.eachRow([&](const std::vector<std::string>& row) {
        model::Network* network = networkOf(reading, tables, row[kNetwork]);
        if (network == nullptr)
            return;
        if (row[kNode].empty()) {
            reading.blame(kNode, ProblemKind::Missing, "a node needs a name", "", true);
            return;
        }
        const int pole = row[kPole].empty() ? -1 : lists.findPole(row[kPole]);
        if (pole < 0 && !row[kPole].empty()) {
            std::vector<std::string> known;
            std::ranges::transform(lists.poles, std::back_inserter(known), &model::Pole::code);
            reading.blame(kPole, ProblemKind::Code, "no cluster has this code; the node is shown without it",
                          base::nearest(row[kPole], known), false);
        }
        const auto lon = coordinate(row[kLon], 180);
        const auto lat = coordinate(row[kLat], 90);
        if (!lon || !lat)
            reading.blame(lon ? kLat : kLon, ProblemKind::Position,
                          "no position in degrees: the node is listed, and not on the map", "", false);
        network->nodes.push_back(
            {row[kNode], pole, row[kRoleFr], row[kRoleEn].empty() ? row[kRoleFr] : row[kRoleEn], row[kCity],
             row[kCountry], lon && lat ? std::optional(model::Degrees{*lon, *lat}) : std::nullopt,
             row[kText]});
    });
}

void addEvents(const std::filesystem::path& folder, NetworkTables& tables)
{
    Reading reading(folder, kEvents, {"network", "date", "label_fr", "label_en"}, tables);
    reading.eachRow([&](const std::vector<std::string>& row) {
        model::Network* network = networkOf(reading, tables, row[0]);
        if (network == nullptr)
            return;
        const auto date = model::parseMoment(row[1]);
        if (!date) {
            reading.blame(1, ProblemKind::Date, "this is no date; write YYYY, YYYY-MM or YYYY-MM-DD", "",
                          true);
            return;
        }
        if (!network->events.empty() && *date < network->events.back().date)
            reading.blame(1, ProblemKind::Date,
                          fmt::format("out of order: the event before is of {}; it is shown in its place",
                                      model::momentText(network->events.back().date)),
                          "", false);
        network->events.push_back(
            {*date, row[2].empty() ? row[3] : row[2], row[3].empty() ? row[2] : row[3]});
    });
    for (model::Network& network : tables.networks)
        std::ranges::stable_sort(network.events, {}, &model::NetworkEvent::date);
}

} // namespace

NetworkTables readNetworks(const std::filesystem::path& folder, const model::Dataset& lists)
{
    NetworkTables tables;
    addNetworks(folder, tables);
    addNodes(folder, lists, tables);
    addEvents(folder, tables);
    return tables;
}

bool isNetworkTable(const std::filesystem::path& path)
{
    constexpr std::array kFiles{kNetworks, kNodes, kEvents};
    return std::ranges::find(kFiles, path.filename().string()) != kFiles.end();
}

} // namespace source
