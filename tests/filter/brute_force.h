// The rules of "What counts mean" once more, the slow and plain way: code by code, row by row,
// without the index. Tests hold the fast way against it.
#pragma once

#include "base/text.h"
#include "filter/outcome.h"
#include "model/dataset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace brute {

/// The code of a row in a facet, "none" when it has none.
inline std::string codeOf(const model::Dataset& data, const model::Initiative& row, filter::Facet facet)
{
    const auto pick = [](const auto& list, int i) {
        return i < 0 ? std::string("none") : list[static_cast<std::size_t>(i)].code;
    };
    switch (facet) {
    case filter::Facet::Category:
        return pick(data.categories, row.category);
    case filter::Facet::Pole:
        return pick(data.poles, row.pole);
    case filter::Facet::Region:
        return pick(data.regions, row.region);
    case filter::Facet::Type:
        return std::string(model::typeCode(row.type));
    case filter::Facet::Month:
        return row.date ? base::isoDate(*row.date).substr(0, 7) : "none";
    }
    return {};
}

inline bool passesFacet(const model::Dataset& data, const model::Initiative& row,
                        const filter::Selection& selection, filter::Facet facet)
{
    const std::string code = codeOf(data, row, facet);
    const auto& chosen = selection.of(facet);
    return chosen.empty() || std::count(chosen.begin(), chosen.end(), code) > 0;
}

/// Days compared as text: "2020-03" is "2020-03-00" as a beginning and "2020-03-99" as an end.
inline bool passesDates(const model::Initiative& row, const filter::Selection& selection)
{
    if (!selection.from && !selection.to) {
        return true;
    }
    if (!row.date) {
        return selection.keepUndated;
    }
    const auto first = [](base::PartialDate date) {
        return date.hasDay() ? base::isoDate(date) : base::isoDate(date) + "-00";
    };
    const auto last = [](base::PartialDate date) {
        return date.hasDay() ? base::isoDate(date) : base::isoDate(date) + "-99";
    };
    if (selection.from && selection.to && last(*selection.to) < first(*selection.from)) {
        return false;
    }
    return (!selection.from || last(*row.date) >= first(*selection.from)) &&
           (!selection.to || first(*row.date) <= last(*selection.to));
}

/// In a frame: turned so that its west is 0°. Within a circle: by the angle between two arrows from
/// the middle of the Earth. Inside an outline: by the turns that a watcher in the point makes.
inline bool inBox(const filter::Box& box, double lon, double lat)
{
    const auto turned = [&box](double degrees) { return std::fmod(degrees - box.west + 720, 360); };
    const bool isWhole = box.east - box.west >= 360;
    return lat >= box.south && lat <= box.north && (isWhole || turned(lon) <= turned(box.east));
}

inline bool inCircle(const filter::Circle& circle, double lon, double lat)
{
    const auto arrow = [](double x, double y) {
        const double l = x * std::acos(-1) / 180;
        const double p = y * std::acos(-1) / 180;
        return std::array{std::cos(p) * std::cos(l), std::cos(p) * std::sin(l), std::sin(p)};
    };
    const auto a = arrow(circle.centre.lon, circle.centre.lat);
    const auto b = arrow(lon, lat);
    const double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    const double cross =
        std::hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
    return filter::kEarthRadiusKm * std::atan2(cross, dot) <= circle.km;
}

inline bool inOutline(const filter::Outline& outline, double lon, double lat)
{
    for (const double turn : {0.0, -360.0, 360.0}) {
        double angle = 0;
        double x = outline.ring.back().lon;
        double before = 0;
        for (std::size_t i = 0; i <= outline.ring.size(); ++i) {
            const filter::LonLat corner = outline.ring[i % outline.ring.size()];
            x = i == 0 ? corner.lon : x + std::remainder(corner.lon - x, 360);
            const double bearing = std::atan2(corner.lat - lat, x - (lon + turn));
            angle += i == 0 ? 0 : std::remainder(bearing - before, 2 * std::acos(-1));
            before = bearing;
        }
        if (std::abs(angle) > 1) { // a whole turn is 6.28
            return true;
        }
    }
    return false;
}

/// Counts the row in the areas that contain it.
inline bool passesArea(const model::Initiative& row, const filter::Area& area, filter::AreaTotals& totals)
{
    if (area.isEmpty()) {
        return true;
    }
    if (!std::isfinite(row.lon) || !std::isfinite(row.lat)) {
        ++totals.unplaced;
        return false;
    }
    const bool box = !area.box || inBox(*area.box, row.lon, row.lat);
    const bool circle = !area.circle || inCircle(*area.circle, row.lon, row.lat);
    const bool outline = !area.outline || inOutline(*area.outline, row.lon, row.lat);
    totals.box += area.box && box ? 1 : 0;
    totals.circle += area.circle && circle ? 1 : 0;
    totals.outline += area.outline && outline ? 1 : 0;
    return box && circle && outline;
}

inline bool fieldHolds(const std::string& field, const std::string& word, bool forgiving)
{
    const std::string folded = base::fold(field);
    if (!forgiving || word.size() < 4) {
        return folded.find(word) != std::string::npos;
    }
    for (std::size_t from = 0; from <= folded.size(); ++from) {
        for (std::size_t length = word.size() - 1; length <= word.size() + 1; ++length) {
            if (from + length <= folded.size() &&
                base::editDistance(folded.substr(from, length), word) <= 1) {
                return true;
            }
        }
    }
    return false;
}

inline bool holdsAll(const model::Initiative& row, const std::string& search, bool forgiving)
{
    std::vector<std::string> fields{row.name, row.organisation, row.city, row.summaryFr, row.summaryEn};
    for (const std::string& partner : model::partnersOf(row)) {
        fields.push_back(partner);
    }
    const std::vector<std::string> words = base::words(base::fold(search));
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::any_of(fields.begin(), fields.end(),
                           [&](const std::string& field) { return fieldHolds(field, word, forgiving); });
    });
}

/// For each row whether the search finds it; `forgiven` as in filter::Outcome.
inline std::vector<bool> searched(const model::Dataset& data, const std::string& search, bool& forgiven)
{
    std::vector<bool> found;
    const auto run = [&](bool forgiving) {
        found.clear();
        for (const model::Initiative& row : data.initiatives) {
            found.push_back(holdsAll(row, search, forgiving));
        }
        return std::count(found.begin(), found.end(), true) > 0;
    };
    forgiven = !run(false) && run(true);
    return found;
}

} // namespace brute
