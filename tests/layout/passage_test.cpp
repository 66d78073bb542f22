#include "layout/passage.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

using layout::Exhibit;
using layout::Passage;

namespace {

constexpr double kT = layout::kTravelSeconds;

/// Things with a place and a size: opacity, place, size; the tag is a number that is written.
struct Thing {
    std::uint64_t key = 0;
    double place = 0;
    double size = 0;
    int written = 0;
};

Exhibit<int> exhibit(const std::vector<Thing>& things)
{
    Exhibit<int> made{3, 1, {}, {}, {}};
    for (const Thing& thing : things) {
        const auto numbers = made.add(thing.key, thing.written);
        numbers[1] = thing.place;
        numbers[2] = thing.size;
    }
    return made;
}

/// Things that have no size: opacity and shade.
Exhibit<int> cells(const std::vector<std::pair<std::uint64_t, double>>& shades)
{
    Exhibit<int> made{2, 1, {}, {}, {}};
    for (const auto& [key, shade] : shades) {
        made.add(key, 0)[1] = shade;
    }
    return made;
}

/// Number `n` of the thing with this key that is drawn last; -1: none.
double numberOf(const Exhibit<int>& shown, std::uint64_t key, std::size_t n)
{
    double found = -1;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        found = shown.keys[i] == key ? shown.of(i)[n] : found;
    }
    return found;
}

} // namespace

TEST_CASE("What stays goes from its old size and place to the new ones and shows its new number at once")
{
    Passage<int> passage;
    const auto end = exhibit({{7, 100, 8, 41}});
    passage.go(exhibit({{7, 0, 4, 40}}), end, 20, false);
    const auto at = [&](double t, std::size_t n) { return numberOf(passage.at(end, 20 + t * kT), 7, n); };
    CHECK(at(0, 1) == doctest::Approx(0));
    CHECK(at(0, 2) == doctest::Approx(4));
    CHECK(at(0.5, 1) == doctest::Approx(50));
    CHECK(at(0.5, 2) == doctest::Approx(6));
    CHECK(passage.isMoving(20 + 0.99 * kT));
    CHECK(at(1, 1) == 100);
    CHECK(at(1, 2) == 8);
    CHECK_FALSE(passage.isMoving(20 + kT));
    for (const double t : {0.0, 0.3, 1.0}) {
        for (const int written : passage.at(end, 20 + t * kT).tags) {
            CHECK(written == 41);
        }
    }
    CHECK(kT <= 0.6);
}

TEST_CASE("What comes grows from nothing where it belongs, what goes shrinks to nothing where it was")
{
    Passage<int> passage;
    const auto end = exhibit({{2, 50, 6, 0}});
    passage.go(exhibit({{1, 10, 6, 0}}), end, 0, false);
    CHECK(numberOf(passage.at(end, 0), 2, 2) == 0);
    CHECK(numberOf(passage.at(end, 0), 1, 2) == doctest::Approx(6));
    const auto middle = passage.at(end, kT / 2);
    REQUIRE(middle.size() == 2);
    CHECK(middle.keys.front() == 1); // below what comes
    for (const std::uint64_t key : {1, 2}) {
        CHECK(numberOf(middle, key, 0) == 1); // what has a size does not fade, too
        CHECK(numberOf(middle, key, 1) == (key == 1 ? 10 : 50));
        CHECK(numberOf(middle, key, 2) == doctest::Approx(3));
    }
    CHECK(passage.at(end, kT).size() == 1);
}

TEST_CASE("A cell without a size fades in and out and keeps its shade, one that stays changes its shade")
{
    Passage<int> passage;
    const auto end = cells({{2, 4}, {3, 3}});
    passage.go(cells({{1, 2}, {2, 0}}), end, 0, false);
    const auto middle = passage.at(end, kT / 2);
    CHECK(numberOf(middle, 1, 0) == doctest::Approx(0.5));
    CHECK(numberOf(middle, 1, 1) == 2);
    CHECK(numberOf(middle, 2, 0) == 1);
    CHECK(numberOf(middle, 2, 1) == doctest::Approx(2));
    CHECK(numberOf(middle, 3, 0) == doctest::Approx(0.5));
    CHECK(numberOf(middle, 3, 1) == 3);
}

TEST_CASE("With reduced motion nothing grows or moves: the old thing fades out while the new one fades in")
{
    Passage<int> passage;
    const auto end = exhibit({{1, 100, 9, 2}, {3, 5, 5, 0}});
    passage.go(exhibit({{1, 0, 3, 1}, {3, 5, 5, 0}}), end, 0, true);
    const auto middle = passage.at(end, kT / 2);
    REQUIRE(middle.size() == 3);
    for (std::size_t i = 0; i < middle.size(); ++i) {
        const bool isNew = middle.tags[i] == 2;
        if (middle.keys[i] == 3) { // what has not changed does not flicker
            CHECK(middle.of(i)[0] == 1);
            continue;
        }
        CHECK(middle.of(i)[0] == doctest::Approx(0.5));
        CHECK(middle.of(i)[1] == (isNew ? 100 : 0));
        CHECK(middle.of(i)[2] == (isNew ? 9 : 3));
    }
    CHECK(passage.at(end, kT).size() == 2);
}

TEST_CASE("A second choice in the middle leaves from where things are and with the speed they have")
{
    Passage<int> passage;
    const auto first = exhibit({{1, 100, 5, 0}});
    passage.go(exhibit({{1, 0, 5, 0}}), first, 0, false);
    const double now = 0.4 * kT;
    constexpr double kMoment = 1e-6;
    const double is = numberOf(passage.at(first, now), 1, 1);
    const double speed = (is - numberOf(passage.at(first, now - kMoment), 1, 1)) / kMoment;
    const auto second = exhibit({{1, 200, 5, 0}});
    passage.go(first, second, now, false);
    CHECK(numberOf(passage.at(second, now), 1, 1) == doctest::Approx(is));
    const double after = (numberOf(passage.at(second, now + kMoment), 1, 1) - is) / kMoment;
    CHECK(after == doctest::Approx(speed).epsilon(1e-3));
    // Turned back it stops, and never shoots beyond where it is to rest.
    const auto third = exhibit({{1, 0, 5, 0}});
    const double later = now + 0.1;
    passage.go(second, third, later, false);
    double last = numberOf(passage.at(third, later), 1, 1);
    for (double t = 0; t <= 1; t += 0.01) {
        const double place = numberOf(passage.at(third, later + t * kT), 1, 1);
        CHECK(place <= last + 1e-9);
        CHECK(place >= -1e-9);
        last = place;
    }
}

TEST_CASE("However often a choice is turned round, from one moment to the next nothing leaps and nothing is "
          "negative")
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        std::mt19937 random(seed);
        const auto number = [&](double most) { return random() / 4294967296.0 * most; };
        const auto draw = [&] {
            std::vector<Thing> things;
            for (std::uint64_t key = 0; key < 30; ++key) {
                if (random() % 4 != 0) {
                    things.push_back({key, number(1000), 1 + number(60), 0});
                }
            }
            return exhibit(things);
        };
        Passage<int> passage;
        auto target = draw();
        auto last = passage.at(target, 0);
        double now = 0;
        for (int step = 0; step < 3000; ++step) {
            now += 0.001;
            if (random() % 40 == 0) {
                const auto next = draw();
                passage.go(target, next, now, false);
                target = next;
            }
            const auto shown = passage.at(target, now);
            std::map<std::uint64_t, std::size_t> was;
            for (std::size_t i = 0; i < last.size(); ++i) {
                CHECK(was.try_emplace(last.keys[i], i).second); // one thing is in one place
            }
            // The steepest slope is three ways in kTravelSeconds.
            constexpr double kSteep = 3 * 0.001 / kT;
            for (std::size_t i = 0; i < shown.size(); ++i) {
                const auto old = was.find(shown.keys[i]);
                CHECK(shown.of(i)[2] >= 0);
                if (old == was.end()) {
                    CHECK(shown.of(i)[2] <= 61 * kSteep); // what comes begins small
                    continue;
                }
                const auto before = last.of(old->second);
                CHECK(std::abs(shown.of(i)[1] - before[1]) <= 1000 * kSteep + 1e-9);
                CHECK(std::abs(shown.of(i)[2] - before[2]) <= 61 * kSteep + 1e-9);
                was.erase(old);
            }
            for (const auto& gone : was) {
                CHECK(last.of(gone.second)[2] <= 61 * kSteep); // what goes is small at its end
            }
            last = shown;
        }
        now += 2 * kT;
        CHECK_FALSE(passage.isMoving(now));
        CHECK(passage.at(target, now).numbers == target.numbers);
    }
}

TEST_CASE("While the year plays a bubble keeps up with its count, however often it changes")
{
    Passage<int> passage;
    double now = 0;
    double count = 0;
    auto target = exhibit({{1, 0, count, 0}});
    double last = 0;
    for (int day = 0; day < 200; ++day) { // a new count every 30 ms
        count += 1;
        const auto next = exhibit({{1, 0, count, 0}});
        passage.go(target, next, now, false);
        target = next;
        now += 0.03;
        const double shown = numberOf(passage.at(target, now), 1, 2);
        CHECK(shown >= last); // it never shrinks meanwhile
        last = shown;
        if (day > 60) {
            CHECK(count - shown < kT / 0.03); // less than one travel behind
        }
    }
}

TEST_CASE("What was going and comes again grows from what is left of it")
{
    Passage<int> passage;
    const auto both = exhibit({{1, 10, 8, 0}, {2, 50, 6, 0}});
    const auto one = exhibit({{2, 50, 6, 0}});
    passage.go(both, one, 0, false);
    const double now = 0.3 * kT;
    const double left = numberOf(passage.at(one, now), 1, 2);
    CHECK(left > 4);
    passage.go(one, both, now, false);
    const auto shown = passage.at(both, now);
    CHECK(shown.size() == 2);
    CHECK(numberOf(shown, 1, 2) == doctest::Approx(left));
    CHECK(numberOf(passage.at(both, now + kT), 1, 2) == 8);
}

TEST_CASE("With reduced motion what fades out and is wanted again goes on from what is left of it")
{
    Passage<int> passage;
    const auto there = exhibit({{1, 10, 8, 0}});
    const auto none = exhibit({});
    passage.go(there, none, 10, true);
    const double turn = 10 + 0.4 * kT;
    const double left = numberOf(passage.at(none, turn), 1, 0);
    REQUIRE(left > 0.3);
    REQUIRE(left < 0.9);
    passage.go(none, there, turn, true);
    CHECK(passage.at(there, turn).size() == 1);
    CHECK(numberOf(passage.at(there, turn), 1, 0) == doctest::Approx(left));
    CHECK(numberOf(passage.at(there, turn + kT), 1, 0) == 1);
    CHECK(numberOf(passage.at(there, turn + kT), 1, 2) == 8);
}
