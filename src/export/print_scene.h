// A scene in the colours that it is printed in.
#pragma once

#include "scene/scene.h"

namespace exporter {

/// The same scene, every colour of it as base::printColour gives it.
scene::Scene inPrintColours(scene::Scene scene);

} // namespace exporter
