#include "source/outline.h"

#include "source/geos.h"
#include "source/projection.h"
#include "source/thinning.h"

#include <fmt/format.h>

#include <cmath>
#include <memory>

namespace source {

namespace {

/// Valid polygons in place of ones whose rings cross; true when something had to be repaired.
bool repair(const Geos& geos, std::vector<Polygon>& polygons)
{
    std::vector<Polygon> sound;
    bool repaired = false;
    for (Polygon& polygon : polygons) {
        const GeosGeometry geometry = geos.polygon(polygon);
        if (geometry != nullptr && GEOSisValid_r(geos.handle(), geometry.get()) == 1) {
            sound.push_back(std::move(polygon));
            continue;
        }
        repaired = true;
        if (geometry == nullptr)
            continue;
        const GeosGeometry valid = geos.wrap(GEOSMakeValid_r(geos.handle(), geometry.get()));
        for (Polygon& part : geos.polygons(valid.get()))
            sound.push_back(std::move(part));
    }
    polygons = std::move(sound);
    return repaired;
}

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t kMost = 5;
    const std::vector<std::string> first(names.begin(),
                                         names.begin() + static_cast<long>(std::min(kMost, names.size())));
    const std::string more = names.size() > kMost ? fmt::format(" and {} more", names.size() - kMost) : "";
    return fmt::format("{}{}", fmt::join(first, ", "), more);
}

} // namespace

base::Status OutlineReader::appendPolygon(const OGRPolygon& polygon, const std::string& who,
                                          std::vector<Polygon>& polygons)
{
    Polygon rings;
    for (const OGRLinearRing* line : polygon) {
        points_ += line->getNumPoints();
        if (points_ > kMostPoints)
            return base::Error{fmt::format("{}: over {} points; thin it out first, for example with "
                                           "ogr2ogr -simplify",
                                           fileName_, kMostPoints)};
        Ring ring;
        ring.reserve(static_cast<std::size_t>(line->getNumPoints()));
        for (int i = 0; i < line->getNumPoints(); ++i) {
            const base::Vec2 point{line->getX(i), line->getY(i)};
            if (!std::isfinite(point.x) || !std::isfinite(point.y))
                return base::Error{
                    fmt::format("{}: {} has a coordinate that is no finite number", fileName_, who)};
            if (ring.empty() || ring.back() != point)
                ring.push_back(point);
        }
        if (ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
        else if (ring.size() > 2)
            ++unclosed_;
        if (ring.size() >= 3)
            rings.push_back(std::move(ring));
        else if (rings.empty())
            break; // the outer ring has no area, so its holes have none either
    }
    if (!rings.empty())
        polygons.push_back(std::move(rings));
    return base::Ok{};
}

base::Status OutlineReader::append(const OGRGeometry& geometry, const std::string& who,
                                   std::vector<Polygon>& polygons)
{
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon)
        return appendPolygon(*geometry.toPolygon(), who, polygons);
    if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != 0)
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            if (auto added = append(*part, who, polygons); !added)
                return added;
    return base::Ok{};
}

base::Result<std::vector<Polygon>> OutlineReader::read(const OGRGeometry* geometry, const std::string& who)
{
    if (geometry == nullptr)
        return base::Error{
            fmt::format("{}: {} has no outline; the file is truncated or damaged", fileName_, who)};
    const std::unique_ptr<OGRGeometry> linear(geometry->getLinearGeometry());
    std::vector<Polygon> polygons;
    if (auto added = append(linear ? *linear : *geometry, who, polygons); !added)
        return added.error();
    if (polygons.empty())
        return base::Error{fmt::format("{}: {} has no surface ({}); polygons are needed", fileName_, who,
                                       geometry->getGeometryName())};
    return polygons;
}

base::Status OutlineReader::toDegrees(const ToLonLat& toLonLat, LandShape& shape) const
{
    bool good = true;
    for (Polygon& polygon : shape.polygons)
        for (Ring& ring : polygon)
            good = toLonLat.apply(ring) && good;
    const base::Extent extent = extentOf(shape.polygons);
    constexpr double kSlack = 1e-3; // world files end at 180.0000001
    if (good && extent.west >= -180 - kSlack && extent.east <= 180 + kSlack && extent.south >= -90 - kSlack &&
        extent.north <= 90 + kSlack)
        return base::Ok{};
    return base::Error{
        fmt::format("{}: {} ({}) has coordinates out of range; is its coordinate system the right "
                    "one?",
                    fileName_, shape.name, shape.code)};
}

base::Result<std::vector<std::string>> OutlineReader::finish(std::vector<LandShape>& shapes,
                                                             const OGRSpatialReference* srs)
{
    base::Extent extent;
    for (const LandShape& shape : shapes)
        extent.include(extentOf(shape.polygons));
    auto toLonLat = ToLonLat::create(srs, extent, fileName_);
    if (!toLonLat)
        return toLonLat.error();

    std::vector<std::string> warnings = toLonLat.warnings;
    for (LandShape& shape : shapes)
        if (auto moved = toDegrees(toLonLat.value(), shape); !moved)
            return moved.error();
    if (const long before = pointCount(shapes); thinTo(shapes, kPointsToKeep))
        warnings.push_back(
            fmt::format("{}: thinned from {} to {} points", fileName_, before, pointCount(shapes)));

    std::vector<std::string> repaired;
    const Geos geos;
    for (LandShape& shape : shapes) {
        if (repair(geos, shape.polygons))
            repaired.push_back(shape.name);
        if (shape.polygons.empty())
            return base::Error{fmt::format("{}: {} ({}) has no area", fileName_, shape.name, shape.code)};
    }
    if (unclosed_ > 0)
        warnings.push_back(fmt::format("{}: {} rings were not closed; they are now", fileName_, unclosed_));
    if (!repaired.empty())
        warnings.push_back(
            fmt::format("{}: outlines that cross themselves were repaired: {}", fileName_, listed(repaired)));
    return warnings;
}

} // namespace source
