#include "export/web_json.h"

#include "base/text.h"
#include "base/words.h"
#include "export/font_subset.h"
#include "export/json_object.h"
#include "export/web_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace exporter {

namespace {

using Json = nlohmann::ordered_json;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

Json facetsOf(const WebSource& source, const WebPageOptions& options)
{
    Json facets = Json::array();
    for (const filter::Facet facet : filter::kFacets) {
        const auto f = static_cast<std::size_t>(facet);
        Json values = Json::array();
        for (std::size_t i = 0; i < source.index.values(facet).size(); ++i) {
            const filter::FacetValue& value = source.index.values(facet)[i];
            const WebChoice& choice = options.choices[f][i];
            Json json{{"code", value.code},
                      {"total", value.total},
                      {"label", choice.label},
                      {"phrase", choice.phrase}};
            if (facet == filter::Facet::Category && value.publishedCount > 0) {
                const auto count = [&](base::Language language) {
                    return base::formatCount(value.publishedCount, language);
                };
                const std::string& label = source.atlas.data.categories[i].publishedLabel;
                json["published"] = value.publishedCount;
                json["publishedLabel"] = {label.empty() ? count(base::Language::French) : label,
                                          count(base::Language::English)};
            }
            values.push_back(std::move(json));
        }
        facets.push_back(
            {{"name", filter::facetName(facet)}, {"title", options.titles[f]}, {"values", values}});
    }
    return facets;
}

/// One row as cells, in the order of `rowKeys` in words.js. Apostrophes are set as pages set them.
Json rowOf(const WebSource& source, const WebPageOptions& options, int place)
{
    const model::Dataset& data = source.atlas.data;
    const model::Initiative& row = data.initiatives[at(place)];
    Json values = Json::array();
    for (const filter::Facet facet : filter::kFacets) {
        values.push_back(source.index.column(facet)[at(place)]);
    }
    Json partners = Json::array();
    for (const std::string& partner : model::partnersOf(row)) {
        partners.push_back(base::typeset(partner));
    }
    const filter::Index::Days days = source.index.days(place);
    return {row.id.view(),
            base::typeset(row.name),
            base::typeset(row.organisation),
            std::move(values),
            base::typeset(row.city),
            row.department < 0 ? std::string() : base::typeset(data.departments[at(row.department)].name),
            row.date ? base::isoDate(*row.date) : std::string(),
            days.first,
            days.last,
            base::typeset(row.summaryFr),
            base::typeset(row.summaryEn),
            std::move(partners),
            model::hostName(row.sourceUrl).empty() ? std::string() : row.sourceUrl.str(),
            options.inArea.empty() || options.inArea[at(place)] != 0 ? 1 : 0};
}

std::string utf8Of(char32_t c)
{
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        return {byte(c)};
    }
    if (c < 0x800) {
        return {byte(0xC0U | c >> 6U), byte(0x80U | (c & 0x3FU))};
    }
    return {byte(0xE0U | c >> 12U), byte(0x80U | (c >> 6U & 0x3FU)), byte(0x80U | (c & 0x3FU))};
}

/// Every letter of the Basic Multilingual Plane that folding changes, with what it becomes.
Json foldingTable()
{
    Json table = Json::object();
    for (char32_t c = 1; c < 0xFFFE; ++c) {
        if (c >= 0xD800 && c < 0xE000) {
            continue;
        }
        const std::string letter = utf8Of(c);
        if (std::string folded = base::fold(letter); folded != letter) {
            table[letter] = std::move(folded);
        }
    }
    return table;
}

/// What the page opens with as the part after # of its address: the names of the command line.
std::string startOf(const WebPageOptions& options)
{
    const filter::Selection& selection = options.selection;
    std::vector<std::string> parts;
    const auto add = [&parts](std::string_view name, std::string_view value) {
        std::string part = fmt::format("{}=", name);
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            const bool isPlain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
                                 (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '_' || byte == ',';
            part += isPlain ? std::string(1, c) : fmt::format("%{:02X}", byte);
        }
        parts.push_back(std::move(part));
    };
    for (const filter::Facet facet : filter::kFacets) {
        if (!selection.of(facet).empty()) {
            add(filter::facetName(facet), fmt::format("{}", fmt::join(selection.of(facet), ",")));
        }
    }
    if (!selection.search.empty()) {
        add("search", selection.search);
    }
    if (selection.from) {
        add("from", base::isoDate(*selection.from));
    }
    if (selection.to) {
        add("to", base::isoDate(*selection.to));
    }
    if (selection.keepUndated) {
        add("keep-undated", "");
    }
    if (!selection.area.isEmpty() || !selection.pairings.empty() || !selection.network.empty()) {
        add("area", "");
    }
    if (!options.pictures.empty()) {
        add("picture", "1");
    }
    return fmt::format("{}", fmt::join(parts, "&"));
}

/// The drawings are images: nothing in them runs, and their styles stay their own.
Json picturesOf(const std::vector<WebPicture>& pictures)
{
    Json list = Json::array();
    for (const WebPicture& picture : pictures) {
        BothLanguages addresses;
        for (std::size_t language = 0; language < addresses.size(); ++language) {
            addresses[language] = "data:image/svg+xml;base64," + base64(picture.drawing[language]);
        }
        list.push_back({{"title", picture.title},
                        {"drawing", std::move(addresses)},
                        {"text", picture.text},
                        {"items", picture.items}});
    }
    return list;
}

} // namespace

nlohmann::ordered_json webData(const WebSource& source, const WebPageOptions& options)
{
    Json json;
    json["language"] = static_cast<int>(options.language);
    json["start"] = startOf(options);
    json["area"] = options.inArea.empty() ? Json(nullptr) : Json(options.areaPhrase);
    json["pictures"] = picturesOf(options.pictures);
    json["credit"] = source.atlas.geography.credit;
    json["table"] = source.atlas.dataName;
    json["isShippedTable"] = source.atlas.isShippedTable;
    json["leftOut"] = source.atlas.leftOut;
    json["words"] = webWords();
    for (int month = 1; month <= 12; ++month) {
        const auto both = [&](auto name) {
            return BothLanguages{std::string(name(month, base::Language::French)),
                                 std::string(name(month, base::Language::English))};
        };
        json["months"].push_back(both(base::monthName));
        json["monthsShort"].push_back(both(base::monthShort));
    }
    json["facets"] = facetsOf(source, options);
    json["rows"] = Json::array();
    for (const int row : options.order) {
        json["rows"].push_back(rowOf(source, options, row));
    }
    json["folding"] = foldingTable();
    return json;
}

std::string scriptSafe(const nlohmann::ordered_json& json)
{
    const std::string line = jsonLine(json);
    std::string safe;
    safe.reserve(line.size() + line.size() / 64);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string_view rest = std::string_view(line).substr(i, 3);
        if (line[i] == '<') {
            safe += "\\u003c";
        } else if (rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9") {
            safe += rest[2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            safe += line[i];
        }
    }
    return safe;
}

} // namespace exporter
