#include "export/networks.h"

#include "export/text_table.h"
#include "filter/network_rows.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace exporter {

namespace {

using Json = nlohmann::ordered_json;

int countOf(const std::vector<std::uint8_t>& rows, const filter::Outcome& outcome)
{
    int count = 0;
    for (const int row : outcome.rows) {
        count += rows[static_cast<std::size_t>(row)];
    }
    return count;
}

/// Selected rows of a node; none where it is outside the census.
std::optional<int> nodeCount(const filter::Index& index, const filter::Outcome& outcome,
                             const model::Network& network, const model::NetworkNode& node)
{
    return filter::reachOf(network, node) == filter::Reach::None
               ? std::nullopt
               : std::optional(countOf(filter::rowsOfNode(index, network, node), outcome));
}

Json nodeAsJson(const model::Dataset& data, const filter::Index& index, const filter::Outcome& outcome,
                const model::Network& network, const model::NetworkNode& node)
{
    constexpr const char* kRules[] = {"pole", "within", "none"};
    const auto count = nodeCount(index, outcome, network, node);
    Json json;
    json["name"] = node.name;
    json["pole"] = node.pole < 0 ? Json() : Json(data.poles[static_cast<std::size_t>(node.pole)].code);
    json["role_fr"] = node.roleFr;
    json["role_en"] = node.roleEn;
    json["city"] = node.city;
    json["country"] = node.country;
    json["lon"] = node.at ? Json(node.at->lon) : Json();
    json["lat"] = node.at ? Json(node.at->lat) : Json();
    json["text_fr"] = node.textFr;
    json["initiatives"] = count ? Json(*count) : Json();
    json["counted_by"] = kRules[static_cast<std::size_t>(filter::reachOf(network, node))];
    return json;
}

} // namespace

std::string networksAsJson(const model::Dataset& data, const filter::Index& index,
                           const filter::Outcome& outcome)
{
    Json all = Json::array();
    for (const model::Network& network : data.networks) {
        Json json{{"code", network.code},      {"name_fr", network.nameFr},
                  {"name_en", network.nameEn}, {"date", model::momentText(network.date)},
                  {"kind", network.kind},      {"text_fr", network.textFr},
                  {"text_en", network.textEn}, {"source", network.source}};
        json["initiatives"] = countOf(filter::rowsOfNetwork(index, network), outcome);
        json["within_km"] = filter::kNearKm;
        json["nodes"] = Json::array();
        for (const model::NetworkNode& node : network.nodes) {
            json["nodes"].push_back(nodeAsJson(data, index, outcome, network, node));
        }
        json["events"] = Json::array();
        for (const model::NetworkEvent& event : network.events) {
            json["events"].push_back({{"date", model::momentText(event.date)},
                                      {"label_fr", event.labelFr},
                                      {"label_en", event.labelEn}});
        }
        all.push_back(std::move(json));
    }
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string networksAsTable(const model::Dataset& data, const filter::Index& index,
                            const filter::Outcome& outcome, std::optional<base::Language> asked)
{
    const base::Language language = asked.value_or(base::Language::French);
    std::string text;
    for (const model::Network& network : data.networks) {
        text += fmt::format("{}{}  {}  {}  ({} {})\n", text.empty() ? "" : "\n", network.code,
                            model::momentText(network.date), model::nameOf(network, language),
                            countOf(filter::rowsOfNetwork(index, network), outcome), "initiatives");
        std::vector<std::vector<std::string>> rows;
        for (const model::NetworkNode& node : network.nodes) {
            const auto count = nodeCount(index, outcome, network, node);
            rows.push_back({"  " + node.name, std::string(model::roleOf(node, language)), node.city,
                            node.country, count ? std::to_string(*count) : "–"});
        }
        text +=
            alignedTable({{"  node"}, {"role"}, {"city"}, {"country"}, {"initiatives", Align::Right}}, rows);
    }
    return text;
}

} // namespace exporter
