// The kiosk's buttons along the lower edge, and the call to touch while nobody is there.
#include "ui/kiosk.h"

#include "base/icons.h"
#include "base/words.h"
#include "ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

namespace ui {

namespace {

using base::word;
using base::Word;
using session::KioskMode;

struct StripButton {
    const char* id;
    std::string_view icon;
    std::string_view label;
    bool on;
    std::function<void()> press;
    bool joins = false; ///< the one before, without a gap
};

std::vector<StripButton> visitorButtons(const Frame& frame)
{
    const base::Language language = frame.language();
    const session::State& state = frame.state;
    const bool contrast = state.theme == base::Theme::Contrast;
    const base::Theme back =
        frame.kiosk->theme == base::Theme::Contrast ? base::Theme::Light : frame.kiosk->theme;
    std::vector<StripButton> buttons{
        {"kiosk-fr",
         {},
         "FR",
         language == base::Language::French,
         [&frame] { frame.ask(session::SetLanguage{base::Language::French}); }},
        {"kiosk-en",
         {},
         "EN",
         language == base::Language::English,
         [&frame] { frame.ask(session::SetLanguage{base::Language::English}); },
         true},
        {"kiosk-large", base::icons::kTextSize, word(Word::KioskLargeText, language), state.largeText,
         [&frame] { frame.ask(session::SetLargeText{!frame.state.largeText}); }},
        {"kiosk-contrast", base::icons::kContrast, word(Word::ThemeContrast, language), contrast,
         [&frame, contrast, back] { frame.ask(session::SetTheme{contrast ? back : base::Theme::Contrast}); }},
        {"kiosk-again", base::icons::kReset, word(Word::KioskStartAgain, language), false,
         [&frame] { frame.memory.kiosk.startAgain = true; }},
    };
    if (frame.memory.canSpeak) {
        buttons.insert(buttons.end() - 1, StripButton{"kiosk-listen", base::icons::kHeadphones,
                                                      word(Word::Listen, language), state.speaks, [&frame] {
                                                          frame.ask(session::SetSpoken{!frame.state.speaks});
                                                      }});
    }
    return buttons;
}

std::vector<StripButton> keeperButtons(const Frame& frame)
{
    const base::Language language = frame.language();
    return {{"kiosk-lock", base::icons::kLock, word(Word::KioskLock, language), false,
             [&frame] { frame.memory.kiosk.lock = true; }},
            {"kiosk-quit", base::icons::kClose, word(Word::KioskQuit, language), true,
             [&frame] { frame.memory.kiosk.quit = true; }}};
}

/// How a strip is set that has little width: first closer, then without pictograms, at last without words.
struct Setting {
    Type type = Type::BodyStrong;
    float pad = 18; ///< design pixels, on either side
    bool icons = true;
    bool words = true;
};
constexpr std::array kSettings{Setting{}, Setting{Type::SmallStrong, 10},
                               Setting{Type::SmallStrong, 10, false},
                               Setting{Type::BodyStrong, 10, true, false}};

/// The parts of a button, pixels; 0 for one that it has not.
struct Parts {
    float icon = 0;
    float gap = 0;
    float text = 0;
};

Parts partsOf(const Frame& frame, const StripButton& button, const Setting& setting)
{
    Parts parts;
    if (!button.icon.empty() && setting.icons) {
        parts.icon = textWidth(frame, Type::Icon, button.icon);
    }
    if (setting.words || button.icon.empty()) {
        parts.text = textWidth(frame, setting.type, button.label);
    }
    parts.gap = parts.icon > 0 && parts.text > 0 ? frame.px(8) : 0;
    return parts;
}

float widthOf(const Frame& frame, const StripButton& button, const Setting& setting, float least)
{
    const Parts parts = partsOf(frame, button, setting);
    return std::round(std::max(parts.icon + parts.gap + parts.text + 2 * frame.px(setting.pad), least));
}

void drawButton(const Frame& frame, const StripButton& button, const base::Rect& rect, const Setting& setting)
{
    const base::Palette& c = frame.colours;
    const Touch touch = touchArea(frame, button.id, rect, Zone::Top);
    tellVoice(frame, touch, button.label, button.on ? checkedWord(frame, true) : std::string_view());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const base::Colour fill = button.on       ? c.accent
                              : touch.hovered ? base::mix(c.raised, c.ink, 0.16)
                                              : c.raised;
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(fill), frame.px(8));
    draw->AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()},
                  colour(button.on ? c.accent : c.insetBorder), frame.px(8));
    const base::Colour ink = button.on ? c.onAccent : c.ink;
    const Parts parts = partsOf(frame, button, setting);
    const auto middle = [&](Type type) { return rect.y + (rect.height - frame.fonts[type]->FontSize) / 2; };
    const float x = rect.x + (rect.width - parts.icon - parts.gap - parts.text) / 2;
    if (parts.icon > 0) {
        drawText(frame, Type::Icon, ink, x, middle(Type::Icon), button.icon);
    }
    if (parts.text > 0) {
        drawText(frame, setting.type, ink, x + parts.icon + parts.gap, middle(setting.type), button.label);
    }
    if (touch.clicked) {
        button.press();
    }
}

/// Both languages, that of the screen first.
std::array<base::Language, 2> languagesOf(const Frame& frame)
{
    return frame.language() == base::Language::French
               ? std::array{base::Language::French, base::Language::English}
               : std::array{base::Language::English, base::Language::French};
}

float heightOf(const Frame& frame, Type type, std::string_view text, float width, int most = 0)
{
    return static_cast<float>(wrapped(frame, type, text, width, most).size()) * lineHeight(frame, type);
}

} // namespace

float kioskStrip(float pxPerMm)
{
    return std::round(static_cast<float>(session::kPrimaryMm + 2 * session::kTargetGapMm) * pxPerMm);
}

bool isLocked(const Frame& frame)
{
    return frame.kiosk != nullptr && frame.kiosk->mode != KioskMode::Maintenance;
}

bool isCovered(const Frame& frame)
{
    return frame.kiosk != nullptr && (frame.kiosk->mode == KioskMode::Attract ||
                                      frame.kiosk->mode == KioskMode::Pin || frame.kiosk->shown.ring);
}

base::Rect callPlace(const Desk& desk)
{
    return desk.list;
}

void drawKioskStrip(const Frame& frame, const Desk& desk)
{
    const base::Palette& c = frame.colours;
    const base::Rect& strip = desk.strip;
    const float mm = frame.kiosk->pxPerMm;
    const auto gap = std::round(static_cast<float>(session::kTargetGapMm) * mm);
    const auto side = std::round(static_cast<float>(session::kPrimaryMm) * mm);
    beginPanel(frame, "kiosk-strip", strip);
    ImGui::GetWindowDrawList()->AddLine({strip.x, strip.y + 0.5F}, {strip.right(), strip.y + 0.5F},
                                        colour(c.line), frame.px(1));
    const bool keeps = frame.kiosk->mode == KioskMode::Maintenance;
    const std::vector<StripButton> buttons = keeps ? keeperButtons(frame) : visitorButtons(frame);
    // The corners are the way to the PIN: nothing lies in them.
    const float room = strip.width - 2 * side - 2 * gap;
    const auto totalIn = [&](const Setting& setting) {
        float sum = 0;
        for (const StripButton& button : buttons) {
            sum += widthOf(frame, button, setting, side) +
                   (&button == &buttons.front() || button.joins ? 0 : gap);
        }
        return sum;
    };
    const auto* found =
        std::ranges::find_if(kSettings, [&](const Setting& one) { return totalIn(one) <= room; });
    const Setting& setting = found == kSettings.end() ? kSettings.back() : *found;
    const float total = totalIn(setting);
    float x = std::round(strip.x + (strip.width - total) / 2);
    if (keeps) {
        const std::string_view text =
            word(frame.kiosk->isSafe ? Word::KioskSafe : Word::KioskOpen, frame.language());
        drawFitted(frame, Type::BodyStrong, c.ink, strip.x + side + gap,
                   strip.y + (strip.height - frame.fonts[Type::BodyStrong]->FontSize) / 2, room - total - gap,
                   text);
        x = strip.right() - side - gap - total;
    }
    if (frame.kiosk->isSafe) { // in the corner, which is no button: whoever looks after it looks into the log
        drawText(frame, Type::IconSmall, c.inkSoft, strip.x + gap,
                 strip.bottom() - gap - frame.fonts[Type::IconSmall]->FontSize, base::icons::kWrench);
    }
    for (const StripButton& button : buttons) {
        const float width = widthOf(frame, button, setting, side);
        x += &button == &buttons.front() || button.joins ? 0 : gap;
        drawButton(frame, button, {x, strip.y + gap, width, side}, setting);
        x += width;
    }
    endPanel();
}

void drawCall(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    const auto languages = languagesOf(frame);
    beginPanel(frame, "kiosk-call", rect);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float pad = frame.px(22);
    const float left = rect.x + pad;
    const float width = rect.width - 2 * pad;
    const std::string_view first = word(frame.kiosk->call, languages[0]);
    const std::string_view second = word(frame.kiosk->call, languages[1]);
    const float icon = frame.fonts[Type::CallIcon]->FontSize;
    const float gap = frame.px(14);
    struct Letters {
        Type first;
        Type second;
    };
    const auto contentOf = [&](const Letters& letters) {
        return icon + 2 * gap + heightOf(frame, letters.first, first, width) +
               heightOf(frame, letters.second, second, width);
    };
    // Both languages, always: smaller where large text leaves no room.
    static constexpr std::array kLetters{Letters{Type::Call, Type::Stage}, Letters{Type::Stage, Type::Title},
                                         Letters{Type::Title, Type::BodyStrong}};
    const auto* found = std::ranges::find_if(
        kLetters, [&](const Letters& one) { return contentOf(one) + 2 * pad <= rect.height; });
    const Letters letters = found == kLetters.end() ? kLetters.back() : *found;
    const float content = contentOf(letters);
    const float block = std::min(rect.height, std::max(content + 2 * pad, rect.height * 0.58F));
    const float top = rect.bottom() - block;
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), top}, colour(c.panel));
    draw->AddRectFilled({rect.x, top}, {rect.right(), rect.bottom()}, colour(c.accent));
    float y = top + std::max(pad, (block - content) / 2);
    drawText(frame, Type::CallIcon, c.onAccent, left, y, base::icons::kTap);
    y += icon + gap;
    y += drawWrapped(frame, letters.first, c.onAccent, left, y, width, first);
    y += gap;
    drawWrapped(frame, letters.second, c.onAccent, left, y, width, second);

    // What is to be seen, above: as many words as there is room for.
    const float room = top - rect.y - pad;
    const std::string& said = frame.kiosk->caption[static_cast<std::size_t>(languages[0])];
    const std::string& also = frame.kiosk->caption[static_cast<std::size_t>(languages[1])];
    const auto lines = [&](Type type, float height) {
        return static_cast<int>(std::floor(height / lineHeight(frame, type)));
    };
    const Type type = heightOf(frame, Type::Title, said, width) <= room ? Type::Title : Type::BodyStrong;
    const int most = lines(type, room);
    if (said.empty() || most < 1) {
        endPanel();
        return;
    }
    y = rect.y + pad;
    y += drawWrapped(frame, type, c.ink, left, y, width, said, most);
    y += frame.px(10);
    const float left2 = top - pad / 2 - y;
    if (!also.empty() && heightOf(frame, Type::Body, also, width) <= left2) {
        drawWrapped(frame, Type::Body, c.inkSoft, left, y, width, also);
    }
    endPanel();
}

void drawKioskOver(const Frame& frame, const Desk& desk)
{
    switch (frame.kiosk->mode) {
    case KioskMode::Attract:
        drawCall(frame, callPlace(desk));
        break;
    case KioskMode::Visit:
        if (frame.kiosk->shown.ring) {
            drawStillThere(frame);
        }
        break;
    case KioskMode::Pin:
        drawPinPad(frame);
        break;
    case KioskMode::Maintenance:
        break;
    }
    if (frame.kiosk->assumedInches > 0) {
        drawMeasure(frame, desk);
    }
}

} // namespace ui
