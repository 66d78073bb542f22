// Dots on their way through the whole program: kinds, filters, charts, unfolded places, and all of
// them interrupted by each other.
#include "desk_harness.h"

#include <random>

using namespace hand;
using layout::Seat;
using layout::Symbols;

namespace {

double nextStart()
{
    static double start = 0;
    return start += 1000;
}

/// The map's half of the window, on a clock of its own.
struct Show {
    explicit Show(float width = 1200, float height = 760) : stage(sharedStage()), rect{0, 0, width, height}
    {
        refresh();
        wait(5);
    }
    void refresh() { stage.refresh(state, rect, 1, now); }
    void wait(double seconds)
    {
        now += seconds;
        session::tick(state, now);
        refresh();
    }
    void ask(const session::Command& command)
    {
        session::apply(state, command, stage.context(now));
        refresh();
    }
    [[nodiscard]] std::vector<Seat> seats() const { return stage.seatsAt(state, now); }
    [[nodiscard]] scene::Scene scene() const
    {
        return stage.map(state, static_cast<int>(rect.width), static_cast<int>(rect.height), now);
    }

    app::Stage& stage;
    session::State state;
    base::Rect rect;
    double now = nextStart(); ///< the stage is shared, and its clock never runs backwards
};

const Seat* find(const std::vector<Seat>& seats, int row)
{
    const auto it =
        std::find_if(seats.begin(), seats.end(), [&](const Seat& seat) { return seat.row == row; });
    return it == seats.end() ? nullptr : &*it;
}

/// The farthest that a dot which is seen in both has come.
double farthest(const std::vector<Seat>& before, const std::vector<Seat>& after)
{
    double most = 0;
    std::vector<Seat> sorted = before;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Seat& a, const Seat& b) { return a.row < b.row; });
    for (const Seat& seat : after) {
        const auto was = std::lower_bound(sorted.begin(), sorted.end(), seat.row,
                                          [](const Seat& other, int row) { return other.row < row; });
        if (was != sorted.end() && was->row == seat.row && seat.opacity > 0.1 && was->opacity > 0.1) {
            most = std::max(most, base::length(seat.at - was->at));
        }
    }
    return most;
}

int discsWithRows(const scene::Scene& scene)
{
    int count = 0;
    for (const scene::Leaf& leaf : scene.leaves) {
        for (const scene::Disc& disc : leaf.discs) {
            count += disc.row >= 0 ? 1 : 0;
        }
    }
    return count;
}

constexpr std::array kKinds{Symbols::Bouquets,   Symbols::Bubbles, Symbols::Density,
                            Symbols::Choropleth, Symbols::Bars,    Symbols::Matrix};

} // namespace

TEST_CASE("Between any two kinds every dot sets out from its old place and arrives at its new one")
{
    Show show;
    for (const Symbols from : kKinds) {
        for (const Symbols to : kKinds) {
            if (from == to) {
                continue;
            }
            show.ask(session::SetSymbols{from});
            show.wait(2);
            const auto start = show.seats();
            show.ask(session::SetSymbols{to});
            CHECK(farthest(start, show.seats()) < 1e-6);
            const double begin = show.now;
            show.now = begin + layout::kTravelSeconds / 2;
            const auto middle = show.seats();
            show.now = begin + layout::kTravelSeconds;
            CHECK_FALSE(show.stage.isMoving(show.now));
            const auto end = show.seats();
            REQUIRE(start.size() == 651);
            REQUIRE(end.size() == 651);
            for (std::size_t i = 0; i < end.size(); ++i) {
                const base::Vec2 half = (start[i].at + end[i].at) * 0.5;
                CHECK(base::length(middle[i].at - half) < 1e-6);
            }
        }
    }
}

TEST_CASE("Kinds, filters, the year, unfolding and charts may interrupt each other and no dot leaps")
{
    Show show;
    std::mt19937 random(3);
    const auto& categories = show.stage.index.values(Facet::Category);
    auto last = show.seats();
    int moving = 0;
    for (int step = 0; step < 3000; ++step) {
        if (random() % 50 == 0) {
            switch (random() % 7) {
            case 0:
            case 1:
                show.ask(session::SetSymbols{kKinds[random() % kKinds.size()]});
                break;
            case 2:
                show.ask(
                    session::ToggleChoice{Facet::Category, categories[random() % categories.size()].code});
                break;
            case 3:
                show.ask(session::SetBarsBy{filter::kFacets[random() % filter::kFacets.size()]});
                break;
            case 4:
                show.ask(session::Unfold{{layout::UnfoldKind::Paris, -1}});
                break;
            case 5:
                show.ask(session::Fold{});
                break;
            default:
                show.ask(session::TogglePlay{});
                break;
            }
        } else {
            show.wait(0.004);
        }
        const auto now = show.seats();
        // 4 ms of the steepest slope over the sheet's diagonal, twice: a dot may travel to a seat
        // that is itself unfolding.
        CHECK(farthest(last, now) < 2 * 1.5 * 1420 * 0.004 / layout::kTravelSeconds);
        moving += show.stage.isMoving(show.now) ? 1 : 0;
        last = now;
    }
    CHECK(moving > 300);
    show.ask(session::Fold{});
    show.wait(3);
}

TEST_CASE("Tout Paris turned back midway folds from where its dots are")
{
    Show show;
    show.ask(session::Unfold{{layout::UnfoldKind::Paris, -1}});
    show.wait(0.25);
    const auto middle = show.seats();
    show.ask(session::Fold{});
    CHECK(farthest(middle, show.seats()) < 1e-6);
    show.wait(0.1);
    const auto before = show.seats();
    show.ask(session::SetSymbols{Symbols::Matrix}); // and then the kind changes
    CHECK(farthest(before, show.seats()) < 1e-6);
    show.wait(0.1);
    const auto later = show.seats();
    show.ask(session::ToggleChoice{Facet::Category, "dons"}); // and then the filter
    CHECK(farthest(later, show.seats()) < 1e-6);
    show.wait(2);
    show.ask(session::ResetSelection{});
    show.wait(2);
}

TEST_CASE("Every dot is drawn while it travels, and the picture at the end is the one without motion")
{
    Show show;
    for (const Symbols to : {Symbols::Bars, Symbols::Matrix, Symbols::Bouquets}) {
        show.ask(session::SetSymbols{to});
        show.now += layout::kTravelSeconds / 2;
        CHECK(discsWithRows(show.scene()) == 651);
        show.now += layout::kTravelSeconds;
        CHECK(discsWithRows(show.scene()) == 651);
        const scene::Scene arrived = show.scene();
        CHECK(std::none_of(arrived.leaves.begin(), arrived.leaves.end(),
                           [](const scene::Leaf& leaf) { return leaf.name == "travelling dots"; }));
        show.wait(1);
    }
}

TEST_CASE("With reduced motion no dot is ever between two places")
{
    Show show;
    show.state.reducedMotion = true;
    const auto start = show.seats();
    show.ask(session::SetSymbols{Symbols::Bars});
    show.now += layout::kTravelSeconds / 2;
    const auto middle = show.seats();
    show.now += 1;
    const auto end = show.seats();
    for (const Seat& seat : middle) {
        const double toStart = base::length(find(start, seat.row)->at - seat.at);
        const double toEnd = base::length(find(end, seat.row)->at - seat.at);
        CHECK(std::min(toStart, toEnd) < 1e-6);
    }
    CHECK(middle.size() == 2 * 651);
    show.ask(session::SetSymbols{Symbols::Bouquets});
    show.wait(2);
}

TEST_CASE("A click on the motion button stops flights and travels, and a second one brings them back")
{
    Window w;
    w.state.reducedMotion = false;
    w.click("motion");
    CHECK(w.state.reducedMotion);
    w.key(Key::Plus);
    CHECK_FALSE(w.state.flight.has_value());
    w.click("motion");
    CHECK_FALSE(w.state.reducedMotion);
}
