#include "source/frames.h"

#include "source/frame_boxes.h"
#include "source/geos.h"
#include "source/projection.h"
#include "source/smoothing.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <thread>

namespace source {

namespace {

/// Runs the tasks on the machine's cores; the calling thread takes its share.
void runAll(const std::vector<std::function<void()>>& tasks)
{
    constexpr unsigned kMostThreads = 4;
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < tasks.size(); i = next++)
            tasks[i]();
    };
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < cores; ++i)
        helpers.emplace_back(work);
    work();
}

/// What a frame keeps of a neighbour, cut at the edge of its surroundings.
LandShape clipped(const Geos& geos, const LandShape& shape, const base::Extent& box)
{
    LandShape kept{shape.code, shape.name, shape.region, {}, shape.nameFr};
    for (const Polygon& polygon : shape.polygons) {
        const base::Extent extent = extentOf({polygon});
        const bool inside = extent.west >= box.west && extent.east <= box.east && extent.south >= box.south &&
                            extent.north <= box.north;
        const bool apart = extent.west > box.east || extent.east < box.west || extent.south > box.north ||
                           extent.north < box.south;
        if (inside) {
            kept.polygons.push_back(polygon);
        } else if (!apart) {
            const GeosGeometry part = geos.wrap(
                GEOSIntersection_r(geos.handle(), geos.polygon(polygon).get(), geos.box(box).get()));
            for (Polygon& piece : geos.polygons(part.get()))
                kept.polygons.push_back(std::move(piece));
        }
    }
    return kept;
}

Land landOfFrame(const Geos& geos, const Land& land, int frame)
{
    const bool isEurope = frame == model::kEurope;
    const int french = isEurope ? model::kMainland : frame;
    const base::Extent& around = isEurope ? kAroundEurope : kSurroundings[static_cast<std::size_t>(frame)];
    Land own;
    for (const LandShape& region : land.regions)
        if (model::frameOfRegion(region.code) == french)
            own.regions.push_back(region);
    if (own.regions.empty())
        return own;
    for (const LandShape& department : land.departments)
        if (model::frameOfRegion(department.region) == french)
            own.departments.push_back(department);
    if (frame == model::kMainland)
        own.communes = land.communes;
    for (const LandShape& neighbour : land.neighbours) {
        LandShape kept = clipped(geos, neighbour, around);
        if (!kept.polygons.empty())
            own.neighbours.push_back(std::move(kept));
    }
    return own;
}

bool project(const FrameProjection& projection, std::vector<LandShape>& shapes)
{
    bool good = true;
    for (LandShape& shape : shapes)
        for (Polygon& polygon : shape.polygons)
            for (Ring& ring : polygon)
                good = projection.apply(ring) && good;
    return good;
}

void shift(std::vector<LandShape>& shapes, base::Vec2 origin)
{
    for (LandShape& shape : shapes)
        for (Polygon& polygon : shape.polygons)
            for (Ring& ring : polygon)
                for (base::Vec2& point : ring)
                    point = point - origin;
}

base::Extent extentOfAll(const std::vector<LandShape>& shapes)
{
    base::Extent extent;
    for (const LandShape& shape : shapes)
        extent.include(extentOf(shape.polygons));
    return extent;
}

/// Projects and smooths the land of a frame and moves it to the frame's origin; an empty land stays absent.
void prepareFrame(const Geos& geos, const Land& land, model::Frame& frame, Land& own)
{
    own = landOfFrame(geos, land, frame.spec);
    if (own.regions.empty())
        return;
    const FrameProjection projection(frame.spec);
    if (!project(projection, own.regions))
        return;
    if (!project(projection, own.departments))
        own.departments.clear();
    if (!project(projection, own.neighbours))
        own.neighbours.clear();
    if (!project(projection, own.communes))
        own.communes.clear();
    smoothOutlines(own.regions, own.departments, own.neighbours);

    const base::Vec2 centre = extentOfAll(own.regions).centre();
    frame.origin = {std::round(centre.x), std::round(centre.y)};
    frame.present = true;
    for (std::vector<LandShape>* shapes : {&own.regions, &own.departments, &own.neighbours, &own.communes})
        shift(*shapes, frame.origin);
    frame.land = extentOfAll(own.regions);
}

} // namespace

model::Geography buildGeography(const Land& land, bool meshes)
{
    using Meshes = LayerNeeds::Meshes;
    const Meshes all = meshes ? Meshes::All : Meshes::None;
    const Meshes inset = meshes ? Meshes::Inset : Meshes::None;
    model::Geography geography;
    geography.frames.resize(model::kFrames.size());
    std::vector<Land> lands(model::kFrames.size());
    const Geos geos;
    std::vector<std::function<void()>> tasks;
    for (std::size_t i = 0; i < lands.size(); ++i) {
        model::Frame& frame = geography.frames[i];
        const Land& own = lands[i];
        frame.spec = static_cast<int>(i);
        // All projections on one thread: PROJ opens its database anew for every thread.
        prepareFrame(geos, land, frame, lands[i]);
        if (!frame.present)
            continue;
        tasks.emplace_back([&frame, &own, inset] {
            frame.departments = buildLayer(own.departments, {false, inset});
        });
        tasks.emplace_back([&frame, &own, all] {
            frame.neighbours = buildLayer(own.neighbours, {false, all});
        });
        tasks.emplace_back([&frame, &own, all] { frame.communes = buildLayer(own.communes, {false, all}); });
        tasks.emplace_back([&frame, &own, all] { frame.regions = buildLayer(own.regions, {true, all}); });
    }
    runAll(tasks);
    return geography;
}

model::Frame buildEurope(const Land& land, bool meshes)
{
    const Geos geos;
    model::Frame frame;
    frame.spec = model::kEurope;
    Land own;
    prepareFrame(geos, land, frame, own);
    if (frame.present) {
        const auto all = meshes ? LayerNeeds::Meshes::All : LayerNeeds::Meshes::None;
        runAll({[&] {
                    frame.regions = buildLayer(own.regions, {true, all});
                },
                [&] {
                    frame.neighbours = buildLayer(own.neighbours, {false, all});
                }});
    }
    return frame;
}

std::vector<model::Place> placeInitiatives(const model::Dataset& data, const model::Geography& geography)
{
    std::vector<model::Place> places(data.initiatives.size());
    for (std::size_t f = 0; f < geography.frames.size(); ++f) {
        const model::Frame& frame = geography.frames[f];
        std::vector<base::Vec2> points;
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; frame.present && i < data.initiatives.size(); ++i) {
            const model::Initiative& initiative = data.initiatives[i];
            const std::string& region = data.regions[static_cast<std::size_t>(initiative.region)].code;
            if (model::frameOfRegion(region) != static_cast<int>(f))
                continue;
            points.push_back({initiative.lon, initiative.lat});
            rows.push_back(i);
        }
        if (points.empty() || !FrameProjection(static_cast<int>(f)).apply(points))
            continue;
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const base::Vec2 p = points[k] - frame.origin;
            places[rows[k]] = {static_cast<int>(f), {static_cast<float>(p.x), static_cast<float>(p.y)}};
        }
    }
    return places;
}

} // namespace source
