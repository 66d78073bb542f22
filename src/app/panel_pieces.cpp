#include "app/panel_pieces.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace app {

namespace {

/// Edges in whole pixels, y down.
struct Edges {
    float left, top, right, bottom;

    [[nodiscard]] Edges within(const Edges& o) const
    {
        return {std::max(left, o.left), std::max(top, o.top), std::min(right, o.right),
                std::min(bottom, o.bottom)};
    }
    [[nodiscard]] bool isEmpty() const { return left >= right || top >= bottom; }
};

/// The scissor that ImGui's OpenGL backend makes of a clip rectangle: it cuts fractions off the
/// corner and off the size, and counts from below.
Edges scissorOf(const ImVec4& clip, float height)
{
    const auto whole = [](float v) { return static_cast<float>(static_cast<int>(v)); };
    const float left = whole(clip.x);
    const float bottom = height - whole(height - clip.w);
    return {left, bottom - whole(clip.w - clip.y), left + whole(clip.z - clip.x), bottom};
}

/// What a command reads: a stretch of vertices, and around them.
struct Reach {
    unsigned first = std::numeric_limits<unsigned>::max();
    unsigned last = 0;
    Edges bounds{1e9F, 1e9F, -1e9F, -1e9F};
};

Reach reachOf(const ImDrawList& list, const ImDrawCmd& command)
{
    Reach reach;
    const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i < command.ElemCount; ++i) {
        reach.first = std::min<unsigned>(reach.first, indices[i]);
        reach.last = std::max<unsigned>(reach.last, indices[i]);
    }
    for (unsigned v = reach.first; v <= reach.last; ++v) {
        const ImVec2 at = list.VtxBuffer.Data[command.VtxOffset + v].pos;
        reach.bounds = {std::min(reach.bounds.left, at.x), std::min(reach.bounds.top, at.y),
                        std::max(reach.bounds.right, at.x), std::max(reach.bounds.bottom, at.y)};
    }
    return reach;
}

void append(const ImDrawList& from, const ImDrawCmd& command, const Reach& reach, const Edges& clip,
            ImDrawList& to)
{
    ImDrawCmd added;
    added.ClipRect = {clip.left, clip.top, clip.right, clip.bottom};
    added.TextureId = command.TextureId;
    added.VtxOffset = static_cast<unsigned>(to.VtxBuffer.Size);
    added.IdxOffset = static_cast<unsigned>(to.IdxBuffer.Size);
    added.ElemCount = command.ElemCount;
    const auto vertices = static_cast<int>(reach.last - reach.first + 1);
    to.VtxBuffer.resize(to.VtxBuffer.Size + vertices);
    std::memcpy(to.VtxBuffer.Data + added.VtxOffset, from.VtxBuffer.Data + command.VtxOffset + reach.first,
                static_cast<std::size_t>(vertices) * sizeof(ImDrawVert));
    to.IdxBuffer.resize(to.IdxBuffer.Size + static_cast<int>(command.ElemCount));
    const ImDrawIdx* indices = from.IdxBuffer.Data + command.IdxOffset;
    std::transform(indices, indices + command.ElemCount, to.IdxBuffer.Data + added.IdxOffset,
                   [&](ImDrawIdx index) { return static_cast<ImDrawIdx>(index - reach.first); });
    to.CmdBuffer.push_back(added);
}

bool isSameCommand(const ImDrawCmd& a, const ImDrawCmd& b)
{
    return a.ClipRect.x == b.ClipRect.x && a.ClipRect.y == b.ClipRect.y && a.ClipRect.z == b.ClipRect.z &&
           a.ClipRect.w == b.ClipRect.w && a.TextureId == b.TextureId && a.VtxOffset == b.VtxOffset &&
           a.IdxOffset == b.IdxOffset && a.ElemCount == b.ElemCount;
}

template<class T>
bool isSameMemory(const ImVector<T>& a, const ImVector<T>& b)
{
    return a.Size == b.Size &&
           (a.Size == 0 || std::memcmp(a.Data, b.Data, static_cast<std::size_t>(a.Size) * sizeof(T)) == 0);
}

} // namespace

bool isSamePiece(const PanelPiece& a, const PanelPiece& b)
{
    return a.area == b.area &&
           std::equal(a.list->CmdBuffer.begin(), a.list->CmdBuffer.end(), b.list->CmdBuffer.begin(),
                      b.list->CmdBuffer.end(), isSameCommand) &&
           isSameMemory(a.list->IdxBuffer, b.list->IdxBuffer) &&
           isSameMemory(a.list->VtxBuffer, b.list->VtxBuffer);
}

bool canBeCut(const ImDrawData& data)
{
    const bool inPixels = data.FramebufferScale.x == 1 && data.FramebufferScale.y == 1 &&
                          data.DisplayPos.x == 0 && data.DisplayPos.y == 0;
    return inPixels && std::all_of(data.CmdLists, data.CmdLists + data.CmdListsCount, [](const auto* list) {
               return std::none_of(list->CmdBuffer.begin(), list->CmdBuffer.end(),
                                   [](const ImDrawCmd& c) { return c.UserCallback != nullptr; });
           });
}

void cutPanels(const ImDrawData& data, std::span<const base::Rect> areas, std::vector<PanelPiece>& pieces)
{
    pieces.resize(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        pieces[i].area = areas[i];
        if (!pieces[i].list) {
            pieces[i].list = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
        }
        pieces[i].list->CmdBuffer.resize(0);
        pieces[i].list->IdxBuffer.resize(0);
        pieces[i].list->VtxBuffer.resize(0);
    }
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const Edges scissor = scissorOf(command.ClipRect, data.DisplaySize.y);
            if (command.ElemCount == 0 || scissor.isEmpty()) {
                continue;
            }
            const Reach reach = reachOf(list, command);
            for (PanelPiece& piece : pieces) {
                const base::Rect& area = piece.area;
                const Edges clip = scissor.within({area.x, area.y, area.right(), area.bottom()});
                if (!clip.isEmpty() && !clip.within(reach.bounds).isEmpty()) {
                    append(list, command, reach, clip, *piece.list);
                }
            }
        }
    }
}

} // namespace app
