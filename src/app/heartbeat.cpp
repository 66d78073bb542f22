#include "app/heartbeat.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace app {

namespace {

std::string taken(const char* name)
{
    const char* const value = std::getenv(name);
    std::string text = value == nullptr ? "" : value;
    unsetenv(name);
    return text;
}

std::int64_t numberIn(std::string_view text)
{
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : 0;
}

/// A socket that speaks to this one; -1 where nobody listens. It never waits: a supervisor that does not read
/// must not stop the map.
int connected(const std::string& socket)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const bool isAddress = socket.size() > 1 && socket.size() < sizeof address.sun_path &&
                           (socket.front() == '/' || socket.front() == '@');
    if (!isAddress) {
        return -1;
    }
    std::memcpy(address.sun_path, socket.data(), socket.size());
    if (socket.front() == '@') { // the kernel's own names begin with a zero
        address.sun_path[0] = '\0';
    }
    int opened = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket.size());
    if (opened >= 0 && connect(opened, reinterpret_cast<const sockaddr*>(&address), length) != 0) {
        close(std::exchange(opened, -1));
    }
    return opened;
}

} // namespace

Heartbeat::Heartbeat(std::string socket, std::int64_t watchdogUsec, std::string file)
    : socket_(connected(socket)), isWatched_(socket_ >= 0 && watchdogUsec > 0), file_(std::move(file))
{
    constexpr double kUsec = 1e-6;
    every_ = isWatched_ ? static_cast<double>(watchdogUsec) * kUsec / 2 : 0;
    if (!file_.empty()) {
        every_ = isWatched_ ? std::min(every_, kFileSeconds) : kFileSeconds;
    }
}

Heartbeat::~Heartbeat()
{
    if (socket_ >= 0) {
        close(socket_);
    }
}

Heartbeat::Heartbeat(Heartbeat&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)),
      isWatched_(other.isWatched_),
      file_(std::move(other.file_)),
      every_(other.every_),
      last_(other.last_)
{
}

Heartbeat Heartbeat::fromEnvironment()
{
    const std::string socket = taken("NOTIFY_SOCKET");
    const std::int64_t usec = numberIn(taken("WATCHDOG_USEC"));
    const std::string pid = taken("WATCHDOG_PID");
    const bool isMeant = pid.empty() || numberIn(pid) == getpid();
    return {socket, isMeant ? usec : 0, taken("CARTOVID_ALIVE")};
}

void Heartbeat::beat(double now)
{
    if (!last_) {
        send("READY=1");
    } else if (every_ <= 0 || now < *last_ + every_) {
        return;
    }
    if (isWatched_) {
        send("WATCHDOG=1");
    }
    if (!file_.empty()) { // one that has gone stays gone: its supervisor has, too
        (void)::utimensat(AT_FDCWD, file_.c_str(), nullptr, 0);
    }
    last_ = now;
}

std::optional<double> Heartbeat::wakesIn(double now) const
{
    return every_ > 0 && last_ ? std::optional(std::max(0.0, *last_ + every_ - now)) : std::nullopt;
}

void Heartbeat::stopping()
{
    send("STOPPING=1");
}

void Heartbeat::send(std::string_view message) const
{
    if (socket_ >= 0) {
        // A supervisor that is gone or full is no fault of ours: the next beat tries again.
        (void)::send(socket_, message.data(), message.size(), MSG_NOSIGNAL);
    }
}

} // namespace app
