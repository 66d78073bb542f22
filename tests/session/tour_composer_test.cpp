// The composed tours hold for the shipped table and for tables that nobody thought of.
#include "session/desk.h"
#include "session/tour_caption.h"
#include "session/tour_composer.h"
#include "session/tour_file.h"

#include <doctest/doctest.h>

#include <functional>
#include <set>
#include <string>

using base::Language;

namespace {

/// A table made of rows of the shipped one.
class Table {
public:
    explicit Table(const std::function<bool(const model::Initiative&)>& keeps,
                   const std::function<void(model::Initiative&)>& change = {})
        : atlas(world::atlas())
    {
        std::erase_if(atlas.data.initiatives, [&](const model::Initiative& one) { return !keeps(one); });
        for (model::Initiative& one : atlas.data.initiatives) {
            if (change) {
                change(one);
            }
        }
        atlas.data.cities.clear();
        model::groupCities(atlas.data);
        index.emplace(atlas.data);
    }

    [[nodiscard]] session::ComposerGround ground() const { return {atlas, *index, world::plan()}; }
    [[nodiscard]] std::string caption(const session::TourScene& scene, Language language) const
    {
        return session::captionOf(scene, {atlas, *index}, language);
    }

    model::Atlas atlas;
    std::optional<filter::Index> index;
};

const Table& shipped()
{
    static const Table made([](const model::Initiative&) { return true; });
    return made;
}

/// What must hold of any scene of any table.
void checkScene(const Table& table, const session::TourScene& scene)
{
    const filter::Outcome outcome = filter::evaluate(*table.index, scene.view.selection);
    CHECK(outcome.selected > 0);
    for (const Language language : {Language::French, Language::English}) {
        for (const std::string& text :
             {table.caption(scene, language),
              session::captionText(scene.notes[static_cast<std::size_t>(language)], scene.view,
                                   {table.atlas, *table.index}, language)}) {
            CAPTURE(text);
            CHECK(text.find('{') == std::string::npos);
            CHECK(text.find("–.") == std::string::npos);
            CHECK(text.find("« – »") == std::string::npos);
        }
    }
    CHECK_FALSE(table.caption(scene, Language::French).empty());
    // What is composed can be saved and read again.
    const session::Tour tour{{"a", "b"}, {scene}, {}};
    const auto read = session::readTour(session::writeTour(tour, table.atlas),
                                        {table.atlas, *table.index, world::plan().mainland()});
    REQUIRE(read.ok());
    CHECK(read.value().remarks.empty());
    CHECK(read.value().tour.scenes[0].view.selection == scene.view.selection);
}

void checkTours(const Table& table)
{
    for (const std::string_view name : session::kComposedTours) {
        const auto tour = session::composedTour(name, table.ground());
        REQUIRE(tour.has_value());
        std::set<std::string> captions;
        for (const session::TourScene& scene : tour->scenes) {
            checkScene(table, scene);
            CHECK(captions.insert(table.caption(scene, Language::French)).second);
        }
    }
}

} // namespace

TEST_CASE("the mobilisation in six steps has six steps, each true of the shipped table")
{
    const session::Tour tour = session::composeMobilisation(shipped().ground());
    CHECK(tour.title[0] == "La mobilisation en six étapes");
    CHECK(tour.title[1] == "The mobilisation in six steps");
    REQUIRE(tour.scenes.size() == 6);
    checkTours(shipped());
    const auto& data = shipped().atlas.data;
    const auto rows = std::to_string(data.initiatives.size());
    CHECK(shipped().caption(tour.scenes[0], Language::English).find(rows) != std::string::npos);
    CHECK(tour.scenes[3].view.unfolded.kind == layout::UnfoldKind::Paris);
    CHECK(tour.scenes[4].view.openRow >= 0);
    CHECK(tour.scenes[5].view.measure == layout::Measure::PerMillion);
}

TEST_CASE("region by region shows every region with initiatives once, the fullest first")
{
    const session::Tour tour = session::composeRegions(shipped().ground());
    std::set<std::string> seen;
    int before = 1 << 20;
    for (const session::TourScene& scene : tour.scenes) {
        REQUIRE(scene.view.selection.of(filter::Facet::Region).size() == 1);
        CHECK(seen.insert(scene.view.selection.of(filter::Facet::Region).front()).second);
        const int selected = filter::evaluate(*shipped().index, scene.view.selection).selected;
        CHECK(selected <= before);
        before = selected;
    }
    std::set<int> regions;
    for (const model::Initiative& one : shipped().atlas.data.initiatives) {
        regions.insert(one.region);
    }
    CHECK(seen.size() == regions.size());
}

TEST_CASE("a table without dates, with one region, without clusters or with one row gets no empty scene")
{
    const auto everything = [](const model::Initiative&) { return true; };
    checkTours(Table(everything, [](model::Initiative& one) { one.date.reset(); }));
    checkTours(Table(everything, [](model::Initiative& one) { one.pole = -1; }));
    checkTours(Table(everything, [](model::Initiative& one) { one.category = 2; }));
    const auto& regions = world::atlas().data.regions;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const Table one([&](const model::Initiative& row) { return row.region == static_cast<int>(i); });
        CAPTURE(regions[i].name);
        checkTours(one);
        CHECK(session::composeRegions(one.ground()).scenes.empty());
        const session::Tour tour = session::composeMobilisation(one.ground());
        CHECK((tour.title[0] == "La mobilisation") == (tour.scenes.size() < 2));
    }
    const Table nothing([](const model::Initiative&) { return false; });
    CHECK(session::composeMobilisation(nothing.ground()).scenes.empty());
    CHECK(session::composeRegions(nothing.ground()).scenes.empty());
    CHECK_FALSE(session::composedTour("regiones", nothing.ground()).has_value());
}

TEST_CASE("random tables get tours whose every scene says something true")
{
    std::mt19937 random(12);
    for (int i = 0; i < 30; ++i) {
        const unsigned share = 1 + random() % 40;
        const unsigned seed = random();
        std::mt19937 draw(seed);
        const Table table([&](const model::Initiative&) { return draw() % share == 0; },
                          [&](model::Initiative& one) {
                              if (seed % 3 == 0 && draw() % 2 == 0) {
                                  one.date.reset();
                              }
                          });
        CAPTURE(table.atlas.data.initiatives.size());
        checkTours(table);
    }
}

TEST_CASE(
    "the busiest month and the largest category are those of the table, and not shown when two are level")
{
    const session::Tour tour = session::composeMobilisation(shipped().ground());
    const auto fullest = [&](filter::Facet facet) {
        int most = 0;
        std::string code;
        for (const filter::FacetValue& value : shipped().index->values(facet)) {
            if (value.code != filter::kNone && value.total > most) {
                most = value.total;
                code = value.code;
            }
        }
        return code;
    };
    CHECK(tour.scenes[1].view.selection.of(filter::Facet::Month).front() == fullest(filter::Facet::Month));
    CHECK(tour.scenes[2].view.selection.of(filter::Facet::Category).front() ==
          fullest(filter::Facet::Category));
    // As many of one category as of another.
    std::array<int, 2> kept{};
    const Table level([&](const model::Initiative& one) {
        return one.category < 2 && kept[static_cast<std::size_t>(one.category)]++ < 10;
    });
    REQUIRE(level.atlas.data.initiatives.size() == 20);
    for (const session::TourScene& scene : session::composeMobilisation(level.ground()).scenes) {
        CHECK(scene.view.selection.of(filter::Facet::Category).empty());
    }
}
