#include "layout/world.h"
#include "session/wording.h"
#include "session/wording_areas.h"

#include <doctest/doctest.h>

using base::Language;
using filter::Area;

namespace {

std::string french(const Area& area)
{
    filter::Selection selection;
    selection.area = area;
    return session::sentence(world::atlas().data, selection, Language::French);
}

std::string english(const Area& area)
{
    filter::Selection selection;
    selection.area = area;
    return session::sentence(world::atlas().data, selection, Language::English);
}

} // namespace

TEST_CASE("A radius around a place is read back with its distance and its place")
{
    Area area;
    area.circle = filter::Circle{{4.83, 45.76}, 50};
    CHECK(french(area) == "dans un rayon de 50\u00A0km autour de 4,83°\u00A0E, 45,76°\u00A0N");
    CHECK(english(area) == "within 50\u00A0km of 4.83°\u00A0E, 45.76°\u00A0N");
    area.circle = filter::Circle{{-1.5534, 47.2173}, 0.3};
    CHECK(french(area) == "dans un rayon de 300\u00A0m autour de 1,5534°\u00A0O, 47,2173°\u00A0N");
    CHECK(english(area) == "within 300\u00A0m of 1.5534°\u00A0W, 47.2173°\u00A0N");
}

TEST_CASE("A frame is read back from side to side, its own decimals and no more")
{
    Area area;
    area.box = filter::Box{-5, 41.5, 0, 51};
    CHECK(french(area) == "dans le cadre de 5°\u00A0O à 0° et de 41,5°\u00A0N à 51°\u00A0N");
    CHECK(english(area) == "in the frame from 5°\u00A0W to 0° and from 41.5°\u00A0N to 51°\u00A0N");
    area.box = filter::Box{55.2163, -21.39, 55.84, -20.87}; // La Réunion
    CHECK(french(area) ==
          "dans le cadre de 55,22°\u00A0E à 55,84°\u00A0E et de 21,39°\u00A0S à 20,87°\u00A0S");
}

TEST_CASE("All areas and the other choices are read back together")
{
    filter::Selection selection;
    selection.of(filter::Facet::Category) = {"telemedecine"};
    selection.search = "lyon";
    selection.area.circle = filter::Circle{{4.83, 45.76}, 50};
    selection.area.outline = filter::Outline{{{4, 45}, {5, 45}, {5, 46}, {4, 46}}};
    CHECK(session::sentence(world::atlas().data, selection, Language::French) ==
          "télémédecine, dans un rayon de 50\u00A0km autour de 4,83°\u00A0E, 45,76°\u00A0N, dans une zone "
          "tracée de 78\u00A0km sur 111\u00A0km, «\u00A0lyon\u00A0»");
    CHECK(session::areaTexts({}, Language::French).empty());
}
