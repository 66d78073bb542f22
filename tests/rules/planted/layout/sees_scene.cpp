// Planted: tests/include_rules.cmake must find this.
#include "scene/scene.h"
