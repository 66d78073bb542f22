// Bars made of dots: one bar for each value of a facet, all dots of one size, so that lengths
// compare. Months stand, everything else lies.
#pragma once

#include "layout/chart.h"

namespace layout {

/// One bar for each value, values without a selected row included. The scale depends on the table
/// and the window alone: a filter shortens bars and never changes what a length means.
Chart layoutBars(const ChartInput& in, filter::Facet facet);

} // namespace layout
