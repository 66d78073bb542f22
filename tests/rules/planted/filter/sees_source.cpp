// Planted: tests/include_rules.cmake must find this.
#include "source/load.h"
