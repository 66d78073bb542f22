#include "layout/region_labels.h"
#include "layout/territory.h"
#include "layout/world.h"

using namespace layout;

TEST_CASE("names and numbers of regions overlap neither each other nor the disks, and every number is there")
{
    std::mt19937 random(31);
    const auto& shapes = world::atlas().geography.frames[model::kMainland].regions.shapes;
    std::vector<RegionText> texts;
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        texts.push_back({static_cast<int>(s), shapes[s].name, "12,3", "n = 162", false});
    }
    for (const world::Window& window : world::windows()) {
        const Sheet sheet = world::plan().arrange({0, 0, window.width, window.height}, window.scale, {});
        const std::vector<Disk> disks{{{world::between(random, -80, 80), 40}, 12}};
        const std::vector<Label> labels =
            layoutRegionLabels(world::atlas(), sheet, texts, disks, {}, world::fonts());
        CHECK(labels.size() == texts.size());
        for (std::size_t a = 0; a < labels.size(); ++a) {
            for (std::size_t b = a + 1; b < labels.size(); ++b) {
                CHECK_FALSE(labels[a].box.shrunk(0.01F).intersects(labels[b].box.shrunk(0.01F)));
            }
            const base::Rect& box = labels[a].box;
            const base::Vec2 nearest{std::clamp<double>(disks[0].centre.x, box.x, box.right()),
                                     std::clamp<double>(disks[0].centre.y, box.y, box.bottom())};
            CHECK(base::length(nearest - disks[0].centre) >= disks[0].radius);
        }
    }
}

TEST_CASE("a number that means nothing without its name never stands alone")
{
    const auto& shapes = world::atlas().geography.frames[model::kMainland].regions.shapes;
    const Sheet sheet = world::plan().arrange({0, 0, 640, 480}, 1, {});
    std::vector<RegionText> texts;
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        texts.push_back({static_cast<int>(s), shapes[s].name, "53", {}, true});
    }
    for (const Label& label : layoutRegionLabels(world::atlas(), sheet, texts, {}, {}, world::fonts())) {
        CHECK(label.lines.size() >= 2);
        CHECK_FALSE(label.lines.front().isStrong);
    }
}
