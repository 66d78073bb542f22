// The menu of views: undo and redo, save this view, open a saved one, copy the command.
#include "base/icons.h"
#include "base/words.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kWidth = 420; // design pixels
constexpr float kStep = 42;
constexpr float kSavedStep = 50;
constexpr float kInset = 22;

struct Action {
    const char* id;
    Word label;
    std::string_view icon;
    const char* keys;
    session::Command command;
    bool enabled = true;
};

void drawAction(const Frame& frame, const Action& action, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    base::Rect row = rect;
    if (button(frame, action.id, row, {}, {}, ButtonKind::Quiet, Zone::Top, action.enabled)) {
        frame.ask(action.command);
    }
    const base::Colour ink = action.enabled ? c.ink : c.inkFaint;
    const float inset = frame.px(kInset - 8);
    const float textY = rect.y + (rect.height - frame.fonts[Type::Small]->FontSize) / 2;
    drawText(frame, Type::IconSmall, ink, rect.x + inset,
             rect.y + (rect.height - frame.fonts[Type::IconSmall]->FontSize) / 2, action.icon);
    drawText(frame, Type::Small, ink, rect.x + inset + frame.px(30), textY,
             word(action.label, frame.language()));
    drawRight(frame, Type::Small, c.inkSoft, rect.right() - inset, textY, action.keys);
}

void drawSaved(const Frame& frame, const SavedItem& item, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    base::Rect row = rect;
    if (button(frame, item.path.c_str(), row, {}, {}, ButtonKind::Quiet, Zone::Top)) {
        frame.ask(session::OpenView{item.path});
    }
    const float left = rect.x + frame.px(kInset - 8);
    const float room = rect.width - 2 * frame.px(kInset - 8);
    drawFitted(frame, Type::SmallStrong, c.ink, left, rect.y + frame.px(8), room, item.title);
    const std::size_t slash = item.path.rfind('/');
    drawFitted(frame, Type::Small, c.inkSoft, left, rect.y + frame.px(26), room,
               item.day + " · " + item.path.substr(slash == std::string::npos ? 0 : slash + 1));
}

} // namespace

void drawViewsMenu(const Frame& frame, const Desk& desk)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const Memory& memory = frame.memory;
    const std::array actions{
        Action{"views-undo", Word::ViewsUndo, base::icons::kUndo, "Ctrl Z", session::Undo{}, memory.canUndo},
        Action{"views-redo", Word::ViewsRedo, base::icons::kRedo, "Ctrl Y", session::Redo{}, memory.canRedo},
        Action{"views-save", Word::ViewsSave, base::icons::kSave, "", session::SaveView{}},
        Action{"views-copy", Word::ViewsCopy, base::icons::kConsole, "", session::CopyCommand{}}};
    const float width = std::min(frame.px(kWidth), desk.top.width - frame.px(16));
    const float pad = frame.px(8);
    const float step = frame.px(kStep);
    const float savedStep = frame.px(kSavedStep);
    const auto hint = wrapped(frame, Type::Small,
                              word(memory.savedViews.empty() ? Word::ViewsNone : Word::ViewsDrop, language),
                              width - 2 * frame.px(kInset));
    const float hintHeight = static_cast<float>(hint.size()) * lineHeight(frame, Type::Small) + frame.px(16);
    const float head = frame.px(36);
    const float most = ImGui::GetIO().DisplaySize.y - desk.top.bottom() - frame.px(12);
    const float fixed = 2 * pad + step * static_cast<float>(actions.size()) + head + hintHeight;
    const auto shown = std::min(memory.savedViews.size(),
                                static_cast<std::size_t>(std::max(0.F, (most - fixed) / savedStep)));
    const float height = fixed + savedStep * static_cast<float>(shown);
    const base::Rect rect{std::max(desk.top.x + pad, desk.top.right() - width - frame.px(64)),
                          desk.top.bottom() - frame.px(4), width, height};
    beginPanel(frame, "views-card", rect);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    raisedCard(frame, rect);
    float y = rect.y + pad;
    for (const Action& action : actions) {
        drawAction(frame, action, {rect.x + pad, y, width - 2 * pad, step});
        y += step;
    }
    ImGui::GetWindowDrawList()->AddLine({rect.x + frame.px(kInset), y + frame.px(4)},
                                        {rect.right() - frame.px(kInset), y + frame.px(4)}, colour(c.line),
                                        frame.px(1));
    drawText(frame, Type::SmallStrong, c.inkSoft, rect.x + frame.px(kInset), y + frame.px(14),
             word(Word::ViewsTitle, language));
    y += head;
    for (std::size_t i = 0; i < shown; ++i) {
        drawSaved(frame, memory.savedViews[i], {rect.x + pad, y, width - 2 * pad, savedStep});
        y += savedStep;
    }
    y += frame.px(6);
    for (const std::string& line : hint) {
        drawText(frame, Type::Small, c.inkSoft, rect.x + frame.px(kInset), y, line);
        y += lineHeight(frame, Type::Small);
    }
    endPanel();
}

} // namespace ui
