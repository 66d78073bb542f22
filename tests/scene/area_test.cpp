// The area that the map is limited to, as it is drawn, and dots that a choice would drop.
#include "layout/area_shape.h"
#include "scene/gallery.h"
#include "scene/symbol_hall.h"

using gallery::Hall;

namespace {

filter::Area around(filter::LonLat at, double km)
{
    filter::Area area;
    area.circle = filter::Circle{at, km};
    return area;
}

} // namespace

TEST_CASE("A circle is outlined where it lies, tinted inside and named by its radius")
{
    Hall hall;
    const scene::Scene plain = hall.map();
    hall.look.area = around({4.83, 45.76}, 50);
    const scene::Scene scene = hall.map();
    const scene::Leaf* land = gallery::find(scene, "land");
    REQUIRE(land != nullptr);
    const std::size_t more = land->lines.size() - gallery::find(plain, "land")->lines.size();
    CHECK(more > 60); // of 96, less those under names
    CHECK(more < 130);
    double tinted = 0;
    for (const scene::Box& box : land->boxes) {
        tinted += static_cast<double>(box.rect.width) * box.rect.height;
        CHECK(box.fill.a < 64); // land and dots stay what they are
    }
    const double radius = 50000 * hall.picture.sheet.main().pxPerMetre;
    CHECK(tinted == doctest::Approx(3.14159 * radius * radius).epsilon(0.06));
    const scene::Leaf* names = gallery::find(scene, "dots and names");
    REQUIRE(names != nullptr);
    CHECK(gallery::hasText(*names, "50\u00A0km"));
    for (const scene::Leaf& leaf : scene.leaves) { // and in no inset
        if (leaf.name.find("land") != std::string::npos && leaf.name.find("inset 97") == 0) {
            CHECK(leaf.lines.size() == gallery::find(plain, leaf.name)->lines.size());
        }
    }
}

TEST_CASE("The outline of an area pauses under every name, and comes back as the name goes")
{
    for (const double km : {40, 90, 170, 260}) {
        Hall hall({}, {1280, 800, 1});
        hall.look.area = around({4.83, 45.76}, km);
        const auto crossings = [&] {
            const scene::Scene scene = hall.map();
            const scene::Leaf* land = gallery::find(scene, "land");
            const layout::View& main = hall.picture.sheet.main();
            const auto covered = layout::coveredParts(hall.picture.sheet, {});
            int count = 0;
            for (const layout::Label& label : hall.labels) {
                if (!layout::isShown(label, hall.picture.sheet, covered)) {
                    continue;
                }
                base::Rect box = label.box.shrunk(0.5F);
                box.x += static_cast<float>(main.originPx.x);
                box.y += static_cast<float>(main.originPx.y);
                for (const scene::Line& line : land->lines) {
                    for (int step = 0; step <= 10; ++step) {
                        count += box.contains(line.from + (line.to - line.from) * (step / 10.0)) ? 1 : 0;
                    }
                }
            }
            return count;
        };
        CHECK(crossings() == 0);
        for (layout::Label& label : hall.labels) {
            label.opacity = 0.3;
        }
        CHECK((crossings() > 0 || km < 90));
    }
}

TEST_CASE("An area overseas is drawn in its inset alone")
{
    Hall hall;
    const scene::Scene plain = hall.map();
    hall.look.area = around({55.5, -21.1}, 20);
    const scene::Scene scene = hall.map();
    int changed = 0;
    for (std::size_t i = 0; i < scene.leaves.size(); ++i) {
        const bool isLand = scene.leaves[i].name.find("land") != std::string::npos;
        changed += isLand && !(scene.leaves[i] == plain.leaves[i]) ? 1 : 0;
    }
    CHECK(changed == 1);
    CHECK(*gallery::find(scene, "land") == *gallery::find(plain, "land"));
}

TEST_CASE("What is in sight is outlined without a tint, and shades keep their colours")
{
    Hall hall;
    hall.look.area.outline = layout::outlineInSight(world::atlas().geography, hall.picture.sheet);
    hall.look.areaIsSight = true;
    CHECK(gallery::find(hall.map(), "land")->boxes.empty());
}

TEST_CASE("Dots that a choice would drop fade, the others keep their colour and all keep their place")
{
    Hall hall;
    const scene::Scene plain = hall.map();
    std::vector<std::uint8_t> stays(world::atlas().data.initiatives.size());
    for (std::size_t row = 0; row < stays.size(); ++row) {
        stays[row] = row % 3 == 0 ? 1 : 0;
    }
    hall.look.stays = &stays;
    const scene::Scene scene = hall.map();
    REQUIRE(scene.leaves.size() == plain.leaves.size());
    int faded = 0;
    for (std::size_t l = 0; l < scene.leaves.size(); ++l) {
        REQUIRE(scene.leaves[l].discs.size() == plain.leaves[l].discs.size());
        for (std::size_t i = 0; i < scene.leaves[l].discs.size(); ++i) {
            const scene::Disc& now = scene.leaves[l].discs[i];
            const scene::Disc& before = plain.leaves[l].discs[i];
            CHECK(now.centre == before.centre);
            CHECK(now.radiusPx == before.radiusPx);
            if (now.row >= 0) {
                CHECK((now.fill.a == before.fill.a) == (stays[static_cast<std::size_t>(now.row)] != 0));
                faded += now.fill.a < before.fill.a ? 1 : 0;
            }
        }
    }
    CHECK(faded > 300);
}
