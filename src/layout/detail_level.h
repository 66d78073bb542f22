// How much the map says: three levels, chosen by the zoom with a dead band between them, so that
// a zoom that wavers at a threshold does not make borders, names and pictograms flicker.
#pragma once

#include <cstdint>

namespace layout {

enum class Detail : std::uint8_t {
    Country, ///< « pays »: regions and large cities
    Region,  ///< « région »: departments too, and more cities
    Town     ///< « ville »: all cities, dots are pictograms
};

/// The level of a zoom that nothing came before.
Detail detailAt(double zoom);

/// The level after the zoom has changed: the one before, unless its dead band is left.
Detail detailAfter(Detail before, double zoom);

/// How much of each thing is to be seen, 0 to 1.
struct DetailShares {
    double departments = 0; ///< borders of departments
    double pictograms = 0;  ///< signs inside the dots
    friend bool operator==(const DetailShares&, const DetailShares&) = default;
};
DetailShares sharesOf(Detail detail);

/// How long a change of level takes, seconds.
inline constexpr double kDetailSeconds = 0.25;

/// Fades from one level to another; interruptible at any moment, on a clock that the caller brings.
class DetailFade {
public:
    /// From now on this level is wanted. `animate` false, or the first call: it is there at once.
    void retarget(Detail detail, double now, bool animate);
    [[nodiscard]] DetailShares at(double now) const;
    [[nodiscard]] bool isMoving(double now) const { return now < start_ + kDetailSeconds; }

private:
    DetailShares from_;
    DetailShares to_;
    double start_ = -1e300;
    bool begun_ = false;
};

} // namespace layout
