// The timeline's range: its strip, its ends, the button that clears it; and the play cursor.
#include "base/date.h"
#include "base/icons.h"
#include "base/words.h"
#include "session/wording_dates.h"
#include "ui/timeline.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;

void drawHandle(const Frame& frame, const TimeArea& area, double day)
{
    const float x = std::round(area.bars.scale.x(day));
    if (x < area.bars.scale.left - 1 || x > area.bars.scale.right + 1) {
        return; // beyond what is in sight
    }
    const base::Palette& c = frame.colours;
    fillBox(frame, x - frame.px(0.75F), area.strip.y, x + frame.px(0.75F), area.barBottom, c.accent, 0);
    // The knob sits on the axis, where no number is.
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddCircleFilled({x, area.barBottom}, frame.px(5.5F), colour(c.panel), 24);
    draw->AddCircle({x, area.barBottom}, frame.px(5), colour(c.accent), 24, frame.px(2));
}

base::Rect clearButton(const Frame& frame, const TimeArea& area)
{
    const float side = area.strip.height;
    const float left = inside(area, area.bars.scale.x(area.brushed.first));
    const float right = inside(area, area.bars.scale.x(area.brushed.last + 1));
    const bool fits = right - left > side * 2;
    const float x =
        fits ? right - side - frame.px(3) : std::min(right + frame.px(3), area.strip.right() - side);
    return {x, area.strip.y, side, side};
}

void drawCursor(const Frame& frame, const TimeArea& area)
{
    const session::Play& play = frame.state.play;
    const float x = std::round(area.bars.scale.x(play.day + 1));
    const base::Palette& c = frame.colours;
    const float at = inside(area, x);
    if (at == x) {
        fillBox(frame, x - frame.px(1), area.strip.y, x + frame.px(1), area.barBottom, c.ink, 0);
    }
    const std::string text = session::dayText(base::dateOfDay(play.day), frame.language());
    const float width = textWidth(frame, Type::SmallStrong, text) + frame.px(14);
    float left = std::clamp(at - width / 2, area.bars.scale.left, area.bars.scale.right - width);
    if (const std::optional<base::Rect> name = lockdownPlace(frame, area)) {
        const float gap = frame.px(4);
        if (left < name->right() + gap && left + width > name->x - gap) {
            left = at < name->x ? name->x - gap - width : name->right() + gap;
        }
    }
    fillBox(frame, left, area.strip.y, left + width, area.strip.bottom(), c.ink, 4);
    drawText(frame, Type::SmallStrong, c.panel, left + frame.px(7), area.strip.y + frame.px(1), text);
}

} // namespace

void drawTimeRange(const Frame& frame, const TimeArea& area)
{
    if (!area.brushed.isEmpty()) {
        const base::Palette& c = frame.colours;
        const float left = inside(area, area.bars.scale.x(area.brushed.first));
        const float right = inside(area, area.bars.scale.x(area.brushed.last + 1));
        fillBox(frame, left, area.strip.y, std::max(right, left + frame.px(3)), area.strip.bottom(), c.accent,
                3);
        const base::Rect clear = clearButton(frame, area);
        const bool within = clear.right() <= right;
        const std::string text = session::shortRangeText(area.range.from, area.range.to, frame.language());
        const float width = textWidth(frame, Type::SmallStrong, text);
        const float room = (within ? clear.x : right) - left - frame.px(10);
        if (width <= room) {
            drawText(frame, Type::SmallStrong, c.onAccent, left + frame.px(8), area.strip.y + frame.px(1),
                     text);
        }
        const float icon = textWidth(frame, Type::IconTiny, base::icons::kClose);
        drawText(frame, Type::IconTiny, within ? c.onAccent : c.ink, clear.x + (clear.width - icon) / 2,
                 clear.y + (clear.height - frame.fonts[Type::IconTiny]->FontSize) / 2, base::icons::kClose);
        drawHandle(frame, area, area.brushed.first);
        drawHandle(frame, area, area.brushed.last + 1);
    }
    if (frame.state.play.active) {
        drawCursor(frame, area);
    }
}

void touchClearRange(const Frame& frame, const TimeArea& area)
{
    if (area.brushed.isEmpty()) {
        return;
    }
    const Touch touch = touchArea(frame, "clear-dates", clearButton(frame, area), Zone::Facets, 3);
    tellVoice(frame, touch, word(Word::ClearDates, frame.language()));
    if (touch.clicked) {
        frame.ask(session::SetDates{});
    }
    if (touch.hovered) {
        tip(frame, {}, word(Word::ClearDates, frame.language()));
    }
}

} // namespace ui
