#include "render/line_atlas.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace render {

namespace {

template<class T>
void append(std::string& key, T value)
{
    key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

} // namespace

LineAtlas::LineAtlas(const base::FontSet& fonts, Objects& objects)
    : glyphs_(fonts), texture_(objects.texture())
{
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    reset();
}

void LineAtlas::reset()
{
    slots_.clear();
    texels_.assign(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_), 0);
    shelfX_ = shelfY_ = shelfHeight_ = 0;
    dirtyFrom_ = dirtyTo_ = 0;
    resized_ = true;
}

bool LineAtlas::grow()
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

/// Shelves: left to right, a new row when the width is used up. No gap is needed between pictures,
/// they are read texel by texel.
bool LineAtlas::place(Slot& slot)
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

/// Writes the glyphs of line_ into the slot; where two overlap the stronger one counts, so that a
/// halo is one even shape.
void LineAtlas::compose(const Slot& slot)
{
    for (const Placed& placed : line_) {
        const base::Glyph& glyph = placed.glyph;
        const int x = slot.x + placed.left - slot.left;
        const int y = slot.y + slot.top - static_cast<int>(std::lround(glyph.top));
        for (int row = 0; row < glyph.height; ++row) {
            const std::uint8_t* from =
                &glyph.coverage[static_cast<std::size_t>(row) * static_cast<std::size_t>(glyph.width)];
            std::uint8_t* to = &texels_[static_cast<std::size_t>(y + row) * static_cast<std::size_t>(side_) +
                                        static_cast<std::size_t>(x)];
            for (int i = 0; i < glyph.width; ++i)
                to[i] = std::max(to[i], from[i]);
        }
    }
    dirtyFrom_ = dirtyTo_ > dirtyFrom_ ? std::min(dirtyFrom_, slot.y) : slot.y;
    dirtyTo_ = std::max(dirtyTo_, slot.y + slot.height);
}

const LineAtlas::Slot* LineAtlas::find(base::Face face, float sizePx, std::string_view utf8, float strokePx,
                                       int phase)
{
    key_.clear();
    append(key_, face);
    append(key_, sizePx);
    append(key_, strokePx);
    append(key_, static_cast<std::uint8_t>(phase));
    key_ += utf8;
    if (const auto known = slots_.find(key_); known != slots_.end())
        return &known->second;

    line_.clear();
    int right = 0;
    int bottom = 0;
    Slot slot;
    double pen = static_cast<double>(phase) / kPhases;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t codePoint = base::nextCodePoint(utf8, at);
        const int steps = static_cast<int>(std::floor(pen * kPhases + 0.5));
        pen += glyphs_.fonts().advance(face, sizePx, codePoint);
        const base::Glyph& glyph = glyphs_.find(face, sizePx, codePoint, strokePx, steps % kPhases);
        if (glyph.width == 0 || glyph.height == 0)
            continue;
        const int left = steps / kPhases + static_cast<int>(std::lround(glyph.left));
        const int top = static_cast<int>(std::lround(glyph.top));
        const bool first = line_.empty();
        slot.left = first ? left : std::min(slot.left, left);
        slot.top = first ? top : std::max(slot.top, top);
        right = first ? left + glyph.width : std::max(right, left + glyph.width);
        bottom = first ? top - glyph.height : std::min(bottom, top - glyph.height);
        line_.push_back({glyph, left});
    }
    slot.width = right - slot.left;
    slot.height = slot.top - bottom;
    if (line_.empty() || slot.width > kLargest || slot.height > kLargest)
        slot.width = slot.height = 0;
    if (slot.width > 0) {
        if (!place(slot))
            return nullptr;
        compose(slot);
    }
    return &slots_.emplace(key_, slot).first->second;
}

void LineAtlas::upload()
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
