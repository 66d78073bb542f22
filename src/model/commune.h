// A commune of France as « ma commune » knows it: geodata/communes.csv, read when it is first asked for.
#pragma once

#include <string>
#include <vector>

namespace model {

struct Commune {
    std::string name;
    std::string department; ///< INSEE code: 71, 2A, 974
    double lon = 0;         ///< WGS 84 degrees
    double lat = 0;
    int population = 0;
    bool about = false; ///< the position is the middle of its neighbours, a few km off

    /// « Autun (71) »; no two communes have the same.
    [[nodiscard]] std::string title() const { return name + " (" + department + ")"; }
};

using Communes = std::vector<Commune>;

} // namespace model
