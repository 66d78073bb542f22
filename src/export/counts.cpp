#include "base/cells.h"
#include "base/words.h"
#include "export/json_object.h"
#include "export/rows.h"
#include "export/text_table.h"
#include "filter/network_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace exporter {

namespace {

/// A value of a facet in words, as the tables of the project name it: in French unless another language
/// is asked for. Months and types are their own codes.
std::string labelOf(const model::Dataset& data, filter::Facet facet, const std::string& code,
                    std::optional<base::Language> asked)
{
    const base::Language language = asked.value_or(base::Language::French);
    if (code == filter::kNone) {
        return std::string(base::word(
            facet == filter::Facet::Month ? base::Word::UndatedCount : base::Word::NoPole, language));
    }
    const auto at = [](int index) { return static_cast<std::size_t>(index); };
    switch (facet) {
    case filter::Facet::Category:
        if (const int category = data.findCategory(code); category >= 0) {
            const model::Category& known = data.categories[at(category)];
            return language == base::Language::French ? known.labelFr : known.labelEn;
        }
        break;
    case filter::Facet::Pole:
        if (const int pole = data.findPole(code); pole >= 0) {
            return data.poles[at(pole)].name;
        }
        break;
    case filter::Facet::Region:
        if (const int region = data.findRegion(code); region >= 0) {
            return data.regions[at(region)].name;
        }
        break;
    case filter::Facet::Type:
    case filter::Facet::Month:
        break;
    }
    return code;
}

/// Calls `see(facet, value, position)` for every value of every facet, in the index's order.
template<class See>
void forEachValue(const filter::Index& index, See see)
{
    for (const filter::Facet facet : filter::kFacets) {
        int position = 0;
        for (const filter::FacetValue& value : index.values(facet)) {
            see(facet, value, position++);
        }
    }
}

/// What limits the rows beside facets, search and dates, as a line of counts.
struct LimitLine {
    std::string facet;
    std::string code; ///< as the command line takes it
    int total = 0;    ///< rows of the table within that limit alone
};

/// The limits of no place on the map: a network, who works with whom.
std::vector<LimitLine> tieLines(const filter::Index& index, const filter::Selection& selection)
{
    std::vector<LimitLine> lines;
    const auto network = std::ranges::find(index.networks(), selection.network, &model::Network::code);
    if (!selection.network.empty() && network != index.networks().end()) {
        const std::vector<std::uint8_t> belongs = filter::rowsOfNetwork(index, *network);
        lines.push_back({"network", selection.network, static_cast<int>(std::ranges::count(belongs, 1))});
    }
    for (const std::string& code : selection.pairings) {
        const std::uint32_t bits = model::pairingBits(std::span(&code, 1));
        int total = 0;
        for (int row = 0; row < index.rowCount(); ++row) {
            total += (index.partnerships().pairingsOf(row) & bits) != 0 ? 1 : 0;
        }
        lines.push_back({"pairing", code, total});
    }
    return lines;
}

std::vector<LimitLine> limitLines(const filter::Index& index, const filter::Outcome& outcome,
                                  const filter::Selection& selection)
{
    std::vector<LimitLine> lines = tieLines(index, selection);
    const filter::Area& area = selection.area;
    if (area.box) {
        lines.push_back({"bbox", filter::bboxText(*area.box), outcome.areas.box});
    }
    if (area.circle) {
        lines.push_back({"within", filter::withinText(*area.circle), outcome.areas.circle});
    }
    if (area.outline) {
        lines.push_back({"inside", filter::insideText(*area.outline), outcome.areas.outline});
    }
    return lines;
}

nlohmann::ordered_json areasAsJson(const filter::Outcome& outcome, const filter::Area& area)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (area.box) {
        json["bbox"] = {{"west", area.box->west},    {"south", area.box->south},
                        {"east", area.box->east},    {"north", area.box->north},
                        {"count", outcome.selected}, {"total", outcome.areas.box}};
    }
    if (area.circle) {
        json["within"] = {{"lon", area.circle->centre.lon},
                          {"lat", area.circle->centre.lat},
                          {"km", area.circle->km},
                          {"count", outcome.selected},
                          {"total", outcome.areas.circle}};
    }
    if (area.outline) {
        nlohmann::ordered_json ring = nlohmann::ordered_json::array();
        for (const filter::LonLat point : area.outline->ring) {
            ring.push_back({point.lon, point.lat});
        }
        json["inside"] = {
            {"ring", std::move(ring)}, {"count", outcome.selected}, {"total", outcome.areas.outline}};
    }
    json["unplaced"] = outcome.areas.unplaced;
    return json;
}

std::string publishedText(filter::Facet facet, const filter::FacetValue& value)
{
    return facet == filter::Facet::Category && value.publishedCount > 0
               ? fmt::format("{}", value.publishedCount)
               : std::string();
}

} // namespace

std::string countsAsJson(const filter::Index& index, const filter::Outcome& outcome,
                         const filter::Selection& selection)
{
    nlohmann::ordered_json json;
    json["total"] = outcome.total;
    json["selected"] = outcome.selected;
    nlohmann::ordered_json facets = nlohmann::ordered_json::object();
    for (const filter::Facet facet : filter::kFacets) {
        facets[std::string(filter::facetName(facet))] = nlohmann::ordered_json::object();
    }
    forEachValue(index, [&](filter::Facet facet, const filter::FacetValue& value, int position) {
        nlohmann::ordered_json& entry = facets[std::string(filter::facetName(facet))][value.code];
        entry["count"] = outcome.count(facet, position);
        entry["total"] = value.total;
        if (facet == filter::Facet::Category) {
            entry["published"] = nullptr; // of a table that nothing was published of
            if (value.publishedCount > 0) {
                entry["published"] = value.publishedCount;
            }
        }
    });
    json["facets"] = std::move(facets);
    for (const LimitLine& line : tieLines(index, selection)) {
        const nlohmann::ordered_json limit{
            {"code", line.code}, {"count", outcome.selected}, {"total", line.total}};
        if (line.facet == "network") {
            json["network"] = limit;
        } else {
            json["pairings"].push_back(limit);
        }
    }
    if (!selection.area.isEmpty()) {
        json["areas"] = areasAsJson(outcome, selection.area);
    }
    return jsonLine(json) + "\n";
}

std::string countsAsCsv(const model::Dataset& data, const filter::Index& index,
                        const filter::Outcome& outcome, const filter::Selection& selection,
                        std::optional<base::Language> language)
{
    std::string text = "facet,code,label,count,total,published\n";
    forEachValue(index, [&](filter::Facet facet, const filter::FacetValue& value, int position) {
        base::appendCell(text, filter::facetName(facet));
        for (const std::string& cell : {value.code, labelOf(data, facet, value.code, language),
                                        fmt::format("{}", outcome.count(facet, position)),
                                        fmt::format("{}", value.total), publishedText(facet, value)}) {
            text += ',';
            base::appendCell(text, cell);
        }
        text += '\n';
    });
    for (const LimitLine& line : limitLines(index, outcome, selection)) {
        base::appendCell(text, line.facet);
        text += ',';
        base::appendCell(text, line.code);
        text += fmt::format(",,{},{},\n", outcome.selected, line.total);
    }
    return text;
}

std::string countsAsTable(const model::Dataset& data, const filter::Index& index,
                          const filter::Outcome& outcome, const filter::Selection& selection,
                          std::optional<base::Language> language)
{
    const std::vector<TableColumn> columns{{"facet"},
                                           {"code"},
                                           {"label", Align::Left, 90},
                                           {"count", Align::Right},
                                           {"total", Align::Right},
                                           {"published", Align::Right}};
    std::vector<std::vector<std::string>> cells;
    forEachValue(index, [&](filter::Facet facet, const filter::FacetValue& value, int position) {
        cells.push_back({std::string(filter::facetName(facet)), value.code,
                         labelOf(data, facet, value.code, language),
                         fmt::format("{}", outcome.count(facet, position)), fmt::format("{}", value.total),
                         publishedText(facet, value)});
    });
    for (const LimitLine& line : limitLines(index, outcome, selection)) {
        cells.push_back({line.facet, line.code, "", fmt::format("{}", outcome.selected),
                         fmt::format("{}", line.total), ""});
    }
    return countLine(outcome.selected, outcome.total, language) + "\n\n" + alignedTable(columns, cells);
}

} // namespace exporter
