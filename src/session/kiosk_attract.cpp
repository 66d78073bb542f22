#include "session/kiosk_attract.h"

#include "base/words.h"
#include "layout/detail_level.h"
#include "session/attract_pools.h"
#include "session/flight.h"
#include "session/play.h"
#include "session/view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <utility>

namespace session {

namespace {

using base::Word;

constexpr double kEnoughSeconds = 66; ///< a round as long as this gets no more stops …
constexpr double kMostSeconds = 90;   ///< … and none is longer
constexpr std::array kCalls{Word::KioskTouch, Word::KioskTouchDot, Word::KioskTouchTown,
                            Word::KioskTouchSearch};

/// A call that is true of the picture: without dots there is none to touch.
Word callFor(std::size_t at, const View& view)
{
    const Word call = kCalls[at % kCalls.size()];
    return call == Word::KioskTouchDot && view.symbols != layout::Symbols::Bouquets ? Word::KioskTouch : call;
}

/// The same lots on every platform, unlike std::shuffle.
template<class T>
void shuffle(std::vector<T>& all, std::mt19937& random)
{
    for (std::size_t i = all.size(); i > 1; --i) {
        std::swap(all[i - 1], all[random() % i]);
    }
}

/// Scenes, at least one, in an order by chance; each once before any comes again.
class Bag {
public:
    explicit Bag(std::vector<TourScene> scenes) : scenes_(std::move(scenes)) {}

    const TourScene& draw(std::mt19937& random)
    {
        if (next_ == 0) {
            shuffle(scenes_, random);
        }
        const TourScene& drawn = scenes_[next_];
        next_ = (next_ + 1) % scenes_.size();
        return drawn;
    }

private:
    std::vector<TourScene> scenes_;
    std::size_t next_ = 0;
};

bool shows(const std::vector<TourScene>& round, const View& view)
{
    return std::ranges::any_of(round, [&](const TourScene& scene) {
        return scene.view == view || (view.openRow >= 0 && scene.view.openRow == view.openRow);
    });
}

double secondsOf(const std::vector<TourScene>& round)
{
    double sum = 0;
    for (const TourScene& scene : round) {
        sum += scene.seconds;
    }
    return sum;
}

class Rounds {
public:
    Rounds(const View& start, const ComposerGround& ground, std::uint32_t seed)
        : random_(seed), first_(openingScene(start, ground))
    {
        Pillars pillars = pillarsOf(start, ground);
        always_ = std::move(pillars.always);
        for (std::vector<TourScene>& list : pillars.oneOfEach) {
            oneOfEach_.emplace_back(std::move(list));
        }
        for (std::vector<TourScene>& pool : attractPools(ground)) {
            if (!pool.empty()) {
                bags_.emplace_back(std::move(pool));
            }
        }
    }

    /// The view of the start, what every round has, and as much in turn as there is time for.
    std::vector<TourScene> next()
    {
        std::vector<TourScene> scenes{first_};
        for (const TourScene& scene : always_) {
            add(scenes, scene);
        }
        for (Bag& one : oneOfEach_) {
            add(scenes, one.draw(random_));
        }
        // Every pool gets its chance twice: what it gives may be there already, or too long.
        for (std::size_t tries = 0; tries < 2 * bags_.size() && secondsOf(scenes) < kEnoughSeconds; ++tries) {
            add(scenes, bags_[bag_].draw(random_));
            bag_ = (bag_ + 1) % bags_.size();
        }
        std::vector<TourScene> rest(scenes.begin() + 1, scenes.end());
        shuffle(rest, random_);
        std::ranges::move(rest, scenes.begin() + 1);
        return scenes;
    }

private:
    static void add(std::vector<TourScene>& round, const TourScene& scene)
    {
        if (!shows(round, scene.view) && secondsOf(round) + scene.seconds <= kMostSeconds) {
            round.push_back(scene);
        }
    }

    std::mt19937 random_;
    TourScene first_;
    std::vector<TourScene> always_;
    std::vector<Bag> oneOfEach_;
    std::vector<Bag> bags_;
    std::size_t bag_ = 0;
};

std::vector<AttractStop> composed(const View& start, const ComposerGround& ground, std::uint32_t seed)
{
    std::vector<AttractStop> stops;
    Rounds rounds(start, ground, seed);
    for (int round = 0; round < kAttractRounds; ++round) {
        for (TourScene& scene : rounds.next()) {
            const Word call = callFor(stops.size(), scene.view);
            stops.push_back({std::move(scene), call, round});
        }
    }
    stops.front().call = Word::KioskTouch;
    return stops;
}

} // namespace

AttractLoop::AttractLoop(const View& start, const ComposerGround& ground, std::uint32_t seed)
    : stops_(composed(start, ground, seed))
{
}

AttractLoop::AttractLoop(const Tour& tour, const View& start, const ComposerGround& ground,
                         std::uint32_t seed)
{
    for (const TourScene& scene : tour.scenes) {
        if (scene.unread.empty()) {
            stops_.push_back({scene, callFor(stops_.size(), scene.view), 0});
        }
    }
    if (stops_.empty()) {
        stops_ = composed(start, ground, seed);
    }
}

const AttractStop& AttractLoop::stop(int at) const
{
    return stops_[static_cast<std::size_t>(std::max(at, 0)) % stops_.size()];
}

std::int64_t AttractLoop::stopMs(int at) const
{
    return static_cast<std::int64_t>(
        std::lround(std::clamp(stop(at).scene.seconds, kLeastSceneSeconds, kMostSceneSeconds) * 1000));
}

double stopSeconds(int words)
{
    constexpr double kLongWords = 80;
    if (words <= kShortStopWords) {
        return 6 + 2.0 * std::max(words, 0) / kShortStopWords;
    }
    return 12 + 3 * std::min(1.0, (words - kShortStopWords) / (kLongWords - kShortStopWords));
}

void showStop(State& state, const AttractStop& stop, const Context& context)
{
    View view = stop.scene.view;
    view.language = state.language;
    view.theme = state.theme;
    const auto facetOpen = state.facetOpen;
    show(state, view, context);
    state.facetOpen = facetOpen; // nobody opened it
    state.tool = MapTool::Move;
}

void freeze(State& state, double now)
{
    if (state.flight) {
        state.camera = cameraAt(*state.flight, now);
        state.flight.reset();
        state.detail = layout::detailAfter(state.detail, state.camera.zoom);
    }
    tickPlay(state, now);
    state.play.running = false;
    if (state.tour) {
        state.tour->playing = false;
    }
}

void startOver(State& state, History& history, const State& start)
{
    state = start;
    history = {};
}

} // namespace session
