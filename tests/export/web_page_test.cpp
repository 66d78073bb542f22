// The web page as text: small, whole, the same each time, and no value in it is ever markup.
#include "base/text.h"
#include "export/font_subset.h"
#include "export/web_json.h"
#include "export/web_page.h"
#include "source/load.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>
#include <string_view>

namespace {

using exporter::webPage;
using exporter::WebPageOptions;

struct World {
    model::Atlas atlas;
    base::FontSet fonts;
    filter::Index index;
    layout::SheetPlan plan;

    static World shipped()
    {
        auto atlas = source::load({source::defaultGeodata(), {}, {}});
        REQUIRE(atlas.ok());
        auto fonts = base::FontSet::load();
        REQUIRE(fonts.ok());
        return World(std::move(atlas).value(), std::move(fonts).value());
    }
    World(model::Atlas a, base::FontSet f)
        : atlas(std::move(a)), fonts(std::move(f)), index(atlas.data), plan(atlas.geography)
    {
    }
    [[nodiscard]] WebPageOptions options() const
    {
        WebPageOptions options;
        for (const filter::Facet facet : filter::kFacets) {
            const auto f = static_cast<std::size_t>(facet);
            options.titles[f] = {std::string(filter::facetName(facet)), "title"};
            for (const filter::FacetValue& value : index.values(facet)) {
                options.choices[f].push_back({{value.code, value.code}, {value.code, value.code}});
            }
        }
        options.order.resize(atlas.data.initiatives.size());
        std::iota(options.order.begin(), options.order.end(), 0);
        options.generator = "cartovid test";
        return options;
    }
    [[nodiscard]] std::string page(const WebPageOptions& options) const
    {
        auto made = webPage({atlas, index, plan, fonts}, options);
        REQUIRE(made.ok());
        return std::move(made).value();
    }
};

std::size_t occurrences(std::string_view text, std::string_view sought)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(sought); at != std::string_view::npos; at = text.find(sought, at + 1)) {
        ++count;
    }
    return count;
}

nlohmann::json dataOf(const std::string& page)
{
    constexpr std::string_view kOpen = "id=\"data\">";
    const std::size_t from = page.find(kOpen) + kOpen.size();
    return nlohmann::json::parse(page.substr(from, page.find("</script>", from) - from));
}

} // namespace

TEST_CASE("the page is one file under 1.5 MB that loads nothing and is the same each time")
{
    const World world = World::shipped();
    const std::string page = world.page(world.options());
    CHECK(page.size() < 1'500'000);
    CHECK(page == world.page(world.options()));
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK(page.find("'unsafe-inline'") == std::string::npos);
    for (const std::string_view loads :
         {" src=", "@import", "url(", "<iframe", "<base", "fetch(", "XMLHttpRequest"}) {
        CHECK_MESSAGE(occurrences(page, loads) == 0, loads);
    }
    CHECK(occurrences(page, "<link") == 1); // the empty icon
    CHECK(occurrences(page, "<script") == 2);
    CHECK(occurrences(page, "</script>") == 2);
    CHECK(base::isValidUtf8(page));
}

TEST_CASE("the page holds every row and draws each exactly once, in each shape of the map")
{
    const World world = World::shipped();
    const nlohmann::json data = dataOf(world.page(world.options()));
    const std::size_t rows = world.atlas.data.initiatives.size();
    CHECK(data["rows"].size() == rows);
    REQUIRE(data["shapes"].size() == 3);
    for (const nlohmann::json& shape : data["shapes"]) {
        for (const nlohmann::json& arrangement : shape["arrangements"]) {
            std::vector<int> drawn(rows, 0);
            for (const nlohmann::json& row : shape["main"]["rows"]) {
                ++drawn[row.get<std::size_t>()];
            }
            for (const nlohmann::json& inset : arrangement["insets"]) {
                for (const nlohmann::json& dot : inset["dots"]) {
                    ++drawn[dot[0].get<std::size_t>()];
                }
            }
            CHECK(std::count(drawn.begin(), drawn.end(), 1) == static_cast<long>(rows));
        }
        for (const nlohmann::json& level : shape["main"]["levels"]) {
            CHECK(level["offsets"].size() == 2 * shape["main"]["rows"].size());
        }
    }
}

TEST_CASE("cells that are markup stay text in the page")
{
    World world = World::shipped();
    const std::string evil = "</script><script>alert(1)</script>\"'<img src=x onerror=alert(2)>\u2028@data@";
    model::Initiative& row = world.atlas.data.initiatives.front();
    row.name = row.organisation = row.city = row.summaryFr = evil;
    row.partners = {evil};
    row.sourceUrl = "javascript:alert(3)";
    const std::string page = world.page(world.options());
    CHECK(occurrences(page, "<script") == 2);
    CHECK(occurrences(page, "</script>") == 2);
    CHECK(occurrences(page, "<img") == 0);
    CHECK(occurrences(page, "javascript:") == 0);
    CHECK(occurrences(page, "\u2028") == 3); // in the plain list alone: name, organisation, town
    const nlohmann::json data = dataOf(page);
    CHECK(data["rows"][0][1].get<std::string>().starts_with("</script><script>"));
    CHECK(data["rows"][0][12].get<std::string>().empty());
}

TEST_CASE("the page folds letters as the program does")
{
    const World world = World::shipped();
    const nlohmann::json table = dataOf(world.page(world.options()))["folding"];
    CHECK(table["É"] == "e");
    CHECK(table["œ"] == "oe");
    CHECK(table["’"] == " ");
    CHECK(table["A"] == "a");
    CHECK(table["\u00AD"] == "");
    CHECK(!table.contains("a"));
    CHECK(!table.contains("1"));
}

TEST_CASE("the page opens with the selection of the command line, as its address would say it")
{
    const World world = World::shipped();
    WebPageOptions options = world.options();
    options.selection.of(filter::Facet::Category) = {"dons", "telemedecine"};
    options.selection.search = "l’hôpital & co";
    options.selection.from = base::PartialDate{2020, 3, 0};
    options.selection.keepUndated = true;
    const nlohmann::json data = dataOf(world.page(options));
    CHECK(data["start"] ==
          "category=dons,telemedecine&search=l%E2%80%99h%C3%B4pital%20%26%20co&from=2020-03&keep-undated=");
    CHECK(data["rows"].size() == world.atlas.data.initiatives.size());
}

TEST_CASE("the page draws the outline of the area that it opens with, on the map that it lies on")
{
    const World world = World::shipped();
    exporter::WebPageOptions options = world.options();
    constexpr std::string_view kOutline = "class=\"border area\"";
    CHECK(occurrences(world.page(options), kOutline) == 0);
    options.selection.area.box = filter::Box{4.0, 45.2, 6.5, 46.6}; // around Lyon
    options.inArea.assign(world.atlas.data.initiatives.size(), 1);
    const std::string lyon = world.page(options);
    CHECK(occurrences(lyon, kOutline) == 1);
    CHECK(lyon.find(kOutline) < lyon.find("data-inset"));
    options.selection.area = {};
    options.selection.area.circle = filter::Circle{{55.45, -20.88}, 20}; // Saint-Denis de La Réunion
    const std::string island = world.page(options);
    CHECK(occurrences(island, kOutline) == 1);
    CHECK(island.find(kOutline) > island.find("data-inset=\"974\""));
}

TEST_CASE("a picture comes into the page whole, as an image that nothing runs in")
{
    const World world = World::shipped();
    WebPageOptions options = world.options();
    CHECK(dataOf(world.page(options))["pictures"].empty());
    const std::string drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    options.pictures.push_back({{"un", "one"}, {drawing, drawing}, {"dit", "says"}, {{"</script>", "x"}}});
    const std::string page = world.page(options);
    CHECK(occurrences(page, "</script>") == 2);
    CHECK(page.find("alert(1)") == std::string::npos); // in base64 only
    const nlohmann::json data = dataOf(page);
    REQUIRE(data["pictures"].size() == 1);
    const nlohmann::json& picture = data["pictures"][0];
    CHECK(picture["drawing"][1] == "data:image/svg+xml;base64," + exporter::base64(drawing));
    CHECK(picture["items"][0][0] == "</script>");
    CHECK(data["start"] == "picture=1");
}
