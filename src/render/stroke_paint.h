// Lines of constant width painted on the processor: many segments that lie on each other count as one
// line, as with shaders/border.frag, so that joints have no beads and half-transparent lines are even.
#pragma once

#include "base/geometry.h"
#include "render/band.h"

#include <cstdint>
#include <span>
#include <vector>

namespace render {

class StrokePaint {
public:
    /// Lines are gathered and laid inside of `clip` (pixels of the picture).
    explicit StrokePaint(const PixelWindow& clip);

    /// Adds the segments between these points, pixels, with round ends and joints.
    void add(std::span<const base::Vec2> line, double widthPx);

    /// Lays what was added since the last call.
    void lay(Band& band, base::Colour colour);

private:
    struct Segment;
    void add(const Segment& segment);
    void mark(int y, int from, int end);

    PixelWindow clip_;
    std::vector<std::uint8_t> cover_; ///< of each pixel, parts of 255
    struct Columns {
        int from;
        int end;
    };
    std::vector<Columns> touched_; ///< of each row
    bool isEmpty_ = true;
};

} // namespace render
