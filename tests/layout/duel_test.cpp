// The page of the duel: its parts side by side, both maps at one scale, every row drawn or counted.
#include "layout/duel.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <set>

using filter::Facet;

namespace {

struct Page {
    filter::Comparison comparison;
    layout::DuelPlan plan;
    layout::DuelPage page;
    std::array<layout::DuelHalf, 2> halves;
};

Page paged(Facet facet, const std::string& left, const std::string& right, const world::Window& window,
           const layout::Camera& camera = {}, const filter::Selection& selection = {},
           layout::Symbols kind = layout::Symbols::Bouquets)
{
    auto both = filter::compare(world::index(), selection, facet, left, right);
    layout::DuelPlan plan(world::atlas(), world::plan(), facet, {left, right}, both);
    Page made{std::move(both),
              std::move(plan),
              layout::arrangeDuel({0, 0, window.width, window.height}, window.scale, {10, 2, true}),
              {}};
    const auto sheets = made.plan.arrange(made.page.maps, window.scale, camera);
    for (std::size_t side = 0; side < 2; ++side) {
        made.halves[side].sheet = sheets[side];
    }
    layout::layoutDuelSymbols(world::atlas(), made.comparison, kind, made.halves);
    return made;
}

/// Two different choices of a random facet that can be compared.
std::tuple<Facet, std::string, std::string> randomPair(std::mt19937& random)
{
    constexpr std::array kFacets{Facet::Region, Facet::Pole, Facet::Category};
    const Facet facet = kFacets[random() % kFacets.size()];
    const auto& values = world::index().values(facet);
    const std::size_t left = random() % values.size();
    const std::size_t right = (left + 1 + random() % (values.size() - 1)) % values.size();
    return {facet, values[left].code, values[right].code};
}

std::vector<world::Window> pages()
{
    return {{1184, 882, 1},  {672, 640, 1},    {1080, 1000, 1}, {2368, 1764, 2},
            {1920, 1018, 1}, {900, 1000, 1.5}, {1080, 1858, 1}, {600, 1500, 1}};
}

/// In its view's frame, and drawn over by no inset.
bool isSeen(const layout::Sheet& sheet, std::size_t view, base::Vec2 at)
{
    const base::Vec2 px = at + sheet.views[view].originPx;
    bool isFree = sheet.views[view].map.contains(px);
    for (std::size_t other = 1; other < sheet.views.size() && view == 0; ++other) {
        isFree = isFree && !sheet.views[other].box.contains(px);
    }
    return isFree;
}

} // namespace

TEST_CASE("The parts of the page never overlap and never leave it, and both maps are as large")
{
    for (const world::Window& window : pages()) {
        for (const bool controls : {true, false}) {
            for (const int lines : {1, 2, 4}) {
                const auto page = layout::arrangeDuel({7, 11, window.width, window.height}, window.scale,
                                                      {10, lines, controls});
                CHECK(page.maps[0].width == page.maps[1].width);
                CHECK(page.maps[0].height == page.maps[1].height);
                CHECK(page.controls.isEmpty() == !controls);
                const std::array parts{page.sentence, page.headings[0], page.headings[1], page.maps[0],
                                       page.maps[1],  page.barTitle,    page.bars,        page.footer};
                for (std::size_t i = 0; i < parts.size(); ++i) {
                    CHECK_FALSE(parts[i].isEmpty());
                    CHECK(parts[i].x >= page.rect.x);
                    CHECK(parts[i].right() <= page.rect.right() + 1);
                    CHECK(parts[i].bottom() <= page.rect.bottom() + 1);
                    CHECK_FALSE(parts[i].shrunk(1).intersects(page.controls));
                    for (std::size_t k = i + 1; k < parts.size(); ++k) {
                        CHECK_FALSE(parts[i].shrunk(1).intersects(parts[k].shrunk(1)));
                    }
                }
                CHECK(page.barLength(window.scale) > 60 * window.scale);
            }
        }
    }
}

TEST_CASE("Both maps have one scale, whatever is compared, wherever the camera looks")
{
    std::mt19937 random(88);
    for (int i = 0; i < 150; ++i) {
        const auto [facet, left, right] = randomPair(random);
        const auto sizes = pages();
        const Page page =
            paged(facet, left, right, sizes[random() % sizes.size()], world::randomCamera(random));
        const layout::View& a = page.halves[0].sheet.main();
        const layout::View& b = page.halves[1].sheet.main();
        CHECK(a.pxPerMetre == b.pxPerMetre);
        if (facet != Facet::Region) { // the same place at the same pixel of each map
            const base::Vec2 shift{page.page.maps[1].x - page.page.maps[0].x,
                                   page.page.maps[1].y - page.page.maps[0].y};
            CHECK(b.originPx.x == doctest::Approx(a.originPx.x + shift.x));
            CHECK(b.originPx.y == doctest::Approx(a.originPx.y + shift.y));
        }
    }
}

TEST_CASE("Every row of a side is drawn once on its map or counted as out of sight")
{
    std::mt19937 random(89);
    for (int i = 0; i < 120; ++i) {
        const auto [facet, left, right] = randomPair(random);
        const auto sizes = pages();
        const auto camera = i % 2 == 0 ? layout::Camera{} : world::randomCamera(random);
        const Page page = paged(facet, left, right, sizes[random() % sizes.size()], camera,
                                i % 3 == 0 ? world::randomSelection(random) : filter::Selection{});
        for (std::size_t v = 1; v < page.halves[0].bouquets.size() && facet != Facet::Region; ++v) {
            CHECK(page.halves[0].bouquets[v].dotRadius == page.halves[1].bouquets[v].dotRadius);
        }
        for (std::size_t side = 0; side < 2; ++side) {
            const layout::DuelHalf& half = page.halves[side];
            std::multiset<int> drawn;
            int inSight = 0;
            for (std::size_t v = 0; v < half.bouquets.size(); ++v) {
                for (const layout::Dot& dot : half.bouquets[v].dots) {
                    drawn.insert(dot.row);
                    inSight += isSeen(half.sheet, v, dot.at) ? 1 : 0;
                }
            }
            const filter::Outcome& outcome = page.comparison.sides[side];
            const layout::Unseen unseen = layout::unseenRows(world::atlas(), half, outcome);
            CHECK(inSight + unseen.beyond + unseen.overseas == outcome.selected);
            CHECK(static_cast<int>(drawn.size()) + unseen.overseas == outcome.selected);
            for (const int row : drawn) {
                CHECK(drawn.count(row) == 1);
                CHECK(outcome.pass[static_cast<std::size_t>(row)] == 1);
            }
        }
    }
}

TEST_CASE("Bubbles of both sides have one measure of area, and none of their rows goes missing")
{
    std::mt19937 random(91);
    for (int i = 0; i < 60; ++i) {
        const auto [facet, left, right] = randomPair(random);
        const auto sizes = pages();
        const Page page =
            paged(facet, left, right, sizes[random() % sizes.size()],
                  i % 2 == 0 ? layout::Camera{} : world::randomCamera(random), {}, layout::Symbols::Bubbles);
        double unit = 0;
        for (std::size_t side = 0; side < 2; ++side) {
            const layout::DuelHalf& half = page.halves[side];
            int rows = 0;
            int inSight = 0;
            for (std::size_t v = 0; v < half.symbols.bubbles.size(); ++v) {
                const layout::BubbleLayout& bubbles = half.symbols.bubbles[v];
                unit = unit > 0 ? unit : bubbles.unit;
                CHECK(bubbles.unit == unit);
                for (const layout::Bubble& bubble : bubbles.bubbles) {
                    rows += bubble.count;
                    inSight += isSeen(half.sheet, v, bubble.centre) ? bubble.count : 0;
                }
            }
            const filter::Outcome& outcome = page.comparison.sides[side];
            const layout::Unseen unseen = layout::unseenRows(world::atlas(), half, outcome);
            CHECK(rows + unseen.overseas == outcome.selected);
            CHECK(inSight + unseen.beyond + unseen.overseas == outcome.selected);
        }
    }
}

TEST_CASE("At home each of two regions is wholly in its map, overseas too")
{
    for (const auto& [left, right] : std::vector<std::pair<std::string, std::string>>{
             {"84", "11"}, {"94", "11"}, {"01", "02"}, {"03", "06"}, {"75", "32"}, {"11", "04"}}) {
        for (const world::Window& window : pages()) {
            const Page page = paged(Facet::Region, left, right, window);
            for (std::size_t side = 0; side < 2; ++side) {
                const layout::View& main = page.halves[side].sheet.main();
                const auto& layer =
                    world::atlas().geography.frames[static_cast<std::size_t>(main.frame)].regions;
                const int shape = layer.find(side == 0 ? left : right);
                REQUIRE(shape >= 0);
                const base::Extent& land = layer.shapes[static_cast<std::size_t>(shape)].extent;
                CHECK(main.map.contains(main.toPx({land.west, land.north})));
                CHECK(main.map.contains(main.toPx({land.east, land.south})));
            }
        }
    }
}

TEST_CASE("No inset lies on another, on land, or outside its map")
{
    std::mt19937 random(90);
    for (int i = 0; i < 80; ++i) {
        const auto [facet, left, right] = randomPair(random);
        const auto sizes = pages();
        const Page page = paged(facet, left, right, sizes[random() % sizes.size()]);
        for (const layout::DuelHalf& half : page.halves) {
            for (std::size_t v = 1; v < half.sheet.views.size(); ++v) {
                const base::Rect& box = half.sheet.views[v].box;
                CHECK(box.x >= half.sheet.rect.x);
                CHECK(box.y >= half.sheet.rect.y);
                CHECK(box.right() <= half.sheet.rect.right());
                CHECK(box.bottom() <= half.sheet.rect.bottom());
                for (std::size_t w = v + 1; w < half.sheet.views.size(); ++w) {
                    CHECK_FALSE(box.intersects(half.sheet.views[w].box));
                }
                CHECK((half.sheet.strip.isEmpty() || !box.intersects(half.sheet.main().map)));
            }
        }
    }
}

TEST_CASE("Zooming keeps the place under the pointer, in both ways of looking")
{
    for (const auto& [facet, left, right] : std::vector<std::tuple<Facet, std::string, std::string>>{
             {Facet::Region, "84", "93"}, {Facet::Category, "dons", "recherche"}}) {
        const world::Window window{1184, 882, 1};
        const layout::Camera camera{{20000, -30000}, 3};
        const Page page = paged(facet, left, right, window, camera);
        const layout::View& before = page.halves[0].sheet.main();
        const base::Vec2 px = before.map.centre() + base::Vec2{40, -25};
        const layout::Camera closer = page.plan.zoomedAround(page.halves[0].sheet, camera, px, 1.5);
        const auto after = page.plan.arrange(page.page.maps, window.scale, closer)[0].main();
        CHECK(after.pxPerMetre == doctest::Approx(before.pxPerMetre * 1.5));
        CHECK(after.toMetres(px).x == doctest::Approx(before.toMetres(px).x));
        CHECK(after.toMetres(px).y == doctest::Approx(before.toMetres(px).y));
    }
}

TEST_CASE("The camera of a duel cannot be lost: no zoom out of home, no pan away from the regions")
{
    const Page page = paged(Facet::Region, "94", "53", {1184, 882, 1});
    CHECK(page.plan.isRegional());
    CHECK(page.plan.clamped({{1e9, -1e9}, 0.1}) == layout::Camera{});
    const layout::Camera far = page.plan.clamped({{1e9, -1e9}, 8});
    CHECK(far.centre.x < 400e3);
    CHECK(far.centre.y > -400e3);
}

TEST_CASE("The card of Paris in a duel is as high as its map needs, and no half of it is empty")
{
    for (const world::Window& window : pages()) {
        const Page made = paged(Facet::Region, "11", "84", window);
        const layout::View* paris = made.halves[0].sheet.paris();
        REQUIRE(paris != nullptr);
        const double land = world::plan().parisExtent().height() * paris->pxPerMetre;
        CHECK(land <= paris->map.height);
        CHECK(land + 44 * window.scale >= paris->map.height);
    }
}
