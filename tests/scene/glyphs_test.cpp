#include "base/text.h"
#include "scene/gallery.h"
#include "scene/symbol_hall.h"

#include <doctest/doctest.h>

#include <cmath>

namespace {

/// How far the ink of a text, halo included, reaches out of a rectangle; pixels as render sets
/// them: the baseline on a whole row.
double inkOverhang(const scene::Text& text, const base::Rect& rect)
{
    double pen = text.at.x;
    const double baseline = std::round(text.at.y);
    double most = 0;
    for (std::size_t at = 0; at < text.utf8.size();) {
        const char32_t letter = base::nextCodePoint(text.utf8, at);
        const float halo = std::round(text.haloPx * 4) / 4;
        const base::Glyph glyph =
            world::fonts().rasterise(text.face, std::round(text.sizePx * 4) / 4, letter, halo);
        if (glyph.width > 0) {
            const double left = pen + static_cast<double>(glyph.left);
            const double top = baseline - static_cast<double>(glyph.top);
            most = std::max({most, rect.x - left, left + glyph.width - rect.right(), rect.y - top,
                             top + glyph.height - rect.bottom()});
        }
        pen += world::fonts().advance(text.face, text.sizePx, letter);
    }
    return most;
}

} // namespace

TEST_CASE("At scales 1, 1.5, 2 and 3 no letter of a name is cut by the map's edge, halo included")
{
    std::mt19937 random(95);
    std::size_t seen = 0;
    for (const float scale : {1.F, 1.5F, 2.F, 3.F}) {
        for (int i = 0; i < 12; ++i) {
            const world::Window window{1280 * scale, 800 * scale, scale};
            const layout::Camera camera = i == 0 ? layout::Camera{} : world::randomCamera(random);
            const gallery::SymbolHall hall(static_cast<layout::Symbols>(i % 4), {}, window,
                                           layout::Measure::PerMillion, camera);
            const scene::Scene scene = hall.map();
            const scene::Leaf& leaf = *gallery::find(scene, "dots and names");
            for (const scene::Text& text : leaf.texts) {
                if (text.haloPx <= 0) {
                    continue; // the badge's number moves with the badge
                }
                INFO(text.utf8 << " at scale " << scale);
                CHECK(inkOverhang(text, leaf.clip) <= 0);
                ++seen;
            }
        }
    }
    CHECK(seen > 300);
}

TEST_CASE("At scales 1, 1.5, 2 and 3 no letter of titles, legend and sources is cut")
{
    for (const float scale : {1.F, 1.5F, 2.F, 3.F}) {
        for (int kind = 0; kind < layout::kSymbolsCount; ++kind) {
            const gallery::SymbolHall hall(static_cast<layout::Symbols>(kind), {},
                                           {1280 * scale, 800 * scale, scale}, layout::Measure::PerMillion);
            for (const scene::Leaf& leaf : hall.map().leaves) {
                for (const scene::Text& text : leaf.texts) {
                    INFO(leaf.name << ": " << text.utf8 << " at scale " << scale);
                    CHECK(inkOverhang(text, leaf.clip) <= 0.5);
                }
            }
        }
    }
}
