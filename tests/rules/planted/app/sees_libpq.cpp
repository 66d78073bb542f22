// Planted: tests/include_rules.cmake must find this.
#include <libpq-fe.h>
