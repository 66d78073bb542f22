#include "session/keyboard_input.h"

#include "session/kiosk_lock.h"

#include <algorithm>

namespace session {

namespace {

std::vector<PlacedKey> keysOf(const KeyboardState& state, const KeyboardFrame& frame)
{
    return placeKeys(state.kind, state.layer, frame);
}

bool isKey(const std::vector<PlacedKey>& keys, int at)
{
    return at >= 0 && at < static_cast<int>(keys.size());
}

bool write(KeyboardState& state, std::string_view typed)
{
    const std::string_view text = state.shift ? capitalOf(typed) : typed;
    if (state.text.size() + text.size() > kMostKioskSearch) {
        return false;
    }
    state.text += text;
    state.shift = false;
    return true;
}

bool erase(std::string& text)
{
    if (text.empty()) {
        return false;
    }
    // The last character: its first byte and those that follow it.
    do {
        const auto byte = static_cast<unsigned char>(text.back());
        text.pop_back();
        if ((byte & 0xC0U) != 0x80U) {
            break;
        }
    } while (!text.empty());
    return true;
}

void letGo(KeyboardState& state)
{
    state.held = -1;
    state.heldMs = 0;
    state.repeats = 0;
    state.offeredNow = false;
}

void turnTo(KeyboardState& state, KeyLayer layer)
{
    state.layer = layer;
    state.offered = -1;
}

KeyboardEffects carryOut(KeyboardState& state, const KeyCap& key)
{
    KeyboardEffects effects;
    switch (key.action) {
    case KeyAction::Write:
        effects.changed = write(state, key.text);
        if (state.layer == KeyLayer::Accents) {
            turnTo(state, KeyLayer::Letters); // one accent, and on with the word
        }
        break;
    case KeyAction::Space:
        effects.changed = write(state, " ");
        break;
    case KeyAction::Erase:
        effects.changed = erase(state.text);
        break;
    case KeyAction::Shift:
        state.shift = !state.shift;
        break;
    case KeyAction::ToLetters:
        turnTo(state, KeyLayer::Letters);
        break;
    case KeyAction::ToAccents:
        turnTo(state, KeyLayer::Accents);
        break;
    case KeyAction::ToDigits:
        turnTo(state, KeyLayer::Digits);
        break;
    case KeyAction::Done:
        effects.done = true;
        break;
    }
    return effects;
}

} // namespace

std::vector<PlacedKey> placeAccents(const KeyboardState& state, const KeyboardFrame& frame)
{
    const auto keys = keysOf(state, frame);
    if (!isKey(keys, state.offered)) {
        return {};
    }
    const PlacedKey& below = keys[static_cast<std::size_t>(state.offered)];
    const auto& accents = accentsOf(below.cap.text);
    const auto gap = static_cast<float>(std::max(frame.gap, 0.0));
    const float wide = below.rect.width;
    const float all = static_cast<float>(accents.size()) * (wide + gap) - gap;
    float x = below.rect.x + wide / 2 - all / 2;
    x = std::max(frame.area.x, std::min(x, frame.area.right() - all));
    // Above the key; the first row's accents lie above the keyboard.
    const float y = below.rect.y - below.rect.height - gap;
    std::vector<PlacedKey> placed;
    for (const std::string_view accent : accents) {
        placed.push_back({{x, y, wide, below.rect.height}, {accent}});
        x += wide + gap;
    }
    return placed;
}

KeyboardEffects fingerDown(KeyboardState& state, const KeyboardFrame& frame, base::Vec2 at)
{
    KeyboardEffects effects;
    letGo(state);
    if (state.offered >= 0) { // a second touch chooses an accent, or closes them
        const auto accents = placeAccents(state, frame);
        const int chosen = keyAt(accents, at, frame.gap);
        state.offered = -1;
        if (isKey(accents, chosen)) {
            effects.changed = write(state, accents[static_cast<std::size_t>(chosen)].cap.text);
        }
        effects.taken = true;
        return effects;
    }
    state.held = keyAt(keysOf(state, frame), at, frame.gap);
    effects.taken = state.held >= 0 || frame.area.contains(at);
    return effects;
}

KeyboardEffects fingerMoved(KeyboardState& state, const KeyboardFrame& frame, base::Vec2 at)
{
    KeyboardEffects effects;
    effects.taken = state.held >= 0;
    if (state.held < 0 || state.offeredNow) {
        return effects;
    }
    const int now = keyAt(keysOf(state, frame), at, frame.gap);
    if (now >= 0 && now != state.held) {
        state.held = now;
        state.heldMs = 0;
        state.repeats = 0;
    }
    return effects;
}

KeyboardEffects fingerUp(KeyboardState& state, const KeyboardFrame& frame, base::Vec2 at)
{
    KeyboardEffects effects;
    const auto keys = keysOf(state, frame);
    const int held = state.held;
    const bool slid = state.offeredNow;
    const bool repeated = state.repeats > 0;
    letGo(state);
    if (!isKey(keys, held)) {
        return effects;
    }
    const int under = keyAt(keys, at, frame.gap);
    if (slid) {
        const auto accents = placeAccents(state, frame);
        const int chosen = keyAt(accents, at, frame.gap);
        if (isKey(accents, chosen)) {
            effects.changed = write(state, accents[static_cast<std::size_t>(chosen)].cap.text);
        }
        if (isKey(accents, chosen) || under != held) {
            state.offered = -1;
        } // lifted from the letter itself: they stay for a second touch
    } else if (isKey(keys, under) && !repeated) {
        effects = carryOut(state, keys[static_cast<std::size_t>(under)].cap);
    }
    effects.taken = true;
    return effects;
}

void fingerLost(KeyboardState& state)
{
    if (state.offeredNow) {
        state.offered = -1;
    }
    letGo(state);
}

KeyboardEffects pass(KeyboardState& state, const KeyboardFrame& frame, std::int64_t elapsedMs)
{
    KeyboardEffects effects;
    const auto keys = keysOf(state, frame);
    if (!isKey(keys, state.held) || state.offeredNow) {
        return effects;
    }
    const KeyCap& key = keys[static_cast<std::size_t>(state.held)].cap;
    // After a stall a long press begins at most; a text is not erased in one go.
    state.heldMs += std::clamp<std::int64_t>(elapsedMs, 0, kLongPressMs);
    if (state.heldMs < kLongPressMs) {
        return effects;
    }
    if (key.action == KeyAction::Write && !accentsOf(key.text).empty()) {
        state.offered = state.held;
        state.offeredNow = true;
    } else if (key.action == KeyAction::Erase) {
        const std::int64_t due = 1 + (state.heldMs - kLongPressMs) / kEraseRepeatMs;
        for (; state.repeats < due && !state.text.empty(); ++state.repeats) {
            effects.changed |= erase(state.text);
        }
        state.repeats = std::max<std::int64_t>(state.repeats, due);
    }
    return effects;
}

std::optional<std::int64_t> wakesIn(const KeyboardState& state, const KeyboardFrame& frame)
{
    const auto keys = keysOf(state, frame);
    if (!isKey(keys, state.held) || state.offeredNow) {
        return std::nullopt;
    }
    const KeyCap& key = keys[static_cast<std::size_t>(state.held)].cap;
    const bool erases = key.action == KeyAction::Erase && !state.text.empty();
    if (!erases && accentsOf(key.text).empty()) {
        return std::nullopt;
    }
    const std::int64_t due = kLongPressMs + (erases ? state.repeats * kEraseRepeatMs : 0);
    return std::max<std::int64_t>(1, due - state.heldMs);
}

KeyboardEffects writeText(KeyboardState& state, std::string_view utf8)
{
    KeyboardEffects effects;
    effects.changed = !utf8.empty() && write(state, utf8);
    return effects;
}

KeyboardEffects eraseLast(KeyboardState& state)
{
    KeyboardEffects effects;
    effects.changed = erase(state.text);
    return effects;
}

} // namespace session
