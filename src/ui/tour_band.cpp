// The caption of a tour's scene, in big type below the map; beside it the counter and, at a desk, the
// buttons of the tour. And the black sheet.
#include "base/icons.h"
#include "base/text.h"
#include "base/words.h"
#include "session/play.h"
#include "session/tour_caption.h"
#include "session/tour_steps.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/tour.h"
#include "ui/tour_parts.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;

/// The text in the largest type in which it fits, as lines.
struct Set {
    Type type = Type::Stage;
    std::vector<std::string> lines;
};

Set setText(const Frame& frame, std::string_view text, float width, float height)
{
    Set set;
    for (const Type type : {Type::Stage, Type::CardTitle, Type::Body}) {
        const auto most = static_cast<int>(height / lineHeight(frame, type));
        set = {type, wrapped(frame, type, text, width)};
        if (static_cast<int>(set.lines.size()) <= most) {
            return set;
        }
        set.lines = wrapped(frame, type, text, width, std::max(1, most));
    }
    return set;
}

/// Previous, play, next and leave; returns where they begin.
float drawButtons(const Frame& frame, const base::Rect& band)
{
    const session::TourState& tour = *frame.state.tour;
    const base::Language language = frame.language();
    const float side = frame.px(36);
    float x = band.right() - frame.px(12) - side;
    const float y = std::round(band.y + (band.height - side) / 2);
    const auto place = [&] {
        const base::Rect rect{x, y, side, side};
        x -= side + frame.px(2);
        return rect;
    };
    if (iconButton(frame, "tour-leave", place(), base::icons::kClose, Zone::Map,
                   word(Word::TourLeave, language))) {
        session::TourState left = tour;
        left.at = -1;
        left.playing = false;
        frame.ask(session::SetTour{std::move(left)});
    }
    if (iconButton(frame, "tour-next", place(), base::icons::kChevronRight, Zone::Map,
                   word(Word::HelpTourKeys, language))) {
        frame.ask(session::ShowScene{tour.at + 1});
    }
    if (iconButton(frame, "tour-play", place(), tour.playing ? base::icons::kPause : base::icons::kPlay,
                   Zone::Map, word(tour.playing ? Word::TourPause : Word::TourPlay, language))) {
        frame.ask(session::PlayTour{!tour.playing});
    }
    if (iconButton(frame, "tour-previous", place(), base::icons::kChevronLeft, Zone::Map,
                   word(Word::HelpTourKeys, language))) {
        frame.ask(session::ShowScene{std::max(0, tour.at - 1)});
    }
    return x + side;
}

} // namespace

const std::string& filledCaption(const Frame& frame, int scene)
{
    const session::Tour& tour = frame.state.tour->tour;
    auto& filled = frame.memory.tour.filled;
    filled.resize(std::max(tour.scenes.size(), static_cast<std::size_t>(scene) + 1));
    const auto at = static_cast<std::size_t>(scene);
    if (filled[at].text.empty() || filled[at].language != frame.language() ||
        !(filled[at].scene == tour.scenes[at])) {
        filled[at] = {tour.scenes[at], frame.language(),
                      session::captionOf(tour.scenes[at], {frame.atlas, frame.index}, frame.language())};
    }
    return filled[at].text;
}

std::string bandText(const Frame& frame)
{
    if (session::isOnScene(frame.state)) {
        if (const std::string& caption = filledCaption(frame, frame.state.tour->at);
            !base::trimmed(caption).empty()) {
            return caption;
        }
    }
    const filter::Selection selection = session::effectiveSelection(frame.state);
    return session::totalText(frame.outcome, selection, frame.language()) + " · " +
           session::sentence(frame.atlas.data, selection, frame.language());
}

std::string sceneCounter(const session::TourState& tour)
{
    int number = 0;
    int count = 0;
    for (int i = 0; i < static_cast<int>(tour.tour.scenes.size()); ++i) {
        const bool counts = tour.tour.scenes[static_cast<std::size_t>(i)].unread.empty();
        count += counts ? 1 : 0;
        number += counts && i <= tour.at ? 1 : 0;
    }
    return fmt::format("{}\u00a0/\u00a0{}", number, count);
}

void drawTourBand(const Frame& frame, const Desk& desk)
{
    if (desk.caption.isEmpty() || session::shownScene(frame.state) == nullptr) {
        return;
    }
    const base::Palette& c = frame.colours;
    const base::Rect& band = desk.caption;
    beginPanel(frame, "tour-band", band);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({band.x, band.y}, {band.right(), band.bottom()}, colour(c.panel));
    draw->AddLine({band.x, band.y + frame.px(1)}, {band.right(), band.y + frame.px(1)}, colour(c.accent),
                  frame.px(2));
    const float pad = frame.px(desk.stage ? 24 : 18);
    float right = desk.stage ? band.right() - pad : drawButtons(frame, band) - frame.px(8);
    const std::string counter = sceneCounter(*frame.state.tour);
    right -= textWidth(frame, Type::CardTitle, counter);
    drawText(frame, Type::CardTitle, c.inkSoft, right,
             std::round(band.y + (band.height - lineHeight(frame, Type::CardTitle)) / 2), counter);
    if (!desk.stage && session::isOnScene(frame.state)) { // a click types the caption
        const base::Rect text{band.x, band.y, right - band.x, band.height};
        const Touch touch = touchArea(frame, "band-caption", text, Zone::None);
        if (touch.hovered) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        }
        if (touch.clicked) {
            if (!frame.state.toursOpen) {
                frame.ask(session::ToggleTours{});
            }
            frame.memory.tour.choosing = false;
            beginTyping(frame, TourField::Caption);
        }
    }
    const Set set = setText(frame, bandText(frame), right - pad - band.x - pad, band.height - frame.px(10));
    const float step = lineHeight(frame, set.type);
    float y = std::round(band.y + (band.height - step * static_cast<float>(set.lines.size())) / 2);
    for (const std::string& line : set.lines) {
        drawText(frame, set.type, c.ink, band.x + pad, y, line);
        y += step;
    }
    endPanel();
}

void drawBlank(const Frame& frame)
{
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    beginPanel(frame, "blank", {0, 0, size.x, size.y});
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    if (touchArea(frame, "blank-sheet", {0, 0, size.x, size.y}, Zone::None).clicked) {
        frame.ask(session::BlankSheet{false});
    }
    endPanel();
    ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, size, IM_COL32(0, 0, 0, 255));
}

} // namespace ui
