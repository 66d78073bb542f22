// Values of options: enumerations, numbers, sizes, files. Each error (exit 2) names the option,
// the value and what would be right.
#pragma once

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>

namespace app {

/// An error of usage.
base::Error usage(std::string message);

/// "; did you mean X?" when one of the candidates is near, else the `otherwise` text.
std::string suggestion(std::string_view word, std::span<const std::string> candidates,
                       const std::string& otherwise = "");

/// `value` when it is one of `allowed`.
base::Result<std::string> oneOf(std::string_view option, const std::string& value,
                                std::span<const std::string> allowed);

/// A decimal number within the bounds, both included.
base::Result<double> number(std::string_view option, const std::string& value, double least, double most);

/// No picture is larger a side.
inline constexpr int kMostPixels = 16000;

struct Size {
    int width = 0;
    int height = 0;
};
/// "1920x1080": pixels, 16 to kMostPixels a side.
base::Result<Size> size(std::string_view option, const std::string& value);

/// Fails when there is no such file and names the nearest one of its folder; `option` is empty
/// for an argument without a name. Databases and GDAL's virtual paths ("/vsizip/…") are left to
/// source, which opens the former and refuses the latter in its own words.
base::Status existingFile(std::string_view option, const std::string& path);

} // namespace app
