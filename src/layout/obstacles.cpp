#include "layout/obstacles.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

std::uint64_t cellKey(int x, int y)
{
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32U | static_cast<std::uint32_t>(y);
}

/// Calls visit(key) for the cells a box covers until it returns false; true when all were visited.
template<class Visit>
bool forCells(const base::Rect& box, float cell, Visit visit)
{
    const int west = static_cast<int>(std::floor(box.x / cell));
    const int east = static_cast<int>(std::floor(box.right() / cell));
    const int north = static_cast<int>(std::floor(box.y / cell));
    const int south = static_cast<int>(std::floor(box.bottom() / cell));
    for (int y = north; y <= south; ++y) {
        for (int x = west; x <= east; ++x) {
            if (!visit(cellKey(x, y))) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

void Obstacles::addTo(const base::Rect& bounds, int item)
{
    forCells(bounds, kCell, [&](std::uint64_t key) {
        cells_[key].push_back(item);
        return true;
    });
}

void Obstacles::addCircle(base::Vec2 centre, double radius, int owner)
{
    const auto r = static_cast<float>(radius);
    const base::Rect bounds{static_cast<float>(centre.x) - r, static_cast<float>(centre.y) - r, 2 * r, 2 * r};
    items_.push_back({bounds, radius, owner});
    addTo(bounds, static_cast<int>(items_.size()) - 1);
}

void Obstacles::addBox(const base::Rect& box, int owner)
{
    items_.push_back({box, 0, owner});
    addTo(box, static_cast<int>(items_.size()) - 1);
}

void Obstacles::addLine(base::Vec2 from, base::Vec2 to, double reach, int owner)
{
    const base::Vec2 way = to - from;
    const int steps = std::max(1, static_cast<int>(std::ceil(base::length(way) / std::max(reach, 0.5))));
    for (int i = 0; i <= steps; ++i) {
        addCircle(from + way * (static_cast<double>(i) / steps), reach, owner);
    }
}

bool Obstacles::isFree(const base::Rect& box, int except) const
{
    const auto touches = [&](const Item& item) {
        if (!item.box.intersects(box) || (except >= 0 && item.owner == except)) {
            return false;
        }
        if (item.radius <= 0) {
            return true;
        }
        const base::Vec2 c = item.box.centre();
        const double dx = c.x - std::clamp(c.x, static_cast<double>(box.x), static_cast<double>(box.right()));
        const double dy =
            c.y - std::clamp(c.y, static_cast<double>(box.y), static_cast<double>(box.bottom()));
        return dx * dx + dy * dy < item.radius * item.radius;
    };
    return forCells(box, kCell, [&](std::uint64_t key) {
        const auto it = cells_.find(key);
        return it == cells_.end() || std::none_of(it->second.begin(), it->second.end(), [&](int item) {
                   return touches(items_[static_cast<std::size_t>(item)]);
               });
    });
}

} // namespace layout
