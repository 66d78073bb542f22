#include "app/soak_hand.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace app {

namespace {

using session::KioskKey;
using session::RawInput;

SoakInput press(base::Vec2 at)
{
    SoakInput input;
    input.pointer = at;
    input.down = true;
    return input;
}

SoakInput lift(double seconds = 0.03)
{
    SoakInput input;
    input.seconds = seconds;
    input.down = false;
    return input;
}

SoakInput rest(double seconds)
{
    SoakInput input;
    input.seconds = seconds;
    return input;
}

std::vector<SoakInput> tap(base::Vec2 at)
{
    SoakInput move;
    move.pointer = at; // ImGui knows in the next frame what lies below
    return {move, press(at), lift(), rest(0.1)};
}

std::vector<SoakInput> drag(base::Vec2 from, base::Vec2 to)
{
    constexpr int kSteps = 5;
    std::vector<SoakInput> inputs = tap(from);
    inputs.resize(2);
    for (int i = 1; i <= kSteps; ++i) {
        SoakInput move;
        move.pointer = from + (to - from) * (static_cast<double>(i) / kSteps);
        inputs.push_back(move);
    }
    inputs.push_back(lift());
    return inputs;
}

struct NamedKey {
    ui::Key key;
    KioskKey kind;
    bool shift = false;
    bool control = false;
    bool alt = false;
    int fieldKey = -1;
};

constexpr std::array kNamedKeys{
    NamedKey{ui::Key::Tab, KioskKey::Tab},
    NamedKey{ui::Key::BackTab, KioskKey::Tab, true},
    NamedKey{ui::Key::Up, KioskKey::Arrow},
    NamedKey{ui::Key::Down, KioskKey::Arrow},
    NamedKey{ui::Key::Left, KioskKey::Arrow, false, false, false, ImGuiKey_LeftArrow},
    NamedKey{ui::Key::Right, KioskKey::Arrow, false, false, false, ImGuiKey_RightArrow},
    NamedKey{ui::Key::ShiftLeft, KioskKey::Arrow, true},
    NamedKey{ui::Key::ShiftRight, KioskKey::Arrow, true},
    NamedKey{ui::Key::PageUp, KioskKey::Page},
    NamedKey{ui::Key::PageDown, KioskKey::Page},
    NamedKey{ui::Key::Home, KioskKey::Page},
    NamedKey{ui::Key::End, KioskKey::Page},
    NamedKey{ui::Key::Enter, KioskKey::Enter, false, false, false, ImGuiKey_Enter},
    NamedKey{ui::Key::Space, KioskKey::Enter},
    NamedKey{ui::Key::Escape, KioskKey::Escape, false, false, false, ImGuiKey_Escape},
    NamedKey{ui::Key::Delete, KioskKey::Erase, false, false, false, ImGuiKey_Delete},
    NamedKey{ui::Key::Undo, KioskKey::Character, false, true},
    NamedKey{ui::Key::Redo, KioskKey::Character, false, true},
    NamedKey{ui::Key::Copy, KioskKey::Character, false, true},
    NamedKey{ui::Key::PickAll, KioskKey::Character, false, true},
    NamedKey{ui::Key::AltUp, KioskKey::Arrow, false, false, true},
    NamedKey{ui::Key::Present, KioskKey::Function},
};

struct SignKey {
    char32_t sign;
    ui::Key key;
};
constexpr std::array kSignKeys{
    SignKey{U'/', ui::Key::Slash},    SignKey{U'?', ui::Key::Question},  SignKey{U'+', ui::Key::Plus},
    SignKey{U'-', ui::Key::Minus},    SignKey{U'0', ui::Key::Home},      SignKey{U'1', ui::Key::Symbols1},
    SignKey{U'2', ui::Key::Symbols2}, SignKey{U'3', ui::Key::Symbols3},  SignKey{U'4', ui::Key::Symbols4},
    SignKey{U'5', ui::Key::Symbols5}, SignKey{U'6', ui::Key::Symbols6},  SignKey{U'7', ui::Key::Table},
    SignKey{U'8', ui::Key::Crosstab}, SignKey{U'v', ui::Key::Views},     SignKey{U'e', ui::Key::Export},
    SignKey{U's', ui::Key::Tours},    SignKey{U'b', ui::Key::Blank},     SignKey{U'u', ui::Key::Unfold},
    SignKey{U'l', ui::Key::Language}, SignKey{U'r', ui::Key::Reset},     SignKey{U'p', ui::Key::Play},
    SignKey{U't', ui::Key::Poles},    SignKey{U'c', ui::Key::Colouring}, SignKey{U'd', ui::Key::Duel},
    SignKey{U'x', ui::Key::SwapDuel}, SignKey{U'z', ui::Key::Area},      SignKey{U'9', ui::Key::Problems},
};

constexpr std::array<std::u32string_view, 8> kWords{U"lyon",  U"école",   U"masque", U"zzzz",
                                                    U"autun", U"hôpital", U"3d",     U"œuvre"};

SoakInput written(char32_t sign, std::optional<ui::Key> key)
{
    SoakInput input;
    input.stroke = SoakInput::Stroke{{KioskKey::Character}, key, sign};
    return input;
}

} // namespace

int SoakHand::below(int count)
{
    return static_cast<int>(random_() % static_cast<std::uint32_t>(std::max(count, 1)));
}

base::Vec2 SoakHand::within(const base::Rect& rect)
{
    return {rect.x + rect.width * (below(1000) + 0.5) / 1000,
            rect.y + rect.height * (below(1000) + 0.5) / 1000};
}

base::Vec2 SoakHand::somewhere(const SoakScreen& screen)
{
    const int kind = below(10);
    if (kind < 6 && !screen.areas.empty()) {
        return screen.areas[static_cast<std::size_t>(below(static_cast<int>(screen.areas.size())))]
            .rect.centre();
    }
    if (kind < 8 && !screen.dots.empty()) {
        return screen.dots[static_cast<std::size_t>(below(static_cast<int>(screen.dots.size())))];
    }
    return kind < 9
               ? within(screen.map)
               : within({0, 0, static_cast<float>(screen.window.x), static_cast<float>(screen.window.y)});
}

SoakInput SoakHand::key()
{
    const int which = below(static_cast<int>(kNamedKeys.size() + kSignKeys.size()));
    if (which >= static_cast<int>(kNamedKeys.size())) {
        const SignKey& sign = kSignKeys[static_cast<std::size_t>(which) - kNamedKeys.size()];
        return written(sign.sign, sign.key);
    }
    const NamedKey& named = kNamedKeys[static_cast<std::size_t>(which)];
    SoakInput input;
    input.stroke = SoakInput::Stroke{
        {named.kind, named.shift, named.control, named.alt, false}, named.key, 0, named.fieldKey};
    return input;
}

std::vector<SoakInput> SoakHand::word()
{
    std::vector<SoakInput> inputs{written(U'/', ui::Key::Slash), rest(0.1)};
    for (const char32_t sign : kWords[static_cast<std::size_t>(below(static_cast<int>(kWords.size())))]) {
        inputs.push_back(written(sign, std::nullopt));
    }
    inputs.push_back(rest(0.5));
    SoakInput enter;
    enter.stroke = SoakInput::Stroke{{KioskKey::Enter}, ui::Key::Enter, 0, ImGuiKey_Enter};
    inputs.push_back(enter);
    inputs.push_back(rest(0.1));
    return inputs;
}

SoakInput SoakHand::forbidden()
{
    SoakInput input;
    constexpr std::array kKinds{RawInput::Button, RawInput::Gesture, RawInput::FileDrop,
                                RawInput::CloseRequest};
    input.refused = kKinds[static_cast<std::size_t>(below(static_cast<int>(kKinds.size())))];
    input.button = input.refused == RawInput::Button ? 1 + below(7) : 0;
    return input;
}

std::vector<SoakInput> SoakHand::gesture(const SoakScreen& screen)
{
    switch (below(12)) {
    case 0: // a long press
    {
        std::vector<SoakInput> inputs = tap(somewhere(screen));
        inputs[2].seconds = 0.9;
        return inputs;
    }
    case 1:
    case 2:
        return drag(somewhere(screen), somewhere(screen));
    case 3: {
        SoakInput input;
        input.pointer = somewhere(screen);
        SoakInput turn;
        turn.wheel = static_cast<float>(below(9) - 4);
        return {input, turn, rest(0.2)};
    }
    case 4:
    case 5:
        return {key(), rest(0.1)};
    case 6:
        return below(3) == 0 ? word() : tap(somewhere(screen));
    case 7:
        return {forbidden()};
    case 8: // it looks, or reads
        return {rest(0.5 + below(8))};
    default:
        return tap(somewhere(screen));
    }
}

std::vector<SoakInput> SoakHand::corners(base::Vec2 window)
{
    std::vector<SoakInput> inputs;
    constexpr double kIn = 4; // pixels
    for (const base::Vec2 at :
         {base::Vec2{kIn, kIn}, base::Vec2{window.x - kIn, kIn}, base::Vec2{window.x - kIn, window.y - kIn},
          base::Vec2{kIn, window.y - kIn}}) {
        inputs.push_back(press(at));
        inputs.push_back(lift());
    }
    return inputs;
}

} // namespace app
