#include "app/row_order.h"

#include "app/provenance.h"
#include "base/words.h"
#include "base/written.h"
#include "session/command_text.h"
#include "session/nearby.h"
#include "session/shell_line.h"
#include "session/table.h"
#include "session/table_names.h"
#include "session/table_order.h"
#include "session/wording.h"

#include <utility>

namespace app {

using base::Word;
using base::written;

OrderedRows ordered(const model::Dataset& data, const filter::Index& index, const filter::Outcome& outcome,
                    const RowOrder& order, base::Language language)
{
    if (order.sort.empty() && !order.nearby) {
        return {outcome.rows, {}};
    }
    OrderedRows result{session::listing(data, outcome), {}};
    if (order.nearby) {
        session::sortByDistance(result.rows, index.positions(), order.nearby->at);
    }
    const session::Ruler ruler = session::rulerFrom(order.nearby, index.positions());
    session::TableOrder table;
    result.rows = table.sorted(data, result.rows, order.sort, language, ruler);
    if (order.nearby) {
        result.distances.reserve(result.rows.size());
        for (const int row : result.rows) {
            result.distances.push_back(ruler.km(row));
        }
    }
    return result;
}

void describe(exporter::Note& note, const RowOrder& order)
{
    const base::Language language = note.language;
    if (!order.sort.empty()) {
        std::string columns;
        for (const session::ColumnSort& by : order.sort) {
            const std::string title = session::columnTitle(by.column, language);
            columns += columns.empty() ? "" : ", ";
            columns += by.descending ? written(Word::NoteDescending, language, title) : title;
        }
        note.order = written(Word::TableSortedBy, language, columns);
        note.command += " " + session::shellLine({"--sort=" + session::sortText(order.sort)});
    }
    if (order.nearby) {
        note.distancesFrom = session::fromText(order.nearby->name, language);
        note.isRough = order.nearby->about;
        const std::string nearest = written(Word::NearestTo, language, note.distancesFrom);
        note.order = order.sort.empty() ? nearest : note.order + ", " + nearest;
        note.command += " " + session::shellLine({"--near=" + session::nearText(*order.nearby)});
    }
}

} // namespace app
