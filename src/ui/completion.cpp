// Below the search field while one types: organisations and cities of the table with their counts, and
// communes to measure from. Chosen by arrows and Enter or by the mouse; it goes when the field is left.
#include "filter/completion.h"

#include "base/icons.h"
#include "base/text.h"
#include "base/words.h"
#include "session/nearby.h"
#include "ui/marks.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>
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
        const model::Commune& commune = (*frame.communes())[static_cast<std::size_t>(offer.commune)];
        frame.ask(session::SetSearch{""});
        frame.ask(
            session::SetNearby{session::Nearby{commune.title(), {commune.lon, commune.lat}, commune.about}});
    } else {
        frame.ask(session::SetSearch{offer.text});
    }
    if (frame.state.openRow >= 0) {
        frame.ask(session::CloseCard{});
    }
    memory.completing.open = false;
    memory.leaveSearch = true;
    memory.zone = Zone::List;
    memory.item = 0;
}

void drawOffer(const Frame& frame, const Suggestion& offer, const base::Rect& row, bool lit)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (lit) {
        draw->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()}, colour(c.accentSoft));
    }
    const float pad = frame.px(12);
    const float y = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    float right = row.right() - pad;
    if (offer.kind == SuggestionKind::Commune) {
        drawText(frame, Type::IconSmall, c.inkSoft, row.x + pad,
                 row.y + (row.height - frame.fonts[Type::IconSmall]->FontSize) / 2, base::icons::kCrosshairs);
        const std::string text = fmt::format(fmt::runtime(word(Word::NearChoice, language)),
                                             session::fromText(offer.text, language));
        drawFitted(frame, Type::Small, c.ink, row.x + frame.px(36), y, right - row.x - frame.px(36), text);
        return;
    }
    const bool isCity = offer.kind == SuggestionKind::City;
    const std::string count = base::formatCount(offer.count, language);
    const std::string kind(word(isCity ? Word::CompletionCity : Word::CompletionOrganisation, language));
    drawRight(frame, Type::Number, offer.count > 0 ? c.ink : c.inkFaint, right,
              row.y + (row.height - frame.fonts[Type::Number]->FontSize) / 2, count);
    right -= std::max(frame.px(26), textWidth(frame, Type::Number, count) + frame.px(8));
    drawRight(frame, Type::Small, c.inkSoft, right, y, kind);
    right -= textWidth(frame, Type::Small, kind) + frame.px(8);
    Marker(frame, frame.memory.completing.typed)
        .fittedLine(Type::Small, offer.count > 0 ? c.ink : c.inkFaint, row.x + pad, y, right - row.x - pad,
                    offer.text);
}

} // namespace

void completeSearch(const Frame& frame, const base::Rect& field)
{
    Memory::Completing& memory = frame.memory.completing;
    memory.field = field;
    // A press on the list takes the keyboard from the field, and is meant for the list.
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool isPressed = memory.open && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                           memory.box.contains({mouse.x, mouse.y});
    const bool hasText = !base::trimmed(frame.memory.searchText.data()).empty();
    memory.open = hasText && (frame.memory.searchActive || isPressed);
    if (!memory.open) {
        memory.typed.clear();
        memory.at = -1;
        return;
    }
    if (frame.memory.searchActive) {
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
    const float step = frame.px(32);
    const float pad = frame.px(5);
    const base::Rect& field = memory.field;
    memory.box = {field.x, field.bottom() + frame.px(4), field.width,
                  step * static_cast<float>(memory.offered.size()) + 2 * pad};
    const base::Rect& box = memory.box;
    beginPanel(frame, "completion", box);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(c.panel), frame.px(7));
    draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(c.inkSoft), frame.px(7), 0,
                  frame.px(1));
    int chosen = -1;
    for (std::size_t i = 0; i < memory.offered.size(); ++i) {
        const base::Rect row{box.x + frame.px(1), box.y + pad + step * static_cast<float>(i),
                             box.width - frame.px(2), step};
        ImGui::PushID(static_cast<int>(i));
        const Touch touch = touchArea(frame, "completion", row, Zone::None);
        ImGui::PopID();
        drawOffer(frame, memory.offered[i], row, touch.hovered || memory.at == static_cast<int>(i));
        chosen = touch.clicked ? static_cast<int>(i) : chosen;
    }
    endPanel();
    if (chosen >= 0) {
        choose(frame, memory.offered[static_cast<std::size_t>(chosen)]);
    }
}

} // namespace ui
