#include "layout/labels.h"

#include "layout/city_labels.h"
#include "layout/label_text.h"
#include "layout/land_labels.h"
#include "layout/short_names.h"

#include <algorithm>
#include <numeric>
#include <variant>

namespace layout {

namespace {

constexpr float kRegionSize = 12;      // design pixels
constexpr float kRegionSmall = 10.5F;  // seven points on paper, and nothing smaller
constexpr float kFineStep = 1.2F;      // short names look for the narrowest gap
constexpr float kRegionCloser = 1.12F; // larger, once departments are named too
constexpr float kDepartmentSize = 10.5F;
constexpr int kNear = 70;             // places around the middle of a region
constexpr int kBeside = 160;          // so far around it a name is read with it
constexpr int kLargeCities = 12;      // these outrank the regions
constexpr int kLeastLarge = 5;        // dots that a large city has
constexpr double kRoomOfCity = 3.0e4; // square design pixels of the country for one city's name
constexpr double kStayShare = 1.3;    // so many more may stay than may come

/// A name worth a try; what comes first in the list goes first.
struct Wanted {
    std::variant<PointName, LandName> name;
    bool mayOnlyStay = false;
};

LandName regionName(const model::Layer& regions, int shapeIndex, float scale, const base::FontSet& fonts)
{
    const model::Shape& shape = regions.shapes[static_cast<std::size_t>(shapeIndex)];
    LandName name;
    name.kind = LabelKind::Region;
    name.index = shapeIndex;
    name.layer = &regions;
    name.metres = shape.labelPoint;
    const auto ways = breakings(shape.name, fonts, base::Face::Medium);
    const int count = static_cast<int>(ways.size());
    for (const float size : {kRegionSize, kRegionSmall}) {
        for (const auto& way : ways) {
            name.writings.push_back({asLines(way), base::Face::Medium, size * scale});
        }
    }
    const auto attempt = [&](int size, int inside, int reach) {
        for (int way = 0; way < count; ++way) {
            name.attempts.push_back({size * count + way, inside, reach});
        }
    };
    const auto besideOrOff = [&](int reach) {
        for (const int way : {1, 0, 2}) { // in two lines a name is read with its region
            for (int inside = 0; inside >= -1 && way < count; --inside) {
                name.attempts.push_back({count + way, inside, reach});
            }
        }
    };
    // Near the middle first, wholly inside and large; then smaller, and anywhere in the region; then on the
    // sea or abroad beside it; only then over a border, for that is the neighbour's ground.
    for (const int inside : {5, 4}) {
        attempt(0, inside, kNear);
        attempt(1, inside, kNear);
    }
    attempt(1, 3, kNear);
    attempt(1, 5, name.reach);
    attempt(1, 4, name.reach);
    besideOrOff(kNear);
    besideOrOff(kBeside);
    attempt(1, 3, name.reach);
    besideOrOff(name.reach);
    if (const std::string_view brief = shortName(shape.code); !brief.empty()) {
        for (const int inside : {5, 4, 3}) {
            name.attempts.push_back({static_cast<int>(name.writings.size()), inside});
        }
        name.writings.push_back(
            {asLines({std::string(brief)}), base::Face::Medium, kRegionSmall * scale, kFineStep});
    }
    return name;
}

LandName departmentName(const model::Layer& departments, int shapeIndex, float scale,
                        const base::FontSet& fonts)
{
    const model::Shape& shape = departments.shapes[static_cast<std::size_t>(shapeIndex)];
    LandName name;
    name.kind = LabelKind::Department;
    name.index = shapeIndex;
    name.layer = &departments;
    name.metres = shape.extent.centre();
    name.reach = 120;
    name.margin = 4; // a number beside a name would read as one
    const auto ways = breakings(shape.name, fonts, base::Face::Regular);
    for (std::size_t way = 0; way < std::min<std::size_t>(2, ways.size()); ++way) {
        name.attempts.push_back({static_cast<int>(name.writings.size()), 5});
        name.writings.push_back({asLines(ways[way]), base::Face::Regular, kDepartmentSize * scale});
    }
    name.attempts.push_back({static_cast<int>(name.writings.size()), 5});
    name.writings.push_back({asLines({shape.code}), base::Face::Regular, kDepartmentSize * scale});
    return name;
}

class Ranking {
public:
    Ranking(const model::Atlas& atlas, const Sheet& sheet, const BouquetLayout& bouquets,
            const base::FontSet& fonts, const LabelWishes& wishes)
        : atlas_(atlas), sheet_(sheet), bouquets_(bouquets), fonts_(fonts), wishes_(wishes)
    {
        order_.resize(bouquets.areDepartments ? 0 : bouquets.bouquets.size()); // no town owns those
        std::iota(order_.begin(), order_.end(), 0);
        std::stable_sort(order_.begin(), order_.end(),
                         [&](int a, int b) { return bouquet(a).dotCount > bouquet(b).dotCount; });
    }

    /// All names worth a try, the most important first.
    std::vector<Wanted> run()
    {
        const std::size_t large = countLarge();
        addCities(0, large, large);
        addRegions();
        addCities(large, order_.size(), large);
        if (wishes_.detail != Detail::Country && atlas_.geography.shippedBoundaries) {
            addDepartments();
        }
        return std::move(wanted_);
    }

private:
    [[nodiscard]] const Bouquet& bouquet(int i) const
    {
        return bouquets_.bouquets[static_cast<std::size_t>(i)];
    }

    [[nodiscard]] std::size_t countLarge() const
    {
        std::size_t large = 0;
        const bool areFew = order_.size() <= kLargeCities; // then the towns are all there is to say
        while (large < order_.size() && large < kLargeCities &&
               (areFew || bouquet(order_[large]).dotCount >= kLeastLarge)) {
            ++large;
        }
        return large;
    }

    /// How many cities a good map of this size names; in the town level all.
    [[nodiscard]] double mostCities() const
    {
        if (wishes_.detail == Detail::Town) {
            return static_cast<double>(order_.size());
        }
        const double k = sheet_.main().pxPerMetre / sheet_.scale;
        const base::Extent& land = atlas_.geography.frames[model::kMainland].land;
        return std::max<double>(kLargeCities, land.width() * land.height() * k * k / kRoomOfCity);
    }

    void addPoint(PointName name, bool mayOnlyStay) { wanted_.push_back({std::move(name), mayOnlyStay}); }

    void addCities(std::size_t first, std::size_t last, std::size_t large)
    {
        const double most = mostCities();
        for (std::size_t i = first; i < last && static_cast<double>(i) < most * kStayShare; ++i) {
            addPoint(cityName(atlas_, bouquet(order_[i]), i < large, sheet_.scale),
                     static_cast<double>(i) >= most);
        }
    }

    void addRegions()
    {
        const model::Layer& regions = atlas_.geography.frames[model::kMainland].regions;
        const float scale = sheet_.scale * (wishes_.detail == Detail::Country ? 1 : kRegionCloser);
        for (std::size_t i = 0; i < regions.shapes.size(); ++i) {
            wanted_.push_back({regionName(regions, static_cast<int>(i), scale, fonts_), false});
        }
    }

    void addDepartments()
    {
        const model::Layer& departments = atlas_.geography.frames[model::kMainland].departments;
        for (std::size_t i = 0; i < departments.shapes.size(); ++i) {
            if (!model::isInsetDepartment(departments.shapes[i].code)) {
                wanted_.push_back(
                    {departmentName(departments, static_cast<int>(i), sheet_.scale, fonts_), false});
            }
        }
    }

    const model::Atlas& atlas_;
    const Sheet& sheet_;
    const BouquetLayout& bouquets_;
    const base::FontSet& fonts_;
    const LabelWishes& wishes_;
    std::vector<int> order_; ///< of bouquets, the largest first
    std::vector<Wanted> wanted_;
};

} // namespace

std::vector<Label> layoutLabels(const model::Atlas& atlas, const Sheet& sheet, const BouquetLayout& bouquets,
                                const base::FontSet& fonts, const LabelWishes& wishes, LabelMemory* memory)
{
    LabelBoard board(sheet, wishes, memory);
    board.keepOff(bouquets);
    const std::vector<Wanted> wanted = Ranking(atlas, sheet, bouquets, fonts, wishes).run();
    // What was there stays if it can, whatever its rank: a name that fits is not pushed away.
    for (const Wanted& each : wanted) {
        if (const auto* point = std::get_if<PointName>(&each.name)) {
            stayBeside(board, *point, fonts);
        } else {
            stayOnLand(board, std::get<LandName>(each.name), fonts);
        }
    }
    for (const Wanted& each : wanted) {
        if (const auto* land = std::get_if<LandName>(&each.name)) {
            improveOnLand(board, *land, fonts);
        }
    }
    for (const Wanted& each : wanted) {
        const auto isDue = [&](LabelKind kind, int index) {
            return !each.mayOnlyStay && !board.has(kind, index) && board.mayCome(kind, index);
        };
        if (const auto* point = std::get_if<PointName>(&each.name)) {
            if (isDue(point->kind, point->index)) {
                placeBeside(board, *point, fonts);
            }
        } else {
            const auto& land = std::get<LandName>(each.name);
            if (isDue(land.kind, land.index)) {
                placeOnLand(board, land, fonts);
            }
        }
    }
    return board.finish();
}

} // namespace layout
