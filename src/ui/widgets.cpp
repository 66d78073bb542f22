#include "ui/widgets.h"

#include "base/icons.h"
#include "base/text.h"
#include "base/words.h"
#include "session/spoken.h"
#include "ui/finger.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

void beginPanel(const Frame& frame, const char* id, const base::Rect& rect, bool scrolls, bool sideways)
{
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                             ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                             ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing |
                             ImGuiWindowFlags_NoBackground;
    if (!scrolls) {
        flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    }
    if (sideways) {
        flags |= ImGuiWindowFlags_HorizontalScrollbar;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, frame.px(9));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarRounding, frame.px(5));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, colour(base::faded(frame.colours.inkSoft, 0.28)));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, colour(base::faded(frame.colours.inkSoft, 0.5)));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, colour(base::faded(frame.colours.inkSoft, 0.7)));
    ImGui::Begin(id, nullptr, flags);
    if (frame.kiosk != nullptr && scrolls) {
        scrollByFinger(frame);
    }
}

void endPanel()
{
    ImGui::End();
    ImGui::PopStyleColor(4);
    ImGui::PopStyleVar(6);
}

Touch touchArea(const Frame& frame, const char* id, const base::Rect& rect, Zone zone, float rounding)
{
    Touch touch;
    if (rect.isEmpty()) {
        return touch;
    }
    if (frame.memory.recordAreas) {
        frame.memory.areas.push_back({id, rect, zone});
    }
    if (frame.memory.onMap) {
        frame.memory.controlsOnMap.push_back(rect);
    }
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    const bool released = ImGui::InvisibleButton(id, {rect.width, rect.height});
    touch.hovered = ImGui::IsItemHovered();
    // A finger may be about to scroll: it has chosen when it goes without having moved.
    touch.clicked = frame.kiosk == nullptr
                        ? ImGui::IsItemClicked()
                        : released && !frame.memory.finger.isSpent &&
                              !ImGui::IsMouseDragPastThreshold(ImGuiMouseButton_Left, frame.px(10));
    touch.doubleClicked = touch.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    if (touch.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    const Touch keyboard = keyItem(frame, rect, zone, rounding);
    touch.focused = keyboard.focused;
    touch.clicked = touch.clicked || keyboard.clicked;
    return touch;
}

Touch keyItem(const Frame& frame, const base::Rect& rect, Zone zone, float rounding)
{
    Touch touch;
    if (zone != Zone::None) {
        Memory& memory = frame.memory;
        const int item = memory.itemCount[static_cast<std::size_t>(zone)]++;
        touch.focused = memory.zone == zone && memory.item == item;
        if (touch.focused) {
            const ImVec2 from = ImGui::GetWindowDrawList()->GetClipRectMin();
            const ImVec2 to = ImGui::GetWindowDrawList()->GetClipRectMax();
            memory.ring = {ImGui::GetWindowDrawList(), rect,
                           base::Rect{from.x, from.y, to.x - from.x, to.y - from.y}, rounding};
            if (memory.activate) {
                touch.clicked = true;
                memory.activate = false;
            }
            // Keep the focused item in view.
            const float top = ImGui::GetWindowPos().y;
            const float bottom = top + ImGui::GetWindowHeight();
            if (rect.y < top) {
                ImGui::SetScrollY(ImGui::GetScrollY() - (top - rect.y));
            } else if (rect.bottom() > bottom && ImGui::GetScrollMaxY() > 0) {
                ImGui::SetScrollY(ImGui::GetScrollY() + (rect.bottom() - bottom));
            }
        }
    }
    return touch;
}

void tellVoice(const Frame& frame, const Touch& touch, std::string_view label, std::string_view state,
               int count)
{
    if (touch.focused && frame.state.speaks && !label.empty()) {
        frame.memory.spoken = session::spokenControl(label, count, state, frame.language());
    }
}

std::string_view checkedWord(const Frame& frame, bool isOn)
{
    return base::word(isOn ? base::Word::SpokenChecked : base::Word::SpokenUnchecked, frame.language());
}

void drawRing(const Frame& frame)
{
    Memory::Ring& ring = frame.memory.ring;
    if (ring.list == nullptr) {
        return;
    }
    const base::Palette& c = frame.colours;
    const float width = std::max(2.F, frame.px(2));
    // Between the ring and what lies below it a line of the paper: it is seen on every ground.
    const base::Rect box = ring.rect.shrunk(width / 2);
    const base::Rect inner = ring.rect.shrunk(width * 1.25F);
    ring.list->PushClipRect({ring.clip.x, ring.clip.y}, {ring.clip.right(), ring.clip.bottom()});
    ring.list->AddRect({inner.x, inner.y}, {inner.right(), inner.bottom()}, colour(c.panel),
                       frame.px(ring.rounding), 0, width / 2);
    ring.list->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(c.focus), frame.px(ring.rounding),
                       0, width);
    ring.list->PopClipRect();
    ring.list = nullptr;
}

void raisedCard(const Frame& frame, const base::Rect& rect)
{
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const base::Palette& c = frame.colours;
    const float edge = frame.px(1); // the window clips what lies on its very edge
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(c.panel), frame.px(9));
    draw->AddRect({rect.x + edge, rect.y + edge}, {rect.right() - edge, rect.bottom() - edge},
                  colour(c.insetBorder), frame.px(8));
}

bool pointerLeads(const Frame& frame)
{
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    return (frame.memory.zone != Zone::List && frame.memory.zone != Zone::Drawer) || moved.x != 0 ||
           moved.y != 0;
}

bool button(const Frame& frame, const char* id, base::Rect& rect, std::string_view label,
            std::string_view icon, ButtonKind kind, Zone zone, bool enabled, std::string_view spoken)
{
    const base::Palette& c = frame.colours;
    const float pad = frame.px(14);
    const float iconWidth =
        icon.empty() ? 0 : textWidth(frame, Type::IconSmall, icon) + (label.empty() ? 0 : frame.px(6));
    const float text = label.empty() ? 0 : textWidth(frame, Type::Small, label);
    if (rect.width <= 0) {
        rect.width = std::round(iconWidth + text + 2 * pad);
    }
    const Touch touch = touchArea(frame, id, rect, enabled ? zone : Zone::None);
    tellVoice(frame, touch, label.empty() ? spoken : label);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const bool lit = touch.hovered && enabled;
    base::Colour fill = kind == ButtonKind::Strong  ? (lit ? base::mix(c.accent, c.ink, 0.18) : c.accent)
                        : kind == ButtonKind::Plain ? (lit ? base::mix(c.raised, c.ink, 0.08) : c.raised)
                                                    : (lit ? c.raised : base::faded(c.raised, 0));
    if (!enabled && kind == ButtonKind::Strong) {
        fill = c.raised;
    }
    base::Colour ink = kind == ButtonKind::Strong && enabled ? c.onAccent : c.ink;
    if (!enabled) {
        ink = c.inkFaint;
    }
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(fill), frame.px(6));
    float x = rect.x + (rect.width - iconWidth - text) / 2;
    if (!icon.empty()) {
        drawText(frame, Type::IconSmall, ink, x,
                 rect.y + (rect.height - frame.fonts[Type::IconSmall]->FontSize) / 2, icon);
        x += iconWidth;
    }
    if (!label.empty()) {
        drawText(frame, Type::Small, ink, x, rect.y + (rect.height - frame.fonts[Type::Small]->FontSize) / 2,
                 label);
    }
    return enabled && touch.clicked;
}

bool iconButton(const Frame& frame, const char* id, const base::Rect& rect, std::string_view icon, Zone zone,
                std::string_view tipText, bool on)
{
    const base::Palette& c = frame.colours;
    const Touch touch = touchArea(frame, id, rect, zone);
    tellVoice(frame, touch, tipText, on ? checkedWord(frame, true) : std::string_view());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const base::Colour fill = on              ? c.accent
                              : touch.hovered ? base::mix(c.raised, c.ink, 0.08)
                                              : base::faded(c.raised, 0);
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(fill), frame.px(6));
    const float width = textWidth(frame, Type::Icon, icon);
    drawText(frame, Type::Icon, on ? c.onAccent : c.ink, rect.x + (rect.width - width) / 2,
             rect.y + (rect.height - frame.fonts[Type::Icon]->FontSize) / 2, icon);
    if (touch.hovered && !tipText.empty()) {
        tip(frame, {}, tipText);
    }
    return touch.clicked;
}

void drawDot(const Frame& frame, base::Colour fill, float x, float y, float diameter)
{
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float r = diameter / 2;
    draw->AddCircleFilled({x + r, y + r}, r, colour(fill), 40);
    draw->AddCircle({x + r, y + r}, r - frame.px(0.5F), colour(frame.colours.dotRing), 40, frame.px(1));
    if (frame.colours.dotLining.a > 0) {
        draw->AddCircle({x + r, y + r}, r - frame.px(1.4F), colour(frame.colours.dotLining), 40,
                        frame.px(0.9F));
    }
}

void drawCategoryMark(const Frame& frame, int category, float x, float y, float diameter, int row)
{
    if (category < 0) {
        return;
    }
    const bool byPole = frame.state.colouring == layout::Colouring::Pole;
    const base::Colour fill =
        !byPole   ? base::categoryColour(category)
        : row < 0 ? base::neutralMark(frame.state.theme)
                  : base::poleColour(frame.atlas.data.initiatives[static_cast<std::size_t>(row)].pole);
    const float r = diameter / 2;
    drawDot(frame, fill, x, y, diameter);
    const std::string_view glyph =
        base::icons::forCategory(frame.atlas.data.categories[static_cast<std::size_t>(category)].code);
    const float width = textWidth(frame, Type::IconTiny, glyph);
    drawText(frame, Type::IconTiny, base::inkOn(fill), x + r - width / 2,
             y + r - frame.fonts[Type::IconTiny]->FontSize / 2, glyph);
}

namespace {

/// A tip whose corner `place(width, height)` says.
template<class Place>
void drawTip(const Frame& frame, std::string_view title, std::string_view text, Place place)
{
    const float pad = frame.px(10);
    const float room = frame.px(300);
    const auto titleLines =
        title.empty() ? std::vector<std::string>{} : wrapped(frame, Type::SmallStrong, title, room);
    std::vector<std::string> lines;
    for (const std::string& part : text.empty() ? std::vector<std::string>{} : base::split(text, '\n')) {
        const auto more = wrapped(frame, Type::Small, part, room);
        lines.insert(lines.end(), more.begin(), more.end());
    }
    float width = 0;
    for (const std::string& line : titleLines) {
        width = std::max(width, textWidth(frame, Type::SmallStrong, line));
    }
    for (const std::string& line : lines) {
        width = std::max(width, textWidth(frame, Type::Small, line));
    }
    const float step = lineHeight(frame, Type::Small);
    const float height = static_cast<float>(titleLines.size() + lines.size()) * step + 2 * pad;
    width += 2 * pad;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 corner = place(width, height);
    const float edge = frame.px(6);
    const float x = std::round(std::max(edge, std::min(corner.x, screen.x - width - edge)));
    const float y = std::round(std::max(edge, std::min(corner.y, screen.y - height - edge)));
    ImDrawList* draw = ImGui::GetForegroundDrawList();
    const base::Palette& c = frame.colours;
    const float round = frame.px(6);
    draw->AddRectFilled({x + frame.px(1), y + frame.px(3)},
                        {x + width + frame.px(1), y + height + frame.px(3)}, IM_COL32(0, 0, 0, 36), round);
    draw->AddRectFilled({x, y}, {x + width, y + height}, colour(c.panel), round);
    draw->AddRect({x, y}, {x + width, y + height}, colour(c.insetBorder), round);
    float at = y + pad;
    const auto write = [&](Type type, base::Colour ink, const std::string& typed) {
        const std::string line = base::typeset(typed);
        ImFont* font = frame.fonts[type];
        draw->AddText(font, font->FontSize, {x + pad, std::round(at)}, colour(ink), line.c_str());
        at += step;
    };
    for (const std::string& line : titleLines) {
        write(Type::SmallStrong, c.ink, line);
    }
    for (const std::string& line : lines) {
        write(Type::Small, c.inkSoft, line);
    }
}

} // namespace

void tip(const Frame& frame, std::string_view title, std::string_view text)
{
    drawTip(frame, title, text, [&](float width, float height) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        const ImVec2 screen = ImGui::GetIO().DisplaySize;
        const bool isRight = mouse.x + frame.px(16) + width <= screen.x - frame.px(6);
        const bool isBelow = mouse.y + frame.px(18) + height <= screen.y - frame.px(6);
        return ImVec2{isRight ? mouse.x + frame.px(16) : mouse.x - width - frame.px(10),
                      isBelow ? mouse.y + frame.px(18) : mouse.y - height - frame.px(10)};
    });
}

void tipBeside(const Frame& frame, const base::Rect& item, std::string_view title, std::string_view text)
{
    drawTip(frame, title, text, [&](float width, float) {
        const bool isRight = item.right() + frame.px(14) + width <= ImGui::GetIO().DisplaySize.x;
        return ImVec2{isRight ? item.right() + frame.px(8) : item.x - frame.px(8) - width, item.y};
    });
}

void tipAbove(const Frame& frame, const base::Rect& row, std::string_view title, std::string_view text)
{
    drawTip(frame, title, text, [&](float width, float height) {
        const bool isAbove = row.y - frame.px(8) - height > 0;
        const float middle = row.width > 0 ? row.x + row.width / 2 : ImGui::GetIO().MousePos.x;
        return ImVec2{middle - width / 2,
                      isAbove ? row.y - frame.px(8) - height : row.bottom() + frame.px(8)};
    });
}

std::string zeroText(const Frame& frame, int total)
{
    const base::Language language = frame.language();
    if (total == 0) {
        return std::string(base::word(base::Word::ZeroAlways, language));
    }
    return fmt::format(fmt::runtime(base::word(base::Word::ZeroNow, language)),
                       base::formatCount(total, language));
}

void initiativeTip(const Frame& frame, int row)
{
    const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    std::string text = initiative.organisation + " · " + initiative.city;
    if (initiative.date) {
        text += " · " + base::formatDate(*initiative.date, frame.language());
    }
    tip(frame, initiative.name, text);
}

} // namespace ui
