// The golden pictures must catch what they are there for: planted changes of the 1920 × 1080 map
// are compared with the committed references within the golden tests' own tolerance.
#include "studio.h"

#include <algorithm>
#include <functional>

namespace {

/// Every text of the scene that equals `words`.
std::vector<scene::Text*> textsOf(scene::Scene& scene, std::string_view words)
{
    std::vector<scene::Text*> found;
    for (scene::Leaf& leaf : scene.leaves)
        for (scene::Text& text : leaf.texts)
            if (text.utf8 == words)
                found.push_back(&text);
    return found;
}

} // namespace

TEST_CASE("The golden map passes untouched, and its comparison sees no noise here")
{
    Studio studio;
    const auto difference = studio.against("map.png", studio.scene());
    CHECK(base::isWithinTolerance(difference));
    MESSAGE("pixels ", difference.pixels, ", worst tile ", difference.worstTile, ", faint ",
            difference.faintTile);
}

TEST_CASE("A golden picture catches one marker that moved by four pixels, whichever it is")
{
    Studio studio;
    const scene::Scene untouched = studio.scene();
    int smallest = 1024;
    for (const std::size_t nth : {0U, 60U, 200U, 350U, 500U, 650U}) {
        for (const base::Vec2 by : {base::Vec2{4, 0}, base::Vec2{0, -4}}) {
            scene::Scene scene = untouched;
            std::size_t seen = 0;
            bool moved = false;
            for (scene::Leaf& leaf : scene.leaves)
                for (scene::Disc& disc : leaf.discs)
                    if (disc.row >= 0 && seen++ == nth) {
                        disc.centre = disc.centre + by;
                        moved = true;
                    }
            REQUIRE(moved);
            const auto difference = studio.against("map.png", scene);
            smallest = std::min(smallest, difference.worstTile);
            CHECK_FALSE(base::isWithinTolerance(difference));
        }
    }
    MESSAGE("fewest pixels in a tile: ", smallest);
}

TEST_CASE("A golden picture catches one region of a slightly other colour")
{
    Studio studio;
    const scene::Scene untouched = studio.scene();
    const auto& regions = studio.stage().atlas.geography.frames[model::kMainland].regions;
    const base::Colour quiet = base::palette(studio.state().theme).landQuiet;
    for (const char* code : {"84", "53", "94"}) {
        scene::Scene scene = untouched;
        int recoloured = 0;
        for (scene::Leaf& leaf : scene.leaves)
            for (scene::MapPart& part : leaf.maps)
                for (scene::Fill& fill : part.fills)
                    if (part.projection.frame == model::kMainland &&
                        fill.layer == scene::LayerKind::Regions && fill.shape == regions.find(code)) {
                        fill.colour = quiet;
                        ++recoloured;
                    }
        REQUIRE(recoloured > 0);
        const auto difference = studio.against("map.png", scene);
        MESSAGE(std::string(code), ": pixels ", difference.pixels, ", faint ", difference.faintTile);
        CHECK_FALSE(base::isWithinTolerance(difference));
    }
}

TEST_CASE("A golden picture catches one label that is lost")
{
    Studio studio;
    for (const char* name : {"Lille", "Toulouse", "Nouvelle-Aquitaine"}) {
        scene::Scene scene = studio.scene();
        const auto texts = textsOf(scene, name);
        REQUIRE_FALSE(texts.empty());
        texts.front()->utf8.clear();
        const auto difference = studio.against("map.png", scene);
        MESSAGE(std::string(name), ": worst tile ", difference.worstTile);
        CHECK_FALSE(base::isWithinTolerance(difference));
    }
}

TEST_CASE("A golden picture catches every count that is off by one")
{
    Studio studio;
    const scene::Scene untouched = studio.scene();
    int changed = 0;
    int smallest = 1024;
    for (std::size_t leaf = 0; leaf < untouched.leaves.size(); ++leaf) {
        for (std::size_t i = 0; i < untouched.leaves[leaf].texts.size(); ++i) {
            const std::string& words = untouched.leaves[leaf].texts[i].utf8;
            if (words.empty() ||
                !std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; })) {
                continue;
            }
            scene::Scene scene = untouched;
            scene.leaves[leaf].texts[i].utf8 = std::to_string(std::stoi(words) + 1);
            const auto difference = studio.against("map.png", scene);
            smallest = std::min(smallest, difference.worstTile);
            CHECK_MESSAGE(!base::isWithinTolerance(difference), words, ": ", difference.worstTile);
            ++changed;
        }
    }
    CHECK(changed >= 17); // ten categories, the pôles, Hors pôle
    MESSAGE("fewest pixels in a tile: ", smallest);
}

TEST_CASE("A golden picture catches a filter that is ignored")
{
    Studio studio;
    const auto difference = studio.against("map-telemedicine.png", studio.scene());
    CHECK_FALSE(base::isWithinTolerance(difference));
    studio.state().selection.of(filter::Facet::Category) = {"telemedecine"};
    studio.state().selection.of(filter::Facet::Region) = {"11", "84"};
    CHECK(base::isWithinTolerance(studio.against("map-telemedicine.png", studio.scene())));
    studio.state().selection.of(filter::Facet::Region) = {"11"};
    CHECK_FALSE(base::isWithinTolerance(studio.against("map-telemedicine.png", studio.scene())));
}
