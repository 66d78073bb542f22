#include "session/tour_steps.h"

#include "session/tour_caption.h"
#include "session/view.h"

#include <algorithm>
#include <utility>

namespace session {

namespace {

bool isScene(const Tour& tour, int at)
{
    return at >= 0 && at < static_cast<int>(tour.scenes.size());
}

TourScene& sceneAt(Tour& tour, int at)
{
    return tour.scenes[static_cast<std::size_t>(at)];
}

/// The tour in hand; a new one when there is none.
TourState& inHand(State& state)
{
    if (!state.tour) {
        state.tour.emplace();
    }
    return *state.tour;
}

void fly(State& state, int at, const Context& context)
{
    TourState& tour = *state.tour;
    tour.at = at;
    tour.since = context.now;
    tour.blank = false;
    View view = sceneAt(tour.tour, at).view;
    view.language = state.language;
    view.theme = state.theme;
    if (tour.presenting) {
        view.drawer = Drawer::None; // the hall sees the map and the caption
    }
    show(state, view, context);
    state.tool = MapTool::Move;
}

/// To the scene, or the nearest one beyond it that this table can show; stops at the ends.
void showScene(State& state, int to, const Context& context)
{
    if (!state.tour || state.tour->tour.scenes.empty()) {
        return;
    }
    const Tour& tour = state.tour->tour;
    const int last = static_cast<int>(tour.scenes.size()) - 1;
    const int at = std::clamp(to, 0, last);
    if (tour.scenes[static_cast<std::size_t>(at)].unread.empty()) {
        fly(state, at, context);
        return;
    }
    const int by = at >= state.tour->at ? 1 : -1;
    const int on = nextScene(tour, at, by);
    if (const int found = on >= 0 ? on : nextScene(tour, at, -by); found >= 0) {
        fly(state, found, context);
    }
}

void play(State& state, bool playing, const Context& context)
{
    if (!state.tour) {
        return;
    }
    TourState& tour = *state.tour;
    const int first = nextScene(tour.tour, -1, 1);
    tour.playing = playing && first >= 0;
    if (!tour.playing) {
        return;
    }
    if (tour.at < 0 || nextScene(tour.tour, tour.at, 1) < 0) { // from the end: once more
        fly(state, first, context);
    } else {
        tour.since = context.now;
    }
}

void add(State& state)
{
    TourState& tour = inHand(state);
    if (tour.tour.scenes.size() >= kMostScenes) {
        return;
    }
    TourScene scene;
    scene.view = viewOf(state);
    scene.view.extras.clear(); // of another file
    scene.caption = firstCaption(scene.view);
    const int at = isScene(tour.tour, tour.at) ? tour.at + 1 : static_cast<int>(tour.tour.scenes.size());
    tour.tour.scenes.insert(tour.tour.scenes.begin() + at, std::move(scene));
    tour.at = at;
    tour.isSaved = false;
}

void remove(TourState& tour, int at)
{
    if (!isScene(tour.tour, at)) {
        return;
    }
    tour.tour.scenes.erase(tour.tour.scenes.begin() + at);
    const int last = static_cast<int>(tour.tour.scenes.size()) - 1;
    tour.at = std::min(tour.at > at ? tour.at - 1 : tour.at, last);
    tour.playing = tour.playing && tour.at >= 0;
    tour.isSaved = false;
}

void move(TourState& tour, int from, int to)
{
    if (!isScene(tour.tour, from) || !isScene(tour.tour, to) || from == to) {
        return;
    }
    auto& scenes = tour.tour.scenes;
    TourScene scene = std::move(sceneAt(tour.tour, from));
    scenes.erase(scenes.begin() + from);
    scenes.insert(scenes.begin() + to, std::move(scene));
    if (tour.at == from) {
        tour.at = to;
    } else if (from < tour.at && tour.at <= to) {
        --tour.at;
    } else if (to <= tour.at && tour.at < from) {
        ++tour.at;
    }
    tour.isSaved = false;
}

/// Caption, notes and seconds; the view stays.
void set(TourState& tour, const SetScene& command)
{
    if (!isScene(tour.tour, command.at)) {
        return;
    }
    TourScene& scene = sceneAt(tour.tour, command.at);
    scene.caption = command.scene.caption;
    scene.notes = command.scene.notes;
    scene.seconds = std::clamp(command.scene.seconds, kLeastSceneSeconds, kMostSceneSeconds);
    tour.isSaved = false;
}

void take(State& state, const std::optional<TourState>& taken, const Context& context)
{
    state.tour = taken;
    state.viewsOpen = false;
    if (state.tour && isScene(state.tour->tour, state.tour->at)) {
        showScene(state, state.tour->at, context);
    }
}

} // namespace

const TourScene* shownScene(const State& state)
{
    return state.tour && isScene(state.tour->tour, state.tour->at)
               ? &state.tour->tour.scenes[static_cast<std::size_t>(state.tour->at)]
               : nullptr;
}

bool isOnScene(const State& state)
{
    const TourScene* scene = shownScene(state);
    if (scene == nullptr || !(scene->view.selection == state.selection) || state.play.active ||
        scene->view.duel.has_value() != state.duel.has_value()) {
        return false;
    }
    const auto& unfolding = state.unfolding;
    return (!state.duel ||
            (state.duel->facet == scene->view.duel->facet && state.duel->left == scene->view.duel->left &&
             state.duel->right == scene->view.duel->right)) &&
           (scene->view.unfolded.kind == layout::UnfoldKind::None ||
            (unfolding.opening && unfolding.target == scene->view.unfolded));
}

int nextScene(const Tour& tour, int from, int by)
{
    for (int at = from + by; isScene(tour, at); at += by) {
        if (tour.scenes[static_cast<std::size_t>(at)].unread.empty()) {
            return at;
        }
    }
    return -1;
}

Tour tourInHand(const State& state)
{
    return state.tour ? state.tour->tour : Tour{};
}

void bringBack(State& state, Tour tour)
{
    TourState& into = inHand(state);
    into.tour = std::move(tour);
    into.at = std::min(into.at, static_cast<int>(into.tour.scenes.size()) - 1);
    into.playing = into.playing && into.at >= 0;
    into.isSaved = false;
}

bool isTourEdit(const Command& command)
{
    return std::holds_alternative<AddScene>(command) || std::holds_alternative<RemoveScene>(command) ||
           std::holds_alternative<MoveScene>(command) || std::holds_alternative<SetScene>(command) ||
           std::holds_alternative<SetTourTitle>(command);
}

bool applyTour(State& state, const Command& command, const Context& context)
{
    if (const auto* shown = std::get_if<ShowScene>(&command)) {
        showScene(state, shown->at, context);
    } else if (const auto* played = std::get_if<PlayTour>(&command)) {
        play(state, played->playing, context);
    } else if (const auto* taken = std::get_if<SetTour>(&command)) {
        take(state, taken->tour, context);
    } else if (const auto* blank = std::get_if<BlankSheet>(&command)) {
        if (state.tour) {
            state.tour->blank = blank->blank;
        }
    } else if (std::holds_alternative<AddScene>(command)) {
        add(state);
    } else if (const auto* titled = std::get_if<SetTourTitle>(&command)) {
        TourState& tour = inHand(state);
        tour.tour.title = titled->title;
        tour.isSaved = false;
    } else if (const auto* removed = std::get_if<RemoveScene>(&command)) {
        remove(inHand(state), removed->at);
    } else if (const auto* moved = std::get_if<MoveScene>(&command)) {
        move(inHand(state), moved->from, moved->to);
    } else if (const auto* edited = std::get_if<SetScene>(&command)) {
        set(inHand(state), *edited);
    } else {
        return false;
    }
    return true;
}

bool leaveTour(State& state)
{
    TourState* tour = state.tour ? &*state.tour : nullptr;
    if (tour != nullptr && tour->blank) {
        tour->blank = false;
    } else if (tour != nullptr && tour->presenting) {
        tour->presenting = false;
        tour->playing = false;
    } else if (tour != nullptr && tour->playing) {
        tour->playing = false;
    } else if (state.toursOpen) {
        state.toursOpen = false;
    } else if (tour != nullptr && tour->at >= 0) {
        tour->at = -1;
    } else {
        return false;
    }
    return true;
}

std::optional<Command> dueInTour(const State& state, double now)
{
    const auto wait = tourWakesIn(state, now);
    if (!wait || *wait > 0) {
        return std::nullopt;
    }
    const int next = nextScene(state.tour->tour, state.tour->at, 1);
    return next >= 0 ? Command(ShowScene{next}) : Command(PlayTour{false});
}

std::optional<double> tourWakesIn(const State& state, double now)
{
    const TourScene* scene = shownScene(state);
    if (scene == nullptr || !state.tour->playing || state.tour->blank) {
        return std::nullopt;
    }
    return std::max(0.0, state.tour->since + scene->seconds - now);
}

} // namespace session
