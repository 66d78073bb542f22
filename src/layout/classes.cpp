#include "layout/classes.h"

#include <algorithm>
#include <cmath>

namespace layout {

int Classes::of(double value) const
{
    const auto above = std::upper_bound(lower.begin(), lower.end(), value);
    return static_cast<int>(above - lower.begin()) - 1;
}

double roundestBetween(double above, double upTo)
{
    for (int power = static_cast<int>(std::floor(std::log10(upTo))); power > -12; --power) {
        for (const int factor : {5, 2, 1}) {
            // Whole numbers are multiplied or divided once, so that 0.3 is the same 0.3 everywhere.
            const double ten = std::pow(10.0, std::abs(power));
            const double most = power >= 0 ? upTo / ten / factor : upTo * ten / factor;
            const double steps = std::floor(most) * factor;
            const double found = power >= 0 ? steps * ten : steps / ten;
            if (found > above && found <= upTo) {
                return found;
            }
        }
    }
    return upTo;
}

Classes quantileClasses(std::vector<double> values)
{
    std::erase_if(values, [](double v) { return !(v > 0); });
    std::sort(values.begin(), values.end());
    Classes classes;
    if (values.empty()) {
        return classes;
    }
    classes.lower.push_back(roundestBetween(0, values.front()));
    const std::size_t size = values.size();
    for (std::size_t i = 1; i < kClassCount; ++i) {
        std::size_t at = (i * size + kClassCount / 2) / kClassCount;
        while (at < size && (at == 0 || values[at] == values[at - 1])) {
            ++at; // equal values stay together
        }
        if (at >= size) {
            break;
        }
        const double bound = roundestBetween(values[at - 1], values[at]);
        if (bound > classes.lower.back()) {
            classes.lower.push_back(bound);
        }
    }
    return classes;
}

Classes geometricClasses(int largest)
{
    Classes classes;
    for (int i = 0; i < kClassCount && largest >= 1; ++i) {
        double bound = std::pow(largest, static_cast<double>(i) / kClassCount);
        // One digit, or one and a half: 7, 15, 40, 150.
        const double step = bound < 10 ? 1 : std::pow(10.0, std::floor(std::log10(bound))) / 2;
        bound = std::round(bound / step) * step;
        if (!classes.lower.empty()) {
            bound = std::max(bound, classes.lower.back() + 1);
        }
        if (bound <= largest) {
            classes.lower.push_back(bound);
        }
    }
    return classes;
}

} // namespace layout
