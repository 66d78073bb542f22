// The map while a choice is pointed at: what it shows is what the click gives, in every kind of symbols.
#include "app/opening.h"
#include "session/choice.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using filter::Facet;
using layout::Symbols;

constexpr base::Rect kMap{0, 0, 1400, 900};

app::Stage& stage()
{
    static const app::Opening kOpening = [] {
        auto opened = app::openStage({}, app::startLoading({}));
        REQUIRE(opened.ok());
        return std::move(opened).value();
    }();
    return *kOpening.stage;
}

scene::Scene shown(const session::State& state)
{
    stage().refresh(state, kMap, 1, app::Stage::kArrived);
    return stage().map(state, 1400, 900, app::Stage::kArrived);
}

const scene::Leaf& leafOf(const scene::Scene& scene)
{
    const auto leaf = std::find_if(scene.leaves.begin(), scene.leaves.end(), [](const scene::Leaf& each) {
        return each.name == "dots and names" || each.name == "chart";
    });
    REQUIRE(leaf != scene.leaves.end());
    return *leaf;
}

std::vector<std::string> numbersOf(const scene::Leaf& leaf)
{
    std::vector<std::string> numbers;
    for (const scene::Text& text : leaf.texts) {
        std::string digits = text.utf8;
        digits = digits.starts_with("→") ? digits.substr(std::string_view("→").size()) : digits;
        if (!digits.empty() && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) {
            numbers.push_back(digits);
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

/// Dots that the choice would leave or bring, in all leaves.
int dotsOf(const scene::Scene& scene)
{
    int dots = 0;
    for (const scene::Leaf& leaf : scene.leaves) {
        dots += static_cast<int>(std::ranges::count_if(
            leaf.discs, [](const scene::Disc& disc) { return disc.row >= 0 && disc.fill.a == 255; }));
    }
    return dots;
}

std::vector<std::pair<double, double>> cellsOf(const scene::Leaf& leaf)
{
    std::vector<std::pair<double, double>> cells;
    for (const scene::Hexagon& cell : leaf.hexagons) {
        if (cell.fill.a == 255) {
            cells.emplace_back(cell.centre.x, cell.centre.y);
        }
    }
    return cells;
}

void checkAhead(session::State state, const session::Choice& choice)
{
    const scene::Scene before = shown(state);
    state.preview = choice;
    const scene::Scene told = shown(state);
    const std::vector<int> listed = stage().listingAhead;
    CHECK_FALSE(told.leaves == before.leaves);
    session::State made = state;
    made.preview.reset();
    made.selection = session::afterChoice(state.selection, choice);
    const scene::Scene after = shown(made);
    CHECK(listed == stage().listing);
    if (state.symbols == Symbols::Bouquets || layout::isChart(state.symbols)) {
        CHECK(dotsOf(told) == dotsOf(after));
    }
    if (layout::isChart(state.symbols)) {
        CHECK(numbersOf(leafOf(told)) == numbersOf(leafOf(after)));
    }
    if (state.symbols == Symbols::Bubbles) {
        CHECK(numbersOf(leafOf(told)) == numbersOf(leafOf(after)));
    }
    if (state.symbols == Symbols::Density) {
        CHECK(cellsOf(leafOf(told)) == cellsOf(leafOf(after)));
    }
    if (state.symbols == Symbols::Choropleth) { // names may find other places; numbers are those of after
        const auto numbers = numbersOf(leafOf(told));
        const auto right = numbersOf(leafOf(after));
        CHECK(numbers.size() > 8);
        CHECK(std::ranges::includes(right, numbers));
    }
    state.preview.reset();
    const scene::Scene again = shown(state);
    CHECK(again.leaves == before.leaves); // nothing is left of it, and nothing has moved
}

} // namespace

TEST_CASE("In every kind of symbols the map shows what a choice would give, and then what it was")
{
    for (const Symbols kind : {Symbols::Bouquets, Symbols::Bubbles, Symbols::Density, Symbols::Choropleth,
                               Symbols::Bars, Symbols::Matrix}) {
        CAPTURE(static_cast<int>(kind));
        session::State state;
        state.symbols = kind;
        checkAhead(state, {Facet::Category, "dons"}); // most of it would go
        filter::toggle(state.selection, Facet::Category, "recherche");
        checkAhead(state, {Facet::Category, "dons"});      // more would come
        checkAhead(state, {Facet::Category, "recherche"}); // all would come back
        checkAhead(state, {Facet::Pole, "none"});
    }
}

TEST_CASE("Regions that a choice would leave out lose their number and their shade before it is made")
{
    session::State state;
    state.symbols = Symbols::Choropleth;
    state.preview = session::Choice{Facet::Region, "53"};
    const scene::Scene told = shown(state);
    CHECK(numbersOf(leafOf(told)).size() == 1);
    state.preview.reset();
    filter::toggle(state.selection, Facet::Region, "53");
    const scene::Scene after = shown(state);
    const auto land = [](const scene::Scene& scene) {
        return std::find_if(scene.leaves.begin(), scene.leaves.end(),
                            [](const scene::Leaf& leaf) { return leaf.name == "land"; });
    };
    CHECK(land(told)->maps.front().fills.size() == land(after)->maps.front().fills.size());
    int alike = 0;
    for (std::size_t i = 0; i < land(told)->maps.front().fills.size(); ++i) {
        alike += land(told)->maps.front().fills[i].colour == land(after)->maps.front().fills[i].colour;
    }
    CHECK(alike >= static_cast<int>(land(told)->maps.front().fills.size()) - 1);
}
