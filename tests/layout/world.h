// The shipped census and land, loaded once a binary, and helpers that draw lots: random
// selections, windows and cameras, and the plain test whether a box touches land.
#pragma once

#include "base/font.h"
#include "filter/outcome.h"
#include "layout/bouquets.h"
#include "layout/labels.h"
#include "layout/sheet.h"
#include "project_folder.h"
#include "source/load.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <random>
#include <vector>

namespace world {

inline const model::Atlas& atlas()
{
    static const model::Atlas loaded = [] {
        auto result = source::load({projectFolder() / "geodata", "", ""});
        REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : result.error().message));
        return std::move(result).value();
    }();
    return loaded;
}

inline const filter::Index& index()
{
    static const filter::Index made(atlas().data);
    return made;
}

inline const layout::SheetPlan& plan()
{
    static const layout::SheetPlan made(atlas().geography);
    return made;
}

inline const base::FontSet& fonts()
{
    static const base::FontSet loaded = [] {
        auto result = base::FontSet::load();
        REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : result.error().message));
        return std::move(result).value();
    }();
    return loaded;
}

inline const model::Initiative& initiative(int row)
{
    return atlas().data.initiatives[static_cast<std::size_t>(row)];
}

inline double between(std::mt19937& random, double low, double high)
{
    return low + (high - low) * (random() / 4294967296.0);
}

struct Window {
    float width = 0;
    float height = 0;
    float scale = 1;
};

/// The windows people have, in pixels, at the scale factors people set; each leaves the sheet at
/// least 640×480 design pixels.
inline std::vector<Window> windows()
{
    std::vector<Window> all;
    for (const auto& size : std::vector<std::array<float, 2>>{{640, 480},
                                                              {800, 600},
                                                              {1280, 800},
                                                              {1366, 768},
                                                              {1920, 1080},
                                                              {2560, 1440},
                                                              {3840, 2160},
                                                              {1080, 1920},
                                                              {900, 1400}}) {
        for (const float scale : {1.F, 1.5F, 2.F}) {
            if (size[0] / scale >= 640 && size[1] / scale >= 480) {
                all.push_back({size[0], size[1], scale});
            }
        }
    }
    return all;
}

inline Window randomWindow(std::mt19937& random)
{
    const double scale = between(random, 1, 2);
    return {static_cast<float>(std::round(between(random, 640, 2400) * scale)),
            static_cast<float>(std::round(between(random, 480, 1900) * scale)), static_cast<float>(scale)};
}

/// Anywhere on the land and somewhat beyond, zoom 1 to 64 evenly by doublings.
inline layout::Camera randomCamera(std::mt19937& random)
{
    const base::Extent& land = plan().mainland();
    return {{between(random, land.west, land.east), between(random, land.south, land.north)},
            std::exp2(between(random, 0, 6))};
}

/// A selection by chance: zero to three choices in every other facet, sometimes a search.
inline filter::Selection randomSelection(std::mt19937& random)
{
    filter::Selection selection;
    for (const filter::Facet facet : filter::kFacets) {
        if (random() % 3 != 0) {
            continue;
        }
        const auto& values = index().values(facet);
        for (unsigned i = 1 + random() % 4; i > 0; --i) {
            const std::string& code = values[random() % values.size()].code;
            if (!selection.has(facet, code)) {
                filter::toggle(selection, facet, code);
            }
        }
    }
    if (random() % 4 == 0) {
        static const std::vector<std::string> kSearches{"masque", "chu", "paris", "test", "a"};
        selection.search = kSearches[random() % kSearches.size()];
    }
    return selection;
}

/// Sheet, bouquets and labels of one selection in one window.
struct Picture {
    filter::Outcome outcome;
    layout::Sheet sheet;
    std::vector<layout::BouquetLayout> bouquets;
};

inline Picture pictured(const filter::Selection& selection, const Window& window,
                        const layout::Camera& camera = {})
{
    Picture picture{filter::evaluate(index(), selection),
                    plan().arrange({0, 0, window.width, window.height}, window.scale, camera),
                    {}};
    for (std::size_t v = 0; v < picture.sheet.views.size(); ++v) {
        picture.bouquets.push_back(
            layout::layoutBouquets(atlas(), picture.sheet, static_cast<int>(v), picture.outcome));
    }
    return picture;
}

inline bool insideRings(const model::Shape& shape, base::Vec2 p)
{
    bool inside = false;
    for (const auto& ring : shape.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const model::Vertex a = ring[i];
            const model::Vertex b = ring[(i + 1) % ring.size()];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
                inside = !inside;
            }
        }
    }
    return inside;
}

/// True when the segment has a point in the box: Liang and Barsky's clipping leaves something.
inline bool crosses(model::Vertex a, model::Vertex b, const base::Extent& box)
{
    double first = 0;
    double last = 1;
    const auto clip = [&](double start, double step, double low, double high) {
        if (step == 0) {
            return start >= low && start <= high;
        }
        const double t0 = (low - start) / step;
        const double t1 = (high - start) / step;
        first = std::max(first, std::min(t0, t1));
        last = std::min(last, std::max(t0, t1));
        return first <= last;
    };
    return clip(a.x, double{b.x} - a.x, box.west, box.east) &&
           clip(a.y, double{b.y} - a.y, box.south, box.north);
}

/// The plain way: does a box (metres, mainland frame) touch any mainland region?
inline bool touchesLand(const base::Extent& box)
{
    for (const model::Shape& shape : atlas().geography.frames[model::kMainland].regions.shapes) {
        if (box.west > shape.extent.east || box.east < shape.extent.west || box.south > shape.extent.north ||
            box.north < shape.extent.south) {
            continue;
        }
        for (const auto& ring : shape.rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                if (crosses(ring[i], ring[(i + 1) % ring.size()], box)) {
                    return true;
                }
            }
        }
        if (insideRings(shape, box.centre())) {
            return true;
        }
    }
    return false;
}

/// A rectangle of pixels as metres of a view's frame.
inline base::Extent metresOf(const layout::View& view, const base::Rect& px)
{
    const base::Vec2 southWest = view.toMetres({px.x, px.bottom()});
    const base::Vec2 northEast = view.toMetres({px.right(), px.y});
    return {southWest.x, southWest.y, northEast.x, northEast.y};
}

} // namespace world
