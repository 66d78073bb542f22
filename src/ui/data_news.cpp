// What there is to say of the table's file: a band while something is wrong with it, a bar while it is read.
#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "ui/kiosk.h"
#include "ui/panels.h"
#include "ui/progress_card.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

using base::Word;

namespace {

/// A kiosk tells its visitors only of when the data are, where its top bar has no buttons.
void drawQuietly(const Frame& frame, const base::Rect& top)
{
    beginPanel(frame, "data-news", top);
    drawRight(frame, Type::Small, frame.colours.inkSoft, top.right() - frame.px(20), top.y + frame.px(14),
              frame.data->trouble);
    endPanel();
}

} // namespace

void drawDataNews(const Frame& frame, const Desk& desk)
{
    if (frame.data->trouble.empty()) {
        return;
    }
    if (frame.kiosk != nullptr && isLocked(frame)) {
        drawQuietly(frame, desk.top);
    }
    if (desk.news.height <= 0) {
        return;
    }
    const base::Palette& c = frame.colours;
    const base::Rect& band = desk.news;
    beginPanel(frame, "data-news", band);
    ImGui::GetWindowDrawList()->AddRectFilled({band.x, band.y}, {band.right(), band.bottom()},
                                              colour(c.warning));
    const float icon = frame.fonts[Type::IconSmall]->FontSize;
    const float left = band.x + frame.px(20);
    const float text = left + icon + frame.px(10);
    const float line = lineHeight(frame, Type::Small);
    const int most = std::max(1, static_cast<int>((band.height - frame.px(8)) / line));
    const std::string shown = drawable(frame, Type::Small, frame.data->trouble);
    const auto lines = wrapped(frame, Type::Small, shown, band.right() - text - frame.px(20), most);
    drawText(frame, Type::IconSmall, c.onWarning, left, std::round(band.y + (band.height - icon) / 2),
             base::icons::kAlert);
    float y = std::round(band.y + (band.height - static_cast<float>(lines.size()) * line) / 2 + frame.px(2));
    for (const std::string& one : lines) {
        drawText(frame, Type::Small, c.onWarning, text, y, one);
        y += line;
    }
    if (touchArea(frame, "data-news-text", band, Zone::None).hovered) { // whatever had no room
        tip(frame, {}, shown);
    }
    endPanel();
}

void drawReading(const Frame& frame, const Desk& desk)
{
    if (!frame.data->reading || frame.kiosk != nullptr) {
        return;
    }
    const int percent = static_cast<int>(std::floor(*frame.data->reading * 100));
    const ProgressCard card{"data-reading", "reading-stop",
                            base::written(Word::FeedReadingShare, frame.language(), percent),
                            frame.data->reading, frame.state.job ? 1 : 0};
    if (progressCard(frame, desk, card)) {
        frame.ask(session::StopReading{});
    }
}

} // namespace ui
