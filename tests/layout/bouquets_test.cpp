#include "layout/bouquets.h"
#include "layout/packing.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <set>

using layout::BouquetLayout;
using layout::Dot;
using layout::Sheet;
using world::Picture;
using world::Window;

namespace {

const std::array<Window, 8> kWindows{{{640, 480, 1},
                                      {1280, 800, 1},
                                      {1920, 1080, 1},
                                      {3840, 2160, 2},
                                      {1080, 1920, 1},
                                      {1366, 768, 1.5F},
                                      {800, 600, 1},
                                      {2560, 1440, 1}}};

/// Smallest distance of two dots of a view; the sweep along x keeps it quick.
double leastDistance(const BouquetLayout& bouquets)
{
    std::vector<base::Vec2> at;
    for (const Dot& dot : bouquets.dots) {
        at.push_back(dot.at);
    }
    std::sort(at.begin(), at.end(), [](base::Vec2 a, base::Vec2 b) { return a.x < b.x; });
    double least = INFINITY;
    for (std::size_t i = 0; i < at.size(); ++i) {
        for (std::size_t j = i + 1; j < at.size() && at[j].x - at[i].x < least; ++j) {
            least = std::min(least, base::length(at[j] - at[i]));
        }
    }
    return least;
}

/// The promises of a picture, one after the other.
void checkPicture(const Picture& picture)
{
    std::vector<int> drawn;
    int inParis = 0;
    for (std::size_t v = 0; v < picture.bouquets.size(); ++v) {
        const BouquetLayout& view = picture.bouquets[v];
        for (const Dot& dot : view.dots) {
            drawn.push_back(dot.row);
            inParis += picture.sheet.views[v].kind == layout::ViewKind::Paris;
        }
        CHECK(leastDistance(view) >= 2 * view.dotRadius - 1e-6);
        if (view.hasBadge) {
            double nearest = INFINITY;
            for (const Dot& dot : view.dots) {
                nearest = std::min(nearest, base::length(dot.at - view.badge));
            }
            CHECK(nearest >= view.badgeRadius + view.dotRadius - 1e-6);
        }
    }
    std::sort(drawn.begin(), drawn.end());
    CHECK(drawn == picture.outcome.rows); // each row once, and no other
    const BouquetLayout& main = picture.bouquets.front();
    CHECK(main.badgeCount == inParis);
    int elsewhere = 0;
    for (std::size_t v = 0; v < picture.bouquets.size(); ++v) {
        if (picture.sheet.views[v].kind != layout::ViewKind::Paris) {
            elsewhere += static_cast<int>(picture.bouquets[v].dots.size());
        }
    }
    CHECK(main.badgeCount + elsewhere == picture.outcome.selected);
}

} // namespace

TEST_CASE("In 720 selections by chance every initiative is drawn once and no dot hides another")
{
    std::mt19937 random(17); // seven views each: 10 000 layouts with the next test
    for (int i = 0; i < 720; ++i) {
        INFO("picture " << i);
        const Window window = kWindows[static_cast<std::size_t>(i) % kWindows.size()];
        checkPicture(world::pictured(world::randomSelection(random), window));
    }
}

TEST_CASE("At 720 cameras by chance every initiative is drawn once and no dot hides another")
{
    std::mt19937 random(18);
    for (int i = 0; i < 720; ++i) {
        INFO("picture " << i);
        const Window window = kWindows[static_cast<std::size_t>(i) % kWindows.size()];
        checkPicture(world::pictured(world::randomSelection(random), window, world::randomCamera(random)));
    }
}

TEST_CASE("With everything selected all 651 initiatives are there in every window")
{
    for (const Window& window : world::windows()) {
        INFO(window.width << " x " << window.height << " at " << window.scale);
        const Picture picture = world::pictured({}, window);
        CHECK(picture.outcome.selected == static_cast<int>(world::atlas().data.initiatives.size()));
        checkPicture(picture);
    }
}

TEST_CASE("An empty selection draws no dot, and the badge says 0")
{
    filter::Selection selection;
    selection.search = "zzzzzzzzzzzz";
    const Picture picture = world::pictured(selection, {1280, 800, 1});
    for (const BouquetLayout& view : picture.bouquets) {
        CHECK(view.dots.empty());
        CHECK(view.bouquets.empty());
    }
    CHECK(picture.bouquets.front().badgeCount == 0);
}

TEST_CASE("Within a bouquet categories lie together, then the order of the table's ids")
{
    const Picture picture = world::pictured({}, {1920, 1080, 1});
    for (const BouquetLayout& view : picture.bouquets) {
        for (const layout::Bouquet& bouquet : view.bouquets) {
            for (int i = bouquet.firstDot + 1; i < bouquet.firstDot + bouquet.dotCount; ++i) {
                const auto& before = world::initiative(view.dots[static_cast<std::size_t>(i - 1)].row);
                const auto& here = world::initiative(view.dots[static_cast<std::size_t>(i)].row);
                CHECK(before.cityIndex == bouquet.city);
                CHECK(here.cityIndex == bouquet.city);
                CHECK((before.category < here.category ||
                       (before.category == here.category && before.id < here.id)));
            }
        }
    }
}

TEST_CASE("A bouquet keeps its dots inside its circle and its anchor on its city")
{
    std::mt19937 random(19);
    for (int i = 0; i < 40; ++i) {
        const Picture picture =
            world::pictured(world::randomSelection(random), {1280, 800, 1}, world::randomCamera(random));
        for (std::size_t v = 0; v < picture.bouquets.size(); ++v) {
            const layout::View& view = picture.sheet.views[v];
            for (const layout::Bouquet& bouquet : picture.bouquets[v].bouquets) {
                REQUIRE(bouquet.dotCount > 0);
                const auto& first = picture.bouquets[v].dots[static_cast<std::size_t>(bouquet.firstDot)];
                const model::Place& place = world::atlas().places[static_cast<std::size_t>(first.row)];
                CHECK(base::length(bouquet.anchor + view.originPx -
                                   view.toPx({place.point.x, place.point.y})) < 1e-6);
                for (int d = 0; d < bouquet.dotCount; ++d) {
                    const Dot& dot = picture.bouquets[v].dots[static_cast<std::size_t>(bouquet.firstDot + d)];
                    CHECK(base::length(dot.at - bouquet.centre) <=
                          bouquet.radius - picture.bouquets[v].dotRadius + 1e-9);
                }
            }
        }
    }
}

TEST_CASE("At home every dot lies inside its map, insets included")
{
    std::vector<Window> windows = world::windows();
    // What side panels leave, a narrow column, an extra wide screen.
    windows.insert(windows.end(),
                   {{360, 480, 1}, {420, 700, 1}, {560, 2600, 1}, {3440, 480, 1}, {5120, 1440, 1}});
    for (const Window& window : windows) {
        INFO(window.width << " x " << window.height << " at " << window.scale);
        const Picture picture = world::pictured({}, window);
        for (std::size_t v = 0; v < picture.bouquets.size(); ++v) {
            int outside = 0;
            for (const Dot& dot : picture.bouquets[v].dots) {
                outside += !picture.sheet.views[v].map.contains(dot.at + picture.sheet.views[v].originPx);
            }
            CHECK_MESSAGE(outside == 0, "view " << v);
        }
    }
}

TEST_CASE("No inset covers a dot of the mainland, at home or zoomed")
{
    std::mt19937 random(40);
    for (int i = 0; i < 300; ++i) {
        const Window window = i % 2 == 0 ? kWindows[static_cast<std::size_t>(i / 2) % kWindows.size()]
                                         : world::randomWindow(random);
        const layout::Camera camera = i < 60 ? layout::Camera{} : world::randomCamera(random);
        INFO(window.width << " x " << window.height << " at " << window.scale << ", zoom " << camera.zoom);
        const Picture picture = world::pictured({}, window, camera);
        const layout::View& main = picture.sheet.main();
        const double radius = picture.bouquets.front().dotRadius;
        int covered = 0;
        for (const Dot& dot : picture.bouquets.front().dots) {
            const base::Vec2 px = dot.at + main.originPx;
            for (std::size_t v = 1; v < picture.sheet.views.size(); ++v) {
                const base::Rect box = picture.sheet.views[v].box.shrunk(static_cast<float>(-radius));
                covered += main.map.contains(px) && box.contains(px);
            }
        }
        CHECK(covered == 0);
    }
}

TEST_CASE("The same selection always gives the same bouquets, and panning only shifts them")
{
    std::mt19937 random(20);
    for (int i = 0; i < 60; ++i) {
        const filter::Selection selection = world::randomSelection(random);
        layout::Camera camera = world::randomCamera(random);
        const Picture once = world::pictured(selection, {1280, 800, 1}, camera);
        camera.centre = world::randomCamera(random).centre;
        const Picture again = world::pictured(selection, {1280, 800, 1}, camera);
        for (std::size_t v = 0; v < once.bouquets.size(); ++v) {
            REQUIRE(once.bouquets[v].dots.size() == again.bouquets[v].dots.size());
            for (std::size_t d = 0; d < once.bouquets[v].dots.size(); ++d) {
                CHECK(once.bouquets[v].dots[d].row == again.bouquets[v].dots[d].row);
                CHECK(once.bouquets[v].dots[d].at == again.bouquets[v].dots[d].at);
            }
        }
    }
}

TEST_CASE("Dots grow with the zoom, slowly, and not in the insets")
{
    const auto radii = [](double zoom) {
        const Picture picture = world::pictured({}, {1920, 1080, 1}, {{0, 0}, zoom});
        return std::pair{picture.bouquets.front().dotRadius, picture.bouquets[3].dotRadius};
    };
    CHECK(radii(4).first > radii(1).first);
    CHECK(radii(64).first >= radii(4).first);
    CHECK(radii(64).first <= 3 * radii(1).first);
    CHECK(radii(64).second == radii(1).second);
    CHECK(radii(1).first >= 3);
}

TEST_CASE("Zoomed in, a bouquet of a lonely city stands on it")
{
    const Picture picture = world::pictured({}, {1280, 800, 1}, {{0, 0}, 64});
    int standing = 0;
    for (const layout::Bouquet& bouquet : picture.bouquets.front().bouquets) {
        standing += base::length(bouquet.centre - bouquet.anchor) < 1e-9;
    }
    CHECK(standing > 0.8 * static_cast<double>(picture.bouquets.front().bouquets.size()));
}

TEST_CASE("The dot under the pointer is the nearest one of all that are seen there")
{
    std::mt19937 random(21);
    for (int i = 0; i < 60; ++i) {
        const Picture picture =
            world::pictured(world::randomSelection(random), {1280, 800, 1}, world::randomCamera(random));
        const Sheet& sheet = picture.sheet;
        for (int probe = 0; probe < 150; ++probe) {
            const base::Vec2 px{world::between(random, -50, 1330), world::between(random, -50, 850)};
            const double reach = world::between(random, 0, 60);
            // The plain way: the topmost view at the pixel, then every dot of it.
            std::size_t top = 0;
            for (std::size_t v = 1; v < sheet.views.size(); ++v) {
                if (sheet.views[v].box.contains(px)) {
                    top = v;
                }
            }
            int best = -1;
            double nearest = reach;
            if (sheet.views[top].map.contains(px)) {
                for (const Dot& dot : picture.bouquets[top].dots) {
                    const double away = base::length(dot.at + sheet.views[top].originPx - px) -
                                        picture.bouquets[top].dotRadius;
                    if (away < nearest) {
                        nearest = away;
                        best = dot.row;
                    }
                }
            }
            CHECK(layout::pickDot(sheet, picture.bouquets, px, reach) == best);
        }
    }
}

TEST_CASE("Every dot that is drawn is found, and picked at its middle")
{
    const Picture picture = world::pictured({}, {1920, 1080, 1});
    for (const int row : picture.outcome.rows) {
        base::Vec2 px;
        REQUIRE(layout::findDot(picture.sheet, picture.bouquets, row, px));
        CHECK(layout::pickDot(picture.sheet, picture.bouquets, px, 1) == row);
    }
    base::Vec2 untouched{7, 8};
    CHECK_FALSE(layout::findDot(picture.sheet, picture.bouquets, -1, untouched));
    CHECK_FALSE(layout::findDot(picture.sheet, picture.bouquets, 1000000, untouched));
    CHECK(untouched == base::Vec2{7, 8});
    CHECK(layout::pickDot(picture.sheet, {}, {100, 100}, 50) == -1);
}

TEST_CASE("while the year plays no dot that is shown changes its place, in any window")
{
    std::mt19937 random(31);
    for (int round = 0; round < 12; ++round) {
        const Window window = world::randomWindow(random);
        const filter::Selection selection =
            round % 2 == 0 ? filter::Selection{} : world::randomSelection(random);
        const filter::Outcome whole = filter::evaluate(world::index(), selection);
        const Picture end = world::pictured(selection, window);
        for (const char* day : {"2020-01-20", "2020-03-15", "2020-03-28", "2020-07-01"}) {
            filter::Selection until = selection;
            until.to = base::parseDate(day);
            until.keepUndated = true;
            const filter::Outcome outcome = filter::evaluate(world::index(), until);
            if (outcome.forgiven) {
                continue; // other rows than at the end
            }
            for (std::size_t v = 0; v < end.sheet.views.size(); ++v) {
                const auto now =
                    layout::layoutBouquets(world::atlas(), end.sheet, static_cast<int>(v), outcome, &whole);
                CHECK(now.dotRadius == end.bouquets[v].dotRadius);
                for (const layout::Dot& dot : now.dots) {
                    const auto there = std::find_if(end.bouquets[v].dots.begin(), end.bouquets[v].dots.end(),
                                                    [&](const layout::Dot& d) { return d.row == dot.row; });
                    REQUIRE(there != end.bouquets[v].dots.end());
                    CHECK(there->at == dot.at);
                }
            }
        }
    }
}
