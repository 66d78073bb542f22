// What the stage counts and lists: rows, their order, the drawer's tables, and what the area is called.
#include "app/output.h"
#include "app/stage.h"
#include "session/wording.h"
#include "source/communes.h"
#include "source/load.h"

#include <utility>

namespace app {

void Stage::count(const Step& step)
{
    std::optional<Ready> ready = std::exchange(ready_, std::nullopt);
    if (ready && (ready->selection != step.wanted.selection || ready->nearby != step.wanted.nearby)) {
        ready.reset(); // something was chosen in the very last moment
    }
    if (ready) {
        outcome = std::move(ready->outcome);
        listing = std::move(ready->listing);
        symbols = std::move(ready->symbols);
    } else if (step.changed.selection) {
        outcome = engine.outcome();
        symbols.tally.reset(); // it has counted the rows of before
    }
    if (step.changed.order && !ready) {
        listing = listed(order_, outcome, index.positions(), step.state.nearby);
    }
    previewChoice(step);
    fillDrawer(step);
    countPartners(step);
    yearEnd_.follow(step.state, index);
    if (step.changed.areaWords) {
        areaWords = wordsOfArea(step);
    }
}

void Stage::fillDrawer(const Step& step)
{
    const session::State& state = step.state;
    if (!state.openPole.empty() && (step.changed.selection || poleTable.cells.empty())) {
        poleTable = engine.crosstab(filter::Facet::Pole, filter::Facet::Category);
        filter::Selection others = engine.selection();
        others.of(filter::Facet::Pole).clear();
        polePass = engine.previewPass(others);
    } else if (state.openPole.empty()) {
        poleTable = {};
        polePass.clear();
    }
    if (state.drawer == session::Drawer::Published && published.empty()) {
        published = filter::sincePublished(index);
    }
    if (state.drawer != session::Drawer::Crosstab) {
        crosstab = {};
        return;
    }
    const filter::Facet rows = state.crosstab.rows;
    const filter::Facet columns = state.crosstab.columns;
    if (step.changed.selection || crosstab.cells.empty() || crosstab.rows != rows ||
        crosstab.columns != columns) {
        crosstab = engine.crosstab(rows, columns);
    }
}

session::AreaWords Stage::wordsOfArea(const Step& step)
{
    const filter::Area& area = step.wanted.selection.area;
    const bool isSight =
        step.state.onlyInSight && !step.state.duel; // a duel's maps are not the one it follows
    session::AreaWords words =
        session::areaWords(area, atlas.data, area.circle ? communes() : nullptr, isSight);
    const std::optional<session::Nearby>& nearby = step.state.nearby;
    if (nearby && area.circle && nearby->at == area.circle->centre &&
        (words.isBeside || words.place.empty())) { // a place with a name of its own
        words.place = nearby->name;
        words.isBeside = false;
    }
    return words;
}

const model::Communes* Stage::communes()
{
    if (!communesAsked_) {
        communesAsked_ = true;
        auto read = source::readCommunes(source::defaultGeodata());
        if (read) {
            communes_ = std::move(read).value();
        } else {
            warn(read.error().message);
        }
    }
    return communes_ ? &*communes_ : nullptr;
}

} // namespace app
