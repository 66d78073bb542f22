// The duel's part of the stage: both sides counted and laid out, recomputed only where the state
// has changed, and the page drawn from them.
#pragma once

#include "base/font.h"
#include "layout/duel.h"
#include "scene/duel.h"
#include "session/area_words.h"
#include "session/state.h"

#include <optional>

namespace app {

class DuelStage {
public:
    DuelStage(const model::Atlas& atlas, const filter::Index& index, const layout::SheetPlan& whole,
              const base::FontSet& fonts)
        : atlas_(atlas), index_(index), whole_(whole), fonts_(fonts)
    {
    }

    /// Brings the page up to a state with a duel. `selection`: what is shown (session/play.h);
    /// `rect`: the page, pixels. `hasControls`: leaves room for the interface's.
    void refresh(const session::State& state, const filter::Selection& selection, const base::Rect& rect,
                 float scale, bool hasControls);

    /// There is no duel: nothing is kept.
    void clear();

    session::AreaWords areaWords; ///< set before refresh(): what the area of the map is called

    [[nodiscard]] bool isOn() const { return plan_.has_value(); }
    [[nodiscard]] const layout::DuelPlan* plan() const { return plan_ ? &*plan_ : nullptr; }
    [[nodiscard]] const layout::DuelPicture* picture() const { return plan_ ? &picture_ : nullptr; }

    /// The page in a picture of this size; `title` above it, if any.
    [[nodiscard]] scene::Scene scene(const session::State& state, const filter::Selection& selection,
                                     int width, int height, const std::string& title) const;

private:
    [[nodiscard]] scene::DuelWords words(const session::State& state,
                                         const filter::Selection& selection) const;
    [[nodiscard]] std::string sentence(const session::State& state, const filter::Selection& selection) const;
    [[nodiscard]] std::string note(const session::Duel& duel, int side, base::Language language) const;
    [[nodiscard]] std::string unseen(std::size_t side, base::Language language) const;

    const model::Atlas& atlas_;
    const filter::Index& index_;
    const layout::SheetPlan& whole_;
    const base::FontSet& fonts_;

    std::optional<layout::DuelPlan> plan_;
    layout::DuelPicture picture_;
    std::optional<filter::Selection> evaluated_;
    session::Duel compared_;
    float scale_ = 0;
    double zoom_ = 0;
    layout::Symbols kind_ = layout::Symbols::Bouquets;
};

} // namespace app
