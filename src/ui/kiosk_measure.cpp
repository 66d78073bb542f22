// A line of a hundred millimetres for whoever sets up a kiosk on a screen whose size nobody knows: its true
// length gives the diagonal.
#include "base/words.h"
#include "base/written.h"
#include "ui/kiosk.h"
#include "ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::Word;

constexpr float kLineMm = 100;
constexpr float kTextWidth = 320; // design pixels

} // namespace

void drawMeasure(const Frame& frame, const Desk& desk)
{
    const KioskFace& face = *frame.kiosk;
    const base::Palette& c = frame.colours;
    const float length = std::round(kLineMm * face.pxPerMm);
    const float pad = frame.px(16);
    const float end = frame.px(7); // half of what closes the line at either end
    const float thick = std::max(2.F, frame.px(1.5F));
    const float width =
        std::min(std::max(length, frame.px(kTextWidth)) + 2 * pad, desk.strip.width - 2 * pad);
    const float text = width - 2 * pad;
    const std::string_view title = word(Word::KioskUnknownSize, frame.language());
    const std::string how = base::written(Word::KioskMeasure, frame.language(), face.assumedInches / 10);
    const auto linesOf = [&](Type type, std::string_view what) {
        return static_cast<float>(wrapped(frame, type, what, text, 0).size()) * lineHeight(frame, type);
    };
    const float height = linesOf(Type::BodyStrong, title) + linesOf(Type::Body, how) + 2 * end + 3 * pad;
    const base::Rect card{desk.strip.x + pad, desk.strip.y - pad - height, width, height};
    beginPanel(frame, "kiosk-measure", card);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({card.x, card.y}, {card.right(), card.bottom()}, colour(c.raised), frame.px(8));
    draw->AddRect({card.x, card.y}, {card.right(), card.bottom()}, colour(c.insetBorder), frame.px(8));
    const float x = card.x + pad;
    float y = card.y + pad;
    y += drawWrapped(frame, Type::BodyStrong, c.ink, x, y, text, title);
    y += drawWrapped(frame, Type::Body, c.ink, x, y, text, how);
    y += pad + end;
    // Filled rectangles on whole pixels: a stroke would be a pixel longer or shorter.
    const auto filled = [&](float left, float top, float right, float bottom) {
        draw->AddRectFilled({std::round(left), std::round(top)}, {std::round(right), std::round(bottom)},
                            colour(c.ink));
    };
    filled(x, y - thick / 2, x + length, y + thick / 2);
    filled(x, y - end, x + thick, y + end);
    filled(x + length - thick, y - end, x + length, y + end);
    endPanel();
}

} // namespace ui
