// What stands between the window system and the interface at a kiosk: every press, key, file and wish to
// close is asked about first. What is refused never reaches the interface.
#pragma once

#include "base/geometry.h"
#include "session/kiosk_lock.h"

namespace app {

class InputGuard {
public:
    InputGuard() = default;
    InputGuard(const InputGuard&) = delete;
    InputGuard& operator=(const InputGuard&) = delete;
    virtual ~InputGuard() = default;

    /// A finger or a button comes down; pixels of the framebuffer.
    virtual bool admitsPress(int button, base::Vec2 at, base::Vec2 window) = 0;
    /// It moves while it is down.
    virtual void drags() = 0;
    virtual bool admitsWheel() = 0;
    /// Two fingers move.
    virtual bool admitsPinch() = 0;
    virtual bool admitsKey(const session::KeyStroke& stroke) = 0;
    /// What the key that was admitted last writes.
    virtual bool admitsSign(unsigned int codePoint) = 0;
    virtual bool admitsDrop() = 0;
    virtual bool admitsClose() = 0;
};

} // namespace app
