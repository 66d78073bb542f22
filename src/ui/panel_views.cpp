// The menu of views: save this one under a name, open, rename and remove saved ones, copy the command.
#include "base/icons.h"
#include "base/words.h"
#include "session/play.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kWidth = 420; // design pixels
constexpr float kStep = 42;
constexpr float kSavedStep = 50;
constexpr float kInset = 22;
constexpr float kMostShown = 8; // saved views at a time; the others are scrolled to

struct Action {
    const char* id;
    Word label;
    std::string_view icon;
    const char* keys;
    session::Command command;
    bool enabled = true;
};

/// True when it was pressed.
bool drawAction(const Frame& frame, const Action& action, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    base::Rect row = rect;
    const bool isPressed =
        button(frame, action.id, row, {}, {}, ButtonKind::Quiet, Zone::Top, action.enabled);
    const base::Colour ink = action.enabled ? c.ink : c.inkFaint;
    const float inset = frame.px(kInset - 8);
    const float textY = rect.y + (rect.height - frame.fonts[Type::Small]->FontSize) / 2;
    drawText(frame, Type::IconSmall, ink, rect.x + inset,
             rect.y + (rect.height - frame.fonts[Type::IconSmall]->FontSize) / 2, action.icon);
    drawText(frame, Type::Small, ink, rect.x + inset + frame.px(30), textY,
             word(action.label, frame.language()));
    drawRight(frame, Type::Small, c.inkSoft, rect.right() - inset, textY, action.keys);
    return isPressed;
}

void startNaming(const Frame& frame, const std::string& path, const std::string& title)
{
    Memory::Naming& naming = frame.memory.naming;
    naming = {};
    naming.open = true;
    naming.focus = true;
    naming.path = path;
    std::size_t size = std::min(title.size(), naming.text.size() - 1);
    while (size > 0 && size < title.size() && (static_cast<unsigned char>(title[size]) & 0xC0U) == 0x80U) {
        --size; // never half a character
    }
    naming.before = title.substr(0, size);
    std::copy(naming.before.begin(), naming.before.end(), naming.text.begin());
}

/// What was typed is taken; a title that stayed as it was asks for nothing.
void takeName(const Frame& frame)
{
    Memory::Naming& naming = frame.memory.naming;
    const std::string title = naming.text.data();
    if (naming.path.empty()) {
        frame.ask(session::SaveView{title});
    } else if (title != naming.before) {
        frame.ask(session::RenameView{naming.path, title});
    }
    naming = {};
}

/// The field for the title, with its two buttons.
void drawNaming(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    Memory::Naming& naming = frame.memory.naming;
    int& items = frame.memory.itemCount[static_cast<std::size_t>(Zone::Top)];
    // As many as the row has without the field: the keyboard finds its place again.
    const int least = items + (naming.path.empty() ? 1 : 3);
    const float side = frame.px(34);
    const float height = frame.px(34);
    const float y = rect.y + (rect.height - height) / 2;
    const base::Rect box{rect.x + frame.px(6), y, rect.width - 2 * side - frame.px(16), height};
    if (frame.memory.recordAreas) {
        frame.memory.areas.push_back({"view-name", box, Zone::None});
    }
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(c.raised), frame.px(6));
    draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(naming.active ? c.focus : c.line),
                  frame.px(6), 0, frame.px(naming.active ? 2.F : 1.F));
    ImGui::PushFont(frame.fonts[Type::Small]);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_Text, colour(c.ink));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, colour(c.inkFaint));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, colour(base::faded(c.accent, 0.3)));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, (height - frame.fonts[Type::Small]->FontSize) / 2});
    ImGui::SetCursorScreenPos({box.x + frame.px(10), box.y});
    ImGui::SetNextItemWidth(box.width - frame.px(20));
    if (naming.focus) {
        ImGui::SetKeyboardFocusHere();
    }
    const std::string hint(word(Word::ViewsName, frame.language()));
    ImGui::InputTextWithHint("##view-name", hint.c_str(), naming.text.data(), naming.text.size(),
                             ImGuiInputTextFlags_AutoSelectAll);
    naming.active = ImGui::IsItemActive();
    naming.focus = naming.focus && !naming.active; // ImGui gives it one frame late
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(4);
    ImGui::PopFont();
    base::Rect action{box.right() + frame.px(6), y, side, side};
    const Zone zone = naming.active ? Zone::None : Zone::Top; // the keyboard is in the field
    const bool isTaken = iconButton(frame, "take-name", action, base::icons::kCheck, zone,
                                    word(Word::ViewsNameDone, frame.language()));
    action.x += side;
    if (iconButton(frame, "leave-name", action, base::icons::kClose, zone,
                   word(Word::ViewsNameCancel, frame.language()))) {
        naming = {};
    } else if (isTaken || naming.done) {
        takeName(frame);
    }
    items = std::max(items, least);
}

void drawSaved(const Frame& frame, const SavedItem& item, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    ImGui::PushID(item.path.c_str());
    if (frame.memory.naming.open && frame.memory.naming.path == item.path) {
        drawNaming(frame, rect);
        ImGui::PopID();
        return;
    }
    const float side = frame.px(34);
    base::Rect row{rect.x, rect.y, rect.width - 2 * side - frame.px(6), rect.height};
    if (button(frame, "open-view", row, {}, {}, ButtonKind::Quiet, Zone::Top, true, item.title)) {
        frame.ask(session::OpenView{item.path});
    }
    const bool isPointed = ImGui::IsItemHovered();
    const std::string title = drawable(frame, Type::SmallStrong, item.title);
    const float left = rect.x + frame.px(kInset - 8);
    const float room = row.width - frame.px(kInset - 8) - frame.px(4);
    drawFitted(frame, Type::SmallStrong, c.ink, left, rect.y + frame.px(8), room, title);
    const std::size_t slash = item.path.rfind('/');
    drawFitted(frame, Type::Small, c.inkSoft, left, rect.y + frame.px(26), room,
               item.day + " · " + item.path.substr(slash == std::string::npos ? 0 : slash + 1));
    if (isPointed && title != item.title) {
        tip(frame, title, word(Word::TitleSigns, frame.language()));
    } else if (isPointed && textWidth(frame, Type::SmallStrong, title) > room) {
        tip(frame, {}, title);
    }
    base::Rect tool{row.right(), rect.y + (rect.height - side) / 2, side, side};
    if (iconButton(frame, "rename-view", tool, base::icons::kPencil, Zone::Top,
                   word(Word::ViewsRename, frame.language()))) {
        startNaming(frame, item.path, item.title);
    }
    tool.x += side;
    if (iconButton(frame, "remove-view", tool, base::icons::kBin, Zone::Top,
                   word(Word::ViewsRemove, frame.language()))) {
        frame.ask(session::RemoveView{item.path});
    }
    ImGui::PopID();
}

/// The saved views, scrolled where they are more than fit.
void drawSavedViews(const Frame& frame, const base::Rect& rect)
{
    if (rect.isEmpty()) {
        return;
    }
    beginPanel(frame, "views-list", rect, true);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const float step = frame.px(kSavedStep);
    const float bar = frame.px(9); // of the scroll bar, when there is one
    const bool isLong = step * static_cast<float>(frame.memory.savedViews.size()) > rect.height + 1;
    float y = rect.y - ImGui::GetScrollY();
    for (const SavedItem& item : frame.memory.savedViews) {
        drawSaved(frame, item, {rect.x, y, rect.width - (isLong ? bar : 0), step});
        y += step;
    }
    ImGui::SetCursorScreenPos({rect.x, y - 1});
    ImGui::Dummy({1, 1});
    endPanel();
}

std::vector<Action> actionsOf(const Frame& frame, const Desk& desk)
{
    const Memory& memory = frame.memory;
    std::vector<Action> actions;
    if (!hasUndoButtons(frame, desk)) {
        actions.push_back(
            {"views-undo", Word::ViewsUndo, base::icons::kUndo, "Ctrl Z", session::Undo{}, memory.canUndo});
        actions.push_back(
            {"views-redo", Word::ViewsRedo, base::icons::kRedo, "Ctrl Y", session::Redo{}, memory.canRedo});
    }
    actions.push_back({"views-save", Word::ViewsSave, base::icons::kSave, "", session::SaveView{}});
    actions.push_back({"views-copy", Word::ViewsCopy, base::icons::kConsole, "", session::CopyCommand{}});
    return actions;
}

} // namespace

bool handleNamingKey(const Frame& frame, Key key)
{
    Memory::Naming& naming = frame.memory.naming;
    if (!naming.open || !(naming.active || naming.focus)) {
        return false;
    }
    if (key == Key::Escape) {
        naming = {};
    } else if (key == Key::Enter) {
        naming.done = true; // after this frame's letters
    }
    return true;
}

void drawViewsMenu(const Frame& frame, const Desk& desk)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    Memory& memory = frame.memory;
    if (memory.enterViews) {
        memory.enterViews = false;
        memory.zone = Zone::Top;
        memory.item = memory.itemCount[static_cast<std::size_t>(Zone::Top)];
    }
    const std::vector<Action> actions = actionsOf(frame, desk);
    const float width = std::min(frame.px(kWidth), desk.top.width - frame.px(16));
    const float pad = frame.px(8);
    const float step = frame.px(kStep);
    const auto hint = wrapped(frame, Type::Small,
                              word(memory.savedViews.empty() ? Word::ViewsNone : Word::ViewsDrop, language),
                              width - 2 * frame.px(kInset));
    const float hintHeight = static_cast<float>(hint.size()) * lineHeight(frame, Type::Small) + frame.px(16);
    const float head = frame.px(36);
    const float most = ImGui::GetIO().DisplaySize.y - desk.top.bottom() - frame.px(12);
    const float fixed = 2 * pad + step * static_cast<float>(actions.size()) + head + hintHeight;
    const float list = std::clamp(frame.px(kSavedStep) * static_cast<float>(memory.savedViews.size()), 0.F,
                                  std::max(0.F, std::min(most - fixed, frame.px(kSavedStep) * kMostShown)));
    const base::Rect rect{std::max(desk.top.x + pad, desk.top.right() - width - frame.px(64)),
                          desk.top.bottom() - frame.px(4), width, fixed + list};
    beginPanel(frame, "views-card", rect);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    raisedCard(frame, rect);
    float y = rect.y + pad;
    for (const Action& action : actions) {
        const base::Rect row{rect.x + pad, y, width - 2 * pad, step};
        const bool isSave = std::holds_alternative<session::SaveView>(action.command);
        if (isSave && memory.naming.open && memory.naming.path.empty()) {
            drawNaming(frame, row);
        } else if (drawAction(frame, action, row)) {
            if (isSave) {
                startNaming(frame, {},
                            session::viewTitle(frame.atlas.data, frame.outcome,
                                               session::effectiveSelection(frame.state), language,
                                               frame.areas()));
            } else {
                frame.ask(action.command);
            }
        }
        y += step;
    }
    ImGui::GetWindowDrawList()->AddLine({rect.x + frame.px(kInset), y + frame.px(4)},
                                        {rect.right() - frame.px(kInset), y + frame.px(4)}, colour(c.line),
                                        frame.px(1));
    drawText(frame, Type::SmallStrong, c.inkSoft, rect.x + frame.px(kInset), y + frame.px(14),
             word(Word::ViewsTitle, language));
    y += head;
    const base::Rect views{rect.x + pad, y, width - 2 * pad, list};
    y += list + frame.px(6);
    for (const std::string& line : hint) {
        drawText(frame, Type::Small, c.inkSoft, rect.x + frame.px(kInset), y, line);
        y += lineHeight(frame, Type::Small);
    }
    endPanel();
    drawSavedViews(frame, views);
}

} // namespace ui
