#include "render/tiles.h"

#include "scene/excerpt.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace render {

namespace {

constexpr std::size_t kChannels = 4;

/// Puts a tile into a band of whole rows.
void place(const base::Image& tile, int left, int width, std::vector<std::uint8_t>& band)
{
    const std::size_t row = static_cast<std::size_t>(tile.width) * kChannels;
    for (int y = 0; y < tile.height; ++y) {
        const std::size_t to =
            (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(left)) *
            kChannels;
        std::memcpy(&band[to], &tile.rgba[static_cast<std::size_t>(y) * row], row);
    }
}

/// Calls `draw` for each tile, which gives its picture.
template<class Draw>
base::Status inBands(const scene::Scene& scene, int tile, const RowSink& sink, const Draw& draw)
{
    std::vector<std::uint8_t> band;
    for (int top = 0; top < scene.height; top += tile) {
        const int height = std::min(tile, scene.height - top);
        band.resize(static_cast<std::size_t>(scene.width) * static_cast<std::size_t>(height) * kChannels);
        for (int left = 0; left < scene.width; left += tile) {
            const int width = std::min(tile, scene.width - left);
            auto picture = draw(scene::excerpt(scene, left, top, width, height));
            if (!picture) {
                return picture.error();
            }
            place(picture.value(), left, scene.width, band);
        }
        sink(band);
    }
    return base::Ok{};
}

base::Result<base::Image> drawn(Renderer& renderer, Target& target, const scene::Scene& part)
{
    if (base::Status bound = target.bind(part.width, part.height); !bound) {
        return bound.error();
    }
    renderer.draw(part);
    return readPixels(part.width, part.height);
}

/// Colour and cover of what was drawn on black and on white: on black it is colour × cover, and white shows
/// through where it is not covered.
void uncover(base::Image& onBlack, const base::Image& onWhite)
{
    for (std::size_t at = 0; at < onBlack.rgba.size(); at += kChannels) {
        std::uint8_t* black = &onBlack.rgba[at];
        const std::uint8_t* white = &onWhite.rgba[at];
        int through = 255;
        for (std::size_t i = 0; i < 3; ++i) { // the channel that says most
            through = std::min(through, std::max(0, white[i] - black[i]));
        }
        const int cover = 255 - through;
        for (std::size_t i = 0; i < 3; ++i) {
            black[i] = cover == 0
                           ? std::uint8_t{0}
                           : static_cast<std::uint8_t>(std::min(255, (black[i] * 255 + cover / 2) / cover));
        }
        black[3] = static_cast<std::uint8_t>(cover);
    }
}

} // namespace

base::Status drawInTiles(Renderer& renderer, Target& target, const scene::Scene& scene, const RowSink& sink,
                         int tile)
{
    return inBands(scene, tile, sink,
                   [&](const scene::Scene& part) { return drawn(renderer, target, part); });
}

base::Status drawTransparent(Renderer& renderer, Target& target, const scene::Scene& scene,
                             const RowSink& sink, int tile)
{
    return inBands(scene, tile, sink, [&](scene::Scene part) -> base::Result<base::Image> {
        part.background = {0, 0, 0, 255};
        auto onBlack = drawn(renderer, target, part);
        if (!onBlack) {
            return onBlack.error();
        }
        part.background = {255, 255, 255, 255};
        const auto onWhite = drawn(renderer, target, part);
        if (!onWhite) {
            return onWhite.error();
        }
        uncover(onBlack.value(), onWhite.value());
        return onBlack;
    });
}

} // namespace render
