// The texts of a tour as they are typed, in both languages, and the seconds of a scene.
#include "base/icons.h"
#include "base/words.h"
#include "session/tour_caption.h"
#include "session/tour_file.h"
#include "session/tour_steps.h"
#include "ui/panels.h"
#include "ui/segments.h"
#include "ui/tour.h"
#include "ui/tour_parts.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kInset = 18; // design pixels
constexpr float kCaptionBox = 76;
constexpr float kNotesBox = 92;
constexpr float kLine = 34;

base::Language typedLanguage(const Frame& frame)
{
    const std::size_t own = frame.memory.tour.language;
    return own < 2 ? static_cast<base::Language>(own) : frame.language();
}

const session::Bilingual& textsOf(const Frame& frame, TourField field)
{
    static const session::Bilingual kNone;
    const session::TourScene* scene = session::shownScene(frame.state);
    if (field == TourField::Title) {
        return frame.state.tour ? frame.state.tour->tour.title : kNone;
    }
    if (scene == nullptr) {
        return kNone;
    }
    return field == TourField::Caption ? scene->caption : scene->notes;
}

void change(const Frame& frame, TourField field, const std::string& text)
{
    const auto language = static_cast<std::size_t>(typedLanguage(frame));
    session::Bilingual texts = textsOf(frame, field);
    std::size_t most = std::min(text.size(), session::kMostTourText);
    while (most > 0 && most < text.size() && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
        --most; // no letter is cut in two
    }
    texts[language] = text.substr(0, most);
    if (field == TourField::Title) {
        frame.ask(session::SetTourTitle{std::move(texts)});
        return;
    }
    if (const session::TourScene* shown = session::shownScene(frame.state)) {
        session::SetScene edit{frame.state.tour->at, *shown};
        (field == TourField::Caption ? edit.scene.caption : edit.scene.notes) = std::move(texts);
        frame.ask(std::move(edit));
    }
}

/// What a field of several lines is laid out with.
struct Folding {
    const ImFont* font;
    float width; ///< pixels
};

/// ImGui wraps no field: the spaces at which the lines are full become line ends. Every byte keeps its place,
/// and with it caret and selection.
void fold(char* text, int size, const Folding& folding)
{
    std::replace(text, text + size, '\n', ' ');
    const char* end = text + size;
    for (char* line = text; line < end;) {
        char* space = nullptr; // the last one that still fits
        for (char* at = std::find(line, text + size, ' ');; at = std::find(at + 1, text + size, ' ')) {
            if (folding.font->CalcTextSizeA(folding.font->FontSize, FLT_MAX, 0, line, at).x > folding.width) {
                break;
            }
            space = at;
            if (at == end) {
                return;
            }
        }
        if (space == nullptr) { // one word wider than the line
            space = std::find(line, text + size, ' ');
        }
        if (space == end) {
            return;
        }
        *space = '\n';
        line = space + 1;
    }
}

int foldAsTyped(ImGuiInputTextCallbackData* data)
{
    fold(data->Buf, data->BufTextLen, *static_cast<const Folding*>(data->UserData));
    data->BufDirty = true;
    return 0;
}

/// A field of several lines; true when its text has changed.
bool typeLines(const Frame& frame, const base::Rect& box)
{
    std::string& text = frame.memory.tour.text;
    const float room = box.width - 2 * ImGui::GetStyle().FramePadding.x - ImGui::GetStyle().ScrollbarSize;
    Folding folding{ImGui::GetFont(), room};
    if (frame.memory.tour.begins) {
        fold(text.data(), static_cast<int>(text.size()), folding);
    }
    return ImGui::InputTextMultiline("##tour-text", &text, {box.width, box.height},
                                     ImGuiInputTextFlags_CallbackEdit, foldAsTyped, &folding);
}

/// ImGui's own field over the box, as long as it has the keyboard.
void typeInto(const Frame& frame, TourField field, const base::Rect& box)
{
    const base::Palette& c = frame.colours;
    Memory::Tour& memory = frame.memory.tour;
    ImGui::PushFont(frame.fonts[Type::Small]);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, colour(c.panel));
    ImGui::PushStyleColor(ImGuiCol_Text, colour(c.ink));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, colour(base::faded(c.accent, 0.35)));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {frame.px(9), frame.px(8)});
    ImGui::SetCursorScreenPos({box.x, box.y});
    if (memory.begins) {
        ImGui::SetKeyboardFocusHere();
    }
    if (memory.leave) {
        ImGui::ClearActiveID();
    }
    bool changed = false;
    if (field == TourField::Title) {
        ImGui::SetNextItemWidth(box.width);
        changed = ImGui::InputText("##tour-text", &memory.text);
    } else {
        changed = typeLines(frame, box);
    }
    const bool holds = ImGui::IsItemActive() || memory.begins;
    const bool begins = memory.begins && !ImGui::IsItemActive(); // a panel that opens gives it a frame later
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(3);
    ImGui::PopFont();
    if (changed) {
        std::string typed = memory.text;
        std::ranges::replace(typed, '\n', ' ');
        change(frame, field, typed);
    }
    if (!holds || memory.leave) {
        memory.field = -1;
        memory.leave = false;
    }
    memory.begins = begins;
}

/// What the box says while nobody types in it.
void readOut(const Frame& frame, TourField field, const base::Rect& box)
{
    const base::Palette& c = frame.colours;
    const base::Language language = typedLanguage(frame);
    const std::string& typed = textsOf(frame, field)[static_cast<std::size_t>(language)];
    const float left = box.x + frame.px(9);
    const float room = box.width - frame.px(18);
    if (typed.empty()) {
        const Word hint = field == TourField::Title     ? Word::TourUntitled
                          : field == TourField::Caption ? Word::TourFields
                                                        : Word::NotesNone;
        drawWrapped(frame, Type::Small, c.inkFaint, left, box.y + frame.px(8), room, word(hint, language), 3);
        return;
    }
    const session::TourScene* scene = session::shownScene(frame.state);
    const std::string text = field == TourField::Title || scene == nullptr
                                 ? typed
                                 : countedText(frame, typed, scene->view, language).text;
    const auto most = static_cast<int>((box.height - frame.px(12)) / lineHeight(frame, Type::Small));
    drawWrapped(frame, field == TourField::Title ? Type::SmallStrong : Type::Small, c.ink, left,
                box.y + frame.px(8), room, text, std::max(1, most));
}

/// « Texte à l’écran », and what in it is no field.
void drawLabel(const Frame& frame, TourField field, float left, float right, float y)
{
    const base::Palette& c = frame.colours;
    const Word label = field == TourField::Caption ? Word::TourCaption : Word::TourNotes;
    const std::string_view text = word(label, frame.language());
    drawText(frame, Type::SmallStrong, c.inkSoft, left, y, text);
    const session::TourScene* scene = session::shownScene(frame.state);
    if (scene == nullptr) {
        return;
    }
    const auto& counted =
        countedText(frame, textsOf(frame, field)[static_cast<std::size_t>(typedLanguage(frame))], scene->view,
                    typedLanguage(frame));
    const float x = left + textWidth(frame, Type::SmallStrong, text) + frame.px(12);
    if (!counted.unknown.empty()) {
        drawFitted(frame, Type::Small, c.ink, x, y, right - x,
                   fmt::format(fmt::runtime(word(Word::TourUnknownField, frame.language())),
                               counted.unknown.front()));
    }
}

/// What the braces of the text that is typed stand for, each as a chip: « {n} = 651 ». Returns the height.
float drawFields(const Frame& frame, TourField field, float left, float right, float y)
{
    const session::TourScene* scene = session::shownScene(frame.state);
    if (frame.memory.tour.field != static_cast<int>(field) || scene == nullptr) {
        return 0;
    }
    const base::Palette& c = frame.colours;
    const auto& counted =
        countedText(frame, textsOf(frame, field)[static_cast<std::size_t>(typedLanguage(frame))], scene->view,
                    typedLanguage(frame));
    const float height = frame.px(22);
    const float gap = frame.px(5);
    float x = left;
    float at = y;
    for (const std::string& text : counted.fields) {
        const float width = std::min(right - left, textWidth(frame, Type::Small, text) + frame.px(14));
        if (x > left && x + width > right) {
            x = left;
            at += height + gap;
        }
        if (frame.memory.recordAreas) {
            frame.memory.areas.push_back({"field-chip", {x, at, width, height}, Zone::None});
        }
        ImGui::GetWindowDrawList()->AddRectFilled({x, at}, {x + width, at + height}, colour(c.raised),
                                                  frame.px(5));
        drawFitted(frame, Type::Small, c.ink, x + frame.px(7),
                   at + (height - frame.fonts[Type::Small]->FontSize) / 2, width - frame.px(14), text);
        x += width + gap;
    }
    return counted.fields.empty() ? 0 : at + height + gap - y;
}

/// Language of the texts, seconds, up, down, remove.
void drawTools(const Frame& frame, const base::Rect& rect, float y)
{
    const base::Language language = frame.language();
    const session::TourState& tour = *frame.state.tour;
    const session::TourScene& scene = *session::shownScene(frame.state);
    const bool french = typedLanguage(frame) == base::Language::French;
    const std::vector<Segment> languages{{"FR", french}, {"EN", !french}};
    const std::string seconds = fmt::format(fmt::runtime(word(Word::TourSeconds, language)),
                                            base::formatDecimal(scene.seconds, 0, language));
    const float wide = std::max(frame.px(34), textWidth(frame, Type::SmallStrong, seconds));
    const float line = frame.px(kLine);
    // Five icons beside the languages and the seconds, however narrow the panel.
    const float room = rect.width - frame.px(kInset + 12 + 14) - segmentsWidth(frame, languages) - wide;
    const float side = std::min(line, std::floor(room / 5));
    float x = rect.right() - frame.px(12) - side;
    const auto icon = [&](const char* id, std::string_view glyph, Word tip) {
        const bool pressed =
            iconButton(frame, id, {x, y, side, line}, glyph, Zone::List, word(tip, language));
        x -= side;
        return pressed;
    };
    if (icon("scene-remove", base::icons::kBin, Word::TourRemove)) {
        frame.ask(session::RemoveScene{tour.at});
    }
    if (icon("scene-down", base::icons::kDown, Word::TourDown)) {
        frame.ask(session::MoveScene{tour.at, tour.at + 1});
    }
    if (icon("scene-up", base::icons::kUp, Word::TourUp)) {
        frame.ask(session::MoveScene{tour.at, tour.at - 1});
    }
    const auto lasts = [&](double time) {
        session::SetScene edit{tour.at, scene};
        edit.scene.seconds = time;
        frame.ask(std::move(edit));
    };
    x -= frame.px(4);
    if (icon("scene-longer", base::icons::kPlus, Word::TourLonger)) {
        lasts(std::floor(scene.seconds) + 1);
    }
    x += side - wide;
    drawText(frame, Type::SmallStrong, frame.colours.ink,
             x + (wide - textWidth(frame, Type::SmallStrong, seconds)) / 2,
             y + (line - lineHeight(frame, Type::SmallStrong)) / 2, seconds);
    x -= side;
    if (icon("scene-shorter", base::icons::kMinus, Word::TourShorter)) {
        lasts(std::ceil(scene.seconds) - 1);
    }
    const float left = rect.x + frame.px(kInset);
    const auto switched = segmented(frame, "tour-language", languages,
                                    {left + segmentsWidth(frame, languages), y, line}, Zone::List);
    if (switched.clicked >= 0) {
        frame.memory.tour.language = static_cast<std::size_t>(switched.clicked);
        frame.memory.tour.field = -1;
    }
}

} // namespace

const Memory::Tour::Counted& countedText(const Frame& frame, const std::string& typed,
                                         const session::View& view, base::Language language)
{
    constexpr std::size_t kKept = 8; // two texts, and what was typed a moment ago
    auto& kept = frame.memory.tour.counted;
    const auto known = std::ranges::find_if(kept, [&](const Memory::Tour::Counted& each) {
        return each.typed == typed && each.language == language && each.of == &frame.atlas.data &&
               each.view == view;
    });
    if (known != kept.end()) {
        return *known;
    }
    const session::CaptionGround ground{frame.atlas, frame.index};
    Memory::Tour::Counted counted{typed, view, language, &frame.atlas.data, {}, {}, {}};
    counted.text = session::captionText(typed, view, ground, language);
    counted.unknown = session::unknownFields(typed, ground);
    for (const std::string& field : session::fieldsOf(typed)) {
        if (std::ranges::find(counted.unknown, field) == counted.unknown.end()) {
            counted.fields.push_back(field + "\u00a0=\u00a0" +
                                     session::captionText(field, view, ground, language));
        }
    }
    if (kept.size() == kKept) {
        kept.erase(kept.begin());
    }
    kept.push_back(std::move(counted));
    return kept.back();
}

void beginTyping(const Frame& frame, TourField field)
{
    Memory::Tour& memory = frame.memory.tour;
    memory.field = static_cast<int>(field);
    memory.begins = true;
    memory.leave = false;
    memory.scene = frame.state.tour ? frame.state.tour->at : -1;
    memory.text = textsOf(frame, field)[static_cast<std::size_t>(typedLanguage(frame))];
}

void tourField(const Frame& frame, TourField field, const base::Rect& box)
{
    const base::Palette& c = frame.colours;
    Memory::Tour& memory = frame.memory.tour;
    const int at = frame.state.tour ? frame.state.tour->at : -1;
    if (memory.field == static_cast<int>(field) && field != TourField::Title && memory.scene != at) {
        memory.field = -1; // another scene is shown
    }
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const bool typing = memory.field == static_cast<int>(field);
    if (typing) {
        typeInto(frame, field, box);
    } else {
        const char* id = field == TourField::Title     ? "tour-title"
                         : field == TourField::Caption ? "tour-caption"
                                                       : "tour-notes";
        const Touch touch = touchArea(frame, id, box, Zone::List);
        if (touch.hovered) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        }
        draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                            colour(touch.hovered ? c.raised : c.panel), frame.px(6));
        readOut(frame, field, box);
        if (touch.clicked) {
            beginTyping(frame, field);
        }
    }
    draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(typing ? c.accent : c.insetBorder),
                  frame.px(6), 0, frame.px(typing ? 2 : 1));
}

float tourTextsHeight(const Frame& frame)
{
    return frame.px(kLine + kCaptionBox + kNotesBox + 2 * 24 + 32);
}

void drawTourTexts(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    beginPanel(frame, "tour-texts", rect, true);
    const float left = rect.x + frame.px(kInset);
    const float right = rect.right() - frame.px(kInset);
    const float top = rect.y - ImGui::GetScrollY();
    ImGui::GetWindowDrawList()->AddLine({left, rect.y + 0.5F}, {right, rect.y + 0.5F}, colour(c.line),
                                        frame.px(1));
    float y = top + frame.px(8);
    drawTools(frame, rect, y);
    y += frame.px(kLine + 8);
    for (const TourField field : {TourField::Caption, TourField::Notes}) {
        drawLabel(frame, field, left, right, y);
        y += frame.px(20);
        const float height = frame.px(field == TourField::Caption ? kCaptionBox : kNotesBox);
        tourField(frame, field, {left, y, right - left, height});
        y += height + frame.px(6);
        y += drawFields(frame, field, left, right, y);
    }
    ImGui::SetCursorScreenPos({rect.x, y});
    ImGui::Dummy({1, 1});
    endPanel();
}

} // namespace ui
