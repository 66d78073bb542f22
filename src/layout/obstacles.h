// What labels must not touch: dots and the labels already placed, found fast by place.
#pragma once

#include "base/geometry.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace layout {

class Obstacles {
public:
    /// `owner`: whom it belongs to, -1 for nobody.
    void addCircle(base::Vec2 centre, double radius, int owner = -1);
    void addBox(const base::Rect& box, int owner = -1);
    /// A line `reach` pixels wide to either side.
    void addLine(base::Vec2 from, base::Vec2 to, double reach, int owner = -1);
    /// True when nothing added so far reaches into the box, but for what belongs to `except`.
    [[nodiscard]] bool isFree(const base::Rect& box, int except = -1) const;

private:
    static constexpr float kCell = 48; // pixels
    void addTo(const base::Rect& bounds, int item);

    struct Item {
        base::Rect box;    ///< bounds
        double radius = 0; ///< > 0: a circle in the middle of the box
        int owner = -1;
    };
    std::vector<Item> items_;
    std::unordered_map<std::uint64_t, std::vector<int>> cells_;
};

} // namespace layout
