#include "source/projection.h"

#include "model/geography.h"
#include "source/cpl_errors.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace source {

namespace {

/// Parallel to model::kFrames, then model::kEurope. RGF93, RGAF09, RGFG95, RGR92 and RGM04 all use the GRS80
/// ellipsoid and agree with WGS 84 within a metre: EPSG's transformation between them is null.
constexpr std::array<std::string_view, model::kFrames.size() + 1> kProjections{{
    "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80",
    "+proj=utm +zone=20 +ellps=GRS80",
    "+proj=utm +zone=20 +ellps=GRS80",
    "+proj=utm +zone=22 +ellps=GRS80",
    "+proj=utm +zone=40 +south +ellps=GRS80",
    "+proj=utm +zone=38 +south +ellps=GRS80",
    "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80",
}};

bool transform(OGRCoordinateTransformation& transformation, std::span<base::Vec2> points)
{
    if (points.empty())
        return true;
    const CplErrors quiet;
    std::vector<double> x(points.size());
    std::vector<double> y(points.size());
    std::vector<int> done(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        x[i] = points[i].x;
        y[i] = points[i].y;
    }
    transformation.Transform(static_cast<int>(points.size()), x.data(), y.data(), nullptr, done.data());
    bool good = true;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {x[i], y[i]};
        good = good && done[i] != 0 && std::isfinite(x[i]) && std::isfinite(y[i]);
    }
    return good;
}

/// True for geographic systems that agree with WGS 84 within a metre on their territory.
bool isWgs84Like(const OGRSpatialReference& srs)
{
    if (srs.IsGeographic() == 0 || srs.IsDerivedGeographic() != 0)
        return false;
    if (std::abs(srs.GetPrimeMeridian()) > 1e-12 || std::abs(srs.GetAngularUnits() - M_PI / 180) > 1e-12)
        return false;
    const char* datum = srs.GetAttrValue("DATUM");
    const std::string_view name = datum == nullptr ? "" : datum;
    for (const std::string_view known :
         {"WGS_1984", "World Geodetic System 1984", "Reseau_Geodesique_Francais_1993", "RGF93", "RGF_1993",
          "European_Terrestrial_Reference_System_1989", "ETRS_1989"})
        if (name.find(known) != std::string_view::npos)
            return true;
    return false;
}

std::unique_ptr<OGRCoordinateTransformation> transformationFrom(const OGRSpatialReference& srs)
{
    OGRSpatialReference degrees;
    degrees.importFromEPSG(4326);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return std::unique_ptr<OGRCoordinateTransformation>(OGRCreateCoordinateTransformation(&srs, &degrees));
}

} // namespace

base::Result<ToLonLat> ToLonLat::create(const OGRSpatialReference* srs, const base::Extent& extent,
                                        const std::string& fileName)
{
    const CplErrors errors;
    ToLonLat result;
    if (srs != nullptr && isWgs84Like(*srs))
        return result;
    if (srs != nullptr) {
        result.transformation_ = transformationFrom(*srs);
        if (result.transformation_ == nullptr)
            return base::Error{fmt::format("{}: its coordinate system cannot be turned into longitude and "
                                           "latitude ({}); convert it to EPSG:4326 first",
                                           fileName, errors.firstFailure())};
        return result;
    }

    const bool degrees =
        extent.west >= -180 && extent.east <= 180 && extent.south >= -90 && extent.north <= 90;
    // Mainland France in Lambert-93, widely: x 0 to 1.4 million metres, y 5.9 to 7.3 million.
    const bool lambert =
        extent.west >= 0 && extent.east <= 1.4e6 && extent.south >= 5.9e6 && extent.north <= 7.3e6;
    if (!degrees && !lambert)
        return base::Error{fmt::format(
            "{}: names no coordinate system (no .prj?) and its coordinates are neither degrees nor "
            "Lambert-93; write its .prj or convert it to EPSG:4326",
            fileName)};
    if (lambert) {
        OGRSpatialReference lambert93;
        lambert93.importFromEPSG(2154);
        lambert93.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        result.transformation_ = transformationFrom(lambert93);
        if (result.transformation_ == nullptr)
            return base::Error{
                fmt::format("{}: PROJ cannot transform Lambert-93 ({})", fileName, errors.firstFailure())};
    }
    base::Result<ToLonLat> answer(std::move(result));
    answer.warnings.push_back(fmt::format("{}: names no coordinate system (no .prj?); {} assumed", fileName,
                                          degrees ? "longitude and latitude are" : "Lambert-93 is"));
    return answer;
}

bool ToLonLat::apply(std::span<base::Vec2> points) const
{
    return transformation_ == nullptr || transform(*transformation_, points);
}

FrameProjection::FrameProjection(int frame)
{
    const CplErrors quiet;
    OGRCoordinateTransformationOptions options;
    const std::string pipeline =
        fmt::format("+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step {}",
                    kProjections[static_cast<std::size_t>(frame)]);
    options.SetCoordinateOperation(pipeline.c_str(), false);
    transformation_.reset(OGRCreateCoordinateTransformation(nullptr, nullptr, options));
}

bool FrameProjection::apply(std::span<base::Vec2> points) const
{
    return transformation_ != nullptr && transform(*transformation_, points);
}

} // namespace source
