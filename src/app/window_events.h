// What GLFW's callbacks (window_input.cpp) leave for the loop (window.cpp).
#pragma once

#include "app/touch_screen.h"
#include "app/window.h"
#include "session/pinch.h"

#include <cstddef>
#include <deque>

namespace app {

/// What GLFW's callbacks leave for the loop to take.
struct Window::Events {
    bool activity = true;
    std::deque<ui::Key> keys; ///< that no frame has taken yet
    bool isRepeat = false;    ///< the last key is held down

    /// A key that is held does not run far ahead of the frames: it would go on after it is let go.
    void press(ui::Key key)
    {
        constexpr std::size_t kFar = 8;
        if (!isRepeat || keys.size() < kFar) {
            keys.push_back(key);
        }
    }

    std::vector<std::string> drops;
    InputGuard* guard = nullptr;
    bool refusedKey = false;                  ///< what it writes is refused too
    bool refusedPress = false;                ///< the finger that is down is none for the interface
    bool wasDown = false;                     ///< … that is down is one, or was in the last frame
    std::unique_ptr<TouchScreen> touchScreen; ///< none: one finger
    session::Fingers fingers;                 ///< on it, pixels of the framebuffer
};

} // namespace app
