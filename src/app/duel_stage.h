// The duel's part of the stage: both sides counted and laid out, recomputed only where the state
// has changed, and the page drawn from them.
#pragma once

#include "app/duel_motion.h"
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

    /// When the page is laid out, and what it comes from.
    struct Moment {
        double now = 0;
        const std::vector<layout::Seat>* from = nullptr; ///< dots of the one map, when it has just given way
        bool atOnce = false;                             ///< nothing travels
    };
    /// Brings the page up to a state with a duel. `selection`: what is shown (session/play.h);
    /// `rect`: the page, pixels. `hasControls`: leaves room for the interface's.
    void refresh(const session::State& state, const filter::Selection& selection, const base::Rect& rect,
                 float scale, bool hasControls, const Moment& moment);

    /// There is no duel: nothing is kept.
    void clear();

    session::AreaWords areaWords; ///< set before refresh(): what the area of the map is called

    [[nodiscard]] bool isOn() const { return plan_.has_value(); }
    [[nodiscard]] const layout::DuelPlan* plan() const { return plan_ ? &*plan_ : nullptr; }
    [[nodiscard]] const layout::DuelPicture* picture() const { return plan_ ? &picture_ : nullptr; }

    /// The page in a picture of this size at `now`; `title` above it, if any.
    [[nodiscard]] scene::Scene scene(const session::State& state, const filter::Selection& selection,
                                     int width, int height, const std::string& title, double now) const;

    /// The same for what was asked for at the last refresh, whatever `state` asks for now; without its title.
    [[nodiscard]] scene::Scene sceneBefore(const session::State& state, int width, int height,
                                           double now) const;
    /// What decides where land, names and texts lie.
    struct Place {
        session::Duel duel;
        std::array<base::Rect, 2> maps{};
        base::Rect bars;
    };
    [[nodiscard]] Place place() const { return {compared_, picture_.page.maps, picture_.page.bars}; }
    /// True when they lie elsewhere than they did.
    [[nodiscard]] bool isElsewhere(const Place& before) const;

    [[nodiscard]] bool isMoving(double now) const { return isOn() && motion_.isMoving(now); }
    /// Where the dots of both maps are, by row; those that go come last.
    [[nodiscard]] std::vector<layout::Seat> seatsAt(double now) const
    {
        return motion_.seatsAt(motion_.isMoving(now) ? rest_ : restNow(false), now);
    }

private:
    [[nodiscard]] DuelRest restNow(bool withTags) const;
    /// The key of the bubbles at rest, on one of the maps.
    [[nodiscard]] std::array<std::optional<scene::BubbleKey>, 2> bubbleKeys() const;
    [[nodiscard]] scene::DuelWords words(const session::State& state,
                                         const filter::Selection& selection) const;
    /// What is told: the counts of before, or those that a choice would give.
    [[nodiscard]] const filter::Comparison& told() const { return after_ ? *after_ : picture_.comparison; }
    [[nodiscard]] std::string sentence(const session::State& state, const filter::Selection& selection,
                                       const filter::Comparison& comparison) const;
    [[nodiscard]] std::string note(const session::Duel& duel, int side, base::Language language) const;
    [[nodiscard]] std::string unseen(std::size_t side, base::Language language) const;

    const model::Atlas& atlas_;
    const filter::Index& index_;
    const layout::SheetPlan& whole_;
    const base::FontSet& fonts_;

    std::optional<layout::DuelPlan> plan_;
    layout::DuelPicture picture_;
    std::optional<filter::Selection> evaluated_;
    std::optional<filter::Comparison> after_; ///< what the choice that is previewed would give
    std::optional<session::Choice> previewed_;
    session::Duel compared_;
    float scale_ = 0;
    double zoom_ = 0;
    layout::Symbols kind_ = layout::Symbols::Bouquets;
    base::Rect rect_;
    DuelMotion motion_;
    DuelRest rest_;
    session::State shown_; ///< of the last refresh, only what the page's words follow from
    bool fades_ = false;
};

} // namespace app
