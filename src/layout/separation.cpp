#include "layout/separation.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <unordered_map>

namespace layout {

namespace {

constexpr double kTolerance = 1e-6;
constexpr double kSlack = 1e-4; // pushes go a little further, so that they end
constexpr int kRounds = 80;

/// Buckets of circle indices on a square grid, as wide as the largest circle.
class Grid {
public:
    Grid(const std::vector<Circle>& circles)
    {
        for (const Circle& c : circles) {
            cell_ = std::max(cell_, 2 * c.radius);
        }
    }
    void fill(const std::vector<Circle>& circles)
    {
        cells_.clear();
        for (std::size_t i = 0; i < circles.size(); ++i) {
            add(static_cast<int>(i), circles[i].centre);
        }
    }
    void add(int index, base::Vec2 at) { cells_[key(cell(at.x), cell(at.y))].push_back(index); }

    /// Calls `visit` for every circle near a point until it says true; whether it did.
    template<class Visit>
    bool anyNear(base::Vec2 at, Visit visit) const
    {
        const std::int64_t cx = cell(at.x);
        const std::int64_t cy = cell(at.y);
        for (std::int64_t y = cy - 1; y <= cy + 1; ++y) {
            for (std::int64_t x = cx - 1; x <= cx + 1; ++x) {
                const auto it = cells_.find(key(x, y));
                if (it != cells_.end() && std::any_of(it->second.begin(), it->second.end(), visit)) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    [[nodiscard]] std::int64_t cell(double v) const
    {
        return static_cast<std::int64_t>(std::floor(v / cell_));
    }
    static std::uint64_t key(std::int64_t x, std::int64_t y)
    {
        return static_cast<std::uint64_t>(x) << 32U ^ (static_cast<std::uint64_t>(y) & 0xFFFFFFFFU);
    }
    double cell_ = 1;
    std::unordered_map<std::uint64_t, std::vector<int>> cells_;
};

/// True when the circles overlap by more than the tolerance; cheaper than the depth.
bool doOverlap(const Circle& a, const Circle& b)
{
    const base::Vec2 off = b.centre - a.centre;
    const double reach = a.radius + b.radius - kTolerance;
    return reach > 0 && off.x * off.x + off.y * off.y < reach * reach;
}

double overlap(const Circle& a, const Circle& b)
{
    return a.radius + b.radius - base::length(b.centre - a.centre);
}

/// One round of pushes; returns the largest overlap met.
double relax(std::vector<Circle>& circles, Grid& grid)
{
    grid.fill(circles);
    double worst = 0;
    std::vector<base::Vec2> push(circles.size());
    std::vector<int> pushes(circles.size(), 0);
    for (std::size_t i = 0; i < circles.size(); ++i) {
        const Circle& a = circles[i];
        grid.anyNear(a.centre, [&](int other) {
            const auto j = static_cast<std::size_t>(other);
            if (j <= i || !doOverlap(a, circles[j]) || (a.fixed && circles[j].fixed)) {
                return false;
            }
            const Circle& b = circles[j];
            const double depth = overlap(a, b);
            worst = std::max(worst, depth);
            base::Vec2 away = b.centre - a.centre;
            double distance = base::length(away);
            if (distance < 1e-9) { // same place: a direction of its own for each pair
                const double angle = 2.399963229728653 * static_cast<double>(i * 31 + j); // golden angle
                away = {std::cos(angle), std::sin(angle)};
                distance = 1;
            }
            away = away * ((depth + kSlack) / distance);
            const double areaA = a.radius * a.radius;
            const double areaB = b.radius * b.radius;
            const double shareA = a.fixed ? 0 : b.fixed ? 1 : areaB / (areaA + areaB);
            push[i] = push[i] - away * shareA;
            push[j] = push[j] + away * (1 - shareA);
            ++pushes[i];
            ++pushes[j];
            return false;
        });
    }
    for (std::size_t i = 0; i < circles.size(); ++i) {
        if (pushes[i] > 0 && !circles[i].fixed) {
            // Averaged over many neighbours a push would be too weak, summed too strong.
            circles[i].centre = circles[i].centre + push[i] * (1.0 / std::sqrt(pushes[i]));
        }
    }
    return worst;
}

/// Puts every circle that still overlaps an earlier one at the nearest free place.
void settle(std::vector<Circle>& circles)
{
    std::vector<std::size_t> order(circles.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return circles[a].fixed != circles[b].fixed ? circles[a].fixed
                                                    : circles[a].radius > circles[b].radius;
    });
    Grid grid(circles);
    for (const std::size_t i : order) {
        Circle& circle = circles[i];
        const auto isFree = [&](base::Vec2 at) {
            Circle probe = circle;
            probe.centre = at;
            return !grid.anyNear(
                at, [&](int other) { return doOverlap(probe, circles[static_cast<std::size_t>(other)]); });
        };
        if (!circle.fixed && !isFree(circle.centre)) {
            const base::Vec2 start = circle.centre;
            for (int k = 1;; ++k) { // sunflower spiral: every direction, slowly outward
                const double reach = 0.35 * circle.radius * std::sqrt(k);
                const double angle = 2.399963229728653 * k;
                const base::Vec2 at = start + base::Vec2{std::cos(angle), std::sin(angle)} * reach;
                if (isFree(at)) {
                    circle.centre = at;
                    break;
                }
            }
        }
        grid.add(static_cast<int>(i), circle.centre);
    }
}

} // namespace

void separate(std::vector<Circle>& circles)
{
    for (Circle& circle : circles) {
        circle.centre = circle.anchor;
    }
    Grid grid(circles);
    for (int round = 0; round < kRounds; ++round) {
        if (relax(circles, grid) <= kTolerance) {
            return;
        }
    }
    settle(circles);
}

} // namespace layout
