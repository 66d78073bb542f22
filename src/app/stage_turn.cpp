// How the stage gets from what was shown to what it has laid out: what was shown is remembered before
// anything is touched, and sent on its way when all has its place.
#include "app/stage.h"

#include <algorithm>
#include <utility>

namespace app {

Stage::Departure Stage::departure(const Step& step) const
{
    Departure from;
    const session::State& state = step.state;
    const auto width = static_cast<int>(step.wanted.rect.right());
    const auto height = static_cast<int>(step.wanted.rect.bottom());
    from.page = pageThatGoes(step);
    switch (step.changed.turn) {
    case Turn::AtOnce:
        break;
    case Turn::OnMap:
        if (step.changed.setsOut()) {
            const bool isPlaceKept = !step.changed.otherPlace;
            from.dots = followed(isPlaceKept ? step.wanted.share : shown_->share);
            from.tags = tags(state.theme, shown_->language, shown_->selection, shown_->share, isPlaceKept);
            from.picture = pictureAt(step.now);
            from.exhibits =
                layout::exhibitsOf(sheet, symbols, bouquets, fonts, shown_->language, state.play.active);
            from.fills = fills_;
        }
        break;
    case Turn::IntoDuel: {
        session::State alone = state;
        alone.duel.reset();
        from.page = page(alone, width, height, step.now);
        if (outcome.rows.size() <= layout::kMostFaders) {
            from.dots = unfollowed(drawnSeats(step.now));
        }
        break;
    }
    case Turn::InDuel:
        from.duelPlace = duel.place();
        if (step.changed.selection || from.duelPlace.duel != *state.duel) {
            from.page = duel.sceneBefore(state, width, height, step.now);
            from.dots = duel.seatsAt(step.now);
        }
        break;
    case Turn::OutOfDuel:
        from.page = duel.sceneBefore(state, width, height, step.now);
        from.dots = unfollowed(duel.seatsAt(step.now));
        break;
    }
    return from;
}

std::optional<scene::Scene> Stage::pageThatGoes(const Step& step) const
{
    if (!step.changed.page) {
        return std::nullopt;
    }
    const auto width = static_cast<int>(step.wanted.rect.right());
    const auto height = static_cast<int>(step.wanted.rect.bottom());
    if (shown_->pageFrame >= 0) {
        return network.scene(step.state.theme, outcome, width, height, step.now);
    }
    session::State onMap = step.state;
    onMap.networkMonth.reset();
    return page(onMap, width, height, step.now);
}

void Stage::go(const Step& step, Departure& from)
{
    const Changed& changed = step.changed;
    if (changed.isStill()) {
        settle(step.now);
        if (changed.turn == Turn::OutOfDuel) {
            motion_.go(from.dots, followed(step.wanted.share), step.now, fades_);
            presence_.come(symbols.kind, step.now);
            leavesDuel_ = true;
        } else if (!step.wanted.atOnce && !arriving_.empty()) {
            motion_.go(std::exchange(arriving_, {}), followed(step.wanted.share), step.now, fades_);
        }
    } else if (changed.setsOut()) {
        sendSymbols(from, step.now);
        if (step.state.play.active) { // numbers count
            tagFade_.stop();
        } else {
            tagFade_.go(from.tags,
                        tags(step.state.theme, step.state.language, step.wanted.selection, step.wanted.share,
                             !changed.otherPlace),
                        step.now);
        }
        // A zoom moves the places themselves; dots that a filter moves meanwhile are there at once.
        if (!changed.zoom || changed.kind || changed.unfolds) {
            motion_.go(from.dots, followed(step.wanted.share), step.now, fades_);
        }
    }
}

void Stage::settle(double now)
{
    motion_.stop();
    changes_.stop();
    tagFade_.stop();
    fillPassage_.stop();
    presence_.show(symbols.kind, now, true);
    pictures_ = {};
    leavesDuel_ = false;
}

void Stage::sendSymbols(Departure& from, double now)
{
    const layout::Exhibits target = exhibits(symbols, bouquets);
    changes_.go(from.exhibits, target, now, reduces_);
    const layout::Symbols old = from.exhibits.kind;
    if (old == symbols.kind) {
        fillPassage_.go(scene::fillExhibit(from.fills), scene::fillExhibit(fills_), now, false);
        return;
    }
    fillPassage_.stop();
    // A kind that has not gone yet comes back from what is left of it.
    const std::optional<Picture>& back = pictures_[static_cast<std::size_t>(symbols.kind)];
    if (back && presence_.of(symbols.kind, now) > 0 && back->zoom == shown_->zoom) {
        changes_.go(exhibits(back->symbols, back->bouquets), target, now, reduces_);
        fillPassage_.go(scene::fillExhibit(back->fills.empty() ? from.fills : back->fills),
                        scene::fillExhibit(fills_), now, false);
    }
    if (from.picture.fills.empty()) {
        from.picture.fills = std::move(from.fills);
    }
    pictures_[static_cast<std::size_t>(old)] = std::move(from.picture);
    titled_ = layout::isChart(old) ? titled_ : old;
    presence_.show(symbols.kind, now, false);
}

void Stage::turnPage(const Step& step, Departure& from)
{
    if (step.changed.turn == Turn::AtOnce) {
        dissolve_.stop();
    } else if (from.page && (step.changed.turn != Turn::InDuel || duel.isElsewhere(from.duelPlace))) {
        if (!from.dots.empty()) { // they travel above the paper
            for (scene::Leaf& leaf : from.page->leaves) {
                std::erase_if(leaf.discs, [](const scene::Disc& disc) { return disc.row >= 0; });
            }
        }
        dissolve_.go(std::move(*from.page), step.now);
    }
}

} // namespace app
