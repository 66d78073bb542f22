// The timeline's inside, between its panel, its drawing and its input: nothing here is for others.
#pragma once

#include "session/brush.h"
#include "session/timeline.h"
#include "ui/frame.h"

#include <optional>

namespace ui {

/// Everything that one frame of the timeline needs, in pixels.
struct TimeArea {
    session::TimeAxis axis;
    session::Timeline bars;
    session::Timeline after;  ///< what a choice that is previewed would give, parallel to `bars`; else empty
    session::DateRange range; ///< the user's own
    session::DaySpan brushed; ///< what it covers of the axis
    session::DaySpan lit;     ///< what the map shows of the axis: as brushed, up to the day when playing
    bool narrowed = false;    ///< `lit` says something
    base::Rect strip;         ///< where the range is written
    float barTop = 0;         ///< of the highest bar
    float barBottom = 0;      ///< the axis
    float bottom = 0;         ///< of the names below the axis
    bool hovered = false;     ///< the pointer is on the bars, nothing is being dragged
    float pointer = 0;        ///< its x
};

/// Band, bars, names, range and play cursor, from back to front.
void drawTimeBars(const Frame& frame, const TimeArea& area);
void drawTimeRange(const Frame& frame, const TimeArea& area);
void drawTimeNumbers(const Frame& frame, const TimeArea& area);

/// While the year plays, where the lockdown is named: right of its band until the cursor is in the middle of
/// that, then left of it, so that the cursor's day never lies on it; none where there is no room.
std::optional<base::Rect> lockdownPlace(const Frame& frame, const TimeArea& area);

/// A filled box in pixels; nothing when it has no width or height.
void fillBox(const Frame& frame, float left, float top, float right, float bottom, base::Colour c,
             float rounding = 2);
/// A pixel drawn back to the ends of the axis.
float inside(const TimeArea& area, float x);

/// The button that clears the range lies in its strip: before touchTimeline, so that it gets the click.
void touchClearRange(const Frame& frame, const TimeArea& area);

/// The months as items of the keyboard; after the bars, so that the ring lies on them.
void touchMonthsByKey(const Frame& frame, const TimeArea& area);

/// Clicks, drags and wheel on the bars; sets area.hovered and area.pointer.
void touchTimeline(const Frame& frame, TimeArea& area);

} // namespace ui
