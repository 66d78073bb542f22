#include "app/row_export.h"

#include "app/export_columns.h"
#include "app/row_order.h"
#include "session/play.h"

namespace app {

base::Status writeShownRows(const model::Atlas& atlas, const filter::Index& index,
                            const session::State& state, const TableFile& table,
                            const std::filesystem::path& path, exporter::ByteOrderMark mark)
{
    // Evaluated here: the stage's own outcome is that of the last frame.
    const filter::Selection selection = session::effectiveSelection(state);
    const filter::Outcome outcome = filter::evaluate(index, selection);
    const RowOrder order{state.table.sort, state.nearby};
    const auto [rows, distances] = ordered(atlas.data, index, outcome, order, state.language);
    exporter::Note note = provenanceOf(atlas, selection, outcome, table, state.language);
    describe(note, order);
    chooseColumns(note, exportColumns(state.table.columns, state.language), order.nearby.has_value());
    const auto written = exporter::writeRows(atlas.data, rows, path, note, mark, distances);
    return written ? base::Status(base::Ok{}) : base::Status(written.error());
}

} // namespace app
