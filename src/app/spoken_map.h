// The spoken map in the window: says what was chosen since the last frame, and ends when it is switched off.
#pragma once

#include "app/speech.h"
#include "session/state.h"

#include <string>
#include <vector>

namespace model {
struct Dataset;
}

namespace app {

class SpokenMap {
public:
    [[nodiscard]] bool isInstalled() const { return speech_.isInstalled(); }

    /// After each frame. `listing`: rows in the order of the list; `focused`: the row that the keyboard is
    /// on, -1 for none. An open card goes before it. `control`: what is to be said of the button or filter
    /// that it is on, as ui::Memory::spoken. A row that is new goes before it, and the button that the
    /// keyboard is put on by a card that opens is not read over it.
    void follow(const session::State& state, const model::Dataset& data, const std::vector<int>& listing,
                int focused, const std::string& control);

private:
    struct Said {
        bool on = false;
        int row = -1;
        bool whole = false; ///< its card
        base::Language language{};
        std::string control;
        friend bool operator==(const Said&, const Said&) = default;
    };
    Speech speech_;
    Said last_;
    bool saidMore_ = false; ///< a row or the whole was said at the last look
};

} // namespace app
