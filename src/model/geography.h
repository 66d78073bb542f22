// The land: outlines, meshes and borders of France and its neighbours, projected, one frame for
// each coordinate system. Plain arrays: `source` fills them, `layout`, `scene` and `render` read.
#pragma once

#include "base/geometry.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// What is fixed about a frame: which land it shows and in which coordinate system.
struct FrameSpec {
    std::string_view code;       ///< "metropole", "971" …
    int epsg;                    ///< projected system in metres
    std::string_view regionCode; ///< its only region; empty for the mainland with Corsica
    double scaleDivisor;         ///< drawn this many times smaller than the mainland at home
};

/// Lambert-93, then the overseas regions in INSEE order. Systems: IGN's legal projections,
/// décret n° 2000-1276 as amended in 2019.
inline constexpr std::array<FrameSpec, 6> kFrames{{
    {"metropole", 2154, "", 1},
    {"971", 5490, "01", 1},
    {"972", 5490, "02", 1},
    {"973", 2972, "03", 4},
    {"974", 2975, "04", 1},
    {"976", 4471, "06", 1},
}};
inline constexpr int kMainland = 0;
/// France with the countries around it, in LAEA Europe (EPSG:3035): one more frame, kept apart because only
/// networks that reach beyond France are shown in it (Geography::europe).
inline constexpr int kEurope = static_cast<int>(kFrames.size());

/// The departments of the Paris inset: Paris and petite couronne. Only these are ever filled.
inline constexpr std::array<std::string_view, 4> kInsetDepartments{"75", "92", "93", "94"};
bool isInsetDepartment(std::string_view code);

/// The department of a commune, from its INSEE code ("75056").
constexpr std::string_view departmentOfCommune(std::string_view code)
{
    return code.substr(0, 2);
}

/// The frame that shows a region; kMainland when no overseas frame claims it.
int frameOfRegion(std::string_view regionCode);

/// A point in metres from its frame's origin, x east, y north. 32 bits keep 0.1 m over 2 000 km.
struct Vertex {
    float x = 0;
    float y = 0;
    friend bool operator==(Vertex, Vertex) = default;
};

/// One territory: a region, a department, a neighbouring country.
struct Shape {
    std::string code;
    std::string name;
    std::string nameFr;                     ///< of neighbouring countries; else empty
    std::vector<std::vector<Vertex>> rings; ///< closed, last point not repeated; holes included
    base::Extent extent;                    ///< metres from the frame's origin
    base::Vec2 labelPoint;                  ///< of regions: inside, well away from the border
    double areaM2 = 0;
    std::uint32_t firstIndex = 0; ///< its triangles in Layer::indices
    std::uint32_t indexCount = 0;
};

/// A stretch of border between two junctions, drawn once. `right` is -1 on coasts and outer edges.
struct Arc {
    std::vector<Vertex> points; ///< first equals last when the arc is a closed ring
    int left = -1;              ///< index of a shape in the same layer
    int right = -1;
};

struct Layer {
    std::vector<Shape> shapes;
    std::vector<Vertex> vertices;       ///< of the triangles
    std::vector<std::uint32_t> indices; ///< three for each triangle, shape after shape
    std::vector<Arc> arcs;

    [[nodiscard]] int find(std::string_view code) const; ///< -1 when absent
};

/// The land of one coordinate system. `present` is false when the boundary file lacks it.
struct Frame {
    int spec = 0; ///< into kFrames, or kEurope
    bool present = false;
    base::Vec2 origin; ///< metres in the frame's EPSG system; all vertices are relative to it
    base::Extent land; ///< of the French land, relative
    Layer regions;
    Layer departments; ///< triangles only for kInsetDepartments
    Layer neighbours;
    Layer communes; ///< of the mainland: schema of the Paris inset; empty when its file is missing
};

struct Geography {
    std::vector<Frame> frames;     ///< always kFrames.size(), same order
    Frame europe;                  ///< absent until it is asked for (source/europe.h)
    bool shippedBoundaries = true; ///< false after --regions: department lines are then left out
    std::string credit;            ///< « Natural Earth », or the file's name

    /// Of a frame of kFrames, or kEurope.
    [[nodiscard]] const Frame& frame(int index) const
    {
        return index == kEurope ? europe : frames[static_cast<std::size_t>(index)];
    }
    /// True for a frame that is here, whatever the number comes from.
    [[nodiscard]] bool has(int index) const
    {
        return index >= 0 && (index == kEurope || static_cast<std::size_t>(index) < frames.size()) &&
               frame(index).present;
    }
    /// Where camera positions count from, Lambert-93 metres; zero before any land is loaded.
    [[nodiscard]] base::Vec2 mainlandOrigin() const
    {
        return frames.empty() ? base::Vec2{} : frames[kMainland].origin;
    }
};

/// Where an initiative lies on the land. frame -1: its inset is missing.
struct Place {
    int frame = -1;
    Vertex point;
};

} // namespace model
