#include "app/commands_text.h"

#include "app/near_option.h"
#include "app/output.h"
#include "app/selection_options.h"
#include "app/view_option.h"
#include "export/rows.h"
#include "filter/outcome.h"
#include "session/nearby.h"
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
    std::optional<session::Nearby> nearby;
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
    std::optional<session::Nearby> nearby;
    if (!options.view.empty()) {
        auto view = openView(options.view, {atlas, index, {}});
        if (!view) {
            return view.error();
        }
        saved = std::move(view.value().view.selection);
        nearby = std::move(view.value().view.nearby);
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
                         options.selection.search));
    }
    if (outcome.areas.unplaced > 0) {
        warn(fmt::format("{} of {} rows have no position and lie in no area", outcome.areas.unplaced,
                         outcome.total));
    }
    return Selected{std::move(atlas), std::move(index), selection.value().area, std::move(outcome),
                    std::move(nearby)};
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
    const auto& [atlas, index, area, outcome, nearby] = selected.value();
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
    const auto& [atlas, index, area, outcome, nearby] = selected.value();
    std::vector<int> rows = outcome.rows;
    exporter::Distances distances;
    if (nearby) {
        session::sortByDistance(rows, index.positions(), nearby->at);
        for (const int row : rows) {
            distances.push_back(session::kmTo(*nearby, index.positions(), row));
        }
    }
    switch (options.format) {
    case Format::Json:
        return print(exporter::rowsAsJson(atlas.data, rows, distances));
    case Format::Csv:
        return print(exporter::rowsAsCsv(atlas.data, rows, distances));
    case Format::Table:
        break;
    }
    return print(exporter::rowsAsTable(atlas.data, rows, distances));
}

int runExport(const Options& options)
{
    const auto selected = select(options);
    if (!selected) {
        return fail(selected.error());
    }
    const auto& [atlas, index, area, outcome, nearby] = selected.value();
    const base::Status status = exporter::writeRows(atlas.data, outcome.rows, options.out);
    if (!status) {
        return fail(status.error());
    }
    return print(fmt::format("{}: {} {} of {}\n", options.out, outcome.selected,
                             outcome.selected == 1 ? "row" : "rows", outcome.total));
}

} // namespace app
