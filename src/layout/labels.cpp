#include "layout/labels.h"

#include "layout/obstacles.h"
#include "layout/territory.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace layout {

namespace {

constexpr float kCitySize = 12.5F;   // design pixels
constexpr float kRegionSize = 12.0F; //
constexpr float kLineHeight = 1.22F; // of the size
constexpr int kLargeCity = 8;        // dots that make a city outrank the regions at home

/// The lines of a label centred in a box whose top left corner is (x, y).
Label assemble(LabelKind kind, int index, const std::vector<std::string>& lines, float x, float y,
               const base::Rect& size, float sizePx, base::Face face, const base::FontSet& fonts)
{
    Label label;
    label.kind = kind;
    label.index = index;
    label.box = {x, y, size.width, size.height};
    label.sizePx = sizePx;
    label.face = face;
    const base::LineMetrics metrics = fonts.metrics(face, sizePx);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float width = fonts.width(face, sizePx, lines[i]);
        const float baseline = y + metrics.ascent + static_cast<float>(i) * sizePx * kLineHeight;
        label.lines.push_back({lines[i], {x + (size.width - width) / 2.0, baseline}, false});
    }
    return label;
}

base::Rect measure(const std::vector<std::string>& lines, float sizePx, base::Face face,
                   const base::FontSet& fonts)
{
    base::Rect size;
    for (const std::string& line : lines) {
        size.width = std::max(size.width, fonts.width(face, sizePx, line));
    }
    const base::LineMetrics metrics = fonts.metrics(face, sizePx);
    size.height =
        metrics.ascent + metrics.descent + static_cast<float>(lines.size() - 1) * sizePx * kLineHeight;
    return size;
}

class Placer {
public:
    Placer(const model::Atlas& atlas, const Sheet& sheet, const BouquetLayout& bouquets,
           const base::FontSet& fonts)
        : atlas_(atlas), sheet_(sheet), bouquets_(bouquets), fonts_(fonts)
    {
        for (const Dot& dot : bouquets.dots) {
            obstacles_.addCircle(dot.at, bouquets.dotRadius + 1.5 * sheet.scale);
        }
        for (const Bouquet& bouquet : bouquets.bouquets) {
            if (bouquets.isSolid) {
                obstacles_.addCircle(bouquet.centre, bouquet.radius + 1.5 * sheet.scale);
            }
        }
        if (bouquets.hasBadge) {
            obstacles_.addCircle(bouquets.badge, bouquets.badgeRadius + 2 * sheet.scale);
        }
    }

    void placeCity(const Bouquet& bouquet)
    {
        const model::City& city = atlas_.data.cities[static_cast<std::size_t>(bouquet.city)];
        const float size = kCitySize * sheet_.scale;
        const std::vector<std::string> lines{city.name};
        const base::Rect box = measure(lines, size, base::Face::SemiBold, fonts_);
        const float reach = static_cast<float>(bouquet.radius) + 2 * sheet_.scale;
        const auto cx = static_cast<float>(bouquet.centre.x);
        const auto cy = static_cast<float>(bouquet.centre.y);
        const float slant = reach * 0.72F;
        const std::array<base::Vec2, 8> corners{{{cx - box.width / 2, cy + reach},
                                                 {cx - box.width / 2, cy - reach - box.height},
                                                 {cx + reach, cy - box.height / 2},
                                                 {cx - reach - box.width, cy - box.height / 2},
                                                 {cx + slant, cy + slant},
                                                 {cx - slant - box.width, cy + slant},
                                                 {cx + slant, cy - slant - box.height},
                                                 {cx - slant - box.width, cy - slant - box.height}}};
        for (const base::Vec2 corner : corners) {
            if (place(LabelKind::City, bouquet.city, lines, corner, box, size, base::Face::SemiBold)) {
                return;
            }
        }
        if (bouquet.dotCount >= kLargeCity) {
            placeWithLeader(bouquet, lines, box, size);
        }
    }

    /// A crowded city's name a little off, joined to its bouquet by a line.
    void placeWithLeader(const Bouquet& bouquet, const std::vector<std::string>& lines, const base::Rect& box,
                         float size)
    {
        const double reach = bouquet.radius + 2 * sheet_.scale;
        for (double off = 8; off <= 90; off += 6) {
            for (int k = 0; k < 16; ++k) {
                const double angle = 2 * 3.14159265358979 * k / 16;
                const base::Vec2 way{std::cos(angle), std::sin(angle)};
                const base::Vec2 end = bouquet.centre + way * (reach + off * sheet_.scale);
                // The box touches the line's end with the side that faces the bouquet.
                const base::Vec2 corner{end.x + (way.x - 1) * box.width / 2,
                                        end.y + (way.y - 1) * box.height / 2};
                if (place(LabelKind::City, bouquet.city, lines, corner, box, size, base::Face::SemiBold)) {
                    labels.back().hasLeader = true;
                    labels.back().leaderFrom = bouquet.centre + way * bouquet.radius;
                    labels.back().leaderTo = end;
                    return;
                }
            }
        }
    }

    void placeRegion(int shapeIndex)
    {
        const View& view = sheet_.main();
        const model::Shape& shape =
            atlas_.geography.frames[model::kMainland].regions.shapes[static_cast<std::size_t>(shapeIndex)];
        const double zoom = view.pxPerMetre / sheet_.homePxPerMetre;
        const float size =
            kRegionSize * sheet_.scale * static_cast<float>(std::min(1.25, std::pow(zoom, 0.15)));
        const base::Vec2 middle{shape.labelPoint.x * view.pxPerMetre, -shape.labelPoint.y * view.pxPerMetre};
        const std::vector<std::string> oneLine{shape.name};
        const std::vector<std::string> twoLines =
            brokenInTwo(shape.name, fonts_, base::Face::Medium, size, 0);
        const auto landWidth = static_cast<float>(shape.extent.width() * view.pxPerMetre);
        const bool wide = fonts_.width(base::Face::Medium, size, shape.name) > landWidth * 0.62F;
        // Wholly inside first; then with a corner over the border, when the dots leave no other place.
        for (const int pointsInside : {5, 4, 3}) {
            for (const auto* lines : {wide ? &twoLines : &oneLine, wide ? &oneLine : &twoLines}) {
                if (placeRegionLines(shapeIndex, shape, *lines, size, middle, pointsInside)) {
                    return;
                }
            }
        }
    }

    std::vector<Label> labels;

private:
    bool placeRegionLines(int shapeIndex, const model::Shape& shape, const std::vector<std::string>& lines,
                          float size, base::Vec2 middle, int pointsInside)
    {
        const base::Rect box = measure(lines, size, base::Face::Medium, fonts_);
        const double step = 9.0 * sheet_.scale;
        for (int k = 0; k < 260; ++k) { // from the middle outward, flatter than round: names are wide
            const double angle = 2.399963229728653 * k;
            const double reach = step * std::sqrt(k);
            const base::Vec2 at = middle + base::Vec2{std::cos(angle) * reach * 1.3, std::sin(angle) * reach};
            const base::Rect candidate{static_cast<float>(at.x) - box.width / 2,
                                       static_cast<float>(at.y) - box.height / 2, box.width, box.height};
            if (obstacles_.isFree(candidate.shrunk(-2 * sheet_.scale)) &&
                isInRegion(shape, sheet_.main(), candidate, pointsInside)) {
                return place(LabelKind::Region, shapeIndex, lines, {candidate.x, candidate.y}, box, size,
                             base::Face::Medium);
            }
        }
        return false;
    }

    /// The middle of the box lies in the region, and so do at least `least` of middle and corners.
    static bool isInRegion(const model::Shape& shape, const View& view, const base::Rect& box, int least)
    {
        const auto isInside = [&](base::Vec2 p) {
            return contains(shape, {p.x / view.pxPerMetre, -p.y / view.pxPerMetre});
        };
        const std::array<base::Vec2, 4> corners{
            {{box.x, box.y}, {box.right(), box.y}, {box.x, box.bottom()}, {box.right(), box.bottom()}}};
        return isInside(box.centre()) && 1 + std::count_if(corners.begin(), corners.end(), isInside) >= least;
    }

    bool place(LabelKind kind, int index, const std::vector<std::string>& lines, base::Vec2 corner,
               const base::Rect& size, float sizePx, base::Face face)
    {
        const base::Rect box{static_cast<float>(corner.x), static_cast<float>(corner.y), size.width,
                             size.height};
        if (!obstacles_.isFree(box)) {
            return false;
        }
        obstacles_.addBox(box);
        labels.push_back(assemble(kind, index, lines, box.x, box.y, size, sizePx, face, fonts_));
        return true;
    }

    const model::Atlas& atlas_;
    const Sheet& sheet_;
    const BouquetLayout& bouquets_;
    const base::FontSet& fonts_;
    Obstacles obstacles_;
};

} // namespace

std::vector<std::string> brokenInTwo(const std::string& text, const base::FontSet& fonts, base::Face face,
                                     float sizePx, float maxWidth)
{
    if (fonts.width(face, sizePx, text) <= maxWidth) {
        return {text};
    }
    std::size_t best = std::string::npos;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] != ' ' && text[i] != '-') {
            continue;
        }
        const auto offCentre = [&](std::size_t at) {
            return at > text.size() / 2 ? at - text.size() / 2 : text.size() / 2 - at;
        };
        if (best == std::string::npos || offCentre(i) < offCentre(best)) {
            best = i;
        }
    }
    if (best == std::string::npos) {
        return {text};
    }
    return {text.substr(0, text[best] == '-' ? best + 1 : best), text.substr(best + 1)};
}

std::vector<Label> layoutLabels(const model::Atlas& atlas, const Sheet& sheet, const BouquetLayout& bouquets,
                                const base::FontSet& fonts)
{
    Placer placer(atlas, sheet, bouquets, fonts);
    const double zoom = sheet.main().pxPerMetre / sheet.homePxPerMetre;
    const int least = std::max(1, static_cast<int>(std::ceil(kLargeCity / std::pow(zoom, 1.6))));

    std::vector<int> order(bouquets.areDepartments ? 0 : bouquets.bouquets.size());
    std::iota(order.begin(), order.end(), 0);
    const auto bouquet = [&](int i) -> const Bouquet& {
        return bouquets.bouquets[static_cast<std::size_t>(i)];
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return bouquet(a).dotCount > bouquet(b).dotCount; });
    const auto firstSmall =
        std::find_if(order.begin(), order.end(), [&](int i) { return bouquet(i).dotCount < kLargeCity; });
    std::for_each(order.begin(), firstSmall, [&](int i) { placer.placeCity(bouquet(i)); });
    const auto& regions = atlas.geography.frames[model::kMainland].regions.shapes;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        placer.placeRegion(static_cast<int>(i));
    }
    std::for_each(firstSmall, order.end(), [&](int i) {
        if (bouquet(i).dotCount >= least) {
            placer.placeCity(bouquet(i));
        }
    });
    return std::move(placer.labels);
}

} // namespace layout
