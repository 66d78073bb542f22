// The map as a control: drag, wheel, hover, click, and the tooltip of a dot.
// The map itself is drawn by render below this transparent panel.
#include "base/icons.h"
#include "base/words.h"
#include "layout/territory.h"
#include "ui/finger.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kPickReach = 9; // design pixels around a dot

/// The inset under a pixel, or nullptr.
const layout::View* insetAt(const Frame& frame, base::Vec2 px)
{
    for (const layout::View& view : frame.sheet.views) {
        if (view.kind != layout::ViewKind::Main && view.box.contains(px)) {
            return &view;
        }
    }
    return nullptr;
}

bool overOwnGround(const Frame& frame, base::Vec2 px)
{
    return frame.sheet.strip.contains(px) || insetAt(frame, px) != nullptr;
}

bool isOnChart(const Frame& frame)
{
    return frame.symbols != nullptr && layout::isChart(frame.symbols->kind);
}

/// The initiative under a pixel, -1 for none. The unfolded place lies on top of the map.
int rowAt(const Frame& frame, base::Vec2 px)
{
    const float reach = frame.px(kPickReach);
    if (isOnChart(frame)) {
        return layout::pickChart(frame.symbols->chart, px, frame.px(4));
    }
    if (frame.state.unfolding.isOpen()) {
        if (frame.unfolded.card.contains(px)) {
            return layout::pickUnfolded(frame.unfolded, px, frame.px(4));
        }
        const int row = layout::pickDot(frame.sheet, frame.bouquets, px, reach);
        return row >= 0 && layout::isUnfolded(frame.atlas, frame.state.unfolding.target, row) ? -1 : row;
    }
    return layout::pickDot(frame.sheet, frame.bouquets, px, reach);
}

/// The pôle whose territory is shown over a region; empty: none is.
std::string territoryAt(const Frame& frame, std::string_view regionCode)
{
    const int region = frame.atlas.data.findRegion(regionCode);
    const bool isShown = frame.poles != nullptr && frame.poles->isShown && region >= 0;
    const int pole = isShown ? frame.poles->ofRegions[static_cast<std::size_t>(region)] : -1;
    return pole < 0 ? "" : frame.atlas.data.poles[static_cast<std::size_t>(pole)].code;
}

/// What a click beside all dots asks for: the inset and Île-de-France unfold, a second click or
/// one beside the card folds back.
void clickGround(const Frame& frame, base::Vec2 px)
{
    if (isOnChart(frame)) {
        return;
    }
    const layout::View* inset = insetAt(frame, px);
    const bool onParis = inset != nullptr && inset->kind == layout::ViewKind::Paris;
    const bool open = frame.state.unfolding.isOpen();
    if (open) {
        if (!frame.unfolded.card.contains(px)) {
            frame.ask(session::Fold{});
        }
        return;
    }
    if (onParis) {
        frame.ask(session::Unfold{{layout::UnfoldKind::Paris, -1}});
        return;
    }
    const layout::BouquetLayout& main = frame.bouquets.front();
    if (main.hasBadge && base::length(main.badge + frame.sheet.main().originPx - px) <= main.badgeRadius) {
        frame.ask(session::Unfold{{layout::UnfoldKind::Paris, -1}});
        return;
    }
    // Île-de-France as a whole: the region of the inset's departments.
    const auto& regions = frame.atlas.geography.frames[model::kMainland].regions;
    const int shape = inset == nullptr ? layout::shapeAt(regions, frame.sheet.main().toMetres(px)) : -1;
    if (const std::string pole =
            shape < 0 ? "" : territoryAt(frame, regions.shapes[static_cast<std::size_t>(shape)].code);
        !pole.empty()) {
        frame.ask(session::OpenPole{pole});
        return;
    }
    const int paris = frame.atlas.data.findDepartment(model::kInsetDepartments.front());
    if (shape >= 0 && paris >= 0) {
        const int region = frame.atlas.data.departments[static_cast<std::size_t>(paris)].region;
        if (region >= 0 && frame.atlas.data.regions[static_cast<std::size_t>(region)].code ==
                               regions.shapes[static_cast<std::size_t>(shape)].code) {
            frame.ask(session::Unfold{{layout::UnfoldKind::Region, region}});
        }
    }
}

/// The town of a dot, spread out; Paris with its inset.
void unfoldTown(const Frame& frame, int row)
{
    const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    const bool paris = layout::isUnfolded(frame.atlas, {layout::UnfoldKind::Paris, -1}, row);
    frame.ask(session::Unfold{paris ? layout::UnfoldTarget{layout::UnfoldKind::Paris, -1}
                                    : layout::UnfoldTarget{layout::UnfoldKind::City, initiative.cityIndex}});
}

/// Flies to the region below; where one already fills the map, closer in.
void doubleClick(const Frame& frame, base::Vec2 px)
{
    constexpr double kRegionFills = 2.5; // zoom from which a region is about as large as the map
    const model::Layer& regions = frame.atlas.geography.frames[model::kMainland].regions;
    const int region = layout::shapeAt(regions, frame.sheet.main().toMetres(px));
    if (region >= 0 && frame.state.camera.zoom < kRegionFills) {
        frame.ask(session::FlyTo{regions.shapes[static_cast<std::size_t>(region)].code});
    } else {
        frame.ask(session::Zoom{px, 2, true});
    }
}

void pointer(const Frame& frame, const base::Rect& map)
{
    const ImGuiIO& io = ImGui::GetIO();
    const base::Vec2 mouse{io.MousePos.x, io.MousePos.y};
    ImGui::SetCursorScreenPos({map.x, map.y});
    ImGui::InvisibleButton("ground", {map.width, map.height});
    Memory& memory = frame.memory;
    const bool hovered = ImGui::IsItemHovered() && !memory.asleep;
    const bool active = ImGui::IsItemActive();

    if (drawAreaByHand(frame, hovered)) {
        if (hovered && io.MouseWheel != 0 && memory.toolDrag.view < 0 && !overOwnGround(frame, mouse)) {
            frame.ask(session::Zoom{mouse, std::pow(1.25, io.MouseWheel), false});
        }
        return;
    }
    const int under = hovered && !memory.draggingMap ? rowAt(frame, mouse) : -1;
    if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        memory.walking = false;
    }
    if (memory.walking) {
        // The keyboard says which dot is lit.
    } else if (hovered && pointerLeads(frame) &&
               (under != frame.state.hoveredRow || !frame.state.hoverOnMap)) {
        frame.ask(session::Hover{under, true});
    } else if (!hovered && frame.state.hoverOnMap && frame.state.hoveredRow >= 0) {
        frame.ask(session::Hover{-1, true});
    }
    if (hovered && under >= 0) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        initiativeTip(frame, under);
    } else if (hovered && !memory.draggingMap &&
               (seatHovered(frame, mouse, false) || symbolTip(frame, mouse))) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (ImGui::IsItemActivated()) {
        memory.draggingMap = false;
        memory.clickSpent = memory.finger.isSpent; // it has stopped the map
    }
    const bool onMap = !isOnChart(frame);
    if (under >= 0 && onMap && !frame.state.unfolding.isOpen() &&
        ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        unfoldTown(frame, under);
        memory.clickSpent = true; // its release must not count as a click beside the card
    }
    if (active && onMap && pinchMap(frame)) {
        memory.draggingMap = true; // the first finger has not touched what lies below it
    } else if (active && onMap &&
               (memory.draggingMap || ImGui::IsMouseDragging(ImGuiMouseButton_Left, frame.px(4)))) {
        if (!overOwnGround(frame, {io.MouseClickedPos[0].x, io.MouseClickedPos[0].y})) {
            memory.draggingMap = true;
            dragMap(frame, map);
        }
    }
    if (ImGui::IsItemDeactivated()) {
        if (!memory.draggingMap && !memory.clickSpent && hovered) {
            if (under >= 0) {
                frame.ask(session::OpenCard{under});
            } else if (!seatHovered(frame, mouse, true) && !symbolClick(frame, mouse)) {
                clickGround(frame, mouse);
            }
        }
        if (memory.draggingMap) {
            letGoMap(frame);
        }
        memory.draggingMap = false;
    }
    glideMap(frame);
    if (hovered && onMap && !overOwnGround(frame, mouse)) {
        if (io.MouseWheel != 0) {
            frame.ask(session::Zoom{mouse, std::pow(1.25, io.MouseWheel), false});
        } else if (under < 0 && !frame.state.unfolding.isOpen() &&
                   ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
            doubleClick(frame, mouse);
        }
    }
}

} // namespace

void drawMapArea(const Frame& frame, const Desk& desk)
{
    if (!desk.bar.isEmpty()) {
        drawMapBar(frame, desk);
    }
    if (frame.network != nullptr) {
        drawNetworkMap(frame, desk);
        return;
    }
    if (frame.state.duel && frame.duel != nullptr) {
        drawDuel(frame, desk);
        return;
    }
    beginPanel(frame, "map", desk.map);
    // Drawn first, the buttons get the pointer before the ground does.
    frame.memory.controlsOnMap.clear();
    frame.memory.onMap = true;
    const bool hasBar = !desk.bar.isEmpty();
    if (hasBar && !desk.barBelow && !isOnChart(frame)) {
        areaTools(frame, desk.map.right() - frame.px(8), desk.map.y + frame.px(8), frame.px(38));
    }
    if (!hasBar && !isOnChart(frame) && !desk.stage) {
        drawMapButtons(frame, desk.map);
    }
    if (!hasBar && !desk.kindsAbove) {
        floatingSymbolSwitch(frame, desk.map);
    }
    if (!desk.stage) {
        if (!isOnChart(frame)) {
            beyondButton(frame);
        }
        if (!desk.barBelow) {
            const Corner corner = choiceCorner(frame, desk.map, desk.compact);
            measureSwitch(frame, corner);
            colouringSwitch(frame, corner);
            floatingBarsSwitch(frame, desk);
        }
    }
    frame.memory.onMap = false;
    seatNames(frame);
    chartTargets(frame);
    if (frame.state.unfolding.isOpen() && !isOnChart(frame) && desk.hasControlsOnMap()) {
        const base::Rect& card = frame.unfolded.card;
        const float side = frame.px(36);
        if (iconButton(frame, "fold", {card.right() - side - frame.px(14), card.y + frame.px(11), side, side},
                       base::icons::kClose, Zone::Map, word(Word::FoldBack, frame.language()))) {
            frame.ask(session::Fold{});
        }
    }
    if (!isOnChart(frame)) {
        areaHandle(frame);
    }
    previewBadge(frame, desk.map);
    pointer(frame, desk.map);
    followSight(frame);
    endPanel();
}

} // namespace ui
