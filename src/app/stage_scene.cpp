// The stage's pictures: at rest, while dots travel, between two kinds, and the poster.
#include "app/stage.h"
#include "base/icons.h"
#include "base/words.h"
#include "scene/transit.h"
#include "session/play.h"
#include "session/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// Colours of the picture stand for categories or pôles, and nothing in it names them.
bool hasColourKey(const session::State& state)
{
    const bool isNamed =
        state.symbols == layout::Symbols::Bars &&
        state.barsBy ==
            (state.colouring == layout::Colouring::Pole ? filter::Facet::Pole : filter::Facet::Category);
    return !isNamed && state.symbols != layout::Symbols::Density &&
           state.symbols != layout::Symbols::Choropleth;
}

/// What is written around the map of a poster, once the stage has been laid out for it.
scene::PosterWords posterWords(const Stage& stage, const session::State& state)
{
    const base::Language language = state.language;
    scene::PosterWords words;
    words.title =
        stage.subject ? stage.subject->title : std::string(base::word(base::Word::AppTitle, language));
    const filter::Selection selection = session::effectiveSelection(state);
    words.total = session::totalText(stage.outcome, selection, language);
    session::AreaWords areas = stage.areaWords;
    areas.isSight = false; // a picture is of another shape than the window: the outline lies on it
    words.sentence =
        stage.subject ? stage.subject->line : session::sentence(stage.atlas.data, selection, language, areas);
    if (stage.outcome.forgiven) { // who reads the picture must know it, too
        words.sentence += fmt::format(" ({})", base::word(base::Word::ForgivenNote, language));
    }
    // A short poster has room for one block: that which is the key to the colours.
    std::array facets{filter::Facet::Category, filter::Facet::Pole};
    if (state.colouring == layout::Colouring::Pole) {
        std::swap(facets[0], facets[1]);
    }
    for (const filter::Facet facet : facets) {
        scene::LegendBlock block;
        block.title = session::facetTitle(facet, language);
        const auto& values = stage.index.values(facet);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const int category =
                facet == filter::Facet::Category ? stage.atlas.data.findCategory(values[i].code) : -1;
            block.rows.push_back(
                {session::choiceLabel(stage.atlas.data, facet, values[i].code, language),
                 stage.outcome.count(facet, static_cast<int>(i)), values[i].total, values[i].publishedCount,
                 category, category < 0 ? std::string_view{} : base::icons::forCategory(values[i].code),
                 !selection.of(facet).empty() && !selection.has(facet, values[i].code),
                 facet == filter::Facet::Pole ? stage.atlas.data.findPole(values[i].code) : -2});
        }
        words.blocks.push_back(std::move(block));
    }
    if (filter::hasPublished(stage.index)) {
        words.notes.emplace_back(base::word(base::Word::LegendPublished, language));
    }
    return words;
}

} // namespace

std::string Stage::unfoldedTitle(const layout::UnfoldTarget& target, base::Language language) const
{
    switch (target.kind) {
    case layout::UnfoldKind::Region:
        return atlas.data.regions[static_cast<std::size_t>(target.index)].name;
    case layout::UnfoldKind::City:
        return atlas.data.cities[static_cast<std::size_t>(target.index)].name;
    case layout::UnfoldKind::Paris:
    case layout::UnfoldKind::None:
        break;
    }
    return std::string(base::word(base::Word::AllParis, language));
}

void Stage::addUnfolded(const layout::UnfoldTarget& target, base::Language language, scene::Look& look) const
{
    look.unfolded = &unfolded;
    look.unfoldTarget = target;
    look.unfoldedTitle = unfoldedTitle(target, language);
    for (const model::Category& category : atlas.data.categories) {
        look.bandNames.push_back(
            session::choiceLabel(atlas.data, filter::Facet::Category, category.code, language));
    }
}

scene::Ingredients Stage::ingredients(const session::State& state,
                                      const std::vector<layout::BouquetLayout>& shown,
                                      const std::vector<layout::Label>& names, double now) const
{
    scene::Look look;
    look.theme = state.theme;
    look.language = state.language;
    look.hoveredRow = state.hoveredRow;
    look.openRow = state.openRow;
    look.detail = detailFade_.at(now);
    look.covered = covered();
    // Looking for ground costs a part of a frame: only for bubbles, those that are going, too.
    if (symbols.kind == layout::Symbols::Bubbles ||
        pictures_[static_cast<std::size_t>(layout::Symbols::Bubbles)]) {
        look.spare = plan.spareGround(sheet);
    }
    look.colouring = state.colouring;
    look.area = state.selection.area;
    look.areaIsSight = state.onlyInSight;
    look.stays = preview ? &stays_ : nullptr;
    look.countsAfter = viewsAfter_.empty() ? nullptr : &viewsAfter_;
    look.insetNames = &insetNames;
    look.partners = partners && state.partners.shown ? &*partners : nullptr;
    look.poles = poles.isShown ? &poles : nullptr;
    if (state.nearby) {
        look.nearby = scene::NearbyMark{state.nearby->name, state.nearby->at};
    }
    look.chosenRegions = state.selection.of(filter::Facet::Region);
    if (state.unfolding.isOpen()) {
        addUnfolded(state.unfolding.target, state.language, look);
        look.unfoldedShare = session::unfoldedShare(state.unfolding, now);
    }
    return {atlas, sheet, shown, names, fonts, std::move(look), &symbols};
}

scene::Ingredients Stage::ingredients(const session::State& state, const Picture& picture, double now) const
{
    scene::Ingredients in = ingredients(state, picture.bouquets, picture.labels, now);
    in.symbols = picture.symbols.kind == symbols.kind ? &symbols : &picture.symbols;
    in.moving = &picture.symbols;
    in.look.fills = picture.fills.empty() ? nullptr : &picture.fills;
    in.look.poleShare = picture.poleShare;
    return in;
}

std::vector<layout::Seat> Stage::seats(double share, bool dissolved) const
{
    return layout::seatsOf(
        {atlas, sheet, outcome, bouquets, symbols, unfolded.bands.empty() ? nullptr : &unfolded, share},
        dissolved);
}

std::vector<layout::Seat> Stage::seatsAt(const session::State& state, double now) const
{
    return motion_.at(followed(session::unfoldedShare(state.unfolding, now)), now);
}

scene::Scene Stage::betweenKinds(const session::State& state, const Picture& shown, int width, int height,
                                 double now) const
{
    std::vector<scene::Presented> pictures;
    const auto present = [&](layout::Symbols kind, const Picture& picture, double presence) {
        scene::Ingredients in = ingredients(state, picture, now);
        in.look.dotsElsewhere = true;
        in.look.unfolded = &picture == &shown ? in.look.unfolded : nullptr;
        pictures.push_back({{atlas, sheet, picture.bouquets, picture.labels, fonts, std::move(in.look),
                             in.symbols, in.moving},
                            presence,
                            picture.zoom != shown_->zoom,
                            kind == titled_});
    };
    for (std::size_t k = 0; k < pictures_.size(); ++k) {
        const auto kind = static_cast<layout::Symbols>(k);
        const double presence = presence_.of(kind, now);
        if (pictures_[k] && kind != symbols.kind && presence > 0) {
            present(kind, *pictures_[k], presence);
        }
    }
    present(symbols.kind, shown, presence_.of(symbols.kind, now));
    return scene::buildTransit(pictures, {seatsAt(state, now), fades_, tagFade_, now}, width, height);
}

scene::Scene Stage::map(const session::State& state, int width, int height, double now) const
{
    scene::Scene live = page(state, width, height, now);
    if (!dissolve_.isMoving(now)) {
        return live;
    }
    return dissolve_.at(std::move(live), shown_->rect, base::palette(state.theme).panel, now);
}

scene::Scene Stage::page(const session::State& state, int width, int height, double now) const
{
    if (state.duel) {
        return duel.scene(state, session::effectiveSelection(state), width, height, {}, now);
    }
    if (state.networkMonth && network.isOn()) {
        return network.scene(state.theme, outcome, width, height, now);
    }
    Picture shown = pictureAt(now);
    const bool isOpen = state.unfolding.isOpen();
    const std::vector<layout::Seat> moving =
        motion_.isMoving(now) ? seatsAt(state, now) : std::vector<layout::Seat>{};
    const bool isRaised =
        std::any_of(moving.begin(), moving.end(), [](const layout::Seat& seat) { return seat.isRaised; });
    if (presence_.isMoving(now) || isRaised || (motion_.isMoving(now) && (isOpen || leavesDuel_))) {
        return betweenKinds(state, shown, width, height, now);
    }
    if (motion_.isMoving(now) && layout::hasDots(symbols.kind)) {
        placeDots(moving, shown);
    }
    const bool ahead = isAhead(now);
    if (ahead) {
        showAhead(shown);
    }
    scene::Ingredients in = ingredients(state, shown, now);
    if (ahead) {
        lookAhead(in);
    }
    std::vector<layout::Seat> places;
    if (isOpen) {
        places = seats(session::unfoldedShare(state.unfolding, now), true);
        in.look.unfoldedSeats = &places;
    }
    scene::Scene picture = scene::buildMap(in, width, height);
    picture.stillLasts = fillPassage_.isMoving(now); // colours of the land change in steps
    if (motion_.isMoving(now)) { // the legend counts what is at rest, not what comes and goes
        for (scene::Leaf& tag : tags(state.theme, state.language, session::effectiveSelection(state), 0)) {
            for (scene::Leaf& leaf : picture.leaves) {
                if (leaf.name == tag.name && leaf.name == "meaning of the symbols") {
                    leaf = std::move(tag);
                    break;
                }
            }
        }
    }
    tagFade_.apply(picture, now, tagFade_.isMoving(now) ? scene::openingCard(in) : std::nullopt);
    return picture;
}

layout::PictureRoom Stage::roomFor(int width, int height, float scale) const
{
    return subject && subject->portrait
               ? layout::PictureRoom{true, layout::pictureRoom(width / scale, height / scale).hasKey, 0}
               : layout::pictureRoom(width / scale, height / scale);
}

bool Stage::isCrowded(const session::State& state, const layout::PictureRoom& room) const
{
    return state.symbols == layout::Symbols::Bouquets && !state.duel && room.mostDots > 0 &&
           state.unfolding.target.kind == layout::UnfoldKind::None &&
           filter::evaluate(index, session::effectiveSelection(state)).selected > room.mostDots;
}

std::string Stage::leftOut(const session::State& state, int width, int height, float scale,
                           base::Language language) const
{
    const layout::PictureRoom room = roomFor(width, height, scale);
    const bool lacksKey = !room.hasKey && hasColourKey(state);
    if (state.duel || layout::isChart(state.symbols) || (room.hasInsets && !lacksKey)) {
        return {};
    }
    std::string said(
        base::word(room.hasInsets ? base::Word::SmallNoKey : base::Word::SmallNoInsets, language));
    if (isCrowded(state, room)) {
        said += base::word(base::Word::SmallBubbles, language);
    }
    return said;
}

scene::Scene Stage::networkPoster(const session::State& state, int width, int height, float scale)
{
    const float head = std::min(network.headerHeight(state, static_cast<float>(width), scale),
                                static_cast<float>(height) * 0.35F); // a low picture has a map all the same
    const base::Rect header{0, 0, static_cast<float>(width), head};
    const base::Rect page{0, head, static_cast<float>(width), static_cast<float>(height) - head};
    refresh(state, page, scale, kArrived, false);
    network.refresh(state, outcome, false, {page, header, scale, kArrived, true});
    return network.scene(state.theme, outcome, width, height, kArrived);
}

scene::Scene Stage::poster(const session::State& wanted, int width, int height, float scale)
{
    const layout::PictureRoom room = roomFor(width, height, scale);
    session::State state = wanted;
    if (isCrowded(wanted, room)) {
        state.symbols = layout::Symbols::Bubbles;
    }
    const scene::PosterPlan parts = scene::arrangePoster(width, height, scale, hasColourKey(state));
    if (state.duel) {
        const base::Rect page{0, 62 * scale, static_cast<float>(width),
                              static_cast<float>(height) - 62 * scale};
        refresh(state, page, scale, kArrived, false);
        return duel.scene(state, session::effectiveSelection(state), width, height,
                          std::string(base::word(base::Word::AppTitle, state.language)), kArrived);
    }
    if (network.frameFor(state) >= 0) {
        return networkPoster(state, width, height, scale);
    }
    // What the window has on it is put aside: a picture must not move its names.
    const auto window =
        shown_ && !shown_->isDuel ? std::optional(std::pair{shown_->rect, shown_->scale}) : std::nullopt;
    const layout::LabelMemory memory = std::exchange(memory_, {});
    const std::vector<layout::PlacedSeat> names = std::exchange(poles.seats, {});
    const std::vector<base::Rect> buttons = std::exchange(controls, {});
    isPlain_ = !room.hasInsets;
    refresh(state, parts.sheet, scale, kArrived);
    const scene::PosterWords words = posterWords(*this, state);
    scene::Ingredients in = ingredients(state, bouquets, labels, kArrived);
    const std::vector<layout::Seat> places =
        in.look.unfolded != nullptr ? seats(1, true) : std::vector<layout::Seat>{};
    in.look.unfoldedSeats = &places;
    scene::Scene poster = scene::buildPoster(in, parts, words, width, height);
    memory_ = memory;
    poles.seats = names;
    controls = buttons;
    isPlain_ = false;
    beforePoster_ = window;
    return poster;
}

} // namespace app
