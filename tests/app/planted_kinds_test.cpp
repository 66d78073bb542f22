// Planted changes in each kind of symbols: its golden pictures must catch them.
#include "session/view_names.h"
#include "studio.h"

#include <algorithm>
#include <array>

namespace {

app::Options optionsFor(const char* kind, const char* theme)
{
    app::Options options;
    options.symbols = session::named<layout::Symbols>(session::kSymbolsNames, kind);
    options.theme = session::named<base::Theme>(session::kThemeNames, theme);
    return options;
}

/// A studio for kind-KIND-THEME-wide, which must pass untouched.
struct Kind {
    Kind(const char* kind, const char* theme)
        : studio(optionsFor(kind, theme), 1000, 640),
          reference(std::string("kind-") + kind + "-" + theme + "-wide.png"),
          untouched(studio.scene())
    {
        CHECK(isAlike(untouched));
    }
    bool isAlike(const scene::Scene& scene)
    {
        return base::isWithinTolerance(studio.against(reference, scene));
    }
    /// All of one sort of shape in the scene's leaves.
    template<class Shapes>
    static auto all(scene::Scene& scene, Shapes shapes)
    {
        std::vector<decltype(&(std::declval<scene::Leaf&>().*shapes).front())> found;
        for (scene::Leaf& leaf : scene.leaves) {
            for (auto& shape : leaf.*shapes) {
                found.push_back(&shape);
            }
        }
        return found;
    }

    Studio studio;
    std::string reference;
    scene::Scene untouched;
};

constexpr std::array<const char*, 3> kThemes{"light", "dark", "contrast"};

} // namespace

TEST_CASE("A golden picture catches one part of a bubble's ring in another category's colour")
{
    for (const char* theme : kThemes) {
        Kind kind("bubbles", theme);
        scene::Scene scene = kind.untouched;
        auto sectors = Kind::all(scene, &scene::Leaf::sectors);
        REQUIRE(sectors.size() > 100);
        const auto widest = std::max_element(sectors.begin(), sectors.end(), [](auto* a, auto* b) {
            return (a->toTurn - a->fromTurn) * a->outerPx < (b->toTurn - b->fromTurn) * b->outerPx;
        });
        (*widest)->colour = base::categoryColour(7);
        CHECK_FALSE(kind.isAlike(scene));
    }
}

TEST_CASE("A golden picture catches a bubble's ring that is split a tenth of a turn further")
{
    Kind kind("bubbles", "light");
    scene::Scene scene = kind.untouched;
    auto sectors = Kind::all(scene, &scene::Leaf::sectors);
    const auto largest = std::max_element(sectors.begin(), sectors.end(),
                                          [](auto* a, auto* b) { return a->outerPx < b->outerPx; });
    (*largest)->toTurn += 0.1;
    CHECK_FALSE(kind.isAlike(scene));
}

TEST_CASE("A golden picture catches one hexagon that is lost, or one class too dark")
{
    for (const char* theme : kThemes) {
        Kind kind("density", theme);
        scene::Scene lost = kind.untouched;
        scene::Scene dark = kind.untouched;
        for (scene::Leaf& leaf : lost.leaves) {
            if (leaf.hexagons.size() > 20) {
                leaf.hexagons.erase(leaf.hexagons.begin() + 10);
            }
        }
        CHECK_FALSE(kind.isAlike(lost));
        auto hexagons = Kind::all(dark, &scene::Leaf::hexagons);
        REQUIRE(hexagons.size() > 20);
        const base::Colour before = hexagons[10]->fill;
        for (const scene::Hexagon* other : hexagons) {
            if (!(other->fill == before)) {
                hexagons[10]->fill = other->fill;
            }
        }
        REQUIRE_FALSE(hexagons[10]->fill == before);
        CHECK_FALSE(kind.isAlike(dark));
    }
}

TEST_CASE("A golden picture catches a region without its hatch, or in the next class's shade")
{
    for (const char* theme : kThemes) {
        Kind kind("choropleth", theme);
        scene::Scene plain = kind.untouched;
        scene::Scene shaded = kind.untouched;
        int changed = 0;
        for (scene::Leaf& leaf : plain.leaves) {
            for (scene::MapPart& part : leaf.maps) {
                for (scene::Fill& fill : part.fills) {
                    if (changed == 0 && fill.hatchPx > 0) {
                        fill.hatchPx = 0;
                        ++changed;
                    }
                }
            }
        }
        REQUIRE(changed == 1);
        CHECK_FALSE(kind.isAlike(plain));
        std::vector<scene::Fill*> regions;
        for (scene::Leaf& leaf : shaded.leaves) {
            for (scene::MapPart& part : leaf.maps) {
                for (scene::Fill& fill : part.fills) {
                    if (part.projection.frame == 0 && fill.layer == scene::LayerKind::Regions) {
                        regions.push_back(&fill);
                    }
                }
            }
        }
        REQUIRE(regions.size() > 12);
        const base::Colour before = regions[3]->colour;
        for (const scene::Fill* other : regions) {
            if (!(other->colour == before)) {
                regions[3]->colour = other->colour;
            }
        }
        CHECK_FALSE(kind.isAlike(shaded));
    }
}

TEST_CASE("A golden picture catches one dot that is missing from a bar or a cell")
{
    for (const char* name : {"bars", "matrix"}) {
        for (const char* theme : kThemes) {
            Kind kind(name, theme);
            scene::Scene scene = kind.untouched;
            bool taken = false;
            for (scene::Leaf& leaf : scene.leaves) {
                const auto dot = std::find_if(leaf.discs.begin(), leaf.discs.end(),
                                              [](const scene::Disc& disc) { return disc.row == 300; });
                if (dot != leaf.discs.end()) {
                    leaf.discs.erase(dot);
                    taken = true;
                }
            }
            REQUIRE(taken);
            CHECK_FALSE(kind.isAlike(scene));
        }
    }
}
