#include "session/history.h"

#include "session/row_change.h"
#include "session/tour_steps.h"

#include <type_traits>
#include <utility>

namespace session {

namespace {

/// True for commands that come in floods while one gesture lasts.
bool isSustained(const Command& command)
{
    return std::visit(
        [](const auto& c) {
            using C = std::decay_t<decltype(c)>;
            return std::is_same_v<C, Pan> || std::is_same_v<C, Zoom> || std::is_same_v<C, SetSearch> ||
                   std::is_same_v<C, SetTimeline> || std::is_same_v<C, SetDates> ||
                   std::is_same_v<C, MoveInTime> || std::is_same_v<C, SetScene> ||
                   std::is_same_v<C, SetTourTitle>;
        },
        command);
}

bool showTheSame(const View& a, const View& b)
{
    View other = b;
    other.openRow = a.openRow;
    return a == other;
}

} // namespace

void History::note(const Command& command, Moment before, const View& after, double now)
{
    if (!before.tour && showTheSame(before.view, after)) {
        return;
    }
    const bool goesOn = now == lastTime_ ||
                        (isSustained(command) && command.index() == sustained_ && now - lastTime_ < kPause);
    sustained_ = isSustained(command) ? command.index() : kNoCommand;
    lastTime_ = now;
    future_.clear();
    if (goesOn && !past_.empty()) {
        if (!past_.back().tour) {
            past_.back().tour = std::move(before.tour);
        }
        return;
    }
    if (past_.size() == kSteps) {
        past_.erase(past_.begin());
    }
    past_.push_back(std::move(before));
}

std::optional<Moment> History::step(std::vector<Moment>& from, std::vector<Moment>& to, Moment current)
{
    if (from.empty()) {
        return std::nullopt;
    }
    Moment moment = std::move(from.back());
    from.pop_back();
    if (!moment.tour) {
        current.tour.reset();
    }
    to.push_back(std::move(current));
    return moment;
}

std::optional<Moment> History::undo(Moment current)
{
    sustained_ = kNoCommand;
    lastTime_ = kNever;
    return step(past_, future_, std::move(current));
}

std::optional<Moment> History::redo(Moment current)
{
    sustained_ = kNoCommand;
    lastTime_ = kNever;
    return step(future_, past_, std::move(current));
}

void History::forgetTour()
{
    const auto changedIt = [](const Moment& moment) { return moment.tour.has_value(); };
    std::erase_if(past_, changedIt);
    std::erase_if(future_, changedIt);
    sustained_ = kNoCommand;
    lastTime_ = kNever;
}

void History::follow(const RowChange& change)
{
    for (std::vector<Moment>* moments : {&past_, &future_}) {
        for (Moment& moment : *moments) {
            session::follow(moment.view, change);
            if (moment.tour) {
                session::follow(*moment.tour, change);
            }
        }
    }
}

void perform(State& state, History& history, const Command& command, const Context& context)
{
    const bool back = std::holds_alternative<Undo>(command);
    if (back || std::holds_alternative<Redo>(command)) {
        Moment current(viewOf(state), tourInHand(state));
        current.inSight = state.onlyInSight;
        if (const auto moment = back ? history.undo(std::move(current)) : history.redo(std::move(current))) {
            show(state, moment->view, context);
            state.onlyInSight = moment->inSight && !state.selection.area.isEmpty();
            if (moment->tour) {
                bringBack(state, *moment->tour);
            }
        }
        return;
    }
    const auto* sight = std::get_if<SetOnlyInSight>(&command);
    if (sight != nullptr && sight->only && state.onlyInSight) {
        apply(state, command, context); // the area follows the map: part of the step that moved it
        return;
    }
    if (const auto* taken = std::get_if<SetTour>(&command);
        taken != nullptr && !((taken->tour ? taken->tour->tour : Tour{}) == tourInHand(state))) {
        history.forgetTour();
    }
    Moment before(viewOf(state));
    before.inSight = state.onlyInSight;
    if (isTourEdit(command)) {
        before.tour = tourInHand(state);
    }
    apply(state, command, context);
    history.note(command, std::move(before), viewOf(state), context.now);
}

} // namespace session
