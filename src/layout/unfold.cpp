#include "layout/unfold.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

// Design pixels.
constexpr double kLargest = 15;
constexpr double kSmallest = 4;
constexpr float kPad = 22;
constexpr float kHead = 58; ///< title of the card
constexpr float kBandGap = 9;
constexpr float kBandLeast = 30; ///< a band is never lower than its name
constexpr float kSpine = 10;     ///< between the branching threads and the card
constexpr float kLabels = 284;
constexpr float kLeastLabels = 236;
constexpr float kNarrow = 600; // of a map that the card covers whole

/// The ground beside the insets, where the card lies.
base::Rect groundFor(const Sheet& sheet)
{
    const float scale = sheet.scale;
    base::Rect ground = sheet.rect;
    ground.height = sheet.footer.y - ground.y;
    if (ground.width < kNarrow * scale) { // no room beside insets, and the buttons lie in a bar
        return ground.shrunk(8 * scale);
    }
    if (const View* paris = sheet.paris();
        paris != nullptr && paris->box.right() < sheet.rect.x + sheet.rect.width * 0.45F) {
        const float left = paris->box.right() + 44 * scale; // room for the threads
        ground.width = ground.right() - left;
        ground.x = left;
    }
    ground = ground.shrunk(14 * scale);
    ground.width -= 52 * scale; // the zoom buttons
    return ground;
}

int linesFor(int count, int perLine)
{
    return (count + perLine - 1) / perLine;
}

} // namespace

bool isUnfolded(const model::Atlas& atlas, const UnfoldTarget& target, int row)
{
    const model::Initiative& initiative = atlas.data.initiatives[static_cast<std::size_t>(row)];
    switch (target.kind) {
    case UnfoldKind::Paris:
        return initiative.department >= 0 &&
               model::isInsetDepartment(
                   atlas.data.departments[static_cast<std::size_t>(initiative.department)].code);
    case UnfoldKind::Region:
        return initiative.region == target.index;
    case UnfoldKind::City:
        return initiative.cityIndex == target.index;
    case UnfoldKind::None:
        break;
    }
    return false;
}

Unfolded layoutUnfolded(const model::Atlas& atlas, const Sheet& sheet,
                        const std::vector<BouquetLayout>& bouquets, const filter::Outcome& outcome,
                        const UnfoldTarget& target)
{
    Unfolded result;
    if (target.kind == UnfoldKind::None) {
        return result;
    }
    std::vector<std::vector<int>> rows(atlas.data.categories.size());
    for (const int row : outcome.rows) {
        const int category = atlas.data.initiatives[static_cast<std::size_t>(row)].category;
        if (category >= 0 && isUnfolded(atlas, target, row)) {
            rows[static_cast<std::size_t>(category)].push_back(row);
            ++result.count;
        }
    }
    const float scale = sheet.scale;
    const base::Rect ground = groundFor(sheet);
    // Names before large dots: a narrow card gives them more than its share.
    result.labelWidth =
        std::min(kLabels * scale,
                 std::max(ground.width * 0.4F,
                          std::min(kLeastLabels * scale,
                                   ground.width * (sheet.rect.width < kNarrow * scale ? 0.48F : 0.6F))));
    const float left = ground.x + kPad * scale + result.labelWidth;
    const float width = ground.right() - kPad * scale - left;

    // Bands of a low card are lower than they would like to be.
    const auto bands = static_cast<float>(
        std::count_if(rows.begin(), rows.end(), [](const auto& band) { return !band.empty(); }));
    const float spare = ground.height / scale - kHead - kPad;
    const bool isLow = bands * (kBandLeast + kBandGap) > spare;
    const float gap = isLow ? 2 : kBandGap;
    const float least = isLow ? std::clamp(spare / std::max(1.F, bands) - gap, 15.F, kBandLeast) : kBandLeast;

    // The largest dots whose bands fit below each other.
    const auto perLine = [&](double radius) {
        return std::max(1, static_cast<int>(width / (2.28 * radius)));
    };
    const auto heightFor = [&](double radius) {
        float height = kHead * scale + kPad * scale;
        for (const auto& band : rows) {
            if (!band.empty()) {
                const float dots = static_cast<float>(
                    linesFor(static_cast<int>(band.size()), perLine(radius)) * 2.28 * radius);
                height += std::max(least * scale, dots) + gap * scale;
            }
        }
        return height;
    };
    double radius = kLargest * scale;
    while (radius > kSmallest * scale && heightFor(radius) > ground.height) {
        radius *= 0.96;
    }
    result.dotRadius = radius;
    const double step = 2.28 * radius;
    const int columns = perLine(radius);
    result.card = ground;
    result.card.height = std::min(ground.height, heightFor(radius));
    result.card.y = ground.y + (ground.height - result.card.height) / 3;

    float y = result.card.y + kHead * scale;
    for (std::size_t c = 0; c < rows.size(); ++c) {
        if (rows[c].empty()) {
            continue;
        }
        UnfoldBand band;
        band.category = static_cast<int>(c);
        const int lines = linesFor(static_cast<int>(rows[c].size()), columns);
        const float height = std::max(least * scale, static_cast<float>(lines * step));
        band.rect = {result.card.x + kPad * scale, y, result.card.width - 2 * kPad * scale, height};
        band.threadEnd = {result.card.x, y + std::min(height, least * scale) / 2.0};
        const double top = lines == 1 ? y + least * scale / 2.0 : y + step / 2;
        for (std::size_t i = 0; i < rows[c].size(); ++i) {
            const int column = static_cast<int>(i) % columns;
            const int line = static_cast<int>(i) / columns;
            band.dots.push_back({rows[c][i],
                                 {left + (column + 0.5) * step, std::max(top, y + step / 2) + line * step},
                                 1,
                                 1});
        }
        result.bands.push_back(std::move(band));
        y += height + gap * scale;
    }

    // Threads start at the place: the inset, or the middle of the city's or region's dots.
    result.place = result.card.centre();
    if (const View* paris = sheet.paris();
        target.kind == UnfoldKind::Paris && paris != nullptr && paris->box.intersects(result.card)) {
        result.place = paris->box.centre(); // under the card: no threads
        for (UnfoldBand& band : result.bands) {
            band.threadEnd = result.place;
        }
    } else if (target.kind == UnfoldKind::Paris && paris != nullptr) {
        result.place = {paris->box.right(), paris->box.centre().y};
        // Straight threads would cross the insets below: they run together to the card's side.
        result.spine = result.card.x - kSpine * scale;
    } else {
        base::Vec2 sum;
        int found = 0;
        for (const UnfoldBand& band : result.bands) {
            for (const Dot& dot : band.dots) {
                base::Vec2 px;
                if (findDot(sheet, bouquets, dot.row, px)) {
                    sum = sum + px;
                    ++found;
                }
            }
        }
        if (found > 0) {
            result.place = sum * (1.0 / found);
        }
        // One thread to the card's nearest edge; none from a place below the card.
        const base::Rect& card = result.card;
        const base::Vec2 nearest{
            std::clamp(result.place.x, static_cast<double>(card.x), static_cast<double>(card.right())),
            std::clamp(result.place.y, static_cast<double>(card.y), static_cast<double>(card.bottom()))};
        for (UnfoldBand& band : result.bands) {
            band.threadEnd = nearest;
        }
    }
    return result;
}

int pickUnfolded(const Unfolded& unfolded, base::Vec2 px, double reachPx)
{
    int best = -1;
    for (const UnfoldBand& band : unfolded.bands) {
        const int row = nearestDot(band.dots, unfolded.dotRadius, px, reachPx);
        best = row < 0 ? best : row;
    }
    return best;
}

} // namespace layout
