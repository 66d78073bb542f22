// Scene to pixels on the processor: no display, no OpenGL, no driver. The same formulas as the shaders,
// so that a picture looks like the window; no driver decides about a byte of it. Of any size: painted in
// bands on all processors, handed over from the top.
#pragma once

#include "base/font.h"
#include "model/geography.h"
#include "render/land_paint.h"
#include "render/line_picture.h"
#include "scene/scene.h"

#include <cstdint>
#include <functional>
#include <span>

namespace render {

/// Rows of a band: of a picture 16 000 pixels wide 4 MiB.
inline constexpr int kBandRows = 64;

/// Takes whole rows of the picture: red, green, blue, alpha, not premultiplied. Called from several threads
/// at once. What it returns is called once those of all rows above have been, one after the other.
using RowSink = std::function<std::function<void()>(std::span<const std::uint8_t>)>;

enum class Ground : std::uint8_t {
    Painted, ///< the scene's background lies under everything
    Clear    ///< what nothing is painted on has no colour and an alpha of 0
};

class Painter {
public:
    /// Both must outlive the painter.
    Painter(const model::Geography& geography, const base::FontSet& fonts)
        : details_(geography), letters_(fonts)
    {
    }

    /// Paints the whole scene. `rows`: of a band; the picture does not depend on it.
    void paint(const scene::Scene& scene, Ground ground, const RowSink& sink, int rows = kBandRows);

private:
    LineDetails details_;
    LinePicture letters_;
};

} // namespace render
