#include "render/line_atlas.h"

#include <algorithm>
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
    : picture_(fonts), texture_(objects.texture())
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

    const LinePicture::Frame frame = picture_.set(face, sizePx, utf8, strokePx, phase);
    Slot slot{0, 0, frame.width, frame.height, frame.left, frame.top};
    if (slot.width > kLargest || slot.height > kLargest)
        slot.width = slot.height = 0;
    if (slot.width > 0) {
        if (!place(slot))
            return nullptr;
        const auto side = static_cast<std::size_t>(side_);
        picture_.write(&texels_[static_cast<std::size_t>(slot.y) * side + static_cast<std::size_t>(slot.x)],
                       side);
        dirtyFrom_ = dirtyTo_ > dirtyFrom_ ? std::min(dirtyFrom_, slot.y) : slot.y;
        dirtyTo_ = std::max(dirtyTo_, slot.y + slot.height);
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
