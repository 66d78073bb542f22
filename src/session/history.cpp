#include "session/history.h"

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
                   std::is_same_v<C, SetTimeline> || std::is_same_v<C, SetDates>;
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

void History::note(const Command& command, View before, const View& after, double now)
{
    if (showTheSame(before, after)) {
        return;
    }
    const bool goesOn = now == lastTime_ ||
                        (isSustained(command) && command.index() == sustained_ && now - lastTime_ < kPause);
    sustained_ = isSustained(command) ? command.index() : kNoCommand;
    lastTime_ = now;
    future_.clear();
    if (goesOn && !past_.empty()) {
        return;
    }
    if (past_.size() == kSteps) {
        past_.erase(past_.begin());
    }
    past_.push_back(std::move(before));
}

std::optional<View> History::undo(View current)
{
    if (past_.empty()) {
        return std::nullopt;
    }
    sustained_ = kNoCommand;
    lastTime_ = kNever;
    future_.push_back(std::move(current));
    View view = std::move(past_.back());
    past_.pop_back();
    return view;
}

std::optional<View> History::redo(View current)
{
    if (future_.empty()) {
        return std::nullopt;
    }
    sustained_ = kNoCommand;
    lastTime_ = kNever;
    past_.push_back(std::move(current));
    View view = std::move(future_.back());
    future_.pop_back();
    return view;
}

void perform(State& state, History& history, const Command& command, const Context& context)
{
    const bool back = std::holds_alternative<Undo>(command);
    if (back || std::holds_alternative<Redo>(command)) {
        const View current = viewOf(state);
        if (const auto view = back ? history.undo(current) : history.redo(current)) {
            show(state, *view, context);
        }
        return;
    }
    const auto* sight = std::get_if<SetOnlyInSight>(&command);
    if (sight != nullptr && sight->only && state.onlyInSight) {
        apply(state, command, context); // the area follows the map: part of the step that moved it
        return;
    }
    View before = viewOf(state);
    apply(state, command, context);
    history.note(command, std::move(before), viewOf(state), context.now);
}

} // namespace session
