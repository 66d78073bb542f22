#include "layout/motion.h"

#include <algorithm>

namespace layout {

namespace {

/// Starts and ends gently (smoothstep).
double eased(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

} // namespace

void Motion::retarget(const std::vector<BouquetLayout>& target, double now, bool travels, bool fades)
{
    const bool comparable = travels && target.size() == target_.size();
    std::vector<std::vector<Start>> from;
    if (comparable) {
        for (const BouquetLayout& view : at(now)) {
            std::vector<Start> starts;
            starts.reserve(view.dots.size());
            for (const Dot& dot : view.dots) {
                starts.push_back({dot.row, dot.at, dot.size, dot.opacity});
            }
            std::sort(starts.begin(), starts.end(),
                      [](const Start& a, const Start& b) { return a.row < b.row; });
            from.push_back(std::move(starts));
        }
    }
    target_ = target;
    from_ = std::move(from);
    start_ = now;
    moving_ = comparable;
    fades_ = fades;
}

std::vector<BouquetLayout> Motion::at(double now) const
{
    std::vector<BouquetLayout> shown = target_;
    if (!isMoving(now)) {
        return shown;
    }
    const double t = eased((now - start_) / kTravelSeconds);
    const auto between = [t](double a, double b) { return a + (b - a) * t; };
    for (std::size_t v = 0; v < shown.size(); ++v) {
        const std::vector<Start>& starts = from_[v];
        std::vector<std::uint8_t> stays(starts.size(), 0);
        for (Dot& dot : shown[v].dots) {
            const auto it = std::lower_bound(starts.begin(), starts.end(), dot.row,
                                             [](const Start& start, int row) { return start.row < row; });
            if (it == starts.end() || it->row != dot.row) {
                dot.size = fades_ ? 1 : t;
                dot.opacity = t;
                continue;
            }
            stays[static_cast<std::size_t>(it - starts.begin())] = 1;
            dot.size = between(it->size, 1);
            dot.opacity = between(it->opacity, 1);
            if (!fades_) {
                dot.at = it->at + (dot.at - it->at) * t;
            }
        }
        for (std::size_t i = 0; i < starts.size(); ++i) {
            if (stays[i] == 0) {
                shown[v].dots.push_back({starts[i].row, starts[i].at,
                                         fades_ ? starts[i].size : between(starts[i].size, 0),
                                         between(starts[i].opacity, 0)});
            }
        }
    }
    return shown;
}

} // namespace layout
