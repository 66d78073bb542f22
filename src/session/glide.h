// What a finger has pushed goes on a little after it has left: lists, panels, the map. Pure: pixels and
// seconds in, pixels out.
#pragma once

#include "base/geometry.h"

#include <vector>

namespace session {

inline constexpr double kGlideLooksBack = 0.08; ///< seconds before the finger left that say how fast it was
inline constexpr double kGlideDecay = 0.325;    ///< seconds in which the speed falls to 1/e
inline constexpr double kLeastGlideSpeed = 40;  ///< design pixels a second: slower than that it stands

class Glide {
public:
    /// The finger has moved by so many pixels.
    void push(double now, base::Vec2 by);
    /// It has left: what glides on glides from now. `leastSpeed`: pixels a second, below it stands.
    void release(double now, double leastSpeed);
    /// Pixels to move by since the last call. The same way is gone however many calls there are:
    /// x(t) = v τ (1 − e^(−t/τ)).
    base::Vec2 step(double now);
    void stop();
    [[nodiscard]] bool isMoving() const { return moves_; }

private:
    struct Push {
        double at = 0;
        base::Vec2 by;
    };
    std::vector<Push> pushes_; ///< of the finger that is down, not older than kGlideLooksBack
    base::Vec2 speed_;         ///< pixels a second
    double leastSpeed_ = 0;
    double last_ = 0; ///< seconds
    bool moves_ = false;
};

} // namespace session
