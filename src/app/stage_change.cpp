#include "app/stage_change.h"

#include "app/stage.h"
#include "session/play.h"
#include "session/rates.h"

namespace app {

namespace {

Turn turnBetween(const Wanted& shown, const Wanted& wanted)
{
    if (wanted.atOnce || shown.rect != wanted.rect || shown.scale != wanted.scale) {
        return Turn::AtOnce;
    }
    if (shown.isDuel) {
        return wanted.isDuel ? Turn::InDuel : Turn::OutOfDuel;
    }
    return wanted.isDuel ? Turn::IntoDuel : Turn::OnMap;
}

} // namespace

Wanted wantedBy(const session::State& state, const base::Rect& rect, float scale,
                const std::vector<base::Rect>& controls, double now)
{
    Wanted wanted;
    wanted.selection = session::effectiveSelection(state);
    wanted.rect = rect;
    wanted.scale = scale;
    wanted.atOnce = now >= Stage::kArrived;
    wanted.isDuel = state.duel.has_value();
    wanted.language = state.language;
    wanted.symbols = state.symbols;
    wanted.measure = session::shownMeasure(state);
    wanted.barsBy = state.barsBy;
    wanted.colouring = state.colouring;
    wanted.showPoles = state.showPoles;
    wanted.detail = state.detail;
    wanted.controls = controls;
    wanted.place = state.unfolding.target;
    wanted.share = session::unfoldedShare(state.unfolding, now);
    wanted.preview = state.preview;
    wanted.nearby = state.nearby;
    wanted.onlyInSight = state.onlyInSight;
    return wanted;
}

Changed changedSince(const std::optional<Wanted>& shown, const Wanted& wanted)
{
    Changed changed;
    if (!shown) {
        return changed;
    }
    changed.turn = turnBetween(*shown, wanted);
    changed.selection = shown->selection != wanted.selection;
    changed.order = changed.selection || shown->nearby != wanted.nearby;
    changed.areaWords =
        changed.order || shown->onlyInSight != wanted.onlyInSight || shown->isDuel != wanted.isDuel;
    changed.preview = shown->preview != wanted.preview || (wanted.preview && changed.selection);
    changed.page = shown->pageFrame != wanted.pageFrame && changed.turn == Turn::OnMap;
    changed.size = shown->isDuel || shown->rect != wanted.rect || shown->scale != wanted.scale;
    changed.zoom = shown->zoom != wanted.zoom;
    changed.symbols = shown->symbols != wanted.symbols;
    changed.kind = changed.symbols || shown->measure != wanted.measure || shown->barsBy != wanted.barsBy;
    changed.looks = shown->colouring != wanted.colouring || shown->showPoles != wanted.showPoles;
    changed.language = shown->language != wanted.language;
    changed.detail = shown->detail != wanted.detail;
    changed.controls = shown->controls != wanted.controls;
    changed.otherPlace = shown->place != wanted.place;
    // A place that is hardly open, before and after, has hardly moved a dot.
    changed.unfolds = changed.otherPlace && (shown->share > 0.01 || wanted.share > 0.5);
    return changed;
}

} // namespace app
