#include "app/year_end.h"

#include "session/rates.h"

namespace app {

void YearEnd::follow(const session::State& state, const filter::Index& index)
{
    if (!state.play.active) {
        *this = {};
    } else if (!rows_ || rowsOf_ != state.selection) {
        rows_ = filter::evaluate(index, state.selection);
        rowsOf_ = state.selection;
        forgetLayout();
    }
}

void YearEnd::forgetLayout()
{
    symbols_.reset();
    ground_.reset();
}

void YearEnd::layOutSymbols(const model::Atlas& atlas, const layout::Sheet& sheet,
                            const session::State& state)
{
    if (rows_ && !symbols_) {
        symbols_ = layout::layoutSymbols(atlas, sheet, *rows_, state.symbols, session::shownMeasure(state),
                                         state.colouring);
    }
}

void YearEnd::layOutGround(const model::Atlas& atlas, const layout::Sheet& sheet, layout::Symbols shown)
{
    if (symbols_ && !ground_ && symbols_->kind == shown) {
        ground_ = shown == layout::Symbols::Bouquets ? layout::layoutBouquets(atlas, sheet, 0, *rows_)
                                                     : layout::standIns(sheet, *symbols_).front();
    }
}

} // namespace app
