#include "source/network_tables.h"

#include "base/text.h"
#include "base/words.h"
#include "source/suggestions.h"
#include "source/table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace source {

namespace {

using base::Word;
using model::Problem;
using model::ProblemKind;

constexpr const char* kNetworks = "networks.csv";
constexpr const char* kNodes = "network_nodes.csv";
constexpr const char* kEvents = "network_events.csv";

/// A table's rows, and where to say what is wrong with them.
class Reading {
public:
    using Cells = std::vector<std::string>;

    Reading(const std::filesystem::path& folder, const char* file, std::vector<std::string> columns,
            NetworkTables& into)
        : file_(file), columns_(std::move(columns)), into_(into), firstProblem_(into.problems.size())
    {
        auto table = readSmallTable((folder / file).string(), columns_);
        if (!table)
            into_.problems.push_back(
                {file_, {0, "", "", {Word::DoctorWhyUnread, {table.error().message}}, ""}});
        else
            table_ = std::move(table.value());
        into_.rows[file_] = static_cast<int>(table_.rows.size() + table_.problems.size());
        for (Problem& problem : table_.problems)
            into_.problems.push_back({file_, std::move(problem)});
    }

    template<class Take>
    void eachRow(const Take& take)
    {
        for (const SmallTable::Row& row : table_.rows) {
            row_ = &row;
            take(row.cells);
        }
        std::ranges::stable_sort(into_.problems.begin() + static_cast<std::ptrdiff_t>(firstProblem_),
                                 into_.problems.end(), {},
                                 [](const NetworkProblem& found) { return found.problem.line; });
    }

    /// Of the row that is being taken.
    [[nodiscard]] long line() const { return row_->line; }

    /// A fault of the row that is being taken.
    void blame(std::size_t column, ProblemKind kind, model::Reason reason, std::string suggestion,
               bool leavesOut)
    {
        Problem problem{row_->line,
                        columns_[column],
                        shortened(row_->cells[column]),
                        std::move(reason),
                        std::move(suggestion),
                        {},
                        kind};
        problem.leavesRowOut = leavesOut;
        into_.problems.push_back({file_, std::move(problem)});
    }

    /// The same of a cell that must not be empty.
    void blameEmpty(std::size_t column, std::string suggestion, bool leavesOut)
    {
        blame(column, ProblemKind::Missing, {Word::DoctorWhyMissing, {columns_[column]}},
              std::move(suggestion), leavesOut);
    }

    /// The date of the row that is being taken; none is a fault of it.
    std::optional<model::Moment> date(std::size_t column)
    {
        const std::string& cell = row_->cells[column];
        const auto moment = model::parseMoment(cell);
        if (!moment) {
            const Proposal written = suggestDate(cell);
            blame(column, ProblemKind::Date, {Word::DoctorWhyDate},
                  written.isEmpty() ? "YYYY, YYYY-MM or YYYY-MM-DD" : written.value, true);
        }
        return moment;
    }

private:
    std::string file_;
    std::vector<std::string> columns_;
    NetworkTables& into_;
    std::size_t firstProblem_; ///< of this table
    SmallTable table_;
    const SmallTable::Row* row_ = nullptr;
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
        reading.blame(0, ProblemKind::Code, {Word::DoctorWhyNetwork, {kNetworks}}, near, true);
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
    std::map<std::string, long> lines; // of the codes
    reading.eachRow([&](const Reading::Cells& row) {
        if (row[0].empty()) {
            reading.blameEmpty(0, "", true);
        } else if (const auto known = lines.find(row[0]); known != lines.end()) {
            reading.blame(0, ProblemKind::Id, {Word::DoctorWhyIdUsed, {std::to_string(known->second)}},
                          "give every network its own code", true);
        } else if (const auto date = reading.date(3)) {
            lines.emplace(row[0], reading.line());
            const auto either = [&](std::size_t one, std::size_t other) {
                return row[one].empty() ? row[other] : row[one];
            };
            if (row[7].empty())
                reading.blameEmpty(7, "every text shown needs its source", false);
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
    reading.eachRow([&](const Reading::Cells& row) {
        model::Network* network = networkOf(reading, tables, row[kNetwork]);
        if (network == nullptr)
            return;
        if (row[kNode].empty()) {
            reading.blameEmpty(kNode, "", true);
            return;
        }
        const int pole = row[kPole].empty() ? -1 : lists.findPole(row[kPole]);
        if (pole < 0 && !row[kPole].empty()) {
            std::vector<std::string> known;
            std::ranges::transform(lists.poles, std::back_inserter(known), &model::Pole::code);
            reading.blame(kPole, ProblemKind::Code, {Word::DoctorWhyNodePole},
                          base::nearest(row[kPole], known), false);
        }
        const auto lon = coordinate(row[kLon], 180);
        const auto lat = coordinate(row[kLat], 90);
        if (!lon || !lat)
            reading.blame(lon ? kLat : kLon, ProblemKind::Position, {Word::DoctorWhyNodePlace}, "", false);
        network->nodes.push_back(
            {row[kNode], pole, row[kRoleFr], row[kRoleEn].empty() ? row[kRoleFr] : row[kRoleEn], row[kCity],
             row[kCountry], lon && lat ? std::optional(model::Degrees{*lon, *lat}) : std::nullopt,
             row[kText]});
    });
}

void addEvents(const std::filesystem::path& folder, NetworkTables& tables)
{
    Reading reading(folder, kEvents, {"network", "date", "label_fr", "label_en"}, tables);
    reading.eachRow([&](const Reading::Cells& row) {
        model::Network* network = networkOf(reading, tables, row[0]);
        if (network == nullptr)
            return;
        const auto date = reading.date(1);
        if (!date)
            return;
        if (!network->events.empty() && *date < network->events.back().date)
            reading.blame(1, ProblemKind::Date,
                          {Word::DoctorWhyOrder, {model::momentText(network->events.back().date)}}, "",
                          false);
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
