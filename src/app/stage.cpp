#include "app/stage.h"

#include <utility>

namespace app {

Stage::Stage(LoadedTable&& table, base::FontSet files)
    : atlas(std::move(table.atlas)),
      fonts(std::move(files)),
      index(std::move(table.index)),
      engine(std::move(table.engine)),
      plan(atlas.geography),
      axis(table.axis),
      network(atlas, index, fonts),
      duel(atlas, index, plan, fonts),
      order_(std::move(table.order))
{
    engine.follow(index);
}

void Stage::refresh(const session::State& state, const base::Rect& map, float scale, double now,
                    bool hasControls)
{
    Wanted wanted = wantedBy(state, map, scale, controls, now);
    layout::Sheet land; // where the one map lies
    if (!state.duel) {
        land = arranged(state, map, scale);
        wanted.zoom = land.main().pxPerMetre;
    }
    wanted.pageFrame = network.frameFor(state);
    const Changed changed = changedSince(shown_, wanted);
    const bool isBack =
        std::exchange(beforePoster_, std::nullopt) == std::pair{map, scale} && !changed.selection;
    const Step step{state, wanted, changed, now, isBack, hasControls};

    if (changed.selection) {
        engine.set(wanted.selection);
    }
    chooseManner(state.reducedMotion, now);
    Departure from = departure(step);
    shown_ = wanted;

    count(step);
    if (state.duel) {
        showDuel(step, from);
    } else {
        duel.clear();
        sheet = std::move(land);
        showMap(step);
        go(step, from);
    }
    if (wanted.pageFrame >= 0) {
        showNetwork(step, {});
    } else {
        network.clear();
    }
    turnPage(step, from);
}

void Stage::showNetwork(const Step& step, const base::Rect& header)
{
    network.refresh(step.state, outcome, step.changed.selection,
                    {step.wanted.rect, header, step.wanted.scale, step.now, step.wanted.atOnce});
}

void Stage::showDuel(const Step& step, const Departure& from)
{
    duel.areaWords = areaWords;
    const std::vector<layout::Seat>* dots = step.changed.turn == Turn::IntoDuel ? &from.dots : nullptr;
    duel.refresh(step.state, step.wanted.selection, step.wanted.rect, step.wanted.scale, step.hasControls,
                 {step.now, dots, step.wanted.atOnce});
    sheet = duel.picture()->halves[0].sheet;
    bouquets = duel.picture()->halves[0].bouquets;
    unfolded = {};
    motion_.stop();
}

void Stage::showMap(const Step& step)
{
    if (step.changed.laysOut()) {
        layOut(step);
    }
    const bool names = namesChange(step);
    if (names) {
        nameThings(step);
    }
    detailFade_.retarget(step.state.detail, step.now, !step.changed.isStill());
    countViewsAfter();
    if (step.changed.preview || names) {
        layOutAhead(step.state);
    }
    unfolded = layout::layoutUnfolded(atlas, sheet, bouquets, outcome, step.wanted.place);
    fills_ = scene::regionFills(ingredients(step.state, bouquets, labels, step.now));
}

session::Context Stage::context(double now) const
{
    return {atlas, listing, plan, sheet, now, axis, duel.plan()};
}

} // namespace app
