// Reads the table anew while the map goes on: a thread of its own reads, counts and compares, the thread that
// draws takes what became of it. Whoever learns that the source has changed pokes it: a watch of the file, a
// message of a database.
//
//   feed.poke();                      any thread: there is something new to read
//   news = feed.take();               the thread that draws, after `wake`
//   feed.release(std::move(old));     after a Fresh one: what was shown, to be freed; reading may go on
#pragma once

#include "app/loaded_table.h"
#include "app/provenance.h"
#include "base/result.h"
#include "model/difference.h"
#include "session/data_standing.h"
#include "source/progress.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace app {

class DataFeed {
public:
    /// What a reading gave: the table, its rows placed on the land, and the file that it was read from.
    struct Reading {
        base::Result<model::Atlas> atlas;
        TableFile file;
        /// Of a source that knows better than « read just now »: rows out of a cache, say, its server away.
        std::optional<session::DataStanding> standing;
    };
    /// Called on the feed's thread; gives up soon after `progress.stops`.
    using Reader = std::function<Reading(source::Progress& progress)>;

    struct Fresh {
        std::unique_ptr<LoadedTable> table; ///< ready for what was on the screen at the end of the reading
        model::Difference difference;       ///< from what is shown
        TableFile file;
        std::optional<session::DataStanding> standing;
    };
    struct Failed { ///< what is shown stays
        base::Error error;
        bool isHalfWritten = false; ///< the last record has no end
    };
    struct Stopped {}; ///< by stopReading()
    using News = std::variant<Fresh, Failed, Stopped>;

    /// `shown`: of the stage. It may change between a Fresh one that was taken and its release() only.
    /// `wake`: called on the feed's thread when a reading begins, and when there is something to take.
    DataFeed(Reader read, const model::Dataset& shown, std::function<void()> wake);
    ~DataFeed();
    DataFeed(const DataFeed&) = delete;
    DataFeed& operator=(const DataFeed&) = delete;

    /// Reads once more; while a reading is in progress, after it.
    void poke();
    /// Gives up the reading in progress.
    void stopReading();
    /// What is on the screen now: what is being read will be ready for it.
    void makeReadyFor(Shown shown);
    std::optional<News> take();
    void release(std::unique_ptr<LoadedTable> shownBefore);

    /// A reading in progress: how far it is, and for how many seconds it has been going on.
    struct Going {
        float share = 0;
        double seconds = 0;
    };
    [[nodiscard]] std::optional<Going> going() const;

private:
    using Clock = std::chrono::steady_clock;
    void run();
    News readOnce();
    /// The same; a table that is too large for this machine takes nothing down.
    News readSafely();

    Reader read_;
    const model::Dataset& shown_;
    std::function<void()> wake_;
    source::Progress progress_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool isPoked_ = false;
    bool ends_ = false;
    bool isOut_ = false; ///< a Fresh one is with the thread that draws
    std::optional<News> news_;
    std::optional<Shown> onScreen_;
    std::unique_ptr<LoadedTable> spent_;
    std::optional<Clock::time_point> began_;
    std::thread thread_;
};

} // namespace app
