#include "filter/census.h"
#include "filter/index.h"

#include <doctest/doctest.h>

#include <numeric>

using filter::Facet;
using filter::Index;

namespace {

std::vector<std::string> codes(const Index& index, Facet facet)
{
    std::vector<std::string> list;
    for (const filter::FacetValue& value : index.values(facet)) {
        list.push_back(value.code);
    }
    return list;
}

} // namespace

TEST_CASE("Values stand in the order of the code lists, months by time, none last")
{
    const Index index(census::byHand());
    CHECK(codes(index, Facet::Category) ==
          std::vector<std::string>{"dons", "telemedecine", "recherche", "diagnostic"});
    CHECK(codes(index, Facet::Pole) ==
          std::vector<std::string>{"atlanpole", "lyonbiopole", "medicen", "none"});
    CHECK(codes(index, Facet::Region) == std::vector<std::string>{"11", "52", "76", "84"});
    CHECK(codes(index, Facet::Type) == std::vector<std::string>{"industriel", "hospitalier", "academique",
                                                                "public", "associatif", "cluster"});
    CHECK(codes(index, Facet::Month) == std::vector<std::string>{"2020-03", "2020-04", "2020-05", "none"});
}

TEST_CASE("Totals count each row once in every facet")
{
    const model::Dataset data = census::byHand();
    const Index index(data);
    CHECK(index.rowCount() == 6);
    for (const Facet facet : filter::kFacets) {
        const auto& values = index.values(facet);
        const int sum =
            std::accumulate(values.begin(), values.end(), 0,
                            [](int total, const filter::FacetValue& v) { return total + v.total; });
        CHECK(sum == 6);
        CHECK(index.column(facet).size() == 6);
    }
    CHECK(index.values(Facet::Pole)[3].total == 1);  // hors pôle
    CHECK(index.values(Facet::Month)[3].total == 1); // undated
    CHECK(index.values(Facet::Type)[3].total == 0);  // a value nobody has is still offered
}

TEST_CASE("Published counts stay beside the categories and never mix with ours")
{
    const Index index(census::byHand());
    CHECK(index.values(Facet::Category)[0].publishedCount == 80);
    CHECK(index.values(Facet::Category)[0].total == 2);
    CHECK(index.values(Facet::Pole)[0].publishedCount == 0);
}

TEST_CASE("Hors pôle and undated are offered even when no row needs them, others only when one does")
{
    model::Dataset data = census::lists();
    census::add(data, {"Seul", 0, 0, 0, model::OrganisationType::Public, "2020-03", "Nantes"});
    const Index complete(data);
    CHECK(complete.findValue(Facet::Pole, "none") == 3);
    CHECK(complete.findValue(Facet::Month, "none") == 1);
    CHECK(complete.findValue(Facet::Category, "none") == -1);
    data.initiatives[0].category = -1;
    data.initiatives[0].region = -1;
    const Index incomplete(data);
    CHECK(incomplete.findValue(Facet::Category, "none") == 4);
    CHECK(incomplete.values(Facet::Category)[4].total == 1);
    CHECK(incomplete.findValue(Facet::Region, "none") == 4);
}

TEST_CASE("A value is found by its exact code")
{
    const Index index(census::byHand());
    CHECK(index.findValue(Facet::Region, "84") == 3);
    CHECK(index.findValue(Facet::Region, "85") == -1);
    CHECK(index.findValue(Facet::Month, "2020-04") == 1);
    CHECK(index.findValue(Facet::Category, "Dons") == -1);
    CHECK(index.findValue(Facet::Category, "") == -1);
}

TEST_CASE("Months of several years are sorted by time")
{
    model::Dataset data = census::lists();
    for (const char* date : {"2021-01", "2020-12-31", "2019-12", "2020-02-01", "2020-02-28"}) {
        census::add(data, {"x", 0, 0, 0, model::OrganisationType::Public, date, ""});
    }
    CHECK(codes(Index(data), Facet::Month) ==
          std::vector<std::string>{"2019-12", "2020-02", "2020-12", "2021-01", "none"});
}

TEST_CASE("A row's days cover what its date may stand for")
{
    const Index index(census::byHand());
    CHECK(index.days(0).first == index.days(0).last);
    CHECK(index.days(1).last - index.days(1).first == 30); // March as a whole
    CHECK(index.days(3).first > index.days(3).last);       // undated
}

TEST_CASE("Search reads every field that DESIGN names, folded, and no other")
{
    model::Dataset data = census::lists();
    census::add(data, {"Nom É", 0, 0, 0, model::OrganisationType::Public, "", "Ville"});
    model::Initiative& row = data.initiatives[0];
    row.organisation = "Organisme";
    row.partners = "Œuvre; Autre";
    row.summaryFr = "Résumé";
    row.summaryEn = "Summary";
    row.sourceUrl = "https://hidden.example";
    row.poleBasis = "territory";
    CHECK(Index(data).foldedText(0) == "nom e\norganisme\noeuvre\nautre\nville\nresume\nsummary\n");
}

TEST_CASE("An empty table has an index of nothing")
{
    const Index index(census::lists());
    CHECK(index.rowCount() == 0);
    CHECK(index.column(Facet::Category).empty());
    CHECK(index.values(Facet::Category).size() == 4);
    CHECK(Index(model::Dataset{}).values(Facet::Category).empty());
}
