// Glyph pictures packed into one 8-bit texture, drawn through FreeType the first time they are
// needed. Grows by doubling; when the largest size is full the owner empties it and starts again.
#pragma once

#include "base/font.h"
#include "render/objects.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace render {

class GlyphAtlas {
public:
    static constexpr int kSmallest = 512; ///< texels a side
    static constexpr int kLargest = 2048;
    static constexpr int kPhases = 4; ///< pictures per pixel of horizontal pen position

    struct Slot {
        int x = 0; ///< texels
        int y = 0;
        int width = 0; ///< 0: nothing to draw
        int height = 0;
        int left = 0; ///< pixels from the whole-pixel pen to the picture's left edge
        int top = 0;  ///< pixels from the baseline up to its top edge
    };

    void build(const base::FontSet& fonts, Objects& objects);

    /// The picture of a glyph whose pen stands `phase` quarters of a pixel right of a whole pixel;
    /// `strokePx` > 0 for a halo. Sizes count in quarters of a pixel. Nothing when the atlas is full.
    const Slot* find(base::Face face, float sizePx, char32_t codePoint, float strokePx, int phase);

    void reset();
    /// Sends what is new to the texture and binds it.
    void upload();

    [[nodiscard]] int side() const { return side_; }

private:
    bool place(Slot& slot);
    bool grow();

    const base::FontSet* fonts_ = nullptr;
    GLuint texture_ = 0;
    int side_ = 0;
    std::vector<std::uint8_t> texels_;
    std::unordered_map<std::uint64_t, Slot> slots_;
    int shelfX_ = 0; ///< the row being filled: next free texel, top, height
    int shelfY_ = 0;
    int shelfHeight_ = 0;
    int dirtyFrom_ = 0; ///< rows not yet sent
    int dirtyTo_ = 0;
    bool resized_ = true;
};

} // namespace render
