#include "scene/symbol_hall.h"

using namespace gallery;

TEST_CASE("the rings of the map add up to whole turns and carry the number of their city")
{
    const SymbolHall hall(layout::Symbols::Bubbles);
    const scene::Scene scene = hall.map();
    const scene::Leaf* leaf = find(scene, "dots and names");
    REQUIRE(leaf != nullptr);
    CHECK(leaf->sectors.size() > 100);
    double turns = 0;
    int bubbles = 0;
    for (std::size_t i = 0; i < leaf->sectors.size(); ++i) {
        const scene::Sector& sector = leaf->sectors[i];
        CHECK(sector.toTurn > sector.fromTurn);
        turns += sector.toTurn - sector.fromTurn;
        bubbles += sector.fromTurn == 0 ? 1 : 0;
    }
    CHECK(turns == doctest::Approx(bubbles));
    CHECK(hasText(*leaf, "142"));
    CHECK(hasText(*leaf, "Lyon"));
}

TEST_CASE("the insets' titles keep their counts whatever is drawn in them")
{
    const Hall dots;
    for (const auto kind :
         {layout::Symbols::Bubbles, layout::Symbols::Density, layout::Symbols::Choropleth}) {
        const SymbolHall hall(kind);
        const scene::Scene with = hall.map();
        for (const scene::Leaf& leaf : dots.map().leaves) {
            if (leaf.name.find(", title") != std::string::npos) {
                const scene::Leaf* same = find(with, leaf.name);
                REQUIRE(same != nullptr);
                CHECK(hasText(*same, leaf.texts[1].utf8));
            }
        }
    }
}

TEST_CASE("names keep off the bubbles")
{
    const SymbolHall hall(layout::Symbols::Bubbles, {}, {1920, 1080, 1});
    for (const layout::Label& label : hall.labels) {
        for (const layout::Bubble& bubble : hall.symbols.bubbles.front().bubbles) {
            const base::Vec2 nearest{std::clamp<double>(bubble.centre.x, label.box.x, label.box.right()),
                                     std::clamp<double>(bubble.centre.y, label.box.y, label.box.bottom())};
            CHECK(base::length(nearest - bubble.centre) >= bubble.radius);
        }
    }
}

TEST_CASE("the opened row's bubble carries a ring where its dot would")
{
    SymbolHall hall(layout::Symbols::Bubbles);
    hall.look.openRow = 0;
    const scene::Scene scene = hall.map();
    const scene::Leaf* leaf = find(scene, "highlights");
    REQUIRE(leaf != nullptr);
    CHECK(leaf->sectors.size() == 2);
}

TEST_CASE("the density map draws each hexagon in the shade of its class")
{
    const SymbolHall hall(layout::Symbols::Density);
    const scene::Scene scene = hall.map();
    const scene::Leaf* leaf = find(scene, "dots and names");
    REQUIRE(leaf != nullptr);
    const auto& cells = hall.symbols.hexagons.front().cells;
    REQUIRE(leaf->hexagons.size() == cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const layout::Classes& classes = hall.symbols.hexagonClasses;
        CHECK(leaf->hexagons[i].fill ==
              base::shadeColour(base::Theme::Light, classes.of(cells[i].count), classes.count()));
    }
}

TEST_CASE("a region with too few rows for a rate is never shaded by one, whatever its rate would be")
{
    filter::Selection few;
    filter::toggle(few, filter::Facet::Category, "collaboratif");
    const SymbolHall hall(layout::Symbols::Choropleth, few, {1280, 800, 1}, layout::Measure::PerMillion);
    const auto& regions = world::atlas().geography.frames[model::kMainland].regions;
    const scene::Scene scene = hall.map();
    int seen = 0;
    for (const scene::Fill& fill : find(scene, "land")->maps.front().fills) {
        if (fill.layer != scene::LayerKind::Regions) {
            continue;
        }
        const int region =
            world::atlas().data.findRegion(regions.shapes[static_cast<std::size_t>(fill.shape)].code);
        const auto& shade = hall.symbols.choropleth.regions[static_cast<std::size_t>(region)];
        CHECK((fill.colour == base::noShadeColour(base::Theme::Light)) == (shade.count < 5));
        CHECK((fill.hatch.a > 0) == (world::atlas().data.regions[static_cast<std::size_t>(region)].pole < 0));
        seen += shade.count < 5 ? 1 : 0;
    }
    CHECK(seen > 5);
}

TEST_CASE("the choropleth writes the number, beside a rate also how many rows it rests on")
{
    const SymbolHall count(layout::Symbols::Choropleth, {}, {1920, 1080, 1});
    CHECK(hasText(*find(count.map(), "dots and names"), "86"));
    const SymbolHall rate(layout::Symbols::Choropleth, {}, {1920, 1080, 1}, layout::Measure::PerMillion);
    const std::string said = spoken(*find(rate.map(), "dots and names"));
    CHECK(said.find("10,5") != std::string::npos);
    CHECK(said.find("n\u00A0=\u00A086") != std::string::npos);
    CHECK(find(count.map(), "dots and names")->discs.empty());
}

TEST_CASE("neighbouring shades can be told apart in every theme")
{
    for (const auto theme : {base::Theme::Light, base::Theme::Dark, base::Theme::Contrast}) {
        for (int i = 1; i < 5; ++i) {
            CHECK(base::contrastRatio(base::shadeColour(theme, i - 1, 5), base::shadeColour(theme, i, 5)) >
                  1.25);
        }
        CHECK(base::contrastRatio(base::shadeColour(theme, 0, 5), base::shadeColour(theme, 4, 5)) > 4.5);
    }
}

TEST_CASE("the lowest class stands out from the land and from the cards of insets in every theme")
{
    for (const auto theme : {base::Theme::Light, base::Theme::Dark, base::Theme::Contrast}) {
        const base::Palette& colours = base::palette(theme);
        for (const base::Colour ground : {colours.land, colours.landQuiet, colours.insetPaper}) {
            CHECK(base::contrastRatio(base::shadeColour(theme, 0, 5), ground) >= 1.3);
        }
    }
}

TEST_CASE("while a choice is shown before it is made no number of the map says what was before in full ink")
{
    const int rows = static_cast<int>(world::atlas().data.initiatives.size());
    std::vector<std::uint8_t> stays(static_cast<std::size_t>(rows));
    for (std::size_t row = 0; row < stays.size(); row += 3) {
        stays[row] = 1;
    }
    const auto isNumber = [](const std::string& text) {
        return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    };
    for (const auto kind : {layout::Symbols::Bouquets, layout::Symbols::Bubbles, layout::Symbols::Density,
                            layout::Symbols::Choropleth}) {
        SymbolHall hall(kind);
        std::vector<int> after(hall.picture.sheet.views.size(), 0);
        for (std::size_t view = 0; view < after.size(); ++view) {
            after[view] = hall.symbols.counts[view] / 2;
        }
        hall.look.stays = &stays;
        hall.look.countsAfter = &after;
        const scene::Scene scene = hall.map();
        int told = 0;
        for (const scene::Leaf& leaf : scene.leaves) {
            if (leaf.name == "meaning of the symbols") {
                continue; // the sizes that are explained there count nothing
            }
            for (const scene::Text& text : leaf.texts) {
                CAPTURE(leaf.name);
                CAPTURE(text.utf8);
                const bool isCode = leaf.name.find(", title") != std::string::npos && text.utf8.size() == 3 &&
                                    text.utf8.starts_with("97");                    // « 971 »: a region
                const bool isPlace = leaf.name.find(", dots") != std::string::npos; // « 93 »: a department
                const bool isTold = text.colour == base::palette(hall.look.theme).accent;
                CHECK((!isNumber(text.utf8) || isCode || isPlace || isTold || text.colour.a < 255));
                told += isNumber(text.utf8) && text.colour == base::palette(hall.look.theme).accent ? 1 : 0;
            }
        }
        CHECK(told >= 6); // each inset
        if (kind == layout::Symbols::Bouquets) {
            CHECK(hasText(*find(scene, "dots and names"), "→71")); // the badge of Paris, 142 before
        }
    }
}
