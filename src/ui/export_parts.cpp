#include "ui/export_parts.h"

#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

namespace ui {

namespace {

using base::word;
using base::Word;
using session::PictureSize;

constexpr std::array kNames{Word::SizePress,  Word::SizeSocial, Word::SizeSquare,
                            Word::SizePoster, Word::SizeScreen, Word::SizeOwn};

/// The texts that are typed.
enum Field : std::uint8_t { Width, Height, Name, Folder };
constexpr std::array kFieldIds{"size-width", "size-height", "export-name", "export-folder"};

/// The whole text as a side in pixels; 0 when it is none.
int sideIn(const std::string& typed)
{
    int side = 0;
    const char* end = typed.data() + typed.size();
    const auto [at, error] = std::from_chars(typed.data(), end, side);
    const bool isWhole = error == std::errc() && at == end;
    return isWhole && side >= session::kLeastSide && side <= session::kMostSide ? side : 0;
}

/// A field of ImGui's; the keyboard reaches it as any other item. `hint`: what holds while it is empty.
void field(const Frame& frame, Field at, const base::Rect& box, bool wrong, const std::string& hint = {})
{
    const base::Palette& c = frame.colours;
    Memory::Exporting& memory = frame.memory.exporting;
    const bool typing = memory.typing == at;
    if (frame.memory.recordAreas) {
        frame.memory.areas.push_back({kFieldIds[at], box, Zone::Top});
    }
    const Touch key = keyItem(frame, box, Zone::Top);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(c.raised), frame.px(6));
    draw->AddRect({box.x, box.y}, {box.right(), box.bottom()},
                  colour(wrong    ? c.warning
                         : typing ? c.focus
                                  : c.insetBorder),
                  frame.px(6), 0, frame.px(typing || wrong ? 2.F : 1.F));
    ImGui::PushFont(frame.fonts[Type::Small]);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_Text, colour(c.ink));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, colour(c.inkSoft));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, colour(base::faded(c.accent, 0.3)));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        {0, (box.height - frame.fonts[Type::Small]->FontSize) / 2});
    ImGui::SetCursorScreenPos({box.x + frame.px(10), box.y});
    ImGui::SetNextItemWidth(box.width - frame.px(20));
    if (key.clicked || (memory.begins && typing)) {
        ImGui::SetKeyboardFocusHere();
        memory.typing = at;
        memory.begins = !memory.begins; // ImGui gives it one frame late
    }
    ImGui::PushID(at);
    const ImGuiInputTextFlags digits = at <= Height ? ImGuiInputTextFlags_CharsDecimal : 0;
    ImGui::InputTextWithHint("##text", hint.c_str(), &memory.text[static_cast<std::size_t>(at)],
                             digits | ImGuiInputTextFlags_AutoSelectAll);
    const bool active = ImGui::IsItemActive();
    if (active && memory.leave) {
        ImGui::ClearActiveID();
        memory.leave = false;
        memory.typing = memory.typing == at ? -1 : memory.typing; // the next field may have begun already
    } else if (active) {
        memory.typing = at;
    } else if (typing && !memory.begins) {
        memory.typing = -1;
    }
    ImGui::PopID();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(4);
    ImGui::PopFont();
}

} // namespace

session::Pixels screenPixels(const Frame& frame)
{
    const session::Pixels known = frame.memory.exporting.screen;
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    return known.width > 0 ? known : session::Pixels{static_cast<int>(window.x), static_cast<int>(window.y)};
}

bool choiceRow(const Frame& frame, const char* id, const base::Rect& row, bool on, std::string_view name,
               std::string_view meaning)
{
    const base::Palette& c = frame.colours;
    const Touch touch = touchArea(frame, id, row, Zone::Top);
    tellVoice(frame, touch, fmt::format("{}, {}", name, meaning), checkedWord(frame, on));
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (on || touch.hovered) {
        draw->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()}, colour(on ? c.accentSoft : c.raised),
                            frame.px(6));
    }
    draw->AddRect({row.x, row.y}, {row.right(), row.bottom()}, colour(on ? c.accent : c.line), frame.px(6), 0,
                  frame.px(on ? 2.F : 1.F));
    const float y = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    drawText(frame, Type::SmallStrong, c.ink, row.x + frame.px(12), y, name);
    const float column = row.x + frame.px(112);
    drawFitted(frame, Type::Small, c.ink, column, y, row.right() - column - frame.px(8), meaning);
    return touch.clicked;
}

bool sizeCard(const Frame& frame, PictureSize size, const base::Rect& card)
{
    const base::Palette& c = frame.colours;
    const session::ExportOrder& order = frame.state.exporting;
    const bool on = order.size == size;
    const auto index = static_cast<std::size_t>(size);
    const session::Pixels pixels = size == PictureSize::Own      ? order.own
                                   : size == PictureSize::Screen ? screenPixels(frame)
                                                                 : session::kPictureSizes[index];
    const Touch touch = touchArea(frame, fmt::format("size-{}", index).c_str(), card, Zone::Top);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (on || touch.hovered) {
        draw->AddRectFilled({card.x, card.y}, {card.right(), card.bottom()},
                            colour(on ? c.accentSoft : c.raised), frame.px(6));
    }
    draw->AddRect({card.x, card.y}, {card.right(), card.bottom()}, colour(on ? c.accent : c.line),
                  frame.px(6), 0, frame.px(on ? 2.F : 1.F));
    // The picture's own shape.
    const float most = frame.px(28);
    const auto wide = static_cast<float>(pixels.width);
    const auto high = static_cast<float>(pixels.height);
    const float scale = most / std::max({1.F, wide, high});
    const float w = std::max(frame.px(4), std::round(wide * scale));
    const float h = std::max(frame.px(4), std::round(high * scale));
    const float x = std::round(card.x + frame.px(12) + (most - w) / 2);
    const float y = std::round(card.y + (card.height - h) / 2);
    draw->AddRectFilled({x, y}, {x + w, y + h}, colour(on ? c.panel : c.raised));
    draw->AddRect({x, y}, {x + w, y + h}, colour(on ? c.accent : c.inkSoft), 0, 0, frame.px(1.5F));
    const float left = card.x + frame.px(52);
    const float room = card.right() - frame.px(8) - left;
    drawFitted(frame, Type::SmallStrong, c.ink, left, card.y + frame.px(7), room,
               word(kNames[index], frame.language()));
    const Memory::Exporting& memory = frame.memory.exporting;
    // A size that is none yet is not that of a moment ago either.
    const bool isTyped = size == PictureSize::Own && on && memory.own == order.own;
    const auto side = [&](Field at, int known) {
        const int wanted = isTyped ? sideIn(memory.text[at]) : known;
        return wanted > 0 ? base::formatCount(wanted, frame.language()) : std::string("–");
    };
    drawFitted(frame, Type::Small, c.inkSoft, left, card.y + frame.px(25), room,
               side(Width, pixels.width) + " × " + side(Height, pixels.height));
    return touch.clicked;
}

bool ownSize(const Frame& frame, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    Memory::Exporting& memory = frame.memory.exporting;
    session::ExportOrder order = frame.state.exporting;
    if (!(memory.own == order.own)) { // it was set elsewhere
        memory.own = order.own;
        memory.text[Width] = std::to_string(order.own.width);
        memory.text[Height] = std::to_string(order.own.height);
    }
    const float textY = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    float x = row.x;
    const float wide = frame.px(76);
    for (const Field at : {Width, Height}) {
        const std::string_view label = word(at == Width ? Word::SizeWide : Word::SizeHigh, frame.language());
        drawText(frame, Type::Small, c.inkSoft, x, textY, label);
        x += textWidth(frame, Type::Small, label) + frame.px(8);
        field(frame, at, {x, row.y, wide, row.height}, sideIn(memory.text[at]) == 0);
        x += wide + frame.px(14);
    }
    const int width = sideIn(memory.text[Width]);
    const int height = sideIn(memory.text[Height]);
    const bool isSize = width > 0 && height > 0;
    const std::string limits = base::written(Word::SizeLimits, frame.language(),
                                             base::formatCount(session::kLeastSide, frame.language()),
                                             base::formatCount(session::kMostSide, frame.language()));
    drawFitted(frame, isSize ? Type::Small : Type::SmallStrong, isSize ? c.inkSoft : c.ink, x, textY,
               row.right() - x, limits);
    const session::Pixels typed{width, height};
    if (isSize && !(typed == order.own)) {
        order.own = memory.own = typed;
        frame.ask(session::SetExport{order});
    }
    return isSize;
}

void placeFields(const Frame& frame, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    Memory::Exporting& memory = frame.memory.exporting;
    const Memory::Exporting::Place& place = memory.place;
    session::ExportOrder order = frame.state.exporting;
    const auto fill = [&](Field at, const std::string& typed, const std::string& usual) {
        if (memory.typing != at) { // what holds is what one begins to type from
            memory.text[at] = typed.empty() ? usual : typed;
        }
    };
    fill(Name, order.name, place.name);
    fill(Folder, order.folder, place.folder);
    const float textY = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    const auto label = [&](Word text, float x) {
        drawText(frame, Type::Small, c.inkSoft, x, textY, word(text, frame.language()));
        return x + textWidth(frame, Type::Small, word(text, frame.language())) + frame.px(8);
    };
    const float gap = frame.px(16);
    const float half = row.x + std::round(row.width * 0.56F);
    const float ending = textWidth(frame, Type::Small, place.ending) + frame.px(place.ending.empty() ? 0 : 5);
    float x = label(Word::ExportName, row.x);
    field(frame, Name, {x, row.y, half - ending - x, row.height}, !place.isPossible, place.name);
    drawText(frame, Type::Small, c.inkSoft, half - ending + frame.px(5), textY, place.ending);
    x = label(Word::ExportFolder, half + gap);
    field(frame, Folder, {x, row.y, row.right() - x, row.height}, !place.isPossible, place.folder);
    memory.leave = false;
    const auto taken = [&](Field at, const std::string& usual) {
        return memory.text[at] == usual ? std::string() : memory.text[at];
    };
    order.name = taken(Name, place.name);
    order.folder = taken(Folder, place.folder);
    if (!(order == frame.state.exporting)) {
        frame.ask(session::SetExport{order});
    }
}

bool handleTypedKey(const Frame& frame, Key key)
{
    Memory::Exporting& memory = frame.memory.exporting;
    if (!frame.state.exportOpen || memory.typing < 0 || memory.leave) { // a key of this frame has left it
        return false;
    }
    if (key == Key::Escape || key == Key::Enter) {
        memory.leave = true;
    } else if (key == Key::Tab || key == Key::BackTab || key == Key::Up || key == Key::Down) {
        memory.leave = true;
        frame.memory.item += key == Key::Tab || key == Key::Down ? 1 : -1;
    }
    return true; // letters and digits are the field's
}

} // namespace ui
