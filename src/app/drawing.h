// The picture to publish as a drawing, SVG or PDF: on the screen's pixels or on paper. No OpenGL.
#pragma once

#include "app/options.h"
#include "app/stage.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace app {

/// What a drawing is to be.
struct DrawingOrder {
    int width = 1920; ///< pixels
    int height = 1080;
    float scale = 1;    ///< pixels of the drawing for each of the layout
    double widthMm = 0; ///< of the paper; 0: for the screen
    double heightMm = 0;
    bool forPrint = false;    ///< colours that four inks can print
    bool transparent = false; ///< no paper and no sea
};

/// A sheet of paper (ISO 216), for print.
DrawingOrder drawingOn(Paper paper, Orientation orientation);

enum class DrawingFormat : std::uint8_t { Svg, Pdf };

/// The bytes of the drawing of a state. Errors: see export/vector.h.
base::Result<std::string> drawing(Stage& stage, const session::State& state, const DrawingOrder& order,
                                  DrawingFormat format);

/// Draws it and writes it, in the format of the ending (.pdf, else SVG). Errors: the file cannot be
/// written, and then nothing is.
base::Status writeDrawing(Stage& stage, const session::State& state, const DrawingOrder& order,
                          const std::filesystem::path& path);

} // namespace app
