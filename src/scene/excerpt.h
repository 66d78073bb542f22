// A part of a scene as a scene of its own: tiles of a picture larger than a driver draws at once.
// And a scene without its ground, to be laid on something else.
#pragma once

#include "scene/scene.h"

namespace scene {

/// What lies in a window of the scene, `left`, `top`, `width` and `height` in whole pixels of it. Drawn
/// beside each other such parts give the whole, pixel for pixel.
Scene excerpt(const Scene& scene, int left, int top, int width, int height);

/// The land of France, what lies on it and all texts, without sea, paper and neighbours: `background` shows
/// where nothing is drawn.
Scene withoutGround(Scene scene, base::Colour background);

} // namespace scene
