// The table's file stays open to change: watches it, has it read again, and knows how what is on the screen
// stands to it. The viewer shows what comes.
#pragma once

#include "app/data_feed.h"
#include "app/options.h"
#include "app/shared_table.h"
#include "session/data_standing.h"
#include "source/table_watch.h"
#include "ui/frame.h"

#include <functional>
#include <optional>
#include <string>

namespace app {

class LiveTable {
public:
    /// Readings that take longer show how far they are, seconds.
    static constexpr double kShowsAfter = 1;

    /// `known`: the file's stamp before it was read for the first time. `land` and `shown` are the stage's
    /// own. `wake` is called from other threads. `shared`: the table where it is no file; it outlives this.
    LiveTable(const Options& options, source::FileStamp known, const model::Geography& land,
              const model::Dataset& shown, std::function<void()> wake, SharedTable* shared = nullptr);
    ~LiveTable();
    LiveTable(const LiveTable&) = delete;
    LiveTable& operator=(const LiveTable&) = delete;

    struct News {
        std::optional<DataFeed::Fresh> fresh; ///< to be shown, then given to release()
        bool isToBeDrawn = false;
        bool wasStopped = false;
        bool isTrouble = false; ///< another one than before
    };
    /// Takes what has come since the last call.
    News attend();
    void release(std::unique_ptr<LoadedTable> shownBefore) { feed_.release(std::move(shownBefore)); }
    /// Seconds until attend() has something to show: how far a long reading is.
    [[nodiscard]] std::optional<double> wakesIn() const;

    /// Something outside says that there is something new to read; from any thread.
    void poke() { feed_.poke(); }
    [[nodiscard]] bool isReading() const { return feed_.going().has_value(); }
    /// As of DataFeed; while it reads.
    void makeReadyFor(Shown shown) { feed_.makeReadyFor(std::move(shown)); }
    /// Gives up a reading that shows how far it is; false when there is none.
    bool stopReading();

    [[nodiscard]] const session::DataStanding& standing() const { return standing_; }
    /// The same in words, for the panels.
    [[nodiscard]] ui::DataNews words(base::Language language, bool isKiosk) const;

private:
    void fail(const DataFeed::Failed& failed);

    std::filesystem::path path_;
    session::DataStanding standing_;
    SharedTable* shared_; ///< nobody: a file
    DataFeed feed_;
    std::optional<source::TableWatch> watch_; ///< of a file; pokes the feed: goes first
};

} // namespace app
