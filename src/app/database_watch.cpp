#include "app/database_watch.h"

#include "app/back_off.h"
#include "base/database.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <random>
#include <utility>

namespace app {

DatabaseWatch::DatabaseWatch(base::Connection connection)
    : connection_(std::move(connection)), end_(::eventfd(0, EFD_CLOEXEC)), thread_([this] { run(); })
{
}

DatabaseWatch::~DatabaseWatch()
{
    (void)::eventfd_write(end_, 1);
    thread_.join();
    ::close(end_);
}

void DatabaseWatch::waitUntilListening() const
{
    std::unique_lock lock(mutex_);
    tried_.wait(lock, [this] { return hasTried_; });
}

void DatabaseWatch::tell(std::function<void()> changed)
{
    const std::scoped_lock lock(mutex_);
    changed_ = std::move(changed);
    if (changed_ && std::exchange(hasNews_, false)) {
        changed_();
    }
}

void DatabaseWatch::changed()
{
    const std::scoped_lock lock(mutex_);
    if (changed_) {
        changed_();
    } else {
        hasNews_ = true;
    }
}

bool DatabaseWatch::sleep(double seconds) const
{
    constexpr double kMilli = 1000;
    pollfd end{end_, POLLIN, 0};
    return ::poll(&end, 1, static_cast<int>(seconds * kMilli)) != 0;
}

void DatabaseWatch::run()
{
    std::mt19937 random(std::random_device{}());
    std::uniform_real_distribution<double> chance(0, 1);
    bool isFirst = true;
    for (int tries = 0;; ++tries) {
        if (auto database = connect()) {
            tries = 0;
            if (!isFirst) { // the server has come back: who knows what it has been told meanwhile
                changed();
            }
            if (follow(*database)) {
                return;
            }
            isConnected_ = false;
            changed();
        }
        isFirst = false;
        if (sleep(backOff(tries, chance(random)))) {
            return;
        }
    }
}

std::optional<base::Database> DatabaseWatch::connect()
{
    base::Connection hasty = connection_; // who closes the window waits for this
    if (hasty.value("connect_timeout").empty()) {
        hasty.words.emplace_back("connect_timeout", "2");
    }
    auto database = base::Database::open(hasty, base::Access::Read);
    isConnected_ = database && database.value().ask("listen cartovid").ok();
    {
        const std::scoped_lock lock(mutex_);
        hasTried_ = true;
    }
    tried_.notify_all();
    return isConnected_ ? std::optional(std::move(database).value()) : std::nullopt;
}

bool DatabaseWatch::follow(base::Database& database)
{
    for (;;) {
        std::array<pollfd, 2> ends{{{end_, POLLIN, 0}, {database.socket(), POLLIN, 0}}};
        (void)::poll(ends.data(), ends.size(), -1);
        if (ends[0].revents != 0) {
            return true;
        }
        const auto hasNews = database.takeNotifications();
        if (!hasNews) {
            return false;
        }
        if (*hasNews) {
            changed();
        }
    }
}

} // namespace app
