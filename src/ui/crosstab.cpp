// Two facets crossed: counts in a grid, each cell a filter.
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ui {

void drawCrosstab(const Frame& frame, const base::Rect& rect)
{
    beginPanel(frame, "crosstab", rect, true);
    endPanel();
}

} // namespace ui
