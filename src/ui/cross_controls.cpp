// The cross table's switches, and the arrows among its cells.
#include "base/words.h"
#include "session/wording.h"
#include "ui/cross.h"
#include "ui/panels.h"
#include "ui/segments.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;
using session::CellShare;

constexpr std::array kPresets{Facet::Pole, Facet::Region, Facet::Type};
constexpr std::array kShares{std::pair{CellShare::Count, Word::MeasureCount},
                             std::pair{CellShare::OfRow, Word::CrossOfRow},
                             std::pair{CellShare::OfColumn, Word::CrossOfColumn},
                             std::pair{CellShare::PerMillion, Word::CrossPerMillion}};

bool hasRegions(const session::CrosstabView& view)
{
    return view.rows == Facet::Region || view.columns == Facet::Region;
}

} // namespace

bool crossControls(const Frame& frame, const base::Rect& rect)
{
    const base::Language language = frame.language();
    const session::CrosstabView& view = frame.state.crosstab;
    std::array<std::string, kPresets.size()> titles;
    std::vector<Segment> presets;
    for (std::size_t i = 0; i < kPresets.size(); ++i) {
        titles[i] = session::facetTitle(kPresets[i], language);
        presets.push_back({titles[i], view.columns == Facet::Category && view.rows == kPresets[i]});
    }
    std::vector<Segment> shares;
    for (const auto& [share, title] : kShares) {
        if (share != CellShare::PerMillion || hasRegions(view)) {
            const bool isUsual = share == CellShare::Count && view.share == CellShare::PerMillion;
            shares.push_back({word(title, language), view.share == share || (isUsual && !hasRegions(view))});
        }
    }
    const std::string by = "× " + session::facetTitle(Facet::Category, language);
    const float gap = frame.px(8);
    const float first = segmentsWidth(frame, presets);
    const float text = textWidth(frame, Type::Small, by);
    const float second = segmentsWidth(frame, shares);
    if (first + gap + text + 3 * gap + second > rect.width) {
        return false;
    }
    const int preset =
        segmented(frame, "cross-rows", presets, {rect.x + first, rect.y, rect.height}, Zone::Drawer).clicked;
    if (preset >= 0) {
        frame.ask(
            session::SetCrosstab{{kPresets[static_cast<std::size_t>(preset)], Facet::Category, view.share}});
    }
    drawText(frame, Type::Small, frame.colours.inkSoft, rect.x + first + gap,
             rect.y + (rect.height - frame.fonts[Type::Small]->FontSize) / 2, by);
    const int share =
        segmented(frame, "cross-share", shares, {rect.right(), rect.y, rect.height}, Zone::Drawer).clicked;
    if (share >= 0) {
        frame.ask(
            session::SetCrosstab{{view.rows, view.columns, kShares[static_cast<std::size_t>(share)].first}});
    }
    return true;
}

bool handleCrossKey(const Frame& frame, Key key)
{
    Memory& memory = frame.memory;
    const Memory::Grid& grid = memory.grid;
    const int at = memory.item - grid.first;
    const int size = grid.columns * grid.rows;
    const bool inGrid = memory.zone == Zone::Drawer && frame.state.drawer == session::Drawer::Crosstab &&
                        at >= 0 && at < size;
    if (!inGrid) {
        return false;
    }
    const int last = memory.itemCount[static_cast<std::size_t>(Zone::Drawer)] - 1;
    switch (key) {
    case Key::Left:
        memory.item -= at % grid.columns > 0 ? 1 : 0;
        return true;
    case Key::Right:
        memory.item += at % grid.columns < grid.columns - 1 ? 1 : 0;
        return true;
    case Key::Up: // out of the first line to what lies before it
        memory.item = at >= grid.columns ? memory.item - grid.columns : std::max(0, grid.first - 1);
        return true;
    case Key::Down:
        memory.item =
            at + grid.columns < size ? memory.item + grid.columns : std::min(last, grid.first + size);
        return true;
    default:
        return false;
    }
}

} // namespace ui
