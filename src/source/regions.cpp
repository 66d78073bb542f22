// What the features of a boundary file are: regions already, or departments to be dissolved.
#include "base/text.h"
#include "source/boundaries.h"
#include "source/frame_boxes.h"
#include "source/geos.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace source {

namespace {

/// Codes "01" to "94" mean a region or a department; the names tell which, else the codes do.
bool areDepartments(const std::vector<LandShape>& shapes, const model::Dataset& lists)
{
    int regionNames = 0;
    int departmentNames = 0;
    int regionCodes = 0;
    int departmentCodes = 0;
    for (const LandShape& shape : shapes) {
        const int region = lists.findRegion(shape.code);
        const int department = lists.findDepartment(shape.code);
        const std::string name = base::fold(shape.name);
        regionCodes += region >= 0 ? 1 : 0;
        departmentCodes += department >= 0 ? 1 : 0;
        if (region >= 0 && base::fold(lists.regions[static_cast<std::size_t>(region)].name) == name)
            ++regionNames;
        if (department >= 0 &&
            base::fold(lists.departments[static_cast<std::size_t>(department)].name) == name)
            ++departmentNames;
    }
    return regionNames != departmentNames ? departmentNames > regionNames : departmentCodes > regionCodes;
}

/// One outline of many that touch: a coverage is joined fast, anything else by overlay.
std::vector<Polygon> dissolve(const Geos& geos, const std::vector<Polygon>& parts)
{
    const GeosGeometry all = geos.multiPolygon(parts);
    if (all == nullptr)
        return parts;
    GeosGeometry joined = geos.wrap(GEOSCoverageUnion_r(geos.handle(), all.get()));
    if (joined == nullptr || GEOSisValid_r(geos.handle(), joined.get()) != 1)
        joined = geos.wrap(GEOSUnaryUnion_r(geos.handle(), all.get()));
    std::vector<Polygon> polygons = geos.polygons(joined.get());
    return polygons.empty() ? parts : polygons;
}

/// True when the outline's middle lies where its region is: a wrong coordinate system or swapped
/// axes put it elsewhere.
bool liesAtHome(const LandShape& shape)
{
    constexpr double kMargin = 1.5;
    base::Extent box = kLandBoxes[static_cast<std::size_t>(model::frameOfRegion(shape.code))];
    box.include(base::Vec2{box.west - kMargin, box.south - kMargin});
    box.include(base::Vec2{box.east + kMargin, box.north + kMargin});
    return box.contains(extentOf(shape.polygons).centre());
}

} // namespace

base::Result<std::vector<LandShape>> readRegions(const std::filesystem::path& path,
                                                 const model::Dataset& lists)
{
    auto land = readLand(path);
    if (!land)
        return land;
    const std::string fileName = path.filename().string();
    const bool departments = areDepartments(land.value(), lists);
    std::vector<std::string> warnings = land.warnings;

    std::map<int, std::vector<Polygon>> partsOf;
    std::map<int, int> featuresOf;
    std::vector<std::string> unknown;
    for (LandShape& shape : land.value()) {
        const int department = departments ? lists.findDepartment(shape.code) : -1;
        const int region = department >= 0 ? lists.departments[static_cast<std::size_t>(department)].region
                                           : lists.findRegion(departments ? shape.region : shape.code);
        if (region < 0) {
            unknown.push_back(fmt::format("{} ({})", shape.code, shape.name));
            continue;
        }
        ++featuresOf[region];
        for (Polygon& polygon : shape.polygons)
            partsOf[region].push_back(std::move(polygon));
    }
    if (partsOf.empty())
        return base::Error{fmt::format("{}: none of its codes is a region of France; it has {} …", fileName,
                                       unknown.front())};
    if (!unknown.empty())
        warnings.push_back(
            fmt::format("{}: left out, no region of the table: {}", fileName, fmt::join(unknown, ", ")));
    if (departments)
        warnings.push_back(fmt::format("{}: holds departments; they were joined to regions", fileName));

    const Geos geos;
    std::vector<LandShape> regions;
    for (auto& [index, parts] : partsOf) {
        const model::Region& region = lists.regions[static_cast<std::size_t>(index)];
        LandShape shape{region.code, region.name, "", std::move(parts)};
        if (featuresOf[index] > 1)
            shape.polygons = dissolve(geos, shape.polygons);
        if (!liesAtHome(shape))
            return base::Error{fmt::format("{}: {} ({}) does not lie where that region is; its coordinate "
                                           "system is wrong or its axes are swapped",
                                           fileName, region.name, region.code)};
        regions.push_back(std::move(shape));
    }
    base::Result<std::vector<LandShape>> result(std::move(regions));
    result.warnings = std::move(warnings);
    return result;
}

} // namespace source
