// Numbers as drawings write them: few decimals, no zeros at the end, the same under every locale.
#pragma once

#include <string>

namespace exporter {

/// Appends `value` rounded to `places` decimals (0 to 6), without zeros at the end and without the
/// zero before the point: ".5", "-12.25", "3"; never "-0".
void appendDecimal(std::string& to, double value, int places = 2);

/// The same as a text of its own.
std::string decimal(double value, int places = 2);

} // namespace exporter
