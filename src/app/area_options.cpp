#include "app/area_options.h"

#include "app/option_values.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace app {

namespace {

using filter::LonLat;

/// So many numbers with commas between them; nothing when there are more, fewer or others.
std::vector<double> numbers(std::string_view option, std::string_view typed, std::size_t count)
{
    std::vector<double> read;
    for (const std::string& part : base::split(typed, ',')) {
        constexpr double kAny = 1e9;
        const auto value = number(option, std::string(base::trimmed(part)), -kAny, kAny);
        if (!value) {
            return {};
        }
        read.push_back(value.value());
    }
    return read.size() == count ? read : std::vector<double>{};
}

base::Result<filter::Box> boxFrom(const std::string& typed)
{
    const std::vector<double> read = numbers("--bbox", typed, 4);
    if (read.empty()) {
        return usage(fmt::format(
            "--bbox: \"{}\" is not WEST,SOUTH,EAST,NORTH in degrees, as in 4.7,45.6,5,45.9", typed));
    }
    const filter::Box box{read[0], read[1], read[2], read[3]};
    for (const LonLat corner : {LonLat{box.west, box.south}, LonLat{box.east, box.north}}) {
        if (base::Status status = checkPoint("--bbox", corner); !status) {
            return status.error();
        }
    }
    if (box.south > box.north) {
        return usage(fmt::format("--bbox: south {} lies north of {}; did you mean {}?", box.south, box.north,
                                 filter::bboxText({box.west, box.north, box.east, box.south})));
    }
    if (filter::isTurned(box)) {
        return usage(fmt::format("--bbox: west {} lies east of {}; did you mean {}?", box.west, box.east,
                                 filter::bboxText({box.east, box.south, box.west, box.north})));
    }
    return box;
}

base::Result<filter::Circle> circleFrom(const std::string& typed)
{
    std::string plain = typed;
    if (plain.ends_with("km")) {
        plain.resize(plain.size() - 2);
    }
    const std::vector<double> read = numbers("--within", plain, 3);
    if (read.empty()) {
        return usage(fmt::format(
            "--within: \"{}\" is not LON,LAT,KM: degrees and kilometres, as in 4.83,45.76,50", typed));
    }
    const filter::Circle circle{{read[0], read[1]}, read[2]};
    if (base::Status status = checkPoint("--within", circle.centre); !status) {
        return status.error();
    }
    if (circle.km < 0 || circle.km > filter::kFarthestKm) {
        return usage(fmt::format("--within: {} km is no radius from 0 to {:.0f}, half way round the Earth",
                                 circle.km, filter::kFarthestKm));
    }
    return circle;
}

base::Result<filter::Outline> outlineFrom(const std::string& typed)
{
    std::string spaced = typed;
    std::ranges::replace(spaced, ';', ' ');
    filter::Outline outline;
    for (const std::string& word : base::split(spaced, ' ')) {
        if (base::trimmed(word).empty()) {
            continue;
        }
        if (outline.ring.size() == filter::kMostPoints) {
            return usage(fmt::format("--inside: more than {} points; leave some out", filter::kMostPoints));
        }
        const std::vector<double> read = numbers("--inside", word, 2);
        if (read.empty()) {
            return usage(fmt::format("--inside: \"{}\" is not LON,LAT in degrees; points stand between "
                                     "spaces, as in \"4.7,45.6 5,45.6 4.9,45.9\"",
                                     word));
        }
        const LonLat point{read[0], read[1]};
        if (base::Status status = checkPoint("--inside", point); !status) {
            return status.error();
        }
        outline.ring.push_back(point);
    }
    if (outline.ring.size() > 1 && outline.ring.front() == outline.ring.back()) {
        outline.ring.pop_back(); // closed as GeoJSON closes it
    }
    if (outline.ring.size() < 3) {
        return usage(fmt::format("--inside: an outline has three points or more, \"{}\" has {}; as in "
                                 "\"4.7,45.6 5,45.6 4.9,45.9\"",
                                 typed, outline.ring.size()));
    }
    return outline;
}

} // namespace

base::Status checkPoint(std::string_view option, LonLat point)
{
    if (point.lat >= -90 && point.lat <= 90 && point.lon >= -180 && point.lon <= 180) {
        return base::Ok{};
    }
    const bool isSwapped = std::abs(point.lon) <= 90 && std::abs(point.lat) <= 180;
    return usage(fmt::format(
        "{}: longitude {} and latitude {} are no place on Earth (-180 to 180, -90 to 90); {}", option,
        point.lon, point.lat, isSwapped ? "the longitude comes first" : "degrees, with a decimal point"));
}

base::Result<filter::Area> areaFrom(const SelectionOptions& options)
{
    filter::Area area;
    if (!options.bbox.empty()) {
        const auto box = boxFrom(options.bbox);
        if (!box) {
            return box.error();
        }
        area.box = box.value();
    }
    if (!options.within.empty()) {
        const auto circle = circleFrom(options.within);
        if (!circle) {
            return circle.error();
        }
        area.circle = circle.value();
    }
    if (!options.inside.empty()) {
        const auto outline = outlineFrom(options.inside);
        if (!outline) {
            return outline.error();
        }
        area.outline = outline.value();
    }
    return area;
}

} // namespace app
