// The poster alone, without a window beside it, says what its colours mean.
#include "app/opening.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_CASE("A poster coloured by pôle holds the key to all its colours, however short it is")
{
    const app::Options options;
    auto opened = app::openStage(options, app::startLoading(options));
    REQUIRE(opened.ok());
    app::Stage& stage = *opened.value().stage;
    session::State& state = opened.value().state;
    state.colouring = layout::Colouring::Pole;
    for (const int height : {640, 800, 1080}) {
        const scene::Scene poster = stage.poster(state, height * 16 / 10, height, 1);
        const auto leaf = std::find_if(poster.leaves.begin(), poster.leaves.end(),
                                       [](const scene::Leaf& each) { return each.name == "legend"; });
        REQUIRE(leaf != poster.leaves.end());
        for (std::size_t p = 0; p < stage.atlas.data.poles.size(); ++p) {
            CHECK(std::any_of(leaf->discs.begin(), leaf->discs.end(), [&](const scene::Disc& disc) {
                return disc.fill == base::poleColour(static_cast<int>(p));
            }));
        }
    }
}
