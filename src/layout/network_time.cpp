#include "layout/network_time.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

// Design pixels.
constexpr float kSide = 22;
constexpr float kHeadline = 24; // from the top to the baseline of the line above the lanes
constexpr float kLanes = 34;    // from the top to the first lane
constexpr float kAxis = 22;     // of the years at the foot
constexpr float kYear = 34;     // that a written year needs

bool isCluster(const model::Network& network)
{
    return network.kind == model::kClusterNetwork;
}

/// The lane of each network: 0 is that of the clusters' own.
std::vector<int> lanesOf(const std::vector<model::Network>& networks)
{
    std::vector<int> lanes;
    int next = std::ranges::any_of(networks, isCluster) ? 1 : 0;
    for (const model::Network& network : networks) {
        lanes.push_back(isCluster(network) ? 0 : next++);
    }
    return lanes;
}

/// The month in which a network of clusters gives way to the next one; the end of the line for the last one
/// and for all others, of which the tables do not tell an end.
int endOf(const std::vector<model::Network>& networks, std::size_t network, int last)
{
    for (std::size_t next = network + 1; next < networks.size() && isCluster(networks[network]); ++next) {
        if (isCluster(networks[next])) {
            return model::firstMonth(networks[next].date);
        }
    }
    return last + 1;
}

} // namespace

float NetworkTime::x(int month) const
{
    const int months = span.last - span.first + 1;
    return axis.x + axis.width * static_cast<float>(month - span.first) / static_cast<float>(months);
}

int NetworkTime::month(double px) const
{
    const int months = span.last - span.first + 1;
    const double share = (px - axis.x) / std::max(1.F, axis.width);
    return std::clamp(span.first + static_cast<int>(std::floor(share * months)), span.first, span.last);
}

NetworkTime layoutNetworkTime(const model::Dataset& data, const base::Rect& rect, float scale)
{
    NetworkTime time;
    time.rect = rect;
    time.span = model::spanOf(data);
    if (time.isEmpty()) {
        return time;
    }
    time.axis = {rect.x + kSide * scale, rect.y, rect.width - 2 * kSide * scale, rect.height - kAxis * scale};
    time.headline = rect.y + kHeadline * scale;
    const std::vector<int> lanes = lanesOf(data.networks);
    const int count = 1 + *std::ranges::max_element(lanes);
    const float top = rect.y + kLanes * scale;
    const float lane =
        std::min(22 * scale, (time.axis.bottom() - 4 * scale - top) / static_cast<float>(count));
    for (std::size_t i = 0; i < data.networks.size(); ++i) {
        const model::Network& network = data.networks[i];
        const float y = top + lane * static_cast<float>(lanes[i]);
        const float left = time.x(model::firstMonth(network.date));
        const float right = time.x(endOf(data.networks, i, time.span.last));
        TimeBar bar{static_cast<int>(i), {left, y + lane * 0.1F, right - left, lane * 0.8F}, left};
        for (std::size_t e = 0; e < network.events.size(); ++e) {
            const int month = model::firstMonth(network.events[e].date);
            const float x = time.x(month);
            bar.prelude = std::min(bar.prelude, x);
            time.events.push_back({static_cast<int>(i), static_cast<int>(e), month, {x, y + lane / 2}});
        }
        time.bars.push_back(bar);
    }
    const int first = time.span.first / 12;
    const int last = time.span.last / 12;
    const float year = time.axis.width / static_cast<float>(last - first + 1) / scale;
    const int step = year >= kYear ? 1 : year * 2 >= kYear ? 2 : 5;
    for (int y = first; y <= last; ++y) {
        time.years.push_back({y, time.x(y * 12), (y - first) % step == 0});
    }
    return time;
}

} // namespace layout
