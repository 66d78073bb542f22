// The sheet at home: the land whole, insets on the sea, in every window.
#include "layout/sheet.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <set>

using layout::ViewKind;
using world::Window;

namespace {

layout::Sheet home(const Window& window, base::Vec2 corner = {0, 0})
{
    return world::plan().arrange(
        {static_cast<float>(corner.x), static_cast<float>(corner.y), window.width, window.height},
        window.scale, {});
}

std::string named(const Window& window)
{
    return std::to_string(window.width) + " x " + std::to_string(window.height) + " at " +
           std::to_string(window.scale);
}

std::vector<Window> manyWindows()
{
    std::vector<Window> all = world::windows();
    std::mt19937 random(11);
    for (int i = 0; i < 60; ++i) {
        all.push_back(world::randomWindow(random));
    }
    return all;
}

bool isWithin(const base::Rect& inner, const base::Rect& outer)
{
    const float slack = 0.5F;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.right() <= outer.right() + slack && inner.bottom() <= outer.bottom() + slack;
}

} // namespace

TEST_CASE("Every window shows the mainland and six insets, overseas in INSEE order")
{
    for (const Window& window : manyWindows()) {
        INFO(named(window));
        const layout::Sheet sheet = home(window);
        REQUIRE(sheet.views.size() == 7);
        CHECK(sheet.main().kind == ViewKind::Main);
        CHECK(sheet.main().frame == model::kMainland);
        for (std::size_t i = 1; i <= 5; ++i) {
            CHECK(sheet.views[i].kind == ViewKind::Overseas);
            CHECK(sheet.views[i].frame == static_cast<int>(i));
        }
        REQUIRE(sheet.paris() != nullptr);
        CHECK(sheet.paris()->frame == model::kMainland);
        // Read like text, Guadeloupe comes first and Mayotte last.
        for (std::size_t i = 2; i <= 5; ++i) {
            const base::Rect& before = sheet.views[i - 1].box;
            const base::Rect& box = sheet.views[i].box;
            CHECK((box.y >= before.bottom() || (box.x >= before.right() && box.y >= before.y - 0.5F)));
        }
    }
}

TEST_CASE("Mainland and Corsica fit whole into the window at home")
{
    for (const Window& window : manyWindows()) {
        INFO(named(window));
        const layout::Sheet sheet = home(window, {300, 40});
        for (const auto& shape : world::atlas().geography.frames[model::kMainland].regions.shapes) {
            const base::Vec2 northWest = sheet.main().toPx({shape.extent.west, shape.extent.north});
            const base::Vec2 southEast = sheet.main().toPx({shape.extent.east, shape.extent.south});
            CHECK(northWest.x >= sheet.rect.x);
            CHECK(northWest.y >= sheet.rect.y);
            CHECK(southEast.x <= sheet.rect.right());
            CHECK(southEast.y <= sheet.footer.y);
        }
    }
}

TEST_CASE("At home no inset covers land: the outlines themselves say so")
{
    for (const Window& window : manyWindows()) {
        INFO(named(window));
        const layout::Sheet sheet = home(window);
        CHECK(sheet.strip.isEmpty());
        CHECK(sheet.main().map.x == sheet.rect.x);
        CHECK(sheet.main().map.width == sheet.rect.width);
        CHECK(sheet.main().map.bottom() == doctest::Approx(sheet.footer.y));
        CHECK(sheet.footer.bottom() == doctest::Approx(sheet.rect.bottom()));
        for (std::size_t i = 1; i < sheet.views.size(); ++i) {
            CHECK_FALSE(world::touchesLand(world::metresOf(sheet.main(), sheet.views[i].box)));
        }
    }
}

TEST_CASE("Insets stay in the window and never cover each other")
{
    for (const Window& window : manyWindows()) {
        INFO(named(window));
        const layout::Sheet sheet = home(window, {17, 5});
        for (std::size_t i = 1; i < sheet.views.size(); ++i) {
            CHECK(isWithin(sheet.views[i].box, sheet.rect));
            CHECK(isWithin(sheet.views[i].map, sheet.views[i].box));
            CHECK(sheet.views[i].map.height > 0);
            CHECK_FALSE(sheet.views[i].box.shrunk(0.5F).intersects(sheet.footer));
            for (std::size_t j = 1; j < i; ++j) {
                CHECK_FALSE(sheet.views[i].box.intersects(sheet.views[j].box));
            }
        }
    }
}

TEST_CASE("Every inset shows its land whole, and says how much smaller it is drawn")
{
    for (const Window& window : manyWindows()) {
        INFO(named(window));
        const layout::Sheet sheet = home(window);
        for (std::size_t i = 1; i < sheet.views.size(); ++i) {
            const layout::View& view = sheet.views[i];
            CHECK(view.divisor == doctest::Approx(sheet.homePxPerMetre / view.pxPerMetre));
            if (view.kind == ViewKind::Overseas) {
                const auto& frame = world::atlas().geography.frames[i];
                const base::Vec2 northWest = view.toPx({frame.land.west, frame.land.north});
                const base::Vec2 southEast = view.toPx({frame.land.east, frame.land.south});
                CHECK(view.map.contains(northWest));
                CHECK(view.map.contains(southEast));
                // Never larger than the mainland's scale, divided by 4 for Guyane.
                CHECK(view.divisor >= model::kFrames[i].scaleDivisor - 1e-9);
            } else {
                CHECK(view.divisor < 1); // Paris is enlarged
            }
        }
    }
}

TEST_CASE("On a full HD screen all overseas regions have the mainland's scale, Guyane a quarter")
{
    for (const Window& window : {Window{1920, 1080, 1}, Window{3840, 2160, 2}, Window{2560, 1440, 1}}) {
        const layout::Sheet sheet = home(window);
        for (std::size_t i = 1; i <= 5; ++i) {
            CHECK(sheet.views[i].divisor == doctest::Approx(model::kFrames[i].scaleDivisor));
        }
    }
}

TEST_CASE("At twice the scale factor the sheet is the same, twice as large")
{
    const layout::Sheet once = home({1920, 1080, 1});
    const layout::Sheet twice = home({3840, 2160, 2});
    CHECK(twice.homePxPerMetre == doctest::Approx(2 * once.homePxPerMetre));
    for (std::size_t i = 0; i < once.views.size(); ++i) {
        CHECK(twice.views[i].box.x == doctest::Approx(2 * once.views[i].box.x));
        CHECK(twice.views[i].box.width == doctest::Approx(2 * once.views[i].box.width));
        CHECK(twice.views[i].originPx.y == doctest::Approx(2 * once.views[i].originPx.y));
    }
}

TEST_CASE("The same window always gives the same sheet, whatever was asked for before")
{
    const layout::SheetPlan other(world::atlas().geography);
    std::mt19937 random(12);
    for (int i = 0; i < 40; ++i) {
        const Window window = world::randomWindow(random);
        const layout::Camera camera = world::randomCamera(random);
        const base::Rect rect{0, 0, window.width, window.height};
        const layout::Sheet a = world::plan().arrange(rect, window.scale, camera);
        static_cast<void>(other.arrange({0, 0, 500 + window.width, 900}, 1, {}));
        const layout::Sheet b = other.arrange(rect, window.scale, camera);
        REQUIRE(a.views.size() == b.views.size());
        CHECK(a.homePxPerMetre == b.homePxPerMetre);
        for (std::size_t v = 0; v < a.views.size(); ++v) {
            CHECK(a.views[v].box == b.views[v].box);
            CHECK(a.views[v].originPx == b.views[v].originPx);
            CHECK(a.views[v].pxPerMetre == b.views[v].pxPerMetre);
        }
    }
}

TEST_CASE("Even absurdly small windows lay out without land outside or numbers that are none")
{
    for (const float size : {1.F, 20.F, 90.F, 200.F, 400.F}) {
        INFO(size);
        const layout::Sheet sheet = home({size, size, 1});
        REQUIRE_FALSE(sheet.views.empty());
        CHECK(sheet.homePxPerMetre > 0);
        CHECK(std::isfinite(sheet.main().originPx.x));
        CHECK(std::isfinite(sheet.main().originPx.y));
        for (const layout::View& view : sheet.views) {
            CHECK(view.pxPerMetre > 0);
            CHECK(std::isfinite(view.pxPerMetre));
        }
    }
}

TEST_CASE("Pixels to metres and back is where one began")
{
    std::mt19937 random(13);
    const layout::Sheet sheet = home({1280, 800, 1});
    for (const layout::View& view : sheet.views) {
        for (int i = 0; i < 200; ++i) {
            const base::Vec2 px{world::between(random, -500, 2500), world::between(random, -500, 2500)};
            CHECK(base::length(view.toPx(view.toMetres(px)) - px) < 1e-6);
        }
        CHECK(view.toPx({0, 0}) == view.originPx);
        CHECK(view.toPx({1000, 1000}).x > view.originPx.x); // east is right
        CHECK(view.toPx({1000, 1000}).y < view.originPx.y); // north is up
    }
}

TEST_CASE("Every initiative has one view, Paris and its inner suburbs have their inset")
{
    const layout::Sheet sheet = home({1280, 800, 1});
    std::set<int> used;
    for (std::size_t row = 0; row < world::atlas().data.initiatives.size(); ++row) {
        const auto& initiative = world::atlas().data.initiatives[row];
        const auto& department =
            world::atlas().data.departments[static_cast<std::size_t>(initiative.department)];
        const model::Place& place = world::atlas().places[row];
        const int view = sheet.viewOf(place, department.code);
        REQUIRE(view >= 0);
        used.insert(view);
        const layout::View& at = sheet.views[static_cast<std::size_t>(view)];
        CHECK(at.frame == place.frame);
        CHECK((at.kind == ViewKind::Paris) == model::isInsetDepartment(department.code));
        CHECK(at.map.contains(at.toPx({place.point.x, place.point.y})));
    }
    CHECK(used.size() >= 6);
    CHECK(sheet.viewOf({-1, {}}, "971") == -1);
    CHECK_FALSE(model::isInsetDepartment("91"));
    CHECK_FALSE(model::isInsetDepartment(""));
}

TEST_CASE("A boundary file without overseas regions costs their insets and nothing else")
{
    model::Geography land = world::atlas().geography;
    for (std::size_t i = 1; i < land.frames.size(); ++i) {
        land.frames[i].present = i == 4;
    }
    const layout::SheetPlan plan(land);
    const layout::Sheet sheet = plan.arrange({0, 0, 1280, 800}, 1, {});
    REQUIRE(sheet.views.size() == 3);
    CHECK(sheet.views[1].frame == 4);
    CHECK(sheet.viewOf({3, {}}, "973") == -1);
    land.frames[0].departments = {};
    land.frames[0].communes = {};
    const layout::SheetPlan noParis(land);
    const layout::Sheet plain = noParis.arrange({0, 0, 1280, 800}, 1, {});
    CHECK(plain.paris() == nullptr);
    CHECK(plain.viewOf({0, {}}, "75") == 0); // Paris is then drawn on the mainland
}

TEST_CASE("At home no dot of the mainland touches the map's edge, in posters and windows of any size")
{
    for (const auto& size : std::vector<std::array<float, 2>>{{674, 640},
                                                              {900, 508},
                                                              {800, 708},
                                                              {842, 690},
                                                              {895, 750},
                                                              {600, 526},
                                                              {640, 406},
                                                              {1134, 880},
                                                              {1400, 508},
                                                              {500, 640},
                                                              {760, 548},
                                                              {704, 548}}) {
        const layout::Sheet sheet = world::plan().arrange({0, 92, size[0], size[1]}, 1, {});
        const layout::BouquetLayout bouquets =
            layout::layoutBouquets(world::atlas(), sheet, 0, filter::evaluate(world::index(), {}));
        const base::Rect& map = sheet.main().map;
        double least = INFINITY;
        for (const layout::Dot& dot : bouquets.dots) {
            const base::Vec2 at = dot.at + sheet.main().originPx;
            least = std::min({least, at.x - map.x, at.y - map.y, map.right() - at.x, map.bottom() - at.y});
        }
        INFO(size[0] << " x " << size[1]);
        CHECK(least >= bouquets.dotRadius + 6);
    }
}
