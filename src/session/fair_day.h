// What the kiosk counts of a day at a fair: visits, time, categories, searches that found nothing. Numbers
// only. No word that somebody searched for is kept, not even one without a result: people type names and
// illnesses. Nothing says who, and no time of day is finer than an hour. Files: app/fair_report.h.
#pragma once

#include "session/commands.h"
#include "session/kiosk.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace session {

struct CategoryUse {
    int chosen = 0; ///< became part of the filter
    int cards = 0;  ///< cards opened
    friend bool operator==(const CategoryUse&, const CategoryUse&) = default;
};

/// One day of the local calendar.
struct FairDay {
    int day = 0; ///< since 1970-01-01
    int visits = 0;
    std::int64_t usedMs = 0;                       ///< from the first touch of each visit to its last
    std::array<int, 24> byHour{};                  ///< visits begun
    std::map<std::string, CategoryUse> categories; ///< by code
    int emptySearches = 0;                         ///< searches without a result
    friend bool operator==(const FairDay&, const FairDay&) = default;

    [[nodiscard]] bool isEmpty() const
    {
        FairDay nothing;
        nothing.day = day;
        return *this == nothing;
    }
};

/// The wall clock, as the place of the kiosk reads it.
struct LocalTime {
    int day = 0;  ///< since 1970-01-01
    int hour = 0; ///< 0 to 23
    int minute = 0;
    friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

/// A search that found nothing counts once this long after the last letter: not each letter on the way.
inline constexpr std::int64_t kSearchSettlesMs = 2'000;

/// Watches the kiosk. Knows of one search that is being typed only that it finds nothing, not what it says.
class FairCounter {
public:
    explicit FairCounter(LocalTime now) { day_.day = now.day; }
    /// Goes on with a day that was saved.
    explicit FairCounter(FairDay day) : day_(std::move(day)) {}

    [[nodiscard]] const FairDay& day() const { return day_; }

    /// What the kiosk's machine has done.
    void note(const KioskEffects& effects, LocalTime now);
    /// A visitor's command, carried out: `before` and `after` it. `selected`: rows that pass now.
    void note(const Command& command, const State& before, const State& after, int selected,
              const model::Dataset& data);
    void pass(std::int64_t elapsedMs);

    /// True when the local day is another: then save day() and go on with turnTo(). Clocks that are set,
    /// forwards or back, and midnight are the same to it.
    [[nodiscard]] bool isOver(LocalTime now) const { return now.day != day_.day; }
    /// Goes on with another day, saved earlier or new; a search being typed is forgotten.
    void turnTo(FairDay day);

private:
    CategoryUse& useOf(const model::Dataset& data, int category);
    void settleSearch();

    FairDay day_;
    bool findsNothing_ = false; ///< the search in the field
    bool isCounted_ = false;    ///< that one
    std::int64_t stillMs_ = 0;  ///< since its last letter
};

} // namespace session
