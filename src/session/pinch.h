// Two fingers on the map: what they make of it. Pure: where touches are goes in, how the map moves comes out.
// The points of the map that lie below the fingers stay there; turning is left out, north is up.
#pragma once

#include "base/geometry.h"

#include <optional>
#include <vector>

namespace session {

/// Where two fingers are, pixels.
struct TwoPoints {
    base::Vec2 first;
    base::Vec2 second;
    friend bool operator==(const TwoPoints&, const TwoPoints&) = default;
};

/// First the map is moved, then zoomed about a point.
struct PinchMove {
    base::Vec2 by;     ///< pixels
    base::Vec2 about;  ///< pixels: the middle of the fingers as they are now
    double factor = 1; ///< of the zoom
};

/// Fingers nearer to each other than this, pixels, only move the map: their distance says nothing.
inline constexpr double kLeastSpread = 24;

PinchMove pinchMove(const TwoPoints& before, const TwoPoints& after);

/// The touches of one screen, by the numbers the system gives them. The first two that are down are the
/// fingers; a third one waits until one of them has left.
class Fingers {
public:
    void down(int id, base::Vec2 at);
    /// One that has never come down is left out.
    void move(int id, base::Vec2 at);
    void up(int id);
    /// All are gone: the device went, or nobody listens any more.
    void clear();

    /// True while two are down.
    [[nodiscard]] bool areTwo() const { return down_.size() >= 2; }
    /// How the map has moved since the last call or since there are these two; nothing when it has not.
    std::optional<PinchMove> take();

private:
    struct Touch {
        int id = 0;
        base::Vec2 at;
    };
    [[nodiscard]] TwoPoints now() const { return {down_[0].at, down_[1].at}; }
    void begin();

    std::vector<Touch> down_; ///< in the order they came
    std::optional<TwoPoints> taken_;
};

} // namespace session
