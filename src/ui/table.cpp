// The selected initiatives as a table.
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ui {

void drawTable(const Frame& frame, const base::Rect& rect)
{
    beginPanel(frame, "table", rect, true);
    endPanel();
}

} // namespace ui
