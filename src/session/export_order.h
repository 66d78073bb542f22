// What an export is to be, as the export panel offers it: what kind, how large, on which ground. Part of
// the state, so that the panel opens again as it was left.
#pragma once

#include "base/palette.h"
#include "filter/selection.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace session {

enum class ExportKind : std::uint8_t { Png, Csv, Xlsx, GeoJson, GeoPackage, Svg, Pdf, Html, Kit };

/// Of a picture: for the press, for social media, …
enum class PictureSize : std::uint8_t { Press, Social, Square, Poster, Screen, Own };

struct Pixels {
    int width = 0;
    int height = 0;
    friend bool operator==(const Pixels&, const Pixels&) = default;
};

inline constexpr int kLeastSide = 16; ///< pixels
inline constexpr int kMostSide = 16000;

/// Sizes that do not depend on anything; Screen and Own have none here.
inline constexpr std::array<Pixels, 4> kPictureSizes{
    {{3840, 2160}, {1200, 675}, {1080, 1080}, {4961, 7016}}}; // A2 at 300 pixels an inch, portrait

/// Of a drawing.
enum class DrawingSheet : std::uint8_t { Screen, A4, A3 };

struct ExportOrder {
    ExportKind kind = ExportKind::Png;
    ExportKind table = ExportKind::Xlsx; ///< the table that is offered first
    PictureSize size = PictureSize::Press;
    Pixels own{1920, 1080};           ///< for PictureSize::Own
    Pixels screen{1920, 1080};        ///< for PictureSize::Screen, as it was when it was chosen
    bool transparent = false;         ///< of pictures, and of drawings for the screen
    std::optional<base::Theme> theme; ///< of pictures and drawings; nothing: that of the window
    DrawingSheet sheet = DrawingSheet::A4;
    bool portrait = false;
    filter::Facet kitBy = filter::Facet::Region;
    std::string name;   ///< of the file without its ending, as typed; empty: made of the selection
    std::string folder; ///< as typed, "~" being the home folder; empty: the desktop's documents
    friend bool operator==(const ExportOrder&, const ExportOrder&) = default;
};

/// The pixels that are asked for.
inline Pixels pixelsOf(const ExportOrder& order)
{
    if (order.size == PictureSize::Own) {
        return order.own;
    }
    return order.size == PictureSize::Screen ? order.screen
                                             : kPictureSizes[static_cast<std::size_t>(order.size)];
}

/// Pixels of the file for each of the layout, 0.25 to 8: letters stay as large for the eye whether a
/// picture fills a screen or a wall, and a small one is not crowded.
double pictureScale(Pixels size);

/// An export that takes its time, in a process of its own.
struct ExportJob {
    ExportKind kind = ExportKind::Kit;
    std::size_t done = 0; ///< files of a kit
    std::size_t steps = 0;
    friend bool operator==(const ExportJob&, const ExportJob&) = default;
};

} // namespace session
