// The fingers on a touch screen, through XInput2 beside GLFW, which knows of none: GLFW gets the first finger
// as a mouse, as ever, and this hears of all of them.
#pragma once

#include "base/geometry.h"

#include <memory>
#include <vector>

namespace app {

struct ScreenTouch {
    enum class Phase { Down, Move, Up };
    Phase phase{};
    int id = 0;    ///< the same from Down to Up
    base::Vec2 at; ///< pixels of the whole desktop; of Up: the last place
};

class TouchScreen {
public:
    /// Nothing where the display is not that of an X server with XInput 2.2: one finger does everything.
    static std::unique_ptr<TouchScreen> open();
    ~TouchScreen();
    TouchScreen(const TouchScreen&) = delete;
    TouchScreen& operator=(const TouchScreen&) = delete;

    /// What has happened since the last call. Never waits.
    std::vector<ScreenTouch> read();

private:
    struct Connection;
    explicit TouchScreen(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

} // namespace app
