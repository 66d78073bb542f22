// A part of the map as a filter: a frame, a circle, a drawn outline. Longitudes and latitudes are
// WGS 84 degrees on a sphere; borders belong to the area.
#pragma once

#include <cstddef>
#include <numbers>
#include <optional>
#include <string>
#include <vector>

namespace filter {

/// Mean radius of the Earth, R1 of the GRS 80 ellipsoid (H. Moritz, Geodetic Reference System
/// 1980, Journal of Geodesy 74, 2000). A sphere of this size is at most 0.56 % off the ellipsoid.
inline constexpr double kEarthRadiusKm = 6371.0088;

/// No place on the sphere is farther away: half way round it.
inline constexpr double kFarthestKm = kEarthRadiusKm * std::numbers::pi;
/// An outline of more points is none.
inline constexpr std::size_t kMostPoints = 10000;

/// A position in degrees; both are finite where it is known.
struct LonLat {
    double lon = 0; ///< -180 to 180, east positive
    double lat = 0; ///< -90 to 90
    friend bool operator==(const LonLat&, const LonLat&) = default;
};

/// False when either number is none (NaN) or infinite.
bool isKnown(LonLat point);

/// Great-circle distance in km, by the haversine formula (R. W. Sinnott, Virtues of the
/// haversine, Sky and Telescope 68, 1984), which keeps small distances exact.
double distanceKm(LonLat a, LonLat b);

/// Between two meridians and two parallels. West greater than east: it reaches across 180°.
struct Box {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    friend bool operator==(const Box&, const Box&) = default;
};

/// South above north, or a reach across 180° of more than half the world: sides that were swapped.
bool isTurned(const Box& box);

/// All points at most so many km from the centre.
struct Circle {
    LonLat centre;
    double km = 0;
    friend bool operator==(const Circle&, const Circle&) = default;
};

/// An outline as drawn: closed by itself, the last point is not repeated. Edges are straight in
/// longitude and latitude and take the short way across 180°. A line drawn across itself encloses
/// all that it goes round (non-zero winding): no hole opens in a lasso whose ends overlap. Fewer
/// than three points enclose nothing but themselves.
struct Outline {
    std::vector<LonLat> ring;
    friend bool operator==(const Outline&, const Outline&) = default;
};

/// What the map is limited to; several hold together (AND). A row without a position is in none.
struct Area {
    std::optional<Box> box;         ///< --bbox, « seulement ce que je vois », a drawn rectangle
    std::optional<Circle> circle;   ///< --within
    std::optional<Outline> outline; ///< --inside, a lasso

    [[nodiscard]] bool isEmpty() const { return !box && !circle && !outline; }
    friend bool operator==(const Area&, const Area&) = default;
};

bool contains(const Box& box, LonLat point);
bool contains(const Circle& circle, LonLat point);
bool contains(const Outline& outline, LonLat point);

/// An outline made ready to be asked about many points.
class OutlineTest {
public:
    explicit OutlineTest(const Outline& outline);
    [[nodiscard]] bool contains(LonLat point) const;

private:
    std::vector<LonLat> ring_; ///< without jumps at 180°
    double west_ = 0;          ///< what the ring spans; of a ring without points, nothing
    double south_ = 0;
    double east_ = -1;
    double north_ = -1;
};

/// A circle made ready likewise: points beyond its frame cost no sine.
class CircleTest {
public:
    explicit CircleTest(const Circle& circle);
    [[nodiscard]] bool contains(LonLat point) const;

private:
    Circle circle_;
    double reachLat_ = 0; ///< degrees that the circle reaches, a little more to be safe
    double reachLon_ = 0; ///< half a turn where it holds a pole
};

/// True when every part that is asked for contains the point; false for an unknown point.
bool contains(const Area& area, LonLat point);

// As the command line takes them, shortest digits that read back the same:
std::string bboxText(const Box& box);           ///< "4.7,45.6,5,45.9": west, south, east, north
std::string withinText(const Circle& circle);   ///< "4.83,45.76,50": lon, lat, km
std::string insideText(const Outline& outline); ///< "4.7,45.6 5,45.6 4.9,45.9"

} // namespace filter
