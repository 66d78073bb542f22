#include "render/glyph_atlas.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace render {

namespace {

constexpr float kStepsPerPx = 4;

std::uint64_t keyOf(base::Face face, float sizePx, char32_t codePoint, float strokePx, int phase)
{
    const auto steps = [](float px) { return static_cast<std::uint64_t>(std::lround(px * kStepsPerPx)); };
    return static_cast<std::uint64_t>(codePoint) | static_cast<std::uint64_t>(face) << 21U |
           static_cast<std::uint64_t>(phase) << 24U | (steps(sizePx) & 0xFFFFU) << 28U |
           (steps(strokePx) & 0xFFFFU) << 44U;
}

} // namespace

void GlyphAtlas::build(const base::FontSet& fonts, Objects& objects)
{
    fonts_ = &fonts;
    texture_ = objects.texture();
    side_ = kSmallest;
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    reset();
}

void GlyphAtlas::reset()
{
    slots_.clear();
    texels_.assign(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_), 0);
    shelfX_ = shelfY_ = shelfHeight_ = 0;
    dirtyFrom_ = dirtyTo_ = 0;
    resized_ = true;
}

bool GlyphAtlas::grow()
{
    if (side_ >= kLargest)
        return false;
    const auto old = static_cast<std::size_t>(side_);
    side_ *= 2;
    const auto now = static_cast<std::size_t>(side_);
    std::vector<std::uint8_t> larger(now * now, 0);
    for (std::size_t row = 0; row < old; ++row)
        std::memcpy(&larger[row * now], &texels_[row * old], old);
    texels_ = std::move(larger);
    resized_ = true;
    return true;
}

/// Shelves: left to right, a new row when the width is used up. One empty texel between pictures
/// is not needed, they are read texel by texel.
bool GlyphAtlas::place(Slot& slot)
{
    while (true) {
        if (shelfX_ + slot.width > side_ && slot.width <= side_) {
            shelfY_ += shelfHeight_;
            shelfX_ = shelfHeight_ = 0;
        }
        if (shelfX_ + slot.width <= side_ && shelfY_ + slot.height <= side_)
            break;
        if (!grow())
            return false;
    }
    slot.x = shelfX_;
    slot.y = shelfY_;
    shelfX_ += slot.width;
    shelfHeight_ = std::max(shelfHeight_, slot.height);
    return true;
}

const GlyphAtlas::Slot* GlyphAtlas::find(base::Face face, float sizePx, char32_t codePoint, float strokePx,
                                         int phase)
{
    const std::uint64_t key = keyOf(face, sizePx, codePoint, strokePx, phase);
    if (const auto known = slots_.find(key); known != slots_.end())
        return &known->second;

    const float size = std::round(sizePx * kStepsPerPx) / kStepsPerPx;
    const float stroke = std::round(strokePx * kStepsPerPx) / kStepsPerPx;
    const base::Glyph glyph =
        fonts_->rasterise(face, size, codePoint, stroke, static_cast<float>(phase) / kPhases);
    Slot slot;
    slot.width = glyph.width;
    slot.height = glyph.height;
    slot.left = static_cast<int>(std::lround(glyph.left));
    slot.top = static_cast<int>(std::lround(glyph.top));
    if (slot.width > kLargest || slot.height > kLargest)
        slot.width = slot.height = 0; // a letter larger than the atlas is never legible text
    if (slot.width > 0 && slot.height > 0) {
        if (!place(slot))
            return nullptr;
        for (int row = 0; row < slot.height; ++row)
            std::memcpy(&texels_[static_cast<std::size_t>(slot.y + row) * static_cast<std::size_t>(side_) +
                                 static_cast<std::size_t>(slot.x)],
                        &glyph.coverage[static_cast<std::size_t>(row) * static_cast<std::size_t>(slot.width)],
                        static_cast<std::size_t>(slot.width));
        dirtyFrom_ = dirtyTo_ > dirtyFrom_ ? std::min(dirtyFrom_, slot.y) : slot.y;
        dirtyTo_ = std::max(dirtyTo_, slot.y + slot.height);
    }
    return &slots_.emplace(key, slot).first->second;
}

void GlyphAtlas::upload()
{
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture_);
    if (!resized_ && dirtyTo_ <= dirtyFrom_)
        return;
    glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    if (resized_)
        glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, side_, side_, 0, GL_RED, GL_UNSIGNED_BYTE, texels_.data());
    else
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, dirtyFrom_, side_, dirtyTo_ - dirtyFrom_, GL_RED,
                        GL_UNSIGNED_BYTE,
                        &texels_[static_cast<std::size_t>(dirtyFrom_) * static_cast<std::size_t>(side_)]);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    resized_ = false;
    dirtyFrom_ = dirtyTo_ = 0;
}

} // namespace render
