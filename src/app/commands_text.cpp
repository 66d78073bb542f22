#include "app/commands_text.h"

#include "app/export_columns.h"
#include "app/near_option.h"
#include "app/output.h"
#include "app/provenance.h"
#include "app/row_order.h"
#include "app/selection_options.h"
#include "app/sources.h"
#include "app/view_option.h"
#include "export/crosstab.h"
#include "export/networks.h"
#include "export/partners.h"
#include "export/rows.h"
#include "export/text_table.h"
#include "filter/engine.h"
#include "session/nearby.h"
#include "session/table.h"
#include "session/table_names.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

namespace {

/// The table, its index, and what the options select of it.
struct Selected {
    model::Atlas atlas;
    filter::Index index;
    filter::Selection selection;
    filter::Outcome outcome;
    base::Language language = base::Language::French; ///< asked for, else the saved view's
    std::optional<session::Nearby> nearby;
    session::TableView tableView; ///< of the saved view
};

base::Result<Selected> select(const Options& options)
{
    auto loaded = source::loadTable(sourcesOf(options));
    if (!loaded) {
        return loaded.error();
    }
    model::Atlas atlas = std::move(loaded).value();
    warnAbout(atlas);
    filter::Index index(atlas.data);
    filter::Selection saved;
    base::Language language = options.language.value_or(base::Language::French);
    std::optional<session::Nearby> nearby;
    session::TableView tableView;
    if (!options.view.empty()) {
        auto view = openView(options.view, {atlas, index, {}});
        if (!view) {
            return view.error();
        }
        saved = std::move(view.value().view.selection);
        language = options.language.value_or(view.value().view.language);
        nearby = std::move(view.value().view.nearby);
        tableView = std::move(view.value().view.table);
    }
    if (!options.near.empty()) {
        auto near = nearbyFrom(options.near);
        if (!near) {
            return near.error();
        }
        nearby = std::move(near).value();
    }
    auto selection = selectionFrom(options.selection, index, atlas.data, std::move(saved));
    if (!selection) {
        return selection.error();
    }
    filter::Outcome outcome = filter::evaluate(index, selection.value());
    if (outcome.forgiven) {
        warn(fmt::format("nothing matches \"{}\" as typed; one typing error a word is forgiven",
                         selection.value().search));
    }
    if (outcome.areas.unplaced > 0) {
        warn(fmt::format("{} of {} rows have no position and lie in no area", outcome.areas.unplaced,
                         outcome.total));
    }
    return Selected{std::move(atlas), std::move(index),  std::move(selection).value(), std::move(outcome),
                    language,         std::move(nearby), std::move(tableView)};
}

int print(const std::string& text)
{
    const base::Status status = printOut(text);
    return status ? static_cast<int>(base::Exit::Done) : fail(status.error());
}

bool isDistance(const session::ShownColumn& shown)
{
    return shown.column == session::Column::Distance;
}

/// The columns asked for, codes as names in the language; with a place its distances too.
std::string chosenColumns(const model::Dataset& data, const std::vector<int>& rows,
                          std::vector<session::ShownColumn> shown, base::Language language,
                          const session::Ruler& ruler)
{
    if (ruler.place != nullptr && std::ranges::none_of(shown, isDistance)) {
        shown.push_back({session::Column::Distance});
    }
    std::vector<exporter::TableColumn> columns;
    for (const session::ShownColumn& column : shown) {
        if (isDistance(column)) {
            columns.push_back({"distance_km", exporter::Align::Right});
        } else {
            columns.push_back({std::string(session::nameOf(session::kColumnNames, column.column))});
        }
    }
    std::vector<std::vector<std::string>> cells;
    cells.reserve(rows.size());
    for (const int row : rows) {
        auto& line = cells.emplace_back();
        for (const session::ShownColumn& column : shown) {
            line.push_back(session::copiedCell(data, row, column.column, language, ruler));
        }
    }
    return exporter::alignedTable(columns, cells);
}

} // namespace

int runCounts(const Options& options)
{
    const auto selected = select(options);
    if (!selected) {
        return fail(selected.error());
    }
    const auto& [atlas, index, selection, outcome, language, nearby, tableView] = selected.value();
    if (options.by) {
        filter::Engine engine(index);
        engine.set(selection);
        const filter::Crosstab table = engine.crosstab(options.by->rows, options.by->columns);
        return print(options.format == Format::Json ? exporter::crosstabAsJson(index, table, outcome.selected)
                     : options.format == Format::Csv
                         ? exporter::crosstabAsCsv(index, table)
                         : exporter::crosstabAsTable(index, table, outcome.selected, options.language));
    }
    switch (options.format) {
    case Format::Json:
        return print(exporter::countsAsJson(index, outcome, selection));
    case Format::Csv:
        return print(exporter::countsAsCsv(atlas.data, index, outcome, selection, options.language));
    case Format::Table:
        break;
    }
    return print(exporter::countsAsTable(atlas.data, index, outcome, selection, options.language));
}

int runList(const Options& options)
{
    const auto selected = select(options);
    if (!selected) {
        return fail(selected.error());
    }
    const auto& [atlas, index, selection, outcome, language, nearby, tableView] = selected.value();
    const RowOrder order{options.sort.value_or(tableView.sort), nearby};
    const std::vector<session::ShownColumn> columns = options.columns.value_or(tableView.columns);
    if (!nearby && (std::ranges::any_of(columns, isDistance) ||
                    session::sortPlace(order.sort, session::Column::Distance) >= 0)) {
        warn("there is no distance without a place to measure from; add --near COMMUNE");
    }
    const session::Ruler ruler = session::rulerFrom(nearby, index.positions());
    const auto [rows, distances] = ordered(atlas.data, index, outcome, order, language);
    switch (options.format) {
    case Format::Json:
        return print(exporter::rowsAsJson(atlas.data, rows, distances));
    case Format::Csv:
        return print(exporter::rowsAsCsv(atlas.data, rows, distances));
    case Format::Table:
        break;
    }
    return print(columns.empty() ? exporter::rowsAsTable(atlas.data, rows, distances)
                                 : chosenColumns(atlas.data, rows, columns, language, ruler));
}

int runNetworks(const Options& options)
{
    const auto selected = select(options);
    if (!selected) {
        return fail(selected.error());
    }
    const Selected& chosen = selected.value();
    return print(
        options.format == Format::Json
            ? exporter::networksAsJson(chosen.atlas.data, chosen.index, chosen.outcome)
            : exporter::networksAsTable(chosen.atlas.data, chosen.index, chosen.outcome, options.language));
}

int runPartners(const Options& options)
{
    const auto selected = select(options);
    if (!selected) {
        return fail(selected.error());
    }
    const auto& [atlas, index, selection, outcome, language, nearby, tableView] = selected.value();
    const model::Partnerships& partnerships = index.partnerships();
    const model::PartnerCounts counts = model::partnerCounts(
        partnerships, atlas.data.initiatives,
        model::linksOf(partnerships, outcome.rows, model::pairingBits(selection.pairings)), outcome.rows, {});
    switch (options.format) {
    case Format::Json:
        return print(exporter::partnersAsJson(atlas.data, partnerships, counts));
    case Format::Csv:
        return print(exporter::partnersAsCsv(atlas.data, partnerships, counts));
    case Format::Table:
        break;
    }
    return print(exporter::partnersAsText(partnerships, counts, options.language));
}

int runRowExport(const Options& options)
{
    const TableFile table = tableFileOf(options);
    const auto selected = select(options);
    if (!selected) {
        return fail(selected.error());
    }
    const auto& [atlas, index, selection, outcome, language, nearby, tableView] = selected.value();
    const RowOrder order{options.sort.value_or(tableView.sort), nearby};
    const auto [rows, distances] = ordered(atlas.data, index, outcome, order, language);
    exporter::Note note = provenanceOf(atlas, selection, outcome, table, language);
    describe(note, order);
    const auto columns = options.fileColumns.empty()
                             ? base::Result(exportColumns(tableView.columns, language))
                             : exportColumns(options.fileColumns, language);
    if (!columns) {
        return fail(columns.error());
    }
    if (!nearby && std::ranges::find(columns.value(), model::Column::Count) != columns.value().end()) {
        warn("there is no distance without a place to measure from; add --near COMMUNE");
    }
    chooseColumns(note, columns.value(), nearby.has_value());
    const auto written = exporter::writeRows(
        atlas.data, rows, options.out, note,
        options.byteOrderMark ? exporter::ByteOrderMark::Yes : exporter::ByteOrderMark::No, distances);
    if (!written) {
        return fail(written.error());
    }
    std::string said = fmt::format("{}: {} {} of {}\n", options.out, outcome.selected,
                                   outcome.selected == 1 ? "row" : "rows", outcome.total);
    for (std::size_t i = 1; i < written.value().size(); ++i) {
        said += fmt::format("{}: how they were selected\n", written.value()[i].string());
    }
    return print(said);
}

} // namespace app
