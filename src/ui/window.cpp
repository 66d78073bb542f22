// All panels in order, and the keyboard: where it is and what its keys ask for.
#include "ui/finger.h"
#include "ui/kiosk.h"
#include "ui/kiosk_keyboard.h"
#include "ui/panels.h"
#include "ui/tour.h"
#include "ui/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr std::array kTabOrder{Zone::Facets, Zone::List, Zone::Map, Zone::Drawer, Zone::Top};

/// On to the next part of the window that has anything in it.
void moveZone(Memory& memory, int by)
{
    const auto it = std::find(kTabOrder.begin(), kTabOrder.end(), memory.zone);
    const int size = static_cast<int>(kTabOrder.size());
    int at = it == kTabOrder.end() ? (by > 0 ? -1 : size) : static_cast<int>(it - kTabOrder.begin());
    for (int step = 0; step < size; ++step) {
        at = ((at + by) % size + size) % size;
        const Zone zone = kTabOrder[static_cast<std::size_t>(at)];
        if (zone != Zone::Drawer || memory.itemCount[static_cast<std::size_t>(zone)] > 0) {
            memory.zone = zone;
            break;
        }
    }
    memory.item = 0;
}

void moveItem(Memory& memory, int by)
{
    const int count = memory.itemCount[static_cast<std::size_t>(memory.zone)];
    memory.item = std::clamp(memory.item + by, 0, std::max(0, count - 1));
}

/// The keyboard goes with the side panel: to the top of a card that opens, and back to its row in
/// the list when it closes.
void followCard(const Frame& frame)
{
    Memory& memory = frame.memory;
    const int open = frame.state.openRow;
    if (memory.zone == Zone::List && (open < 0) != (memory.cardOf < 0)) {
        const auto it = std::find(frame.listing.begin(), frame.listing.end(), memory.cardOf);
        memory.item =
            open >= 0 || it == frame.listing.end() ? 0 : static_cast<int>(it - frame.listing.begin());
    }
    memory.cardOf = open;
}

/// In a hall a pointer at rest goes, and nothing lights up below it when the scene changes.
void letPointerSleep(const Frame& frame)
{
    constexpr double kRest = 2.5; // seconds
    Memory& memory = frame.memory;
    const ImGuiIO& io = ImGui::GetIO();
    const base::Vec2 at{io.MousePos.x, io.MousePos.y};
    if (at.x != memory.sleepsAt.x || at.y != memory.sleepsAt.y || io.MouseDown[0] || io.MouseWheel != 0) {
        memory.sleepsAt = at;
        memory.movedAt = ImGui::GetTime();
    }
    const double left = memory.movedAt + kRest - ImGui::GetTime();
    memory.asleep = left <= 0;
    if (memory.asleep) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    } else {
        memory.wakeIn = std::min(left, memory.wakeIn.value_or(left));
    }
}

/// What a hall sees beside map and caption: nothing, or a black sheet. Messages wait for the desk.
void drawStage(const Frame& frame)
{
    if (frame.state.tour->blank) {
        drawBlank(frame);
    }
    frame.memory.activate = false;
}

} // namespace

int keyboardRow(const Memory& memory, const session::State& state)
{
    return memory.walking ? state.hoveredRow : std::max(memory.keyboardRow, memory.table.keyboardRow);
}

void handleKey(const Frame& frame, Key key)
{
    Memory& memory = frame.memory;
    const base::Vec2 middle = frame.sheet.main().map.centre();
    const bool isTyping = memory.searchActive || memory.focusSearch || memory.keyboard.open;
    if (const Key plain = unshifted(key); plain != key) {
        if (!isTyping && handleTableKey(frame, key)) {
            return;
        }
        key = plain;
    }
    // The field takes the letters, also those typed before it has opened; a few keys lead out of it.
    if (isTyping) {
        if (completionKey(frame, key)) {
            return;
        }
        if (key == Key::Tab || key == Key::BackTab) {
            moveZone(memory, key == Key::Tab ? 1 : -1);
            memory.leaveSearch = true;
            closeKeyboard(memory);
        } else if (key == Key::Down || key == Key::Enter) { // on to what was found
            memory.zone = Zone::List;
            memory.item = 0;
            memory.leaveSearch = true;
            closeKeyboard(memory);
        } else if (key == Key::Escape) {
            closeKeyboard(memory);
        }
        return;
    }
    if (handleNamingKey(frame, key) || handleTypedKey(frame, key)) {
        return;
    }
    if (key != Key::ShiftLeft && key != Key::ShiftRight) {
        memory.monthAnchor.reset();
        memory.monthHeld.reset();
    }
    if (handleTourKey(frame, key) || handleNetworkKey(frame, key) || handleTableKey(frame, key) ||
        handleTimeKey(frame, key) || handleCrossKey(frame, key) || handleDotKey(frame, key)) {
        return;
    }
    switch (key) {
    case Key::Tab:
        moveZone(memory, 1);
        break;
    case Key::BackTab:
        moveZone(memory, -1);
        break;
    case Key::Up:
    case Key::Down:
    case Key::Left:
    case Key::Right: {
        const int by = key == Key::Up || key == Key::Left ? -1 : 1;
        const bool sideways = key == Key::Left || key == Key::Right;
        if (frame.state.openRow >= 0 && sideways) {
            frame.ask(session::StepCard{by});
        } else if (memory.zone == Zone::None) {
            const float step = frame.px(60) * static_cast<float>(-by);
            frame.ask(session::Pan{sideways ? base::Vec2{step, 0} : base::Vec2{0, step}});
        } else if (sideways && frame.kiosk != nullptr) { // a keypad of six keys has no Tab
            moveZone(memory, by);
        } else {
            moveItem(memory, by);
        }
        break;
    }
    case Key::PageUp:
    case Key::PageDown:
        if (frame.state.openRow >= 0) {
            frame.ask(session::StepCard{key == Key::PageUp ? -1 : 1});
        } else {
            moveItem(memory, key == Key::PageUp ? -10 : 10);
        }
        break;
    case Key::Enter:
    case Key::Space:
        memory.activate = memory.zone != Zone::None;
        if (!memory.activate && frame.kiosk != nullptr) {
            moveZone(memory, 1);
        }
        break;
    case Key::Escape:
        if (!frame.state.play.active && memory.zone != Zone::None && frame.state.openRow < 0 &&
            !frame.state.helpOpen && !frame.state.exportOpen && !frame.state.viewsOpen &&
            !(frame.state.duel && frame.state.duel->choosing >= 0)) {
            memory.zone = Zone::None;
        } else {
            frame.ask(session::Back{});
        }
        break;
    case Key::Slash:
        memory.focusSearch = true;
        break;
    case Key::Question:
        frame.ask(session::ToggleHelp{});
        break;
    case Key::Plus:
        frame.ask(session::Zoom{middle, 1.6, true});
        break;
    case Key::Minus:
        frame.ask(session::Zoom{middle, 1 / 1.6, true});
        break;
    case Key::Home:
        frame.ask(session::FlyHome{});
        break;
    case Key::Language:
        frame.ask(session::SetLanguage{frame.language() == base::Language::French ? base::Language::English
                                                                                  : base::Language::French});
        break;
    case Key::Symbols1:
        frame.ask(session::SetSymbols{layout::Symbols::Bouquets});
        break;
    case Key::Symbols2:
        frame.ask(session::SetSymbols{layout::Symbols::Bubbles});
        break;
    case Key::Symbols3:
        frame.ask(session::SetSymbols{layout::Symbols::Density});
        break;
    case Key::Symbols4:
        frame.ask(session::SetSymbols{layout::Symbols::Choropleth});
        break;
    case Key::Poles:
        frame.ask(session::TogglePoles{});
        break;
    case Key::Colouring: {
        const bool byPole = frame.state.colouring == layout::Colouring::Pole;
        frame.ask(session::SetColouring{byPole ? layout::Colouring::Category : layout::Colouring::Pole});
        break;
    }
    case Key::Symbols5:
        frame.ask(session::SetSymbols{layout::Symbols::Bars});
        break;
    case Key::Symbols6:
        frame.ask(session::SetSymbols{layout::Symbols::Matrix});
        break;
    case Key::Duel:
        if (frame.state.duel) {
            frame.ask(session::EndDuel{});
        } else {
            frame.ask(session::StartDuel{});
        }
        break;
    case Key::Networks:
        if (frame.state.networkMonth) {
            frame.ask(session::LeaveNetwork{});
        } else {
            askNetworks(frame);
        }
        break;
    case Key::SwapDuel:
        frame.ask(session::SwapDuel{});
        break;
    case Key::Table:
        frame.ask(session::ToggleDrawer{session::Drawer::Table});
        break;
    case Key::Crosstab:
        frame.ask(session::ToggleDrawer{session::Drawer::Crosstab});
        break;
    case Key::Problems:
        frame.ask(session::ToggleDrawer{session::Drawer::Problems});
        break;
    case Key::Partners:
        frame.ask(session::ToggleDrawer{session::Drawer::Partners});
        break;
    case Key::Views:
        frame.ask(session::ToggleViews{});
        memory.enterViews = !frame.state.viewsOpen;
        if (frame.state.viewsOpen && memory.zone == Zone::Top) {
            memory.zone = Zone::None;
        }
        break;
    case Key::Export:
        frame.ask(session::ToggleExport{});
        memory.exporting.enter = !frame.state.exportOpen;
        if (frame.state.exportOpen && memory.zone == Zone::Top) {
            memory.zone = Zone::None;
        }
        break;
    case Key::Area: {
        using session::MapTool;
        const auto next = static_cast<int>(frame.state.tool) + 1;
        frame.ask(session::SetMapTool{next > static_cast<int>(MapTool::Radius) ? MapTool::Move
                                                                               : static_cast<MapTool>(next)});
        break;
    }
    case Key::Undo:
        frame.ask(session::Undo{});
        break;
    case Key::Redo:
        frame.ask(session::Redo{});
        break;
    case Key::Reset:
        frame.ask(session::ResetSelection{});
        break;
    default: // the timeline's, above
        break;
    }
}

void drawWindow(const Frame& frame, const Desk& desk)
{
    frame.memory.itemCount.fill(0);
    frame.memory.areas.clear();
    frame.memory.ring = {};
    frame.memory.spoken.clear();
    frame.memory.wakeIn.reset();
    if (frame.state.drawer != session::Drawer::Table) { // a title that is held is let go with its table
        frame.memory.table.dragged = -1;
        frame.memory.table.resizes = false;
    }
    frame.memory.wantsCross = false;
    followCard(frame);
    beginFinger(frame);
    if (desk.stage) { // no panel, no field
        frame.memory.tour.field = -1;
    }
    frame.memory.asleep = frame.memory.asleep && desk.stage;
    drawMapArea(frame, desk);
    drawTourBand(frame, desk);
    if (desk.stage) {
        drawStageKey(frame, desk);
        letPointerSleep(frame);
        drawStage(frame);
        return;
    }
    drawFacets(frame, desk);
    if (!desk.months.isEmpty()) {
        drawMonths(frame, desk);
    }
    drawSide(frame, desk);
    drawTopBar(frame, desk);
    if (frame.state.drawer != session::Drawer::None) {
        drawDrawer(frame, desk);
    }
    drawCompletion(frame);
    if (frame.kiosk != nullptr) {
        drawKioskStrip(frame, desk);
        drawKeyboard(frame, desk);
    }
    if (frame.state.exportOpen) {
        drawExportMenu(frame, desk);
    }
    if (frame.state.job) {
        drawJob(frame, desk);
    }
    if (frame.data != nullptr) {
        drawDataNews(frame, desk);
        drawReading(frame, desk);
    }
    if (frame.state.viewsOpen) {
        drawViewsMenu(frame, desk);
    } else {
        frame.memory.naming = {};
    }
    if (!frame.state.notice.empty()) {
        drawNotice(frame, desk);
    }
    if (frame.state.helpOpen) {
        drawHelp(frame, desk);
    }
    drawRing(frame);
    settlePreview(frame);
    if (frame.state.tour && frame.state.tour->blank) {
        drawBlank(frame);
    }
    if (frame.kiosk != nullptr) {
        drawKioskOver(frame, desk);
    }
    frame.memory.activate = false; // a key press lasts one frame
}

} // namespace ui
