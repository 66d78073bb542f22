#include "app/back_off.h"

#include <algorithm>
#include <cmath>

namespace app {

double backOff(int tries, double chance)
{
    constexpr double kMost = 60;
    constexpr double kSpread = 0.5;
    constexpr int kEnough = 6; // 64 s
    const double wait = std::min(kMost, std::ldexp(1, std::clamp(tries, 0, kEnough)));
    return wait * (1 - kSpread / 2 + kSpread * std::clamp(chance, 0.0, 1.0));
}

} // namespace app
