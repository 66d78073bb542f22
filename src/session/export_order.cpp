#include "session/export_order.h"

#include <algorithm>
#include <cmath>

namespace session {

double pictureScale(Pixels size)
{
    // What is posted is seen on a telephone: letters a fifth larger, and still room for the key.
    constexpr double kPosted = 1440.0 * 810.0;
    constexpr double kScreen = 1920.0 * 1080.0;
    constexpr double kLeastLayout = 320; // pixels; below it nothing can be laid out
    const double area = static_cast<double>(size.width) * static_cast<double>(size.height);
    const double wanted = area <= kPosted ? 1.2 : std::max(1.0, std::sqrt(area / kScreen));
    const double fits = static_cast<double>(std::min(size.width, size.height)) / kLeastLayout;
    return std::clamp(std::min(wanted, fits), 0.25, 8.0);
}

} // namespace session
