#include "app/selection_options.h"
#include "export/small_census.h"

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <vector>

namespace {

using Codes = std::vector<std::string>;

base::Result<filter::Selection> read(const app::SelectionOptions& options)
{
    const auto data = test::smallCensus();
    const filter::Index index(data);
    return app::selectionFrom(options, index, data);
}

} // namespace

TEST_CASE("no selection option selects everything")
{
    const auto selection = read({});
    REQUIRE(selection.ok());
    CHECK(selection.value().isEmpty());
}

TEST_CASE("each option reaches its own facet, with codes sorted and once each")
{
    app::SelectionOptions options;
    options.category = "telemedecine,dons,telemedecine";
    options.pole = "none";
    options.region = "Auvergne-Rhône-Alpes,11";
    options.type = "hospitalier";
    options.month = "2020-03,none";
    options.search = "Œuvre";
    options.from = "2020-03";
    options.to = "2020-04-30";
    options.keepUndated = true;
    const auto result = read(options);
    REQUIRE(result.ok());
    const filter::Selection& selection = result.value();
    CHECK(selection.of(filter::Facet::Category) == Codes{"dons", "telemedecine"});
    CHECK(selection.of(filter::Facet::Pole) == Codes{"none"});
    CHECK(selection.of(filter::Facet::Region) == Codes{"11", "84"});
    CHECK(selection.of(filter::Facet::Type) == Codes{"hospitalier"});
    CHECK(selection.of(filter::Facet::Month) == Codes{"2020-03", "none"});
    CHECK(selection.search == "Œuvre");
    CHECK(selection.from == base::PartialDate{2020, 3, 0});
    CHECK(selection.to == base::PartialDate{2020, 4, 30});
    CHECK(selection.keepUndated);
}

TEST_CASE("an unknown code is wrong usage and names option, code and the nearest one")
{
    for (const auto& [option, wrong, nearest] :
         {std::tuple(&app::SelectionOptions::category, "telemedcine", "telemedecine"),
          std::tuple(&app::SelectionOptions::pole, "medicin", "medicen"),
          std::tuple(&app::SelectionOptions::type, "hospital", "hospitalier"),
          std::tuple(&app::SelectionOptions::month, "2020-3", "2020-03")}) {
        app::SelectionOptions options;
        options.*option = wrong;
        const auto result = read(options);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().exit == base::Exit::Usage);
        CHECK(result.error().message.find(wrong) != std::string::npos);
        CHECK(result.error().message.find(nearest) != std::string::npos);
    }
}
