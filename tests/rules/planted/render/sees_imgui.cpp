// Planted: tests/include_rules.cmake must find this.
#include <imgui.h>
