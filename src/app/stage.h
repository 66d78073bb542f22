// What the window and the off-screen picture share: the census, its index, and the layout of the
// map, recomputed only where the state has changed.
#pragma once

#include "app/duel_stage.h"
#include "base/font.h"
#include "filter/outcome.h"
#include "layout/labels.h"
#include "layout/motion.h"
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
    /// in pixels. Does nothing for what has not changed. `now`: seconds; dots that a filter moves
    /// start to travel then.
    void refresh(const session::State& state, const base::Rect& map, float scale, double now,
                 bool hasControls = true);

    /// The map of the last refresh in a picture of this size, with the dots where they are at
    /// `now`; kArrived draws them at the end of their way.
    [[nodiscard]] scene::Scene map(const session::State& state, int width, int height, double now) const;
    static constexpr double kArrived = 1e18;

    /// True while dots travel: another frame is due.
    [[nodiscard]] bool isMoving(double now) const { return motion_.isMoving(now); }

    /// The picture to publish; refreshes for its own sheet.
    scene::Scene poster(const session::State& state, int width, int height, float scale);

    [[nodiscard]] session::Context context(double now) const;

    model::Atlas atlas;
    base::FontSet fonts;
    filter::Index index;
    layout::SheetPlan plan;
    session::TimeAxis axis;
    filter::Outcome outcome;
    std::vector<int> listing;
    layout::Sheet sheet;
    std::vector<layout::BouquetLayout> bouquets;
    std::vector<layout::Label> labels;
    layout::SymbolLayout symbols;
    layout::Unfolded unfolded; ///< empty card: nothing is unfolded
    DuelStage duel;            ///< while it is on, `sheet` and `bouquets` are its left map's

private:
    [[nodiscard]] scene::Ingredients ingredients(const session::State& state,
                                                 const std::vector<layout::BouquetLayout>& shown,
                                                 double now) const;

    [[nodiscard]] std::string unfoldedTitle(const session::State& state) const;
    struct Changes {
        bool selection = false;
        bool size = false;
        bool kind = false;
    };
    void layOut(const session::State& state, Changes changed, double now);

    layout::Motion motion_;

    std::optional<filter::Selection> evaluated_;
    base::Rect rect_;
    float scale_ = 0;
    double zoom_ = 0;
    base::Language language_ = base::Language::French;
};

} // namespace app
