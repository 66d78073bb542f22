// What the colours say, below the map of a hall: the filters that tell it at a desk are not there.
#include "base/words.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

struct Entry {
    int index = -1; ///< of the category or the pôle
    std::string name;
};

/// The categories, or pôles, of which something is on the map.
std::vector<Entry> entries(const Frame& frame)
{
    const bool byPole = frame.state.colouring == layout::Colouring::Pole;
    const filter::Facet facet = byPole ? filter::Facet::Pole : filter::Facet::Category;
    const auto& values = frame.index.values(facet);
    std::vector<Entry> found;
    std::vector<std::uint8_t> occurs(values.size(), 0);
    for (const int row : frame.outcome.rows) {
        occurs[frame.index.column(facet)[static_cast<std::size_t>(row)]] = 1;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (occurs[i] != 0) {
            found.push_back(
                {byPole ? frame.atlas.data.findPole(values[i].code)
                        : frame.atlas.data.findCategory(values[i].code),
                 session::choiceLabel(frame.atlas.data, facet, values[i].code, frame.language())});
        }
    }
    return found;
}

} // namespace

void drawStageKey(const Frame& frame, const Desk& desk)
{
    if (desk.key.isEmpty()) {
        return;
    }
    const bool byPole = frame.state.colouring == layout::Colouring::Pole;
    const base::Rect& rect = desk.key;
    beginPanel(frame, "stage-key", rect);
    ImGui::GetWindowDrawList()->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                                              colour(frame.colours.panel));
    const float pad = frame.px(24);
    const float disc = frame.px(17);
    const float gap = frame.px(16);
    const std::vector<Entry> all = entries(frame);
    float whole = 0;
    for (const Entry& entry : all) {
        whole += disc + frame.px(6) + textWidth(frame, Type::Small, entry.name) + gap;
    }
    // Lines of about equal length, as many as there is height for.
    const float step = frame.px(23);
    const float room = rect.width - 2 * pad;
    const float lines = std::clamp(std::ceil(whole / room), 1.F, std::floor(rect.height / step));
    const float aim = lines < 2 ? room : std::min(room, whole / lines + frame.px(60));
    float x = rect.x + pad;
    float y = rect.y + std::round((rect.height - lines * step) / 2);
    for (const Entry& entry : all) {
        const float width = disc + frame.px(6) + textWidth(frame, Type::Small, entry.name);
        const bool isFull = x > rect.x + pad && x + width > rect.x + pad + aim;
        if (isFull && y + 2 * step <= rect.bottom() + 1) {
            x = rect.x + pad;
            y += step;
        }
        if (x + width > rect.right()) {
            break; // of a table with many more categories
        }
        if (byPole) {
            drawDot(frame, base::poleColour(entry.index), x, y + (step - disc) / 2, disc);
        } else {
            drawCategoryMark(frame, entry.index, x, y + (step - disc) / 2, disc);
        }
        drawText(frame, Type::Small, frame.colours.ink, x + disc + frame.px(6),
                 y + (step - frame.fonts[Type::Small]->FontSize) / 2, entry.name);
        x += width + gap;
    }
    endPanel();
}

} // namespace ui
