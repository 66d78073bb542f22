#include "app/kept_panels.h"

#include <backends/imgui_impl_opengl3.h>

#include <vector>

namespace app {

namespace {

void drawLists(std::span<ImDrawList*> lists)
{
    ImDrawData data = *ImGui::GetDrawData();
    data.CmdLists = lists.data();
    data.CmdListsCount = static_cast<int>(lists.size());
    data.TotalIdxCount = 0;
    data.TotalVtxCount = 0;
    for (const ImDrawList* list : lists) {
        data.TotalIdxCount += list->IdxBuffer.Size;
        data.TotalVtxCount += list->VtxBuffer.Size;
    }
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

} // namespace

/// Whether a panel's pixels can be copied. They are stored when it is the same for the second
/// time: what has just changed may change again.
bool KeptPanels::isInStore(render::Renderer& renderer, const scene::Scene& scene, std::size_t index)
{
    State& state = states_[index];
    const PanelPiece& piece = pieces_[index];
    if (!isSamePiece(piece, before_[index]) || !(state.ground == scene.background)) {
        state = {false, 0, scene.background};
        return false;
    }
    if (!state.isStored || state.generation != renderer.keptGeneration()) {
        state.isStored = renderer.keep(piece.area, scene.background, scene.width, scene.height, [&] {
            ImDrawList* list = piece.list.get();
            drawLists({&list, 1});
        });
        state.generation = renderer.keptGeneration();
    }
    return state.isStored;
}

void KeptPanels::draw(render::Renderer& renderer, const scene::Scene& scene, const ui::Desk& desk)
{
    ImDrawData* const whole = ImGui::GetDrawData();
    if (!canBeCut(*whole)) {
        states_.clear();
        renderer.draw(scene);
        ImGui_ImplOpenGL3_RenderDrawData(whole);
        return;
    }
    std::vector<base::Rect> areas;
    for (const base::Rect& area : {desk.top, desk.bar, desk.facets, desk.list, desk.months, desk.drawer,
                                   desk.key, desk.caption, desk.strip, desk.news}) {
        if (area.height > 0) {
            areas.push_back(area);
        }
    }
    areas.push_back(desk.map);
    std::swap(pieces_, before_);
    cutPanels(*whole, areas, pieces_);
    const bool isFirst = states_.size() != areas.size() - 1;
    if (isFirst) {
        states_.assign(areas.size() - 1, {});
    }

    renderer.takeNewLand(); // once panels are to be copied it would be too late
    std::vector<base::Rect> kept;
    std::vector<ImDrawList*> drawn;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const bool isPanel = i < states_.size();
        if (isPanel && !isFirst && isInStore(renderer, scene, i)) {
            kept.push_back(pieces_[i].area);
        } else {
            drawn.push_back(pieces_[i].list.get());
        }
    }
    renderer.draw(scene, kept);
    drawLists(drawn);
}

} // namespace app
