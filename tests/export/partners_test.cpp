// Who works with whom, for the command line.
#include "export/partners.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

struct Told {
    explicit Told(const std::vector<std::string>& ids)
    {
        for (const std::string& id : ids) {
            model::Initiative row;
            row.id = id;
            row.organisation = "Atelier";
            row.partners = "Mairie";
            data.initiatives.push_back(row);
        }
        model::Initiative partner;
        partner.id = "last";
        partner.organisation = "Mairie";
        partner.type = model::OrganisationType::Public;
        data.initiatives.push_back(partner);
        model::groupCities(data);
        for (int row = 0; row < static_cast<int>(data.initiatives.size()); ++row) {
            rows.push_back(row);
        }
        partnerships.emplace(data.initiatives);
        counts = model::partnerCounts(*partnerships, data.initiatives, partnerships->links(), rows, {});
    }
    model::Dataset data;
    std::vector<int> rows;
    std::optional<model::Partnerships> partnerships;
    model::PartnerCounts counts;
};

} // namespace

TEST_CASE("identifiers break no line of CSV, and none runs as a formula")
{
    const Told told({"=1+1,\"FR-0405\"", "B"});
    CHECK(exporter::partnersAsCsv(told.data, *told.partnerships, told.counts) ==
          "first,first_type,second,second_type,count,initiatives\n"
          "Atelier,industriel,Mairie,public,2,\"'=1+1,\"\"FR-0405\"\" B\"\n");
    const Told plain({"A", "B"});
    CHECK(exporter::partnersAsCsv(plain.data, *plain.partnerships, plain.counts)
              .ends_with("\nAtelier,industriel,Mairie,public,2,A B\n"));
}

TEST_CASE("a constellation of one initiative is told so on a terminal")
{
    const Told told({"A"});
    const std::string text =
        exporter::partnersAsText(*told.partnerships, told.counts, base::Language::French);
    CHECK(text.find("2 organisations · 1 initiative: ") != std::string::npos);
    CHECK(text.find("fiche") == std::string::npos);
}
