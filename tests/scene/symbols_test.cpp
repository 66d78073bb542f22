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
