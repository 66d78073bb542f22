// Tells a supervisor that the program is alive: by systemd's protocol (sd_notify(3)) without its library,
// READY=1 at the first frame, then WATCHDOG=1 as often as WATCHDOG_USEC asks; and by touching the file that
// CARTOVID_ALIVE names, for a supervisor that is a shell script (kiosk/xsession). Called from the loop that
// draws, so that a program that hangs falls silent and is started again.
//
//   Heartbeat heartbeat = Heartbeat::fromEnvironment();    once
//   heartbeat.beat(now);                                   after each frame and each wake-up
//   wait no longer than heartbeat.wakesIn(now)             while the loop waits for events
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace app {

class Heartbeat {
public:
    static constexpr double kFileSeconds = 5;

    /// `socket`: path of a Unix datagram socket, or a name after '@'; empty: nobody listens.
    /// `watchdogUsec`: silence that the supervisor bears, microseconds; 0: no watchdog. `file`: touched
    /// every kFileSeconds, when it is there; empty: none.
    Heartbeat(std::string socket, std::int64_t watchdogUsec, std::string file = {});
    ~Heartbeat();
    Heartbeat(Heartbeat&& other) noexcept;
    Heartbeat(const Heartbeat&) = delete;
    Heartbeat& operator=(const Heartbeat&) = delete;

    /// From NOTIFY_SOCKET, WATCHDOG_USEC, WATCHDOG_PID and CARTOVID_ALIVE, which are taken out of the
    /// environment: children are not this program.
    static Heartbeat fromEnvironment();

    /// A frame was drawn, or there was none to draw. `now`: seconds on a clock that only goes forwards.
    void beat(double now);
    /// Seconds until the next beat is due; nothing when nobody asks for one.
    [[nodiscard]] std::optional<double> wakesIn(double now) const;
    /// The program ends as it was asked to.
    void stopping();

private:
    void send(std::string_view message) const;

    int socket_ = -1;
    bool isWatched_ = false;
    std::string file_;
    double every_ = 0; ///< seconds; 0: only READY
    std::optional<double> last_;
};

} // namespace app
