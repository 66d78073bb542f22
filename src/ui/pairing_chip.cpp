// The chosen pairings among the filters, each with a cross that lifts it.
#include "base/icons.h"
#include "base/words.h"
#include "model/pairing.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ui {

namespace {

void drawChip(const Frame& frame, const std::string& code, model::Pairing pairing, const base::Rect& box)
{
    const base::Palette& c = frame.colours;
    ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                              colour(c.accentSoft), frame.px(6));
    const float side = frame.px(30);
    const base::Rect close{box.right() - side - frame.px(2), box.y + frame.px(3), side, side};
    const float left = box.x + frame.px(8);
    const float centre = box.y + box.height / 2;
    drawText(frame, Type::IconSmall, c.ink, left, centre - frame.fonts[Type::IconSmall]->FontSize / 2,
             base::icons::kPartners);
    drawFitted(frame, Type::SmallStrong, c.ink, left + frame.px(24),
               centre - frame.fonts[Type::SmallStrong]->FontSize / 2, close.x - left - frame.px(28),
               session::pairingName(pairing, frame.language()));
    if (iconButton(frame, ("lift-pairing-" + code).c_str(), close, base::icons::kClose, Zone::Facets,
                   base::word(base::Word::PairingClear, frame.language()))) {
        frame.ask(session::TogglePairing{code});
    }
}

} // namespace

float pairingChip(const Frame& frame, float left, float right, float y)
{
    const float height = frame.px(36);
    float bottom = y;
    for (const std::string& code : frame.state.selection.pairings) {
        if (const auto pairing = model::pairingFromCode(code)) {
            drawChip(frame, code, *pairing,
                     {left - frame.px(8), bottom, right - left + frame.px(16), height});
            bottom += height + frame.px(6);
        }
    }
    return bottom == y ? 0 : bottom - y + frame.px(4);
}

} // namespace ui
