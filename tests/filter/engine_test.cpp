// One engine through 10 000 changes of selection: after each, every count, row and preview is held
// against the plain way. What is tested is the state that the engine carries from one to the next.
#include "filter/by_hand.h"
#include "filter/census.h"
#include "filter/engine.h"

#include <doctest/doctest.h>

#include <algorithm>

using filter::Facet;
using filter::LonLat;
using filter::Selection;

namespace {

LonLat randomPoint(std::mt19937& random, const model::Dataset& data)
{
    if (!data.initiatives.empty() && random() % 2 == 0) {
        const model::Initiative& row = data.initiatives[random() % data.initiatives.size()];
        if (std::isfinite(row.lon)) {
            return {row.lon, row.lat};
        }
    }
    std::uniform_real_distribution<double> spread(0, 1);
    return {-5 + 15 * spread(random), 41 + 10 * spread(random)};
}

void changeArea(std::mt19937& random, const model::Dataset& data, filter::Area& area)
{
    std::uniform_real_distribution<double> degrees(-4, 4);
    const LonLat centre = randomPoint(random, data);
    const auto beside = [&](double by) {
        const double lon = centre.lon + by;
        return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    };
    switch (random() % 6) {
    case 0:
        area.box = filter::Box{beside(-std::abs(degrees(random))), centre.lat - std::abs(degrees(random)),
                               beside(std::abs(degrees(random))), centre.lat + std::abs(degrees(random))};
        break;
    case 1:
        area.circle = filter::Circle{centre, 100 * std::abs(degrees(random))};
        break;
    case 2:
        area.outline.emplace();
        for (unsigned i = 3 + random() % 6; i > 0; --i) { // often crosses itself
            area.outline->ring.push_back({beside(degrees(random)), centre.lat + degrees(random)});
        }
        break;
    case 3:
        area.box.reset();
        break;
    case 4:
        area.circle.reset();
        break;
    default:
        area.outline.reset();
    }
}

/// One thing that a user may do next.
void change(std::mt19937& random, const model::Dataset& data, const filter::Index& index,
            Selection& selection)
{
    const Facet facet = filter::kFacets[random() % filter::kFacetCount];
    const auto& values = index.values(facet);
    const std::string code =
        values.empty() || random() % 30 == 0 ? "unknown" : values[random() % values.size()].code;
    const unsigned what = random() % 12;
    if (what < 5) {
        filter::toggle(selection, facet, code);
    } else if (what < 6) {
        filter::keepOnly(selection, facet, code);
    } else if (what < 7) {
        selection.of(facet).clear();
    } else if (what < 8) {
        const Selection other = byhand::randomSelection(random, index);
        selection.from = other.from;
        selection.to = other.to;
        selection.keepUndated = other.keepUndated;
    } else if (what < 9) { // a letter more, a letter less, another word
        const std::string wanted = "masques don";
        const std::size_t length = wanted.rfind(selection.search, 0) == 0 ? selection.search.size() : 0;
        selection.search = random() % 4 == 0 ? byhand::randomSelection(random, index).search
                                             : wanted.substr(0, length + random() % 3 - (length > 0 ? 1 : 0));
    } else if (what < 11) {
        changeArea(random, data, selection.area);
    } else if (random() % 3 == 0) {
        selection = random() % 2 == 0 ? Selection{} : byhand::randomSelection(random, index);
    }
}

/// Every preview of one facet says what the engine says after the click.
int previewMismatches(std::mt19937& random, const filter::Index& index, const filter::Engine& engine)
{
    const Facet facet = filter::kFacets[random() % filter::kFacetCount];
    const auto& values = index.values(facet);
    const std::string code = values.empty() ? "unknown" : values[random() % values.size()].code;
    Selection toggled = engine.selection();
    filter::toggle(toggled, facet, code);
    Selection kept = engine.selection();
    filter::keepOnly(kept, facet, code);
    filter::Engine after = engine;
    int wrong = 0;
    for (const bool only : {false, true}) {
        const filter::Preview preview = only ? engine.previewOnly(facet, code) : engine.preview(facet, code);
        after.set(only ? kept : toggled);
        wrong += preview.selected == after.selected() ? 0 : 1;
        for (const Facet each : filter::kFacets) {
            wrong += std::ranges::equal(preview.counts[static_cast<std::size_t>(each)], after.counts(each))
                         ? 0
                         : 1;
        }
        wrong += engine.previewPass(only ? kept : toggled) == after.outcome().pass ? 0 : 1;
    }
    return wrong;
}

/// That the walks are not trivial.
struct Seen {
    int some = 0;
    int someInAnArea = 0;
};

/// Changes one engine so many times and counts what differs from the plain way.
void walk(std::mt19937& random, const model::Dataset& data, int steps, Seen& seen)
{
    const filter::Index index(data);
    filter::Engine engine(index);
    byhand::Searches searches;
    Selection selection;
    for (int step = 0; step < steps; ++step) {
        CAPTURE(step);
        if (engine.selected() == 0 && random() % 3 == 0) {
            selection = {};
        } else {
            change(random, data, index, selection);
        }
        engine.set(selection);
        const bool isRead = random() % 3 != 0; // rows are brought up to date over several changes too
        REQUIRE(previewMismatches(random, index, engine) == 0);
        if (isRead) {
            REQUIRE(byhand::mismatches(data, index, selection, engine.outcome(), searches) == 0);
        } else {
            filter::Engine copy = engine;
            REQUIRE(byhand::mismatches(data, index, selection, copy.outcome(), searches) == 0);
        }
        seen.some += engine.selected() > 0 && !selection.isEmpty() ? 1 : 0;
        seen.someInAnArea += engine.selected() > 0 && !selection.area.isEmpty() ? 1 : 0;
    }
}

} // namespace

TEST_CASE("Counts stay right through 10 000 changes of the selection, and no preview promises wrongly")
{
    std::mt19937 random(20201123);
    Seen seen;
    for (int table = 0; table < 35; ++table) {
        model::Dataset data = census::byChance(random, static_cast<int>(random() % 150));
        census::scatter(random, data);
        CAPTURE(table);
        walk(random, data, 200, seen);
    }
    for (int table = 0; table < 10; ++table) { // hardly two rows agree
        model::Dataset data = census::wide(random, 120, 60);
        census::scatter(random, data);
        CAPTURE(table);
        walk(random, data, 200, seen);
    }
    for (int table = 0; table < 10; ++table) { // many rows agree in all facets
        model::Dataset data = census::byChance(random, 25);
        census::scatter(random, data);
        const std::vector<model::Initiative> kinds = data.initiatives;
        while (data.initiatives.size() < 150) {
            data.initiatives.push_back(kinds[random() % kinds.size()]);
        }
        CAPTURE(table);
        walk(random, data, 100, seen);
    }
    CHECK(seen.some > 2500);
    CHECK(seen.someInAnArea > 500);
}

TEST_CASE("A table without rows, with one row, or with rows all alike is counted as well")
{
    std::mt19937 random(3);
    Seen seen;
    walk(random, {}, 100, seen);
    walk(random, census::lists(), 100, seen);
    model::Dataset one = census::byChance(random, 1);
    walk(random, one, 200, seen);
    model::Dataset alike = one;
    alike.initiatives.assign(100, one.initiatives.front());
    walk(random, alike, 200, seen);
    CHECK(seen.some > 20);
}

TEST_CASE("A large table shares its recounts between threads and counts the same")
{
    std::mt19937 random(4);
    model::Dataset data = census::wide(random, 140000, 900);
    const filter::Index index(data);
    filter::Engine engine(index);
    REQUIRE(engine.groupCount() == index.rowCount());
    byhand::Searches searches;
    Selection selection;
    for (const char* code : {"v7", "v8"}) {
        filter::toggle(selection, Facet::Category, code);
        selection.search = selection.search.empty() ? "masque" : "";
        engine.set(selection);
        CHECK(byhand::mismatches(data, index, selection, engine.outcome(), searches) == 0);
    }
    engine.set({});
    CHECK(engine.selected() == index.rowCount());
}

TEST_CASE("A table with more dates than a narrow number holds is filtered by the right day")
{
    model::Dataset data = census::lists();
    for (int day = 0; day < 70000; ++day) {
        census::add(data, {"don", day % 4, -1, 0, model::OrganisationType::Public, "", "Lyon"});
        data.initiatives.back().date = base::dateOfDay(day);
    }
    const filter::Index index(data);
    filter::Engine engine(index);
    Selection selection;
    selection.from = base::dateOfDay(65530);
    selection.to = base::dateOfDay(65540);
    engine.set(selection);
    CHECK(engine.selected() == 11);
    CHECK(engine.outcome().rows.front() == 65530);
    CHECK(engine.outcome().timeline.days[65536] == 1);
}

TEST_CASE("Setting the same selection again changes nothing, and a way back leads back")
{
    std::mt19937 random(5);
    const model::Dataset data = census::byChance(random, 80);
    const filter::Index index(data);
    filter::Engine engine(index);
    const filter::Outcome start = engine.outcome();
    for (int round = 0; round < 50; ++round) {
        const Selection selection = byhand::randomSelection(random, index);
        engine.set(selection);
        const std::vector<int> rows = engine.outcome().rows;
        engine.set(selection);
        CHECK(engine.outcome().rows == rows);
        engine.set({});
        CHECK(engine.outcome().rows == start.rows);
        CHECK(engine.outcome().counts == start.counts);
    }
    CHECK(engine.bytes() > 0);
}
