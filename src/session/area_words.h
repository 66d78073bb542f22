// What an area of the map is called beside its numbers: the place that a radius is drawn around, and
// whether the area is what the map shows.
#pragma once

#include "filter/area.h"
#include "model/commune.h"
#include "model/dataset.h"

#include <string>

namespace session {

struct AreaWords {
    bool isSight = false;  ///< the area follows the map: « dans ce que montre la carte »
    std::string place;     ///< the town of a circle's centre; empty: none is known
    bool isBeside = false; ///< the centre is only near that town
    friend bool operator==(const AreaWords&, const AreaWords&) = default;
};

/// The town that stands for a circle's centre: the one that lies there; else the largest one so close
/// that the radius hardly tells them apart; else the nearest within some kilometres. Of the communes
/// where they are known, else of the table's own towns. Names that several communes have come with
/// their department.
AreaWords areaWords(const filter::Area& area, const model::Dataset& data, const model::Communes* communes,
                    bool isSight = false);

} // namespace session
