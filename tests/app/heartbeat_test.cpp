// The supervisor's side of the heartbeat: a real socket, read as systemd reads it.
#include "app/heartbeat.h"
#include "base/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace {

class Supervisor {
public:
    Supervisor() : name_("@cartovid-heartbeat-" + std::to_string(getpid()))
    {
        socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path + 1, name_.data() + 1, name_.size() - 1);
        const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name_.size());
        REQUIRE(bind(socket_, reinterpret_cast<const sockaddr*>(&address), length) == 0);
    }
    ~Supervisor() { close(socket_); }
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    std::vector<std::string> heard()
    {
        std::vector<std::string> all;
        std::array<char, 256> text{};
        for (ssize_t size = 0; (size = recv(socket_, text.data(), text.size(), 0)) > 0;) {
            all.emplace_back(text.data(), static_cast<std::size_t>(size));
        }
        return all;
    }
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::string name_;
    int socket_ = -1;
};

using Heard = std::vector<std::string>;

} // namespace

TEST_CASE("The supervisor hears the first frame, then beats twice within what it bears")
{
    Supervisor supervisor;
    app::Heartbeat heartbeat(supervisor.name(), 10'000'000);
    CHECK_FALSE(heartbeat.wakesIn(0));
    CHECK(supervisor.heard().empty());
    heartbeat.beat(100);
    CHECK(supervisor.heard() == Heard{"READY=1", "WATCHDOG=1"});
    CHECK(heartbeat.wakesIn(101) == doctest::Approx(4));
    heartbeat.beat(104.9);
    CHECK(supervisor.heard().empty());
    heartbeat.beat(105);
    CHECK(supervisor.heard() == Heard{"WATCHDOG=1"});
    CHECK(heartbeat.wakesIn(200) == doctest::Approx(0));
    heartbeat.stopping();
    CHECK(supervisor.heard() == Heard{"STOPPING=1"});
}

TEST_CASE("Without a watchdog the supervisor hears the first frame only")
{
    Supervisor supervisor;
    app::Heartbeat heartbeat(supervisor.name(), 0);
    heartbeat.beat(1);
    heartbeat.beat(1000);
    CHECK(supervisor.heard() == Heard{"READY=1"});
    CHECK_FALSE(heartbeat.wakesIn(1000));
}

TEST_CASE("A supervisor that is not there, gone or does not read never stops the program")
{
    for (const char* name : {"", "@", "relative", "/nowhere/at/all", "@cartovid-nobody-listens"}) {
        app::Heartbeat heartbeat(name, 1'000'000);
        heartbeat.beat(1);
        CHECK_FALSE(heartbeat.wakesIn(1));
    }
    app::Heartbeat tooLong("/" + std::string(200, 'x'), 1'000'000);
    tooLong.beat(1);
    {
        Supervisor deaf;
        app::Heartbeat heartbeat(deaf.name(), 2);
        for (int i = 0; i < 10'000; ++i) {
            heartbeat.beat(i);
        }
        CHECK(deaf.heard().size() >= 2);
    }
    auto supervisor = std::make_unique<Supervisor>();
    app::Heartbeat heartbeat(supervisor->name(), 2);
    supervisor.reset();
    heartbeat.beat(1);
    heartbeat.beat(2);
}

TEST_CASE("The supervisor's variables are read once and not handed on to children")
{
    Supervisor supervisor;
    setenv("NOTIFY_SOCKET", supervisor.name().c_str(), 1);
    setenv("WATCHDOG_USEC", "4000000", 1);
    setenv("WATCHDOG_PID", std::to_string(getpid()).c_str(), 1);
    app::Heartbeat heartbeat = app::Heartbeat::fromEnvironment();
    CHECK(std::getenv("NOTIFY_SOCKET") == nullptr);
    CHECK(std::getenv("WATCHDOG_USEC") == nullptr);
    CHECK(std::getenv("WATCHDOG_PID") == nullptr);
    heartbeat.beat(0);
    CHECK(heartbeat.wakesIn(0) == doctest::Approx(2));

    setenv("NOTIFY_SOCKET", supervisor.name().c_str(), 1);
    setenv("WATCHDOG_USEC", "4000000", 1);
    setenv("WATCHDOG_PID", "1", 1); // meant for another process
    app::Heartbeat other = app::Heartbeat::fromEnvironment();
    other.beat(0);
    CHECK_FALSE(other.wakesIn(0));
    CHECK(supervisor.heard() == Heard{"READY=1", "WATCHDOG=1", "READY=1"});
}

TEST_CASE("A supervisor that is a shell script sees its file touched, and only while the program lives")
{
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "alive";
    folder.put("alive", {});
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
    const auto wasTouched = [&] {
        const bool touched = std::filesystem::last_write_time(file) > old;
        std::filesystem::last_write_time(file, old);
        return touched;
    };
    wasTouched();
    setenv("CARTOVID_ALIVE", file.c_str(), 1);
    app::Heartbeat heartbeat = app::Heartbeat::fromEnvironment();
    CHECK(std::getenv("CARTOVID_ALIVE") == nullptr);
    CHECK_FALSE(wasTouched());
    heartbeat.beat(10);
    CHECK(wasTouched());
    CHECK(heartbeat.wakesIn(12) == doctest::Approx(3));
    heartbeat.beat(14.9);
    CHECK_FALSE(wasTouched());
    heartbeat.beat(15);
    CHECK(wasTouched());
    std::filesystem::remove(file);
    heartbeat.beat(30); // the supervisor has gone: nothing is left behind
    CHECK_FALSE(std::filesystem::exists(file));
}
