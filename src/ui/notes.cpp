#include "ui/notes.h"

#include "base/icons.h"
#include "base/words.h"
#include "session/tour_caption.h"
#include "session/tour_steps.h"
#include "ui/tour.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kPad = 24; // design pixels
constexpr float kFoot = 64;

/// The notes in the interface's language, or the other one, with their fields filled in.
std::string notesOf(const Frame& frame, const session::TourScene& scene)
{
    session::TourScene spoken = scene;
    spoken.caption = scene.notes;
    return session::captionOf(spoken, {frame.atlas, frame.index}, frame.language());
}

/// A number with its name below; returns its width.
float drawTime(const Frame& frame, float x, float y, std::string_view time, Word name)
{
    const base::Palette& c = frame.colours;
    const std::string_view label = word(name, frame.language());
    drawText(frame, Type::Stage, c.ink, x, y, time);
    drawText(frame, Type::Small, c.inkSoft, x, y + lineHeight(frame, Type::Stage), label);
    return std::max(textWidth(frame, Type::Stage, time), textWidth(frame, Type::Small, label));
}

/// Previous, black, next, and zero for the clock: true when that was asked for.
bool drawFoot(const Frame& frame, const base::Rect& foot)
{
    const session::TourState& tour = *frame.state.tour;
    const base::Language language = frame.language();
    const float side = frame.px(44);
    const float y = foot.y + (foot.height - side) / 2;
    float x = foot.x;
    const auto press = [&](const char* id, Word label, std::string_view icon, ButtonKind kind, bool enabled) {
        base::Rect rect{x, y, 0, side};
        const bool pressed = button(frame, id, rect, word(label, language), icon, kind, Zone::Map, enabled);
        x = rect.right() + frame.px(8);
        return pressed;
    };
    const int before = session::nextScene(tour.tour, tour.at, -1);
    const int after = session::nextScene(tour.tour, tour.at, 1);
    if (press("notes-previous", Word::Previous, base::icons::kChevronLeft, ButtonKind::Plain, before >= 0)) {
        frame.ask(session::ShowScene{before});
    }
    if (press("notes-next", Word::Next, base::icons::kChevronRight, ButtonKind::Strong, after >= 0)) {
        frame.ask(session::ShowScene{after});
    }
    if (press("notes-blank", Word::NotesBlank, base::icons::kBlank,
              tour.blank ? ButtonKind::Strong : ButtonKind::Plain, true)) {
        frame.ask(session::BlankSheet{!tour.blank});
    }
    return press("notes-zero", Word::NotesRestart, base::icons::kTimer, ButtonKind::Quiet, true);
}

} // namespace

NotesClock notesClock(double begun, double shown, double now)
{
    const double whole = std::floor(std::max(0.0, now - begun));
    return {whole, std::max(0.0, whole - std::trunc(shown - begun))};
}

std::string clockText(double seconds)
{
    const auto whole = static_cast<long>(std::max(0.0, seconds));
    const long hours = whole / 3600;
    return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, whole / 60 % 60, whole % 60)
                     : fmt::format("{}:{:02}", whole / 60, whole % 60);
}

bool drawNotes(const Frame& frame, float width, float height, const NotesClock& clock)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    beginPanel(frame, "notes", {0, 0, width, height});
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({0, 0}, {width, height}, colour(c.panel));
    const session::TourScene* scene = session::shownScene(frame.state);
    if (scene == nullptr) {
        endPanel();
        return false;
    }
    const session::TourState& tour = *frame.state.tour;
    const float pad = frame.px(kPad);
    const float room = width - 2 * pad;
    float y = pad;
    // Time and counter in one line.
    float x = pad;
    x += drawTime(frame, x, y, clockText(clock.whole), Word::NotesElapsed) + frame.px(32);
    drawTime(frame, x, y, clockText(clock.scene), Word::NotesScene);
    drawRight(frame, Type::Stage, c.inkSoft, width - pad, y, sceneCounter(tour));
    y += lineHeight(frame, Type::Stage) + lineHeight(frame, Type::Small) + frame.px(16);
    draw->AddLine({pad, y}, {width - pad, y}, colour(c.line), frame.px(1));
    y += frame.px(14);
    // What the hall reads, so that the speaker need not turn round.
    if (tour.blank) {
        const base::Rect banner{pad, y, room, frame.px(34)};
        draw->AddRectFilled({banner.x, banner.y}, {banner.right(), banner.bottom()}, colour(c.warning),
                            frame.px(6));
        drawText(frame, Type::BodyStrong, c.onWarning, banner.x + frame.px(12), banner.y + frame.px(8),
                 word(Word::NotesBlank, language));
        y = banner.bottom() + frame.px(12);
    }
    y += drawWrapped(frame, Type::CardTitle, c.ink, pad, y, room, bandText(frame), 3) + frame.px(14);
    // From the bottom: buttons, then what comes next.
    const base::Rect foot{pad, height - frame.px(kFoot), room, frame.px(kFoot)};
    const int next = session::nextScene(tour.tour, tour.at, 1);
    const std::string ahead =
        next < 0 ? std::string(word(Word::NotesEnd, language)) : filledCaption(frame, next);
    const auto lines = wrapped(frame, Type::Body, ahead, room, 2);
    const float nextTop =
        foot.y - frame.px(34) - lineHeight(frame, Type::Body) * static_cast<float>(lines.size());
    draw->AddLine({pad, nextTop}, {width - pad, nextTop}, colour(c.line), frame.px(1));
    drawText(frame, Type::SmallStrong, c.inkSoft, pad, nextTop + frame.px(8),
             word(Word::NotesNext, language));
    float at = nextTop + frame.px(28);
    for (const std::string& line : lines) {
        drawText(frame, Type::Body, c.ink, pad, at, line);
        at += lineHeight(frame, Type::Body);
    }
    // The notes have what is left.
    const std::string notes = notesOf(frame, *scene);
    const auto most =
        std::max(1, static_cast<int>((nextTop - frame.px(8) - y) / lineHeight(frame, Type::CardTitle)));
    draw->PushClipRect({pad, y}, {width - pad, nextTop}, true);
    if (notes.empty()) {
        drawText(frame, Type::Body, c.inkFaint, pad, y, word(Word::NotesNone, language));
    } else if (static_cast<int>(wrapped(frame, Type::CardTitle, notes, room).size()) <= most) {
        drawWrapped(frame, Type::CardTitle, c.ink, pad, y, room, notes);
    } else {
        drawWrapped(
            frame, Type::Body, c.ink, pad, y, room, notes,
            std::max(1, static_cast<int>((nextTop - frame.px(8) - y) / lineHeight(frame, Type::Body))));
    }
    draw->PopClipRect();
    const bool toZero = drawFoot(frame, foot);
    endPanel();
    return toZero;
}

} // namespace ui
