// The search field: typed into by a real keyboard, at a kiosk by the one on the screen; below it what is said
// of a search that was forgiven an error or names a commune.
#include "base/icons.h"
#include "base/text.h"
#include "base/words.h"
#include "session/nearby.h"
#include "session/spoken.h"
#include "ui/kiosk_keyboard.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstring>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kHeight = 38; // design pixels
constexpr float kTextFrom = 36;
constexpr float kClearWidth = 40;

/// What was searched for elsewhere shows in the field, never with half a character.
void takeOver(Memory& memory, const std::string& search)
{
    std::size_t size = std::min(search.size(), memory.searchText.size() - 1);
    while (size > 0 && size < search.size() && (static_cast<unsigned char>(search[size]) & 0xC0U) == 0x80U) {
        --size;
    }
    std::memcpy(memory.searchText.data(), search.data(), size);
    memory.searchText[size] = 0;
}

/// ImGui's field over the box.
void typeInto(const Frame& frame, const base::Rect& box, float room)
{
    const base::Palette& c = frame.colours;
    Memory& memory = frame.memory;
    ImGui::PushFont(frame.fonts[Type::Body]);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_Text, colour(c.ink));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, colour(c.inkFaint));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, colour(base::faded(c.accent, 0.3)));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        {0, (box.height - frame.fonts[Type::Body]->FontSize) / 2});
    ImGui::SetCursorScreenPos({box.x + frame.px(kTextFrom), box.y});
    ImGui::SetNextItemWidth(room);
    if (memory.focusSearch) {
        ImGui::SetKeyboardFocusHere();
        memory.focusSearch = false;
    }
    if (memory.leaveSearch) {
        ImGui::ClearActiveID();
        memory.leaveSearch = false;
    }
    const std::string hint(word(Word::SearchHint, frame.language()));
    if (ImGui::InputTextWithHint("##search", hint.c_str(), memory.searchText.data(),
                                 memory.searchText.size())) {
        frame.ask(session::SetSearch{memory.searchText.data()});
    }
    memory.searchActive = ImGui::IsItemActive();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(4);
    ImGui::PopFont();
}

/// What the keyboard on the screen has written, with a caret behind it; of a long text the end.
void showTyped(const Frame& frame, const base::Rect& box, float room)
{
    const base::Palette& c = frame.colours;
    frame.memory.searchActive = false;
    frame.memory.focusSearch = false;
    const std::string_view text = frame.memory.searchText.data();
    const float left = box.x + frame.px(kTextFrom);
    const float size = frame.fonts[Type::Body]->FontSize;
    const float y = box.y + (box.height - size) / 2;
    const float width = textWidth(frame, Type::Body, text);
    const float from = left - std::max(0.F, width + frame.px(4) - room);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->PushClipRect({left, box.y}, {left + room, box.bottom()}, true);
    drawText(frame, Type::Body, c.ink, from, y, text);
    const float caret = from + width + frame.px(1);
    draw->AddRectFilled({caret, y}, {caret + frame.px(2), y + size}, colour(c.focus));
    draw->PopClipRect();
}

/// Of a search that matches nothing as typed: what was forgiven, and the commune of that name.
float drawForgiven(const Frame& frame, float left, float right, float y)
{
    const int unnamed = unnamedCommune(frame);
    if (frame.outcome.forgiven) { // as in the top bar, here where one looks
        const Word key = unnamed >= 0 ? Word::ForgivenCommune : Word::ForgivenSearch;
        const std::string note = fmt::format(fmt::runtime(word(key, frame.language())),
                                             base::trimmed(frame.state.selection.search));
        y += frame.px(6);
        y += drawWrapped(frame, Type::Small, frame.colours.inkSoft, left, y, right - left, note);
    }
    if (unnamed >= 0) {
        const std::string place = (*frame.communes())[static_cast<std::size_t>(unnamed)].title();
        base::Rect rect{left, y + frame.px(6), 0, frame.px(32)};
        if (button(frame, "near-instead", rect,
                   fmt::format(fmt::runtime(word(Word::NearChoice, frame.language())),
                               session::fromText(place, frame.language())),
                   base::icons::kCrosshairs, ButtonKind::Plain, Zone::Facets)) {
            goNear(frame, unnamed);
        }
        y = rect.bottom();
    }
    return y;
}

} // namespace

float drawSearch(const Frame& frame, float left, float right, float y)
{
    const base::Palette& c = frame.colours;
    Memory& memory = frame.memory;
    const base::Rect box{left, y, right - left, frame.px(kHeight)};
    const bool byTouch = memory.keyboard.open;
    const bool active = memory.searchActive || byTouch;
    if (memory.recordAreas) {
        memory.areas.push_back({"search", box, Zone::None});
    }
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(c.raised), frame.px(7));
    draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(active ? c.focus : c.line), frame.px(7),
                  0, frame.px(active ? 2.F : 1.F));
    drawText(frame, Type::IconSmall, c.inkSoft, box.x + frame.px(11),
             box.y + (box.height - frame.fonts[Type::IconSmall]->FontSize) / 2, base::icons::kMagnify);

    if (!memory.searchActive && frame.state.selection.search != memory.searchText.data()) {
        takeOver(memory, frame.state.selection.search);
    }
    const bool hasText = memory.searchText[0] != 0;
    const float taken = frame.px(hasText ? kClearWidth : 8.F);
    // Drawn first, it gets the finger before the field does: one that moves scrolls.
    if (frame.kiosk != nullptr &&
        touchArea(frame, "search-touch", {box.x, box.y, box.width - taken, box.height}, Zone::None).clicked) {
        openKeyboard(frame);
    }
    const float room = box.width - frame.px(kTextFrom) - taken;
    if (byTouch) {
        showTyped(frame, box, room);
    } else {
        typeInto(frame, box, room);
    }
    if (hasText &&
        iconButton(frame, "clear-search",
                   {box.right() - frame.px(37), box.y + frame.px(1), frame.px(36), box.height - frame.px(2)},
                   base::icons::kClose, Zone::None, word(Word::ClearSearch, frame.language()))) {
        memory.searchText[0] = 0;
        frame.ask(session::SetSearch{""});
    }
    if (active && frame.state.speaks) { // its hint, then what is typed and how many have it
        memory.spoken = hasText ? session::spokenControl(memory.searchText.data(), frame.outcome.selected, {},
                                                         frame.language())
                                : session::spokenControl(word(Word::SearchHint, frame.language()), -1, {},
                                                         frame.language());
    }
    completeSearch(frame, box);
    return drawForgiven(frame, left, right, box.bottom());
}

} // namespace ui
