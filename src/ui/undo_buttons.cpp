// Undo and redo in the top bar, where one looks for them.
#include "base/icons.h"
#include "base/words.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <array>

namespace ui {

bool hasUndoButtons(const Frame& frame, const Desk& desk)
{
    // Below, counts and sentence need the room; the menu of views has them then.
    return desk.top.width >= frame.px(desk.kindsAbove ? 1270.F : 960.F);
}

float undoButtons(const Frame& frame, float right, float y, float height)
{
    struct Step {
        const char* id;
        std::string_view icon;
        base::Word tip;
        bool enabled;
        session::Command command;
    };
    const Memory& memory = frame.memory;
    const std::array steps{
        Step{"redo", base::icons::kRedo, base::Word::RedoTip, memory.canRedo, session::Redo{}},
        Step{"undo", base::icons::kUndo, base::Word::UndoTip, memory.canUndo, session::Undo{}}};
    const float width = frame.px(32);
    const float left = right - width * static_cast<float>(steps.size());
    for (std::size_t i = steps.size(); i-- > 0;) { // undo first, for the keyboard
        const Step& step = steps[i];
        base::Rect rect{right - width * static_cast<float>(i + 1), y, width, height};
        if (button(frame, step.id, rect, {}, step.icon, ButtonKind::Quiet, Zone::Top, step.enabled)) {
            frame.ask(step.command);
        }
        if (ImGui::IsItemHovered()) {
            tip(frame, {}, base::word(step.tip, frame.language()));
        }
    }
    return left;
}

} // namespace ui
