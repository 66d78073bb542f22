// « Partenaires » on the map: where threads begin and end, what they keep off, what is said of them.
#include "base/words.h"
#include "layout/partner_words.h"
#include "scene/gallery.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

model::PartnerCounts countsOf(const filter::Selection& selection, const model::PartnerFocus& focus = {})
{
    const filter::Outcome outcome = filter::evaluate(world::index(), selection);
    const model::Partnerships& all = world::index().partnerships();
    return model::partnerCounts(all, world::atlas().data.initiatives, model::linksOf(all, outcome.rows),
                                outcome.rows, focus);
}

struct ThreadHall : gallery::Hall {
    explicit ThreadHall(const filter::Selection& selection = {}, const model::PartnerFocus& focus = {})
        : Hall(selection), counts(countsOf(selection, focus))
    {
        look.partners = &counts;
    }
    model::PartnerCounts counts;
};

int organisation(const std::string& name)
{
    return world::index().partnerships().find(name);
}

int linesOf(const scene::Leaf& leaf, base::Colour colour)
{
    return static_cast<int>(
        std::ranges::count_if(leaf.lines, [&](const scene::Line& line) { return line.colour == colour; }));
}

} // namespace

TEST_CASE("threads lie between the land and the dots, and are there only when asked for")
{
    CHECK(gallery::find(gallery::Hall().map(), "threads") == nullptr);
    const scene::Scene scene = ThreadHall().map();
    REQUIRE(gallery::find(scene, "threads") != nullptr);
    CHECK(gallery::find(scene, "threads")->lines.size() > 500);
    CHECK(gallery::placeOf(scene, "threads") > gallery::placeOf(scene, "land"));
    CHECK(gallery::placeOf(scene, "threads") < gallery::placeOf(scene, "dots and names"));
    CHECK(static_cast<std::size_t>(gallery::placeOf(scene, "threads")) >= scene.still);
}

TEST_CASE("a thread pauses under names, and none leaves its map")
{
    const ThreadHall hall;
    const scene::Scene scene = hall.map();
    const scene::Leaf& threads = *gallery::find(scene, "threads");
    const base::Vec2 origin = hall.picture.sheet.main().originPx;
    for (const scene::Line& line : threads.lines) {
        const base::Vec2 middle = (line.from + line.to) * 0.5;
        CHECK(threads.clip.contains(middle));
        for (const layout::Label& label : hall.labels) {
            CHECK_FALSE(label.box.contains(middle - origin));
        }
    }
}

TEST_CASE("the threads of an organisation stand out, and only they")
{
    const base::Colour strong = base::palette(base::Theme::Light).accent;
    const scene::Scene quiet = ThreadHall().map();
    CHECK(linesOf(*gallery::find(quiet, "threads"), strong) == 0);
    const ThreadHall hall({}, {organisation("CHU de Lille"), -1});
    const scene::Scene scene = hall.map();
    const scene::Leaf& threads = *gallery::find(scene, "threads");
    CHECK(linesOf(threads, strong) > 10);
    CHECK(static_cast<std::size_t>(linesOf(threads, strong)) < threads.lines.size() / 2);
    CHECK(hall.counts.strong.size() >= 2);
}

TEST_CASE("a constellation and a town stand out as an organisation does")
{
    const base::Colour strong = base::palette(base::Theme::Light).accent;
    const auto& cities = world::atlas().data.cities;
    const auto lyon =
        static_cast<int>(std::ranges::find(cities, "Lyon", &model::City::name) - cities.begin());
    for (const model::PartnerFocus& focus :
         {model::PartnerFocus{-1, -1, organisation("CHU de Lille")}, model::PartnerFocus{-1, -1, -1, lyon}}) {
        const ThreadHall hall({}, focus);
        const scene::Scene scene = hall.map();
        const scene::Leaf& threads = *gallery::find(scene, "threads");
        CHECK(!hall.counts.strong.empty());
        CHECK(hall.counts.strong.size() < hall.counts.threads.size());
        CHECK(linesOf(threads, strong) > 10);
    }
}

TEST_CASE("every thread that is counted reaches both of its towns")
{
    filter::Selection bretagne;
    bretagne.of(filter::Facet::Region) = {"53"};
    const ThreadHall hall(bretagne);
    REQUIRE(!hall.counts.threads.empty());
    const scene::Scene scene = hall.map();
    const scene::Leaf& threads = *gallery::find(scene, "threads");
    const auto& data = world::atlas().data;
    for (const model::TownThread& thread : hall.counts.threads) {
        for (const int city : {thread.from, thread.to}) {
            const int row = data.cities[static_cast<std::size_t>(city)].rows.front();
            const model::Place& place = world::atlas().places[static_cast<std::size_t>(row)];
            if (data.cities[static_cast<std::size_t>(city)].region != data.findRegion("53")) {
                continue; // its end may be the badge of the Paris inset
            }
            const base::Vec2 at = hall.picture.sheet.main().toPx({place.point.x, place.point.y});
            double least = 1e9;
            for (const scene::Line& line : threads.lines) {
                least = std::min({least, base::length(line.from - at), base::length(line.to - at)});
            }
            CHECK(least < 25); // its bouquet may stand off its place, or its name lie over it
        }
    }
}

TEST_CASE("the legend says what a thread is and how many initiatives name a partner")
{
    const ThreadHall hall;
    const scene::Scene scene = hall.map();
    const scene::Leaf& legend = *gallery::find(scene, "meaning of the symbols");
    const std::string naming =
        std::to_string(layout::shareOf(hall.counts.coverage.naming, hall.counts.coverage.rows));
    CHECK(naming == "63");
    CHECK(std::ranges::any_of(legend.texts, [&](const scene::Text& text) {
        return text.utf8.starts_with(naming + "\u00A0% des initiatives citent");
    }));
    CHECK(
        gallery::hasText(legend, std::string(base::word(base::Word::LegendThreads, base::Language::French))));
}

TEST_CASE("a share is rounded, and of nothing it is 0")
{
    CHECK(layout::shareOf(1, 3) == 33);
    CHECK(layout::shareOf(2, 3) == 67);
    CHECK(layout::shareOf(1, 2) == 50);
    CHECK(layout::shareOf(0, 0) == 0);
}
