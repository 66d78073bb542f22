// Pôles against categories as a grid of dots: every selected row stands in its cell. « Hors pôle »
// is a row of its own; every cell, row and column says its count.
#pragma once

#include "layout/chart.h"

namespace layout {

/// The grid. Columns are as wide as their fullest cell asks for; like the bars, the grid depends
/// on the table and the window alone, and a filter only empties cells.
Chart layoutMatrix(const ChartInput& in);

} // namespace layout
