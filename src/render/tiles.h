// Pictures larger than a driver draws at once, tile by tile.
#pragma once

#include "render/renderer.h"
#include "render/target.h"

#include <cstdint>
#include <functional>
#include <span>

namespace render {

/// No tile is larger than this a side, pixels: a band of 16 000 pixels takes 128 MiB.
inline constexpr int kMostTile = 2048;

/// Takes whole rows of the picture from its top, four bytes a pixel, opaque.
using RowSink = std::function<void(std::span<const std::uint8_t>)>;

/// Draws the scene in tiles of at most `tile` pixels a side, into `target`, and hands the rows over in bands.
/// Errors: the driver has no room for a tile.
base::Status drawInTiles(Renderer& renderer, Target& target, const scene::Scene& scene, const RowSink& sink,
                         int tile = kMostTile);

/// The same of a scene that has no ground (scene::withoutGround): how much of each pixel is covered follows
/// from drawing it on black and on white, whatever the driver keeps of alpha. Not premultiplied.
base::Status drawTransparent(Renderer& renderer, Target& target, const scene::Scene& scene,
                             const RowSink& sink, int tile = kMostTile);

} // namespace render
