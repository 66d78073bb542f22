// The duel's page on its way from one layout to the next: dots travel over both maps, bubbles and bars
// grow and shrink, texts fade. On a clock that the caller brings; interruptible at any moment.
#pragma once

#include "layout/changes.h"
#include "layout/duel.h"
#include "layout/label_fade.h"
#include "layout/motion.h"
#include "scene/duel.h"
#include "scene/duel_moving.h"
#include "scene/tag_fade.h"

#include <array>
#include <optional>
#include <vector>

namespace app {

/// A side of a row of the mirrored bars, and a number behind it.
struct DuelBarTag {
    std::size_t row = 0;
    std::size_t side = 0;
    int count = 0;
};

/// What a page lays out, at rest.
struct DuelRest {
    std::vector<layout::Seat> seats; ///< of both maps, by row
    std::array<layout::Exhibits, 2> exhibits;
    layout::Exhibit<DuelBarTag> bars;
    layout::Exhibit<DuelBarTag> numbers;
    std::vector<scene::Leaf> tags; ///< scene::duelTags
};

/// `counts`: the year plays, numbers change at once.
DuelRest restOf(const model::Atlas& atlas, const base::FontSet& fonts, const layout::DuelPicture& picture,
                const scene::DuelWords& words, filter::Facet bars, base::Language language, bool counts);

class DuelMotion {
public:
    /// How one layout follows another.
    struct Manner {
        bool fades = false;                        ///< reduced motion
        bool counts = false;                       ///< the year plays
        std::array<bool, 2> keepsLand{true, true}; ///< the map shows what it showed before
    };
    void go(const DuelRest& before, const DuelRest& after, Manner manner, double now);

    /// The page opens: dots come from where they are in the picture, all else from nothing.
    void open(const std::vector<layout::Seat>& from, const DuelRest& after, bool fades, double now);

    void nameAnew(std::size_t side, const std::vector<layout::Label>& labels, bool fades, double now)
    {
        names_[side].retarget(labels, now, fades, true);
    }
    void stop() { *this = {}; }
    [[nodiscard]] bool isMoving(double now) const;

    /// Where the dots are.
    [[nodiscard]] std::vector<layout::Seat> seatsAt(const DuelRest& rest, double now) const
    {
        return motion_.at(rest.seats, now);
    }
    /// Brings a page at rest to what it is at `now`.
    void show(const DuelRest& rest, layout::DuelPicture& picture, scene::DuelMoving& moving,
              double now) const;
    [[nodiscard]] const scene::TagFade& tags() const { return tags_; }

private:
    layout::Motion motion_;
    std::array<layout::Changes, 2> changes_;
    std::array<layout::LabelFade, 2> names_;
    layout::Passage<DuelBarTag> bars_;
    layout::Passage<DuelBarTag> numbers_;
    scene::TagFade tags_;
    bool fades_ = false; ///< each bar has its number with it
};

} // namespace app
