// The bars of the time axis as plain rectangles' edges and numbers: months, or days and beside
// them what is known to the month only. ui draws it.
#pragma once

#include "filter/outcome.h"
#include "session/time_axis.h"

#include <vector>

namespace session {

/// A stretch of days with its rows.
struct TimeBar {
    int first = 0; ///< days since 1970-01-01, both included
    int last = 0;
    int count = 0;  ///< rows that match all but the timeline's own choices
    int total = 0;  ///< rows of the table
    int value = -1; ///< months: into the month facet; -1 when no row has it
};

struct Timeline {
    TimeScale scale;
    bool byDay = false;
    std::vector<TimeBar> months;    ///< every month in sight, empty ones included
    std::vector<TimeBar> days;      ///< only when byDay: days in sight that have a row
    std::vector<TimeBar> monthOnly; ///< only when byDay, parallel to months: rows without a day
    int largest = 1;                ///< what the highest bar of the whole axis stands for
    int offAxis = 0;                ///< dated rows that lie beside the axis
    int undated = 0;
    int undatedTotal = 0;
};

/// Lays the shown part of the axis between two pixels. Empty months when no row has a date.
Timeline arrangeTimeline(const filter::Index& index, const filter::Outcome& outcome, const TimeAxis& axis,
                         const TimeView& view, float left, float right);

/// The month in sight that a pixel lies in; nothing left or right of the bars.
const TimeBar* monthAt(const Timeline& timeline, float x);

} // namespace session
