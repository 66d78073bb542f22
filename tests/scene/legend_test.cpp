#include "scene/symbol_hall.h"

using namespace gallery;

namespace {

std::string legendOf(const SymbolHall& hall)
{
    const scene::Scene scene = hall.map();
    const scene::Leaf* leaf = find(scene, "meaning of the symbols");
    REQUIRE(leaf != nullptr);
    return spoken(*leaf);
}

} // namespace

TEST_CASE("the legend names every class that is drawn, with its bounds")
{
    const SymbolHall hall(layout::Symbols::Choropleth);
    const std::string said = legendOf(hall);
    CHECK(said.find("Initiatives par région") != std::string::npos);
    CHECK(said.find("aucun pôle n’a recensé") != std::string::npos);
    CHECK(said.find("effectif trop faible") == std::string::npos); // counts are never too few
    const layout::Classes& classes = hall.symbols.choropleth.classes;
    for (int i = 0; i + 1 < classes.count(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        CHECK(said.find(std::to_string(std::lround(classes.lower[at]))) != std::string::npos);
    }
    CHECK(said.find("≥\u00A0" + std::to_string(std::lround(classes.lower.back()))) != std::string::npos);
}

TEST_CASE("a rate's legend says whose numbers are too small for one")
{
    const SymbolHall hall(layout::Symbols::Choropleth, {}, {1280, 800, 1}, layout::Measure::PerMillion);
    const std::string said = legendOf(hall);
    CHECK(said.find("par million d’habitants") != std::string::npos);
    CHECK(said.find("effectif trop faible (n\u00A0<\u00A05)") != std::string::npos);
}

namespace {

/// The counts that the key's circles stand for, by their radii, each with its number; of a key in the
/// legend's line the largest is told in words.
std::vector<long> keyOf(const SymbolHall& hall)
{
    const scene::Scene scene = hall.map();
    const scene::Leaf& line = *find(scene, "meaning of the symbols");
    const scene::Leaf& card = *find(scene, "scale and sources");
    const scene::Leaf& leaf = card.discs.empty() ? line : card;
    const double unit = hall.symbols.bubbles.front().unit;
    std::vector<long> counts;
    const auto add = [&](double radius) {
        const double rows = radius * radius / (unit * unit);
        CHECK(rows == doctest::Approx(std::round(rows)).epsilon(1e-3));
        if (std::find(counts.begin(), counts.end(), std::lround(rows)) == counts.end()) {
            counts.push_back(std::lround(rows));
        }
        CHECK(hasText(leaf, base::formatCount(std::lround(rows), hall.look.language)));
    };
    for (const scene::Disc& disc : leaf.discs) {
        add(disc.radiusPx);
    }
    for (const scene::Text& text : line.texts) {
        if (text.utf8.starts_with("le plus grand")) {
            counts.push_back(std::stol(text.utf8.substr(text.utf8.rfind(' ') + 1)));
        }
    }
    std::sort(counts.begin(), counts.end());
    return counts;
}

} // namespace

TEST_CASE(
    "the key of the bubbles reaches from the smallest to the largest circle drawn, to the map's own scale")
{
    for (const world::Window& window : world::windows()) {
        const SymbolHall hall(layout::Symbols::Bubbles, {}, window);
        INFO(window.width << " x " << window.height << " at " << window.scale);
        const std::vector<long> counts = keyOf(hall);
        REQUIRE(counts.size() >= 2);
        CHECK(counts.front() == 1);
        CHECK(counts.back() == 142);
    }
    CHECK(keyOf(SymbolHall(layout::Symbols::Bubbles, {}, {1920, 1080, 1})).size() == 4);
}

TEST_CASE("under a filter the key of the bubbles shows the sizes that are left, and no circle where none is")
{
    filter::Selection one;
    one.of(filter::Facet::Region) = {"94"}; // Corsica
    const SymbolHall corsica(layout::Symbols::Bubbles, one);
    int largest = 0;
    for (const layout::Bubble& bubble : corsica.symbols.bubbles.front().bubbles) {
        largest = std::max(largest, bubble.count);
    }
    CHECK(keyOf(corsica).back() == largest);
    filter::Selection nothing;
    nothing.search = "xyzzy";
    CHECK(keyOf(SymbolHall(layout::Symbols::Bubbles, nothing)).empty());
}

TEST_CASE(
    "the key's circles are whole, stand on one line, and their card covers neither land, inset nor bubble")
{
    int cards = 0;
    for (const world::Window& window : world::windows()) {
        const SymbolHall hall(layout::Symbols::Bubbles, {}, window);
        INFO(window.width << " x " << window.height << " at " << window.scale);
        const scene::Scene scene = hall.map();
        const scene::Leaf& leaf = *find(scene, "scale and sources");
        const layout::Sheet& sheet = hall.picture.sheet;
        if (leaf.discs.empty()) {
            continue; // in the legend's line
        }
        ++cards;
        const base::Rect card = leaf.boxes.front().rect;
        for (const scene::Disc& disc : leaf.discs) {
            CHECK(disc.centre.x - disc.radiusPx > card.x);
            CHECK(disc.centre.y - disc.radiusPx > card.y);
            CHECK(disc.centre.x + disc.radiusPx < card.right());
            CHECK(disc.centre.y + disc.radiusPx ==
                  doctest::Approx(leaf.discs.front().centre.y + leaf.discs.front().radiusPx));
        }
        for (const layout::View& view : sheet.views) {
            CHECK((view.kind == layout::ViewKind::Main || !view.box.intersects(card)));
        }
        for (const layout::Bubble& bubble : hall.symbols.bubbles.front().bubbles) {
            CHECK_FALSE(card.contains(bubble.centre + sheet.main().originPx));
        }
        const base::Vec2 southWest = sheet.main().toMetres({card.x, card.bottom()});
        const base::Vec2 northEast = sheet.main().toMetres({card.right(), card.y});
        const layout::LandMask mask(world::atlas().geography.frames[model::kMainland].regions);
        CHECK_FALSE(mask.touches({southWest.x, southWest.y, northEast.x, northEast.y}));
    }
    CHECK(cards > 0);
}

TEST_CASE("zoomed in, the legend says how many rows lie outside the frame")
{
    const SymbolHall near(layout::Symbols::Bubbles, {}, {1280, 800, 1}, layout::Measure::Count, {{0, 0}, 6});
    CHECK(legendOf(near).find("hors du cadre") != std::string::npos);
    const SymbolHall home(layout::Symbols::Bubbles);
    CHECK(legendOf(home).find("hors du cadre") == std::string::npos);
}

TEST_CASE("no line of the legend is left out, cut or written over another at any window and language")
{
    for (const world::Window& window : world::windows()) {
        for (const auto kind : {layout::Symbols::Bouquets, layout::Symbols::Bubbles, layout::Symbols::Density,
                                layout::Symbols::Choropleth}) {
            for (const auto language : {base::Language::French, base::Language::English}) {
                SymbolHall hall(kind, {}, window, layout::Measure::PerMillion);
                hall.look.language = language;
                const scene::Scene scene = hall.map();
                const scene::Leaf& leaf = *find(scene, "meaning of the symbols");
                std::vector<base::Rect> boxes;
                std::vector<scene::Text> texts = leaf.texts;
                const auto& sources = find(scene, "scale and sources")->texts;
                texts.insert(texts.end(), sources.begin(), sources.end());
                for (const scene::Text& text : texts) {
                    if (text.at.y < hall.picture.sheet.footer.y) {
                        continue; // the scale bar
                    }
                    CHECK(overhang(text, hall.picture.sheet.footer) == 0);
                    const float width = world::fonts().width(text.face, text.sizePx, text.utf8);
                    const float cap = world::fonts().metrics(text.face, text.sizePx).capHeight;
                    boxes.push_back(
                        {static_cast<float>(text.at.x), static_cast<float>(text.at.y) - cap, width, cap});
                }
                for (std::size_t a = 0; a < boxes.size(); ++a) {
                    for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                        CHECK_FALSE(boxes[a].intersects(boxes[b]));
                    }
                }
                if (kind == layout::Symbols::Choropleth) {
                    const std::string last = language == base::Language::French
                                                 ? "aucun pôle n’a recensé"
                                                 : "no cluster took the census";
                    CHECK(hasText(leaf, last));
                }
            }
        }
    }
}

TEST_CASE("the rows outside the frame are those that the map does not show, under insets too")
{
    for (const base::Vec2 centre : {base::Vec2{0, 0}, base::Vec2{3e5, 3e5}, base::Vec2{-1e5, 2e5}}) {
        const SymbolHall hall(layout::Symbols::Bouquets, {}, {1280, 800, 1}, layout::Measure::Count,
                              {centre, 3});
        const layout::Sheet& sheet = hall.picture.sheet;
        int hidden = 0;
        for (const layout::Dot& dot : hall.picture.bouquets.front().dots) {
            const base::Vec2 px = dot.at + sheet.main().originPx;
            bool isSeen = sheet.main().map.contains(px);
            for (std::size_t v = 1; v < sheet.views.size(); ++v) {
                isSeen = isSeen && !sheet.views[v].box.contains(px);
            }
            hidden += isSeen ? 0 : 1;
        }
        CHECK(hidden > 0);
        CHECK(legendOf(hall).find(std::to_string(hidden) + " hors du cadre") != std::string::npos);
    }
}
