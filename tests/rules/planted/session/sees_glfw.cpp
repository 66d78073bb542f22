// Planted: tests/include_rules.cmake must find this.
#include <GLFW/glfw3.h>
