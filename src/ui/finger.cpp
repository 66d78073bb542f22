#include "ui/finger.h"

#include "session/keyboard_input.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr float kDrag = 10; // design pixels: a finger that has moved so far scrolls
constexpr double kLongPress = session::kLongPressMs / 1000.0;
constexpr double kFillsAfter = 0.12; // seconds: a tap is over by then, and nothing flashes
constexpr double kNow = 1.0 / 120;   // seconds until the next frame: no screen shows more

/// Also while a finger holds one of its items.
constexpr ImGuiHoveredFlags kAnyItem =
    ImGuiHoveredFlags_AllowWhenBlockedByActiveItem | ImGuiHoveredFlags_ChildWindows;

void wake(Memory& memory, double seconds)
{
    memory.wakeIn = std::min(seconds, memory.wakeIn.value_or(seconds));
}

/// Remembers a push of what lies in the open panel.
void push(Memory::Finger& finger, const base::Rect& where, base::Vec2 by)
{
    const ImGuiID id = ImGui::GetCurrentWindow()->ID;
    if (finger.pushed != id) {
        finger.glide.stop();
    }
    finger.pushed = id;
    finger.where = where;
    finger.glide.push(ImGui::GetTime(), by);
}

void letGo(const Frame& frame)
{
    Memory::Finger& finger = frame.memory.finger;
    if (frame.state.reducedMotion) {
        finger.glide.stop();
    } else {
        finger.glide.release(ImGui::GetTime(), frame.px(session::kLeastGlideSpeed));
    }
}

/// Pixels that the open panel glides in this frame.
base::Vec2 glided(const Frame& frame)
{
    Memory::Finger& finger = frame.memory.finger;
    if (finger.pushed != ImGui::GetCurrentWindow()->ID || !finger.glide.isMoving()) {
        return {};
    }
    finger.isDrawn = true;
    wake(frame.memory, kNow);
    return finger.glide.step(ImGui::GetTime());
}

} // namespace

void beginFinger(const Frame& frame)
{
    Memory::Finger& finger = frame.memory.finger;
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        finger.isSpent = finger.glide.isMoving() && finger.where.contains({io.MousePos.x, io.MousePos.y});
        finger.glide.stop();
    }
    // What is not drawn any more, or moved by other means, glides no further.
    if (io.MouseWheel != 0 || (finger.glide.isMoving() && !std::exchange(finger.isDrawn, false))) {
        finger.glide.stop();
    }
}

void scrollByFinger(const Frame& frame)
{
    const ImGuiIO& io = ImGui::GetIO();
    Memory::Finger& finger = frame.memory.finger;
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const bool drags = ImGui::IsMouseDragging(ImGuiMouseButton_Left, frame.px(kDrag)) &&
                       window->Rect().Contains(io.MouseClickedPos[0]) && ImGui::IsWindowHovered(kAnyItem);
    base::Vec2 by;
    if (drags) {
        by = {0, io.MouseDelta.y};
        const ImRect rect = window->Rect();
        push(finger, {rect.Min.x, rect.Min.y, rect.GetWidth(), rect.GetHeight()}, by);
        finger.rest = 0;
    } else if (finger.pushed == window->ID) {
        if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
            letGo(frame);
            finger.isDrawn = true;
        }
        by = glided(frame);
    }
    if (by.y == 0) {
        return;
    }
    // ImGui scrolls by whole pixels: what is left over waits for the next frame.
    const double wanted = by.y + finger.rest;
    const double whole = std::trunc(wanted);
    finger.rest = wanted - whole;
    const float target = ImGui::GetScrollY() - static_cast<float>(whole);
    const float kept = std::clamp(target, 0.F, ImGui::GetScrollMaxY());
    if (kept != target && !drags) {
        finger.glide.stop();
    }
    ImGui::SetScrollY(kept);
}

void dragMap(const Frame& frame, const base::Rect& map)
{
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (moved.x == 0 && moved.y == 0) {
        return;
    }
    frame.ask(session::Pan{{moved.x, moved.y}});
    if (frame.kiosk != nullptr) {
        push(frame.memory.finger, map, {moved.x, moved.y});
    }
}

void letGoMap(const Frame& frame)
{
    if (frame.kiosk != nullptr && frame.memory.finger.pushed == ImGui::GetCurrentWindow()->ID) {
        letGo(frame);
        frame.memory.finger.isDrawn = true;
    }
}

void glideMap(const Frame& frame)
{
    const base::Vec2 by = glided(frame);
    if (!(by == base::Vec2{})) {
        frame.ask(session::Pan{by});
    }
}

bool pinchMap(const Frame& frame, base::Vec2 onMap)
{
    const Memory::Pinch& pinch = frame.memory.pinch;
    if (pinch.areTwo && pinch.move) {
        frame.ask(session::Pan{pinch.move->by});
        frame.ask(session::Zoom{pinch.move->about + onMap, pinch.move->factor, false});
    }
    return pinch.areTwo;
}

void touchChoice(const Frame& frame, filter::Facet facet, const std::string& code, const Touch& touch,
                 const base::Rect& row)
{
    Memory::Finger& finger = frame.memory.finger;
    if (touch.doubleClicked) {
        frame.ask(session::KeepOnly{facet, code});
        finger.isSpent = true;
        return;
    }
    if (touch.clicked) {
        frame.ask(session::ToggleChoice{facet, code});
        return;
    }
    const bool held = ImGui::IsItemActive() && !finger.isSpent &&
                      !ImGui::IsMouseDragPastThreshold(ImGuiMouseButton_Left, frame.px(kDrag));
    if (!held) {
        return;
    }
    const double since = ImGui::GetIO().MouseDownDuration[0];
    if (since >= kLongPress) {
        frame.ask(session::KeepOnly{facet, code});
        finger.isSpent = true;
        return;
    }
    wake(frame.memory, since < kFillsAfter ? kFillsAfter - since : kNow);
    const double share = (since - kFillsAfter) / (kLongPress - kFillsAfter);
    if (share > 0) {
        const float width = row.width * static_cast<float>(std::min(1.0, share));
        ImGui::GetWindowDrawList()->AddRectFilled({row.x, row.y}, {row.x + width, row.bottom()},
                                                  colour(base::faded(frame.colours.accent, 0.28)),
                                                  frame.px(6));
    }
}

} // namespace ui
