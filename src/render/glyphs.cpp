#include "render/glyphs.h"

#include <cmath>

namespace render {

namespace {

constexpr float kStepsPerPx = 4;
constexpr std::size_t kMostBytes = 8U << 20U;

std::uint64_t steps(float px)
{
    return static_cast<std::uint64_t>(std::lround(px * kStepsPerPx));
}

} // namespace

const base::Glyph& Glyphs::find(base::Face face, float sizePx, char32_t codePoint, float strokePx, int phase)
{
    const std::uint64_t key = static_cast<std::uint64_t>(codePoint) |
                              static_cast<std::uint64_t>(face) << 21U |
                              static_cast<std::uint64_t>(phase) << 24U | (steps(sizePx) & 0xFFFFU) << 28U |
                              (steps(strokePx) & 0xFFFFU) << 44U;
    if (const auto found = known_.find(key); found != known_.end())
        return found->second;
    if (bytes_ > kMostBytes) { // sizes of a long zoom that nobody asks for any more
        known_.clear();
        bytes_ = 0;
    }
    base::Glyph& made = known_[key];
    made = fonts_->rasterise(face, static_cast<float>(steps(sizePx)) / kStepsPerPx, codePoint,
                             static_cast<float>(steps(strokePx)) / kStepsPerPx,
                             static_cast<float>(phase) / kPhases);
    bytes_ += made.coverage.size() + sizeof(base::Glyph);
    return made;
}

} // namespace render
