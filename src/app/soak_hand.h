// A visitor made of chance: taps, drags, long presses, the wheel, keys and text on what is really on
// screen, and everything that the lock refuses. The same seed does the same on the same screen.
#pragma once

#include "base/geometry.h"
#include "session/kiosk_lock.h"
#include "ui/frame.h"

#include <cstdint>
#include <optional>
#include <random>
#include <vector>

namespace app {

/// What reaches the kiosk in one frame.
struct SoakInput {
    double seconds = 0.03; ///< since the frame before
    std::optional<base::Vec2> pointer;
    std::optional<bool> down; ///< the finger comes down, or goes
    float wheel = 0;
    struct Stroke {
        session::KeyStroke stroke;
        std::optional<ui::Key> key;
        char32_t character = 0; ///< what it writes
        int fieldKey = -1;      ///< ImGuiKey that a text field knows
    };
    std::optional<Stroke> stroke;
    std::optional<session::RawInput> refused; ///< something that no visitor may
    int button = 0;
};

/// What is on screen.
struct SoakScreen {
    base::Vec2 window; ///< pixels
    base::Rect map;
    const std::vector<ui::Memory::Area>& areas; ///< the controls
    const std::vector<base::Vec2>& dots;        ///< some of the map
};

class SoakHand {
public:
    explicit SoakHand(std::uint32_t seed) : random_(seed) {}

    /// What a visitor does next, frame by frame; the finger is up at its end.
    std::vector<SoakInput> gesture(const SoakScreen& screen);
    /// The four corners, clockwise from the top left: the way to the PIN pad.
    static std::vector<SoakInput> corners(base::Vec2 window);

    /// 0 to `count` - 1; the same on every platform.
    int below(int count);

private:
    base::Vec2 somewhere(const SoakScreen& screen);
    base::Vec2 within(const base::Rect& rect);
    SoakInput key();
    std::vector<SoakInput> word();
    SoakInput forbidden();

    std::mt19937 random_;
};

} // namespace app
