// The keys of tours: those of a presenter's remote while a scene is shown, and those of the panel.
#include "session/tour_steps.h"
#include "ui/tour.h"

#include <algorithm>

namespace ui {

namespace {

using session::TourState;

/// Next, back, first, last, black; true when the key is one of them.
bool remoteKey(const Frame& frame, Key key, const TourState& tour)
{
    const int last = static_cast<int>(tour.tour.scenes.size()) - 1;
    if (tour.presenting && (key == Key::Down || key == Key::Enter)) {
        key = Key::Right;
    } else if (tour.presenting && key == Key::Up) {
        key = Key::Left;
    }
    switch (key) {
    case Key::Right:
    case Key::PageDown:
    case Key::Space:
        // A black sheet is lifted first: the hall sees where it was.
        if (tour.blank) {
            frame.ask(session::BlankSheet{false});
        } else {
            frame.ask(session::ShowScene{std::min(tour.at + 1, last)});
        }
        return true;
    case Key::Left:
    case Key::PageUp:
        frame.ask(session::ShowScene{std::max(tour.at - 1, 0)});
        return true;
    case Key::Home:
        frame.ask(session::ShowScene{0});
        return true;
    case Key::End:
        frame.ask(session::ShowScene{last});
        return true;
    case Key::Blank:
        frame.ask(session::BlankSheet{!tour.blank});
        return true;
    default:
        return false;
    }
}

/// In a hall there is no panel for a key to open.
bool isForStage(Key key)
{
    switch (key) {
    case Key::Plus:
    case Key::Minus:
    case Key::Language:
    case Key::Poles:
    case Key::Colouring:
    case Key::Play:
    case Key::Unfold:
        return true;
    default:
        return false;
    }
}

/// Delete, and Alt with an arrow, on the scene at hand.
bool panelKey(const Frame& frame, Key key, const TourState& tour)
{
    const int count = static_cast<int>(tour.tour.scenes.size());
    if (tour.at < 0) {
        return false;
    }
    if (key == Key::Delete) {
        frame.ask(session::RemoveScene{tour.at});
    } else if (key == Key::AltUp && tour.at > 0) {
        frame.ask(session::MoveScene{tour.at, tour.at - 1});
    } else if (key == Key::AltDown && tour.at + 1 < count) {
        frame.ask(session::MoveScene{tour.at, tour.at + 1});
    } else {
        return false;
    }
    return true;
}

} // namespace

bool handleTourKey(const Frame& frame, Key key)
{
    Memory& memory = frame.memory;
    const session::State& state = frame.state;
    const bool presents = state.tour && state.tour->presenting;
    if (memory.tour.field >= 0) { // the field takes the letters
        if (key == Key::Escape || key == Key::Tab || key == Key::BackTab) {
            memory.tour.leave = true;
        }
        return true;
    }
    if (key == Key::Tours && !presents) {
        frame.ask(session::ToggleTours{});
        return true;
    }
    if (!state.tour) {
        return false;
    }
    if (key == Key::Present) {
        if (state.tour->tour.scenes.empty()) {
            return true;
        }
        TourState tour = *state.tour;
        tour.presenting = !tour.presenting;
        tour.at = std::max(tour.at, 0);
        frame.ask(session::SetTour{std::move(tour)});
        return true;
    }
    if (presents && key == Key::Escape) {
        frame.ask(session::Back{});
        return true;
    }
    // At a desk the arrows belong to the list, the filters, … once Tab has gone there.
    const bool leads = presents || (state.tour->at >= 0 && memory.zone == Zone::None && !state.helpOpen);
    if (leads && remoteKey(frame, key, *state.tour)) {
        return true;
    }
    if (state.toursOpen && panelKey(frame, key, *state.tour)) {
        return true;
    }
    return presents && !isForStage(key);
}

} // namespace ui
