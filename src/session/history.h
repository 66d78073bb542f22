// Undo and redo: the views before each step, and the tour in hand before each change of it. A drag, a spin
// of the wheel or a word being typed is one step, however many commands it took.
#pragma once

#include "session/view.h"

#include <optional>
#include <utility>
#include <vector>

namespace session {

struct RowChange;

/// What one step brings back.
struct Moment {
    Moment(View shown, std::optional<Tour> inHand = {}) : view(std::move(shown)), tour(std::move(inHand)) {}

    View view;
    std::optional<Tour> tour; ///< of a step that changed it
    bool inSight = false;     ///< its area followed the map: State::onlyInSight
};

class History {
public:
    /// No more steps than this are kept; the oldest go first.
    static constexpr std::size_t kSteps = 200;
    /// Commands of one sustained kind (a pan, a search being typed) closer than this are one step.
    static constexpr double kPause = 1.0; // seconds

    [[nodiscard]] bool canUndo() const { return !past_.empty(); }
    [[nodiscard]] bool canRedo() const { return !future_.empty(); }

    /// Notes a command that turned the view `before` into `after`; `now`: seconds. Nothing is noted
    /// when the two are equal, or differ in the open card only: Escape closes that. Commands of one frame,
    /// with the same `now`, are one step. A tour in `before` is always noted.
    void note(const Command& command, Moment before, const View& after, double now);

    /// What was one step back; of `current`, which has the tour in hand, as much is kept for redo. Nothing
    /// when there is none.
    std::optional<Moment> undo(Moment current);
    std::optional<Moment> redo(Moment current);

    /// Another tour is taken in hand: what was done to the last one stays done.
    void forgetTour();
    /// The table has been read again (row_change.h).
    void follow(const RowChange& change);

private:
    static std::optional<Moment> step(std::vector<Moment>& from, std::vector<Moment>& to, Moment current);

    std::vector<Moment> past_; ///< the last one is the next to come back
    std::vector<Moment> future_;
    std::size_t sustained_ = 0; ///< alternative of the last command while it may go on, else kNoCommand
    double lastTime_ = kNever;
    static constexpr double kNever = -1e9; // seconds
    static constexpr std::size_t kNoCommand = std::variant_npos;
};

/// Carries out a command, Undo and Redo among them, and notes it.
void perform(State& state, History& history, const Command& command, const Context& context);

} // namespace session
