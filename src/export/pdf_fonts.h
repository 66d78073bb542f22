// The fonts of a drawing for cairo: letters become text that can be searched, pictograms outlines.
#pragma once

#include "base/font.h"
#include "base/result.h"
#include "scene/scene.h"

#include <cairo.h>

#include <array>
#include <memory>
#include <span>

namespace exporter {

class PdfFonts {
public:
    explicit PdfFonts(const base::FontSet& fonts);
    PdfFonts(const PdfFonts&) = delete;
    PdfFonts& operator=(const PdfFonts&) = delete;
    ~PdfFonts();

    /// Draws the texts of a leaf: all halos, then all letters. Errors: a font cannot be read.
    base::Status draw(cairo_t* cairo, std::span<const scene::Text> texts);

private:
    struct Line;
    struct Faces;
    base::Result<Line> lineOf(const scene::Text& text);

    const base::FontSet& fonts_;
    std::unique_ptr<Faces> faces_;
};

} // namespace exporter
