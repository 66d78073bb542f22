// Regions as shades: what each one's shade stands for, and where there is none.
#pragma once

#include "filter/outcome.h"
#include "layout/classes.h"
#include "layout/symbols.h"
#include "model/dataset.h"

#include <vector>

namespace layout {

/// Below this many rows a rate says more about chance than about the region.
inline constexpr int kLeastForRate = 5;

struct RegionShade {
    int count = 0;          ///< selected rows
    double perMillion = 0;  ///< rows for a million inhabitants; 0 when there is no rate
    bool isTooFew = false;  ///< a rate was asked for and the count is too small for one
    bool isHatched = false; ///< no cluster took the census here
    int shade = -1;         ///< class, -1: none
};

struct Choropleth {
    std::vector<RegionShade> regions; ///< parallel to Dataset::regions; empty for other kinds
    Classes classes;
};

/// `ofEnd`: classes to use instead of those of the selection, with a lowest one that leaves none out.
Choropleth layoutChoropleth(const model::Dataset& data, const filter::Outcome& outcome, Measure measure,
                            const Classes* ofEnd = nullptr);

} // namespace layout
