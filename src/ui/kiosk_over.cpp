// What the kiosk lays over everything: the ring « toujours là ? » and the pad for the PIN.
#include "base/icons.h"
#include "base/words.h"
#include "ui/kiosk.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

using base::word;
using base::Word;
using session::PinKey;

/// A card of this size, in the middle, or on a portrait screen in the middle of what hands reach.
base::Rect cardPlace(float width, float height)
{
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const float reach = window.y > window.x ? window.y * static_cast<float>(session::kReachShare) : window.y;
    const float y = window.y - reach + (reach - height) / 2;
    return {std::round((window.x - width) / 2),
            std::round(std::clamp(y, 0.F, std::max(0.F, window.y - height))), std::round(width),
            std::round(height)};
}

void drawCentred(const Frame& frame, Type type, base::Colour ink, const base::Rect& rect, float y,
                 std::string_view text)
{
    drawText(frame, type, ink, rect.x + (rect.width - textWidth(frame, type, text)) / 2, y, text);
}

/// Lines one below the other, each in the middle; returns the height they took.
float drawMiddle(const Frame& frame, Type type, base::Colour ink, const base::Rect& rect, float y,
                 std::string_view text)
{
    const auto lines = wrapped(frame, type, text, rect.width);
    for (const std::string& line : lines) {
        drawCentred(frame, type, ink, rect, y, line);
        y += lineHeight(frame, type);
    }
    return static_cast<float>(lines.size()) * lineHeight(frame, type);
}

struct PadKey {
    const char* id;
    std::string_view label;
    PinKey key;
    bool isIcon = false;
};

constexpr PinKey digit(int value)
{
    return static_cast<PinKey>(value);
}

const std::array<PadKey, 12>& padKeys()
{
    static const std::array<PadKey, 12> kKeys{{{"pin-1", "1", digit(1)},
                                               {"pin-2", "2", digit(2)},
                                               {"pin-3", "3", digit(3)},
                                               {"pin-4", "4", digit(4)},
                                               {"pin-5", "5", digit(5)},
                                               {"pin-6", "6", digit(6)},
                                               {"pin-7", "7", digit(7)},
                                               {"pin-8", "8", digit(8)},
                                               {"pin-9", "9", digit(9)},
                                               {"pin-erase", base::icons::kErase, PinKey::Erase, true},
                                               {"pin-0", "0", digit(0)},
                                               {"pin-enter", base::icons::kCheck, PinKey::Enter, true}}};
    return kKeys;
}

void drawPadKey(const Frame& frame, const PadKey& key, const base::Rect& rect, bool deaf)
{
    const base::Palette& c = frame.colours;
    const Touch touch = touchArea(frame, key.id, rect, Zone::None);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const bool strong = key.key == PinKey::Enter && !deaf;
    const base::Colour fill = strong                   ? c.accent
                              : touch.hovered && !deaf ? base::mix(c.raised, c.ink, 0.16)
                                                       : c.raised;
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(fill), frame.px(8));
    const base::Colour ink = deaf ? c.inkFaint : strong ? c.onAccent : c.ink;
    const Type type = key.isIcon ? Type::Icon : Type::Stage;
    drawCentred(frame, type, ink, rect, rect.y + (rect.height - frame.fonts[type]->FontSize) / 2, key.label);
    if (touch.clicked) {
        frame.memory.kiosk.pin = key.key;
    }
}

void drawTyped(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const auto typed = static_cast<int>(frame.kiosk->pin.typed.size());
    const int places = std::max<int>(typed, static_cast<int>(session::kLeastPin));
    const float step = std::min(frame.px(26), rect.width / static_cast<float>(places));
    float x = rect.x + (rect.width - step * static_cast<float>(places - 1)) / 2;
    const float y = rect.y + rect.height / 2;
    for (int i = 0; i < places; ++i) {
        if (i < typed) {
            draw->AddCircleFilled({x, y}, step * 0.27F, colour(c.ink), 32);
        } else {
            draw->AddCircle({x, y}, step * 0.27F, colour(c.inkSoft), 32, frame.px(1.5F));
        }
        x += step;
    }
}

} // namespace

void beginOver(const Frame& frame, const char* id)
{
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    beginPanel(frame, id, {0, 0, window.x, window.y});
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, window, IM_COL32(0, 0, 0, 150));
}

void drawStillThere(const Frame& frame)
{
    const base::Palette& c = frame.colours;
    const session::KioskShown& shown = frame.kiosk->shown;
    const auto other =
        frame.language() == base::Language::French ? base::Language::English : base::Language::French;
    const session::RingWords words = session::ringWords(shown, frame.language());
    const session::RingWords also = session::ringWords(shown, other);
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const float pad = frame.px(32);
    const float width = std::min(frame.px(480), window.x - frame.px(24));
    const float room = width - 2 * pad;
    const float radius = frame.px(64);
    const auto tall = [&](Type type, std::string_view text) {
        return static_cast<float>(wrapped(frame, type, text, room).size()) * lineHeight(frame, type);
    };
    const float height = pad + tall(Type::Call, words.question) + frame.px(18) + 2 * radius + frame.px(20) +
                         tall(Type::CardTitle, words.howTo) + frame.px(14) + tall(Type::Body, also.question) +
                         tall(Type::Body, also.howTo) + pad;
    beginOver(frame, "kiosk-ring");
    const base::Rect card = cardPlace(width, height);
    raisedCard(frame, card);
    const base::Rect inner{card.x + pad, card.y, room, card.height};
    float y = card.y + pad;
    y += drawMiddle(frame, Type::Call, c.ink, inner, y, words.question) + frame.px(18);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const ImVec2 centre{card.x + card.width / 2, y + radius};
    const float line = frame.px(11);
    draw->AddCircle(centre, radius - line / 2, colour(c.track), 96, line);
    if (shown.ringLeft > 0) {
        constexpr float kTop = -std::numbers::pi_v<float> / 2;
        const auto sweep = static_cast<float>(2 * std::numbers::pi * shown.ringLeft);
        draw->PathArcTo(centre, radius - line / 2, kTop, kTop + sweep, 96);
        draw->PathStroke(colour(c.accent), 0, line);
    }
    const std::string seconds = fmt::format("{}", shown.secondsLeft);
    drawCentred(frame, Type::Call, c.ink, card, centre.y - frame.fonts[Type::Call]->FontSize / 2, seconds);
    y += 2 * radius + frame.px(20);
    y += drawMiddle(frame, Type::CardTitle, c.ink, inner, y, words.howTo) + frame.px(14);
    y += drawMiddle(frame, Type::Body, c.inkSoft, inner, y, also.question);
    drawMiddle(frame, Type::Body, c.inkSoft, inner, y, also.howTo);
    endPanel();
}

void drawPinPad(const Frame& frame)
{
    const base::Palette& c = frame.colours;
    const session::PinState& pin = frame.kiosk->pin;
    const float mm = frame.kiosk->pxPerMm;
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const auto gap = std::round(static_cast<float>(session::kTargetGapMm) * mm);
    auto side = std::round(static_cast<float>(session::kPrimaryMm) * mm);
    const float pad = frame.px(28);
    const float message = 2 * lineHeight(frame, Type::CardTitle) + frame.px(6);
    const float typed = frame.px(40);
    const auto heightFor = [&](float key) { return 2 * pad + message + typed + 5 * (key + gap); };
    side = std::max(frame.px(30), std::min(side, (window.y - frame.px(16) - heightFor(0)) / 5));
    const float keyWidth = std::max(side, frame.px(72));
    const float width = 3 * keyWidth + 2 * gap + 2 * pad;
    beginOver(frame, "kiosk-pin");
    const base::Rect card = cardPlace(width, heightFor(side));
    raisedCard(frame, card);
    const base::Rect inner{card.x + pad, card.y + pad, width - 2 * pad, card.height - 2 * pad};
    drawMiddle(frame, Type::CardTitle, c.ink, inner, inner.y, session::pinMessage(pin, frame.language()));
    drawTyped(frame, {inner.x, inner.y + message, inner.width, typed});
    const bool deaf = pin.waitMs > 0 || pin.checking;
    const float top = inner.y + message + typed + gap;
    for (std::size_t i = 0; i < padKeys().size(); ++i) {
        const base::Rect rect{inner.x + static_cast<float>(i % 3) * (keyWidth + gap),
                              top + static_cast<float>(i / 3) * (side + gap), keyWidth, side};
        drawPadKey(frame, padKeys()[i], rect, deaf);
    }
    base::Rect leave{inner.x, top + 4 * (side + gap), inner.width, side};
    if (button(frame, "pin-leave", leave, word(Word::KioskCancel, frame.language()), base::icons::kClose,
               ButtonKind::Quiet, Zone::None)) {
        frame.memory.kiosk.pin = PinKey::Leave;
    }
    endPanel();
}

} // namespace ui
