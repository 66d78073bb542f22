// « Ma commune » on the map: one mark at the place, in every kind of symbols that is a map.
#include "model/frame_projection.h"
#include "scene/symbol_hall.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace {

const scene::Leaf& above(const scene::Scene& scene)
{
    const auto it = std::ranges::find(scene.leaves, "highlights", &scene::Leaf::name);
    REQUIRE(it != scene.leaves.end());
    return *it;
}

scene::Scene with(layout::Symbols kind, const std::string& name, filter::LonLat at)
{
    gallery::SymbolHall hall(kind);
    hall.look.nearby = scene::NearbyMark{name, at};
    return hall.map();
}

} // namespace

TEST_CASE("the place that distances are measured from is marked on every map and on no chart")
{
    const filter::LonLat autun{4.2987, 46.951};
    const model::Place place = model::placeOf(world::atlas().geography, autun.lon, autun.lat);
    const base::Vec2 at = gallery::Hall().picture.sheet.main().toPx({place.point.x, place.point.y});
    for (int k = 0; k < layout::kSymbolsCount; ++k) {
        const auto kind = static_cast<layout::Symbols>(k);
        const scene::Scene scene = with(kind, "Autun (71)", autun);
        const scene::Leaf& leaf = above(scene);
        if (layout::isChart(kind)) {
            CHECK(leaf.sectors.empty());
            continue;
        }
        REQUIRE(leaf.sectors.size() == 2);
        CHECK(std::hypot(leaf.sectors[1].centre.x - at.x, leaf.sectors[1].centre.y - at.y) < 0.5);
        CHECK(leaf.sectors[1].innerPx > 5); // open: it hides no dot
        REQUIRE(leaf.texts.size() == 1);
        CHECK(leaf.texts[0].utf8 == "Autun");
    }
}

TEST_CASE("a place overseas is marked in its inset, and one that no map shows nowhere")
{
    const scene::Scene scene = with(layout::Symbols::Bouquets, "Saint-Paul (974)", {55.2799, -21.0096});
    REQUIRE(above(scene).sectors.size() == 2);
    CHECK(above(scene).texts.empty());
    CHECK(above(with(layout::Symbols::Bouquets, "Londres (99)", {-20, 60})).sectors.empty());
}
