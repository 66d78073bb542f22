// The line of time of the networks as a leaf; used by network.cpp only.
#pragma once

#include "scene/network.h"

namespace scene {

Leaf timeLeaf(const NetworkIngredients& in);

} // namespace scene
