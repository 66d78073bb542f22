// Selection in, matching rows and facet counts out. The crossfilter rule: the count beside a
// value is the number of rows that match all the other facets and that value.
#pragma once

#include "filter/index.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace filter {

/// Rows by date that match everything but the month facet and the date range: the timeline
/// ignores its own choices as a facet does, so that what lies outside a brush stays in sight.
struct Timeline {
    std::vector<int> months; ///< parallel to Index::values(Facet::Month); `none` are the undated
    std::vector<int> days;   ///< parallel to Index::dayValues(): rows known to the day only
};

/// Rows of the whole table by area; 0 for what is not asked.
struct AreaTotals {
    int box = 0;
    int circle = 0;
    int outline = 0;
    int unplaced = 0; ///< rows without a position, which no area contains; counted while one is asked
};

struct Outcome {
    int total = 0;                                    ///< rows of the table
    int selected = 0;                                 ///< rows that pass
    std::vector<std::uint8_t> pass;                   ///< for each row, 1 when it passes
    std::vector<int> rows;                            ///< those that pass, in table order
    std::array<std::vector<int>, kFacetCount> counts; ///< parallel to Index::values
    Timeline timeline;
    AreaTotals areas;
    bool forgiven = false; ///< nothing matched the search as typed; one typing error a word was

    [[nodiscard]] int count(Facet facet, int value) const
    {
        return counts[static_cast<std::size_t>(facet)][static_cast<std::size_t>(value)];
    }
};

/// Evaluates one selection of a table; who asks again and again keeps an Engine (engine.h).
Outcome evaluate(const Index& index, const Selection& selection);

} // namespace filter
