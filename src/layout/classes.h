// Five classes for a map in shades: bounds that a reader can remember, cut where the values are.
#pragma once

#include <vector>

namespace layout {

inline constexpr int kClassCount = 5;

/// Class i holds the values from lower[i] up to, but not including, lower[i + 1]; the last class
/// has no upper end.
struct Classes {
    std::vector<double> lower; ///< increasing; at most kClassCount, empty without a value

    [[nodiscard]] int count() const { return static_cast<int>(lower.size()); }
    /// The class of a value, -1 below the first bound.
    [[nodiscard]] int of(double value) const;
};

/// The number with the fewest digits (a multiple of the largest 5, 2 or 1 × 10ⁿ) that is greater
/// than `above` and at most `upTo`. 0 <= above < upTo.
double roundestBetween(double above, double upTo);

/// Classes of about equal membership (quantiles, the usual choice for ranked areas: Brewer and
/// Pickle 2002, « Evaluation of Methods for Classifying Epidemiological Data on Choropleth Maps in
/// Series »). Each bound is the roundest number in the gap between the two values it parts, so
/// that rounding never moves a value into another class. Values <= 0 belong to none.
Classes quantileClasses(std::vector<double> values);

/// Classes whose bounds grow by about the same factor from 1 to `largest`, rounded: for counts of
/// which most are small.
Classes geometricClasses(int largest);

} // namespace layout
