// The table beside the counts that the clusters published on 7 May 2020: for each category what is
// dated up to that day, what came later, what has no date.
#pragma once

#include "filter/index.h"

#include <vector>

namespace filter {

struct SincePublished {
    int before = 0;  ///< certainly dated to 7 May 2020 at the latest
    int after = 0;   ///< dated later, or known to May 2020 without a day
    int undated = 0; ///< before, after and undated are all rows of the category
    int outside = 0; ///< of them, those of no cluster
};

/// Something was published beside the table's counts: it is the census that comes with the program.
bool hasPublished(const Index& index);

/// Parallel to Index::values(Facet::Category); all rows of the table, whatever is selected.
std::vector<SincePublished> sincePublished(const Index& index);

} // namespace filter
