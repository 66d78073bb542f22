#include "app/screens.h"

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
    if (own >= 0) {
        const Screen& screen = screens[static_cast<std::size_t>(own)];
        plan.window = {screen.x + screen.width / 6, screen.y + screen.height / 6, screen.width * 2 / 3,
                       screen.height * 2 / 3};
    }
    return plan;
}

} // namespace app
