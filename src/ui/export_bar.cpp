// An export in progress: how far it is, and a way to stop it. And the card of whatever takes its time.
#include "base/words.h"
#include "base/written.h"
#include "ui/panels.h"
#include "ui/progress_card.h"
#include "ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

using base::word;
using base::Word;

bool progressCard(const Frame& frame, const Desk& desk, const ProgressCard& card)
{
    const base::Palette& c = frame.colours;
    const float width = std::min(desk.map.width - frame.px(24), frame.px(520));
    const float height = frame.px(58);
    const base::Rect rect{std::round(static_cast<float>(desk.map.centre().x) - width / 2),
                          std::round(desk.map.y + frame.px(58 + card.below * 66)), width, height};
    beginPanel(frame, card.id, rect);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    raisedCard(frame, rect);
    const std::string_view stop = word(Word::JobStop, frame.language());
    base::Rect button{0, rect.y + frame.px(12), textWidth(frame, Type::Small, stop) + frame.px(28),
                      frame.px(34)};
    button.x = rect.right() - frame.px(12) - button.width;
    const bool stops = ui::button(frame, card.stopId, button, stop, {}, ButtonKind::Plain, Zone::Top);
    const float left = rect.x + frame.px(18);
    const float room = button.x - left - frame.px(16);
    drawFitted(frame, Type::SmallStrong, c.ink, left, rect.y + frame.px(card.share ? 12 : 21), room,
               card.text);
    if (card.share) {
        ImDrawList* draw = ImGui::GetWindowDrawList();
        const float top = rect.y + frame.px(37);
        const float thick = frame.px(6);
        const float share = std::clamp(*card.share, 0.F, 1.F);
        draw->AddRectFilled({left, top}, {left + room, top + thick}, colour(c.track), thick / 2);
        draw->AddRectFilled({left, top}, {left + std::max(thick, room * share), top + thick},
                            colour(c.accent), thick / 2);
    }
    endPanel();
    return stops;
}

void drawJob(const Frame& frame, const Desk& desk)
{
    const session::ExportJob& job = *frame.state.job;
    const bool isKit = job.kind == session::ExportKind::Kit;
    ProgressCard card{"export-job", "job-stop", std::string(word(Word::JobPicture, frame.language())), {}};
    if (isKit) {
        card.text = base::written(Word::JobKit, frame.language(), job.done, job.steps);
        card.share = job.steps == 0 ? 0 : static_cast<float>(job.done) / static_cast<float>(job.steps);
    }
    if (progressCard(frame, desk, card)) {
        frame.ask(session::StopExport{});
    }
}

} // namespace ui
