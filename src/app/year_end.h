// While the year plays, what will have been shown at its end. Rows that are still to come keep their slots,
// symbols their places and classes, names the room beside them: nothing moves for what comes.
#pragma once

#include "filter/index.h"
#include "filter/outcome.h"
#include "layout/bouquets.h"
#include "layout/symbol_layout.h"
#include "model/atlas.h"
#include "session/state.h"

#include <optional>

namespace app {

class YearEnd {
public:
    /// Counts the rows of the end, once a selection; without a play there is none.
    void follow(const session::State& state, const filter::Index& index);

    /// The map lies elsewhere or shows something else: its end is laid out anew when it is asked for.
    void forgetLayout();
    /// Both lay out what is not laid out yet; nothing without a play.
    void layOutSymbols(const model::Atlas& atlas, const layout::Sheet& sheet, const session::State& state);
    /// `shown`: the kind that the map shows now.
    void layOutGround(const model::Atlas& atlas, const layout::Sheet& sheet, layout::Symbols shown);

    /// Null without a play.
    [[nodiscard]] const filter::Outcome* rows() const { return rows_ ? &*rows_ : nullptr; }
    /// Null until they are laid out.
    [[nodiscard]] const layout::SymbolLayout* symbols() const { return symbols_ ? &*symbols_ : nullptr; }
    /// What names on the main map keep off; null where the end shows another kind than the map.
    [[nodiscard]] const layout::BouquetLayout* ground() const { return ground_ ? &*ground_ : nullptr; }

private:
    std::optional<filter::Outcome> rows_;
    filter::Selection rowsOf_;
    std::optional<layout::SymbolLayout> symbols_;
    std::optional<layout::BouquetLayout> ground_;
};

} // namespace app
