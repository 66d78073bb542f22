// Everything one start of the program has loaded: the census, the land, and what was left out.
#pragma once

#include "model/dataset.h"
#include "model/geography.h"
#include "model/problem.h"

#include <string>
#include <vector>

namespace model {

struct Atlas {
    Dataset data;
    Geography geography;
    std::vector<Place> places;         ///< parallel to data.initiatives
    std::vector<Problem> problems;     ///< why rows were left out
    int leftOut = 0;                   ///< rows of the table that are not shown
    std::vector<std::string> warnings; ///< a missing overseas region, say; English
    std::string dataName;              ///< file name of the table, without folders
    bool isShippedTable = true;        ///< its credits are known
};

} // namespace model
