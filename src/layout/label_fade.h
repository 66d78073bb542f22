// Labels that were not there before fade in; those that go are gone at once, so that they never
// lie on what took their place. A number that changes fades out before the new one fades in, and
// none is ever made up. On a clock that the caller brings.
#pragma once

#include "layout/labels.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace layout {

/// How long a label takes to come, seconds.
inline constexpr double kLabelSeconds = 0.2;
/// How long one number takes to give way to another: half of it goes, half of it comes.
inline constexpr double kNumberSeconds = 0.3;

class LabelFade {
public:
    /// From now on these labels are shown. `animate` false, or the first call: all are there.
    /// `isSameView`: the map has not been zoomed, so that a label that has moved comes anew and
    /// what is written otherwise than before fades.
    void retarget(const std::vector<Label>& labels, double now, bool animate, bool isSameView = false);

    /// Sets the opacity that each label has at a time, and adds the numbers that go.
    void apply(std::vector<Label>& labels, double now) const;

    [[nodiscard]] bool isMoving(double now) const { return now < end_; }

private:
    struct Shown {
        double since = 0;             ///< when the label came
        double changed = 0;           ///< when its number did
        std::vector<LabelLine> lines; ///< as they are
        std::vector<char> fresh;      ///< parallel to them: not there before the change
        std::vector<LabelLine> gone;  ///< lines before the change that are not among them
    };
    static Shown changed(const Shown& before, const Label& label, double now);

    std::unordered_map<std::uint64_t, Shown> shown_;
    double end_ = -1e300;
    bool begun_ = false;
};

} // namespace layout
