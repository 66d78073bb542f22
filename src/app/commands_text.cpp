#include "app/commands_text.h"

#include "app/output.h"
#include "app/selection_options.h"
#include "app/view_option.h"
#include "export/rows.h"
#include "filter/outcome.h"
#include "source/load.h"

#include <fmt/format.h>

namespace app {

namespace {

/// The table, its index, and what the options select of it.
struct Selected {
    model::Atlas atlas;
    filter::Index index;
    filter::Area area;
    filter::Outcome outcome;
};

base::Result<Selected> select(const Options& options)
{
    auto loaded = source::loadTable({source::defaultGeodata(), options.data, options.regions});
    if (!loaded) {
        return loaded.error();
    }
    model::Atlas atlas = std::move(loaded).value();
    warnAbout(atlas);
    filter::Index index(atlas.data);
    filter::Selection saved;
    if (!options.view.empty()) {
        auto view = openView(options.view, {atlas, index, {}});
        if (!view) {
            return view.error();
        }
        saved = std::move(view.value().view.selection);
    }
    auto selection = selectionFrom(options.selection, index, atlas.data, std::move(saved));
    if (!selection) {
        return selection.error();
    }
    filter::Outcome outcome = filter::evaluate(index, selection.value());
    if (outcome.forgiven) {
        warn(fmt::format("nothing matches \"{}\" as typed; one typing error a word is forgiven",
                         options.selection.search));
    }
    if (outcome.areas.unplaced > 0) {
        warn(fmt::format("{} of {} rows have no position and lie in no area", outcome.areas.unplaced,
                         outcome.total));
    }
    return Selected{std::move(atlas), std::move(index), selection.value().area, std::move(outcome)};
}

int print(const std::string& text)
{
    const base::Status status = printOut(text);
    return status ? static_cast<int>(base::Exit::Done) : fail(status.error());
}

} // namespace

int runCounts(const Options& options)
{
    const auto selected = select(options);
    if (!selected) {
        return fail(selected.error());
    }
    const auto& [atlas, index, area, outcome] = selected.value();
    switch (options.format) {
    case Format::Json:
        return print(exporter::countsAsJson(index, outcome, area));
    case Format::Csv:
        return print(exporter::countsAsCsv(atlas.data, index, outcome, area));
    case Format::Table:
        break;
    }
    return print(exporter::countsAsTable(atlas.data, index, outcome, area));
}

int runList(const Options& options)
{
    const auto selected = select(options);
    if (!selected) {
        return fail(selected.error());
    }
    const auto& [atlas, index, area, outcome] = selected.value();
    switch (options.format) {
    case Format::Json:
        return print(exporter::rowsAsJson(atlas.data, outcome.rows));
    case Format::Csv:
        return print(exporter::rowsAsCsv(atlas.data, outcome.rows));
    case Format::Table:
        break;
    }
    return print(exporter::rowsAsTable(atlas.data, outcome.rows));
}

int runExport(const Options& options)
{
    const auto selected = select(options);
    if (!selected) {
        return fail(selected.error());
    }
    const auto& [atlas, index, area, outcome] = selected.value();
    const base::Status status = exporter::writeRows(atlas.data, outcome.rows, options.out);
    if (!status) {
        return fail(status.error());
    }
    return print(fmt::format("{}: {} {} of {}\n", options.out, outcome.selected,
                             outcome.selected == 1 ? "row" : "rows", outcome.total));
}

} // namespace app
