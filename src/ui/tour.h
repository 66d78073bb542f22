// What the parts of the interface that show tours share.
#pragma once

#include "ui/frame.h"

#include <string>

namespace ui {

/// The caption of a scene in the interface's language, its fields filled in; counted once.
const std::string& filledCaption(const Frame& frame, int scene);

/// What the band below the map says: the caption while the map shows the scene, else what is shown.
std::string bandText(const Frame& frame);

/// « 2 / 6 »: the shown scene among those that this table can show.
std::string sceneCounter(const session::TourState& tour);

/// The keys of a tour that is shown or put together; true when the key was spent.
bool handleTourKey(const Frame& frame, Key key);

} // namespace ui
