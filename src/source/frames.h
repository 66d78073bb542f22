// From outlines in degrees to the Geography: each frame projected, triangulated, its borders found.
#pragma once

#include "model/dataset.h"
#include "model/geography.h"
#include "source/land.h"

#include <cstdint>
#include <vector>

namespace source {

/// Everything that is drawn, in longitude and latitude.
struct Land {
    std::vector<LandShape> regions;
    std::vector<LandShape> departments;
    std::vector<LandShape> neighbours;
    std::vector<LandShape> communes; ///< of the Paris inset
};

/// Projects and triangulates every frame whose land is there; the others stay absent. Shapes keep
/// their order. Without `meshes` nothing is triangulated: fills by borders or outlines need no triangles.
/// Uses the machine's cores; the result does not depend on their number.
model::Geography buildGeography(const Land& land, bool meshes = true);

/// The mainland and the countries around it in LAEA Europe: model::Geography::europe. Without departments and
/// communes, which are too small there.
model::Frame buildEurope(const Land& land, bool meshes = true);

/// Where each initiative lies: its region's frame and metres from that frame's origin.
std::vector<model::Place> placeInitiatives(const model::Dataset& data, const model::Geography& geography);

/// One layer of shapes that are already in metres from the frame's origin.
/// `needs` leaves out what nothing draws: triangulating is half of the time a start takes.
struct LayerNeeds {
    enum class Meshes : std::uint8_t { All, Inset, None };
    bool labelPoints = true;
    Meshes meshes = Meshes::All; ///< Inset: triangles for model::kInsetDepartments alone
};
model::Layer buildLayer(const std::vector<LandShape>& shapes, LayerNeeds needs = {});

} // namespace source
