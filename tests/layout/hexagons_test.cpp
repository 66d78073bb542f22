#include "layout/hexagons.h"
#include "layout/symbol_layout.h"
#include "layout/world.h"

#include <set>

using namespace layout;

TEST_CASE("a point lies in the hexagon it is counted in, and in no other")
{
    std::mt19937 random(21);
    const double width = 20000;
    for (int i = 0; i < 20000; ++i) {
        const base::Vec2 p{world::between(random, -1e6, 1e6), world::between(random, -1e6, 1e6)};
        const base::Vec2 off = p - cellCentre(p, width);
        const double x = std::abs(off.x);
        const double y = std::abs(off.y);
        CHECK(std::max(x, 0.5 * x + std::sqrt(0.75) * y) <= width / 2 + 1e-6);
        CHECK(cellCentre(cellCentre(p, width), width) == cellCentre(p, width));
    }
}

TEST_CASE("the hexagons' counts add up to the rows of their view, and with the missing to all")
{
    std::mt19937 random(22);
    for (int round = 0; round < 80; ++round) {
        const world::Window window = world::randomWindow(random);
        const filter::Outcome outcome = filter::evaluate(world::index(), world::randomSelection(random));
        const Sheet sheet = world::plan().arrange({0, 0, window.width, window.height}, window.scale,
                                                  world::randomCamera(random));
        const SymbolLayout symbols =
            layoutSymbols(world::atlas(), sheet, outcome, Symbols::Density, Measure::Count);
        int total = symbols.offSheet;
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            int sum = 0;
            std::set<std::pair<double, double>> places;
            for (const Cell& cell : symbols.hexagons[v].cells) {
                sum += cell.count;
                CHECK(cell.count > 0);
                CHECK(places.insert({cell.centre.x, cell.centre.y}).second);
                CHECK(symbols.hexagonClasses.of(cell.count) >= 0);
            }
            CHECK(sum == symbols.counts[v]);
            total += sum;
        }
        CHECK(total == outcome.selected);
    }
}

TEST_CASE("hexagons stay on the ground while the map is moved, and are of a size to be seen")
{
    std::mt19937 random(23);
    const filter::Outcome all = filter::evaluate(world::index(), {});
    for (int round = 0; round < 40; ++round) {
        const world::Window window = world::randomWindow(random);
        Camera camera = world::randomCamera(random);
        const auto cellsAt = [&](const Camera& at) {
            const Sheet sheet = world::plan().arrange({0, 0, window.width, window.height}, window.scale, at);
            const HexagonLayout layout =
                layoutHexagons(world::atlas(), sheet, 0, all, RowViews(world::atlas(), sheet));
            const double px = layout.widthMetres * sheet.main().pxPerMetre / window.scale;
            CHECK(px > 13);
            CHECK(px < 22);
            return layout;
        };
        const HexagonLayout before = cellsAt(camera);
        camera.centre = camera.centre + base::Vec2{31234, -12345};
        const HexagonLayout after = cellsAt(camera);
        REQUIRE(before.cells.size() == after.cells.size());
        for (std::size_t i = 0; i < before.cells.size(); ++i) {
            CHECK(base::length(before.cells[i].centre - after.cells[i].centre) < 1e-6);
        }
    }
}

TEST_CASE("pointing at a hexagon finds it, pointing beside all finds none")
{
    const filter::Outcome all = filter::evaluate(world::index(), {});
    const Sheet sheet = world::plan().arrange({0, 0, 1280, 800}, 1, {});
    const HexagonLayout layout =
        layoutHexagons(world::atlas(), sheet, 0, all, RowViews(world::atlas(), sheet));
    for (const Cell& cell : layout.cells) {
        CHECK(pickCell(sheet.main(), layout, cell.centre + sheet.main().originPx) == &cell);
    }
    CHECK(pickCell(sheet.main(), layout, {-500, -500}) == nullptr);
}
