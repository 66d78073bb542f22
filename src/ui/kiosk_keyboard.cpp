#include "ui/kiosk_keyboard.h"

#include "base/icons.h"
#include "session/big_targets.h"
#include "ui/kiosk.h"
#include "ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using session::KeyAction;
using session::KeyboardEffects;
using session::KeyboardFrame;
using session::PlacedKey;

constexpr float kRows = 4;
constexpr float kOffersInSight = 84; // design pixels below the field: two lines
constexpr float kLeastKey = 28;      // design pixels: lower than that no key gets

/// Keys and offered accents on one ground.
base::Rect groundOf(const session::KeyboardState& keys, const KeyboardFrame& place)
{
    base::Rect ground = place.area;
    for (const PlacedKey& accent : session::placeAccents(keys, place)) {
        const float top = std::min(ground.y, accent.rect.y);
        ground = {ground.x, top, ground.width, ground.bottom() - top};
    }
    return ground.shrunk(-static_cast<float>(place.gap));
}

/// What the finger on the ground does in this frame.
KeyboardEffects takeFinger(Memory::Keyboard& board, const KeyboardFrame& place)
{
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const base::Vec2 at{mouse.x, mouse.y};
    const double now = ImGui::GetTime();
    if (ImGui::IsItemActivated()) {
        board.passedAt = now;
        return session::fingerDown(board.keys, place, at);
    }
    if (ImGui::IsItemDeactivated()) {
        return session::fingerUp(board.keys, place, at);
    }
    KeyboardEffects effects;
    if (ImGui::IsItemActive()) {
        const auto elapsed = static_cast<std::int64_t>(std::floor((now - board.passedAt) * 1000));
        board.passedAt += static_cast<double>(elapsed) / 1000;
        effects = session::pass(board.keys, place, elapsed);
        session::fingerMoved(board.keys, place, at);
    }
    return effects;
}

/// What a real keyboard has written in this frame.
KeyboardEffects takeRealKeys(session::KeyboardState& keys)
{
    KeyboardEffects effects;
    for (const ImWchar sign : ImGui::GetIO().InputQueueCharacters) {
        std::array<char, 5> utf8{};
        if (sign >= ' ') {
            effects.changed |= session::writeText(keys, ImTextCharToUtf8(utf8.data(), sign)).changed;
        }
    }
    if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Backspace))) {
        effects.changed |= session::eraseLast(keys).changed;
    }
    return effects;
}

void drawKey(const Frame& frame, const PlacedKey& key, bool pressed)
{
    const base::Palette& c = frame.colours;
    const session::KeyboardState& keys = frame.memory.keyboard.keys;
    const base::Rect& rect = key.rect;
    const bool writes = key.cap.action == KeyAction::Write;
    const bool on = key.cap.action == KeyAction::Shift && keys.shift;
    const bool strong = pressed || on || key.cap.action == KeyAction::Done;
    const base::Colour fill = pressed  ? base::mix(c.accent, c.ink, 0.35)
                              : strong ? c.accent
                              : writes ? c.panel
                                       : base::mix(c.raised, c.ink, 0.1);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(fill), frame.px(7));
    draw->AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(strong ? fill : c.insetBorder),
                  frame.px(7));
    std::string label = session::keyLabel(key.cap, keys.shift, frame.language());
    const std::array types{writes ? Type::Stage : Type::CardTitle, Type::BodyStrong, Type::SmallStrong};
    const auto* fits = std::ranges::find_if(types, [&](Type type) {
        return textWidth(frame, type, label) <= rect.width - frame.px(6) &&
               frame.fonts[type]->FontSize <= rect.height;
    });
    if (fits == types.end() && key.cap.action == KeyAction::Erase) { // better than half a word
        label = base::icons::kErase;
    }
    const Type type = label == base::icons::kErase ? Type::Icon : fits == types.end() ? types.back() : *fits;
    const float width = std::min(textWidth(frame, type, label), rect.width);
    drawFitted(frame, type, strong ? c.onAccent : c.ink, rect.x + (rect.width - width) / 2,
               rect.y + (rect.height - frame.fonts[type]->FontSize) / 2, rect.width + 1, label);
}

void drawKeys(const Frame& frame, const KeyboardFrame& place, const base::Rect& ground)
{
    const base::Palette& c = frame.colours;
    Memory& memory = frame.memory;
    const session::KeyboardState& keys = memory.keyboard.keys;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const base::Rect below = place.area.shrunk(-static_cast<float>(place.gap));
    draw->AddRectFilled({below.x, below.y}, {below.right(), below.bottom()}, colour(c.raised), frame.px(10));
    draw->AddRect({below.x, below.y}, {below.right(), below.bottom()}, colour(c.inkSoft), frame.px(10));
    const auto record = [&](const PlacedKey& key, const std::string& what) {
        if (memory.recordAreas) {
            memory.areas.push_back(
                {what + session::keyLabel(key.cap, false, frame.language()), key.rect, Zone::None});
        }
    };
    int at = 0;
    for (const PlacedKey& key : session::placeKeys(keys.kind, keys.layer, place)) {
        drawKey(frame, key, at == keys.held || at == keys.offered);
        record(key, "key-");
        ++at;
    }
    const auto accents = session::placeAccents(keys, place);
    if (accents.empty()) {
        return;
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const int under = keys.offeredNow ? session::keyAt(accents, {mouse.x, mouse.y}, place.gap) : -1;
    const base::Rect row{accents.front().rect.x, accents.front().rect.y,
                         accents.back().rect.right() - accents.front().rect.x, accents.front().rect.height};
    const base::Rect card = row.shrunk(-static_cast<float>(place.gap) / 2);
    // In the frame in which they open, the panel is still as high as the keys.
    draw->PushClipRect({ground.x, std::min(ground.y, card.y)}, {ground.right(), ground.bottom()});
    draw->AddRectFilled({card.x, card.y}, {card.right(), card.bottom()}, colour(c.raised), frame.px(9));
    draw->AddRect({card.x, card.y}, {card.right(), card.bottom()}, colour(c.inkSoft), frame.px(9));
    for (std::size_t i = 0; i < accents.size(); ++i) {
        drawKey(frame, accents[i], static_cast<int>(i) == under);
        record(accents[i], "accent-");
    }
    draw->PopClipRect();
}

/// A touch that is neither for the keyboard nor for the search.
bool isTouchedBeside(const Frame& frame, const Desk& desk, const base::Rect& ground)
{
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const base::Vec2 at{mouse.x, mouse.y};
    const Memory::Completing& completing = frame.memory.completing;
    return ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ground.contains(at) &&
           !completing.field.contains(at) && !(completing.open && completing.box.contains(at)) &&
           !desk.strip.contains(at);
}

/// The text goes the way of a real key.
void search(const Frame& frame)
{
    Memory& memory = frame.memory;
    const std::string& text = memory.keyboard.keys.text;
    const std::size_t size = std::min(text.size(), memory.searchText.size() - 1);
    std::copy_n(text.begin(), size, memory.searchText.begin());
    memory.searchText[size] = 0;
    frame.ask(session::SetSearch{memory.searchText.data()});
}

} // namespace

KeyboardFrame keyboardFrame(const Desk& desk, const base::Rect& field, float scale, float pxPerMm)
{
    const float widest = desk.strip.width;
    const auto across = static_cast<float>(session::kKeysAcross);
    const auto key = static_cast<float>(session::kPrimaryMm) * pxPerMm;
    const auto least = static_cast<float>(session::kSecondaryMm) * pxPerMm;
    // Where keys of 12 mm would touch, the room between them gives way first.
    const float gap = std::clamp(widest / (across + 1) - least, pxPerMm,
                                 static_cast<float>(session::kTargetGapMm) * pxPerMm);
    const float width = std::min(widest - 2 * gap, across * key + (across - 1) * gap);
    const float bottom = desk.strip.y - gap;
    const float room = bottom - gap - (field.bottom() + kOffersInSight * scale);
    const float height = std::min(kRows * key + (kRows - 1) * gap,
                                  std::max(room, kRows * kLeastKey * scale + (kRows - 1) * gap));
    // Below the field, as far as the screen is wide enough.
    const float x = std::clamp(field.x, gap, std::max(gap, widest - gap - width));
    return {{std::round(x), std::round(bottom - height), std::round(width), std::round(height)}, gap};
}

void openKeyboard(const Frame& frame)
{
    if (!frame.memory.keyboard.open) {
        frame.memory.keyboard = {};
        frame.memory.keyboard.open = true;
        ImGui::SetScrollY(0); // the field to its place
    }
}

void closeKeyboard(Memory& memory)
{
    memory.keyboard = {};
    memory.completing.open = false;
}

void drawKeyboard(const Frame& frame, const Desk& desk)
{
    Memory& memory = frame.memory;
    Memory::Keyboard& board = memory.keyboard;
    if (!board.open || desk.strip.isEmpty()) {
        return;
    }
    session::KeyboardState& keys = board.keys;
    keys.kind = session::keyboardFor(frame.language());
    keys.text = memory.searchText.data();
    const KeyboardFrame place =
        keyboardFrame(desk, memory.completing.field, frame.scale, frame.kiosk->pxPerMm);
    const base::Rect ground = groundOf(keys, place);
    board.top = place.area.y - static_cast<float>(place.gap);
    beginPanel(frame, "kiosk-keyboard", ground);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::SetCursorScreenPos({ground.x, ground.y});
    ImGui::InvisibleButton("keys", {ground.width, ground.height});
    const KeyboardEffects byFinger = takeFinger(board, place);
    const KeyboardEffects byKeys = takeRealKeys(keys);
    drawKeys(frame, place, ground);
    endPanel();
    if (byFinger.changed || byKeys.changed) {
        search(frame);
    }
    if (byFinger.done || isTouchedBeside(frame, desk, ground)) {
        closeKeyboard(memory);
    } else if (const auto due = session::wakesIn(keys, place)) {
        const double wake = static_cast<double>(*due) / 1000;
        memory.wakeIn = std::min(wake, memory.wakeIn.value_or(wake));
    }
}

} // namespace ui
