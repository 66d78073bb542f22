#include "base/icons.h"
#include "base/text.h"
#include "scene/gallery.h"
#include "scene/symbol_hall.h"

#include <doctest/doctest.h>

using gallery::Hall;
using layout::Detail;

namespace {

Hall hallAt(Detail detail, double zoom)
{
    Hall hall({}, {1280, 800, 1}, {{1.5e5, -2e5}, zoom});
    layout::LabelWishes wishes;
    wishes.detail = detail;
    hall.labels = layout::layoutLabels(world::atlas(), hall.picture.sheet, hall.picture.bouquets.front(),
                                       world::fonts(), wishes);
    hall.look.detail = layout::sharesOf(detail);
    return hall;
}

/// Borders of departments on the main map.
std::vector<scene::Border> departmentBorders(const scene::Scene& scene)
{
    std::vector<scene::Border> found;
    for (const scene::Border& border : gallery::find(scene, "land")->maps.front().borders) {
        if (border.layer == scene::LayerKind::Departments) {
            found.push_back(border);
        }
    }
    return found;
}

bool isIcon(const scene::Text& text)
{
    return text.face == base::Face::Icons;
}

} // namespace

TEST_CASE("The country has no borders of departments, closer up they are there and quieter than regions")
{
    CHECK(departmentBorders(hallAt(Detail::Country, 1).map()).empty());
    for (const base::Theme theme : {base::Theme::Light, base::Theme::Dark, base::Theme::Contrast}) {
        Hall hall = hallAt(Detail::Region, 3);
        hall.look.theme = theme;
        const scene::Scene scene = hall.map();
        const auto borders = departmentBorders(scene);
        CHECK(borders.size() > 100);
        const base::Palette& colours = base::palette(theme);
        for (const scene::Border& border : borders) {
            CHECK(border.colour == colours.departmentBorder);
            CHECK(border.widthPx < 1.15F);
        }
        CHECK(base::contrastRatio(colours.departmentBorder, colours.land) <=
              base::contrastRatio(colours.regionBorder, colours.land));
    }
}

TEST_CASE("While the level changes the borders of departments are between land and their own colour")
{
    Hall hall = hallAt(Detail::Region, 3);
    hall.look.detail.departments = 0.5;
    const base::Palette& colours = base::palette(base::Theme::Light);
    for (const scene::Border& border : departmentBorders(hall.map())) {
        CHECK(border.colour == base::mix(colours.land, colours.departmentBorder, 0.5));
    }
}

TEST_CASE("In the town level every dot carries its category's sign, in the others none does")
{
    for (const Detail detail : {Detail::Country, Detail::Region, Detail::Town}) {
        const scene::Scene scene = hallAt(detail, detail == Detail::Town ? 12 : 3).map();
        const scene::Leaf& leaf = *gallery::find(scene, "dots and names");
        std::size_t dots = 0;
        std::size_t signs = 0;
        for (const scene::Disc& disc : leaf.discs) {
            if (disc.row < 0) {
                continue;
            }
            ++dots;
            const auto category = static_cast<std::size_t>(world::initiative(disc.row).category);
            const std::string glyph{base::icons::forCategory(world::atlas().data.categories[category].code)};
            signs += static_cast<std::size_t>(
                std::count_if(leaf.texts.begin(), leaf.texts.end(), [&](const scene::Text& text) {
                    const double width = world::fonts().width(text.face, text.sizePx, text.utf8);
                    return isIcon(text) && text.utf8 == glyph &&
                           std::abs(text.at.x + width / 2 - disc.centre.x) < 0.01 &&
                           std::abs(text.at.y - disc.centre.y) < disc.radiusPx;
                }));
        }
        CHECK(dots > 3);
        CHECK(signs == (detail == Detail::Town ? dots : 0));
        CHECK(static_cast<std::size_t>(std::count_if(leaf.texts.begin(), leaf.texts.end(), isIcon)) == signs);
    }
}

TEST_CASE("A sign stands out from its dot, lies inside its ring, and is in its middle")
{
    for (const model::Category& category : world::atlas().data.categories) {
        const int index = world::atlas().data.findCategory(category.code);
        const base::Colour fill = base::categoryColour(index);
        CHECK(base::contrastRatio(base::inkOn(fill), fill) >= 3);
    }
    const scene::Scene scene = hallAt(Detail::Town, 12).map();
    const scene::Leaf& leaf = *gallery::find(scene, "dots and names");
    for (const scene::Disc& disc : leaf.discs) {
        for (const scene::Text& text : leaf.texts) {
            if (disc.row < 0 || !isIcon(text) || std::abs(text.at.x - disc.centre.x) > disc.radiusPx ||
                std::abs(text.at.y - disc.centre.y) > disc.radiusPx) {
                continue;
            }
            std::size_t at = 0;
            const base::Glyph glyph =
                world::fonts().rasterise(text.face, text.sizePx, base::nextCodePoint(text.utf8, at), 0);
            const double left = text.at.x + static_cast<double>(glyph.left);
            const double top = text.at.y - static_cast<double>(glyph.top);
            const base::Vec2 middle{left + glyph.width / 2.0, top + glyph.height / 2.0};
            CHECK(base::length(middle - disc.centre) < 0.16 * disc.radiusPx);
            const double reach = std::max(glyph.width, glyph.height) / 2.0;
            CHECK(reach < disc.radiusPx - disc.ringPx + 0.6);
        }
    }
}

TEST_CASE("Departments are named once the country has become a region, regions at every level")
{
    const auto count = [](const Hall& hall, layout::LabelKind kind) {
        return std::count_if(hall.labels.begin(), hall.labels.end(),
                             [&](const layout::Label& l) { return l.kind == kind; });
    };
    CHECK(count(hallAt(Detail::Country, 1), layout::LabelKind::Department) == 0);
    CHECK(count(hallAt(Detail::Region, 3), layout::LabelKind::Department) > 60);
    CHECK(count(hallAt(Detail::Region, 3), layout::LabelKind::City) > 60);
    const Hall town = hallAt(Detail::Town, 16);
    CHECK(static_cast<double>(count(town, layout::LabelKind::City)) >
          0.9 * static_cast<double>(town.picture.bouquets.front().bouquets.size()));
}

TEST_CASE("Names of regions and departments can be read on the land in every theme")
{
    for (const base::Theme theme : {base::Theme::Light, base::Theme::Dark, base::Theme::Contrast}) {
        Hall hall = hallAt(Detail::Region, 3);
        hall.look.theme = theme;
        const base::Palette& colours = base::palette(theme);
        const scene::Scene scene = hall.map();
        for (const scene::Text& text : gallery::find(scene, "dots and names")->texts) {
            if (text.haloPx > 0) {
                CHECK(base::contrastRatio(text.colour, colours.land) >= 4.5);
                CHECK(base::contrastRatio(text.colour, text.halo) >= 4.5);
            }
        }
    }
}

TEST_CASE("A sign stands out from its dot where pôles colour the dots, too")
{
    Hall hall = hallAt(Detail::Town, 12);
    hall.look.colouring = layout::Colouring::Pole;
    const scene::Scene scene = hall.map();
    const scene::Leaf& leaf = *gallery::find(scene, "dots and names");
    int signs = 0;
    for (const scene::Disc& disc : leaf.discs) {
        for (const scene::Text& text : leaf.texts) {
            const double width = world::fonts().width(text.face, text.sizePx, text.utf8);
            if (disc.row >= 0 && isIcon(text) &&
                base::length(base::Vec2{text.at.x + width / 2, disc.centre.y} - disc.centre) < 0.01 &&
                std::abs(text.at.y - disc.centre.y) < disc.radiusPx) {
                CHECK(text.colour == base::inkOn(disc.fill));
                ++signs;
            }
        }
    }
    CHECK(signs > 3);
}
