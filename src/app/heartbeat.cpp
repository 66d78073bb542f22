#include "app/heartbeat.h"

#include <sys/socket.h>
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

} // namespace

Heartbeat::Heartbeat(std::string socket, std::int64_t watchdogUsec)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const bool isAddress = socket.size() > 1 && socket.size() < sizeof address.sun_path &&
                           (socket.front() == '/' || socket.front() == '@');
    if (!isAddress) {
        return;
    }
    std::memcpy(address.sun_path, socket.data(), socket.size());
    if (socket.front() == '@') { // the kernel's own names begin with a zero
        address.sun_path[0] = '\0';
    }
    // Never waits: a supervisor that does not read must not stop the map.
    socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket.size());
    if (socket_ >= 0 && connect(socket_, reinterpret_cast<const sockaddr*>(&address), length) != 0) {
        close(std::exchange(socket_, -1));
    }
    constexpr double kUsec = 1e-6;
    every_ = socket_ < 0 ? 0 : static_cast<double>(std::max<std::int64_t>(watchdogUsec, 0)) * kUsec / 2;
}

Heartbeat::~Heartbeat()
{
    if (socket_ >= 0) {
        close(socket_);
    }
}

Heartbeat::Heartbeat(Heartbeat&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), every_(other.every_), last_(other.last_)
{
}

Heartbeat Heartbeat::fromEnvironment()
{
    const std::string socket = taken("NOTIFY_SOCKET");
    const std::int64_t usec = numberIn(taken("WATCHDOG_USEC"));
    const std::string pid = taken("WATCHDOG_PID");
    const bool isMeant = pid.empty() || numberIn(pid) == getpid();
    return {socket, isMeant ? usec : 0};
}

void Heartbeat::beat(double now)
{
    if (socket_ < 0) {
        return;
    }
    if (!last_) {
        send("READY=1");
    } else if (every_ <= 0 || now < *last_ + every_) {
        return;
    }
    if (every_ > 0) {
        send("WATCHDOG=1");
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
