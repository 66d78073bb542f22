// Sheet, bouquets and labels in, Scene out: what is drawn, in which order and colour.
#pragma once

#include "layout/labels.h"
#include "layout/symbol_layout.h"
#include "scene/look.h"
#include "scene/scene.h"
#include "scene/tag_fade.h"

#include <optional>
#include <vector>

namespace scene {

/// All that the map is made of; everything must outlive the call.
struct Ingredients {
    const model::Atlas& atlas;
    const layout::Sheet& sheet;
    const std::vector<layout::BouquetLayout>& bouquets; ///< parallel to sheet.views
    const std::vector<layout::Label>& labels;           ///< of the main view
    const base::FontSet& fonts;
    Look look;
    const layout::SymbolLayout* symbols = nullptr; ///< none: bouquets
    const layout::SymbolLayout* moving = nullptr;  ///< the same on their way: drawn in their place

    [[nodiscard]] layout::Symbols kind() const
    {
        return symbols == nullptr ? layout::Symbols::Bouquets : symbols->kind;
    }
    /// What is drawn; legend and counts speak of `symbols`.
    [[nodiscard]] const layout::SymbolLayout& drawn() const { return moving == nullptr ? *symbols : *moving; }
    /// Selected rows of a view, however they are drawn.
    [[nodiscard]] int countOf(std::size_t view) const
    {
        return symbols == nullptr ? static_cast<int>(bouquets[view].dots.size()) : symbols->counts[view];
    }
};

/// What the shaded maps write into the regions of the mainland: with choropleth the number, « n »
/// beside a rate; with density the name and the count. Regions that are filtered out stay silent.
std::vector<layout::RegionText> regionTexts(const model::Atlas& atlas, const layout::SymbolLayout& symbols,
                                            const filter::Selection& selection, base::Language language);

/// The card of the unfolded place for TagFade::apply; none while nothing is unfolded.
std::optional<OpeningCard> openingCard(const Ingredients& in);

/// What is written around the symbols of buildMap (counts and names of insets, legend, scale; the open card
/// with `card`), alone: see TagFade.
std::vector<Leaf> tagLeaves(const Ingredients& in, bool card);

/// The map alone, inside sheet.rect of a picture of this size; the rest stays background.
Scene buildMap(const Ingredients& in, int width, int height);

} // namespace scene
