// Territories as rows of pixels, worked out on the processor: where OpenGL is software, filling
// the long thin triangles of a coast costs several times as much as walking along its borders.
#pragma once

#include "base/colour.h"
#include "base/geometry.h"
#include "model/geography.h"
#include "render/pixels.h"

#include <cstdint>
#include <span>
#include <vector>

namespace render {

/// Fills what borders enclose. Each border says which shapes it parts; along a row of pixels the
/// exclusive or of all borders passed so far is the shape that one is in, whatever their order.
class Spans {
public:
    /// Begins a picture of one colour (alpha 0: of nothing). A shape covers a pixel when it covers
    /// its middle.
    void begin(const PixelWindow& window, base::Colour ground);

    /// Adds a border in metres between two shapes; −1: nothing on this side. Pixel x = originPx.x +
    /// metres.x × pxPerMetre, y = originPx.y − metres.y × pxPerMetre.
    void addBorder(std::span<const model::Vertex> points, int left, int right, base::Vec2 originPx,
                   double pxPerMetre);

    /// The same of a border in pixels of the picture.
    void addLine(std::span<const base::Vec2> points, int left, int right);

    /// Hands over the runs of pixels that the borders added so far enclose, from − end in row y of the
    /// window, each with its shape, and forgets the borders. Between them is none of the shapes.
    template<class Run>
    void takeRuns(const Run& run)
    {
        for (int y = 0; y < window_.height; ++y) {
            auto& row = rows_[static_cast<std::size_t>(y)];
            sort(row);
            std::uint32_t inside = 0;
            int from = 0;
            for (const Crossing& crossing : row) {
                if (inside != 0 && crossing.column > from)
                    run(y, from, crossing.column, static_cast<int>(inside) - 1);
                from = crossing.column;
                inside ^= crossing.parts;
            }
            if (inside != 0 && window_.width > from)
                run(y, from, window_.width, static_cast<int>(inside) - 1);
            row.clear();
        }
    }

    /// Paints the shapes that the borders added so far enclose, over what is there, and forgets the
    /// borders. `colours` by shape: opaque, or alpha 0 for shapes that are left out.
    void paint(std::span<const base::Colour> colours);

    [[nodiscard]] const PixelWindow& window() const { return window_; }
    /// RGBA in the order of memory, bottom row first, as OpenGL counts.
    [[nodiscard]] const std::vector<std::uint32_t>& pixels() const { return pixels_; }

private:
    struct Crossing {
        int column; ///< the first pixel behind the border
        std::uint32_t parts;
    };
    static void sort(std::vector<Crossing>& row);
    template<class Point, class Place>
    void addCrossings(std::span<const Point> points, std::uint32_t parts, const Place& placed);

    PixelWindow window_;
    std::uint32_t ground_ = 0;
    bool isEmpty_ = true;
    std::vector<std::uint32_t> pixels_;
    std::vector<std::vector<Crossing>> rows_;
    std::vector<std::uint32_t> inks_;
};

} // namespace render
