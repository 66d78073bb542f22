#include "base/words.h"
#include "export/cairo_shapes.h"
#include "export/layer_names.h"
#include "export/pdf_fonts.h"
#include "export/pdf_layers.h"
#include "export/vector.h"
#include "scene/land_layer.h"

#include <cairo-pdf.h>

#include <cmath>
#include <memory>

namespace exporter {

namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kPointsPerPixel = 0.75;

struct EndSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct EndCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t append(void* text, const unsigned char* bytes, unsigned length)
{
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Fills and borders of one frame.
void drawLand(cairo_t* cairo, const model::Geography& geography, const scene::MapPart& part,
              const base::Rect& clip)
{
    if (!geography.has(part.projection.frame) || !(part.projection.pxPerMetre > 0)) {
        return;
    }
    const model::Frame& frame = geography.frame(part.projection.frame);
    for (const scene::Fill& fill : part.fills) {
        const auto& shapes = scene::layerOf(frame, fill.layer).shapes;
        const auto shape = static_cast<std::size_t>(fill.shape);
        if (shape >= shapes.size()) {
            continue;
        }
        const std::vector<PixelLine> rings = outline(shapes[shape], part.projection, clip);
        if (rings.empty()) {
            continue;
        }
        addPath(cairo, rings);
        fillPath(cairo, fill.colour);
        const auto lines = hatchLines(fill, part.projection, clip);
        if (!lines.empty()) {
            cairo_save(cairo);
            addPath(cairo, rings);
            cairo_clip(cairo);
            for (const auto& [from, to] : lines) {
                cairo_move_to(cairo, from.x, from.y);
                cairo_line_to(cairo, to.x, to.y);
            }
            strokePath(cairo, hatchWidth(fill), fill.hatch);
            cairo_restore(cairo);
        }
    }
    for (std::size_t i = 0; i < part.borders.size();) {
        const scene::Border& look = part.borders[i];
        for (; i < part.borders.size() && part.borders[i].widthPx == look.widthPx &&
               part.borders[i].colour == look.colour;
             ++i) {
            const auto& arcs = scene::layerOf(frame, part.borders[i].layer).arcs;
            const auto arc = static_cast<std::size_t>(part.borders[i].arc);
            if (arc < arcs.size()) {
                addPath(cairo, borderLine(arcs[arc], part.projection, clip));
            }
        }
        strokePath(cairo, look.widthPx, look.colour);
    }
}

template<class Shapes>
void drawAll(cairo_t* cairo, const Shapes& shapes)
{
    for (const auto& shape : shapes) {
        draw(cairo, shape);
    }
}

base::Status drawLeaf(cairo_t* cairo, const scene::Leaf& leaf, const model::Geography& geography,
                      PdfFonts& fonts, bool hasGround)
{
    const double x = std::round(leaf.clip.x);
    const double y = std::round(leaf.clip.y);
    cairo_rectangle(cairo, x, y, std::round(leaf.clip.right()) - x, std::round(leaf.clip.bottom()) - y);
    cairo_clip(cairo);
    if (hasGround) {
        useColour(cairo, *leaf.ground);
        cairo_paint(cairo);
    }
    for (const scene::MapPart& map : leaf.maps) {
        drawLand(cairo, geography, map, leaf.clip);
    }
    drawAll(cairo, leaf.boxes);
    drawAll(cairo, leaf.lines);
    drawAll(cairo, leaf.hexagons);
    drawAll(cairo, leaf.discs);
    drawAll(cairo, leaf.sectors);
    return fonts.draw(cairo, leaf.texts);
}

bool isEmpty(const scene::Leaf& leaf, bool hasGround)
{
    return leaf.clip.isEmpty() ||
           (!hasGround && leaf.maps.empty() && leaf.boxes.empty() && leaf.lines.empty() &&
            leaf.hexagons.empty() && leaf.discs.empty() && leaf.sectors.empty() && leaf.texts.empty());
}

} // namespace

base::Result<std::string> sceneAsPdf(const scene::Scene& scene, const model::Geography& geography,
                                     const base::FontSet& fonts, const VectorSheet& sheet)
{
    if (scene.width <= 0 || scene.height <= 0) {
        return base::Error{"a drawing needs a width and a height"};
    }
    const bool isPaper = sheet.widthMm > 0 && sheet.heightMm > 0;
    const double width = isPaper ? sheet.widthMm * kPointsPerMm : scene.width * kPointsPerPixel;
    const double height = isPaper ? sheet.heightMm * kPointsPerMm : scene.height * kPointsPerPixel;
    std::string pages;
    std::vector<std::string> names;
    PdfFonts letters(fonts);
    {
        const std::unique_ptr<cairo_surface_t, EndSurface> surface(
            cairo_pdf_surface_create_for_stream(append, &pages, width, height));
        const auto page = [&](const std::string& name, const auto& drawPage) -> base::Status {
            const std::unique_ptr<cairo_t, EndCairo> cairo(cairo_create(surface.get()));
            cairo_scale(cairo.get(), width / scene.width, height / scene.height);
            const base::Status drawn = drawPage(cairo.get());
            cairo_show_page(cairo.get());
            names.push_back(name);
            return drawn;
        };
        if (scene.background.a > 0) {
            const base::Status drawn =
                page(layerName("paper", sheet.language), [&](cairo_t* cairo) -> base::Status {
                    useColour(cairo, scene.background);
                    cairo_paint(cairo);
                    return base::Ok{};
                });
            if (!drawn) {
                return drawn.error();
            }
        }
        for (const scene::Leaf& leaf : scene.leaves) {
            const bool hasGround = leaf.ground && leaf.ground->a > 0;
            if (isEmpty(leaf, hasGround)) {
                continue;
            }
            const base::Status drawn = page(layerName(leaf.name, sheet.language), [&](cairo_t* cairo) {
                return drawLeaf(cairo, leaf, geography, letters, hasGround);
            });
            if (!drawn) {
                return drawn.error();
            }
        }
        cairo_surface_finish(surface.get());
        if (const cairo_status_t status = cairo_surface_status(surface.get());
            status != CAIRO_STATUS_SUCCESS) {
            return base::Error{std::string("cannot draw the PDF: ") + cairo_status_to_string(status)};
        }
    }
    return asLayers(pages, names, sheet);
}

} // namespace exporter
