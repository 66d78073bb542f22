#include "app/duel_stage.h"

#include "base/words.h"
#include "base/written.h"
#include "scene/text_lines.h"
#include "session/choice.h"
#include "session/duel_names.h"
#include "session/duel_wording.h"
#include "session/rates.h"
#include "session/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using base::word;
using base::Word;
using filter::Facet;

/// The regions that stand out on the map of a choice: the region itself, or the pôle's own.
std::vector<std::string> regionsOf(const model::Dataset& data, Facet facet, const std::string& code)
{
    if (facet == Facet::Region) {
        return {code};
    }
    std::vector<std::string> regions;
    if (facet == Facet::Pole) {
        const int pole = code == filter::kNone ? -1 : data.findPole(code);
        for (const model::Region& region : data.regions) {
            if (region.pole == pole) {
                regions.push_back(region.code);
            }
        }
    }
    return regions;
}

/// What a sheet's views show: things keyed by view belong together only where that is the same.
using Ground = std::vector<std::pair<layout::ViewKind, int>>;

Ground groundOf(const layout::Sheet& sheet)
{
    Ground ground;
    for (const layout::View& view : sheet.views) {
        ground.emplace_back(view.kind, view.frame);
    }
    return ground;
}

std::size_t mostRows(const filter::Comparison& comparison)
{
    return std::max(comparison.sides[0].rows.size(), comparison.sides[1].rows.size());
}

} // namespace

void DuelStage::clear()
{
    plan_.reset();
    evaluated_.reset();
    after_.reset();
    picture_ = {};
    motion_.stop();
    rest_ = {};
}

DuelRest DuelStage::restNow(bool withTags) const
{
    const scene::DuelWords text = words(shown_, *evaluated_);
    const bool counts = shown_.play.active;
    DuelRest rest = restOf(atlas_, fonts_, picture_, text, session::barFacet(shown_.duel->facet),
                           shown_.language, counts);
    if (withTags) {
        rest.tags = scene::duelTags({atlas_, picture_, fonts_, text, shown_.theme, shown_.language});
    }
    return rest;
}

void DuelStage::refresh(const session::State& state, const filter::Selection& selection,
                        const base::Rect& rect, float scale, bool hasControls, const Moment& moment)
{
    const session::Duel& duel = *state.duel;
    const bool isFirst = !plan_;
    const layout::Symbols kind = session::duelSymbols(state.symbols);
    const bool isSwitched = !isFirst && (compared_.facet != duel.facet || compared_.left != duel.left ||
                                         compared_.right != duel.right);
    const bool counts = isFirst || !evaluated_ || !(*evaluated_ == selection) || isSwitched;
    const bool isStill =
        moment.atOnce || (isFirst ? moment.from == nullptr : rect != rect_ || scale != scale_);
    const bool setsOut = !isStill && !isFirst && (counts || state.symbols != shown_.symbols);
    DuelRest before;
    std::array<Ground, 2> grounds;
    if (setsOut) {
        before = restNow(true);
        for (std::size_t side = 0; side < grounds.size(); ++side) {
            grounds[side] = groundOf(picture_.halves[side].sheet);
        }
    }
    if (counts) {
        picture_.comparison = filter::compare(index_, selection, duel.facet, duel.left, duel.right);
        plan_.emplace(atlas_, whole_, duel.facet, std::array<std::string_view, 2>{duel.left, duel.right},
                      picture_.comparison);
        evaluated_ = selection;
        compared_ = duel;
    }
    if (!state.preview) {
        after_.reset();
    } else if (counts || !after_ || !(previewed_ == state.preview)) {
        after_ = filter::compare(index_, session::afterChoice(selection, *state.preview), duel.facet,
                                 duel.left, duel.right);
    }
    previewed_ = state.preview;
    const auto bars = static_cast<int>(index_.values(session::barFacet(duel.facet)).size());
    const float width = rect.width / scale;
    const auto lines = scene::lines(fonts_, base::Face::Medium, layout::duelSentenceSize(width) * scale,
                                    sentence(state, selection, picture_.comparison),
                                    layout::duelSentenceWidth(width) * scale);
    const layout::DuelPage page =
        layout::arrangeDuel(rect, scale, {bars, static_cast<int>(lines.size()), hasControls});
    const bool size = page.maps != picture_.page.maps || scale != scale_;
    picture_.page = page;
    std::array<layout::Sheet, 2> sheets = plan_->arrange(page.maps, scale, state.camera);
    const double zoom = sheets[0].main().pxPerMetre;
    for (std::size_t side = 0; side < sheets.size(); ++side) {
        picture_.halves[side].sheet = std::move(sheets[side]);
    }
    const bool isLaidOut = counts || size || kind != kind_ || zoom != zoom_;
    if (isLaidOut) { // panning moves the origins only
        layout::layoutDuelSymbols(atlas_, picture_.comparison, kind, picture_.halves);
        for (layout::DuelHalf& half : picture_.halves) {
            half.labels = layout::layoutLabels(atlas_, half.sheet, half.bouquets.front(), fonts_);
            if (half.sheet.main().frame != model::kMainland) { // the names of regions are the mainland's
                std::erase_if(half.labels,
                              [](const layout::Label& l) { return l.kind == layout::LabelKind::Region; });
            }
        }
    }
    kind_ = kind;
    scale_ = scale;
    zoom_ = zoom;
    rect_ = rect;
    shown_.duel = duel;
    shown_.language = state.language;
    shown_.theme = state.theme;
    shown_.symbols = state.symbols;
    shown_.play.active = state.play.active;
    shown_.preview = state.preview;

    if (!motion_.isMoving(moment.now)) {
        fades_ = state.reducedMotion || mostRows(picture_.comparison) > layout::kMostTravellers;
    }
    if (isStill) {
        motion_.stop();
    } else if (isFirst) {
        motion_.open(*moment.from, restNow(true), fades_, moment.now);
    } else if (setsOut) {
        const auto keeps = [&](std::size_t side) {
            const bool isSame = grounds[side] == groundOf(picture_.halves[side].sheet);
            return isSame && !(isSwitched && plan_->isRegional());
        };
        motion_.go(before, restNow(true), {fades_, state.play.active, {keeps(0), keeps(1)}}, moment.now);
    }
    for (std::size_t side = 0; isLaidOut && side < picture_.halves.size(); ++side) {
        motion_.nameAnew(side, picture_.halves[side].labels, !isStill && (setsOut || isFirst), moment.now);
    }
    rest_ = motion_.isMoving(moment.now) ? restNow(false) : DuelRest{};
}

std::string DuelStage::sentence(const session::State& state, const filter::Selection& selection,
                                const filter::Comparison& comparison) const
{
    return session::duelSentence(atlas_.data, *state.duel, {comparison.count(0), comparison.count(1)},
                                 selection, state.language, areaWords);
}

std::string DuelStage::note(const session::Duel& duel, int side, base::Language language) const
{
    const std::string& code = duel.side(side);
    if (session::isUncounted(atlas_.data, duel.facet, code)) {
        return std::string(word(Word::NotCovered, language));
    }
    if (!session::mayRate(*evaluated_)) {
        return {};
    }
    const std::string rate = session::duelRate(atlas_.data, duel.facet, code, told().count(side), language);
    return rate.empty() ? rate : fmt::format(fmt::runtime(word(Word::RateTip, language)), rate);
}

std::string DuelStage::unseen(std::size_t side, base::Language language) const
{
    const layout::Unseen rows = layout::unseenRows(atlas_, picture_.halves[side], told().sides[side]);
    std::string text;
    const auto add = [&](int count, Word key) {
        if (count > 0) {
            text += text.empty() ? "" : " · ";
            text += fmt::format(fmt::runtime(word(key, language)), base::formatCount(count, language));
        }
    };
    add(rows.overseas, Word::DuelOverseas);
    add(rows.beyond, Word::LegendBeyond);
    if (!text.empty() && picture_.page.isStacked) { // both captions lie below the lower map
        const std::string& code = compared_.side(static_cast<int>(side));
        text = fmt::format(fmt::runtime(word(Word::DuelAmong, language)),
                           session::choiceLabel(atlas_.data, compared_.facet, code, language), text);
    }
    return text;
}

scene::DuelWords DuelStage::words(const session::State& state, const filter::Selection& selection) const
{
    const session::Duel& duel = *state.duel;
    const base::Language language = state.language;
    const filter::Comparison& comparison = told();
    scene::DuelWords words;
    std::array<base::Colour, 2> colours{};
    for (int side = 0; side < 2; ++side) {
        const auto i = static_cast<std::size_t>(side);
        words.names[i] = session::withApostrophes(
            session::choiceLabel(atlas_.data, duel.facet, duel.side(side), language));
        const bool changes = comparison.count(side) != picture_.comparison.count(side);
        words.counts[i] = (changes ? "→ " : "") + base::formatCount(comparison.count(side), language);
        words.notes[i] = note(duel, side, language);
        words.unseen[i] = unseen(i, language);
        words.regions[i] = regionsOf(atlas_.data, duel.facet, duel.side(side));
        const int category = duel.facet == Facet::Category ? atlas_.data.findCategory(duel.side(side)) : -1;
        colours[i] = category < 0 ? base::palette(state.theme).bar : base::categoryColour(category);
    }
    const Facet bars = session::barFacet(duel.facet);
    words.barTitle = word(bars == Facet::Pole ? Word::DuelByPole : Word::DuelByCategory, language);
    const auto& values = index_.values(bars);
    // Not the preview of `state`: what was counted is that of the last refresh.
    const filter::Selection after = after_ ? session::afterChoice(selection, *previewed_) : selection;
    const auto& chosen = after.of(bars);
    words.sentence = sentence(state, after, comparison);
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
        const std::string& code = values[static_cast<std::size_t>(i)].code;
        scene::DuelBar bar;
        bar.name = session::choiceLabel(atlas_.data, bars, code, language);
        bar.counts = {comparison.count(0, bars, i), comparison.count(1, bars, i)};
        const int category = bars == Facet::Category ? atlas_.data.findCategory(code) : -1;
        bar.colours = category < 0
                          ? colours
                          : std::array{base::categoryColour(category), base::categoryColour(category)};
        bar.quiet = !chosen.empty() && !after.has(bars, code);
        words.bars.push_back(std::move(bar));
    }
    const layout::Symbols kind = session::duelSymbols(state.symbols);
    words.legend = word(kind == layout::Symbols::Bubbles ? Word::LegendBubbles : Word::LegendDots, language);
    if (state.symbols != kind) {
        words.legend = fmt::format("{} · {}", word(Word::DuelSymbols, language), words.legend);
    }
    words.legend += fmt::format(" · {}", word(Word::DuelSameScale, language));
    const auto views = {&picture_.halves[0].symbols.bubbles, &picture_.halves[1].symbols.bubbles};
    int largest = 0;
    for (const std::vector<layout::BubbleLayout>* of : views) {
        const std::vector<int> counts = scene::keyCounts(*of, 1, 0);
        largest = counts.empty() ? largest : std::max(largest, counts.back());
    }
    const auto keys = bubbleKeys();
    if (largest > 0 && !keys[0] && !keys[1]) { // no room for a key: the largest in words
        words.legend +=
            " · " + base::written(Word::LegendLargest, language, base::formatCount(largest, language));
    }
    return words;
}

std::array<std::optional<scene::BubbleKey>, 2> DuelStage::bubbleKeys() const
{
    return scene::duelKeys(picture_, plan_->spareGround(picture_.halves), fonts_);
}

scene::Scene DuelStage::scene(const session::State& state, const filter::Selection& selection, int width,
                              int height, const std::string& title, double now) const
{
    scene::DuelWords text = words(state, selection);
    text.title = title;
    const auto build = [&](const layout::DuelPicture& picture, const scene::DuelMoving* moving) {
        scene::DuelIngredients in{atlas_,         picture,          fonts_,        text,          state.theme,
                                  state.language, state.hoveredRow, state.openRow, selection.area};
        if (after_) {
            in.stays = {&after_->sides[0].pass, &after_->sides[1].pass};
        }
        in.keys = bubbleKeys();
        in.moving = moving;
        return scene::buildDuel(in, width, height);
    };
    if (!isMoving(now)) {
        return build(picture_, nullptr);
    }
    layout::DuelPicture picture = picture_;
    scene::DuelMoving moving;
    motion_.show(rest_, picture, moving, now);
    scene::Scene page = build(picture, &moving);
    motion_.tags().apply(page, now);
    return page;
}

scene::Scene DuelStage::sceneBefore(const session::State& state, int width, int height, double now) const
{
    session::State before = state;
    before.duel = compared_;
    before.symbols = shown_.symbols;
    before.preview = shown_.preview; // what the page tells, though the choice may have been made since
    return scene(before, *evaluated_, width, height, {}, now);
}

bool DuelStage::isElsewhere(const Place& before) const
{
    const bool isSwitched = compared_.left != before.duel.left || compared_.right != before.duel.right;
    return compared_.facet != before.duel.facet || (isSwitched && plan_ && plan_->isRegional()) ||
           !(picture_.page.maps == before.maps) || !(picture_.page.bars == before.bars);
}

} // namespace app
