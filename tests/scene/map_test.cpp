#include "base/language.h"
#include "base/words.h"
#include "scene/gallery.h"

#include <doctest/doctest.h>

#include <map>

using gallery::Hall;
using scene::Disc;
using scene::Leaf;
using scene::Scene;
using scene::Text;
using world::Window;

namespace {

const std::vector<Window> kWindows{{1280, 800, 1},  {1920, 1080, 1},    {3840, 2160, 2},
                                   {1080, 1920, 1}, {1366, 768, 1},     {1366, 768, 2},
                                   {640, 480, 1},   {2560, 1440, 1.5F}, {1600, 900, 1.25F}};

/// How often each row has a disc outside the highlights.
std::map<int, int> discsByRow(const Scene& scene)
{
    std::map<int, int> count;
    for (const Leaf& leaf : scene.leaves) {
        if (leaf.name == "highlights") {
            continue;
        }
        for (const Disc& disc : leaf.discs) {
            if (disc.row >= 0) {
                ++count[disc.row];
            }
        }
    }
    return count;
}

bool same(const Scene& a, const Scene& b)
{
    const auto sameMap = [](const scene::MapPart& x, const scene::MapPart& y) {
        return x.projection.frame == y.projection.frame && x.projection.originPx == y.projection.originPx &&
               x.projection.pxPerMetre == y.projection.pxPerMetre &&
               std::equal(x.fills.begin(), x.fills.end(), y.fills.begin(), y.fills.end(),
                          [](const auto& p, const auto& q) {
                              return p.layer == q.layer && p.shape == q.shape && p.colour == q.colour;
                          }) &&
               std::equal(x.borders.begin(), x.borders.end(), y.borders.begin(), y.borders.end(),
                          [](const auto& p, const auto& q) {
                              return p.layer == q.layer && p.arc == q.arc && p.widthPx == q.widthPx &&
                                     p.colour == q.colour;
                          });
    };
    const auto sameLeaf = [&](const Leaf& x, const Leaf& y) {
        return x.name == y.name && x.clip == y.clip &&
               std::equal(x.maps.begin(), x.maps.end(), y.maps.begin(), y.maps.end(), sameMap) &&
               std::equal(x.boxes.begin(), x.boxes.end(), y.boxes.begin(), y.boxes.end(),
                          [](const auto& p, const auto& q) {
                              return p.rect == q.rect && p.radiusPx == q.radiusPx && p.fill == q.fill &&
                                     p.borderPx == q.borderPx && p.border == q.border;
                          }) &&
               std::equal(x.lines.begin(), x.lines.end(), y.lines.begin(), y.lines.end(),
                          [](const auto& p, const auto& q) {
                              return p.from == q.from && p.to == q.to && p.widthPx == q.widthPx &&
                                     p.colour == q.colour;
                          }) &&
               std::equal(x.discs.begin(), x.discs.end(), y.discs.begin(), y.discs.end(),
                          [](const auto& p, const auto& q) {
                              return p.centre == q.centre && p.radiusPx == q.radiusPx && p.fill == q.fill &&
                                     p.ringPx == q.ringPx && p.ring == q.ring && p.row == q.row;
                          }) &&
               std::equal(x.texts.begin(), x.texts.end(), y.texts.begin(), y.texts.end(),
                          [](const auto& p, const auto& q) {
                              return p.at == q.at && p.utf8 == q.utf8 && p.face == q.face &&
                                     p.sizePx == q.sizePx && p.colour == q.colour && p.haloPx == q.haloPx &&
                                     p.halo == q.halo;
                          });
    };
    return a.width == b.width && a.height == b.height && a.background == b.background &&
           std::equal(a.leaves.begin(), a.leaves.end(), b.leaves.begin(), b.leaves.end(), sameLeaf);
}

} // namespace

TEST_CASE("At home every selected initiative is exactly one dot, whatever the window and selection")
{
    std::mt19937 random(33);
    for (int i = 0; i < 120; ++i) {
        const Window& window = kWindows[static_cast<std::size_t>(i) % kWindows.size()];
        INFO("picture " << i << ", " << window.width << " x " << window.height);
        const Hall hall(i < 9 ? filter::Selection{} : world::randomSelection(random), window);
        const std::map<int, int> count = discsByRow(hall.map());
        CHECK(count.size() == hall.picture.outcome.rows.size());
        for (const int row : hall.picture.outcome.rows) {
            const auto it = count.find(row);
            CHECK_MESSAGE((it != count.end() && it->second == 1), "row " << row);
        }
    }
}

TEST_CASE("Zoomed in, no dot is drawn twice and none that is not selected")
{
    std::mt19937 random(34);
    for (int i = 0; i < 60; ++i) {
        const Hall hall(world::randomSelection(random), {1280, 800, 1}, world::randomCamera(random));
        for (const auto& [row, times] : discsByRow(hall.map())) {
            CHECK(times == 1);
            CHECK(hall.picture.outcome.pass[static_cast<std::size_t>(row)] == 1);
        }
    }
}

TEST_CASE("A dot has its category's colour inside the theme's ring")
{
    for (const base::Theme theme : {base::Theme::Light, base::Theme::Dark, base::Theme::Contrast}) {
        Hall hall;
        hall.look.theme = theme;
        for (const Leaf& leaf : hall.map().leaves) {
            for (const Disc& disc : leaf.discs) {
                if (disc.row >= 0) {
                    CHECK(disc.fill == base::categoryColour(world::initiative(disc.row).category));
                    CHECK(disc.ring == base::palette(theme).dotRing);
                    CHECK(disc.ringPx > 0);
                    CHECK(disc.ringPx < disc.radiusPx / 2);
                }
            }
        }
    }
}

TEST_CASE("Leaves lie in order: sea, land, cards, dots and names, what is on the cards, sources, highlights")
{
    for (const double zoom : {1.0, 8.0}) {
        const Hall hall({}, {1280, 800, 1}, {{0, 0}, zoom});
        const Scene scene = hall.map();
        CHECK(gallery::placeOf(scene, "sea") == 0);
        const int land = gallery::placeOf(scene, "land");
        const int dots = gallery::placeOf(scene, "dots and names");
        CHECK(land > 0);
        CHECK(dots > land);
        int previous = land;
        for (const char* name :
             {"Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte", "Paris et petite couronne"}) {
            const int card = gallery::placeOf(scene, std::string("inset ") + name);
            CHECK(card > previous);
            CHECK(card < dots);
            CHECK(card < static_cast<int>(scene.still));
            previous = card;
            const int title = gallery::placeOf(scene, std::string("inset ") + name + ", title");
            CHECK(title > dots);
            CHECK(title < gallery::placeOf(scene, "scale and sources"));
        }
        CHECK(dots >= static_cast<int>(scene.still));
        CHECK(scene.leaves.back().name == "highlights");
        if (zoom > 1) {
            const int strip = gallery::placeOf(scene, "inset strip");
            CHECK(strip > land);
            CHECK(strip < gallery::placeOf(scene, "inset Guadeloupe"));
        }
    }
}

TEST_CASE("At home every word stands inside its leaf and inside the picture")
{
    for (const Window& window : kWindows) {
        for (const base::Language language : {base::Language::French, base::Language::English}) {
            INFO(window.width << " x " << window.height << " at " << window.scale);
            Hall hall({}, window);
            hall.look.language = language;
            for (const Leaf& leaf : hall.map().leaves) {
                for (const Text& text : leaf.texts) {
                    INFO(leaf.name << ": " << text.utf8);
                    CHECK(gallery::overhang(text, leaf.clip) <= 0.5);
                    CHECK(gallery::overhang(text, {0, 0, window.width, window.height}) <= 0.5);
                }
            }
        }
    }
}

TEST_CASE("Each inset carries its name and its number, in both languages")
{
    std::mt19937 random(35);
    for (int i = 0; i < 12; ++i) {
        Hall hall(world::randomSelection(random));
        hall.look.language = i % 2 == 0 ? base::Language::French : base::Language::English;
        const Scene scene = hall.map();
        for (std::size_t v = 1; v < hall.picture.sheet.views.size(); ++v) {
            const layout::View& view = hall.picture.sheet.views[v];
            const std::string name =
                view.kind == layout::ViewKind::Paris
                    ? std::string(base::word(base::Word::ParisInset, hall.look.language))
                    : world::atlas()
                          .data
                          .regions[static_cast<std::size_t>(world::atlas().data.findRegion(
                              model::kFrames[static_cast<std::size_t>(view.frame)].regionCode))]
                          .name;
            const Leaf* title = gallery::find(scene, "inset " + name + ", title");
            REQUIRE_MESSAGE(title != nullptr, name);
            CHECK(gallery::hasText(*title, name));
            CHECK(gallery::hasText(
                *title, base::formatCount(static_cast<long long>(hall.picture.bouquets[v].dots.size()),
                                          hall.look.language)));
        }
    }
}

TEST_CASE("Guyane says that it is drawn four times smaller")
{
    const Hall hall({}, {1920, 1080, 1});
    const Scene scene = hall.map();
    const Leaf* guyane = gallery::find(scene, "inset Guyane, title");
    REQUIRE(guyane != nullptr);
    CHECK(gallery::spoken(*guyane).find("÷ 4") != std::string::npos);
    const Leaf* martinique = gallery::find(scene, "inset Martinique, title");
    REQUIRE(martinique != nullptr);
    CHECK(gallery::spoken(*martinique).find("÷") == std::string::npos);
}

TEST_CASE("A line ties the Paris inset to its badge while the badge is seen")
{
    for (const Window& window : kWindows) {
        const Hall hall({}, window);
        const Scene scene = hall.map();
        const Leaf* leader = gallery::find(scene, "Paris leader");
        REQUIRE(leader != nullptr);
        REQUIRE(leader->lines.size() == 1);
        const layout::BouquetLayout& main = hall.picture.bouquets.front();
        const base::Vec2 badge = main.badge + hall.picture.sheet.main().originPx;
        CHECK(base::length(leader->lines[0].to - badge) <= main.badgeRadius + 1);
        const base::Rect box = hall.picture.sheet.paris()->box;
        CHECK(box.shrunk(-1).contains(leader->lines[0].from));
        CHECK_FALSE(box.shrunk(1).contains(leader->lines[0].from));
        CHECK(gallery::placeOf(scene, "Paris leader") < gallery::placeOf(scene, "dots and names"));
    }
    const Hall far({}, {1280, 800, 1}, {{3e5, -4e5}, 20});
    CHECK(gallery::find(far.map(), "Paris leader") == nullptr);
    filter::Selection corsica;
    corsica.of(filter::Facet::Region) = {"94"};
    CHECK(gallery::find(Hall(corsica).map(), "Paris leader") == nullptr); // nothing there
}

TEST_CASE("A part of the map without town or name says which towns are near, in which direction and how far")
{
    Hall hall({}, {1280, 800, 1}, {{-5.8e4, 6e4}, 60});
    hall.labels.clear(); // those of the country's level
    const layout::View& main = hall.picture.sheet.main();
    for (const layout::Bouquet& bouquet : hall.picture.bouquets.front().bouquets) {
        REQUIRE_FALSE(main.map.contains(bouquet.centre + main.originPx));
    }
    const Scene scene = hall.map();
    const Leaf& leaf = *gallery::find(scene, "dots and names");
    int towns = 0;
    for (const scene::Text& text : leaf.texts) {
        if (!main.map.contains(text.at)) {
            continue; // the badge's number, which the frame cuts off
        }
        const std::size_t comma = text.utf8.find(", ");
        REQUIRE(comma != std::string::npos);
        const std::string name = text.utf8.substr(0, comma);
        const auto& bouquets = hall.picture.bouquets.front().bouquets;
        const auto town = std::find_if(bouquets.begin(), bouquets.end(), [&](const layout::Bouquet& bouquet) {
            return world::atlas().data.cities[static_cast<std::size_t>(bouquet.city)].name == name;
        });
        REQUIRE(town != bouquets.end());
        const base::Vec2 way = town->anchor + main.originPx - main.map.centre();
        CHECK(std::stod(text.utf8.substr(comma + 2)) ==
              doctest::Approx(base::length(way) / main.pxPerMetre / 1000).epsilon(0.06));
        CHECK(gallery::overhang(text, main.map) == 0);
        const base::Vec2 off = text.at - main.map.centre(); // it stands on the town's side
        CHECK(off.x * way.x + off.y * way.y > 0);
        ++towns;
    }
    CHECK(towns >= 1);
    CHECK(towns <= 3);
}

TEST_CASE("The badge says how many initiatives the Paris inset draws")
{
    std::mt19937 random(36);
    for (int i = 0; i < 20; ++i) {
        const Hall hall(i == 0 ? filter::Selection{} : world::randomSelection(random));
        const Scene scene = hall.map();
        const Leaf* dots = gallery::find(scene, "dots and names");
        REQUIRE(dots != nullptr);
        const auto inParis = static_cast<long long>(hall.picture.bouquets.back().dots.size());
        // Without any there is no badge: a zero is nothing to look at.
        CHECK(gallery::hasText(*dots, base::formatCount(inParis, base::Language::French)) == (inParis > 0));
    }
}

TEST_CASE("The hovered dot is drawn above all others, larger, once")
{
    Hall hall;
    const int row = hall.picture.bouquets.front().dots[17].row;
    CHECK(gallery::find(hall.map(), "highlights")->discs.empty());
    hall.look.hoveredRow = row;
    const Scene scene = hall.map();
    const Leaf* highlights = gallery::find(scene, "highlights");
    REQUIRE(highlights != nullptr);
    REQUIRE_FALSE(highlights->discs.empty());
    const Disc& disc = highlights->discs.back();
    CHECK(disc.row == row);
    CHECK(disc.radiusPx > hall.picture.bouquets.front().dotRadius * 1.2);
    CHECK(disc.fill == base::categoryColour(world::initiative(row).category));
    CHECK(discsByRow(scene)[row] == 1);
    hall.look.openRow = hall.picture.bouquets.front().dots[40].row;
    const Scene both = hall.map();
    CHECK(gallery::find(both, "highlights")->discs.size() == 2 * highlights->discs.size());
    CHECK(gallery::find(both, "highlights")->discs.back().row == row); // the hovered one on top
}

TEST_CASE("A row that is filtered out is not highlighted")
{
    filter::Selection selection;
    selection.of(filter::Facet::Region) = {"53"};
    Hall hall(selection);
    int outside = 0;
    while (hall.picture.outcome.pass[static_cast<std::size_t>(outside)] != 0) {
        ++outside;
    }
    hall.look.hoveredRow = outside;
    hall.look.openRow = outside;
    const Scene scene = hall.map();
    CHECK(gallery::find(scene, "highlights")->discs.empty());
}

TEST_CASE("Chosen regions keep the land's colour and the others are quiet")
{
    filter::Selection selection;
    selection.of(filter::Facet::Region) = {"04", "53"};
    const Hall hall(selection);
    const base::Palette& colours = base::palette(base::Theme::Light);
    const Scene scene = hall.map();
    int land = 0;
    int quiet = 0;
    for (const Leaf& leaf : scene.leaves) {
        if (leaf.name.find("Paris") != std::string::npos) {
            continue; // all that surrounds the inset's subject is quiet anyway
        }
        for (const scene::MapPart& part : leaf.maps) {
            const auto& regions =
                world::atlas().geography.frames[static_cast<std::size_t>(part.projection.frame)].regions;
            for (const scene::Fill& fill : part.fills) {
                if (fill.layer == scene::LayerKind::Regions) {
                    const std::string& code = regions.shapes[static_cast<std::size_t>(fill.shape)].code;
                    const bool chosen = code == "04" || code == "53";
                    CHECK(fill.colour == (chosen ? colours.land : colours.landQuiet));
                    (chosen ? land : quiet) += 1;
                }
            }
        }
    }
    CHECK(land == 2);
    CHECK(quiet == 16);
    const Scene unfiltered = Hall().map();
    for (const Leaf& leaf : unfiltered.leaves) { // nothing chosen: nothing quiet
        if (leaf.name.find("Paris") != std::string::npos) {
            continue;
        }
        for (const scene::MapPart& part : leaf.maps) {
            for (const scene::Fill& fill : part.fills) {
                CHECK((fill.layer != scene::LayerKind::Regions || fill.colour == colours.land));
            }
        }
    }
}

TEST_CASE("Every region and every border of the mainland is drawn once")
{
    const Hall hall;
    const Scene scene = hall.map();
    const scene::MapPart& part = gallery::find(scene, "land")->maps.front();
    const model::Frame& frame = world::atlas().geography.frames[model::kMainland];
    CHECK(part.projection.originPx == hall.picture.sheet.main().originPx);
    CHECK(part.projection.pxPerMetre == hall.picture.sheet.main().pxPerMetre);
    std::vector<int> shapes(frame.regions.shapes.size(), 0);
    for (const scene::Fill& fill : part.fills) {
        if (fill.layer == scene::LayerKind::Regions) {
            ++shapes[static_cast<std::size_t>(fill.shape)];
        }
    }
    CHECK(std::count(shapes.begin(), shapes.end(), 1) == static_cast<long>(shapes.size()));
    std::vector<int> arcs(frame.regions.arcs.size(), 0);
    for (const scene::Border& border : part.borders) {
        if (border.layer == scene::LayerKind::Regions) {
            ++arcs[static_cast<std::size_t>(border.arc)];
        }
    }
    CHECK(std::count(arcs.begin(), arcs.end(), 1) == static_cast<long>(arcs.size()));
}

TEST_CASE("The same state always makes the same scene, field by field")
{
    std::mt19937 random(37);
    for (int i = 0; i < 20; ++i) {
        const filter::Selection selection = world::randomSelection(random);
        const Window window = world::randomWindow(random);
        const layout::Camera camera = world::randomCamera(random);
        CHECK(same(Hall(selection, window, camera).map(), Hall(selection, window, camera).map()));
    }
    Hall other;
    other.look.hoveredRow = other.picture.outcome.rows.front();
    CHECK_FALSE(same(Hall().map(), other.map())); // the comparison does see a difference
}
