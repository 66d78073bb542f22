// Below the search field while one types: organisations and cities of the table with their counts, and
// communes to measure from. Chosen by arrows and Enter or by the mouse; it goes when the field is left.
#include "filter/completion.h"

#include "base/icons.h"
#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "filter/search.h"
#include "session/nearby.h"
#include "ui/kiosk_keyboard.h"
#include "ui/marks.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <memory>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Suggestion;
using filter::SuggestionKind;

/// What is offered for the text in the field; worked out when the text or the other filters change.
void updateOffers(const Frame& frame)
{
    Memory::Completing& memory = frame.memory.completing;
    const std::string typed = frame.memory.searchText.data();
    if (!memory.engine || memory.of != &frame.atlas.data) {
        memory.engine = std::make_shared<filter::Completion>(frame.atlas.data);
        memory.of = &frame.atlas.data;
        memory.typed.clear();
        memory.others.reset();
    }
    if (!memory.engine->hasCommunes() && frame.communes && !typed.empty()) {
        if (const model::Communes* communes = frame.communes()) {
            memory.engine->setCommunes(*communes);
            memory.typed.clear();
        }
    }
    filter::Selection others = frame.state.selection;
    others.search.clear();
    const bool isSame = memory.others && *memory.others == others;
    if (!isSame) {
        memory.pass =
            others.isEmpty() ? std::vector<std::uint8_t>{} : filter::evaluate(frame.index, others).pass;
        memory.others = std::move(others);
    }
    if (!isSame || typed != memory.typed) {
        memory.offered = memory.engine->suggest(typed, memory.pass);
        memory.typed = typed;
        memory.at = -1;
    }
}

void choose(const Frame& frame, const Suggestion& offer)
{
    Memory& memory = frame.memory;
    if (offer.kind == SuggestionKind::Commune) {
        goNear(frame, offer.commune);
    } else {
        frame.ask(session::SetSearch{offer.text});
    }
    if (frame.state.openRow >= 0) {
        frame.ask(session::CloseCard{});
    }
    closeKeyboard(memory);
    memory.leaveSearch = true;
    memory.zone = Zone::List;
    memory.item = 0;
}

/// « Près d’Autun (71) », and below it that no initiative names it.
void drawCommune(const Frame& frame, const Suggestion& offer, const base::Rect& row, float line,
                 bool isUnnamed)
{
    const base::Palette& c = frame.colours;
    const float left = row.x + frame.px(36);
    const float room = row.right() - frame.px(12) - left;
    drawText(frame, Type::IconSmall, c.inkSoft, row.x + frame.px(12),
             row.y + (line - frame.fonts[Type::IconSmall]->FontSize) / 2, base::icons::kCrosshairs);
    drawFitted(
        frame, Type::Small, c.ink, left, row.y + (line - frame.fonts[Type::Small]->FontSize) / 2, room,
        base::written(Word::NearChoice, frame.language(), session::fromText(offer.text, frame.language())));
    if (isUnnamed) {
        drawFitted(frame, Type::Small, c.inkSoft, left, row.y + line - frame.px(4), room,
                   word(Word::NearNotNamed, frame.language()));
    }
}

/// A name of the table with its departments, what it is, and its rows.
void drawName(const Frame& frame, const Suggestion& offer, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const float pad = frame.px(12);
    const float y = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    float right = row.right() - pad;
    const bool isCity = offer.kind == SuggestionKind::City;
    const std::string count = base::formatCount(offer.count, language);
    const std::string kind(word(isCity ? Word::CompletionCity : Word::CompletionOrganisation, language));
    const base::Colour ink = offer.count > 0 ? c.ink : c.inkFaint;
    drawRight(frame, Type::Number, ink, right, row.y + (row.height - frame.fonts[Type::Number]->FontSize) / 2,
              count);
    right -= std::max(frame.px(26), textWidth(frame, Type::Number, count) + frame.px(8));
    drawRight(frame, Type::Small, c.inkSoft, right, y, kind);
    right -= textWidth(frame, Type::Small, kind) + frame.px(8);
    const std::string where = offer.where.empty() ? std::string() : " (" + offer.where + ")";
    const float left = row.x + pad;
    const float room = std::max(0.F, right - left - textWidth(frame, Type::Small, where));
    const std::string name = fitted(frame, Type::Small, room, offer.text);
    Marker(frame, frame.memory.completing.typed, offer.forgiven).line(Type::Small, ink, left, y, name);
    drawText(frame, Type::Small, c.inkSoft, left + textWidth(frame, Type::Small, name), y, where);
}

/// Where the offers lie below each other, and the sentence before those that only resemble.
struct Lines {
    std::vector<base::Rect> rows;
    std::vector<std::string> sentence;
    float sentenceTop = 0;
    float end = 0;
};

/// What the keyboard on the screen would cover is not offered.
bool isUnderKeyboard(const Frame& frame, float bottom)
{
    return frame.memory.keyboard.open && frame.memory.keyboard.top > 0 &&
           bottom + frame.px(5) > frame.memory.keyboard.top;
}

Lines linesOf(const Frame& frame, const base::Rect& field)
{
    const Memory::Completing& memory = frame.memory.completing;
    const float step = frame.px(32);
    const int unnamed = unnamedCommune(frame);
    Lines lines;
    float y = field.bottom() + frame.px(9);
    for (const Suggestion& offer : memory.offered) {
        if (offer.forgiven && lines.sentence.empty()) {
            lines.sentence = wrapped(frame, Type::Small, word(Word::CompletionForgiven, frame.language()),
                                     field.width - frame.px(24), 3);
            lines.sentenceTop = y + frame.px(5);
            y = lines.sentenceTop + frame.px(4) +
                static_cast<float>(lines.sentence.size()) * lineHeight(frame, Type::Small);
        }
        const bool isUnnamed = offer.whole && unnamed >= 0;
        const float height = isUnnamed ? step + frame.px(18) : step;
        if (isUnderKeyboard(frame, y + height)) {
            break;
        }
        lines.rows.push_back({field.x + frame.px(1), y, field.width - frame.px(2), height});
        y += height;
    }
    lines.end = y + frame.px(5);
    return lines;
}

} // namespace

int unnamedCommune(const Frame& frame)
{
    Memory::Completing& memory = frame.memory.completing;
    const std::string& search = frame.state.selection.search;
    if (search.empty() || !frame.communes || (!frame.outcome.forgiven && frame.outcome.selected > 0)) {
        return -1;
    }
    if (memory.judged != search) {
        memory.judged = search;
        memory.unnamed = -1;
        // Other filters may be why nothing is left: the table alone says what is named.
        const filter::Found found = filter::search(frame.index, filter::searchWords(search));
        const bool isNamed = !found.forgiven && std::ranges::find(found.rows, 1) != found.rows.end();
        const model::Communes* communes = isNamed ? nullptr : frame.communes();
        if (communes != nullptr) {
            const std::vector<int> named = filter::communesNamed(*communes, search);
            memory.unnamed = named.empty() ? -1 : named.front();
        }
    }
    return memory.unnamed;
}

void goNear(const Frame& frame, int commune)
{
    const model::Commune& place = (*frame.communes())[static_cast<std::size_t>(commune)];
    frame.ask(session::SetSearch{""});
    frame.ask(session::SetNearby{session::Nearby{place.title(), {place.lon, place.lat}, place.about}});
}

void completeSearch(const Frame& frame, const base::Rect& field)
{
    Memory::Completing& memory = frame.memory.completing;
    memory.field = field;
    // A press on the list takes the keyboard from the field, and is meant for the list; that of a finger
    // until it leaves.
    const ImVec2 from = ImGui::GetIO().MouseClickedPos[0];
    const bool isHeld = frame.kiosk != nullptr && (ImGui::IsMouseDown(ImGuiMouseButton_Left) ||
                                                   ImGui::IsMouseReleased(ImGuiMouseButton_Left));
    const bool isPressed = memory.open && memory.box.contains({from.x, from.y}) &&
                           (ImGui::IsMouseClicked(ImGuiMouseButton_Left) || isHeld);
    const bool hasText = !base::trimmed(frame.memory.searchText.data()).empty();
    const bool isTyping = frame.memory.searchActive || frame.memory.keyboard.open;
    memory.open = hasText && (isTyping || isPressed);
    if (!memory.open) {
        memory.typed.clear();
        memory.at = -1;
        return;
    }
    if (isTyping) {
        updateOffers(frame);
    }
    memory.open = !memory.offered.empty();
}

bool completionKey(const Frame& frame, Key key)
{
    Memory::Completing& memory = frame.memory.completing;
    const int count = static_cast<int>(memory.offered.size());
    if (!memory.open) {
        return false;
    }
    if (key == Key::Down && memory.at + 1 < count) {
        ++memory.at;
        return true;
    }
    if (key == Key::Up && memory.at >= 0) {
        --memory.at;
        return true;
    }
    if (key == Key::Enter && memory.at >= 0) {
        choose(frame, memory.offered[static_cast<std::size_t>(memory.at)]);
        return true;
    }
    return false;
}

void drawCompletion(const Frame& frame)
{
    Memory::Completing& memory = frame.memory.completing;
    if (!memory.open) {
        return;
    }
    const base::Palette& c = frame.colours;
    const base::Rect& field = memory.field;
    const Lines lines = linesOf(frame, field);
    memory.box = {field.x, field.bottom() + frame.px(4), field.width, 0};
    memory.box.height = lines.end - memory.box.y;
    const base::Rect& box = memory.box;
    beginPanel(frame, "completion", box);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(c.panel), frame.px(7));
    draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(c.inkSoft), frame.px(7), 0,
                  frame.px(1));
    float sentenceTop = lines.sentenceTop;
    for (const std::string& line : lines.sentence) {
        drawText(frame, Type::Small, c.inkSoft, box.x + frame.px(12), sentenceTop, line);
        sentenceTop += lineHeight(frame, Type::Small);
    }
    const int unnamed = unnamedCommune(frame);
    int chosen = -1;
    for (std::size_t i = 0; i < lines.rows.size(); ++i) {
        const base::Rect& row = lines.rows[i];
        const Suggestion& offer = memory.offered[i];
        ImGui::PushID(static_cast<int>(i));
        const Touch touch = touchArea(frame, "completion", row, Zone::None);
        ImGui::PopID();
        if (touch.hovered || memory.at == static_cast<int>(i)) {
            draw->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()}, colour(c.accentSoft));
        }
        if (offer.kind == SuggestionKind::Commune) {
            drawCommune(frame, offer, row, frame.px(32), offer.whole && unnamed >= 0);
        } else {
            drawName(frame, offer, row);
        }
        chosen = touch.clicked ? static_cast<int>(i) : chosen;
    }
    endPanel();
    if (chosen >= 0) {
        choose(frame, memory.offered[static_cast<std::size_t>(chosen)]);
    }
}

} // namespace ui
