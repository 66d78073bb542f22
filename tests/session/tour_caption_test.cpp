// Captions: what a field says is what the engine counts for the scene's own view.
#include "base/words.h"
#include "base/written.h"
#include "session/desk.h"
#include "session/tour_caption.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <set>
#include <string>

using base::Language;

namespace {

const session::CaptionGround& ground()
{
    static const session::CaptionGround made{world::atlas(), world::index()};
    return made;
}

std::string french(std::string_view typed, const session::View& view = {})
{
    return session::captionText(typed, view, ground(), Language::French);
}

std::string english(std::string_view typed, const session::View& view = {})
{
    return session::captionText(typed, view, ground(), Language::English);
}

session::View chosen(filter::Facet facet, std::vector<std::string> codes)
{
    session::View view;
    view.selection.of(facet) = std::move(codes);
    return view;
}

} // namespace

TEST_CASE("every number of a caption is what is counted for its scene, by brute force")
{
    std::mt19937 random(5);
    for (int i = 0; i < 200; ++i) {
        session::View view;
        for (const filter::Facet facet : filter::kFacets) {
            const auto& values = world::index().values(facet);
            if (random() % 3 == 0) {
                view.selection.of(facet) = {values[random() % values.size()].code};
            }
        }
        int selected = 0;
        int undated = 0;
        int donations = 0;
        std::set<int> towns;
        const filter::Outcome outcome = filter::evaluate(world::index(), view.selection);
        for (int row = 0; row < outcome.total; ++row) {
            if (outcome.pass[static_cast<std::size_t>(row)] == 0) {
                continue;
            }
            const model::Initiative& one = world::initiative(row);
            ++selected;
            undated += one.date ? 0 : 1;
            donations +=
                world::atlas().data.categories[static_cast<std::size_t>(one.category)].code == "dons";
            towns.insert(one.cityIndex);
        }
        CHECK(english("{n}|{undated}|{dated}|{towns}|{n:category=dons}|{total}", view) ==
              fmt::format("{}|{}|{}|{}|{}|{}", selected, undated, selected - undated, towns.size(), donations,
                          outcome.total));
        CHECK(english("{n:category=dons,dons}", view) == fmt::format("{}", donations));
    }
}

TEST_CASE("numbers and plurals follow the language")
{
    const session::View none = chosen(filter::Facet::Region, {"none"});
    CHECK(french("{n} {n|initiative|initiatives}", none) == "0 initiative");
    CHECK(english("{n} {n|initiative|initiatives}", none) == "0 initiatives");
    CHECK(french("{n|une|des}") == "des");
    session::View one;
    one.selection.search = world::initiative(0).name;
    CHECK(french("{n|une|des}", one) == "une");
    CHECK(english("{n|one|some}", one) == "one");
    CHECK(french("{share}", chosen(filter::Facet::Category, {"dons"})).find("\u00a0%") != std::string::npos);
    CHECK(english("{share}", chosen(filter::Facet::Category, {"dons"})).ends_with("%"));
}

TEST_CASE("what is no field is shown as typed, braces and all")
{
    for (const char* typed : {"{", "}", "{}", "{nn}", "{top:colour}", "{n:category=masques}", "{n|un}",
                              "{n|a|b|c}", "{n:category}", "{share:oui}", "{card:prix}", "{unfolded:all}"}) {
        CAPTURE(typed);
        CHECK(french(typed) == typed);
    }
    CHECK(english("{a {n} b}") == fmt::format("{{a {} b}}", world::index().rowCount()));
    CHECK(session::unknownFields("{n} {nn} {", ground()) == std::vector<std::string>{"{nn}"});
    CHECK(session::unknownFields("{top:rate} {rate} {card:name} {left} {place} {sentence} {choice:pole}",
                                 ground())
              .empty());
}

TEST_CASE("few rows give no share and no rate")
{
    session::View view;
    view.selection.search = world::initiative(0).name;
    REQUIRE(french("{n}", view) == "1");
    CHECK(french("{rate}", view) == base::written(base::Word::TooFew, Language::French, 5));
    CHECK(english("{rate}", view) == base::written(base::Word::TooFew, Language::English, 5));
    CHECK(english("{share:category=dons}", view) == "1 of 1");
}

TEST_CASE("several that lead together are all named")
{
    // Two regions alone, each with its rows: compare with counts of its own.
    const auto& data = world::atlas().data;
    session::View view;
    std::map<std::string, int> counts;
    for (const model::Initiative& one : data.initiatives) {
        ++counts[data.regions[static_cast<std::size_t>(one.region)].name];
    }
    int most = 0;
    for (const auto& [name, count] : counts) {
        most = std::max(most, count);
    }
    CHECK(french("{top:region:n}") == fmt::format("{}", most));
    CHECK(counts[french("{top:region}")] == most);
    // 76 and 27 have other counts than 75 and 27; two of 32 each are level.
    const auto level = [&](const char* a, const char* b) {
        view.selection.of(filter::Facet::Region) = {a, b};
        return french("{top:region}", view);
    };
    std::string tied;
    for (const auto& a : data.regions) {
        for (const auto& b : data.regions) {
            if (a.code < b.code && counts[a.name] == counts[b.name] && counts[a.name] > 0 && tied.empty()) {
                tied = level(a.code.c_str(), b.code.c_str());
                CHECK(tied == a.name + " et " + b.name);
            }
        }
    }
    CHECK_FALSE(tied.empty());
    CHECK(french("{top:category}", chosen(filter::Facet::Region, {"none"})) == "–");
}

TEST_CASE("a caption without a text in one language speaks the other, numbers and all")
{
    session::TourScene scene;
    scene.caption = {"", "{n} {n|initiative|initiatives}"};
    scene.view = chosen(filter::Facet::Region, {"none"});
    CHECK(session::captionOf(scene, ground(), Language::French) == "0 initiatives");
    scene.caption = {"{n} {n|initiative|initiatives}", ""};
    CHECK(session::captionOf(scene, ground(), Language::English) == "0 initiative");
}

TEST_CASE("a rate is rows for a million inhabitants of the regions chosen")
{
    const auto& data = world::atlas().data;
    const int region = data.findRegion("11");
    REQUIRE(region >= 0);
    const auto& france = data.regions[static_cast<std::size_t>(region)];
    const session::View view = chosen(filter::Facet::Region, {"11"});
    const int rows = filter::evaluate(world::index(), view.selection).selected;
    CHECK(english("{rate}", view) ==
          base::formatDecimal(rows * 1e6 / static_cast<double>(france.population), 1, Language::English));
    CHECK(english("{top:rate}", view) == france.name);
    CHECK(english("{top:rate:n}", view) == english("{rate}", view));
}
