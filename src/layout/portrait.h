// The sheet of one region alone, as large as fits: its land in its own coordinate system, without the
// insets of the others. A region of the mainland, one overseas, or Île-de-France with the inset of Paris.
#pragma once

#include "layout/sheet.h"

#include <optional>
#include <string_view>

namespace layout {

struct Portrait {
    int frame = model::kMainland;
    base::Extent land;  ///< of the region, metres from the frame's origin
    base::Extent paris; ///< of the inset, likewise; empty: without it
};

/// The portrait of a region by its code; nothing where the land lacks it.
std::optional<Portrait> portraitOf(const model::Geography& geography, const SheetPlan& plan,
                                   std::string_view regionCode);

/// Its sheet in `rect` (pixels) at `scale` pixels a design pixel, with room for the sources below.
Sheet arrangePortrait(const Portrait& portrait, base::Rect rect, float scale);

} // namespace layout
