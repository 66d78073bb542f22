// PNG row by row: for pictures too large to lie in memory whole, and for texts that go with one. Rows are
// deflated in strips that know nothing of each other, so that several threads can share that work.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// A text of a picture (iTXt): what photo viewers list, and what programs keep in pictures.
struct PngText {
    std::string keyword; ///< Latin-1, 1 to 79 characters, as "Title"
    std::string utf8;
};

/// What the pixels of the file hold; what is handed in always has four bytes a pixel.
enum class PngAlpha : std::uint8_t { Opaque, Kept };

class PngWriter {
public:
    /// A picture of this size, pixels; the texts stand before the pixels. The same calls give the same
    /// bytes: no time stamp.
    PngWriter(int width, int height, PngAlpha alpha, const std::vector<PngText>& texts = {});
    ~PngWriter();
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;

    /// Whole rows, deflated.
    struct Strip {
        std::string deflated;
        std::size_t bytes = 0; ///< of the rows as they stand in the file, filter bytes included
        std::uint32_t adler = 1;
        int rows = 0; ///< -1: the rows were cut short
    };

    /// Deflates whole rows of `width` pixels, red, green, blue, alpha. Any number of threads at once.
    [[nodiscard]] Strip pack(std::span<const std::uint8_t> rgba) const;

    /// The next rows from the top.
    void add(const Strip& strip);
    void add(std::span<const std::uint8_t> rgba) { add(pack(rgba)); }

    /// The bytes of the file, once every row has been added. Errors: rows are missing or too many,
    /// a size or a keyword that PNG cannot hold.
    Result<std::string> finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The text with this keyword. Nothing when the picture has none. Errors: file missing or unreadable, not a
/// PNG, broken before its pixels; a text of more than `limitBytes`.
Result<std::optional<std::string>> readPngText(const std::filesystem::path& path, std::string_view keyword,
                                               std::size_t limitBytes);

/// Whether a file begins as PNG files do.
bool isPng(const std::filesystem::path& path);

} // namespace base
