// How far a reading is, what it has met, and a wish to end it: shared by the thread that reads and the one
// that draws.
#pragma once

#include <atomic>
#include <cstddef>

namespace source {

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
            const float part = static_cast<float>(done) / static_cast<float>(whole);
            share.store(from + (to - from) * (part < 1 ? part : 1), std::memory_order_relaxed);
        }
        return !stops.load(std::memory_order_relaxed);
    }
};

} // namespace source
