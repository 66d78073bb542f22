// Labels that were not there before fade in; those that go are gone at once, so that they never
// lie on what took their place. On a clock that the caller brings.
#pragma once

#include "layout/labels.h"

#include <cstdint>
#include <unordered_map>

namespace layout {

/// How long a label takes to come, seconds.
inline constexpr double kLabelSeconds = 0.2;

class LabelFade {
public:
    /// From now on these labels are shown. `animate` false, or the first call: all are there.
    void retarget(const std::vector<Label>& labels, double now, bool animate);

    /// Sets the opacity that each label has at a time.
    void apply(std::vector<Label>& labels, double now) const;

    [[nodiscard]] bool isMoving(double now) const { return now < end_; }

private:
    std::unordered_map<std::uint64_t, double> since_; ///< when each label came
    double end_ = -1e300;
    bool begun_ = false;
};

} // namespace layout
