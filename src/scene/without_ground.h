// A scene without its ground, to be laid on something else.
#pragma once

#include "scene/scene.h"

namespace scene {

/// The land of France, what lies on it and all texts, without sea, paper and neighbours: `background` shows
/// where nothing is drawn.
Scene withoutGround(Scene scene, base::Colour background);

} // namespace scene
