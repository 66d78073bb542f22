// A hall whose map is drawn in another kind of symbols than bouquets.
#pragma once

#include "layout/symbol_layout.h"
#include "scene/gallery.h"

namespace gallery {

struct SymbolHall : Hall {
    explicit SymbolHall(layout::Symbols kind, const filter::Selection& chosen = {},
                        const world::Window& size = {1280, 800, 1},
                        layout::Measure measure = layout::Measure::Count, const layout::Camera& camera = {})
        : Hall(chosen, size, camera),
          symbols(layout::layoutSymbols(world::atlas(), picture.sheet, picture.outcome, kind, measure))
    {
        picture.bouquets = layout::standIns(picture.sheet, symbols);
        if (kind == layout::Symbols::Bouquets) {
            picture = world::pictured(chosen, size, camera);
        }
        const bool shaded = kind == layout::Symbols::Density || kind == layout::Symbols::Choropleth;
        labels = shaded
                     ? layout::layoutRegionLabels(
                           world::atlas(), picture.sheet,
                           scene::regionTexts(world::atlas(), symbols, chosen, look.language),
                           layout::disksOf(picture.sheet, symbols), picture.bouquets.front(), world::fonts())
                     : layout::layoutLabels(world::atlas(), picture.sheet, picture.bouquets.front(),
                                            world::fonts());
    }

    [[nodiscard]] scene::Scene map() const
    {
        scene::Ingredients in = ingredients();
        in.symbols = &symbols;
        return scene::buildMap(in, static_cast<int>(window.width), static_cast<int>(window.height));
    }

    layout::SymbolLayout symbols;
};

} // namespace gallery
