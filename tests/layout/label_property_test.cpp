#include "layout/label_board.h"
#include "layout/symbol_layout.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace layout;

namespace {

/// Distance from a point to a box, 0 inside.
double away(base::Vec2 p, const base::Rect& box)
{
    return base::length({p.x - std::clamp(p.x, double{box.x}, double{box.right()}),
                         p.y - std::clamp(p.y, double{box.y}, double{box.bottom()})});
}

/// A picture drawn by lot: any window, scale factor, camera, selection and kind of symbols.
struct Lot {
    Sheet sheet;
    filter::Outcome outcome;
    SymbolLayout symbols;
    BouquetLayout bouquets;
    LabelWishes wishes;
    std::vector<Label> labels;
};

Lot drawn(std::mt19937& random, int number)
{
    Lot lot;
    const auto scale = static_cast<float>(number % 3 == 0 ? 1 : world::between(random, 1, 3));
    const base::Rect rect{static_cast<float>(world::between(random, 0, 400)),
                          static_cast<float>(world::between(random, 0, 90)),
                          static_cast<float>(world::between(random, 420, 2400)) * scale,
                          static_cast<float>(world::between(random, 360, 1900)) * scale};
    const Camera camera = number % 4 == 0 ? Camera{} : world::randomCamera(random);
    lot.sheet = world::plan().arrange(rect, scale, camera);
    lot.outcome = filter::evaluate(world::index(),
                                   number % 2 == 0 ? filter::Selection{} : world::randomSelection(random));
    lot.wishes.detail = detailAt(camera.zoom);
    lot.wishes.covered = {{rect.right() - 52 * scale, rect.y + 14 * scale, 38 * scale, 114 * scale}};
    if (number % 3 == 1) {
        lot.wishes.taken = {{250, 120, 130, 20}, {-300, -140, 90, 18}};
    }
    const auto kind = static_cast<Symbols>(number % 7 < 4 ? 0 : number % 7 - 3);
    lot.symbols.kind = kind;
    if (kind == Symbols::Bouquets) {
        lot.bouquets = layoutBouquets(world::atlas(), lot.sheet, 0, lot.outcome);
    } else {
        lot.symbols = layoutSymbols(world::atlas(), lot.sheet, lot.outcome, kind, Measure::Count);
        lot.bouquets = standIns(lot.sheet, lot.symbols).front();
    }
    if (kind == Symbols::Density || kind == Symbols::Choropleth) {
        std::vector<RegionText> texts;
        const auto& shapes = world::atlas().geography.frames[model::kMainland].regions.shapes;
        for (std::size_t s = 0; s < shapes.size(); ++s) {
            texts.push_back({static_cast<int>(s), shapes[s].name, "12,3", number % 2 == 0 ? "n = 162" : "",
                             number % 5 == 0});
        }
        lot.labels = layoutRegionLabels(world::atlas(), lot.sheet, texts, disksOf(lot.sheet, lot.symbols),
                                        lot.bouquets, world::fonts(), lot.wishes);
    } else {
        lot.labels = layoutLabels(world::atlas(), lot.sheet, lot.bouquets, world::fonts(), lot.wishes);
    }
    return lot;
}

bool anyOverlap(const std::vector<Label>& labels)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (labels[i].box.intersects(labels[j].box)) {
                return true;
            }
        }
    }
    return false;
}

/// The smallest distance between a label and the edge of a dot, disc, hexagon or the badge.
double nearestMark(const Lot& lot)
{
    double nearest = INFINITY;
    for (const Label& label : lot.labels) {
        for (const Dot& dot : lot.bouquets.dots) {
            nearest = std::min(nearest, away(dot.at, label.box) - lot.bouquets.dotRadius);
        }
        for (const Bouquet& bouquet : lot.bouquets.bouquets) {
            if (lot.bouquets.isSolid) {
                nearest = std::min(nearest, away(bouquet.centre, label.box) - bouquet.radius);
            }
        }
        for (const Disk& disk : disksOf(lot.sheet, lot.symbols)) {
            if (lot.symbols.kind == Symbols::Density || lot.symbols.kind == Symbols::Choropleth) {
                nearest = std::min(nearest, away(disk.centre, label.box) - disk.radius);
            }
        }
        if (lot.bouquets.hasBadge) {
            nearest = std::min(nearest, away(lot.bouquets.badge, label.box) - lot.bouquets.badgeRadius);
        }
    }
    return nearest;
}

/// A line leads from the name to its dots, past all others: it says whose name it is.
bool isTiedToOwn(const Lot& lot, const Label& label)
{
    const base::Vec2 from = label.leaderFrom;
    const base::Vec2 way = label.leaderTo - from;
    const double square = way.x * way.x + way.y * way.y;
    if (!label.hasLeader || square == 0) {
        return false;
    }
    const auto passes = [&](base::Vec2 at, double radius) {
        const base::Vec2 to = at - from;
        const double share = std::clamp((to.x * way.x + to.y * way.y) / square, 0.0, 1.0);
        return base::length(to - way * share) >= radius;
    };
    return std::ranges::all_of(lot.bouquets.bouquets, [&](const Bouquet& other) {
        bool isPassed =
            other.city == label.index || !lot.bouquets.isSolid || passes(other.centre, other.radius);
        for (int i = other.firstDot;
             i < other.firstDot + other.dotCount && other.city != label.index && !lot.bouquets.isSolid; ++i) {
            isPassed =
                isPassed && passes(lot.bouquets.dots[static_cast<std::size_t>(i)].at, lot.bouquets.dotRadius);
        }
        return isPassed;
    });
}

/// The first city whose name is no nearer to its own bouquet than to the badge or to another
/// bouquet that it could be read for, and which no line leads to; empty when there is none.
std::string misread(const Lot& lot)
{
    for (const Label& label : lot.labels) {
        if (label.kind != LabelKind::City || isTiedToOwn(lot, label)) {
            continue;
        }
        const auto& all = lot.bouquets.bouquets;
        const auto own =
            std::find_if(all.begin(), all.end(), [&](const Bouquet& b) { return b.city == label.index; });
        REQUIRE(own != all.end());
        const double near = away(own->centre, label.box) - own->radius;
        for (const Bouquet& other : all) {
            const bool isLarge = 2 * other.dotCount >= own->dotCount;
            const bool isRival = other.city != own->city &&
                                 (isLarge || (!lot.bouquets.isSolid && 8 * other.dotCount >= own->dotCount));
            const double lead = isLarge ? 0 : 14.5 * lot.sheet.scale; // small ones are, where much nearer
            if (isRival && away(other.centre, label.box) - other.radius + lead < near) {
                return label.lines.front().text;
            }
        }
        if (lot.bouquets.hasBadge && 2 * lot.bouquets.badgeCount >= own->dotCount &&
            away(lot.bouquets.badge, label.box) - lot.bouquets.badgeRadius < near) {
            return label.lines.front().text;
        }
    }
    return {};
}

/// The first city whose name, without a line to its dots, is 12 design pixels or more from the nearest of
/// them; empty when there is none.
std::string farFromOwn(const Lot& lot)
{
    for (const Label& label : lot.labels) {
        const auto& all = lot.bouquets.bouquets;
        const auto own =
            std::find_if(all.begin(), all.end(), [&](const Bouquet& b) { return b.city == label.index; });
        if (label.kind != LabelKind::City || label.hasLeader || own == all.end()) {
            continue;
        }
        double nearest = away(own->centre, label.box) - own->radius; // a disc
        if (!lot.bouquets.isSolid) {
            nearest = INFINITY;
            for (int i = own->firstDot; i < own->firstDot + own->dotCount; ++i) {
                const Dot& dot = lot.bouquets.dots[static_cast<std::size_t>(i)];
                nearest = std::min(nearest, away(dot.at, label.box) - lot.bouquets.dotRadius);
            }
        }
        if (nearest >= 12 * lot.sheet.scale) {
            return label.lines.front().text;
        }
    }
    return {};
}

/// True when all that is shown lies whole on the main map and under nothing.
bool isAllInSight(const Lot& lot)
{
    const auto covered = coveredParts(lot.sheet, lot.wishes.covered);
    const View& main = lot.sheet.main();
    return std::all_of(lot.labels.begin(), lot.labels.end(), [&](const Label& label) {
        if (!isShown(label, lot.sheet, covered)) {
            return true;
        }
        base::Rect box = label.box;
        box.x += static_cast<float>(main.originPx.x);
        box.y += static_cast<float>(main.originPx.y);
        const bool onMap = box.x >= main.map.x && box.y >= main.map.y && box.right() <= main.map.right() &&
                           box.bottom() <= main.map.bottom() && box.bottom() <= lot.sheet.footer.y;
        const bool underInset = std::any_of(lot.sheet.views.begin() + 1, lot.sheet.views.end(),
                                            [&](const View& view) { return view.box.intersects(box); });
        return onMap && !underInset && !box.intersects(lot.wishes.covered.front());
    });
}

} // namespace

TEST_CASE("In 1 000 pictures by chance no name lies on a dot, bubble, badge or name, none is cut, and no "
          "city's name stands nearer to another bouquet than to its own, or far from it without a line")
{
    std::mt19937 random(91);
    std::size_t shown = 0;
    for (int i = 0; i < 1000; ++i) {
        const Lot lot = drawn(random, i);
        INFO("picture " << i << ": " << lot.sheet.rect.width << " x " << lot.sheet.rect.height << " at "
                        << lot.sheet.scale);
        CHECK_FALSE(anyOverlap(lot.labels));
        CHECK(nearestMark(lot) >= -0.01);
        CHECK(isAllInSight(lot));
        CHECK(misread(lot) == "");
        CHECK(farFromOwn(lot) == "");
        const auto covered = coveredParts(lot.sheet, lot.wishes.covered);
        shown +=
            static_cast<std::size_t>(std::count_if(lot.labels.begin(), lot.labels.end(), [&](const Label& l) {
                return isShown(l, lot.sheet, covered);
            }));
    }
    CHECK(shown > 10000);
}

TEST_CASE("At home no name is laid where the map's edge, an inset or a button would cut it")
{
    std::mt19937 random(92);
    for (int i = 0; i < 40; ++i) {
        const Lot lot = drawn(random, i * 4);
        const auto covered = coveredParts(lot.sheet, lot.wishes.covered);
        for (const Label& label : lot.labels) {
            INFO(label.lines.front().text << " in " << lot.sheet.rect.width << " x " << lot.sheet.rect.height
                                          << " at " << lot.sheet.scale << ": " << label.box.x << ", "
                                          << label.box.y);
            CHECK(isShown(label, lot.sheet, covered));
        }
    }
}

TEST_CASE("A table with thousands of towns names no more of them at home than a good map would")
{
    model::Atlas atlas = world::atlas();
    std::mt19937 random(93);
    const model::Initiative sample = atlas.data.initiatives.front();
    atlas.data.cities.clear();
    atlas.data.initiatives.clear();
    atlas.places.clear();
    filter::Outcome outcome;
    const int lyonDepartment = atlas.data.findDepartment("69");
    for (int c = 0; c < 3000; ++c) {
        model::City city;
        city.name = "Ville " + std::to_string(c);
        city.department = lyonDepartment;
        city.rows = {c};
        atlas.data.cities.push_back(city);
        atlas.data.initiatives.push_back(sample);
        atlas.data.initiatives.back().cityIndex = c;
        atlas.data.initiatives.back().department = lyonDepartment;
        atlas.places.push_back({model::kMainland,
                                {static_cast<float>(world::between(random, -4e5, 4e5)),
                                 static_cast<float>(world::between(random, -4e5, 4e5))}});
        outcome.rows.push_back(c);
        outcome.pass.push_back(1);
    }
    const Sheet sheet = world::plan().arrange({0, 0, 1920, 1080}, 1, {});
    BouquetLayout bouquets; // as dots at their places: what counts here is how many are named
    for (int c = 0; c < 3000; ++c) {
        const auto& point = atlas.places[static_cast<std::size_t>(c)].point;
        const double k = sheet.main().pxPerMetre;
        bouquets.bouquets.push_back({c, {point.x * k, -point.y * k}, {point.x * k, -point.y * k}, 0.4, c, 1});
        bouquets.dots.push_back({c, {point.x * k, -point.y * k}, 1, 1});
    }
    bouquets.dotRadius = 0.4;
    const auto labels = layoutLabels(atlas, sheet, bouquets, world::fonts());
    const auto cities =
        std::count_if(labels.begin(), labels.end(), [](const Label& l) { return l.kind == LabelKind::City; });
    CHECK(cities <= 40);
}
