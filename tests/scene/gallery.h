// Scenes of the shipped census without a window: the same steps as the viewer takes.
#pragma once

#include "layout/world.h"
#include "scene/build.h"
#include "scene/poster.h"

#include <algorithm>
#include <string>
#include <vector>

namespace gallery {

/// Everything a scene needs, kept alive.
struct Hall {
    explicit Hall(const filter::Selection& chosen = {}, const world::Window& size = {1280, 800, 1},
                  const layout::Camera& camera = {})
        : window(size),
          picture(world::pictured(chosen, size, camera)),
          labels(
              layout::layoutLabels(world::atlas(), picture.sheet, picture.bouquets.front(), world::fonts()))
    {
        look.chosenRegions = chosen.of(filter::Facet::Region);
        look.spare = world::plan().spareGround(picture.sheet);
    }

    [[nodiscard]] scene::Ingredients ingredients() const
    {
        return {world::atlas(), picture.sheet, picture.bouquets, labels, world::fonts(), look};
    }

    [[nodiscard]] scene::Scene map() const
    {
        return scene::buildMap(ingredients(), static_cast<int>(window.width),
                               static_cast<int>(window.height));
    }

    world::Window window;
    world::Picture picture;
    std::vector<layout::Label> labels;
    scene::Look look;
};

inline const scene::Leaf* find(const scene::Scene& scene, const std::string& name)
{
    const auto it = std::find_if(scene.leaves.begin(), scene.leaves.end(),
                                 [&](const scene::Leaf& leaf) { return leaf.name == name; });
    return it == scene.leaves.end() ? nullptr : &*it;
}

inline int placeOf(const scene::Scene& scene, const std::string& name)
{
    const scene::Leaf* leaf = find(scene, name);
    return leaf == nullptr ? -1 : static_cast<int>(leaf - scene.leaves.data());
}

inline bool hasText(const scene::Leaf& leaf, const std::string& utf8)
{
    return std::any_of(leaf.texts.begin(), leaf.texts.end(),
                       [&](const scene::Text& text) { return text.utf8 == utf8; });
}

/// All texts of a leaf, joined by spaces.
inline std::string spoken(const scene::Leaf& leaf)
{
    std::string all;
    for (const scene::Text& text : leaf.texts) {
        all += (all.empty() ? "" : " ") + text.utf8;
    }
    return all;
}

/// How far a text's letters reach out of a rectangle, 0 inside.
inline double overhang(const scene::Text& text, const base::Rect& rect)
{
    const double width = world::fonts().width(text.face, text.sizePx, text.utf8);
    const base::LineMetrics metrics = world::fonts().metrics(text.face, text.sizePx);
    return std::max({rect.x - text.at.x, text.at.x + width - rect.right(),
                     rect.y - (text.at.y - metrics.capHeight), text.at.y - rect.bottom(), 0.0});
}

} // namespace gallery
