#include "export/partners.h"

#include "base/cells.h"
#include "base/words.h"
#include "export/json_object.h"
#include "export/text_table.h"
#include "layout/partner_words.h"

#include <fmt/format.h>

#include <vector>

namespace exporter {

namespace {

using Json = nlohmann::ordered_json;
using base::word;
using base::Word;

std::vector<std::string> idsOf(const model::Dataset& data, const std::vector<int>& rows)
{
    std::vector<std::string> ids;
    ids.reserve(rows.size());
    for (const int row : rows) {
        ids.emplace_back(data.initiatives[static_cast<std::size_t>(row)].id);
    }
    return ids;
}

std::vector<std::string> namesOf(const model::Partnerships& partnerships,
                                 const std::vector<int>& organisations)
{
    std::vector<std::string> names;
    names.reserve(organisations.size());
    for (const int organisation : organisations) {
        names.push_back(partnerships.organisation(organisation).name);
    }
    return names;
}

} // namespace

std::string partnersAsJson(const model::Dataset& data, const model::Partnerships& partnerships,
                           const model::PartnerCounts& counts)
{
    Json json;
    json["total"] = data.initiatives.size();
    json["coverage"] = {{"initiatives", counts.coverage.rows},
                        {"naming", counts.coverage.naming},
                        {"linked", counts.coverage.linked},
                        {"links", counts.coverage.links},
                        {"inOneTown", counts.coverage.inOneTown}};
    json["pairs"] = Json::array();
    for (const model::PartnerPair& pair : counts.pairs) {
        const model::Organisation& first = partnerships.organisation(pair.first);
        const model::Organisation& second = partnerships.organisation(pair.second);
        json["pairs"].push_back({{"first", first.name},
                                 {"firstType", model::typeCode(first.type)},
                                 {"second", second.name},
                                 {"secondType", model::typeCode(second.type)},
                                 {"count", pair.rows.size()},
                                 {"initiatives", idsOf(data, pair.rows)}});
    }
    json["constellations"] = Json::array();
    for (const model::Constellation& group : counts.groups) {
        json["constellations"].push_back({{"organisations", namesOf(partnerships, group.organisations)},
                                          {"initiatives", idsOf(data, group.rows)}});
    }
    json["crossroads"] = Json::array();
    for (const auto& [organisation, pairs] : counts.crossroads) {
        json["crossroads"].push_back(
            {{"name", partnerships.organisation(organisation).name}, {"pairs", pairs}});
    }
    return jsonLine(json) + "\n";
}

std::string partnersAsCsv(const model::Dataset& data, const model::Partnerships& partnerships,
                          const model::PartnerCounts& counts)
{
    std::string text = "first,first_type,second,second_type,count,initiatives\n";
    for (const model::PartnerPair& pair : counts.pairs) {
        for (const int organisation : {pair.first, pair.second}) {
            base::appendCell(text, partnerships.organisation(organisation).name);
            text += fmt::format(",{},", model::typeCode(partnerships.organisation(organisation).type));
        }
        text += fmt::format("{},", pair.rows.size());
        base::appendCell(text, fmt::format("{}", fmt::join(idsOf(data, pair.rows), " ")));
        text += '\n';
    }
    return text;
}

std::string partnersAsText(const model::Partnerships& partnerships, const model::PartnerCounts& counts,
                           std::optional<base::Language> asked)
{
    const base::Language language = asked.value_or(base::Language::English);
    std::string text = layout::coverageText(counts.coverage, language) + "\n";
    if (counts.pairs.empty()) {
        return text + std::string(word(Word::PartnersNone, language)) + "\n";
    }
    std::vector<std::vector<std::string>> lines;
    for (const model::PartnerPair& pair : counts.pairs) {
        const model::Organisation& first = partnerships.organisation(pair.first);
        const model::Organisation& second = partnerships.organisation(pair.second);
        lines.push_back({fmt::format("{}", pair.rows.size()), first.name, second.name,
                         model::pairingCode(model::pairingOf(first.type, second.type))});
    }
    text +=
        "\n" +
        alignedTable(
            {{"count", Align::Right}, {"first", Align::Left, 40}, {"second", Align::Left, 40}, {"pairing"}},
            lines);
    text += fmt::format("\n{}\n", word(Word::PartnersGroups, language));
    for (const model::Constellation& group : counts.groups) {
        text += fmt::format("  {}: {}\n", layout::groupText(group, language),
                            fmt::join(namesOf(partnerships, group.organisations), ", "));
    }
    if (!counts.crossroads.empty()) {
        text += fmt::format("\n{}\n", word(Word::PartnersCrossroads, language));
        for (const auto& [organisation, pairs] : counts.crossroads) {
            text += fmt::format("  {} ({})\n", partnerships.organisation(organisation).name, pairs);
        }
    }
    return text;
}

} // namespace exporter
