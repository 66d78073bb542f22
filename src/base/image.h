// A picture in memory, PNG in and out, and the comparison that golden tests use.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace base {

/// Pixels row by row from the top, 4 bytes each: red, green, blue, alpha (not premultiplied).
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// PNG bytes of the picture; the same pixels always give the same bytes (no time stamp).
std::string encodePng(const Image& image);

/// Writes the PNG beside and renames it over `path`. Errors: folder missing or not writable.
Status writePng(const Image& image, const std::filesystem::path& path);

/// Errors: file missing, not a PNG, over 16 384 pixels a side.
Result<Image> readPng(const std::filesystem::path& path);

/// Side of the squares in which differences are counted; they overlap by half a side.
inline constexpr int kTileSide = 32;

struct ImageDifference {
    bool sameSize = false;
    long long pixels = 0; ///< pixels whose perceived difference is over the threshold
    double share = 1;     ///< of all pixels
    int worstTile = 0;    ///< most of them in one tile: a small thing that moved or is lost
    int faintTile = 0;    ///< most pixels of one tile over kFaint: a ground of a slightly other colour
    Image marked;         ///< the reference in grey, differing pixels red
};

inline constexpr double kPixelThreshold = 0.13; ///< of the largest colour distance
inline constexpr double kFaint = 0.012;

/// Counts pixels whose colour distance (YIQ, weighted as in Kotsarenko & Ramos 2010, scaled to
/// 0–1) is over `threshold`. Different sizes: sameSize false and share 1.
ImageDifference compareImages(const Image& actual, const Image& reference,
                              double threshold = kPixelThreshold);

/// What golden tests allow: a share of all pixels, and so many in a tile (1024 pixels). Edges as
/// another driver draws them pass; a dot that moved by four pixels or a changed digit does not.
inline constexpr double kShareAllowed = 0.00015;
inline constexpr int kTileAllowed = 12;
inline constexpr int kFaintTileAllowed = 400;

bool isWithinTolerance(const ImageDifference& difference);

} // namespace base
