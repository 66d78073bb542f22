// The parts of a duel's page that lie in files of their own; used by duel.cpp only.
#pragma once

#include "scene/duel.h"

namespace scene {

inline constexpr float kChevronRoom = 26; // design pixels after a name: the interface's arrow goes there

/// Title, names, and on either side a bar with its number, all on one scale.
void addMirroredBars(const DuelIngredients& in, Leaf& leaf);

/// Size of the name in a heading, pixels: the largest that leaves room for number and arrow.
float headingNameSize(const DuelIngredients& in, std::size_t side);

} // namespace scene
