#include "base/image.h"

#include "base/file.h"
#include "base/png_writer.h"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace base {

namespace {

constexpr std::uint32_t kMostPixelsASide = 16384;
constexpr std::size_t kChannels = 4;

std::size_t byteCount(const Image& image)
{
    return static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * kChannels;
}

bool isSound(const Image& image)
{
    return image.width > 0 && image.height > 0 && image.rgba.size() == byteCount(image);
}

bool isOpaque(const Image& image)
{
    for (std::size_t at = 3; at < image.rgba.size(); at += kChannels) {
        if (image.rgba[at] != 255) {
            return false;
        }
    }
    return true;
}

struct Yiq {
    double y = 0;
    double i = 0;
    double q = 0;
};

/// NTSC luma and chroma of a pixel laid on white.
Yiq yiq(const std::uint8_t* pixel)
{
    const double alpha = pixel[3] / 255.0;
    const auto onWhite = [alpha](std::uint8_t byte) { return 255 + (byte - 255) * alpha; };
    const double r = onWhite(pixel[0]);
    const double g = onWhite(pixel[1]);
    const double b = onWhite(pixel[2]);
    return {0.29889531 * r + 0.58662247 * g + 0.11448223 * b,
            0.59597799 * r - 0.27417610 * g - 0.32180189 * b,
            0.21147017 * r - 0.52261711 * g + 0.31114694 * b};
}

/// Perceived difference of two pixels, 0 to 1: Kotsarenko and Ramos, "Measuring perceived color
/// difference using YIQ NTSC transmission color space in mobile applications" (2010), divided by
/// the largest value that two sRGB pixels can have (35 215).
double perceivedDifference(const std::uint8_t* a, const std::uint8_t* b)
{
    constexpr double kLargest = 35215;
    const Yiq first = yiq(a);
    const Yiq second = yiq(b);
    const double y = first.y - second.y;
    const double i = first.i - second.i;
    const double q = first.q - second.q;
    return std::sqrt((0.5053 * y * y + 0.299 * i * i + 0.1957 * q * q) / kLargest);
}

/// Differing pixels by block of half a tile; four blocks make a tile, so that tiles overlap and a
/// change on the seam of two of them still counts as one.
class Blocks {
public:
    Blocks(int width, int height)
        : columns_(width / kSide + 2),
          rows_(height / kSide + 2),
          counts_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_))
    {
    }

    void add(int x, int y) { ++counts_[index(x / kSide, y / kSide)]; }

    [[nodiscard]] int worstTile() const
    {
        int worst = 0;
        for (int row = 0; row + 1 < rows_; ++row) {
            for (int column = 0; column + 1 < columns_; ++column) {
                worst = std::max(worst, counts_[index(column, row)] + counts_[index(column + 1, row)] +
                                            counts_[index(column, row + 1)] +
                                            counts_[index(column + 1, row + 1)]);
            }
        }
        return worst;
    }

private:
    static constexpr int kSide = kTileSide / 2;
    [[nodiscard]] std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }
    int columns_;
    int rows_;
    std::vector<int> counts_;
};

} // namespace

std::string encodePng(const Image& image)
{
    if (!isSound(image)) {
        return {};
    }
    PngWriter writer(image.width, image.height, isOpaque(image) ? PngAlpha::Opaque : PngAlpha::Kept);
    writer.add(image.rgba);
    auto bytes = writer.finish();
    return bytes ? std::move(bytes).value() : std::string();
}

Status writePng(const Image& image, const std::filesystem::path& path)
{
    const std::string bytes = encodePng(image);
    if (bytes.empty()) {
        return Error{fmt::format("cannot write \"{}\": the picture of {} by {} pixels cannot be encoded",
                                 path.string(), image.width, image.height)};
    }
    return writeAtomically(path, bytes);
}

Result<Image> readPng(const std::filesystem::path& path)
{
    const Result<std::string> bytes = readFile(path);
    if (!bytes) {
        return bytes.error();
    }
    const auto refuse = [&path](std::string_view reason) {
        return Error{fmt::format("\"{}\" is not a usable PNG picture: {}", path.string(), reason)};
    };
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&header, bytes.value().data(), bytes.value().size()) == 0) {
        return refuse(header.message);
    }
    if (header.width > kMostPixelsASide || header.height > kMostPixelsASide) {
        png_image_free(&header);
        return refuse(
            fmt::format("{} by {} pixels is over {} a side", header.width, header.height, kMostPixelsASide));
    }
    header.format = PNG_FORMAT_RGBA;
    Image image;
    image.width = static_cast<int>(header.width);
    image.height = static_cast<int>(header.height);
    image.rgba.resize(PNG_IMAGE_SIZE(header));
    if (png_image_finish_read(&header, nullptr, image.rgba.data(), 0, nullptr) == 0) {
        return refuse(header.message);
    }
    return image;
}

ImageDifference compareImages(const Image& actual, const Image& reference, double threshold)
{
    ImageDifference result;
    result.sameSize = actual.width == reference.width && actual.height == reference.height &&
                      isSound(actual) && isSound(reference);
    if (!result.sameSize) {
        return result;
    }
    result.marked = reference;
    Blocks blocks(reference.width, reference.height);
    Blocks faint(reference.width, reference.height);
    const auto width = static_cast<std::size_t>(reference.width);
    for (std::size_t at = 0; at < reference.rgba.size(); at += kChannels) {
        const std::uint8_t* wanted = &reference.rgba[at];
        std::uint8_t* marked = &result.marked.rgba[at];
        const auto grey = static_cast<std::uint8_t>(std::clamp(std::lround(yiq(wanted).y), 0L, 255L));
        std::fill(marked, marked + 3, grey);
        marked[3] = 255;
        if (std::memcmp(&actual.rgba[at], wanted, kChannels) == 0) {
            continue;
        }
        const auto x = static_cast<int>(at / kChannels % width);
        const auto y = static_cast<int>(at / kChannels / width);
        const double distance = perceivedDifference(&actual.rgba[at], wanted);
        if (distance > kFaint) {
            faint.add(x, y);
        }
        if (distance > threshold) {
            ++result.pixels;
            blocks.add(x, y);
            marked[0] = 255;
            marked[1] = 0;
            marked[2] = 0;
        }
    }
    result.faintTile = faint.worstTile();
    result.worstTile = blocks.worstTile();
    result.share =
        static_cast<double>(result.pixels) / (static_cast<double>(byteCount(reference)) / kChannels);
    return result;
}

bool isWithinTolerance(const ImageDifference& difference)
{
    return difference.sameSize && difference.share <= kShareAllowed && difference.worstTile <= kTileAllowed &&
           difference.faintTile <= kFaintTileAllowed;
}

} // namespace base
