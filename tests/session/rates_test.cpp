#include "session/caption_counts.h"
#include "session/crosstab.h"
#include "session/desk.h"
#include "session/duel_wording.h"
#include "session/rates.h"

#include <doctest/doctest.h>

TEST_CASE("Where an area limits the rows no rate per million is said anywhere: it would mislead")
{
    session::State state;
    state.measure = layout::Measure::PerMillion;
    CHECK(session::shownMeasure(state) == layout::Measure::PerMillion);
    state.selection.area.circle = filter::Circle{{4.83, 45.76}, 50};
    CHECK(session::shownMeasure(state) == layout::Measure::Count);

    session::CrosstabView view;
    view.rows = filter::Facet::Region;
    view.share = session::CellShare::PerMillion;
    CHECK(session::shareFor(view, {}) == session::CellShare::PerMillion);
    CHECK(session::shareFor(view, state.selection) == session::CellShare::Count);

    const model::Dataset& data = world::atlas().data;
    const session::Duel duel{filter::Facet::Region, "84", "76", -1, {}};
    const std::string whole = session::duelSentence(data, duel, {86, 60}, {}, base::Language::French);
    const std::string part =
        session::duelSentence(data, duel, {86, 60}, state.selection, base::Language::French);
    CHECK(whole.find("million") != std::string::npos);
    CHECK(part.find("million") == std::string::npos);
}
