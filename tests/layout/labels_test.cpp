#include "layout/labels.h"
#include "layout/short_names.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using layout::Label;
using layout::LabelKind;
using world::Picture;
using world::Window;

namespace {

std::vector<Label> labelsOf(const Picture& picture)
{
    return layout::layoutLabels(world::atlas(), picture.sheet, picture.bouquets.front(), world::fonts());
}

/// Distance from a point to a box, 0 inside.
double away(base::Vec2 p, const base::Rect& box)
{
    return base::length({p.x - std::clamp(p.x, double{box.x}, double{box.right()}),
                         p.y - std::clamp(p.y, double{box.y}, double{box.bottom()})});
}

std::string nameOf(const Label& label)
{
    return label.kind == LabelKind::City
               ? world::atlas().data.cities[static_cast<std::size_t>(label.index)].name
               : world::atlas()
                     .geography.frames[model::kMainland]
                     .regions.shapes[static_cast<std::size_t>(label.index)]
                     .name;
}

std::string_view shortNameOf(const Label& label)
{
    const auto& shapes = world::atlas().geography.frames[model::kMainland].regions.shapes;
    return label.kind == LabelKind::Region
               ? layout::shortName(shapes[static_cast<std::size_t>(label.index)].code)
               : std::string_view{};
}

std::string textOf(const Label& label)
{
    std::string text;
    for (const layout::LabelLine& line : label.lines) {
        text += (text.empty() || text.back() == '-' ? "" : " ") + line.text;
    }
    return text;
}

void checkLabels(const Picture& picture, const std::vector<Label>& labels)
{
    const layout::BouquetLayout& main = picture.bouquets.front();
    std::set<std::pair<LabelKind, int>> seen;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Label& label = labels[i];
        CHECK((textOf(label) == nameOf(label) || textOf(label) == shortNameOf(label)));
        CHECK(seen.insert({label.kind, label.index}).second);
        bool onAnother = false;
        for (std::size_t j = 0; j < i; ++j) {
            onAnother = onAnother || label.box.intersects(labels[j].box);
        }
        CHECK_FALSE(onAnother);
        double nearestDot = INFINITY;
        for (const layout::Dot& dot : main.dots) {
            nearestDot = std::min(nearestDot, away(dot.at, label.box));
        }
        CHECK(nearestDot >= main.dotRadius - 0.01);
        if (main.hasBadge) {
            CHECK(away(main.badge, label.box) >= main.badgeRadius - 0.01);
        }
        for (const layout::LabelLine& line : label.lines) {
            const float width = world::fonts().width(label.face, label.sizePx, line.text);
            CHECK(line.at.x >= label.box.x - 0.05);
            CHECK(line.at.x + width <= label.box.right() + 0.05);
            CHECK(line.at.y >= label.box.y);
            CHECK(line.at.y <= label.box.bottom());
        }
    }
}

} // namespace

TEST_CASE("In 350 pictures by chance no name touches a dot, the badge or another name")
{
    std::mt19937 random(22);
    std::size_t placed = 0;
    for (int i = 0; i < 350; ++i) {
        INFO("picture " << i);
        const Window window = i % 3 == 0 ? Window{1280, 800, 1} : world::randomWindow(random);
        const layout::Camera camera = i % 4 == 0 ? layout::Camera{} : world::randomCamera(random);
        const Picture picture = world::pictured(
            i % 2 == 0 ? filter::Selection{} : world::randomSelection(random), window, camera);
        const std::vector<Label> labels = labelsOf(picture);
        placed += labels.size();
        checkLabels(picture, labels);
    }
    CHECK(placed > 3500);
}

TEST_CASE("At home most regions of the mainland have their name on a full HD screen")
{
    const std::vector<Label> labels = labelsOf(world::pictured({}, {1920, 1080, 1}));
    const auto regions = std::count_if(labels.begin(), labels.end(),
                                       [](const Label& l) { return l.kind == LabelKind::Region; });
    CHECK(regions >= 9);
    CHECK(static_cast<std::size_t>(regions) < labels.size()); // and large cities theirs
}

TEST_CASE("Only cities whose dots are drawn are named, and closer up there are more of them")
{
    const auto cities = [](double zoom) {
        const Picture picture = world::pictured({}, {1920, 1080, 1}, {{0, 0}, zoom});
        std::set<int> drawn;
        for (const layout::Bouquet& bouquet : picture.bouquets.front().bouquets) {
            drawn.insert(bouquet.city);
        }
        int named = 0;
        for (const Label& label : labelsOf(picture)) {
            if (label.kind == LabelKind::City) {
                CHECK(drawn.count(label.index) == 1);
                ++named;
            }
        }
        return named;
    };
    CHECK(cities(1) < cities(3));
    CHECK(cities(3) <= cities(12));
}

TEST_CASE("A region's name lies inside its region")
{
    std::mt19937 random(23);
    for (int i = 0; i < 40; ++i) {
        const Picture picture =
            world::pictured(world::randomSelection(random), {1280, 800, 1}, world::randomCamera(random));
        const double k = picture.sheet.main().pxPerMetre;
        for (const Label& label : labelsOf(picture)) {
            if (label.kind == LabelKind::Region) {
                const auto& shape =
                    world::atlas().geography.frames[model::kMainland].regions.shapes[static_cast<std::size_t>(
                        label.index)];
                const base::Vec2 middle = label.box.centre();
                CHECK(world::insideRings(shape, {middle.x / k, -middle.y / k}));
            }
        }
    }
}

TEST_CASE("The same picture always has the same names in the same places")
{
    std::mt19937 random(24);
    for (int i = 0; i < 20; ++i) {
        const Picture picture =
            world::pictured(world::randomSelection(random), {1280, 800, 1}, world::randomCamera(random));
        const auto once = labelsOf(picture);
        const auto again = labelsOf(picture);
        REQUIRE(once.size() == again.size());
        for (std::size_t l = 0; l < once.size(); ++l) {
            CHECK(once[l].index == again[l].index);
            CHECK(once[l].box == again[l].box);
        }
    }
}

TEST_CASE("A long name breaks once, at the space or hyphen next to its middle")
{
    const auto broken = [](const std::string& text, float width) {
        return layout::brokenInTwo(text, world::fonts(), base::Face::Medium, 12, width);
    };
    using Lines = std::vector<std::string>;
    CHECK(broken("Bretagne", 500) == Lines{"Bretagne"});
    CHECK(broken("Bretagne", 1) == Lines{"Bretagne"}); // nowhere to break
    CHECK(broken("Pays de la Loire", 500) == Lines{"Pays de la Loire"});
    CHECK(broken("Pays de la Loire", 60) == Lines{"Pays de", "la Loire"});
    CHECK(broken("Auvergne-Rhône-Alpes", 60) == Lines{"Auvergne-", "Rhône-Alpes"});
    CHECK(broken("Grand Est", 10) == Lines{"Grand", "Est"});
    CHECK(broken("", 10) == Lines{""});
}
