#include "layout/poles.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

constexpr double kStepPx = 1.6; // points of a band closer than this add nothing to see

/// Pôle of each shape of a frame's regions.
std::vector<int> poleOfShapes(const model::Atlas& atlas, const model::Layer& regions)
{
    const std::vector<int> ofRegions = poleOfRegions(atlas.data);
    std::vector<int> poles;
    for (const model::Shape& shape : regions.shapes) {
        const int region = atlas.data.findRegion(shape.code);
        poles.push_back(region < 0 ? -1 : ofRegions[static_cast<std::size_t>(region)]);
    }
    return poles;
}

/// The arc in pixels (y up), without points that are too close to see.
std::vector<base::Vec2> coarse(const model::Arc& arc, double pxPerMetre)
{
    std::vector<base::Vec2> points;
    for (const model::Vertex& vertex : arc.points) {
        const base::Vec2 at{vertex.x * pxPerMetre, vertex.y * pxPerMetre};
        if (points.empty() || base::length(at - points.back()) >= kStepPx) {
            points.push_back(at);
        } else if (&vertex == &arc.points.back()) {
            if (points.size() > 1) {
                points.back() = at; // ends stay where the next arc begins
            } else {
                points.push_back(at);
            }
        }
    }
    return points;
}

base::Vec2 unit(base::Vec2 v)
{
    const double length = base::length(v);
    return length > 0 ? v * (1 / length) : base::Vec2{};
}

/// The line `by` pixels to the left (y up) of another, with mitres of at most 1.6 times that; y down.
std::vector<base::Vec2> beside(const std::vector<base::Vec2>& line, double by)
{
    std::vector<base::Vec2> result;
    const std::size_t last = line.size() - 1;
    const bool isRing = line.size() > 3 && base::length(line.front() - line.back()) < 1e-6;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const base::Vec2 before = i > 0    ? line[i] - line[i - 1]
                                  : isRing ? line[0] - line[last - 1]
                                           : base::Vec2{};
        const base::Vec2 after = i < last ? line[i + 1] - line[i] : isRing ? line[1] - line[0] : base::Vec2{};
        const base::Vec2 along = unit(unit(before) + unit(after));
        const base::Vec2 one = unit(base::length(before) > 0 ? before : after);
        const double cosine = along.x * one.x + along.y * one.y;
        const double reach = by / std::max(cosine, 0.625);
        const base::Vec2 at = line[i] + base::Vec2{-along.y, along.x} * reach;
        result.push_back({at.x, -at.y});
    }
    return result;
}

} // namespace

std::vector<int> poleOfRegions(const model::Dataset& data)
{
    std::vector<int> poles(data.regions.size(), -1);
    for (std::size_t p = data.poles.size(); p-- > 0;) { // the first to name a region comes last
        for (const std::string& code : data.poles[p].regionCodes) {
            if (const int region = data.findRegion(code); region >= 0) {
                poles[static_cast<std::size_t>(region)] = static_cast<int>(p);
            }
        }
    }
    return poles;
}

int countStrays(const model::Dataset& data, const filter::Outcome& outcome)
{
    const std::vector<int> poles = poleOfRegions(data);
    return static_cast<int>(std::count_if(outcome.rows.begin(), outcome.rows.end(), [&](int row) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(row)];
        return initiative.pole != poles[static_cast<std::size_t>(initiative.region)];
    }));
}

std::vector<SeatLabel> seatLabels(const model::Atlas& atlas)
{
    std::vector<SeatLabel> labels;
    const model::Layer& regions = atlas.geography.frames[model::kMainland].regions;
    for (std::size_t p = 0; p < atlas.data.poles.size(); ++p) {
        const model::Pole& pole = atlas.data.poles[p];
        const auto city =
            std::find_if(atlas.data.cities.begin(), atlas.data.cities.end(), [&](const model::City& c) {
                return c.name == pole.seatCity &&
                       atlas.data.departments[static_cast<std::size_t>(c.department)].code ==
                           pole.seatDepartment &&
                       atlas.places[static_cast<std::size_t>(c.rows.front())].frame == model::kMainland;
            });
        if (city != atlas.data.cities.end()) {
            const model::Vertex at = atlas.places[static_cast<std::size_t>(city->rows.front())].point;
            labels.push_back({static_cast<int>(p), {at.x, at.y}, pole.name});
            continue;
        }
        const auto covered = std::find_if(pole.regionCodes.begin(), pole.regionCodes.end(),
                                          [&](const std::string& code) { return regions.find(code) >= 0; });
        if (covered != pole.regionCodes.end()) {
            const auto shape = static_cast<std::size_t>(regions.find(*covered));
            labels.push_back({static_cast<int>(p), regions.shapes[shape].labelPoint, pole.name});
        }
    }
    return labels;
}

std::vector<PoleBand> poleBands(const model::Atlas& atlas, const View& view, float widthPx, float besidePx)
{
    const model::Layer& regions = atlas.geography.frame(view.frame).regions;
    const std::vector<int> poles = poleOfShapes(atlas, regions);
    const auto poleOf = [&](int shape) { return shape < 0 ? -1 : poles[static_cast<std::size_t>(shape)]; };
    const double by = besidePx + widthPx / 2;
    std::vector<PoleBand> bands;
    for (const model::Arc& arc : regions.arcs) {
        const int left = poleOf(arc.left);
        const int right = poleOf(arc.right);
        if (left == right) {
            continue;
        }
        const std::vector<base::Vec2> line = coarse(arc, view.pxPerMetre);
        if (line.size() < 2) {
            continue;
        }
        if (left >= 0) {
            bands.push_back({left, beside(line, by)});
        }
        if (right >= 0) {
            bands.push_back({right, beside(line, -by)});
        }
    }
    return bands;
}

PoleLayout layoutPoles(const model::Atlas& atlas, const Sheet& sheet, const filter::Outcome& outcome,
                       const BouquetLayout& bouquets, const std::vector<Disk>& disks,
                       const base::FontSet& fonts, const std::vector<base::Rect>& controls,
                       const std::vector<PlacedSeat>& before)
{
    constexpr float kBorder = 0.5F; // half of the line that the band runs along, design pixels
    PoleLayout layout;
    layout.isShown = true;
    layout.ofRegions = poleOfRegions(atlas.data);
    layout.strays = countStrays(atlas.data, outcome);
    for (const View& view : sheet.views) {
        layout.bands.push_back(poleBands(atlas, view, kPoleBandPx * sheet.scale, kBorder * sheet.scale));
    }
    layout.seats = placeSeats(atlas, sheet, bouquets, disks, fonts, controls, before);
    return layout;
}

} // namespace layout
