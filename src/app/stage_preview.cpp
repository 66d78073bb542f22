// What the choice that is pointed at would make of numbers, list and map; worked out once a choice.
#include "app/stage.h"
#include "layout/ahead.h"
#include "session/choice.h"

#include <algorithm>
#include <utility>

namespace app {

void Stage::previewChoice(const Step& step)
{
    const session::State& state = step.state;
    if (!state.preview) {
        preview.reset();
        ahead_.reset();
        listingAhead.clear();
        return;
    }
    const filter::Selection after = session::afterChoice(engine.selection(), *state.preview);
    if (step.changed.preview) {
        preview = engine.preview(after);
        countAhead(after);
        listingAhead = listed(order_, outcomeAhead_, index.positions(), state.nearby);
    }
    const session::CrosstabView& view = state.crosstab;
    if (state.drawer != session::Drawer::Crosstab) {
        preview->crossed = {};
    } else if (preview->crossed.cells.empty() || preview->crossed.rows != view.rows ||
               preview->crossed.columns != view.columns) {
        preview->crossed = engine.previewCrosstab(after, view.rows, view.columns);
    }
}

/// The rows after the choice, and what becomes of each.
void Stage::countAhead(const filter::Selection& after)
{
    stays_ = engine.previewPass(after);
    outcomeAhead_ = {};
    outcomeAhead_.total = outcome.total;
    outcomeAhead_.selected = preview->selected;
    outcomeAhead_.pass = stays_;
    outcomeAhead_.counts = preview->counts;
    outcomeAhead_.timeline = preview->timeline;
    for (std::size_t row = 0; row < stays_.size(); ++row) {
        if (stays_[row] != 0) {
            outcomeAhead_.rows.push_back(static_cast<int>(row));
            stays_[row] = outcome.pass[row] != 0 ? 1 : 2;
        }
    }
}

/// Rows of each view after the choice that is previewed.
void Stage::countViewsAfter()
{
    viewsAfter_.assign(preview ? sheet.views.size() : 0, 0);
    for (std::size_t row = 0; preview && row < stays_.size(); ++row) {
        const int view = stays_[row] != 0 ? symbols.tally->views.of(static_cast<int>(row)) : -1;
        if (view >= 0) {
            ++viewsAfter_[static_cast<std::size_t>(view)];
        }
    }
}

void Stage::layOutAhead(const session::State& state)
{
    ahead_.reset();
    if (!preview || state.play.active) {
        return;
    }
    Ahead ahead;
    ahead.selection = session::afterChoice(engine.selection(), *state.preview);
    ahead.symbols = layout::symbolsAhead(atlas, sheet, symbols, outcomeAhead_);
    if (layout::isChart(symbols.kind)) {
        ahead.symbols.chart = chartOf(state, outcomeAhead_, ahead.selection);
        if (symbols.kind == layout::Symbols::Bars) {
            layout::clearNumbers(symbols.chart, ahead.symbols.chart);
        }
    }
    ahead.bouquets = symbols.kind == layout::Symbols::Bouquets
                         ? layout::bouquetsAhead(atlas, sheet, bouquets, outcome, outcomeAhead_)
                         : layout::standIns(sheet, ahead.symbols);
    ahead.labels = labels;
    if (symbols.kind == layout::Symbols::Density || symbols.kind == layout::Symbols::Choropleth) {
        const auto texts = scene::regionTexts(atlas, ahead.symbols, ahead.selection, state.language);
        layout::rewriteNumbers(ahead.labels, texts, fonts);
        for (layout::Label& label : ahead.labels) { // a region that is filtered out has no number
            const bool isSilent = std::none_of(texts.begin(), texts.end(),
                                               [&](const auto& text) { return text.shape == label.index; });
            const auto number = std::find_if(label.lines.begin(), label.lines.end(),
                                             [](const layout::LabelLine& line) { return line.isStrong; });
            if (isSilent) {
                label.lines.erase(number, label.lines.end());
            }
        }
    }
    ahead_ = std::move(ahead);
}

bool Stage::isAhead(double now) const
{
    return ahead_ && ahead_->symbols.kind == symbols.kind && !presence_.isMoving(now) &&
           !changes_.isMoving(now) && !motion_.isMoving(now) && !fillPassage_.isMoving(now);
}

void Stage::showAhead(Picture& picture) const
{
    picture.symbols = ahead_->symbols;
    picture.bouquets = ahead_->bouquets;
    picture.labels = ahead_->labels;
    picture.fills.clear();
}

void Stage::lookAhead(scene::Ingredients& in) const
{
    in.symbols = &ahead_->symbols;
    in.look.before = &symbols;
    in.look.labelsBefore = &labels;
    in.look.groundBefore = &bouquets.front();
    in.look.chosenRegions = ahead_->selection.of(filter::Facet::Region);
}

} // namespace app
