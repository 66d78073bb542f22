#include "app/keys.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace app {

namespace {

/// The arrows of a number pad whose digits are switched off.
int withoutPad(int key, int mods)
{
    if ((mods & GLFW_MOD_NUM_LOCK) != 0) {
        return key;
    }
    switch (key) {
    case GLFW_KEY_KP_8:
        return GLFW_KEY_UP;
    case GLFW_KEY_KP_2:
        return GLFW_KEY_DOWN;
    case GLFW_KEY_KP_4:
        return GLFW_KEY_LEFT;
    case GLFW_KEY_KP_6:
        return GLFW_KEY_RIGHT;
    default:
        return key;
    }
}

} // namespace

std::optional<ui::Key> keyOf(int key, int mods)
{
    const bool shifted = (mods & GLFW_MOD_SHIFT) != 0;
    const bool alt = (mods & GLFW_MOD_ALT) != 0;
    switch (withoutPad(key, mods)) {
    case GLFW_KEY_TAB:
        return shifted ? ui::Key::BackTab : ui::Key::Tab;
    case GLFW_KEY_UP:
        return alt ? ui::Key::AltUp : shifted ? ui::Key::ShiftUp : ui::Key::Up;
    case GLFW_KEY_DOWN:
        return alt ? ui::Key::AltDown : shifted ? ui::Key::ShiftDown : ui::Key::Down;
    case GLFW_KEY_DELETE:
        return ui::Key::Delete;
    case GLFW_KEY_F5:
        return ui::Key::Present;
    case GLFW_KEY_LEFT:
        return shifted ? ui::Key::ShiftLeft : ui::Key::Left;
    case GLFW_KEY_RIGHT:
        return shifted ? ui::Key::ShiftRight : ui::Key::Right;
    case GLFW_KEY_PAGE_UP:
        return shifted ? ui::Key::ShiftPageUp : ui::Key::PageUp;
    case GLFW_KEY_PAGE_DOWN:
        return shifted ? ui::Key::ShiftPageDown : ui::Key::PageDown;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return ui::Key::Enter;
    case GLFW_KEY_ESCAPE:
        return ui::Key::Escape;
    case GLFW_KEY_HOME:
        return shifted ? ui::Key::ShiftHome : ui::Key::Home;
    case GLFW_KEY_END:
        return shifted ? ui::Key::ShiftEnd : ui::Key::End;
    default:
        return std::nullopt;
    }
}

std::optional<ui::Key> keyOfSign(unsigned int codePoint)
{
    switch (codePoint) {
    case '/':
    case ':': // where AZERTY has the slash without Shift
        return ui::Key::Slash;
    case '?':
        return ui::Key::Question;
    case '+':
    case '=':
        return ui::Key::Plus;
    case '-':
        return ui::Key::Minus;
    case '0':
        return ui::Key::Home;
    case '1':
        return ui::Key::Symbols1;
    case '2':
        return ui::Key::Symbols2;
    case '3':
        return ui::Key::Symbols3;
    case '4':
        return ui::Key::Symbols4;
    case '5':
        return ui::Key::Symbols5;
    case '6':
        return ui::Key::Symbols6;
    case '7':
        return ui::Key::Table;
    case '8':
        return ui::Key::Crosstab;
    case '9':
        return ui::Key::Problems;
    case 'w':
    case 'W':
        return ui::Key::Partners;
    case 'v':
    case 'V':
        return ui::Key::Views;
    case 'e':
    case 'E':
        return ui::Key::Export;
    case 's':
    case 'S':
        return ui::Key::Tours;
    case 'b':
    case 'B':
    case '.':
        return ui::Key::Blank;
    case 'u':
    case 'U':
        return ui::Key::Unfold;
    case ' ':
        return ui::Key::Space;
    case 'p':
    case 'P':
        return ui::Key::Play;
    case 't':
    case 'T':
        return ui::Key::Poles;
    case 'c':
    case 'C':
        return ui::Key::Colouring;
    case '[':
        return ui::Key::NarrowStart;
    case ']':
        return ui::Key::NarrowEnd;
    case '{':
        return ui::Key::WidenStart;
    case '}':
        return ui::Key::WidenEnd;
    case 'd':
    case 'D':
        return ui::Key::Duel;
    case 'x':
    case 'X':
        return ui::Key::SwapDuel;
    case 'f':
    case 'F':
        return ui::Key::Area;
    case 'n':
    case 'N':
        return ui::Key::Networks;
    case 'l':
    case 'L':
        return ui::Key::Language;
    case 'r':
    case 'R':
        return ui::Key::Reset;
    default:
        return std::nullopt;
    }
}

std::optional<ui::Key> keyOfShortcut(int key, int scancode, int mods)
{
    const char* name = (mods & GLFW_MOD_CONTROL) != 0 ? glfwGetKeyName(key, scancode) : nullptr;
    const std::string_view letter = name == nullptr ? std::string_view{} : name;
    const bool shifted = (mods & GLFW_MOD_SHIFT) != 0;
    if (letter == "z" || letter == "Z") {
        return shifted ? ui::Key::Redo : ui::Key::Undo;
    }
    if (letter == "c" || letter == "C") {
        return ui::Key::Copy;
    }
    if (letter == "a" || letter == "A") {
        return ui::Key::PickAll;
    }
    return letter == "y" || letter == "Y" ? std::optional(ui::Key::Redo) : std::nullopt;
}

session::KeyStroke strokeOf(int key, int mods)
{
    using session::KioskKey;
    key = withoutPad(key, mods);
    const auto isOneOf = [key](std::initializer_list<int> keys) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    session::KeyStroke stroke;
    stroke.shift = (mods & GLFW_MOD_SHIFT) != 0;
    stroke.control = (mods & GLFW_MOD_CONTROL) != 0;
    stroke.alt = (mods & GLFW_MOD_ALT) != 0;
    stroke.super = (mods & GLFW_MOD_SUPER) != 0;
    if (isOneOf({GLFW_KEY_UP, GLFW_KEY_DOWN, GLFW_KEY_LEFT, GLFW_KEY_RIGHT})) {
        stroke.key = KioskKey::Arrow;
    } else if (isOneOf({GLFW_KEY_PAGE_UP, GLFW_KEY_PAGE_DOWN, GLFW_KEY_HOME, GLFW_KEY_END})) {
        stroke.key = KioskKey::Page;
    } else if (key == GLFW_KEY_TAB) {
        stroke.key = KioskKey::Tab;
    } else if (isOneOf({GLFW_KEY_ENTER, GLFW_KEY_KP_ENTER})) {
        stroke.key = KioskKey::Enter;
    } else if (key == GLFW_KEY_ESCAPE) {
        stroke.key = KioskKey::Escape;
    } else if (isOneOf({GLFW_KEY_BACKSPACE, GLFW_KEY_DELETE})) {
        stroke.key = KioskKey::Erase;
    } else if ((key >= GLFW_KEY_SPACE && key <= GLFW_KEY_WORLD_2) ||
               (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_EQUAL)) {
        stroke.key = KioskKey::Character;
    } else if ((key >= GLFW_KEY_F1 && key <= GLFW_KEY_F25) ||
               isOneOf({GLFW_KEY_PRINT_SCREEN, GLFW_KEY_PAUSE, GLFW_KEY_MENU})) {
        stroke.key = KioskKey::Function;
    }
    return stroke;
}

} // namespace app
