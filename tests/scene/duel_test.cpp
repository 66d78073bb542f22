// The page of the duel as arrays: one scale for all bars, dots in their maps, nothing in the way.
#include "layout/world.h"
#include "scene/duel.h"
#include "scene/text_lines.h"

#include <doctest/doctest.h>

namespace {

struct Made {
    layout::DuelPicture picture;
    scene::DuelWords words;

    [[nodiscard]] scene::Scene scene() const
    {
        return scene::buildDuel({world::atlas(), picture, world::fonts(), words}, 1184, 882);
    }
};

Made made(int left, int right)
{
    using filter::Facet;
    Made page;
    page.picture.comparison = filter::compare(world::index(), {}, Facet::Region, "84", "11");
    const layout::DuelPlan plan(world::atlas(), world::plan(), Facet::Region, {"84", "11"},
                                page.picture.comparison);
    page.picture.page = layout::arrangeDuel({0, 0, 1184, 882}, 1, {2, 1, true});
    const auto sheets = plan.arrange(page.picture.page.maps, 1, {});
    page.picture.halves[0].sheet = sheets[0];
    page.picture.halves[1].sheet = sheets[1];
    layout::layoutDuelSymbols(world::atlas(), page.picture.comparison, layout::Symbols::Bouquets,
                              page.picture.halves);
    const base::Colour blue{20, 40, 200, 255};
    page.words.sentence = "Une phrase.";
    page.words.names = {"Gauche", "Droite"};
    page.words.counts = {"86", "162"};
    page.words.bars = {{"Un", {left, right}, {blue, blue}, false}, {"Deux", {20, 20}, {blue, blue}, true}};
    page.words.unseen = {"", "3 hors du cadre"};
    return page;
}

const scene::Leaf& leafOf(const scene::Scene& scene, const std::string& name)
{
    for (const scene::Leaf& leaf : scene.leaves) {
        if (leaf.name == name) {
            return leaf;
        }
    }
    FAIL("no leaf ", name);
    return scene.leaves.front();
}

bool says(const scene::Scene& scene, const std::string& text)
{
    for (const scene::Leaf& leaf : scene.leaves) {
        for (const scene::Text& written : leaf.texts) {
            if (written.utf8 == text) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST_CASE("The bars of both sides have one scale, grow away from each other, and none draws none")
{
    const Made page = made(10, 40);
    const scene::Scene drawn = page.scene();
    const auto& bars = leafOf(drawn, "mirrored bars").boxes;
    REQUIRE(bars.size() == 4);
    CHECK(bars[1].rect.width == doctest::Approx(4 * bars[0].rect.width).epsilon(0.01));
    CHECK(bars[2].rect.width == doctest::Approx(bars[3].rect.width));
    CHECK(bars[1].rect.width == doctest::Approx(page.picture.page.barLength(1)));
    const float middle = static_cast<float>(page.picture.page.bars.centre().x);
    const float names = page.picture.page.barNames / 2;
    CHECK(bars[0].rect.right() == doctest::Approx(middle - names));
    CHECK(bars[1].rect.x == doctest::Approx(middle + names));
    CHECK(bars[0].fill != bars[2].fill); // what is not chosen is quiet
    CHECK(leafOf(made(0, 40).scene(), "mirrored bars").boxes.size() == 3);
}

TEST_CASE("Names, counts, sentence and what is out of view stand on the page")
{
    const scene::Scene drawn = made(10, 40).scene();
    for (const char* text :
         {"Une phrase.", "Gauche", "Droite", "86", "162", "3 hors du cadre", "Un", "Deux"}) {
        CHECK_MESSAGE(says(drawn, text), text);
    }
}

TEST_CASE("Each map draws its own rows, within itself")
{
    const Made page = made(10, 40);
    const scene::Scene drawn = page.scene();
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        const std::string prefix = side == 0 ? "left: " : "right: ";
        int rows = 0;
        for (const scene::Leaf& leaf : drawn.leaves) {
            if (leaf.name.rfind(prefix, 0) != 0) {
                continue;
            }
            CHECK(leaf.clip.x >= page.picture.page.maps[side].x);
            CHECK(leaf.clip.right() <= page.picture.page.maps[side].right());
            for (const scene::Disc& disc : leaf.discs) {
                if (disc.row >= 0) {
                    ++rows;
                    CHECK(page.picture.comparison.sides[side].pass[static_cast<std::size_t>(disc.row)] == 1);
                }
            }
        }
        CHECK(rows == page.picture.comparison.count(static_cast<int>(side)));
    }
}

TEST_CASE("Long texts break at spaces and not at spaces that hold")
{
    const auto lines = scene::lines(world::fonts(), base::Face::Regular, 12, "un deux\u00A0trois quatre", 60);
    REQUIRE(lines.size() >= 2);
    for (const std::string& line : lines) {
        CHECK((line.find("deux") == std::string::npos) == (line.find("trois") == std::string::npos));
    }
}
