#include "layout/bubble_counts.h"

#include <algorithm>

namespace layout {

BubbleCounts::BubbleCounts(const model::Atlas& atlas, const filter::Outcome& outcome, Colouring colouring)
    : parts(colouring == Colouring::Pole ? atlas.data.poles.size() + 1 : atlas.data.categories.size()),
      byPole(colouring == Colouring::Pole)
{
    findSpots(atlas);
    shares.assign(spots.size() * parts, 0);
    insetShares.assign(parts, 0);
    for (const int row : outcome.rows) {
        const model::Initiative& initiative = atlas.data.initiatives[static_cast<std::size_t>(row)];
        const std::size_t spot = ofCity[static_cast<std::size_t>(initiative.cityIndex)];
        const int kind = byPole ? initiative.pole : std::max(0, initiative.category);
        const std::size_t part = kind < 0 ? parts - 1 : static_cast<std::size_t>(kind); // « Hors pôle » last
        ++spots[spot].count;
        ++shares[spot * parts + part];
        insetShares[part] += spots[spot].isOfInset ? 1 : 0;
    }
}

void BubbleCounts::findSpots(const model::Atlas& atlas)
{
    const std::vector<model::City>& cities = atlas.data.cities;
    areDepartments = cities.size() > static_cast<std::size_t>(kMostCities);
    spots.resize(areDepartments ? atlas.data.departments.size() : cities.size());
    ofCity.reserve(cities.size());
    std::vector<base::Vec2> sums(spots.size());
    std::vector<std::size_t> largest(spots.size(), 0);
    for (std::size_t c = 0; c < cities.size(); ++c) {
        const std::size_t rows = cities[c].rows.size();
        const std::size_t index = areDepartments ? static_cast<std::size_t>(cities[c].department) : c;
        const model::Place& place = atlas.places[static_cast<std::size_t>(cities[c].rows.front())];
        Spot& spot = spots[index];
        spot.total += static_cast<int>(rows);
        spot.department = cities[c].department;
        sums[index] = sums[index] + base::Vec2{place.point.x, place.point.y} * static_cast<double>(rows);
        if (rows > largest[index]) {
            largest[index] = rows;
            spot.city = static_cast<int>(c);
            spot.place = place;
        }
        ofCity.push_back(index);
    }
    for (std::size_t i = 0; i < spots.size(); ++i) {
        Spot& spot = spots[i];
        if (spot.department < 0) {
            continue;
        }
        spot.departmentCode = atlas.data.departments[static_cast<std::size_t>(spot.department)].code;
        spot.isOfInset = model::isInsetDepartment(spot.departmentCode);
        if (areDepartments) {
            const base::Vec2 middle = sums[i] * (1.0 / std::max(1, spot.total));
            spot.place.point = {static_cast<float>(middle.x), static_cast<float>(middle.y)};
        }
    }
}

} // namespace layout
