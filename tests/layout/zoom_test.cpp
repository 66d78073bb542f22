// The sheet while the camera moves: the point under the pointer, the strip beside the map, flights
// to an extent.
#include "layout/world.h"

#include <doctest/doctest.h>

using layout::Camera;
using layout::Sheet;
using layout::View;
using world::Window;

namespace {

Sheet arranged(const Window& window, const Camera& camera)
{
    return world::plan().arrange({0, 0, window.width, window.height}, window.scale, camera);
}

base::Extent regionExtent(std::string_view code)
{
    const auto& regions = world::atlas().geography.frames[model::kMainland].regions;
    return regions.shapes[static_cast<std::size_t>(regions.find(code))].extent;
}

} // namespace

TEST_CASE("Zooming keeps the place under the pointer under the pointer")
{
    std::mt19937 random(14);
    int tried = 0;
    for (int i = 0; i < 4000; ++i) {
        const Window window = i % 40 == 0 ? world::randomWindow(random) : Window{1280, 800, 1};
        const Camera from =
            layout::clamped({world::randomCamera(random).centre, std::exp2(world::between(random, 0.6, 5.8))},
                            world::plan().mainland());
        const Sheet sheet = arranged(window, from);
        const base::Vec2 pointer{world::between(random, 0, window.width),
                                 world::between(random, 0, window.height)};
        const double factor = std::exp2(world::between(random, -1, 1));
        const base::Vec2 place = sheet.main().toMetres(pointer);
        const Camera to = layout::zoomedAround(world::plan(), sheet, from, pointer, factor);
        CHECK(to == layout::clamped(to, world::plan().mainland()));
        const base::Extent& land = world::plan().mainland();
        const bool held = to.zoom < 1.5 || to.centre.x <= land.west || to.centre.x >= land.east ||
                          to.centre.y <= land.south || to.centre.y >= land.north;
        if (held) {
            continue; // the edge of the land stops the map there
        }
        ++tried;
        const base::Vec2 after = arranged(window, to).main().toPx(place);
        CHECK(base::length(after - pointer) < 0.5);
    }
    CHECK(tried > 1500);
}

TEST_CASE("Zooming stops at its limits, and out always ends at the whole country")
{
    const Window window{1280, 800, 1};
    Camera camera{{1e5, 1e5}, 40};
    camera = layout::zoomedAround(world::plan(), arranged(window, camera), camera, {300, 300}, 100);
    CHECK(camera.zoom == layout::kMaxZoom);
    for (int i = 0; i < 60; ++i) {
        camera = layout::zoomedAround(world::plan(), arranged(window, camera), camera, {700, 200}, 0.8);
    }
    CHECK(camera == Camera{});
}

TEST_CASE("When the camera brings land under the insets they get ground of their own")
{
    std::mt19937 random(15);
    int strips = 0;
    int open = 0;
    for (int i = 0; i < 400; ++i) {
        const Window window = i % 4 == 0 ? Window{1080, 1920, 1} : world::randomWindow(random);
        const Sheet sheet = arranged(window, world::randomCamera(random));
        const View& main = sheet.main();
        if (sheet.strip.isEmpty()) {
            ++open;
            CHECK(main.map.width == sheet.rect.width);
            CHECK(main.map.bottom() == doctest::Approx(sheet.footer.y));
        } else {
            ++strips;
            CHECK_FALSE(main.map.intersects(sheet.strip));
            CHECK(main.map.width > 0.35 * sheet.rect.width);
            CHECK(main.map.height > 0.35 * sheet.rect.height);
        }
        for (std::size_t v = 1; v < sheet.views.size(); ++v) {
            const base::Rect& box = sheet.views[v].box;
            if (sheet.strip.isEmpty()) {
                CHECK_FALSE(world::touchesLand(world::metresOf(main, box)));
            } else {
                CHECK_FALSE(main.map.intersects(box));
                CHECK(sheet.strip.x <= box.x);
                CHECK(sheet.strip.y <= box.y);
                CHECK(sheet.strip.right() >= box.right() - 0.5F);
                CHECK(sheet.strip.bottom() >= box.bottom() - 0.5F);
            }
        }
    }
    CHECK(strips > 100);
    CHECK(open > 10);
}

TEST_CASE("Insets do not move nor change while the main map is zoomed")
{
    const Window window{1920, 1080, 1};
    const Sheet home = arranged(window, {});
    const Sheet near = arranged(window, {{1e5, -2e5}, 20});
    CHECK(near.homePxPerMetre == home.homePxPerMetre);
    CHECK(near.main().pxPerMetre == doctest::Approx(20 * home.homePxPerMetre));
    for (std::size_t v = 1; v < home.views.size(); ++v) {
        CHECK(near.views[v].box == home.views[v].box);
        CHECK(near.views[v].pxPerMetre == home.views[v].pxPerMetre);
        CHECK(near.views[v].originPx == home.views[v].originPx);
    }
}

TEST_CASE("The camera's point lies in the middle of the free map once it is zoomed")
{
    std::mt19937 random(16);
    for (int i = 0; i < 200; ++i) {
        Camera camera = world::randomCamera(random);
        camera.zoom = std::max(camera.zoom, 2.0);
        camera = layout::clamped(camera, world::plan().mainland());
        const Sheet sheet = arranged({1280, 800, 1}, camera);
        if (!sheet.strip.isEmpty()) {
            CHECK(base::length(sheet.main().toPx(camera.centre) - sheet.main().map.centre()) < 1);
        }
    }
}

TEST_CASE("A flight to a region shows it whole and large")
{
    for (const Window& window : world::windows()) {
        for (const auto& shape : world::atlas().geography.frames[model::kMainland].regions.shapes) {
            INFO(shape.name << " in " << window.width << " x " << window.height << " at " << window.scale);
            const Camera to = layout::framing(world::plan(), arranged(window, {}), shape.extent);
            const Sheet sheet = arranged(window, to);
            const View& main = sheet.main();
            const base::Vec2 northWest = main.toPx({shape.extent.west, shape.extent.north});
            const base::Vec2 southEast = main.toPx({shape.extent.east, shape.extent.south});
            CHECK(northWest.x >= main.map.x - 0.5);
            CHECK(northWest.y >= main.map.y - 0.5);
            CHECK(southEast.x <= main.map.right() + 0.5);
            CHECK(southEast.y <= main.map.bottom() + 0.5);
            const double share = std::max((southEast.x - northWest.x) / main.map.width,
                                          (southEast.y - northWest.y) / main.map.height);
            CHECK(share > 0.45); // of the whole map, when no strip is needed there
        }
    }
}

TEST_CASE("A flight to a single place or to everything stays inside the limits")
{
    const Sheet sheet = arranged({1280, 800, 1}, {});
    const Camera near = layout::framing(world::plan(), sheet, {1e5, 1e5, 1e5, 1e5});
    CHECK(near.zoom == layout::kMaxZoom);
    CHECK(near.centre == base::Vec2{1e5, 1e5});
    CHECK(layout::framing(world::plan(), sheet, {-1e8, -1e8, 1e8, 1e8}) == Camera{});
}

TEST_CASE("Where a flight ends does not depend on whether the strip was already there")
{
    const base::Extent bretagne = regionExtent("53");
    const Window window{1280, 800, 1};
    const Camera fromHome = layout::framing(world::plan(), arranged(window, {}), bretagne);
    const Camera fromNear =
        layout::framing(world::plan(), arranged(window, {regionExtent("84").centre(), 12}), bretagne);
    CHECK(fromHome.zoom == doctest::Approx(fromNear.zoom));
    CHECK(fromHome.centre == fromNear.centre);
}
