#include "session/wording_areas.h"

#include "base/words.h"
#include "base/written.h"
#include "layout/area_shape.h"
#include "session/nearby.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace session {

namespace {

using base::Language;
using base::word;
using base::Word;
using base::written;

/// Decimals of a degree that tell apart points a hundredth of such a stretch away.
int decimalsFor(double km)
{
    return km >= 20 ? 2 : km >= 2 ? 3 : km >= 0.2 ? 4 : 5;
}

/// « 4,83° E »; 0° has no side.
std::string degreesText(double degrees, int decimals, Word positive, Word negative, Language language)
{
    std::string number = base::formatDecimal(std::abs(degrees), decimals, language);
    if (decimals > 0) {
        number.erase(number.find_last_not_of('0') + 1);
        number.erase(number.find_last_not_of(",.") + 1);
    }
    const bool isZero = number == "0";
    return isZero ? "0°"
                  : fmt::format("{}°\u00A0{}", number, word(degrees > 0 ? positive : negative, language));
}

/// How far an outline reaches from west to east and from south to north, metres, whole kilometres
/// from ten on.
std::pair<double, double> spanOf(const filter::Outline& outline)
{
    if (outline.ring.empty()) {
        return {0, 0};
    }
    double west = 0; // from the first point, the short way
    double east = 0;
    double south = outline.ring.front().lat;
    double north = south;
    for (const filter::LonLat point : outline.ring) {
        const double by = std::remainder(point.lon - outline.ring.front().lon, 360);
        west = std::min(west, by);
        east = std::max(east, by);
        south = std::min(south, point.lat);
        north = std::max(north, point.lat);
    }
    const double middle = (south + north) / 2;
    // Half of it twice: the great circle of a wide stretch would cut the corner over the pole.
    const double wide = 2 * filter::distanceKm({0, middle}, {(east - west) / 2, middle});
    return {1000 * layout::roundedKm(wide),
            1000 * layout::roundedKm(filter::distanceKm({0, south}, {0, north}))};
}

} // namespace

std::string longitudeText(double degrees, int decimals, Language language)
{
    return degreesText(degrees, decimals, Word::SideEast, Word::SideWest, language);
}

std::string latitudeText(double degrees, int decimals, Language language)
{
    return degreesText(degrees, decimals, Word::SideNorth, Word::SideSouth, language);
}

std::vector<std::string> areaTexts(const filter::Area& area, Language language, const AreaWords& words)
{
    std::vector<std::string> clauses;
    if (area.box) {
        const filter::Box& box = *area.box;
        constexpr double kKmOfDegree = 111;
        const double wide = box.east >= box.west ? box.east - box.west : box.east - box.west + 360;
        const int decimals = decimalsFor(kKmOfDegree * std::min(wide, box.north - box.south));
        clauses.push_back(written(Word::SentenceBox, language, longitudeText(box.west, decimals, language),
                                  longitudeText(box.east, decimals, language),
                                  latitudeText(box.south, decimals, language),
                                  latitudeText(box.north, decimals, language)));
    }
    if (area.circle) {
        const std::string km = base::formatDistance(area.circle->km * 1000, language);
        if (words.place.empty()) {
            const int decimals = decimalsFor(area.circle->km);
            clauses.push_back(written(Word::SentenceCircle, language, km,
                                      longitudeText(area.circle->centre.lon, decimals, language),
                                      latitudeText(area.circle->centre.lat, decimals, language)));
        } else {
            clauses.push_back(written(words.isBeside ? Word::SentenceCircleNear : Word::SentenceCircleAt,
                                      language, km, fromText(words.place, language)));
        }
    }
    if (area.outline && words.isSight) {
        clauses.emplace_back(word(Word::SentenceInSight, language));
    } else if (area.outline) {
        const auto [wide, high] = spanOf(*area.outline);
        clauses.push_back(written(Word::SentenceOutline, language, base::formatDistance(wide, language),
                                  base::formatDistance(high, language)));
    }
    return clauses;
}

} // namespace session
