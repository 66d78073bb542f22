#include "layout/symbol_layout.h"
#include "layout/world.h"

using namespace layout;

namespace {

void checkSame(const SymbolLayout& kept, const SymbolLayout& fresh)
{
    CHECK(kept.counts == fresh.counts);
    CHECK(kept.offSheet == fresh.offSheet);
    CHECK(kept.tally->regions == fresh.tally->regions);
    CHECK(kept.hexagonClasses.count() == fresh.hexagonClasses.count());
    REQUIRE(kept.hexagons.size() == fresh.hexagons.size());
    for (std::size_t v = 0; v < kept.hexagons.size(); ++v) {
        const HexagonLayout& a = kept.hexagons[v];
        const HexagonLayout& b = fresh.hexagons[v];
        CHECK(a.widthMetres == b.widthMetres);
        CHECK(a.radius == b.radius);
        CHECK(a.badgeCount == b.badgeCount);
        CHECK(std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                         [](const Cell& p, const Cell& q) {
                             return p.centre == q.centre && p.count == q.count && p.metres == q.metres;
                         }));
    }
    REQUIRE(kept.bubbles.size() == fresh.bubbles.size());
    for (std::size_t v = 0; v < kept.bubbles.size(); ++v) {
        const auto& a = kept.bubbles[v].bubbles;
        const auto& b = fresh.bubbles[v].bubbles;
        CHECK(std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Bubble& p, const Bubble& q) {
            return p.centre == q.centre && p.count == q.count && p.radius == q.radius;
        }));
        const auto& c = kept.bubbles[v].shares;
        const auto& d = fresh.bubbles[v].shares;
        CHECK(std::equal(c.begin(), c.end(), d.begin(), d.end(), [](const Share& p, const Share& q) {
            return p.category == q.category && p.count == q.count;
        }));
    }
    REQUIRE(kept.choropleth.regions.size() == fresh.choropleth.regions.size());
    for (std::size_t r = 0; r < kept.choropleth.regions.size(); ++r) {
        CHECK(kept.choropleth.regions[r].count == fresh.choropleth.regions[r].count);
        CHECK(kept.choropleth.regions[r].perMillion == fresh.choropleth.regions[r].perMillion);
        CHECK(kept.choropleth.regions[r].shade == fresh.choropleth.regions[r].shade);
    }
}

} // namespace

TEST_CASE("symbols that take over what the last zoom had counted look like counted anew")
{
    std::mt19937 random(31);
    const SheetPlan withoutInsets = world::plan().reduced({}, false);
    for (int round = 0; round < 6; ++round) {
        const filter::Outcome outcome = filter::evaluate(world::index(), world::randomSelection(random));
        SymbolLayout last;
        world::Window window = world::randomWindow(random);
        for (int step = 0; step < 60; ++step) {
            constexpr std::array kKinds{Symbols::Bouquets, Symbols::Bubbles, Symbols::Density,
                                        Symbols::Choropleth};
            const Symbols kind = kKinds[random() % 4];
            const Measure measure = random() % 2 == 0 ? Measure::Count : Measure::PerMillion;
            const Colouring colouring = random() % 2 == 0 ? Colouring::Category : Colouring::Pole;
            if (random() % 8 == 0) {
                window = world::randomWindow(random);
            }
            const SheetPlan& plan = random() % 6 == 0 ? withoutInsets : world::plan();
            const Sheet sheet =
                plan.arrange({0, 0, window.width, window.height}, window.scale, world::randomCamera(random));
            SymbolLayout kept =
                layoutSymbols(world::atlas(), sheet, outcome, kind, measure, colouring, &last);
            checkSame(kept, layoutSymbols(world::atlas(), sheet, outcome, kind, measure, colouring));
            last = std::move(kept);
        }
    }
}
