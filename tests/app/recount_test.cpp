#include "layout/symbol_layout.h"
#include "studio.h"

TEST_CASE("what is counted on the map follows a choice made beside it, while two maps are compared")
{
    Studio studio;
    app::Stage& stage = studio.stage();
    session::State& state = studio.state();
    state.symbols = layout::Symbols::Density;
    const auto refresh = [&] { stage.refresh(state, {340, 66, 1184, 882}, 1, app::Stage::kArrived); };
    refresh();
    const std::vector<int> before = stage.symbols.counts;
    state.duel = session::Duel{filter::Facet::Region, "84", "11", -1, {}};
    refresh();
    filter::toggle(state.selection, filter::Facet::Category, "dons");
    refresh();
    state.duel.reset();
    state.camera.zoom = 1.3;
    refresh();
    const layout::SymbolLayout fresh = layout::layoutSymbols(stage.atlas, stage.sheet, stage.outcome,
                                                             layout::Symbols::Density, state.measure);
    CHECK(stage.symbols.counts != before);
    CHECK(stage.symbols.counts == fresh.counts);
    REQUIRE(stage.symbols.hexagons.size() == fresh.hexagons.size());
    for (std::size_t v = 0; v < fresh.hexagons.size(); ++v) {
        CHECK(stage.symbols.hexagons[v].cells.size() == fresh.hexagons[v].cells.size());
    }
}
