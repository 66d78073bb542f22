#include "layout/label_fade.h"

#include <algorithm>

namespace layout {

namespace {

constexpr double kLongAgo = -1e300;

std::uint64_t keyOf(const Label& label)
{
    return static_cast<std::uint64_t>(label.kind) << 32U | static_cast<std::uint32_t>(label.index);
}

} // namespace

void LabelFade::retarget(const std::vector<Label>& labels, double now, bool animate)
{
    std::unordered_map<std::uint64_t, double> since;
    end_ = kLongAgo;
    for (const Label& label : labels) {
        const auto known = since_.find(keyOf(label));
        const bool comes = animate && begun_ && known == since_.end();
        const double from = comes ? now : animate && known != since_.end() ? known->second : kLongAgo;
        since.emplace(keyOf(label), from);
        if (from > kLongAgo) {
            end_ = std::max(end_, from + kLabelSeconds);
        }
    }
    since_ = std::move(since);
    begun_ = true;
}

void LabelFade::apply(std::vector<Label>& labels, double now) const
{
    for (Label& label : labels) {
        const auto known = since_.find(keyOf(label));
        label.opacity =
            known == since_.end() ? 1.0 : std::clamp((now - known->second) / kLabelSeconds, 0.0, 1.0);
    }
}

} // namespace layout
