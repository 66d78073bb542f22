#include "ui/segments.h"

#include "ui/widgets.h"

#include <fmt/format.h>

#include <cmath>

namespace ui {

namespace {

float widthOf(const Frame& frame, const Segment& segment, float cell)
{
    return segment.icon.empty()
               ? std::round(textWidth(frame, Type::SmallStrong, segment.label) + frame.px(24))
               : std::floor(frame.px(cell));
}

} // namespace

float segmentsWidth(const Frame& frame, const std::vector<Segment>& segments, float cell)
{
    float width = 0;
    for (const Segment& segment : segments) {
        width += widthOf(frame, segment, cell);
    }
    return width;
}

Switched segmented(const Frame& frame, const char* id, const std::vector<Segment>& segments, Corner corner,
                   Zone zone)
{
    const base::Palette& c = frame.colours;
    Switched result;
    result.left = std::round(corner.right) - segmentsWidth(frame, segments, corner.cell);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float bottom = corner.y + corner.height;
    draw->AddRectFilled({result.left, corner.y}, {corner.right, bottom}, colour(c.raised), frame.px(6));
    float x = result.left;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& [label, on, icon] = segments[i];
        const float width = widthOf(frame, segments[i], corner.cell);
        const std::string name = fmt::format("{}-{}", id, i);
        const Touch touch = touchArea(frame, name.c_str(), {x, corner.y, width, corner.height}, zone);
        tellVoice(frame, touch, label, checkedWord(frame, on));
        if (on || touch.hovered) {
            draw->AddRectFilled({x, corner.y}, {x + width, bottom},
                                colour(on ? c.accent : base::mix(c.raised, c.ink, 0.08)), frame.px(6));
        }
        const Type type = icon.empty() ? Type::SmallStrong : Type::Icon;
        const std::string_view shown = icon.empty() ? label : icon;
        drawText(frame, type, on ? c.onAccent : c.ink, x + (width - textWidth(frame, type, shown)) / 2,
                 corner.y + (corner.height - frame.fonts[type]->FontSize) / 2, shown);
        if (touch.hovered && !icon.empty()) {
            tip(frame, {}, label);
        }
        if (touch.clicked && !on) {
            result.clicked = static_cast<int>(i);
        }
        x += width;
    }
    return result;
}

} // namespace ui
