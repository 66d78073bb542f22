// The panel in which a tour is put together, in the place of the list: its title, what can be done with it,
// its scenes, and the texts of the scene at hand (tour_texts.cpp).
#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "session/tour_steps.h"
#include "ui/panels.h"
#include "ui/tour.h"
#include "ui/tour_parts.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

using base::word;
using base::Word;
using session::TourState;

constexpr float kRow = 58; // design pixels
constexpr float kInset = 18;
constexpr float kButton = 34;
constexpr float kHead = 136; ///< title and buttons; a line of text comes to it

const TourState& inHand(const Frame& frame)
{
    static const TourState kNone;
    return frame.state.tour ? *frame.state.tour : kNone;
}

/// « 6 scènes » is said by the list; here whether it is on the disk.
Word savedWord(const TourState& tour)
{
    return !tour.isSaved ? Word::TourIsChanged : tour.path.empty() ? Word::TourIsComposed : Word::TourIsSaved;
}

/// The name of the file in hand, or nothing.
std::string fileName(const TourState& tour)
{
    const std::size_t slash = tour.path.rfind('/');
    return tour.path.substr(slash == std::string::npos ? 0 : slash + 1);
}

float drawHead(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const TourState& tour = inHand(frame);
    const float side = frame.px(kButton);
    const float left = rect.x + frame.px(kInset);
    float y = rect.y + frame.px(12);
    float right = rect.right() - frame.px(12);
    const auto place = [&] {
        right -= side;
        return base::Rect{right, y - frame.px(4), side, side};
    };
    if (iconButton(frame, "tours-close", place(), base::icons::kClose, Zone::List,
                   word(Word::Dismiss, language))) {
        frame.ask(session::ToggleTours{});
    }
    if (iconButton(frame, "tour-open", place(), base::icons::kFolder, Zone::List,
                   word(Word::TourChoose, language), frame.memory.tour.choosing)) {
        frame.memory.tour.choosing = !frame.memory.tour.choosing;
        frame.memory.tour.field = -1; // its field is not drawn any more
    }
    drawFitted(frame, Type::Count, c.ink, left, y, right - left, word(Word::TourPanel, language));
    y += frame.px(34);
    const base::Rect title{left, y, rect.width - 2 * frame.px(kInset), frame.px(32)};
    tourField(frame, TourField::Title, title);
    y = title.bottom() + frame.px(6);
    std::string line(word(savedWord(tour), language));
    if (const std::string name = fileName(tour); !name.empty()) {
        line = name + " · " + line;
    }
    // Who types a title in one language sees what the other one says.
    const std::size_t own =
        frame.memory.tour.language < 2 ? frame.memory.tour.language : static_cast<std::size_t>(language);
    const std::string& other = tour.tour.title[1 - own];
    const bool typesTitle = frame.memory.tour.field == static_cast<int>(TourField::Title);
    if (typesTitle && !other.empty()) {
        line = base::written(Word::TourOtherTitle, static_cast<base::Language>(own), other);
    }
    if (!tour.tour.scenes.empty() || !tour.path.empty() || typesTitle) {
        drawFitted(frame, Type::Small, c.inkSoft, left, y, title.width, line);
    }
    return y + lineHeight(frame, Type::Small) + frame.px(8);
}

/// Add, play, present, save.
void drawActions(const Frame& frame, const base::Rect& rect, float y)
{
    const base::Language language = frame.language();
    const TourState& tour = inHand(frame);
    const float side = frame.px(kButton);
    const bool hasScenes = session::nextScene(tour.tour, -1, 1) >= 0;
    base::Rect add{rect.x + frame.px(kInset), y, 0, side};
    if (button(frame, "tour-add", add, word(Word::TourAdd, language), base::icons::kPlus, ButtonKind::Strong,
               Zone::List, tour.tour.scenes.size() < session::kMostScenes)) {
        frame.ask(session::AddScene{});
        frame.memory.tour.captionsNext = true;
    } else if (std::exchange(frame.memory.tour.captionsNext, false) && tour.at >= 0) {
        beginTyping(frame, TourField::Caption); // what is added is named at once
    }
    float x = rect.right() - frame.px(12) - side;
    const auto icon = [&](const char* id, std::string_view glyph, Word tip) {
        const bool pressed =
            iconButton(frame, id, {x, y, side, side}, glyph, Zone::List, word(tip, language));
        x -= side + frame.px(2);
        return pressed;
    };
    if (!tour.tour.scenes.empty() && icon("tour-save", base::icons::kSave, Word::TourSave)) {
        frame.ask(session::SaveTour{});
    }
    if (hasScenes && icon("tour-present", base::icons::kPresent, Word::TourPresent)) {
        handleTourKey(frame, Key::Present);
    }
    if (hasScenes && icon("tour-run", tour.playing ? base::icons::kPause : base::icons::kPlay,
                          tour.playing ? Word::TourPause : Word::TourPlay)) {
        frame.ask(session::PlayTour{!tour.playing});
    }
}

void drawScene(const Frame& frame, int at, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    const TourState& tour = inHand(frame);
    const session::TourScene& scene = tour.tour.scenes[static_cast<std::size_t>(at)];
    const Touch touch = touchArea(frame, fmt::format("scene-{}", at).c_str(), row, Zone::List, 4);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const bool isShown = at == tour.at;
    const bool isHeld = frame.memory.tour.dragged == at;
    if (touch.hovered || isShown || isHeld) {
        draw->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()}, colour(c.raised));
    }
    if (isShown) {
        draw->AddRectFilled({row.x, row.y}, {row.x + frame.px(4), row.bottom()}, colour(c.accent));
    }
    draw->AddLine({row.x + frame.px(kInset), row.bottom() - 0.5F},
                  {row.right() - frame.px(kInset), row.bottom() - 0.5F}, colour(c.line), frame.px(1));
    const bool canShow = scene.unread.empty();
    const float top = row.y + frame.px(9);
    drawText(frame, Type::Count, isShown ? c.accent : c.inkSoft, row.x + frame.px(kInset), top,
             fmt::format("{}", at + 1));
    const std::string seconds = fmt::format(fmt::runtime(word(Word::TourSeconds, frame.language())),
                                            base::formatDecimal(scene.seconds, 0, frame.language()));
    drawRight(frame, Type::Small, c.inkSoft, row.right() - frame.px(kInset), top, seconds);
    const float left = row.x + frame.px(52);
    const float width = row.right() - frame.px(kInset + 10) - textWidth(frame, Type::Small, seconds) - left;
    const std::string text =
        canShow ? filledCaption(frame, at)
                : fmt::format(fmt::runtime(word(Word::TourUnread, frame.language())), scene.fault);
    tellVoice(frame, touch, text);
    drawWrapped(frame, isShown ? Type::SmallStrong : Type::Small, canShow ? c.ink : c.inkSoft, left, top,
                width, text, 2);
    if (!canShow && touch.hovered) {
        tip(frame, {}, text);
    }
    if (touch.clicked && canShow) {
        frame.ask(session::ShowScene{at});
    }
    if (ImGui::IsItemActive() && !isHeld && ImGui::IsMouseDragging(ImGuiMouseButton_Left, frame.px(6))) {
        frame.memory.tour.dragged = at;
    }
}

/// Tours to open are listed: asked for, or because there is none in hand.
bool isChoosing(const Frame& frame)
{
    return frame.memory.tour.choosing || !frame.state.tour;
}

/// Where a held scene would go, as a line; it goes there when it is let go.
void dragScene(const Frame& frame, const base::Rect& body, float firstTop)
{
    Memory::Tour& memory = frame.memory.tour;
    const int count = static_cast<int>(inHand(frame).tour.scenes.size());
    if (memory.dragged < 0 || memory.dragged >= count) {
        memory.dragged = -1;
        return;
    }
    const float row = frame.px(kRow);
    const float over = (ImGui::GetIO().MousePos.y - firstTop) / row;
    const int gap = std::clamp(static_cast<int>(std::lround(over)), 0, count);
    const int to = gap > memory.dragged ? gap - 1 : gap;
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    const float y = firstTop + row * static_cast<float>(gap);
    ImGui::GetWindowDrawList()->AddLine({body.x, y}, {body.right(), y}, colour(frame.colours.accent),
                                        frame.px(3));
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        if (to != memory.dragged) {
            frame.ask(session::MoveScene{memory.dragged, to});
        }
        memory.dragged = -1;
    }
}

void drawScenes(const Frame& frame, const base::Rect& body)
{
    const base::Palette& c = frame.colours;
    const auto& scenes = inHand(frame).tour.scenes;
    beginPanel(frame, "tour-scenes", body, true);
    const float scroll = ImGui::GetScrollY();
    const float row = frame.px(kRow);
    if (scenes.empty()) {
        drawWrapped(frame, Type::Body, c.inkSoft, body.x + frame.px(kInset), body.y + frame.px(14),
                    body.width - 2 * frame.px(kInset), word(Word::TourEmpty, frame.language()));
    }
    for (int at = 0; at < static_cast<int>(scenes.size()); ++at) {
        const float y = body.y - scroll + row * static_cast<float>(at);
        drawScene(frame, at, {body.x, y, body.width, row});
    }
    dragScene(frame, body, body.y - scroll);
    ImGui::SetCursorScreenPos({body.x, body.y - scroll + row * static_cast<float>(scenes.size())});
    ImGui::Dummy({1, frame.px(4)});
    endPanel();
}

/// Tours to open: those composed from the table, then saved ones.
void drawChooser(const Frame& frame, const base::Rect& body)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    beginPanel(frame, "tour-choice", body, true);
    const float left = body.x + frame.px(kInset);
    const float room = body.width - 2 * frame.px(kInset);
    float y = body.y - ImGui::GetScrollY() + frame.px(6);
    drawFitted(frame, Type::SmallStrong, c.inkSoft, left, y, room, word(Word::TourChoose, language));
    y += frame.px(26);
    const auto offer = [&](const char* id, std::string_view title, std::string_view line, auto&& chosen) {
        base::Rect row{body.x + frame.px(8), y, body.width - frame.px(16), frame.px(52)};
        if (button(frame, id, row, {}, {}, ButtonKind::Quiet, Zone::List)) {
            chosen();
            frame.memory.tour.choosing = false;
        }
        drawFitted(frame, Type::SmallStrong, c.ink, left, y + frame.px(8), room, title);
        drawFitted(frame, Type::Small, c.inkSoft, left, y + frame.px(27), room, line);
        y = row.bottom();
    };
    for (const SavedItem& item : frame.memory.tours) {
        offer(item.path.c_str(), item.title, item.day, [&] { frame.ask(session::OpenTour{item.path}); });
    }
    offer("tour-new", word(Word::TourNew, language), word(Word::TourEmpty, language),
          [&] { frame.ask(session::SetTour{session::TourState{}}); });
    y += frame.px(10);
    y += drawWrapped(frame, Type::Small, c.inkSoft, left, y, room, word(Word::TourDrop, language));
    ImGui::SetCursorScreenPos({body.x, y});
    ImGui::Dummy({1, frame.px(4)});
    endPanel();
}

} // namespace

void drawTourPanel(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    // Panels do not overlap: ImGui gives the pointer to the one that was made first.
    const float head = std::round(lineHeight(frame, Type::Small) + frame.px(kHead));
    beginPanel(frame, "tour-panel", {rect.x, rect.y, rect.width, head});
    drawActions(frame, rect, drawHead(frame, rect));
    const float y = rect.y + head;
    ImGui::GetWindowDrawList()->AddLine({rect.x + frame.px(kInset), y - 0.5F},
                                        {rect.right() - frame.px(kInset), y - 0.5F}, colour(c.line),
                                        frame.px(1));
    const bool edits = !isChoosing(frame) && session::shownScene(frame.state) != nullptr;
    const float texts = edits ? std::min(tourTextsHeight(frame), (rect.bottom() - y) * 0.62F) : 0;
    endPanel();
    const base::Rect body{rect.x, y, rect.width, rect.bottom() - y - texts};
    if (isChoosing(frame)) {
        drawChooser(frame, body);
    } else {
        drawScenes(frame, body);
    }
    if (edits) {
        drawTourTexts(frame, {rect.x, body.bottom(), rect.width, texts});
    }
}

} // namespace ui
