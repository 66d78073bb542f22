// The system asks the program to end (SIGTERM, SIGINT, SIGHUP): the window's loop is woken, so that what was
// typed a moment ago is saved first.
#pragma once

#include <atomic>
#include <memory>

namespace app {

class Ending {
public:
    /// Before any other thread begins: these signals then reach this alone. A second one ends the program
    /// at once.
    Ending();

    /// `wake` is called from another thread when it is asked for.
    void wakes(void (*wake)()) { asked_->wake.store(wake); }

    [[nodiscard]] bool isAskedFor() const { return asked_->isAsked.load(); }

private:
    struct Asked {
        std::atomic<bool> isAsked{false};
        std::atomic<void (*)()> wake{nullptr};
    };
    std::shared_ptr<Asked> asked_ = std::make_shared<Asked>(); ///< its thread outlives the window
};

} // namespace app
