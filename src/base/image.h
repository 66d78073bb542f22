// A picture in memory, PNG in and out, and the comparison that golden tests use.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace base {

/// Pixels row by row from the top, 4 bytes each: red, green, blue, alpha (not premultiplied).
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// PNG bytes of the picture; the same pixels always give the same bytes (no time stamp).
std::vector<std::uint8_t> encodePng(const Image& image);

/// Writes the PNG beside and renames it over `path`. Errors: folder missing or not writable.
Status writePng(const Image& image, const std::filesystem::path& path);

/// Errors: file missing, not a PNG, over 16 384 pixels a side.
Result<Image> readPng(const std::filesystem::path& path);

struct ImageDifference {
    bool sameSize = false;
    long long pixels = 0; ///< pixels whose perceived difference is over the threshold
    double share = 1;     ///< of all pixels
    Image marked;         ///< the reference in grey, differing pixels red
};

/// Counts pixels whose colour distance (YIQ, weighted as in Kotsarenko & Ramos 2010, scaled to
/// 0–1) is over `threshold`. Different sizes: sameSize false and share 1.
ImageDifference compareImages(const Image& actual, const Image& reference, double threshold = 0.13);

} // namespace base
