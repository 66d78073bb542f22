#include "app/screens.h"

#include <algorithm>

namespace app {

StagePlan planStage(std::span<const Screen> screens, bool hasNotes)
{
    StagePlan plan;
    int own = -1;   // the speaker's
    int other = -1; // the projector
    for (int i = 0; i < static_cast<int>(screens.size()); ++i) {
        const Screen& screen = screens[static_cast<std::size_t>(i)];
        if (screen.width <= 0 || screen.height <= 0) {
            continue; // gone, or not lit yet
        }
        if (own < 0) {
            own = i;
        } else if (other < 0) {
            other = i;
        }
    }
    plan.notes = hasNotes ? own : -1;
    plan.hall = other >= 0 ? other : hasNotes ? -1 : own;
    if (own < 0) {
        return plan;
    }
    const Screen& screen = screens[static_cast<std::size_t>(own)];
    if (plan.hall >= 0) { // the notes have the screen to themselves
        const int width = std::min(screen.width, std::max(960, screen.width * 3 / 5));
        const int height = std::min(screen.height, std::max(640, screen.height * 3 / 5));
        plan.beside = {screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width,
                       height};
        return plan;
    }
    constexpr int kTitleBar = 36; // pixels that a window manager may put above a window …
    constexpr int kEdge = 8;      // … and around it
    constexpr int kLeastBeside = 1180;
    const int left = screen.x + kEdge;
    const int top = screen.y + kTitleBar;
    const int wide = std::max(1, screen.width - 2 * kEdge);
    const int high = std::max(1, screen.height - kTitleBar - kEdge);
    if (screen.width >= kLeastBeside) {
        const int hall = wide * 62 / 100;
        plan.window = {left, top, hall, high};
        plan.beside = {left + hall + kEdge, top, wide - hall - kEdge, high};
    } else {
        const int hall = high * 55 / 100;
        plan.window = {left, top, wide, hall};
        plan.beside = {left, top + hall + kTitleBar, wide, std::max(1, high - hall - kTitleBar)};
    }
    return plan;
}

} // namespace app
