// Whom map and pictures owe what they show.
#pragma once

#include "base/language.h"
#include "model/atlas.h"

#include <string>

namespace scene {

/// Sources of outlines, places, population and initiatives; a table that is not the shipped one is named
/// as it is, without the credits of ours.
std::string attribution(const model::Atlas& atlas, base::Language language);

} // namespace scene
