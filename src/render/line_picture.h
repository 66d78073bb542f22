// A piece of text as one picture of how much of each pixel it covers, out of the pictures of its
// letters: for the atlas of the window and for pictures that are painted on the processor.
#pragma once

#include "render/glyphs.h"
#include "scene/scene.h"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace render {

class LinePicture {
public:
    /// `fonts` must outlive this object.
    explicit LinePicture(const base::FontSet& fonts) : glyphs_(fonts) {}

    /// Where the picture of a text lies.
    struct Frame {
        int width = 0; ///< pixels; 0: nothing to draw
        int height = 0;
        int left = 0; ///< pixels from the whole-pixel pen to the picture's left edge
        int top = 0;  ///< pixels from the baseline up to its top edge
    };

    /// Sets the letters of a text whose pen starts `phase` quarters of a pixel right of a whole pixel;
    /// `strokePx` > 0 for its halo.
    Frame set(base::Face face, float sizePx, std::string_view utf8, float strokePx, int phase);

    /// Writes what was set last to `to`, the picture's top left corner in rows of `stride` bytes, all 0
    /// before.
    void write(std::uint8_t* to, std::size_t stride) const;

    [[nodiscard]] const base::FontSet& fonts() const { return glyphs_.fonts(); }

private:
    struct Placed {
        base::Glyph glyph;
        int left; ///< pixels from the pen's whole-pixel start
    };
    Glyphs glyphs_;
    Frame frame_;
    std::vector<Placed> line_;
};

/// A text in pieces that are pictures of their own, none much wider than an atlas has room for.
struct TextPiece {
    std::string_view utf8;
    long long pen = 0; ///< whole pixels
    int phase = 0;     ///< and quarters of one
};
std::vector<TextPiece> piecesOf(const scene::Text& text, const base::FontSet& fonts);

/// The row of pixels on which the text stands.
inline int baselineOf(const scene::Text& text)
{
    return static_cast<int>(std::lround(static_cast<float>(text.at.y)));
}

} // namespace render
