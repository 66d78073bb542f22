#include "app/ending.h"

#include <unistd.h>

#include <csignal>
#include <thread>

namespace app {

Ending::Ending()
{
    sigset_t asked;
    sigemptyset(&asked);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        sigaddset(&asked, signal);
    }
    ::pthread_sigmask(SIG_BLOCK, &asked, nullptr);
    std::thread([asked, shared = asked_] {
        for (int signal = 0; ::sigwait(&asked, &signal) == 0;) {
            if (shared->isAsked.exchange(true)) {
                constexpr int kBySignal = 128;
                ::_exit(kBySignal + signal);
            }
            if (void (*const wake)() = shared->wake.load()) {
                wake();
            }
        }
    }).detach();
}

} // namespace app
