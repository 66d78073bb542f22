// Where the stage puts its symbols: bouquets, bubbles, hexagons, shades and charts.
#include "app/stage.h"
#include "base/words.h"
#include "layout/bars.h"
#include "layout/matrix.h"
#include "session/rates.h"
#include "session/time_axis.h"
#include "session/wording.h"

#include <string>

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

layout::Sheet Stage::arranged(const session::State& state, const base::Rect& map, float scale) const
{
    if (subject && subject->portrait) {
        return layout::arrangePortrait(*subject->portrait, map, scale);
    }
    layout::Sheet usual = plan.arrange(map, scale, state.camera);
    if (!isPlain_) {
        return usual;
    }
    const base::Rect above{map.x, map.y, map.width, map.height - usual.footer.height};
    layout::Sheet plain = plan.reduced({}, false).arrange(above, scale, state.camera);
    plain.rect = usual.rect;
    plain.footer = usual.footer;
    return plain;
}

void Stage::layOut(const Step& step)
{
    const session::State& state = step.state;
    const Changed& changed = step.changed;
    if (changed.size || changed.kind || changed.zoom || changed.looks) {
        yearEnd_.forgetLayout();
    }
    yearEnd_.layOutSymbols(atlas, sheet, state);
    symbols = layout::layoutSymbols(atlas, sheet, outcome, state.symbols, session::shownMeasure(state),
                                    state.colouring, &symbols, yearEnd_.symbols());
    symbols.chart = chartOf(state, outcome, state.selection);
    if (symbols.kind != layout::Symbols::Bouquets) {
        bouquets = layout::standIns(sheet, symbols);
    } else if (changed.selection || changed.size || changed.kind) {
        bouquets.clear();
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            bouquets.push_back(
                layout::layoutBouquets(atlas, sheet, static_cast<int>(v), outcome, yearEnd_.rows()));
        }
    } else { // a zoom of the main map leaves the insets alone
        bouquets.front() = layout::layoutBouquets(atlas, sheet, 0, outcome, yearEnd_.rows());
    }
    yearEnd_.layOutGround(atlas, sheet, symbols.kind);
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

} // namespace app
