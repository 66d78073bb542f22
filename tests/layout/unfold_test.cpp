#include "layout/unfold.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using layout::Unfolded;
using layout::UnfoldKind;
using layout::UnfoldTarget;

namespace {

struct Spread {
    layout::Sheet sheet;
    filter::Outcome outcome;
    std::vector<layout::BouquetLayout> bouquets;
    Unfolded unfolded;
};

Spread spread(const filter::Selection& selection, base::Rect rect, float scale, UnfoldTarget target)
{
    Spread s;
    s.sheet = world::plan().arrange(rect, scale, {});
    s.outcome = filter::evaluate(world::index(), selection);
    for (std::size_t v = 0; v < s.sheet.views.size(); ++v) {
        s.bouquets.push_back(layout::layoutBouquets(world::atlas(), s.sheet, static_cast<int>(v), s.outcome));
    }
    s.unfolded = layout::layoutUnfolded(world::atlas(), s.sheet, s.bouquets, s.outcome, target);
    return s;
}

} // namespace

TEST_CASE("Tout Paris shows every selected initiative of the inset once, in its category's band")
{
    const Spread s = spread({}, {340, 66, 1184, 880}, 1, {UnfoldKind::Paris, -1});
    std::set<int> seen;
    for (const layout::UnfoldBand& band : s.unfolded.bands) {
        CHECK_FALSE(band.dots.empty());
        for (const layout::Dot& dot : band.dots) {
            CHECK(world::initiative(dot.row).category == band.category);
            CHECK(seen.insert(dot.row).second);
        }
    }
    int expected = 0;
    for (const model::Initiative& initiative : world::atlas().data.initiatives) {
        const auto& department =
            world::atlas().data.departments[static_cast<std::size_t>(initiative.department)];
        expected += model::isInsetDepartment(department.code);
    }
    CHECK(static_cast<int>(seen.size()) == expected);
    CHECK(s.unfolded.count == expected);
}

TEST_CASE("unfolded dots never overlap and never leave the card, in any window")
{
    for (const float scale : {1.F, 1.5F, 2.F}) {
        for (const auto& size :
             {std::pair{660.F, 600.F}, {1184.F, 880.F}, {1080.F, 1000.F}, {2400.F, 1800.F}}) {
            for (const UnfoldTarget target :
                 {UnfoldTarget{UnfoldKind::Paris, -1},
                  UnfoldTarget{UnfoldKind::Region, world::atlas().data.findRegion("84")}}) {
                const Spread s = spread({}, {0, 0, size.first * scale, size.second * scale}, scale, target);
                std::vector<base::Vec2> dots;
                const base::Rect room = s.unfolded.card.shrunk(static_cast<float>(s.unfolded.dotRadius) - 1);
                for (const layout::UnfoldBand& band : s.unfolded.bands) {
                    for (const layout::Dot& dot : band.dots) {
                        CHECK(room.contains(dot.at));
                        dots.push_back(dot.at);
                    }
                }
                double closest = 1e9;
                for (std::size_t i = 0; i < dots.size(); ++i) {
                    for (std::size_t j = 0; j < i; ++j) {
                        closest = std::min(closest, base::length(dots[i] - dots[j]));
                    }
                }
                CHECK(closest >= 2 * s.unfolded.dotRadius);
                CHECK(s.sheet.rect.contains({s.unfolded.card.x, s.unfolded.card.y}));
                CHECK(s.unfolded.card.bottom() <= s.sheet.footer.y + 1);
            }
        }
    }
}

TEST_CASE("a filter is still in force on an unfolded place")
{
    filter::Selection selection;
    filter::toggle(selection, filter::Facet::Category, "recherche");
    const Spread s = spread(selection, {0, 0, 1184, 880}, 1, {UnfoldKind::Paris, -1});
    REQUIRE(s.unfolded.bands.size() == 1);
    CHECK(s.unfolded.bands.front().category == world::atlas().data.findCategory("recherche"));
    CHECK(s.unfolded.count == static_cast<int>(s.unfolded.bands.front().dots.size()));
}

TEST_CASE("touching an unfolded dot means that dot, touching beside it none")
{
    const Spread s = spread({}, {0, 0, 1184, 880}, 1, {UnfoldKind::Paris, -1});
    const layout::Dot& dot = s.unfolded.bands.front().dots.back();
    CHECK(layout::pickUnfolded(s.unfolded, dot.at, 4) == dot.row);
    CHECK(layout::pickUnfolded(s.unfolded, {s.unfolded.card.x + 3, s.unfolded.card.y + 3}, 4) == -1);
}

TEST_CASE("nothing unfolded is an empty card, and a town without a selected row an empty band list")
{
    CHECK(spread({}, {0, 0, 1184, 880}, 1, {}).unfolded.card.isEmpty());
    filter::Selection nothing;
    nothing.search = "zzzzzzzzzz";
    const Spread s = spread(nothing, {0, 0, 1184, 880}, 1, {UnfoldKind::City, 0});
    CHECK(s.unfolded.bands.empty());
    CHECK(s.unfolded.count == 0);
}

TEST_CASE("The threads of Tout Paris cross no inset and reach every category")
{
    for (const auto& window :
         {world::Window{674, 640, 1}, world::Window{1134, 880, 1}, world::Window{1500, 1300, 1.5F}}) {
        const layout::Sheet sheet =
            world::plan().arrange({310, 60, window.width, window.height}, window.scale, {});
        const filter::Outcome outcome = filter::evaluate(world::index(), {});
        std::vector<layout::BouquetLayout> bouquets;
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            bouquets.push_back(layout::layoutBouquets(world::atlas(), sheet, static_cast<int>(v), outcome));
        }
        const layout::Unfolded unfolded =
            layout::layoutUnfolded(world::atlas(), sheet, bouquets, outcome, {layout::UnfoldKind::Paris, -1});
        REQUIRE(unfolded.spine > unfolded.place.x);
        REQUIRE_FALSE(unfolded.bands.empty());
        const auto crosses = [&](const base::Rect& line) {
            return std::any_of(sheet.views.begin() + 1, sheet.views.end(), [&](const layout::View& view) {
                return view.kind != layout::ViewKind::Paris && view.box.intersects(line);
            });
        };
        const auto x = static_cast<float>(unfolded.spine);
        const auto y = static_cast<float>(unfolded.place.y);
        const auto from = static_cast<float>(unfolded.place.x);
        CHECK_FALSE(crosses({from, y - 0.5F, x - from, 1}));
        const auto top = std::min(y, static_cast<float>(unfolded.bands.front().threadEnd.y));
        const auto bottom = std::max(y, static_cast<float>(unfolded.bands.back().threadEnd.y));
        CHECK_FALSE(crosses({x - 0.5F, top, 1, bottom - top}));
        for (const layout::UnfoldBand& band : unfolded.bands) {
            CHECK(band.threadEnd.x == doctest::Approx(unfolded.card.x));
        }
    }
}
