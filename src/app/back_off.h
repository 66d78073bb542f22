// How long to wait before a lost server is asked again.
#pragma once

namespace app {

/// Seconds before try number `tries` + 1: 1, 2, 4 … 60, each up to a quarter longer or shorter by `chance`
/// (0 to 1), so that many screens do not come back in the same moment.
double backOff(int tries, double chance);

} // namespace app
