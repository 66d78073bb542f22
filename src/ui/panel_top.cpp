// The bar at the top: title, live count, the sentence of the selection, language, theme, export,
// reset.
#include "base/icons.h"
#include "base/words.h"
#include "session/play.h"
#include "session/reset.h"
#include "session/wording.h"
#include "ui/kiosk.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace ui {

namespace {

// Design pixels of the window from which a button has its word, and room that title and count need.
constexpr float kExportInWords = 860;
constexpr float kResetInWords = 900;
constexpr float kTitleRoom = 290;

using base::word;
using base::Word;

/// « 651 initiatives · 201 villes · 6 pôles santé » at rest, « 42 initiatives sur 651 » filtered.
/// Without the pôles where they would be cut.
std::string headline(const Frame& frame, Type type, float room)
{
    const base::Language language = frame.language();
    std::string text = session::totalText(frame.outcome, session::effectiveSelection(frame.state), language);
    if (session::effectiveSelection(frame.state).isEmpty()) {
        const auto cities = static_cast<long long>(frame.atlas.data.cities.size());
        const Word key = base::isSingular(cities, language) ? Word::CitiesOne : Word::CitiesMany;
        text += " · " + fmt::format(fmt::runtime(word(key, language)), base::formatCount(cities, language));
        // Those with a row: another table may have none.
        const auto poles =
            std::ranges::count_if(frame.index.values(filter::Facet::Pole), [](const auto& pole) {
                return pole.total > 0 && pole.code != filter::kNone;
            });
        const std::string whole =
            text + " · " + fmt::format(fmt::runtime(word(Word::PolesMany, language)), poles);
        return poles > 1 && textWidth(frame, type, whole) <= room ? whole : text;
    }
    return text;
}

void languageSwitch(const Frame& frame, float right, float y, float height, float& left)
{
    const base::Palette& c = frame.colours;
    const std::array<std::pair<const char*, base::Language>, 2> choices{
        {{"FR", base::Language::French}, {"EN", base::Language::English}}};
    const float width = frame.px(40);
    left = right - 2 * width;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({left, y}, {right, y + height}, colour(c.raised), frame.px(6));
    float x = left;
    for (const auto& [label, language] : choices) {
        const bool on = frame.language() == language;
        const Touch touch = touchArea(frame, label, {x, y, width, height}, Zone::Top);
        tellVoice(frame, touch, label, checkedWord(frame, on));
        if (on || touch.hovered) {
            draw->AddRectFilled({x, y}, {x + width, y + height},
                                colour(on ? c.accent : base::mix(c.raised, c.ink, 0.08)), frame.px(6));
        }
        const float w = textWidth(frame, Type::SmallStrong, label);
        drawText(frame, Type::SmallStrong, on ? c.onAccent : c.ink, x + (width - w) / 2,
                 y + (height - frame.fonts[Type::SmallStrong]->FontSize) / 2, label);
        if (touch.clicked && !on) {
            frame.ask(session::SetLanguage{language});
        }
        x += width;
    }
}

base::Theme nextTheme(base::Theme theme)
{
    return theme == base::Theme::Light  ? base::Theme::Dark
           : theme == base::Theme::Dark ? base::Theme::Contrast
                                        : base::Theme::Light;
}

std::string_view themeName(base::Theme theme, base::Language language)
{
    return word(theme == base::Theme::Light  ? Word::ThemeLight
                : theme == base::Theme::Dark ? Word::ThemeDark
                                             : Word::ThemeContrast,
                language);
}

bool isPointed(const base::Rect& rect)
{
    return ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.right(), rect.bottom()});
}

/// Draws the title, in two lines where there is little width; returns where the rest begins.
float drawTitle(const Frame& frame, const Desk& desk, float x)
{
    const std::string_view title = word(Word::AppTitle, frame.language());
    const Type type = desk.compact ? Type::Count : Type::Title;
    const float whole = textWidth(frame, type, title);
    const auto lines = desk.compact ? wrapped(frame, type, title, whole * 0.62F, 2)
                                    : std::vector<std::string>{std::string(title)};
    const float step = std::round(frame.fonts[type]->FontSize * 1.22F);
    float y = desk.top.y + (desk.top.height - step * static_cast<float>(lines.size())) / 2 +
              (step - frame.fonts[type]->FontSize) / 2;
    float width = 0;
    for (const std::string& line : lines) {
        drawText(frame, type, frame.colours.ink, x, y, line);
        width = std::max(width, textWidth(frame, type, line));
        y += step;
    }
    return x + width + frame.px(desk.compact ? 20 : 36);
}

/// The live count, and below it the sentence that reads the selection back: in one line or two,
/// and whole in a tip where even these are too short.
void drawSentence(const Frame& frame, const Desk& desk, float x, float room)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    std::string sentence = session::sentence(frame.atlas.data, session::effectiveSelection(frame.state),
                                             language, frame.areas());
    if (frame.outcome.forgiven) {
        sentence += fmt::format(" ({})", word(Word::ForgivenNote, language));
    }
    const auto lines = wrapped(frame, Type::Small, sentence, room, 2);
    const bool isLong = lines.size() > 1;
    const Type countType = desk.compact ? Type::BodyStrong : Type::Count;
    float y = desk.top.y + frame.px(desk.compact ? (isLong ? 7.F : 12.F) : (isLong ? 5.F : 11.F));
    const std::string head = headline(frame, countType, room);
    const std::string after = frame.preview == nullptr
                                  ? std::string()
                                  : "→ " + base::formatCount(frame.preview->selected, language);
    const float begins = x + textWidth(frame, countType, head) + frame.px(10);
    if (after.empty() || begins + textWidth(frame, countType, after) <= x + room) {
        drawFitted(frame, countType, c.ink, x, y, room, head);
        drawText(frame, countType, c.accent, begins, y, after);
    } else { // no room for both: what would come, never what was alone
        drawFitted(frame, countType, c.accent, x, y, room,
                   "→ " + session::initiativesText(frame.preview->selected, language));
    }
    y = desk.top.y + frame.px(desk.compact ? (isLong ? 25.F : 33.F) : (isLong ? 28.F : 37.F));
    for (const std::string& line : lines) {
        drawText(frame, Type::Small, c.inkSoft, x, y, line);
        y += lineHeight(frame, Type::Small);
    }
    const bool isCut =
        isLong && lines.back().size() >= 3 && lines.back().substr(lines.back().size() - 3) == "…";
    if (isCut && isPointed({x, desk.top.y, room, desk.top.height})) {
        tip(frame, headline(frame, countType, room), sentence);
    }
}

/// Help, reset, export, views, theme, motion and language, ending at `right`; returns where they begin.
float deskButtons(const Frame& frame, const Desk& desk, float right, float y, float height)
{
    const base::Language language = frame.language();
    const bool hasChoices = session::hasChoices(frame.state);
    const bool canReset = hasChoices || session::hasOwnView(frame.state, frame.atlas.data);
    const auto textButton = [&](const char* id, Word label, std::string_view icon, ButtonKind kind,
                                bool enabled) {
        const float least = kind == ButtonKind::Strong ? kExportInWords : kResetInWords;
        const std::string_view text =
            desk.top.width < frame.px(least) ? std::string_view("") : word(label, language);
        const float width = textWidth(frame, Type::Small, text) + (text.empty() ? 0 : frame.px(6)) +
                            textWidth(frame, Type::IconSmall, icon) + frame.px(text.empty() ? 20 : 28);
        base::Rect rect{right - width, y, width, height};
        right -= width + frame.px(8);
        return button(frame, id, rect, text, icon, kind, Zone::Top, enabled);
    };
    if (iconButton(frame, "help", {right - height, y, height, height}, base::icons::kHelp, Zone::Top,
                   word(Word::HelpTitle, language), frame.state.helpOpen)) {
        frame.ask(session::ToggleHelp{});
    }
    right -= height + frame.px(8);
    const float resetRight = right;
    if (textButton("reset", Word::Reset, base::icons::kReset, ButtonKind::Plain, canReset)) {
        frame.ask(session::ResetSelection{});
    }
    if (canReset && isPointed({right + frame.px(8), y, resetRight - right - frame.px(8), height})) {
        tip(frame, {}, word(hasChoices ? Word::ResetTip : Word::ResetViewTip, language));
    }
    const float exportRight = right;
    if (textButton("export", Word::Export, base::icons::kDownload, ButtonKind::Strong, true)) {
        frame.memory.exporting.enter = !frame.state.exportOpen && frame.memory.activate;
        frame.ask(session::ToggleExport{});
    }
    if (!frame.state.exportOpen &&
        isPointed({right + frame.px(8), y, exportRight - right - frame.px(8), height})) {
        tip(frame, {}, word(Word::ExportTip, language));
    }
    if (hasUndoButtons(frame, desk)) {
        right = undoButtons(frame, right, y, height) - frame.px(4);
    }
    if (iconButton(frame, "views", {right - height, y, height, height}, base::icons::kBookmark, Zone::Top,
                   word(Word::ViewsTip, language), frame.state.viewsOpen)) {
        frame.ask(session::ToggleViews{});
    }
    right -= height + frame.px(8);
    const std::string themeTip =
        fmt::format(fmt::runtime(word(Word::ThemeNow, language)), themeName(frame.state.theme, language));
    if (iconButton(frame, "theme", {right - height, y, height, height}, base::icons::kTheme, Zone::Top,
                   themeTip)) {
        frame.ask(session::SetTheme{nextTheme(frame.state.theme)});
    }
    right -= height + frame.px(8);
    if (iconButton(frame, "motion", {right - height, y, height, height}, base::icons::kMotion, Zone::Top,
                   word(frame.state.reducedMotion ? Word::MotionReduced : Word::MotionFull, language),
                   frame.state.reducedMotion)) {
        frame.ask(session::SetReducedMotion{!frame.state.reducedMotion});
    }
    right -= height + frame.px(8);
    if (frame.memory.canSpeak) {
        if (iconButton(frame, "listen", {right - height, y, height, height}, base::icons::kHeadphones,
                       Zone::Top, word(frame.state.speaks ? Word::SpokenOn : Word::SpokenOff, language),
                       frame.state.speaks)) {
            frame.ask(session::SetSpoken{!frame.state.speaks});
        }
        right -= height + frame.px(8);
    }
    float switchLeft = 0;
    languageSwitch(frame, right, y, height, switchLeft);
    return switchLeft - frame.px(20);
}

} // namespace

void drawTopBar(const Frame& frame, const Desk& desk)
{
    const base::Palette& c = frame.colours;
    beginPanel(frame, "top", desk.top);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddLine({desk.top.x, desk.top.bottom() - frame.px(0.5F)},
                  {desk.top.right(), desk.top.bottom() - frame.px(0.5F)}, colour(c.line), frame.px(1));

    const float height = frame.px(36);
    const float y = desk.top.y + (desk.top.height - height) / 2;
    float right = desk.top.right() - frame.px(16);
    if (!isLocked(frame)) { // at a kiosk the strip has what visitors need
        right = deskButtons(frame, desk, right, y, height);
    }
    if (desk.kindsAbove) {
        const bool asIcons = desk.top.width < frame.px(1760); // title and counts come first
        right = symbolSwitch(frame, {right, y, height}, asIcons) - frame.px(24);
    }

    float x = desk.top.x + frame.px(desk.compact ? 16 : 20);
    if (right - x >= frame.px(kTitleRoom)) {
        x = drawTitle(frame, desk, x);
        draw->AddLine({x - frame.px(desk.compact ? 10 : 18), y + frame.px(2)},
                      {x - frame.px(desk.compact ? 10 : 18), y + height - frame.px(2)}, colour(c.line),
                      frame.px(1));
    }
    drawSentence(frame, desk, x, right - x);
    endPanel();
}

} // namespace ui
