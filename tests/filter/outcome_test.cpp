#include "filter/census.h"
#include "filter/outcome.h"

#include <doctest/doctest.h>

using filter::Facet;
using filter::Outcome;
using filter::Selection;

namespace {

using Rows = std::vector<int>;

Outcome evaluated(const Selection& selection)
{
    return filter::evaluate(filter::Index(census::byHand()), selection);
}

Selection searching(std::string text)
{
    Selection selection;
    selection.search = std::move(text);
    return selection;
}

Selection between(std::string_view from, std::string_view to)
{
    Selection selection;
    selection.from = base::parseDate(from);
    selection.to = base::parseDate(to);
    return selection;
}

} // namespace

TEST_CASE("Without a question every row passes and counts are totals")
{
    const filter::Index index(census::byHand());
    const Outcome outcome = filter::evaluate(index, {});
    CHECK(outcome.total == 6);
    CHECK(outcome.selected == 6);
    CHECK(outcome.rows == Rows{0, 1, 2, 3, 4, 5});
    CHECK_FALSE(outcome.forgiven);
    for (const Facet facet : filter::kFacets) {
        for (std::size_t v = 0; v < index.values(facet).size(); ++v) {
            CHECK(outcome.count(facet, static_cast<int>(v)) == index.values(facet)[v].total);
        }
    }
}

TEST_CASE("Choices inside a facet widen, choices in two facets narrow")
{
    Selection selection;
    selection.of(Facet::Category) = {"dons", "telemedecine"};
    CHECK(evaluated(selection).rows == Rows{0, 1, 2, 5});
    selection.of(Facet::Region) = {"11"};
    CHECK(evaluated(selection).rows == Rows{0, 1});
    selection.of(Facet::Type) = {"hospitalier"};
    CHECK(evaluated(selection).rows == Rows{1});
}

TEST_CASE("A count beside a value ignores its own facet and obeys the others")
{
    Selection selection;
    selection.of(Facet::Category) = {"telemedecine"};
    selection.of(Facet::Region) = {"84"};
    const Outcome outcome = evaluated(selection);
    CHECK(outcome.selected == 1);
    CHECK(outcome.counts[0] == std::vector<int>{0, 1, 1, 0});       // categories within region 84
    CHECK(outcome.counts[2] == std::vector<int>{1, 0, 0, 1});       // regions within telemedecine
    CHECK(outcome.counts[3] == std::vector<int>{1, 0, 0, 0, 0, 0}); // types within both
}

TEST_CASE("Hors pôle and undated rows are chosen like any other value")
{
    Selection selection;
    selection.of(Facet::Pole) = {"none"};
    CHECK(evaluated(selection).rows == Rows{4});
    selection = {};
    selection.of(Facet::Month) = {"2020-03", "none"};
    CHECK(evaluated(selection).rows == Rows{0, 1, 3});
}

TEST_CASE("A code from an older table matches nothing, beside a known one it does no harm")
{
    Selection selection;
    selection.of(Facet::Region) = {"99"};
    const Outcome outcome = evaluated(selection);
    CHECK(outcome.selected == 0);
    CHECK(outcome.counts[2] == std::vector<int>{2, 1, 1, 2}); // what other regions would give
    CHECK(outcome.counts[0] == std::vector<int>{0, 0, 0, 0});
    selection.of(Facet::Region) = {"11", "99"};
    CHECK(evaluated(selection).rows == Rows{0, 1});
}

TEST_CASE("Date bounds are inclusive")
{
    CHECK(evaluated(between("2020-05-07", "2020-05-07")).rows == Rows{5});
    CHECK(evaluated(between("2020-05-08", "")).rows.empty());
    CHECK(evaluated(between("", "2020-03-16")).rows == Rows{1}); // only March as a whole
    CHECK(evaluated(between("2020-04-02", "2020-05-06")).rows == Rows{2, 4});
}

TEST_CASE("A row known to the month passes when the range touches its month")
{
    CHECK(evaluated(between("2020-04-30", "")).rows == Rows{4, 5});
    CHECK(evaluated(between("2020-04-03", "2020-04-03")).rows == Rows{4});
    CHECK(evaluated(between("", "2020-03-01")).rows == Rows{1});
    CHECK(evaluated(between("", "2020-02-29")).rows.empty());
}

TEST_CASE("A bound known to the month includes the whole month")
{
    CHECK(evaluated(between("2020-03", "2020-03")).rows == Rows{0, 1});
    CHECK(evaluated(between("2020-04", "")).rows == Rows{2, 4, 5});
    CHECK(evaluated(between("", "2020-05")).rows == Rows{0, 1, 2, 4, 5});
}

TEST_CASE("A date range leaves undated rows out unless they are kept")
{
    Selection selection = between("2020-03", "2020-12");
    CHECK(evaluated(selection).rows == Rows{0, 1, 2, 4, 5});
    selection.keepUndated = true;
    CHECK(evaluated(selection).rows == Rows{0, 1, 2, 3, 4, 5});
    selection = between("2021-01", "");
    selection.keepUndated = true;
    CHECK(evaluated(selection).rows == Rows{3});
}

TEST_CASE("A range that ends before it begins holds no date, not even a whole month")
{
    CHECK(evaluated(between("2020-04-20", "2020-04-10")).rows.empty());
}

TEST_CASE("A date range also changes the counts of the months")
{
    const Outcome outcome = evaluated(between("2020-04-15", ""));
    CHECK(outcome.counts[4] == std::vector<int>{0, 1, 1, 0});
}

TEST_CASE("Search ignores case, accents, ligatures, hyphens and apostrophes")
{
    CHECK(evaluated(searching("COEUR")).rows == Rows{1});
    CHECK(evaluated(searching("cœur")).rows == Rows{1});
    CHECK(evaluated(searching("tele")).rows == Rows{1, 2});
    CHECK(evaluated(searching("télé consultation")).rows == Rows{2});
    CHECK(evaluated(searching("d'urgence")).rows == Rows{2});
    CHECK(evaluated(searching("VISIÈRES")).rows == Rows{5});
}

TEST_CASE("Every word must be found, in whatever order and field")
{
    CHECK(evaluated(searching("lyon")).rows == Rows{2, 3});
    CHECK(evaluated(searching("lyon consultation")).rows == Rows{2});
    CHECK(evaluated(searching("inserm european lyon")).rows == Rows{3});
    CHECK(evaluated(searching("hospices civils")).rows == Rows{2}); // a partner
    CHECK(evaluated(searching("lyon nantes")).rows.empty());
    CHECK(evaluated(searching("masques masques MASQUE")).rows == Rows{0});
}

TEST_CASE("A part of a word is enough, and a match never runs from one field into the next")
{
    CHECK(evaluated(searching("saliv")).rows == Rows{4});
    CHECK(evaluated(searching("discoveryinserm")).rows.empty());
    CHECK(evaluated(searching("covmon")).rows.empty()); // EasyCov | Montpellier, even with an error forgiven
}

TEST_CASE("Blanks and marks alone search for nothing")
{
    CHECK(evaluated(searching("   ")).selected == 6);
    CHECK(evaluated(searching("-’")).selected == 6);
}

TEST_CASE("When nothing matches, one typing error a word is forgiven and said")
{
    const Outcome outcome = evaluated(searching("masuqes"));
    CHECK(outcome.rows == Rows{0});
    CHECK(outcome.forgiven);
    const Outcome two = evaluated(searching("discovrey inzerm"));
    CHECK(two.rows == Rows{3});
    CHECK(two.forgiven);
}

TEST_CASE("What was found as typed is not widened by forgiveness")
{
    model::Dataset data = census::byHand();
    data.initiatives[5].name = "Casques";
    const filter::Index index(data);
    CHECK(filter::evaluate(index, searching("masques")).rows == Rows{0});
    CHECK_FALSE(filter::evaluate(index, searching("masques")).forgiven);
    CHECK(filter::evaluate(index, searching("zasques")).rows == Rows{0, 5});
}

TEST_CASE("Words under four letters are not forgiven")
{
    const Outcome outcome = evaluated(searching("dno"));
    CHECK(outcome.selected == 0);
    CHECK_FALSE(outcome.forgiven);
    CHECK(evaluated(searching("masuqes don")).rows == Rows{0}); // beside a longer one they stay exact
    CHECK(evaluated(searching("masuqes dno")).rows.empty());
}

TEST_CASE("Nothing is called forgiven when even that found nothing")
{
    const Outcome outcome = evaluated(searching("parapluie"));
    CHECK(outcome.selected == 0);
    CHECK_FALSE(outcome.forgiven);
}

TEST_CASE("Another filter does not change what a search text finds")
{
    Selection selection = searching("masques");
    selection.of(Facet::Region) = {"52"}; // no exact match there, and none is invented
    const Outcome outcome = evaluated(selection);
    CHECK(outcome.selected == 0);
    CHECK_FALSE(outcome.forgiven);
}

TEST_CASE("An empty table gives an outcome of nothing")
{
    const Outcome outcome = filter::evaluate(filter::Index(census::lists()), searching("masque"));
    CHECK(outcome.total == 0);
    CHECK(outcome.selected == 0);
    CHECK(outcome.counts[0] == std::vector<int>{0, 0, 0, 0});
    CHECK_FALSE(outcome.forgiven);
}

TEST_CASE("A table of 100 000 rows is counted whole")
{
    model::Dataset data = census::lists();
    for (int i = 0; i < 100000; ++i) {
        census::add(data, {i % 1000 == 0 ? "masques" : "autre", i % 4, i % 4 - 1, i % 4,
                           model::OrganisationType::Public, "2020-03-17", "Lyon"});
    }
    const filter::Index index(data);
    Selection selection;
    selection.of(Facet::Category) = {"dons"};
    CHECK(filter::evaluate(index, selection).selected == 25000);
    selection.search = "masques lyon";
    CHECK(filter::evaluate(index, selection).selected == 100);
}
