#include "ui/sheet_parts.h"

#include "base/icons.h"

#include <algorithm>

namespace ui {

bool sheetHead(const Frame& frame, const base::Rect& rect, std::string_view back, base::Rect& body)
{
    const float height = frame.px(56);
    beginPanel(frame, "sheet-head", {rect.x, rect.y, rect.width, height});
    base::Rect button{rect.x + frame.px(8), rect.y + frame.px(9), 0, frame.px(38)};
    const bool pressed =
        ui::button(frame, "back", button, back, base::icons::kChevronLeft, ButtonKind::Quiet, Zone::List);
    ImGui::GetWindowDrawList()->AddLine({rect.x, rect.y + height - 0.5F},
                                        {rect.right(), rect.y + height - 0.5F}, colour(frame.colours.line),
                                        frame.px(1));
    endPanel();
    body = {rect.x, rect.y + height, rect.width, rect.height - height};
    return pressed;
}

void sheetLine(const Frame& frame, SheetColumn& at)
{
    at.y += frame.px(8);
    ImGui::GetWindowDrawList()->AddLine({at.left, at.y}, {at.right(), at.y}, colour(frame.colours.line),
                                        frame.px(1));
    at.y += frame.px(12);
}

void sheetHeading(const Frame& frame, SheetColumn& at, std::string_view text)
{
    sheetLine(frame, at);
    drawText(frame, Type::Heading, frame.colours.inkSoft, at.left, at.y, text);
    at.y += lineHeight(frame, Type::Heading) + frame.px(6);
}

void sheetText(const Frame& frame, SheetColumn& at, Type type, base::Colour ink, std::string_view text)
{
    if (!text.empty()) {
        at.y += drawWrapped(frame, type, ink, at.left, at.y, at.width, text) + frame.px(8);
    }
}

void sheetField(const Frame& frame, SheetColumn& at, std::string_view label, std::string_view value)
{
    if (value.empty()) {
        return;
    }
    drawText(frame, Type::SmallStrong, frame.colours.inkSoft, at.left, at.y, label);
    at.y += lineHeight(frame, Type::SmallStrong);
    sheetText(frame, at, Type::Body, frame.colours.ink, value);
}

Touch sheetRow(const Frame& frame, SheetColumn& at, const SheetRow& row)
{
    const base::Palette& c = frame.colours;
    const float left = at.left + row.indent;
    const float room = at.right() - left -
                       (row.right.empty() ? 0 : textWidth(frame, Type::Number, row.right) + frame.px(12));
    const auto names = wrapped(frame, Type::SmallStrong, row.name, room, 2);
    const auto details = row.detail.empty() ? std::vector<std::string>{}
                                            : wrapped(frame, Type::Small, row.detail, at.right() - left, 3);
    const float step = lineHeight(frame, Type::SmallStrong);
    const float small = lineHeight(frame, Type::Small);
    const float height =
        frame.px(12) + step * static_cast<float>(names.size()) + small * static_cast<float>(details.size());
    const base::Rect rect{at.left - frame.px(8), at.y, at.width + frame.px(16), height};
    Touch touch;
    if (row.acts) {
        touch = touchArea(frame, row.id.c_str(), rect, Zone::List);
        tellVoice(frame, touch, row.name, row.detail);
    }
    if (row.isChosen || touch.hovered) {
        ImDrawList* draw = ImGui::GetWindowDrawList();
        draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                            colour(row.isChosen ? c.accentSoft : c.raised), frame.px(6));
        if (row.isChosen) {
            draw->AddRectFilled({rect.x, rect.y + frame.px(5)},
                                {rect.x + frame.px(3), rect.bottom() - frame.px(5)}, colour(c.accent),
                                frame.px(2));
        }
    }
    float y = at.y + frame.px(5);
    if (!row.right.empty()) {
        drawRight(frame, Type::Number, c.ink, at.right(), y, row.right);
    }
    for (const std::string& line : names) {
        drawText(frame, Type::SmallStrong, c.ink, left, y, line);
        y += step;
    }
    for (const std::string& line : details) {
        drawText(frame, Type::Small, c.inkSoft, left, y, line);
        y += small;
    }
    at.y += height + frame.px(2);
    return touch;
}

} // namespace ui
