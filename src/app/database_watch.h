// Listens to a database for changes of its table (NOTIFY cartovid), on a thread of its own that sleeps until
// there are some. A lost server is asked again, after longer and longer waits.
#pragma once

#include "base/database.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace app {

class DatabaseWatch {
public:
    explicit DatabaseWatch(base::Connection connection);
    ~DatabaseWatch();
    DatabaseWatch(const DatabaseWatch&) = delete;
    DatabaseWatch& operator=(const DatabaseWatch&) = delete;

    /// Waits until it listens, or has found that it cannot yet. What is read after that misses no change.
    void waitUntilListening() const;

    /// Who is told, on the watch's thread, of changes, of a server that went and of one that came back: each
    /// a reason to read the table. What has happened since waitUntilListening() is told at once.
    void tell(std::function<void()> changed);

    [[nodiscard]] bool isConnected() const { return isConnected_; }

private:
    void run();
    std::optional<base::Database> connect();
    /// Listens until the connection is lost; true when the watch is to end.
    bool follow(base::Database& database);
    void changed();
    /// True when the watch is to end.
    [[nodiscard]] bool sleep(double seconds) const;

    base::Connection connection_;
    std::atomic<bool> isConnected_ = false;
    mutable std::mutex mutex_;
    mutable std::condition_variable tried_;
    bool hasTried_ = false;
    bool hasNews_ = false; ///< that nobody has been told of
    std::function<void()> changed_;
    int end_ = -1; ///< an eventfd: written to, the thread ends
    std::thread thread_;
};

} // namespace app
