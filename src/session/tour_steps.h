// What commands do to the tour in hand, and what is due next while it plays. The presenter's language and
// theme stay: they belong to the hall, not to the story.
#pragma once

#include "session/commands.h"

#include <optional>

namespace session {

/// The shown tour's scene; null while none is shown.
const TourScene* shownScene(const State& state);

/// True while the map still shows what the scene at hand selects and compares: its caption then holds.
bool isOnScene(const State& state);

/// The next scene in a direction (+1, -1) from a place that this table can show; -1 when there is none.
int nextScene(const Tour& tour, int from, int by);

/// What the tour in hand holds; an empty one when there is none.
Tour tourInHand(const State& state);

/// Makes this what the tour in hand holds: a step of undo.
void bringBack(State& state, Tour tour);

/// True for the commands that change what a tour holds.
bool isTourEdit(const Command& command);

/// Carries out a command of tours; false for any other.
bool applyTour(State& state, const Command& command, const Context& context);

/// The step back out of a tour, for Escape: the black sheet, the full screen, playing, the panel, the tour
/// itself. False outside.
bool leaveTour(State& state);

/// What playing asks for at this time: the next scene, or the end. `now`: seconds.
std::optional<Command> dueInTour(const State& state, double now);

/// Seconds until dueInTour() has an answer; nothing while nothing plays.
std::optional<double> tourWakesIn(const State& state, double now);

} // namespace session
