// The drawer below the map: tabs for the table and the cross table, and an edge to drag.
#include "base/icons.h"
#include "base/words.h"
#include "ui/cross.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <array>

namespace ui {

namespace {

using base::word;
using base::Word;
using session::Drawer;

struct Tab {
    Drawer drawer;
    Word title;
    std::string_view icon;
    const char* id;
};
constexpr std::array kTabs{
    Tab{Drawer::Table, Word::TableTitle, base::icons::kTable, "drawer-table"},
    Tab{Drawer::Crosstab, Word::CrosstabTitle, base::icons::kCrosstab, "drawer-crosstab"},
    Tab{Drawer::Published, Word::PublishedTitle, base::icons::kCompare, "drawer-published"},
    Tab{Drawer::Partners, Word::PartnersTitle, base::icons::kPartners, "drawer-partners"},
    Tab{Drawer::Problems, Word::DoctorTitle, base::icons::kAlert, "drawer-problems"}};
constexpr std::size_t kButtons = 2; ///< of them have one in the top bar

constexpr float kHead = 40; ///< design pixels

/// The upper edge: dragging it makes room for the drawer or for the map.
void dragEdge(const Frame& frame, const Desk& desk)
{
    const base::Rect edge{desk.drawer.x, desk.drawer.y, desk.drawer.width, frame.px(9)};
    Memory& memory = frame.memory;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool over = ImGui::IsWindowHovered() && edge.contains({mouse.x, mouse.y});
    if (over && ImGui::IsMouseClicked(0)) {
        memory.draggingDrawer = true;
    }
    memory.draggingDrawer = memory.draggingDrawer && ImGui::IsMouseDown(0);
    if (over || memory.draggingDrawer) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    }
    if (memory.draggingDrawer) {
        frame.ask(session::SetDrawerShare{1 - (mouse.y - frame.px(4)) / desk.drawer.bottom()});
    }
}

/// Whether there is anything to look at behind the tab.
bool hasContent(const Frame& frame, Drawer drawer)
{
    switch (drawer) {
    case Drawer::Published:
        return filter::hasPublished(frame.index);
    case Drawer::Problems:
        return !frame.atlas.problems.empty() && frame.kiosk == nullptr;
    default:
        return true;
    }
}

void drawHead(const Frame& frame, const base::Rect& head)
{
    const base::Palette& c = frame.colours;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddLine({head.x, head.y + 0.5F}, {head.right(), head.y + 0.5F}, colour(c.line), frame.px(1));
    const float middle = head.x + head.width / 2;
    draw->AddRectFilled({middle - frame.px(18), head.y + frame.px(4)},
                        {middle + frame.px(18), head.y + frame.px(7)},
                        colour(base::mix(c.panel, c.ink, 0.25)), frame.px(2));
    const float height = frame.px(28);
    const float y = head.y + frame.px(8);
    float x = head.x + frame.px(12);
    for (const Tab& tab : kTabs) {
        const bool on = frame.state.drawer == tab.drawer;
        if (!on && !hasContent(frame, tab.drawer)) {
            continue;
        }
        base::Rect rect{x, y, 0, height};
        if (button(frame, tab.id, rect, word(tab.title, frame.language()), tab.icon,
                   on ? ButtonKind::Strong : ButtonKind::Quiet, Zone::Drawer) &&
            !on) {
            frame.ask(session::ToggleDrawer{tab.drawer});
        }
        x += rect.width + frame.px(6);
    }
    if (frame.state.drawer == Drawer::Crosstab) {
        const float right = head.right() - height - frame.px(24);
        x += frame.px(14);
        frame.memory.crossSwitched = crossControls(frame, {x, y, right - x, height});
    }
    if (frame.state.drawer == Drawer::Table) {
        tableTools(frame, x, head.right() - height - frame.px(16), y, height);
    }
    if (iconButton(frame, "drawer-close", {head.right() - height - frame.px(10), y, height, height},
                   base::icons::kClose, Zone::Drawer, word(Word::DrawerClose, frame.language()))) {
        frame.ask(session::ToggleDrawer{frame.state.drawer});
    }
}

} // namespace

void drawDrawer(const Frame& frame, const Desk& desk)
{
    const base::Rect head{desk.drawer.x, desk.drawer.y, desk.drawer.width, frame.px(kHead)};
    beginPanel(frame, "drawer-head", head);
    drawHead(frame, head);
    dragEdge(frame, desk);
    endPanel();
    const base::Rect body{desk.drawer.x, head.bottom(), desk.drawer.width, desk.drawer.height - head.height};
    if (frame.state.drawer == Drawer::Table) {
        drawTable(frame, body);
    } else if (frame.state.drawer == Drawer::Crosstab) {
        drawCrosstab(frame, body);
    } else if (frame.state.drawer == Drawer::Problems) {
        drawProblems(frame, body);
    } else if (frame.state.drawer == Drawer::Partners) {
        drawPartners(frame, body);
    } else {
        drawPublished(frame, body);
    }
}

float drawerButtons(const Frame& frame, float right, float y, float size)
{
    float x = right;
    for (std::size_t i = kButtons; i-- > 0;) {
        const Tab& tab = kTabs[i];
        x -= size;
        const bool on = frame.state.drawer == tab.drawer;
        if (iconButton(frame, i == 0 ? "open-table" : "open-crosstab", {x, y, size, size}, tab.icon,
                       Zone::Top, word(tab.title, frame.language()), on)) {
            frame.ask(session::ToggleDrawer{tab.drawer});
        }
        x -= frame.px(4);
    }
    return x;
}

} // namespace ui
