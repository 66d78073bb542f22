#include "source/position_repair.h"

#include "source/frame_boxes.h"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace source {

namespace {

constexpr int kWebMercator = 3857;
constexpr double kNearKm = 40; ///< the farthest a place lies from the middle of its commune, generously
constexpr double kKmPerDegree = 111.2;

/// Degrees with five decimals, a metre; zeros at the end are left away.
std::string degrees(double value)
{
    return fmt::format("{}", std::round(value * 1e5) / 1e5);
}

/// The number as written, with the other sign where `sign` is negative.
std::string turned(const std::string& cell, double sign)
{
    if (sign > 0)
        return cell;
    return cell.starts_with('-') ? cell.substr(1) : "-" + cell;
}

double kilometres(base::Vec2 a, base::Vec2 b)
{
    const double dx = (a.x - b.x) * std::cos((a.y + b.y) / 2 * M_PI / 180);
    return std::hypot(dx, a.y - b.y) * kKmPerDegree;
}

} // namespace

bool isInMetres(base::Vec2 position)
{
    return std::abs(position.x) > 180 || std::abs(position.y) > 180;
}

std::optional<base::Vec2> PositionMender::inDegrees(base::Vec2 metres, int epsg)
{
    auto known = systems_.find(epsg);
    if (known == systems_.end()) {
        OGRSpatialReference system;
        if (system.importFromEPSG(epsg) != OGRERR_NONE)
            return std::nullopt;
        system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        auto created = ToLonLat::create(&system, {}, "");
        if (!created)
            return std::nullopt;
        known = systems_.emplace(epsg, std::move(created).value()).first;
    }
    return known->second.apply({&metres, 1}) ? std::optional(metres) : std::nullopt;
}

std::optional<PositionProposal> PositionMender::propose(const MisplacedRow& row)
{
    const base::Extent& box = kLandBoxes[static_cast<std::size_t>(row.frame)];
    const model::Sure certain = row.frameIsKnown ? model::Sure::Certain : model::Sure::Likely;
    if (box.contains({row.at.y, row.at.x}))
        return PositionProposal{row.latCell, row.lonCell, "swap them", certain};
    if (!isInMetres(row.at)) {
        for (const base::Vec2 signs : {base::Vec2{-1, 1}, base::Vec2{1, -1}, base::Vec2{-1, -1}}) {
            const base::Vec2 other{row.at.x * signs.x, row.at.y * signs.y};
            if (box.contains(other))
                return PositionProposal{turned(row.lonCell, signs.x), turned(row.latCell, signs.y),
                                        "a minus is missing or too many", model::Sure::Likely};
        }
        return std::nullopt;
    }

    struct Reading {
        base::Vec2 at;
        std::string name;
    };
    const int legal = model::kFrames[static_cast<std::size_t>(row.frame)].epsg;
    std::vector<Reading> readings;
    for (const int epsg : {legal, kWebMercator}) {
        const auto at = inDegrees(row.at, epsg);
        if (at && box.contains(*at))
            readings.push_back({*at, epsg == 2154           ? "Lambert-93 (EPSG:2154)"
                                     : epsg == kWebMercator ? "web Mercator (EPSG:3857)"
                                                            : fmt::format("EPSG:{}", epsg)});
    }
    if (readings.empty())
        return std::nullopt;
    const auto isNear = [&](const Reading& reading) {
        return row.commune && kilometres(reading.at, *row.commune) <= kNearKm;
    };
    const bool second = readings.size() > 1 && !isNear(readings[0]) && isNear(readings[1]);
    const Reading& chosen = readings[second ? 1 : 0];
    const bool isClear = row.commune ? isNear(chosen) : readings.size() == 1;
    return PositionProposal{degrees(chosen.at.x), degrees(chosen.at.y),
                            fmt::format("these are metres of {}", chosen.name),
                            isClear ? certain : model::Sure::Likely};
}

} // namespace source
