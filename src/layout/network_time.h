// The line of time of all networks: years along the foot, a lane for the networks of clusters, which follow
// one another, and one for each other network. Bars begin when a network is founded; what led there is a thin
// line before.
#pragma once

#include "base/geometry.h"
#include "model/chronicle.h"

#include <vector>

namespace layout {

/// A network's bar. Pixels.
struct TimeBar {
    int network = -1;
    base::Rect bar;    ///< from its founding on
    float prelude = 0; ///< where the thin line before it begins; the bar's left edge where there is none
};

struct TimeEvent {
    int network = -1;
    int event = -1; ///< into Network::events
    int month = 0;  ///< since year 0
    base::Vec2 at;
};

struct TimeYear {
    int year = 0;
    float x = 0;
    bool isWritten = false;
};

struct NetworkTime {
    base::Rect rect; ///< all of it; empty: there is none
    base::Rect axis; ///< from the first month to the last
    model::MonthSpan span;
    std::vector<TimeBar> bars;
    std::vector<TimeEvent> events;
    std::vector<TimeYear> years;
    float headline = 0; ///< baseline of the line above the lanes

    [[nodiscard]] bool isEmpty() const { return rect.isEmpty() || span.isEmpty(); }
    /// The pixel at which a month begins.
    [[nodiscard]] float x(int month) const;
    /// The month at a pixel, within the span.
    [[nodiscard]] int month(double px) const;
};

NetworkTime layoutNetworkTime(const model::Dataset& data, const base::Rect& rect, float scale);

} // namespace layout
