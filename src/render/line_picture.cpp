#include "render/line_picture.h"

#include "base/text.h"

#include <algorithm>

namespace render {

namespace {

/// From this size on a quarter of a pixel makes no visible difference in spacing.
constexpr float kWholePixelsFrom = 48;

/// Longer texts are cut into pieces of about this width (pixels).
constexpr float kPieceWidth = 900;

} // namespace

LinePicture::Frame LinePicture::set(base::Face face, float sizePx, std::string_view utf8, float strokePx,
                                    int phase)
{
    line_.clear();
    frame_ = {};
    int right = 0;
    int bottom = 0;
    double pen = static_cast<double>(phase) / kPhases;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t codePoint = base::nextCodePoint(utf8, at);
        const int steps = static_cast<int>(std::floor(pen * kPhases + 0.5));
        pen += fonts().advance(face, sizePx, codePoint);
        const base::Glyph& glyph = glyphs_.find(face, sizePx, codePoint, strokePx, steps % kPhases);
        if (glyph.width == 0 || glyph.height == 0)
            continue;
        const int left = steps / kPhases + static_cast<int>(std::lround(glyph.left));
        const int top = static_cast<int>(std::lround(glyph.top));
        const bool first = line_.empty();
        frame_.left = first ? left : std::min(frame_.left, left);
        frame_.top = first ? top : std::max(frame_.top, top);
        right = first ? left + glyph.width : std::max(right, left + glyph.width);
        bottom = first ? top - glyph.height : std::min(bottom, top - glyph.height);
        line_.push_back({glyph, left});
    }
    frame_.width = right - frame_.left;
    frame_.height = frame_.top - bottom;
    return frame_;
}

/// Where two letters overlap the stronger one counts, so that a halo is one even shape.
void LinePicture::write(std::uint8_t* to, std::size_t stride) const
{
    for (const Placed& placed : line_) {
        const base::Glyph& glyph = placed.glyph;
        const auto width = static_cast<std::size_t>(glyph.width);
        const auto x = static_cast<std::size_t>(placed.left - frame_.left);
        const auto y = static_cast<std::size_t>(frame_.top - static_cast<int>(std::lround(glyph.top)));
        for (std::size_t row = 0; row < static_cast<std::size_t>(glyph.height); ++row) {
            const std::uint8_t* from = &glyph.coverage[row * width];
            std::uint8_t* pixels = to + (y + row) * stride + x;
            for (std::size_t i = 0; i < width; ++i)
                pixels[i] = std::max(pixels[i], from[i]);
        }
    }
}

std::vector<TextPiece> piecesOf(const scene::Text& text, const base::FontSet& fonts)
{
    std::vector<TextPiece> pieces;
    if (!(text.sizePx > 0))
        return pieces;
    const int phases = text.sizePx < kWholePixelsFrom ? kPhases : 1;
    const int mostLetters = std::max(1, static_cast<int>(kPieceWidth / text.sizePx));
    double pen = text.at.x;
    for (std::size_t begin = 0; begin < text.utf8.size();) {
        std::size_t end = begin;
        double advance = 0;
        for (int letters = 0; letters < mostLetters && end < text.utf8.size(); ++letters)
            advance += fonts.advance(text.face, text.sizePx, base::nextCodePoint(text.utf8, end));
        const auto steps = static_cast<long long>(std::floor(pen * phases + 0.5));
        const auto whole = static_cast<long long>(std::floor(static_cast<double>(steps) / phases));
        pieces.push_back({std::string_view(text.utf8).substr(begin, end - begin), whole,
                          static_cast<int>(steps - whole * phases)});
        begin = end;
        pen += advance;
    }
    return pieces;
}

} // namespace render
