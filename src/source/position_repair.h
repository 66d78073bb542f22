// Positions that cannot be where they say: longitude and latitude swapped, a lost minus, metres of a
// projected system in columns of degrees. What they may have been.
#pragma once

#include "base/geometry.h"
#include "model/problem.h"
#include "source/projection.h"

#include <map>
#include <optional>
#include <string>

namespace source {

struct PositionProposal {
    std::string lon; ///< degrees as they are to be written
    std::string lat;
    std::string how; ///< "swap them", in English
    model::Sure sure = model::Sure::Likely;
};

/// What is known of a row whose position is wrong.
struct MisplacedRow {
    std::string lonCell; ///< numbers, as written
    std::string latCell;
    base::Vec2 at; ///< the same as numbers
    int frame = 0; ///< of model::kFrames: whose land the row belongs to
    bool frameIsKnown = true;
    std::optional<base::Vec2> commune; ///< where its town lies, degrees; nothing when not known
};

/// True where a position is in metres rather than in degrees.
bool isInMetres(base::Vec2 position);

class PositionMender {
public:
    /// The reading that lies on the land of the row's frame; nothing when there is none. Metres are tried as
    /// those of the frame's legal system (Lambert-93 on the mainland, EPSG:2154) and as web Mercator
    /// (EPSG:3857). On the mainland both may lie on land, hundreds of kilometres apart: then the town
    /// decides, and without it the legal system is likely only.
    std::optional<PositionProposal> propose(const MisplacedRow& row);

private:
    std::optional<base::Vec2> inDegrees(base::Vec2 metres, int epsg);

    std::map<int, ToLonLat> systems_; ///< by EPSG number, made when first needed: 3 ms each
};

} // namespace source
