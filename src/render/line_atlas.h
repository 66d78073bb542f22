// Whole pieces of text as pictures in one 8-bit texture: a label is one rectangle instead of one a
// letter, and a halo is even where letters meet. Grows by doubling; when the largest size is full
// the owner empties it and starts again.
#pragma once

#include "render/line_picture.h"
#include "render/objects.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace render {

class LineAtlas {
public:
    static constexpr int kSmallest = 512; ///< texels a side
    static constexpr int kLargest = 2048;

    struct Slot {
        int x = 0; ///< texels
        int y = 0;
        int width = 0; ///< 0: nothing to draw
        int height = 0;
        int left = 0; ///< pixels from the whole-pixel pen to the picture's left edge
        int top = 0;  ///< pixels from the baseline up to its top edge
    };

    LineAtlas(const base::FontSet& fonts, Objects& objects);

    /// The picture of a text whose pen starts `phase` quarters of a pixel right of a whole pixel;
    /// `strokePx` > 0 for its halo. Nothing when the atlas is full; an empty picture for a text
    /// larger than any atlas. Valid until the next call.
    const Slot* find(base::Face face, float sizePx, std::string_view utf8, float strokePx, int phase);

    void reset();
    /// Sends what is new to the texture and binds it.
    void upload();

private:
    bool place(Slot& slot);
    bool grow();

    LinePicture picture_;
    GLuint texture_ = 0;
    int side_ = kSmallest;
    std::vector<std::uint8_t> texels_;
    std::unordered_map<std::string, Slot> slots_;
    std::string key_; ///< scratch
    int shelfX_ = 0;  ///< the row being filled: next free texel, top, height
    int shelfY_ = 0;
    int shelfHeight_ = 0;
    int dirtyFrom_ = 0; ///< rows not yet sent
    int dirtyTo_ = 0;
    bool resized_ = true;
};

} // namespace render
