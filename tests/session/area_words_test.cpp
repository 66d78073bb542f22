// What a radius is called: the town in its middle.
#include "layout/world.h"
#include "session/wording.h"

#include <doctest/doctest.h>

using base::Language;

namespace {

const model::Communes& communes()
{
    static const model::Communes kCommunes{
        {"Lyon", "69", 4.8357, 45.764, 520000},         {"Villeurbanne", "69", 4.8869, 45.7733, 150000},
        {"Autun", "71", 4.2987, 46.951, 13000},         {"Le Havre", "76", 0.1056, 49.4938, 170000},
        {"Saint-Denis", "93", 2.3580, 48.9356, 110000}, {"Saint-Denis", "974", 55.4504, -20.8823, 150000},
        {"Vague", "69", 4.81, 45.76, 999999, true}};
    return kCommunes;
}

std::string said(filter::LonLat centre, double km, Language language = Language::French)
{
    filter::Selection selection;
    selection.area.circle = filter::Circle{centre, km};
    return session::sentence(world::atlas().data, selection, language,
                             session::areaWords(selection.area, world::atlas().data, &communes()));
}

} // namespace

TEST_CASE("A radius around a town is called by the town, with the right preposition")
{
    CHECK(said({4.8357, 45.764}, 50) == "à moins de 50\u00A0km de Lyon");
    CHECK(said({4.8357, 45.764}, 50, Language::English) == "within 50\u00A0km of Lyon");
    CHECK(said({4.2987, 46.951}, 5) == "à moins de 5\u00A0km d’Autun");
    CHECK(said({0.1056, 49.4938}, 5) == "à moins de 5\u00A0km du Havre");
    CHECK(said({2.3580, 48.9356}, 5) == "à moins de 5\u00A0km de Saint-Denis (93)");
}

TEST_CASE("The town that was chosen keeps its name, however large its neighbour is")
{
    CHECK(said({4.8869, 45.7733}, 100) == "à moins de 100\u00A0km de Villeurbanne");
    // Drawn by hand beside it, and wide: the larger town says more.
    CHECK(said({4.87, 45.77}, 100) == "à moins de 100\u00A0km de Lyon");
}

TEST_CASE("A centre beside a town is not said to be in it, and one far from all keeps its degrees")
{
    CHECK(said({4.8357, 45.70}, 5) == "à moins de 5\u00A0km d’un point près de Lyon");
    CHECK(said({4.8357, 45.70}, 5, Language::English) == "within 5\u00A0km of a point near Lyon");
    CHECK(said({-8, 40}, 5).find("8°\u00A0O") != std::string::npos);
    CHECK(said({4.8357, 45.764}, 0) == "à moins de 0\u00A0m de Lyon");
}

TEST_CASE("Without communes the table's own towns lend their names")
{
    const model::Dataset& data = world::atlas().data;
    filter::Area area;
    area.circle = filter::Circle{{data.cities.front().lon, data.cities.front().lat}, 20};
    CHECK(session::areaWords(area, data, nullptr).place == data.cities.front().name);
}

TEST_CASE("What follows the map is called so, and nothing else is")
{
    filter::Selection selection;
    selection.area.outline = filter::Outline{{{4, 45}, {5, 45}, {5, 46}}};
    const auto words = [&] { return session::areaWords(selection.area, world::atlas().data, nullptr, true); };
    CHECK(session::sentence(world::atlas().data, selection, Language::French, words()) ==
          "dans le cadre de la carte (hors encarts)");
    CHECK(session::sentence(world::atlas().data, selection, Language::English, words()) ==
          "inside the map’s frame (insets aside)");
    selection.area.box = filter::Box{4, 45, 5, 46};
    CHECK_FALSE(words().isSight);
}
