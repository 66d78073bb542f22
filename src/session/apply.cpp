#include "layout/area_shape.h"
#include "model/frame_projection.h"
#include "session/commands.h"
#include "session/duel_steps.h"
#include "session/flight.h"
#include "session/network_steps.h"
#include "session/one_of.h"
#include "session/play.h"
#include "session/reset.h"
#include "session/tour_steps.h"

#include <algorithm>
#include <utility>

namespace session {

namespace {

template<class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template<class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

/// What app carries out, perform() or applyTour(). Each by its name: the compiler finds a command that
/// nobody carries out.
template<class C>
concept CarriedOutElsewhere = OneOf<C, OpenSource, ExportSelection, ExportPostcard, SaveView, OpenView,
                                    RenameView, RemoveView, RestoreView, CopyCommand, CopyText, OpenTour,
                                    SaveTour, StopExport, OpenTable, StopReading, WriteRepairedCopy> ||
    OneOf<C, Undo, Redo> || OneOf<C, AddScene, RemoveScene, MoveScene, SetScene, SetTourTitle, ShowScene,
                                  PlayTour, BlankSheet, SetTour>;

/// The camera inside its limits: those of the duel while there is one.
layout::Camera within(const layout::Camera& camera, const Context& context)
{
    return context.duel != nullptr ? context.duel->clamped(camera)
                                   : layout::clamped(camera, context.plan.mainland());
}

void flyTo(State& state, const layout::Camera& camera, const Context& context)
{
    const layout::Camera to = within(camera, context);
    if (state.reducedMotion) {
        state.camera = to;
        state.flight.reset();
        return;
    }
    state.flight = plannedFlight(state.camera, to, context.now);
}

void flyToRegion(State& state, std::string_view code, const Context& context)
{
    if (state.duel) {
        return; // its maps show what they were asked for
    }
    const model::Layer& regions = context.atlas.geography.frames[model::kMainland].regions;
    const int shape = regions.find(code);
    if (shape >= 0) {
        flyTo(state,
              layout::framing(context.plan, context.sheet,
                              regions.shapes[static_cast<std::size_t>(shape)].extent),
              context);
    }
}

/// Measures distances from a place, and shows it with the land around where the map can move.
void setNearby(State& state, const std::optional<Nearby>& place, const Context& context)
{
    state.nearby = place;
    if (!place || state.duel || layout::isChart(state.symbols)) {
        return;
    }
    const model::Place on = model::placeOf(context.atlas.geography, place->at.lon, place->at.lat);
    if (on.frame != model::kMainland) {
        return; // an inset is always in sight
    }
    constexpr double kAround = 60e3; // metres: about an hour's drive
    fold(state.unfolding, context.now, state.reducedMotion);
    flyTo(state,
          layout::framing(
              context.plan, context.sheet,
              {on.point.x - kAround, on.point.y - kAround, on.point.x + kAround, on.point.y + kAround}),
          context);
}

/// A chart is shown: there is no map to move, and no place to unfold.
bool isOnChart(const State& state)
{
    return layout::isChart(state.symbols) && !state.duel;
}

void pan(State& state, base::Vec2 px, const Context& context)
{
    if (isOnChart(state)) {
        return;
    }
    const double k = context.sheet.main().pxPerMetre;
    state.flight.reset();
    state.camera.centre = state.camera.centre + base::Vec2{-px.x / k, px.y / k};
    state.camera = within(state.camera, context);
}

void zoom(State& state, const Zoom& c, const Context& context)
{
    if (isOnChart(state)) {
        return;
    }
    const layout::Camera from = c.smooth && state.flight ? state.flight->to : state.camera;
    layout::Camera to;
    if (context.duel != nullptr) {
        // The sheet's scale belongs to the camera of this moment; steps of a flight add up.
        to = context.duel->zoomedAround(context.sheet, state.camera, c.around,
                                        c.factor * from.zoom / state.camera.zoom);
    } else if (c.smooth) {
        to = layout::zoomedAround(context.plan,
                                  context.plan.arrange(context.sheet.rect, context.sheet.scale, from), from,
                                  c.around, c.factor);
    } else {
        to = layout::zoomedAround(context.plan, context.sheet, from, c.around, c.factor);
    }
    if (c.smooth) {
        flyTo(state, to, context);
    } else {
        state.flight.reset();
        state.camera = to;
    }
}

/// Where a camera is heading, so that repeated zoom steps add up.
layout::Camera destination(const State& state)
{
    return state.flight ? state.flight->to : state.camera;
}

/// The area becomes what is in sight, of the one map.
void limitToSight(State& state, const Context& context)
{
    if (state.duel || isOnChart(state)) {
        return;
    }
    state.selection.area = {};
    state.selection.area.outline = layout::outlineInSight(context.atlas.geography, context.sheet);
    state.onlyInSight = true;
}

void goBack(State& state, const Context& context)
{
    if (state.helpOpen) {
        state.helpOpen = false;
    } else if (state.exportOpen) {
        state.exportOpen = false;
    } else if (state.viewsOpen) {
        state.viewsOpen = false;
    } else if (leaveTour(state)) {
        return;
    } else if (state.tool != MapTool::Move) {
        state.tool = MapTool::Move;
    } else if (state.play.active) {
        state.play = {};
    } else if (!state.notice.empty()) {
        state.notice.clear();
    } else if (state.openRow >= 0) {
        state.openRow = -1;
    } else if (!state.openPole.empty()) {
        state.openPole.clear();
    } else if (state.networkMonth) {
        leaveNetwork(state, false);
    } else if (!state.partners.of.empty()) {
        state.partners.of.clear();
    } else if (state.duel && state.duel->choosing >= 0) {
        state.duel->choosing = -1;
    } else if (state.unfolding.isOpen() && state.unfolding.opening) {
        fold(state.unfolding, context.now, state.reducedMotion);
    } else if (!(destination(state) == layout::Camera{})) {
        flyTo(state, {}, context);
    } else if (state.duel) {
        endDuel(state);
    } else if (!state.selection.search.empty()) {
        state.selection.search.clear();
    } else if (state.nearby) {
        state.nearby.reset();
    } else {
        state.selection = {};
    }
}

/// Choosing a month is done on the timeline, and stops what plays there.
void touchFacet(State& state, filter::Facet facet)
{
    if (facet == filter::Facet::Month) {
        state.play = {};
    }
}

void setDates(State& state, const SetDates& dates)
{
    filter::Selection& selection = state.selection;
    selection.from = dates.from;
    selection.to = dates.to;
    if (dates.from && dates.to && base::firstDay(*dates.from) > base::lastDay(*dates.to)) {
        std::swap(selection.from, selection.to);
    }
    if (!dates.from && !dates.to) {
        selection.keepUndated = false; // it says something about a range only
    }
    state.play = {};
}

void stepCard(State& state, int by, const Context& context)
{
    const auto& rows = context.listing;
    if (rows.empty()) {
        return;
    }
    const auto it = std::find(rows.begin(), rows.end(), state.openRow);
    const auto size = static_cast<long>(rows.size());
    // A card that left the selection goes on from the list's start.
    const long at = it == rows.end() ? (by > 0 ? -1 : size) : it - rows.begin();
    state.openRow = rows[static_cast<std::size_t>(((at + by) % size + size) % size)];
}

} // namespace

void apply(State& state, const Command& command, const Context& context)
{
    if (applyTour(state, command, context)) {
        state.detail = layout::detailAfter(state.detail, state.camera.zoom);
        return;
    }
    const filter::Selection before = state.selection;
    const layout::Symbols symbolsBefore = state.symbols;
    std::visit(
        Overloaded{
            [&](const ToggleChoice& c) {
                filter::toggle(state.selection, c.facet, c.code);
                touchFacet(state, c.facet);
            },
            [&](const KeepOnly& c) {
                filter::keepOnly(state.selection, c.facet, c.code);
                touchFacet(state, c.facet);
            },
            [&](const ClearFacet& c) {
                state.selection.of(c.facet).clear();
                touchFacet(state, c.facet);
            },
            [&](const FoldFacet& c) {
                bool& open = state.facetOpen[static_cast<std::size_t>(c.facet)];
                open = !open;
            },
            [&](const SetSearch& c) { state.selection.search = c.text; },
            [&](const ResetSelection&) {
                state.viewExtras.clear();
                if (!hasChoices(state)) {
                    resetView(state, context.atlas.data);
                    return;
                }
                fold(state.unfolding, context.now, state.reducedMotion);
                state.selection = {};
                state.play = {};
                state.timeline = {};
                state.openRow = -1;
                state.duel.reset();
                state.nearby.reset();
                flyTo(state, {}, context);
            },
            [&](const SetLanguage& c) { state.language = c.language; },
            [&](const SetTheme& c) { state.theme = c.theme; },
            [&](const SetSymbols& c) {
                state.symbols = c.symbols;
                if (layout::isChart(c.symbols)) { // a chart has no places to unfold
                    fold(state.unfolding, context.now, state.reducedMotion);
                }
            },
            [&](const SetMeasure& c) { state.measure = c.measure; },
            [&](const TogglePoles&) { state.showPoles = !state.showPoles; },
            [&](const SetColouring& c) { state.colouring = c.colouring; },
            [&](const SetBarsBy& c) { state.barsBy = c.facet; },
            [&](const SetReducedMotion& c) { state.reducedMotion = c.reduced; },
            [&](const SetLargeText& c) { state.largeText = c.large; },
            [&](const SetSpoken& c) { state.speaks = c.on; },
            [&](const Hover& c) {
                state.hoveredRow = c.row;
                state.hoverOnMap = c.onMap;
            },
            [&](const OpenCard& c) { state.openRow = c.row; },
            [&](const CloseCard&) { state.openRow = -1; },
            [&](const StepCard& c) { stepCard(state, c.by, context); },
            [&](const Pan& c) { pan(state, c.px, context); },
            [&](const Zoom& c) { zoom(state, c, context); },
            [&](const FlyTo& c) { flyToRegion(state, c.region, context); },
            [&](const FlyToExtent& c) {
                if (state.duel) {
                    return;
                }
                flyTo(state, layout::framing(context.plan, context.sheet, c.extent), context);
            },
            [&](const FlyHome&) {
                fold(state.unfolding, context.now, state.reducedMotion);
                flyTo(state, {}, context);
            },
            [&](const Unfold& c) { unfold(state.unfolding, c.target, context.now, state.reducedMotion); },
            [&](const Fold&) { fold(state.unfolding, context.now, state.reducedMotion); },
            [&](const StartDuel& c) {
                state.drawer = Drawer::None; // two maps need the height
                const model::Dataset& data = context.atlas.data;
                beginDuel(state, c.facet ? duelIn(data, *c.facet, state.selection)
                                         : sensibleDuel(data, state.selection));
            },
            [&](const SetDuelSide& c) { setDuelSide(state, context.atlas.data, c.side, c.code); },
            [&](const SwapDuel&) { swapDuel(state); },
            [&](const EndDuel&) { endDuel(state); },
            [&](const ChooseDuelSide& c) { chooseDuelSide(state, c.side); },
            [&](const Back&) { goBack(state, context); },
            [&](const SetDates& c) { setDates(state, c); },
            [&](const SetKeepUndated& c) {
                state.selection.keepUndated = c.keep;
                state.play = {};
            },
            [&](const SetTimeline& c) {
                state.timeline = c.view;
                state.play = {};
            },
            [&](const TogglePlay&) { togglePlay(state, context.axis, context.now); },
            [&](const StopPlay&) { state.play = {}; },
            [&](const ToggleHelp&) { state.helpOpen = !state.helpOpen; },
            [&](const ToggleExport&) {
                state.exportOpen = !state.exportOpen;
                state.viewsOpen = false;
                if (state.exportOpen && state.noticeIsGood) { // what was done before is not of this one
                    state.notice.clear();
                }
            },
            [&](const SetExport& c) {
                state.exporting = c.order;
                for (Pixels* size : {&state.exporting.own, &state.exporting.screen}) {
                    size->width = std::clamp(size->width, kLeastSide, kMostSide);
                    size->height = std::clamp(size->height, kLeastSide, kMostSide);
                }
            },
            [&](const DismissNotice&) { state.notice.clear(); },
            [&](const ToggleDrawer& c) {
                state.drawer = state.drawer == c.drawer ? Drawer::None : c.drawer;
                state.partners.shown |= state.drawer == Drawer::Partners;
            },
            [&](const SetDrawerShare& c) {
                state.drawerShare = std::clamp(c.share, kLeastDrawer, kMostDrawer);
            },
            [&](const SetTable& c) { state.table = c.table; },
            [&](const PickRows& c) {
                state.picked = c.rows;
                state.pickedFrom = c.from;
            },
            [&](const SetCrosstab& c) {
                if (c.crosstab.rows != c.crosstab.columns) {
                    state.crosstab = c.crosstab;
                }
            },
            [&](const SetPartners& c) { state.partners = c.partners.shown ? c.partners : PartnersView{}; },
            [&](const TogglePairing& c) { filter::togglePairing(state.selection, c.code); },
            [&](const SetPreview& c) { state.preview = c.choice; },
            [&](const SetNearby& c) { setNearby(state, c.place, context); },
            [&](const SetMapTool& c) { state.tool = c.tool; },
            [&](const SetArea& c) {
                state.selection.area = c.area;
                state.onlyInSight = false;
            },
            [&](const SetOnlyInSight& c) {
                if (c.only) {
                    limitToSight(state, context);
                } else if (state.onlyInSight) {
                    state.selection.area = {};
                }
            },
            [&](const ToggleViews&) {
                state.viewsOpen = !state.viewsOpen;
                state.exportOpen = false;
            },
            [&](const ToggleTours&) {
                state.toursOpen = !state.toursOpen;
                state.viewsOpen = false;
                state.exportOpen = false;
                state.openRow = state.toursOpen ? -1 : state.openRow; // the card would lie over it
            },
            [&](const ShowNetwork& c) { showNetwork(state, context.atlas.data, c.code, c.month); },
            [&](const MoveInTime& c) { moveInTime(state, context.atlas.data, c.month); },
            [&](const LeaveNetwork& c) { leaveNetwork(state, c.keep); },
            [&](const ClearNetwork&) { leaveNetwork(state, false); },
            [&](const OpenPole& c) { openPole(state, context.atlas.data, c.code); },
            [&](const ClosePole&) { state.openPole.clear(); },
            [](const CarriedOutElsewhere auto&) {},
        },
        command);
    state.detail = layout::detailAfter(state.detail, state.camera.zoom);
    state.onlyInSight = state.onlyInSight && !state.selection.area.isEmpty();
    if (!(before == state.selection)) {
        state.preview.reset(); // it told what another selection would give
    }
    if (state.duel || isOnChart(state) || state.networkMonth) {
        state.tool = MapTool::Move;
    }
    if (state.duel || state.symbols != symbolsBefore || state.selection.network.empty()) {
        state.networkMonth.reset(); // another picture has been asked for
    }
    // Two maps have no room to spread a town out, and a chart has no towns.
    if (state.duel || (isOnChart(state) && state.unfolding.opening)) {
        state.unfolding = {};
    }
}

bool tick(State& state, double now)
{
    const bool playing = tickPlay(state, now);
    const bool unfolding = tickUnfolding(state.unfolding, now);
    if (!state.flight) {
        return playing || unfolding;
    }
    state.camera = cameraAt(*state.flight, now);
    state.detail = layout::detailAfter(state.detail, state.camera.zoom);
    if (now >= state.flight->start + state.flight->duration) {
        state.flight.reset();
    }
    return true;
}

} // namespace session
