// Planted: tests/include_rules.cmake must find this.
#include <glad/gl.h>
