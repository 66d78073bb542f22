// Glyph pictures in main memory, drawn through FreeType the first time they are needed.
#pragma once

#include "base/font.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace render {

inline constexpr int kPhases = 4; ///< pictures per pixel of horizontal pen position

class Glyphs {
public:
    /// `fonts` must outlive this object.
    explicit Glyphs(const base::FontSet& fonts) : fonts_(&fonts) {}

    /// The picture of a glyph whose pen stands `phase` quarters of a pixel right of a whole pixel;
    /// `strokePx` > 0 for a halo. Sizes are rounded to quarters of a pixel. Valid until the next call.
    const base::Glyph& find(base::Face face, float sizePx, char32_t codePoint, float strokePx, int phase);

    [[nodiscard]] const base::FontSet& fonts() const { return *fonts_; }

private:
    const base::FontSet* fonts_;
    std::unordered_map<std::uint64_t, base::Glyph> known_;
    std::size_t bytes_ = 0;
};

} // namespace render
