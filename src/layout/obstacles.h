// What labels must not touch: dots and the labels already placed, found fast by place.
#pragma once

#include "base/geometry.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace layout {

class Obstacles {
public:
    void addCircle(base::Vec2 centre, double radius);
    void addBox(const base::Rect& box);
    /// True when nothing added so far reaches into the box.
    [[nodiscard]] bool isFree(const base::Rect& box) const;

private:
    static constexpr float kCell = 96; // pixels
    void addTo(const base::Rect& bounds, int item);

    struct Item {
        base::Rect box;    ///< bounds
        double radius = 0; ///< > 0: a circle in the middle of the box
    };
    std::vector<Item> items_;
    std::unordered_map<std::uint64_t, std::vector<int>> cells_;
};

} // namespace layout
