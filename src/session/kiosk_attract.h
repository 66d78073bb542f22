// What the kiosk shows while nobody is there: scenes composed from the table in hand, each with a call to
// touch, in rounds of 60 to 90 s that differ (VISUAL.md, « Kiosk numbers »). The same table and the same
// seed give the same loop; no name and no number is written down here.
#pragma once

#include "base/word_key.h"
#include "session/commands.h"
#include "session/history.h"
#include "session/tour.h"
#include "session/tour_composer.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace session {

struct AttractStop {
    TourScene scene;   ///< its seconds are how long the stop lasts
    base::Word call{}; ///< to be drawn in both languages
    int round = 0;
    friend bool operator==(const AttractStop&, const AttractStop&) = default;
};

/// So many rounds are composed; after them the loop begins again.
inline constexpr int kAttractRounds = 12;
/// Words that fit into a short stop; a text with more gets a long one.
inline constexpr int kShortStopWords = 30;

class AttractLoop {
public:
    /// The first stop of every round is `start`, the view that a reset comes back to. Every round has the
    /// largest category, the fullest place, a story from overseas and a rare item, as far as the table has
    /// them, and others in turn.
    AttractLoop(const View& start, const ComposerGround& ground, std::uint32_t seed);

    /// A tour that somebody has made, instead: its scenes, in their order, for their seconds; those that this
    /// table cannot show are left out. With none left it is the composed loop.
    AttractLoop(const Tour& tour, const View& start, const ComposerGround& ground, std::uint32_t seed);

    /// The stop at any place of the endless loop; `at` is KioskState::stop, not negative.
    [[nodiscard]] const AttractStop& stop(int at) const;
    /// KioskFacts::stopMs of that stop.
    [[nodiscard]] std::int64_t stopMs(int at) const;
    /// How many stops there are before the loop begins again; at least 1.
    [[nodiscard]] int size() const { return static_cast<int>(stops_.size()); }

private:
    std::vector<AttractStop> stops_;
};

/// How long a text of so many words stays: 6 to 8 s up to kShortStopWords, 12 to 15 s beyond.
double stopSeconds(int words);

/// Goes to a stop: the camera flies, language, theme and large text stay.
void showStop(State& state, const AttractStop& stop, const Context& context);

/// A finger takes over: the camera stays exactly where it is at `now` (seconds), nothing goes on by itself.
void freeze(State& state, double now);

/// The reset: exactly `start`, and nothing of the visit to go back to.
void startOver(State& state, History& history, const State& start);

} // namespace session
