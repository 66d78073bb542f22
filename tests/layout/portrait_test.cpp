// The sheet of one region: its land whole and large, its rows all there.
#include "layout/portrait.h"
#include "layout/world.h"

#include <doctest/doctest.h>

TEST_CASE("Every region has a sheet of its own on which its land is whole and fills the ground")
{
    for (const model::Region& region : world::atlas().data.regions) {
        CAPTURE(region.name);
        const auto portrait = layout::portraitOf(world::atlas().geography, world::plan(), region.code);
        REQUIRE(portrait.has_value());
        for (const auto& [width, height] :
             {std::pair{1560.F, 988.F}, std::pair{760.F, 520.F}, std::pair{900.F, 1400.F}}) {
            const layout::Sheet sheet = layout::arrangePortrait(*portrait, {0, 92, width, height}, 1);
            const layout::View& main = sheet.main();
            CHECK(main.frame == model::frameOfRegion(region.code));
            const base::Extent& land = portrait->land;
            const base::Vec2 a = main.toPx({land.west, land.north});
            const base::Vec2 b = main.toPx({land.east, land.south});
            CHECK(main.map.shrunk(-0.5F).contains(a));
            CHECK(main.map.shrunk(-0.5F).contains(b));
            const double share =
                std::max((b.x - a.x) / main.map.width, (b.y - a.y) / static_cast<double>(main.map.height));
            CHECK(share > 0.4); // « large »: the smallest island of the smallest sheet
            CHECK(sheet.footer.y >= main.map.bottom() - 0.5F);
            for (const layout::View& view : sheet.views) {
                CHECK((&view == &main || view.kind == layout::ViewKind::Paris));
                CHECK((&view == &main || view.box.right() <= main.map.x));
            }
        }
    }
    CHECK_FALSE(layout::portraitOf(world::atlas().geography, world::plan(), "99").has_value());
}

TEST_CASE("A region's sheet draws each of its rows exactly once")
{
    for (const model::Region& region : world::atlas().data.regions) {
        CAPTURE(region.name);
        filter::Selection selection;
        filter::keepOnly(selection, filter::Facet::Region, region.code);
        const filter::Outcome outcome = filter::evaluate(world::index(), selection);
        const auto portrait = layout::portraitOf(world::atlas().geography, world::plan(), region.code);
        REQUIRE(portrait.has_value());
        const layout::Sheet sheet = layout::arrangePortrait(*portrait, {0, 92, 1560, 988}, 1);
        std::vector<int> drawn;
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            for (const layout::Dot& dot :
                 layout::layoutBouquets(world::atlas(), sheet, static_cast<int>(v), outcome).dots) {
                drawn.push_back(dot.row);
            }
        }
        std::sort(drawn.begin(), drawn.end());
        CHECK(drawn == outcome.rows);
    }
}
