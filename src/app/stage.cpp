#include "app/stage.h"

#include "app/output.h"
#include "base/icons.h"
#include "base/words.h"
#include "layout/bars.h"
#include "layout/matrix.h"
#include "session/nearby.h"
#include "session/play.h"
#include "session/rates.h"
#include "session/time_axis.h"
#include "session/wording.h"
#include "source/communes.h"
#include "source/load.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace app {

namespace {

/// « mars », and with its year where the axis holds more than one.
std::string monthName(const session::TimeAxis& axis, std::string_view code, base::Language language)
{
    const auto date = base::parseDate(code);
    if (!date) {
        return std::string(code);
    }
    std::string name(base::monthShort(date->month, language));
    if (!axis.isEmpty() && base::dateOfDay(axis.first).year != base::dateOfDay(axis.last).year) {
        name += " " + std::to_string(date->year);
    }
    return name;
}

} // namespace

Stage::Stage(model::Atlas loaded, base::FontSet files)
    : atlas(std::move(loaded)),
      fonts(std::move(files)),
      index(atlas.data),
      engine(index),
      plan(atlas.geography),
      axis(session::axisOf(index)),
      duel(atlas, index, plan, fonts)
{
}

void Stage::refresh(const session::State& state, const base::Rect& map, float scale, double now,
                    bool hasControls)
{
    const filter::Selection selection = session::effectiveSelection(state);
    const bool isFirst = !evaluated_;
    const bool selectionChanged = isFirst || !(*evaluated_ == selection);
    const bool sizeChanged = !(map == rect_) || scale != scale_;
    const bool kindChanged = symbols.asked != state.symbols ||
                             symbols.measure != session::shownMeasure(state) || state.barsBy != barsBy_;
    const double share = session::unfoldedShare(state.unfolding, now);
    const bool samePlace = state.unfolding.target == unfoldTarget_;
    const bool placeChanged = !samePlace && (unfoldShare_ > 0.01 || share > 0.5);
    const bool isStill = isFirst || sizeChanged || duel.isOn() || now >= kArrived;
    // A poster was drawn in between: the window's names are where they were.
    const bool isBack = std::exchange(before_, std::nullopt) == std::pair{map, scale} && !selectionChanged;
    const bool looksChanged = symbols.colouring != state.colouring || poles.isShown != state.showPoles;
    const bool setsOut = !isStill && (selectionChanged || kindChanged || looksChanged || placeChanged);
    if (selectionChanged) {
        engine.set(selection);
    }
    chooseManner(state.reducedMotion, outcome.rows.size(),
                 selectionChanged ? engine.outcome().rows.size() : outcome.rows.size(), now);
    std::vector<layout::Seat> before;
    std::vector<scene::Leaf> tagsBefore;
    const bool opensDuel = state.duel && !duel.isOn() && !isFirst && !sizeChanged && now < kArrived;
    std::optional<scene::Scene> leaving; // the page that gives way to another
    const auto width = static_cast<int>(map.right());
    const auto height = static_cast<int>(map.bottom());
    if (opensDuel) {
        session::State one = state;
        one.duel.reset();
        leaving = page(one, width, height, now);
        if (outcome.rows.size() <= layout::kMostFaders) {
            before = unfollowed(drawnSeats(now));
        }
    } else if (setsOut) {
        before = followed(samePlace ? share : unfoldShare_);
        tagsBefore = tags(state.theme, language_, *evaluated_, unfoldShare_, samePlace);
    }
    const bool kindChanges = symbols.asked != state.symbols;
    Picture was;
    layout::Exhibits old;
    if (setsOut) {
        was = pictureAt(now);
        old = layout::exhibitsOf(sheet, symbols, bouquets, fonts, language_, state.play.active);
    }
    if (selectionChanged) {
        outcome = engine.outcome();
        symbols.tally.reset(); // it has counted the rows of before
        if (order_.empty()) {
            filter::Outcome everything;
            everything.rows.resize(atlas.data.initiatives.size());
            std::iota(everything.rows.begin(), everything.rows.end(), 0);
            order_ = session::listing(atlas.data, everything);
        }
        evaluated_ = selection;
    }
    if (selectionChanged || !(nearby_ == state.nearby)) {
        listing = session::listing(order_, outcome);
        if (state.nearby) {
            session::sortByDistance(listing, index.positions(), state.nearby->at);
        }
        nearby_ = state.nearby;
    }
    const bool previewChanged = previewChoice(state, selectionChanged);
    crossFacets(state, selectionChanged);
    if (!state.play.active) {
        reserved_.reset();
        dropEnd();
    } else if (!reserved_ || !(reservedFor_ == state.selection)) {
        reserved_ = filter::evaluate(index, state.selection);
        reservedFor_ = state.selection;
        dropEnd();
    }
    if (selectionChanged || state.onlyInSight != isSight_ || state.duel.has_value() != duel.isOn() ||
        !(placed_ == state.nearby)) {
        // A duel's maps are not the one that the area followed.
        areaWords =
            session::areaWords(selection.area, atlas.data, selection.area.circle ? communes() : nullptr,
                               state.onlyInSight && !state.duel);
        isSight_ = state.onlyInSight;
        placed_ = state.nearby;
        if (placed_ && selection.area.circle && placed_->at == selection.area.circle->centre &&
            (areaWords.isBeside || areaWords.place.empty())) { // a place with a name of its own
            areaWords.place = placed_->name;
            areaWords.isBeside = false;
        }
    }
    if (state.duel) {
        const bool isSamePage = duel.isOn() && map == duelRect_ && scale == scale_ && now < kArrived;
        const DuelStage::Place place = duel.place();
        const bool travels = opensDuel ? !before.empty() : isSamePage && !duel.seatsAt(now).empty();
        if (isSamePage && (selectionChanged || !(place.duel == *state.duel))) {
            leaving = duel.sceneBefore(state, width, height, now);
        }
        duel.areaWords = areaWords;
        duel.refresh(state, selection, map, scale, hasControls,
                     {now, opensDuel ? &before : nullptr, now >= kArrived});
        if (!opensDuel && !isSamePage) {
            dissolve_.stop();
        } else if (leaving && (opensDuel || duel.isElsewhere(place))) {
            giveWay(std::move(*leaving), travels, now);
        }
        sheet = duel.picture()->halves[0].sheet;
        bouquets = duel.picture()->halves[0].bouquets;
        unfolded = {};
        rect_ = {}; // the one map is laid out anew when the duel ends
        duelRect_ = map;
        scale_ = scale;
        motion_.stop();
        return;
    }
    const bool endsDuel = duel.isOn() && map == duelRect_ && scale == scale_ && now < kArrived;
    if (endsDuel) {
        before = unfollowed(duel.seatsAt(now));
        giveWay(duel.sceneBefore(state, width, height, now), !before.empty(), now);
    } else if (isFirst || sizeChanged || now >= kArrived) {
        dissolve_.stop();
    }
    duel.clear();
    const bool isPortrait = subject && subject->portrait;
    sheet = isPortrait ? layout::arrangePortrait(*subject->portrait, map, scale)
                       : plan.arrange(map, scale, state.camera);
    const double zoom = sheet.main().pxPerMetre;
    const bool zoomChanged = zoom != zoom_;
    const bool languageChanged = state.language != language_;
    const bool anyChanged = selectionChanged || sizeChanged || kindChanged || looksChanged || languageChanged;
    if (sizeChanged || kindChanged || zoomChanged || looksChanged) {
        dropEnd();
    }
    if (anyChanged || zoomChanged) { // panning moves the origin only
        layOut(state, {selectionChanged, sizeChanged, kindChanged});
    }
    const bool controlsChanged = controls_ != controls;
    const bool namesChange = anyChanged || controlsChanged || zoomChanged || state.detail != detail_ ||
                             (memory_.heldBack && !state.flight);
    if (namesChange) {
        const bool animate = !isStill && !kindChanges && !controlsChanged;
        // Home always looks the same, whatever way the camera and the selection came.
        const bool isHome = state.camera == layout::Camera{};
        if ((isStill && !isBack) || kindChanged || looksChanged || languageChanged || isHome) {
            memory_ = {};
            poles.seats.clear();
        }
        nameThings(state);
        // While the year plays numbers count up; a fade for each day would make them flicker.
        labelFade_.retarget(labels, now, animate, !zoomChanged && !state.play.active);
        const layout::View* paris = sheet.paris();
        const bool hasMap = !layout::isChart(symbols.kind); // on its way out a map keeps its names
        if (hasMap && (anyChanged || paris == nullptr || !isSameInset(*paris))) {
            layOutInsetNames(); // a zoom of the main map leaves the inset alone
        }
    }
    detailFade_.retarget(state.detail, now, !sizeChanged && now < kArrived);
    detail_ = state.detail;
    controls_ = controls;
    rect_ = map;
    scale_ = scale;
    zoom_ = zoom;
    language_ = state.language;
    barsBy_ = state.barsBy;
    countViewsAfter();
    if (previewChanged || namesChange) {
        layOutAhead(state);
    }
    unfolded = layout::layoutUnfolded(atlas, sheet, bouquets, outcome, state.unfolding.target);
    unfoldTarget_ = state.unfolding.target;
    unfoldShare_ = share;

    const std::vector<scene::RegionFill> fillsBefore =
        std::exchange(fills_, scene::regionFills(ingredients(state, bouquets, labels, now)));
    if (isStill) {
        motion_.stop();
        changes_.stop();
        tagFade_.stop();
        fillPassage_.stop();
        presence_.show(symbols.kind, now, true);
        pictures_ = {};
        leavesDuel_ = false;
        if (endsDuel) {
            motion_.go(before, followed(share), now, fades_);
            presence_.come(symbols.kind, now);
            leavesDuel_ = true;
        }
    } else if (setsOut) {
        setOut(std::move(was), old, fillsBefore, now);
        if (state.play.active) { // numbers count
            tagFade_.stop();
        } else {
            tagFade_.go(tagsBefore, tags(state.theme, language_, selection, share, samePlace), now);
        }
    }
    if (!isStill && setsOut && (!zoomChanged || kindChanged || placeChanged)) {
        // A zoom moves the places themselves; dots that a filter moves meanwhile are there at once.
        motion_.go(before, followed(share), now, fades_);
    }
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

void Stage::layOut(const session::State& state, Changes changed)
{
    if (reserved_ && !end_) {
        end_ = layout::layoutSymbols(atlas, sheet, *reserved_, state.symbols, session::shownMeasure(state),
                                     state.colouring);
    }
    symbols = layout::layoutSymbols(atlas, sheet, outcome, state.symbols, session::shownMeasure(state),
                                    state.colouring, &symbols, end_ ? &*end_ : nullptr);
    symbols.chart = chartOf(state, outcome, state.selection);
    if (symbols.kind != layout::Symbols::Bouquets) {
        bouquets = layout::standIns(sheet, symbols);
    } else if (changed.selection || changed.size || changed.kind) {
        bouquets.clear();
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            bouquets.push_back(layout::layoutBouquets(atlas, sheet, static_cast<int>(v), outcome,
                                                      reserved_ ? &*reserved_ : nullptr));
        }
    } else {
        bouquets.front() =
            layout::layoutBouquets(atlas, sheet, 0, outcome, reserved_ ? &*reserved_ : nullptr);
    }
    if (reserved_ && !reservedGround_ && end_->kind == symbols.kind) {
        reservedGround_ = symbols.kind == layout::Symbols::Bouquets
                              ? layout::layoutBouquets(atlas, sheet, 0, *reserved_)
                              : layout::standIns(sheet, *end_).front();
    }
}

void Stage::dropEnd()
{
    end_.reset();
    reservedGround_.reset();
}

const layout::BouquetLayout& Stage::ground() const
{
    return reservedGround_ ? *reservedGround_ : bouquets.front();
}

void Stage::nameBouquets(const layout::LabelWishes& wishes)
{
    labels = layout::layoutLabels(atlas, sheet, ground(), fonts, wishes, &memory_);
    if (&ground() == &bouquets.front()) {
        return;
    }
    std::vector<char> hasDots(atlas.data.cities.size(), 0);
    for (const layout::Bouquet& bouquet : bouquets.front().bouquets) {
        hasDots[static_cast<std::size_t>(bouquet.city)] = 1;
    }
    labels.erase(std::remove_if(labels.begin(), labels.end(),
                                [&](const layout::Label& label) {
                                    return label.kind == layout::LabelKind::City &&
                                           hasDots[static_cast<std::size_t>(label.index)] == 0;
                                }),
                 labels.end());
}

void Stage::nameThings(const session::State& state)
{
    layOutPoles(state); // their names come first
    layout::LabelWishes wishes{state.detail, {}, controls};
    for (const layout::PlacedSeat& seat : poles.seats) {
        wishes.taken.push_back(seat.box);
    }
    if (layout::isChart(symbols.kind)) {
        labels.clear();
        memory_ = {};
    } else if (symbols.kind == layout::Symbols::Density || symbols.kind == layout::Symbols::Choropleth) {
        const auto texts = [&](const layout::SymbolLayout& of) {
            return scene::regionTexts(atlas, of, state.selection, state.language);
        };
        const bool hasEnd = reserved_ && end_ && end_->kind == symbols.kind;
        const layout::SymbolLayout& shown = hasEnd ? *end_ : symbols;
        labels = layout::layoutRegionLabels(atlas, sheet, texts(shown), layout::disksOf(sheet, shown),
                                            ground(), fonts, wishes, &memory_);
        if (hasEnd) {
            layout::rewriteNumbers(labels, texts(symbols), fonts);
        }
    } else {
        nameBouquets(wishes);
    }
    if (sheet.main().frame != model::kMainland) { // names on land are the mainland's
        std::erase_if(labels, [](const layout::Label& l) { return l.kind != layout::LabelKind::City; });
    }
}

void Stage::layOutPoles(const session::State& state)
{
    const std::vector<layout::PlacedSeat> before = std::move(poles.seats);
    poles = {};
    if (state.showPoles) {
        const bool hasCells = symbols.kind == layout::Symbols::Density;
        poles = layout::layoutPoles(atlas, sheet, outcome, ground(),
                                    hasCells ? layout::disksOf(sheet, reserved_ && end_ ? *end_ : symbols)
                                             : std::vector<layout::Disk>{},
                                    fonts, controls, before);
    }
}

bool Stage::isSameInset(const layout::View& paris) const
{
    return paris.pxPerMetre == insetView_.pxPerMetre && paris.map.width == insetView_.map.width &&
           paris.map.height == insetView_.map.height &&
           paris.originPx - base::Vec2{paris.map.x, paris.map.y} ==
               insetView_.originPx - base::Vec2{insetView_.map.x, insetView_.map.y};
}

void Stage::layOutInsetNames()
{
    insetNames.clear();
    insetView_ = sheet.paris() == nullptr ? layout::View{} : *sheet.paris();
    for (std::size_t v = 0; v < sheet.views.size(); ++v) {
        if (&sheet.views[v] != sheet.paris()) {
            continue;
        }
        std::vector<layout::Disk> cells;
        if (symbols.kind == layout::Symbols::Density) {
            for (const layout::Cell& cell : symbols.hexagons[v].cells) {
                cells.push_back({cell.centre, symbols.hexagons[v].radius});
            }
        }
        insetNames = layout::layoutInsetNames(atlas, sheet, bouquets[v], cells, fonts);
    }
}

layout::Chart Stage::chartOf(const session::State& state, const filter::Outcome& rows,
                             const filter::Selection& selection) const
{
    if (!layout::isChart(state.symbols)) {
        return {};
    }
    layout::ChartWords words;
    words.language = state.language;
    words.total = base::word(base::Word::ChartTotal, state.language);
    for (const filter::Facet facet : filter::kFacets) {
        auto& names = words.names[static_cast<std::size_t>(facet)];
        for (const filter::FacetValue& value : index.values(facet)) {
            names.push_back(facet == filter::Facet::Month && value.code != filter::kNone
                                ? monthName(axis, value.code, state.language)
                                : session::choiceLabel(atlas.data, facet, value.code, state.language));
        }
    }
    base::Rect ground = sheet.rect;
    ground.height = sheet.footer.y - ground.y;
    const layout::ChartInput in{atlas.data, index,  rows,        selection,      fonts,
                                words,      ground, sheet.scale, state.colouring};
    return state.symbols == layout::Symbols::Bars ? layout::layoutBars(in, state.barsBy)
                                                  : layout::layoutMatrix(in);
}

session::Context Stage::context(double now) const
{
    return {atlas, listing, plan, sheet, now, axis, duel.plan()};
}

} // namespace app
