// What the bubbles of a sheet count: rows of each city (in tables of very many places: of each
// department) and their parts by category or pôle, in one pass over the selected rows.
#pragma once

#include "filter/outcome.h"
#include "layout/symbols.h"
#include "model/atlas.h"

#include <string_view>
#include <vector>

namespace layout {

/// Tables of more cities than this get one bubble a department.
inline constexpr int kMostCities = 1500;

struct BubbleCounts {
    BubbleCounts(const model::Atlas& atlas, const filter::Outcome& outcome, Colouring colouring);

    /// What gets one bubble.
    struct Spot {
        int city = -1; ///< of a department, the one with most rows
        int department = -1;
        std::string_view departmentCode; ///< of the atlas
        bool isOfInset = false;          ///< Paris or its inner suburbs
        model::Place place;              ///< of a department, the middle of its rows
        int total = 0;                   ///< rows before any filter
        int count = 0;                   ///< selected ones
    };
    /// The part that is drawn in one colour: category, or pôle with -1 for « Hors pôle ».
    [[nodiscard]] int partAt(std::size_t index) const
    {
        return byPole && index + 1 == parts ? -1 : static_cast<int>(index);
    }

    std::vector<Spot> spots;
    std::vector<std::size_t> ofCity; ///< index of a city's spot
    std::vector<int> shares;         ///< `parts` counts a spot
    std::vector<int> insetShares;    ///< the same for all rows of the Paris inset together
    std::size_t parts = 0;
    bool byPole = false;
    bool areDepartments = false;

private:
    void findSpots(const model::Atlas& atlas);
};

} // namespace layout
