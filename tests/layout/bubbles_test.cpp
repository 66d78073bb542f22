#include "layout/bubbles.h"
#include "layout/symbol_layout.h"
#include "layout/world.h"

using namespace layout;

namespace {

struct Drawn {
    filter::Outcome outcome;
    Sheet sheet;
    SymbolLayout symbols;
};

Drawn drawn(const filter::Selection& selection, const world::Window& window, const Camera& camera = {})
{
    Drawn made{filter::evaluate(world::index(), selection),
               world::plan().arrange({0, 0, window.width, window.height}, window.scale, camera),
               {}};
    made.symbols = layoutSymbols(world::atlas(), made.sheet, made.outcome, Symbols::Bubbles, Measure::Count);
    return made;
}

} // namespace

TEST_CASE("every selected row is counted in exactly one bubble, and every ring adds up")
{
    std::mt19937 random(11);
    for (int round = 0; round < 120; ++round) {
        const filter::Selection selection = round == 0 ? filter::Selection{} : world::randomSelection(random);
        const Drawn d = drawn(selection, world::randomWindow(random), world::randomCamera(random));
        std::vector<int> byCity(world::atlas().data.cities.size(), 0);
        int total = 0;
        for (const BubbleLayout& layout : d.symbols.bubbles) {
            for (const Bubble& bubble : layout.bubbles) {
                byCity[static_cast<std::size_t>(bubble.city)] += bubble.count;
                total += bubble.count;
                std::vector<int> expected(world::atlas().data.categories.size(), 0);
                for (const int row : d.outcome.rows) {
                    if (world::initiative(row).cityIndex == bubble.city) {
                        ++expected[static_cast<std::size_t>(world::initiative(row).category)];
                    }
                }
                int sum = 0;
                for (int s = 0; s < bubble.shareCount; ++s) {
                    const Share& share = layout.shares[static_cast<std::size_t>(bubble.firstShare + s)];
                    CHECK(share.count == expected[static_cast<std::size_t>(share.category)]);
                    sum += share.count;
                }
                CHECK(sum == bubble.count);
            }
        }
        CHECK(total + d.symbols.offSheet == d.outcome.selected);
        std::vector<int> truth(byCity.size(), 0);
        for (const int row : d.outcome.rows) {
            ++truth[static_cast<std::size_t>(world::initiative(row).cityIndex)];
        }
        CHECK(byCity == truth);
    }
}

TEST_CASE("areas are to each other as the counts, over all views of a sheet")
{
    std::mt19937 random(12);
    for (int round = 0; round < 60; ++round) {
        const Drawn d =
            drawn(world::randomSelection(random), world::randomWindow(random), world::randomCamera(random));
        double unit = 0;
        for (const BubbleLayout& layout : d.symbols.bubbles) {
            for (const Bubble& bubble : layout.bubbles) {
                unit = unit == 0 ? bubble.radius * bubble.radius / bubble.count : unit;
                CHECK(std::abs(bubble.radius * bubble.radius / bubble.count / unit - 1) < 1e-9);
            }
            if (layout.badge && layout.badge->count > 0) {
                CHECK(std::abs(layout.badge->radius * layout.badge->radius / layout.badge->count /
                                   (layout.unit * layout.unit) -
                               1) < 1e-9);
            }
        }
    }
}

TEST_CASE("no two bubbles overlap, and in the insets all of them are whole")
{
    std::mt19937 random(13);
    for (int round = 0; round < 60; ++round) {
        const world::Window window = world::randomWindow(random);
        const Drawn d = drawn({}, window, round % 2 == 0 ? Camera{} : world::randomCamera(random));
        for (std::size_t v = 0; v < d.sheet.views.size(); ++v) {
            std::vector<Bubble> all = d.symbols.bubbles[v].bubbles;
            if (d.symbols.bubbles[v].badge) {
                all.push_back(*d.symbols.bubbles[v].badge);
            }
            for (std::size_t a = 0; a < all.size(); ++a) {
                for (std::size_t b = a + 1; b < all.size(); ++b) {
                    CHECK(base::length(all[a].centre - all[b].centre) > all[a].radius + all[b].radius);
                }
                if (v > 0) {
                    const auto r = static_cast<float>(all[a].radius);
                    CHECK(d.sheet.views[v].map.shrunk(r).contains(all[a].centre + d.sheet.views[v].originPx));
                }
            }
        }
    }
}

TEST_CASE("a filter shrinks bubbles and leaves the meaning of an area alone")
{
    const world::Window window{1920, 1080, 1};
    filter::Selection few;
    filter::toggle(few, filter::Facet::Category, "recherche");
    const Drawn all = drawn({}, window);
    const Drawn some = drawn(few, window);
    const Drawn close = drawn({}, window, {{0, 0}, 8});
    CHECK(all.symbols.bubbles.front().unit == some.symbols.bubbles.front().unit);
    CHECK(all.symbols.bubbles.front().unit == close.symbols.bubbles.front().unit);
    CHECK(all.symbols.bubbles.front().badge->radius > some.symbols.bubbles.front().badge->radius);
}

TEST_CASE("pointing at a bubble finds it, and nothing where an inset lies over the map")
{
    const Drawn d = drawn({}, {1280, 800, 1});
    for (std::size_t v = 0; v < d.sheet.views.size(); ++v) {
        for (const Bubble& bubble : d.symbols.bubbles[v].bubbles) {
            const BubbleAt at =
                pickBubble(d.sheet, d.symbols.bubbles, bubble.centre + d.sheet.views[v].originPx, 4);
            REQUIRE(at.bubble != nullptr);
            CHECK(at.view == static_cast<int>(v));
            CHECK(at.bubble->city == bubble.city);
        }
    }
    CHECK(pickBubble(d.sheet, d.symbols.bubbles, {-50, -50}, 4).bubble == nullptr);
    const base::Rect box = d.sheet.views.back().box;
    CHECK(pickBubble(d.sheet, d.symbols.bubbles, {box.x + 2, box.y + 2}, 4).bubble == nullptr);
}

TEST_CASE("While the year plays no bubble and no name moves from one day to the next")
{
    const layout::Sheet sheet = world::plan().arrange({310, 60, 674, 640}, 1, {});
    const layout::SymbolLayout end =
        layout::layoutSymbols(world::atlas(), sheet, filter::evaluate(world::index(), {}),
                              layout::Symbols::Bubbles, layout::Measure::Count, layout::Colouring::Category);
    const auto at = [&](const char* day) {
        filter::Selection selection;
        selection.to = base::parseDate(day);
        REQUIRE(selection.to);
        return layout::layoutSymbols(world::atlas(), sheet, filter::evaluate(world::index(), selection),
                                     layout::Symbols::Bubbles, layout::Measure::Count,
                                     layout::Colouring::Category, nullptr, &end);
    };
    const layout::SymbolLayout early = at("2020-03-20");
    const layout::SymbolLayout late = at("2020-05-20");
    std::size_t met = 0;
    for (std::size_t v = 0; v < sheet.views.size(); ++v) {
        for (const layout::Bubble& bubble : early.bubbles[v].bubbles) {
            for (const layout::Bubble& later : late.bubbles[v].bubbles) {
                if (later.city == bubble.city) {
                    ++met;
                    CHECK(later.centre == bubble.centre);
                    CHECK(later.radius >= bubble.radius);
                }
            }
        }
    }
    CHECK(met > 40);
    CHECK(early.bubbles.front().bubbles.size() < late.bubbles.front().bubbles.size());
}
