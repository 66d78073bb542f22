// The picture as a drawing: SVG and PDF out of the scene that the window shows, with real text in
// embedded fonts, the land as curves and a layer for each leaf. No OpenGL.
#pragma once

#include "base/font.h"
#include "base/language.h"
#include "base/result.h"
#include "model/geography.h"
#include "scene/scene.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exporter {

/// What a drawing says about itself beside the scene.
struct VectorSheet {
    double widthMm = 0; ///< of the paper; 0: a pixel of the scene is a CSS pixel, 25.4 ∕ 96 mm
    double heightMm = 0;
    std::string title;
    std::string description; ///< what is shown, for those who do not see it
    base::Language language = base::Language::French;
    std::string view;                  ///< JSON of the saved view, kept with the file; may be empty
    std::vector<std::string> rowIds;   ///< by row, as in the table; for SVG
    std::vector<std::string> rowNames; ///< by row: what a pointer over a dot is told; for SVG
};

/// Where the scene's background is transparent, there is no paper: see scene/without_ground.h.
///
/// SVG 1.1 with Inkscape's layers: text as `<text>`, its fonts cut to the letters used and embedded,
/// pictograms as outlines. The same scene gives the same bytes under every locale. Errors: a font that
/// cannot be read or cut.
base::Result<std::string> sceneAsSvg(const scene::Scene& scene, const model::Geography& geography,
                                     const base::FontSet& fonts, const VectorSheet& sheet);

/// PDF with a layer (optional content) a leaf; text is text, its fonts are cut and embedded. No time of
/// day and no random identifier: the same scene gives the same bytes. Errors: as above, or the
/// library's reason.
base::Result<std::string> sceneAsPdf(const scene::Scene& scene, const model::Geography& geography,
                                     const base::FontSet& fonts, const VectorSheet& sheet);

/// The view that an SVG of ours carries (VectorSheet::view), also after another program has saved it anew;
/// nothing when there is none.
std::optional<std::string> viewInSvg(std::string_view svg);

/// The same of a PDF, in its document information.
std::optional<std::string> viewInPdf(std::string_view pdf);

} // namespace exporter
