// The typefaces, through FreeType: widths for layout, glyph pictures for render.
// Thread: one FontSet belongs to one thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace base {

enum class Face : std::uint8_t { Regular, Medium, SemiBold, Bold, Light, Icons };
inline constexpr int kFaceCount = 6;

/// One glyph drawn at one size: 8-bit coverage, rows from the top.
struct Glyph {
    int width = 0;
    int height = 0;
    float left = 0;    ///< pixels from the pen to the picture's left edge
    float top = 0;     ///< pixels from the baseline up to the picture's top edge
    float advance = 0; ///< pixels to the next pen position
    std::vector<std::uint8_t> coverage;
};

/// Vertical metrics of a face at a size, pixels; descent is positive below the baseline.
struct LineMetrics {
    float ascent = 0;
    float descent = 0;
    float capHeight = 0;
};

class FontSet {
public:
    /// Opens Inter and the pictograms where the build found them or in `folder` beside the
    /// program's assets. Errors name the missing file and the Debian package that brings it.
    static Result<FontSet> load();

    FontSet(FontSet&&) noexcept;
    FontSet& operator=(FontSet&&) noexcept;
    ~FontSet();

    /// Width in pixels of one line of UTF-8 text at `sizePx` (em height), kerning not applied.
    [[nodiscard]] float width(Face face, float sizePx, std::string_view utf8) const;
    [[nodiscard]] float advance(Face face, float sizePx, char32_t codePoint) const;
    [[nodiscard]] LineMetrics metrics(Face face, float sizePx) const;
    [[nodiscard]] bool hasGlyph(Face face, char32_t codePoint) const;

    /// Draws a glyph; `strokePx` > 0 gives its outline thickened on both sides (the halo).
    /// U+202F and U+00A0 are drawn as spaces of their own width.
    /// `shiftPx` (0 to 1) moves the drawing right inside the pixel grid, for a pen between pixels.
    [[nodiscard]] Glyph rasterise(Face face, float sizePx, char32_t codePoint, float strokePx,
                                  float shiftPx = 0) const;

    /// The file of a face, for a toolkit that loads fonts itself.
    [[nodiscard]] const std::filesystem::path& file(Face face) const;

private:
    struct Impl;
    explicit FontSet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace base
