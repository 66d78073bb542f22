// What lies over the window for a moment: help, a notice.
#include "base/icons.h"
#include "base/words.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>

namespace ui {

namespace {

using base::word;
using base::Word;

/// How the lines of the help are set: in one column, in two where the window is low, and
/// scrolled where it is narrow as well.
struct HelpShape {
    base::Rect rect;
    std::size_t perColumn = 1;
    float columnWidth = 0;
    float step = 0;
    bool scrolls = false;
};

HelpShape helpShape(const Frame& frame, const Desk& desk, std::size_t count)
{
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const float most = window.y - frame.px(24);
    const float frameHeight = frame.px(74);
    HelpShape shape{{}, count, frame.px(382), frame.px(31), false};
    const auto height = [&] { return frameHeight + shape.step * static_cast<float>(shape.perColumn); };
    float width = shape.columnWidth + frame.px(48);
    if (height() > most) {
        shape.step = frame.px(28);
    }
    if (height() > most && window.x >= 2 * shape.columnWidth + frame.px(80)) {
        shape.step = frame.px(31);
        shape.perColumn = (count + 1) / 2;
        width = 2 * shape.columnWidth + frame.px(56);
    }
    shape.scrolls = height() > most;
    const float tall = std::min(height(), most);
    const base::Vec2 middle = desk.map.centre();
    const auto inside = [&](double at, float size, float whole) {
        const float wanted = std::round(static_cast<float>(at) - size / 2);
        return std::max(frame.px(8), std::min(wanted, whole - size - frame.px(8)));
    };
    shape.rect = {inside(middle.x, width, window.x), inside(middle.y, tall, window.y), width, tall};
    return shape;
}

/// The notice says that rows were left out, and their problems can be shown.
bool tellsOfLeftOut(const Frame& frame)
{
    const std::string text = session::leftOutText(frame.atlas, frame.language());
    return !text.empty() && frame.kiosk == nullptr && frame.state.drawer != session::Drawer::Problems &&
           frame.state.notice.find(text) != std::string::npos;
}

} // namespace

void drawHelp(const Frame& frame, const Desk& desk)
{
    const base::Language language = frame.language();
    const base::Palette& c = frame.colours;
    struct Line {
        std::string keys;
        Word meaning;
    };
    const std::array lines{
        Line{"/", Word::HelpSearch},
        Line{"Tab", Word::HelpTab},
        Line{"← → ↑ ↓", Word::HelpArrows},
        Line{language == base::Language::French ? "Entrée" : "Enter", Word::HelpEnter},
        Line{language == base::Language::French ? "Échap" : "Esc", Word::HelpEscape},
        Line{"+ −", Word::HelpZoom},
        Line{"0", Word::HelpHome},
        Line{std::string(word(Word::HelpDrag, language)), Word::HelpPan},
        Line{std::string(word(Word::HelpWheel, language)), Word::HelpZoom},
        Line{"P", Word::HelpPlay},
        Line{"[ ]  { }", Word::HelpDates},
        Line{"1 … 6", Word::HelpSymbols},
        Line{"7  8", Word::HelpDrawer},
        Line{"9", Word::DoctorHelp},
        Line{"W", Word::HelpPartners},
        Line{language == base::Language::French ? "Maj ↑ ↓" : "Shift ↑ ↓", Word::HelpPickRange},
        Line{"Ctrl A  Ctrl C", Word::HelpPickAll},
        Line{"Ctrl Z  Ctrl Y", Word::HelpUndo},
        Line{"V", Word::HelpViews},
        Line{"E", Word::HelpExport},
        Line{"S  F5", Word::HelpTours},
        Line{"→  ←", Word::HelpTourKeys},
        Line{"B", Word::HelpTourBlank},
        Line{std::string(word(Word::HelpDoubleClick, language)), Word::HelpUnfold},
        Line{"T", Word::HelpPoles},
        Line{"C", Word::HelpColouring},
        Line{"U", Word::HelpUnfoldKey},
        Line{"D  X", Word::HelpDuel},
        Line{"N", Word::HelpNetworks},
        Line{"F", Word::HelpArea},
        Line{"L", Word::HelpLanguage},
        Line{"R", Word::HelpReset},
        Line{"?", Word::HelpKeys}};
    const HelpShape shape = helpShape(frame, desk, lines.size());
    const base::Rect& rect = shape.rect;
    beginPanel(frame, "help-card", rect, shape.scrolls);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    raisedCard(frame, rect);
    drawText(frame, Type::Count, c.ink, rect.x + frame.px(24), rect.y + frame.px(20),
             word(Word::HelpTitle, language));
    if (iconButton(frame, "close-help",
                   {rect.right() - frame.px(50), rect.y + frame.px(12), frame.px(38), frame.px(38)},
                   base::icons::kClose, Zone::None, {})) {
        frame.ask(session::ToggleHelp{});
    }
    const float scrolled = shape.scrolls ? ImGui::GetScrollY() : 0;
    if (shape.scrolls) { // the title stays
        ImGui::PushClipRect({rect.x, rect.y + frame.px(56)}, {rect.right(), rect.bottom() - frame.px(2)},
                            true);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        const float left = rect.x + frame.px(24) +
                           static_cast<float>(i / shape.perColumn) * (shape.columnWidth + frame.px(8));
        const float y =
            rect.y + frame.px(62) + shape.step * static_cast<float>(i % shape.perColumn) - scrolled;
        const float w = std::max(frame.px(30), textWidth(frame, Type::SmallStrong, line.keys) + frame.px(18));
        ImGui::GetWindowDrawList()->AddRectFilled({left, y}, {left + w, y + frame.px(25)}, colour(c.raised),
                                                  frame.px(5));
        drawText(frame, Type::SmallStrong, c.ink,
                 left + (w - textWidth(frame, Type::SmallStrong, line.keys)) / 2, y + frame.px(5), line.keys);
        drawFitted(frame, Type::Body, c.ink, left + frame.px(126), y + frame.px(3),
                   shape.columnWidth - frame.px(126), word(line.meaning, language));
    }
    if (shape.scrolls) {
        ImGui::PopClipRect();
        ImGui::SetCursorPosY(frame.px(70) + shape.step * static_cast<float>(lines.size()));
        ImGui::Dummy({1, 1});
    }
    endPanel();
}

void drawNotice(const Frame& frame, const Desk& desk)
{
    const base::Palette& c = frame.colours;
    // Over the legend and the sources, for there it hides no place, no inset and no control.
    const float width = std::min(desk.map.width - frame.px(24), frame.px(760));
    const float pad = frame.px(8);
    const float close = frame.px(34);
    const bool tellsOfRows = tellsOfLeftOut(frame);
    const std::string_view remedy = word(tellsOfRows ? Word::DoctorSee : Word::UndoTip, frame.language());
    const bool hasRemedy = tellsOfRows || frame.memory.canRestore;
    const float undo = hasRemedy ? textWidth(frame, Type::Small, remedy) + frame.px(28) : 0;
    const float room = width - 2 * pad - close - undo - frame.px(28);
    const auto lines = wrapped(frame, Type::Small, drawable(frame, Type::Small, frame.state.notice), room, 3);
    const float height =
        std::max(close, static_cast<float>(lines.size()) * lineHeight(frame, Type::Small)) + 2 * pad;
    const base::Rect rect{std::round(static_cast<float>(desk.map.centre().x) - width / 2),
                          std::round(desk.map.bottom() - frame.px(4) - height), width, height};
    beginPanel(frame, "notice", rect);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const bool isGood = frame.state.noticeIsGood;
    const base::Colour ink = isGood ? c.ink : c.onWarning;
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(isGood ? c.panel : c.warning),
                        frame.px(7));
    draw->AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(base::faded(ink, 0.35)),
                  frame.px(7));
    drawText(frame, Type::IconSmall, ink, rect.x + pad,
             rect.y + (height - frame.fonts[Type::IconSmall]->FontSize) / 2,
             isGood ? base::icons::kCheck : base::icons::kAlert);
    float y = rect.y + (height - static_cast<float>(lines.size()) * lineHeight(frame, Type::Small)) / 2 +
              frame.px(2);
    for (const std::string& line : lines) {
        drawText(frame, Type::Small, ink, rect.x + pad + frame.px(28), y, line);
        y += lineHeight(frame, Type::Small);
    }
    if (undo > 0) {
        base::Rect button{rect.right() - pad - close - undo, rect.y + (height - close) / 2,
                          undo - frame.px(4), close};
        const bool isPressed = ui::button(frame, tellsOfRows ? "see-problems" : "restore-view", button,
                                          remedy, {}, ButtonKind::Plain, Zone::None);
        if (isPressed && tellsOfRows) {
            frame.ask(session::ToggleDrawer{session::Drawer::Problems});
            frame.ask(session::DismissNotice{});
        } else if (isPressed) {
            frame.ask(session::RestoreView{});
        }
    }
    if (iconButton(frame, "dismiss",
                   {rect.right() - pad - close, rect.y + (height - close) / 2, close, close},
                   base::icons::kClose, Zone::None, word(Word::Dismiss, frame.language()))) {
        frame.ask(session::DismissNotice{});
    }
    endPanel();
}

} // namespace ui
