// The page of a network as controls: its nodes, and the line of time that is dragged, clicked, or moved by
// keys.
#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "session/network_steps.h"
#include "session/time_axis.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kReach = 9; ///< design pixels around an event

const model::Network& networkOf(const Frame& frame, int network)
{
    return frame.atlas.data.networks[static_cast<std::size_t>(network)];
}

void touchNodes(const Frame& frame)
{
    const layout::NetworkPicture& picture = *frame.network;
    for (std::size_t i = 0; i < picture.page.marks.size(); ++i) {
        const layout::NetworkMark& mark = picture.page.marks[i];
        const auto node = static_cast<std::size_t>(mark.node);
        const int pole = picture.state.nodes[node].node->pole;
        const auto r = static_cast<float>(mark.radius);
        base::Rect rect{static_cast<float>(mark.at.x) - r, static_cast<float>(mark.at.y) - r, 2 * r, 2 * r};
        rect = rect.shrunk(std::min(0.F, r - frame.px(14)));
        const std::string id = fmt::format("mark-{}", i);
        const Touch touch =
            touchArea(frame, id.c_str(), rect, pole >= 0 ? Zone::Map : Zone::None, rect.width / 2);
        tellVoice(frame, touch, picture.texts[node].name, picture.texts[node].detail);
        if (touch.clicked && pole >= 0) {
            frame.ask(session::OpenPole{frame.atlas.data.poles[static_cast<std::size_t>(pole)].code});
        }
        if (touch.hovered) {
            const layout::NetworkNodeText& text = picture.texts[node];
            const std::string& told = picture.state.nodes[node].node->textFr;
            tip(frame, text.name,
                text.detail.empty() || told.empty() ? text.detail + told : text.detail + " · " + told);
            if (pole >= 0) {
                ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            }
        }
    }
}

/// The event under the pointer; none: nullptr.
const layout::TimeEvent* eventAt(const Frame& frame, base::Vec2 px)
{
    const auto& events = frame.network->time.events;
    const auto found = std::ranges::find_if(events, [&](const layout::TimeEvent& event) {
        return base::length(event.at - px) <= frame.px(kReach);
    });
    return found == events.end() ? nullptr : &*found;
}

void tellEvent(const Frame& frame, const layout::TimeEvent& event)
{
    const model::Network& network = networkOf(frame, event.network);
    const model::NetworkEvent& told = network.events[static_cast<std::size_t>(event.event)];
    tip(frame, session::momentWritten(told.date, frame.language()), model::labelOf(told, frame.language()));
}

void touchTime(const Frame& frame)
{
    const layout::NetworkTime& time = frame.network->time;
    if (time.isEmpty()) {
        return;
    }
    const ImGuiIO& io = ImGui::GetIO();
    const base::Vec2 mouse{io.MousePos.x, io.MousePos.y};
    const layout::TimeEvent* event = eventAt(frame, mouse);
    const auto bar = std::ranges::find_if(
        time.bars, [&](const layout::TimeBar& each) { return each.bar.contains(mouse); });
    const Touch touch = touchArea(frame, "time", time.rect, Zone::None, 0);
    bool& drags = frame.memory.networkDrags;
    if (ImGui::IsItemActivated()) {
        drags = event == nullptr && bar == time.bars.end();
    }
    if (ImGui::IsItemActive() && (drags || ImGui::IsMouseDragging(ImGuiMouseButton_Left, frame.px(4)))) {
        drags = true;
        frame.ask(session::MoveInTime{time.month(mouse.x)});
    }
    if (touch.clicked && !drags && event != nullptr) {
        frame.ask(session::ShowNetwork{networkOf(frame, event->network).code, event->month});
    } else if (touch.clicked && !drags && bar != time.bars.end()) {
        frame.ask(session::ShowNetwork{networkOf(frame, bar->network).code, {}});
    }
    if (touch.hovered && event != nullptr) {
        tellEvent(frame, *event);
    } else if (touch.hovered && bar != time.bars.end()) {
        tip(frame, {}, model::nameOf(networkOf(frame, bar->network), frame.language()));
    }
    if (touch.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
}

/// The next event of any network after a month, or the one before it; the month itself where there is none.
int eventBeside(const Frame& frame, int month, int by)
{
    int found = month;
    for (const layout::TimeEvent& event : frame.network->time.events) {
        const bool isBeyond = by > 0 ? event.month > month : event.month < month;
        const bool isNearer = found == month || (by > 0 ? event.month < found : event.month > found);
        found = isBeyond && isNearer ? event.month : found;
    }
    return found;
}

} // namespace

void drawNetworkMap(const Frame& frame, const Desk& desk)
{
    beginPanel(frame, "network-map", desk.map);
    frame.memory.controlsOnMap.clear();
    if (!desk.stage) {
        const float side = frame.px(40);
        const base::Rect close{desk.map.right() - side - frame.px(12), desk.map.y + frame.px(12), side, side};
        ImDrawList* draw = ImGui::GetWindowDrawList();
        draw->AddRectFilled({close.x, close.y}, {close.right(), close.bottom()}, colour(frame.colours.panel),
                            frame.px(7));
        draw->AddRect({close.x, close.y}, {close.right(), close.bottom()}, colour(frame.colours.insetBorder),
                      frame.px(7));
        if (iconButton(frame, "leave-network", close, base::icons::kClose, Zone::Map,
                       word(Word::NetworkBack, frame.language()))) {
            frame.ask(session::LeaveNetwork{});
        }
    }
    touchNodes(frame);
    touchTime(frame);
    endPanel();
}

bool handleNetworkKey(const Frame& frame, Key key)
{
    if (!frame.state.networkMonth || frame.network == nullptr || frame.memory.zone != Zone::None) {
        return false;
    }
    const int month = *frame.state.networkMonth;
    switch (key) {
    case Key::Left:
    case Key::Right:
        frame.ask(session::MoveInTime{month + (key == Key::Right ? 1 : -1)});
        return true;
    case Key::PageUp:
    case Key::PageDown:
        frame.ask(session::MoveInTime{eventBeside(frame, month, key == Key::PageDown ? 1 : -1)});
        return true;
    default:
        return false;
    }
}

void networksButton(const Frame& frame, const base::Rect& room)
{
    const model::MonthSpan span = model::spanOf(frame.atlas.data);
    if (frame.atlas.data.networks.empty()) {
        return;
    }
    const base::Language language = frame.language();
    const std::string_view label = word(Word::Networks, language);
    base::Rect rect = room;
    rect.width = textWidth(frame, Type::Small, label) + frame.px(40);
    const bool isNarrow = rect.width > room.width;
    rect.width = isNarrow ? frame.px(34) : rect.width;
    rect.x = room.right() - rect.width;
    const bool isOpen = frame.state.networkMonth.has_value();
    if (button(frame, "networks", rect, isNarrow ? std::string_view() : label, base::icons::kNetworks,
               isOpen ? ButtonKind::Strong : ButtonKind::Quiet, Zone::Facets, true, label)) {
        if (isOpen) {
            frame.ask(session::LeaveNetwork{});
        } else {
            askNetworks(frame);
        }
    }
    if (ImGui::IsItemHovered()) {
        tip(frame, {}, base::written(Word::NetworksTip, language, span.first / 12, span.last / 12));
    }
}

void askNetworks(const Frame& frame)
{
    const model::Dataset& data = frame.atlas.data;
    const session::TimeAxis axis = session::axisOf(frame.index);
    const base::PartialDate date = axis.isEmpty() ? base::PartialDate{} : base::dateOfDay(axis.last);
    // The one that made the map: of the table's own time; without dates the last one.
    const int month = axis.isEmpty() ? model::spanOf(data).last : date.year * 12 + date.month - 1;
    const int network = model::clusterNetworkAt(data, month);
    if (network >= 0) {
        frame.ask(session::ShowNetwork{data.networks[static_cast<std::size_t>(network)].code, {}});
    } else if (!data.networks.empty()) {
        frame.ask(session::ShowNetwork{data.networks.front().code, {}});
    }
}

} // namespace ui
