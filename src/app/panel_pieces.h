// What Dear ImGui draws in a frame, cut along the areas of the window: a map that moves between
// panels that stand still needs only its own piece.
#pragma once

#include "base/geometry.h"

#include <imgui.h>

#include <memory>
#include <span>
#include <vector>

namespace app {

/// The commands that show inside of one area, clipped to it, with their own copy of what they need.
struct PanelPiece {
    base::Rect area; ///< whole pixels
    std::unique_ptr<ImDrawList> list;
};

/// Whether ImGui would draw the same pixels in the same area with both.
bool isSamePiece(const PanelPiece& a, const PanelPiece& b);

/// Cuts a frame of ImGui along areas that cover the picture without overlap: drawing all pieces, in
/// whatever order, gives what drawing `data` gives, pixel for pixel. Into `pieces`, one for each
/// area; room that they have is used again.
void cutPanels(const ImDrawData& data, std::span<const base::Rect> areas, std::vector<PanelPiece>& pieces);

/// False where a frame cannot be cut: pixels that are not units, or calls of somebody's own.
bool canBeCut(const ImDrawData& data);

} // namespace app
