// What the window and the off-screen picture share: the census, its index, and the layout of the
// map, recomputed only where the state has changed.
#pragma once

#include "base/font.h"
#include "filter/outcome.h"
#include "layout/labels.h"
#include "scene/build.h"
#include "scene/poster.h"
#include "session/commands.h"
#include "session/state.h"

#include <optional>
#include <vector>

namespace app {

class Stage {
public:
    Stage(model::Atlas atlas, base::FontSet fonts);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// Brings outcome, sheet, bouquets and labels up to the state; `map` is the sheet's rectangle
    /// in pixels. Does nothing for what has not changed.
    void refresh(const session::State& state, const base::Rect& map, float scale);

    /// The map of the last refresh in a picture of this size.
    [[nodiscard]] scene::Scene map(const session::State& state, int width, int height) const;

    /// The picture to publish; refreshes for its own sheet.
    scene::Scene poster(const session::State& state, int width, int height, float scale);

    [[nodiscard]] session::Context context(double now) const;

    model::Atlas atlas;
    base::FontSet fonts;
    filter::Index index;
    layout::SheetPlan plan;
    filter::Outcome outcome;
    std::vector<int> listing;
    layout::Sheet sheet;
    std::vector<layout::BouquetLayout> bouquets;
    std::vector<layout::Label> labels;

private:
    [[nodiscard]] scene::Ingredients ingredients(const session::State& state) const;

    std::optional<filter::Selection> evaluated_;
    base::Rect rect_;
    float scale_ = 0;
    double zoom_ = 0;
};

} // namespace app
