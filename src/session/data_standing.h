// How what is on the screen stands to where it comes from: being read, or out of reach while the last good
// data stay. And in words what a new reading has changed.
#pragma once

#include "base/language.h"
#include "model/difference.h"
#include "session/fair_day.h"

#include <array>
#include <optional>
#include <string>

namespace session {

struct DataStanding {
    enum class Trouble : std::uint8_t {
        None,
        Unreadable, ///< the table is there, and is none, or is half-written
        Missing,    ///< its file has gone
        Away        ///< its server does not answer
    };
    Trouble trouble = Trouble::None;
    LocalTime since;                     ///< the trouble began
    LocalTime dataOf;                    ///< what is shown was read
    bool isShipped = false;              ///< what is shown is what cartovid ships, until there is better
    std::array<std::string, 2> reason{}; ///< of the trouble, French and English
    std::optional<float> reading;        ///< 0 to 1 while a reading takes its time

    friend bool operator==(const DataStanding&, const DataStanding&) = default;
};

/// « 14:32 », on other days than `now` « 22 novembre 2026, 14:32 ».
std::string momentText(LocalTime moment, LocalTime now, base::Language language);

/// What has been wrong since when, why, and of when the data shown are; empty without trouble.
std::string troubleText(const DataStanding& standing, LocalTime now, base::Language language);

/// « Données de 14:05 », all that visitors of a kiosk are told; empty without trouble.
std::string quietText(const DataStanding& standing, LocalTime now, base::Language language);

/// How many rows a new reading has changed.
struct ChangeCounts {
    explicit ChangeCounts(const model::Difference& difference);
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t changed = 0;
};

/// « Tableau relu : +3 −1 ~2 ». `leftOut`: rows that were refused.
std::string changeText(const ChangeCounts& counts, int leftOut, base::Language language);

} // namespace session
