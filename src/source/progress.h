// How far a reading is, what it has met, and a wish to end it: shared by the thread that reads and the one
// that draws.
#pragma once

#include "base/result.h"

#include <atomic>
#include <cstddef>
#include <string>

namespace source {

inline constexpr float kScanShare = 0.1F; ///< of the work: a text is walked through, its lines are counted
inline constexpr float kReadShare = 0.8F; ///< the same and the rows; what is left is counting

/// What is said of a reading that somebody has stopped.
inline base::Error givenUp(const std::string& name)
{
    return {name + ": reading was stopped"};
}

struct Progress {
    std::atomic<float> share = 0;      ///< of the whole work, 0 to 1
    std::atomic<std::size_t> rows = 0; ///< of a text, once its lines are counted
    std::atomic<bool> isCut = false;   ///< the last record has no end: somebody may still be writing
    std::atomic<bool> stops = false;   ///< to be given up: what reads returns an error soon

    /// Tells that `done` of `whole` steps of a part are done, which takes the work from `from` to `to`; false
    /// when it is to be given up. Cheap enough for every row.
    bool pass(std::size_t done, std::size_t whole, float from, float to)
    {
        if (done % 1024 == 0 && whole > 0) {
            tell(static_cast<float>(done) / static_cast<float>(whole), from, to);
        }
        return !stops.load(std::memory_order_relaxed);
    }
    /// The same of a part that is done to this share.
    void tell(float part, float from, float to)
    {
        share.store(from + (to - from) * (part < 1 ? part : 1), std::memory_order_relaxed);
    }
};

} // namespace source
