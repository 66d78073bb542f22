#include "base/cells.h"
#include "base/words.h"
#include "export/json_object.h"
#include "export/rows.h"
#include "export/text_table.h"

#include <fmt/format.h>

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

/// A part of the area as a line of counts: facet, code, rows of the table in it.
struct AreaLine {
    std::string facet;
    std::string code; ///< as the command line takes it
    int total = 0;
};

std::vector<AreaLine> areaLines(const filter::Outcome& outcome, const filter::Area& area)
{
    std::vector<AreaLine> lines;
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

std::string countsAsJson(const filter::Index& index, const filter::Outcome& outcome, const filter::Area& area)
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
    if (!area.isEmpty()) {
        json["areas"] = areasAsJson(outcome, area);
    }
    return jsonLine(json) + "\n";
}

std::string countsAsCsv(const model::Dataset& data, const filter::Index& index,
                        const filter::Outcome& outcome, const filter::Area& area,
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
    for (const AreaLine& line : areaLines(outcome, area)) {
        base::appendCell(text, line.facet);
        text += ',';
        base::appendCell(text, line.code);
        text += fmt::format(",,{},{},\n", outcome.selected, line.total);
    }
    return text;
}

std::string countsAsTable(const model::Dataset& data, const filter::Index& index,
                          const filter::Outcome& outcome, const filter::Area& area,
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
    for (const AreaLine& line : areaLines(outcome, area)) {
        cells.push_back({line.facet, line.code, "", fmt::format("{}", outcome.selected),
                         fmt::format("{}", line.total), ""});
    }
    return countLine(outcome.selected, outcome.total, language) + "\n\n" + alignedTable(columns, cells);
}

} // namespace exporter
