// A voice, where speech-dispatcher is installed: texts go to its command spd-say, on a thread that never
// makes the map wait. Whoever speaks last is heard: a new text ends the one before, and one that was not
// begun is never said. A daemon that hangs costs a child process a few seconds, and the text.
#pragma once

#include "base/language.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace app {

class Speech {
public:
    static constexpr int kPatienceMs = 3000; ///< then a child that hangs is ended

    /// Looks for spd-say on PATH, or for what CARTOVID_VOICE names, which takes the same arguments (« none »:
    /// no voice).
    Speech();
    /// What is being said is ended, without waiting for it.
    ~Speech();
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;

    [[nodiscard]] bool isInstalled() const { return !program_.empty(); }

    /// Ends what is being said and says this; an empty text only ends.
    void say(std::string text, base::Language language);

private:
    struct Wish {
        std::string text;
        base::Language language{};
    };
    void work();
    /// True when the wish has gone through; it gives up when it takes too long or `closing_` is set.
    bool carryOut(const Wish& wish);

    std::string program_; ///< empty: not installed
    std::mutex mutex_;
    std::condition_variable woken_;
    std::optional<Wish> wish_; ///< the last one, not begun yet
    bool closing_ = false;
    std::thread worker_; ///< from the first text on
};

} // namespace app
