#include "layout/packing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace layout {

namespace {

constexpr double kRowHeight = 0.86602540378443865; // sin 60°

constexpr std::array<base::Vec2, 3> kMiddles{base::Vec2{0, 0}, base::Vec2{0.5, 0},
                                             base::Vec2{0.5, kRowHeight / 3}};
constexpr int kUsual = 256; // dots of all but the rarest bouquets

std::vector<base::Vec2> sortedAround(int count, base::Vec2 middle)
{
    const int reach = static_cast<int>(std::sqrt(count)) + 3;
    struct Site {
        base::Vec2 at;
        double distance;
        double angle;
    };
    std::vector<Site> sites;
    for (int row = -reach; row <= reach; ++row) {
        for (int column = -reach; column <= reach; ++column) {
            const base::Vec2 at{column + (row & 1) * 0.5 - middle.x, row * kRowHeight - middle.y};
            // Rounded, so that equal distances are equal and the angle decides.
            sites.push_back({at, std::round(base::length(at) * 1e6) / 1e6, std::atan2(at.x, -at.y)});
        }
    }
    std::sort(sites.begin(), sites.end(), [](const Site& a, const Site& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.angle < b.angle;
    });
    std::vector<base::Vec2> result;
    result.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        result.push_back(sites[static_cast<std::size_t>(i)].at);
    }
    return result;
}

/// The `count` places nearest to one of the middles. A smaller packing is the beginning of a larger
/// one: the usual sizes are cut from lists that are made once.
std::vector<base::Vec2> around(int count, std::size_t middle)
{
    static const std::array<std::vector<base::Vec2>, kMiddles.size()> usual{
        sortedAround(kUsual, kMiddles[0]), sortedAround(kUsual, kMiddles[1]),
        sortedAround(kUsual, kMiddles[2])};
    return count <= kUsual ? std::vector<base::Vec2>(usual[middle].begin(), usual[middle].begin() + count)
                           : sortedAround(count, kMiddles[middle]);
}

} // namespace

std::vector<base::Vec2> hexPacking(int count)
{
    if (count <= 0) {
        return {};
    }
    std::vector<base::Vec2> best;
    for (std::size_t middle = 0; middle < kMiddles.size(); ++middle) {
        std::vector<base::Vec2> candidate = around(count, middle);
        if (best.empty() || packingRadius(candidate) < packingRadius(best) - 1e-9) {
            best = std::move(candidate);
        }
    }
    return best;
}

double packingRadius(const std::vector<base::Vec2>& packing)
{
    double radius = 0;
    for (const base::Vec2 at : packing) {
        radius = std::max(radius, base::length(at));
    }
    return radius;
}

} // namespace layout
