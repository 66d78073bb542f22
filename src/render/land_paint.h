// The land of one frame painted on the processor: borders brought into pixels once, then painted band by
// band. Fills by rows of pixels (render/spans), so that neighbours share every pixel between them and no
// hairline shows; edges and borders as lines over them. The same order as Land draws in.
#pragma once

#include "model/geography.h"
#include "render/band.h"
#include "scene/scene.h"

#include <array>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace render {

/// For each arc of a layer the tolerances of its points, worked out when first asked for.
class LineDetails {
public:
    explicit LineDetails(const model::Geography& geography) : geography_(geography) {}

    /// One list a frame and layer, parallel to its arcs (layout::pointTolerances).
    const std::vector<std::vector<float>>& of(int frame, scene::LayerKind kind);

    [[nodiscard]] const model::Geography& geography() const { return geography_; }

private:
    const model::Geography& geography_;
    std::map<std::pair<int, scene::LayerKind>, std::vector<std::vector<float>>> known_;
};

class LandPaint {
public:
    /// `clip`: of the leaf, pixels of the picture. `part` must outlive this object.
    LandPaint(const scene::MapPart& part, LineDetails& details, const PixelWindow& clip);

    /// Paints what lies in the pixels of `clip`, inside of the band. Any number of threads at once.
    void paint(Band& band, const PixelWindow& clip) const;

private:
    struct Line {
        std::vector<base::Vec2> points; ///< pixels; none when it is out of sight
        double left, top, right, bottom;
        int leftShape = -1;
        int rightShape = -1;
    };
    struct Layer {
        std::size_t shapes = 0;
        std::vector<Line> lines;    ///< parallel to the arcs
        std::vector<bool> outlined; ///< by arc: a border will hide the edge of the fill
    };
    /// Fills of one layer, one after the other.
    struct Run {
        std::span<const scene::Fill> fills;
        std::vector<int> fillOf; ///< by shape, −1: none
        bool isOpaque = true;
        bool isHatched = false;
    };
    [[nodiscard]] const Layer& layer(scene::LayerKind kind) const
    {
        return layers_[static_cast<std::size_t>(kind)];
    }
    void project(const model::Layer& from, scene::LayerKind kind, LineDetails& details,
                 const PixelWindow& clip);
    void fill(Band& band, const PixelWindow& clip, const Run& run) const;
    void hatch(Band& band, const PixelWindow& clip, const Run& run) const;
    void soften(Band& band, class StrokePaint& strokes, const Run& run) const;
    void drawBorders(Band& band, class StrokePaint& strokes) const;
    template<class Each>
    void eachSpan(const PixelWindow& clip, const Run& run, const Each& each) const;

    const scene::MapPart& part_;
    std::array<Layer, 4> layers_;
    std::vector<Run> runs_;
};

} // namespace render
