// The toolkit's fonts: Inter in the roles of the type scale, at the screen's real pixel size.
#pragma once

#include "base/font.h"

#include <imgui.h>

#include <array>
#include <cstdint>
#include <vector>

namespace ui {

/// The type scale. Sizes in design pixels: see kTypeScale in fonts.cpp.
enum class Type : std::uint8_t {
    Body,
    BodyStrong,
    Small,
    SmallStrong,
    Heading, ///< over a facet
    CardTitle,
    Title,
    Count,  ///< the live count in the top bar
    Number, ///< counts in facet rows
    Stage,  ///< the caption of a tour's scene
    Icon,
    IconSmall,
    IconTiny,
    Call, ///< of a kiosk alone: what is read from across the aisle
    CallIcon,
    Total
};

class Fonts {
public:
    /// Fills ImGui's font atlas at `scale` pixels a design pixel. The atlas's
    /// texture is made by the backend afterwards.
    void build(const base::FontSet& files, float scale, bool forKiosk = false);

    [[nodiscard]] ImFont* operator[](Type type) const { return fonts_[static_cast<std::size_t>(type)]; }

    /// Code points loaded for text: VISUAL.md "Type and words".
    static const std::vector<ImWchar>& textRanges();

private:
    std::array<ImFont*, static_cast<std::size_t>(Type::Total)> fonts_{};
};

} // namespace ui
