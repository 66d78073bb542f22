// Territories, bands and seats of the pôles.
#include "layout/poles.h"
#include "layout/symbol_layout.h"
#include "layout/territory.h"
#include "layout/world.h"

using world::atlas;

namespace {

int poleNamed(std::string_view code)
{
    return atlas().data.findPole(code);
}

layout::PoleLayout polesOf(const world::Picture& picture, const std::vector<layout::PlacedSeat>& before = {})
{
    return layout::layoutPoles(atlas(), picture.sheet, picture.outcome, picture.bouquets.front(), {},
                               world::fonts(), {}, before);
}

/// The other names, which keep off those of the pôles.
std::vector<layout::Label> labelsBeside(const world::Picture& picture, const layout::PoleLayout& poles)
{
    layout::LabelWishes wishes;
    for (const layout::PlacedSeat& seat : poles.seats) {
        wishes.taken.push_back(seat.box);
    }
    return layout::layoutLabels(atlas(), picture.sheet, picture.bouquets.front(), world::fonts(), wishes);
}

/// The pôle whose land lies at a point in pixels from a view's origin, -1 for none.
int poleAt(const layout::View& view, base::Vec2 px)
{
    const auto& regions = atlas().geography.frames[static_cast<std::size_t>(view.frame)].regions;
    const int shape = layout::shapeAt(regions, {px.x / view.pxPerMetre, -px.y / view.pxPerMetre});
    const int region =
        shape < 0 ? -1 : atlas().data.findRegion(regions.shapes[static_cast<std::size_t>(shape)].code);
    return region < 0 ? -1 : layout::poleOfRegions(atlas().data)[static_cast<std::size_t>(region)];
}

} // namespace

TEST_CASE("A territory is what the table of pôles says, and the table of regions agrees")
{
    const std::vector<int> poles = layout::poleOfRegions(atlas().data);
    REQUIRE(poles.size() == atlas().data.regions.size());
    for (std::size_t i = 0; i < poles.size(); ++i) {
        INFO(atlas().data.regions[i].name);
        CHECK(poles[i] == atlas().data.regions[i].pole);
    }
    const auto of = [&](std::string_view code) {
        return poles[static_cast<std::size_t>(atlas().data.findRegion(code))];
    };
    CHECK(of("53") == poleNamed("atlanpole"));
    CHECK(of("24") == poleNamed("atlanpole"));
    CHECK(of("76") == poleNamed("eurobiomed"));
    CHECK(of("28") == -1);
    CHECK(of("01") == -1);
}

TEST_CASE("A member from another pôle's region is counted, so that the legend can say so")
{
    const filter::Outcome all = filter::evaluate(world::index(), {});
    CHECK(layout::countStrays(atlas().data, all) == 0);
    model::Dataset moved = atlas().data;
    moved.initiatives[3].pole = (moved.initiatives[3].pole + 1) % 6;
    moved.initiatives[9].pole = moved.initiatives[9].pole < 0 ? 0 : -1;
    CHECK(layout::countStrays(moved, all) == 2);
}

TEST_CASE("Two pôles never claim the same region")
{
    model::Dataset data = atlas().data;
    data.poles[1].regionCodes.push_back("53"); // the first pôle's
    const auto bretagne = static_cast<std::size_t>(data.findRegion("53"));
    CHECK(layout::poleOfRegions(data)[bretagne] == 0);
    data.poles[1].regionCodes.emplace_back("99"); // no such region
    CHECK(layout::poleOfRegions(data).size() == data.regions.size());
}

TEST_CASE("The band of a territory runs inside it, at every zoom")
{
    for (const double zoom : {1.0, 6.0}) {
        const world::Picture picture = world::pictured({}, {1920, 1080, 1}, {{}, zoom});
        const layout::View& main = picture.sheet.main();
        int points = 0;
        int outside = 0;
        int abroad = 0; // in the land of another pôle
        for (const layout::PoleBand& band : layout::poleBands(atlas(), main, 2.6F, 0.5F)) {
            for (const base::Vec2 px : band.points) {
                const int pole = poleAt(main, px);
                ++points;
                outside += pole != band.pole ? 1 : 0;
                abroad += pole != band.pole && pole >= 0 ? 1 : 0;
            }
        }
        INFO("zoom " << zoom << ": " << points << " points, " << outside << " outside, " << abroad
                     << " abroad");
        CHECK(points > 1500);
        CHECK(outside < points / (zoom > 1 ? 50 : 12)); // headlands narrower than the band
        CHECK(abroad < points / 100);
    }
}

TEST_CASE("Borders inside one territory have no band")
{
    const world::Picture picture = world::pictured({}, {1920, 1080, 1}, {});
    const layout::View& main = picture.sheet.main();
    const auto& regions = atlas().geography.frames[model::kMainland].regions;
    const auto bands = layout::poleBands(atlas(), main, 2.6F, 0.5F);
    int inner = 0;
    for (const model::Arc& arc : regions.arcs) {
        if (arc.right < 0 || arc.points.size() < 9) {
            continue;
        }
        const model::Vertex v = arc.points[arc.points.size() / 2];
        const base::Vec2 middle{v.x * main.pxPerMetre, -v.y * main.pxPerMetre};
        const auto poleOf = [&](int shape) {
            const int region = atlas().data.findRegion(regions.shapes[static_cast<std::size_t>(shape)].code);
            return atlas().data.regions[static_cast<std::size_t>(region)].pole;
        };
        double nearest = 1e9;
        for (const layout::PoleBand& band : bands) {
            for (const base::Vec2 px : band.points) {
                nearest = std::min(nearest, base::length(px - middle));
            }
        }
        const bool isInner = poleOf(arc.left) == poleOf(arc.right);
        INFO(regions.shapes[static_cast<std::size_t>(arc.left)].name
             << " | " << regions.shapes[static_cast<std::size_t>(arc.right)].name);
        CHECK((nearest > 3) == isInner);
        inner += isInner ? 1 : 0;
    }
    CHECK(inner >= 3);
}

TEST_CASE("Every pôle has its name at the seat that the table states")
{
    const std::vector<layout::SeatLabel> seats = layout::seatLabels(atlas());
    REQUIRE(seats.size() == 6);
    for (const layout::SeatLabel& seat : seats) {
        const model::Pole& pole = atlas().data.poles[static_cast<std::size_t>(seat.pole)];
        CHECK(seat.name == pole.name);
        const auto city = std::find_if(atlas().data.cities.begin(), atlas().data.cities.end(),
                                       [&](const model::City& c) { return c.name == pole.seatCity; });
        REQUIRE_MESSAGE(city != atlas().data.cities.end(), pole.seatCity);
        const model::Vertex at = atlas().places[static_cast<std::size_t>(city->rows.front())].point;
        CHECK(seat.metres == base::Vec2{at.x, at.y});
    }
}

TEST_CASE("A pôle whose seat no row names keeps its name, inside its land")
{
    model::Atlas moved = atlas();
    moved.data.poles[0].seatCity = "Atlantis";
    const auto seats = layout::seatLabels(moved);
    REQUIRE(seats.size() == 6);
    const auto& regions = moved.geography.frames[model::kMainland].regions;
    const int shape = layout::shapeAt(regions, seats[0].metres);
    REQUIRE(shape >= 0);
    CHECK(regions.shapes[static_cast<std::size_t>(shape)].code == moved.data.poles[0].regionCodes.front());
}

TEST_CASE("At home in a large window all six names are there")
{
    for (const world::Window& window : {world::Window{1920, 1080, 1}, world::Window{3840, 2160, 2}}) {
        const world::Picture picture = world::pictured({}, window, {});
        CHECK(polesOf(picture).seats.size() == 6);
    }
}

TEST_CASE("The name of a pôle never lies on a dot, another name or an inset")
{
    std::mt19937 random(7);
    int names = 0;
    for (int i = 0; i < 120; ++i) {
        const world::Window window = world::randomWindow(random);
        const world::Picture picture =
            world::pictured(world::randomSelection(random), window, world::randomCamera(random));
        const layout::PoleLayout poles = polesOf(picture);
        const auto labels = labelsBeside(picture, poles);
        const double radius = picture.bouquets.front().dotRadius;
        for (std::size_t s = 0; s < poles.seats.size(); ++s) {
            const base::Rect& box = poles.seats[s].box;
            ++names;
            for (const layout::Dot& dot : picture.bouquets.front().dots) {
                const double x = std::clamp<double>(dot.at.x, box.x, box.right());
                const double y = std::clamp<double>(dot.at.y, box.y, box.bottom());
                CHECK(base::length(dot.at - base::Vec2{x, y}) >= radius);
            }
            for (const layout::Label& label : labels) {
                CHECK_FALSE(label.box.intersects(box));
            }
            for (std::size_t other = 0; other < s; ++other) {
                CHECK_FALSE(poles.seats[other].box.intersects(box));
            }
            base::Rect shown = box;
            shown.x += static_cast<float>(picture.sheet.main().originPx.x);
            shown.y += static_cast<float>(picture.sheet.main().originPx.y);
            for (std::size_t v = 1; v < picture.sheet.views.size(); ++v) {
                CHECK_FALSE(picture.sheet.views[v].box.intersects(shown));
            }
        }
    }
    CHECK(names > 300);
}

TEST_CASE("While zooming slowly the name of a pôle does not jump from side to side")
{
    std::vector<layout::PlacedSeat> before;
    int jumps = 0;
    int seen = 0;
    for (int step = 0; step < 120; ++step) {
        const world::Picture picture = world::pictured({}, {1920, 1080, 1}, {{0, 0}, std::pow(1.02, step)});
        const auto seats = polesOf(picture, before).seats;
        for (const layout::PlacedSeat& seat : seats) {
            for (const layout::PlacedSeat& old : before) {
                if (old.pole == seat.pole) {
                    ++seen;
                    jumps += old.attempt == seat.attempt ? 0 : 1;
                }
            }
        }
        before = seats;
    }
    CHECK(seen > 500);
    MESSAGE("jumps: ", jumps, " of ", seen);
    CHECK(jumps <= seen / 15); // only where the old place is taken by dots or the border of a neighbour
}

TEST_CASE("Bubbles by pôle are split by exact counts, none lost")
{
    const world::Picture picture = world::pictured({}, {1920, 1080, 1}, {});
    const auto symbols =
        layout::layoutSymbols(atlas(), picture.sheet, picture.outcome, layout::Symbols::Bubbles,
                              layout::Measure::Count, layout::Colouring::Pole);
    std::vector<int> counted(7, 0);
    for (const layout::BubbleLayout& view : symbols.bubbles) {
        for (const layout::Bubble& bubble : view.bubbles) {
            int sum = 0;
            for (int s = 0; s < bubble.shareCount; ++s) {
                const layout::Share& share = view.shares[static_cast<std::size_t>(bubble.firstShare + s)];
                REQUIRE(share.category >= -1);
                REQUIRE(share.category < 6);
                counted[static_cast<std::size_t>(share.category + 1)] += share.count;
                sum += share.count;
            }
            CHECK(sum == bubble.count);
        }
    }
    std::vector<int> expected(7, 0);
    for (const model::Initiative& initiative : atlas().data.initiatives) {
        ++expected[static_cast<std::size_t>(initiative.pole + 1)];
    }
    CHECK(counted == expected);
}
