#include "app/view_checks.h"

#include "app/export_columns.h"
#include "app/option_values.h"
#include "app/tour_checks.h"
#include "base/date.h"
#include "base/text.h"
#include "session/table_names.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace app {

namespace {

/// The value that a word names; untouched when the option was not given.
template<class E, std::size_t N>
base::Status readName(std::string_view option, const std::string& word,
                      const std::array<std::string_view, N>& names, std::optional<E>& into)
{
    if (word.empty()) {
        return base::Ok{};
    }
    const auto known = oneOf(option, word, std::vector<std::string>(names.begin(), names.end()));
    if (!known) {
        return known.error();
    }
    into = session::named<E>(names, known.value());
    return base::Ok{};
}

/// Reads a text with the reader of session/table_names.h; an error names the option.
template<class Reader, class Value>
base::Status readShape(std::string_view option, const std::string& typed, Reader reader,
                       std::optional<Value>& into)
{
    if (typed.empty()) {
        return base::Ok{};
    }
    auto read = reader(typed);
    if (!read) {
        return usage(fmt::format("{}: {}", option, read.error().message));
    }
    into = std::move(read).value();
    return base::Ok{};
}

/// A file of rows has more columns than the table, and the table's names for them are understood, too.
base::Status readColumns(const RawOptions& raw, Options& options)
{
    if (options.command != Command::Export) {
        return readShape("--columns", raw.columns, session::columnsFrom, options.columns);
    }
    if (raw.columns.empty()) {
        return base::Ok{};
    }
    if (const auto known = exportColumns(raw.columns, base::Language::French); !known) {
        return usage(fmt::format("--columns: {}", known.error().message));
    }
    options.fileColumns = raw.columns;
    if (auto shown = session::columnsFrom(raw.columns)) {
        options.columns = std::move(shown).value();
    }
    return base::Ok{};
}

} // namespace

base::Status readView(const RawOptions& raw, Options& options)
{
    std::array<std::string_view, filter::kFacetCount> facets;
    std::ranges::transform(filter::kFacets, facets.begin(), filter::facetName);
    for (const base::Status& status :
         {readName("--lang", raw.language, session::kLanguageNames, options.language),
          readName("--theme", raw.theme, session::kThemeNames, options.theme),
          readName("--symbols", raw.symbols, session::kSymbolsNames, options.symbols),
          readName("--measure", raw.measure, session::kMeasureNames, options.measure),
          readName("--colour", raw.colour, session::kColouringNames, options.colouring),
          readName("--drawer", raw.drawer, session::kDrawerNames, options.drawer), readColumns(raw, options),
          readShape("--sort", raw.sort, session::sortFrom, options.sort),
          readName("--bars-by", raw.barsBy, facets, options.barsBy)}) {
        if (!status) {
            return status.error();
        }
    }
    options.view = raw.view;
    options.poles = raw.poles;
    options.partners = raw.partners || !raw.partnersOf.empty();
    options.partnersOf = raw.partnersOf;
    options.hashPin = raw.hashPin;
    if (!raw.soak.empty()) {
        const auto minutes = number("--soak", raw.soak, 0.1, 10'000);
        if (!minutes) {
            return minutes.error();
        }
        options.soakMinutes = minutes.value();
    }
    options.reducedMotion = raw.reducedMotion;
    options.near = raw.near;
    options.preview = raw.preview;
    options.flyTo = raw.flyTo;
    options.duel = raw.duel;
    options.unfold = raw.unfold;
    options.card = raw.card;
    options.poleSheet = raw.poleSheet;
    if (!raw.networkDate.empty()) {
        const auto date = base::parseDate(raw.networkDate);
        if (!date || raw.selection.network.empty()) {
            return usage(date
                             ? "--network-date goes with --network CODE"
                             : fmt::format("--network-date: \"{}\" is no month; write YYYY-MM, as in 2018-04",
                                           raw.networkDate));
        }
        options.networkMonth = date->year * 12 + date->month - 1;
    }
    if (base::Status read = readTourOptions(raw, options); !read) {
        return read;
    }
    if (!raw.screenDiagonal.empty()) {
        const auto inches = number("--screen-diagonal", raw.screenDiagonal, 3, 300);
        if (!inches) {
            return inches.error();
        }
        options.screenDiagonalInches = inches.value();
    }
    if (!raw.camera.empty()) {
        const std::vector<std::string> parts = base::split(raw.camera, ',');
        if (parts.size() != 3) {
            return usage(fmt::format("--camera: \"{}\" is not X,Y,ZOOM", raw.camera));
        }
        std::array<double, 3> values{};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto value = number("--camera", parts[i], i == 2 ? 0.01 : -1e8, i == 2 ? 1000 : 1e8);
            if (!value) {
                return value.error();
            }
            values[i] = value.value();
        }
        options.camera = CameraOption{values[0], values[1], values[2]};
    }
    return base::Ok{};
}

base::Status readCrosstab(std::string_view option, const std::string& typed, bool hasShare,
                          std::optional<session::CrosstabView>& into)
{
    if (typed.empty()) {
        return base::Ok{};
    }
    std::vector<std::string> parts = base::split(typed, ',');
    const bool months = hasShare && parts.size() > 2 && parts.back() == "months";
    parts.resize(parts.size() - (months ? 1 : 0));
    if (parts.size() < 2 || parts.size() > (hasShare ? 3U : 2U)) {
        return usage(fmt::format("{}: \"{}\" is not ROWS,COLUMNS{}, as in pole,category", option, typed,
                                 hasShare ? "[,SHARE][,months]" : ""));
    }
    std::array<std::string_view, filter::kFacetCount> facets;
    std::ranges::transform(filter::kFacets, facets.begin(), filter::facetName);
    std::optional<filter::Facet> rows;
    std::optional<filter::Facet> columns;
    std::optional<session::CellShare> share;
    for (const base::Status& status :
         {readName(option, parts[0], facets, rows), readName(option, parts[1], facets, columns),
          readName(option, parts.size() > 2 ? parts[2] : "", session::kCellShareNames, share)}) {
        if (!status) {
            return status.error();
        }
    }
    if (!rows || !columns || *rows == *columns) {
        return usage(fmt::format("{}: \"{}\" does not name two different facets", option, typed));
    }
    into = session::CrosstabView{*rows, *columns, share.value_or(session::CellShare::Count), months};
    return base::Ok{};
}

base::Status readTimeline(const RawOptions& raw, Options& options)
{
    if (!raw.timeline.empty()) {
        const std::vector<std::string> parts = base::split(raw.timeline, ',');
        if (parts.size() == 2) {
            options.timelineFrom = base::parseDate(parts[0]);
            options.timelineTo = base::parseDate(parts[1]);
        }
        if (!options.timelineFrom || !options.timelineTo) {
            return usage(
                fmt::format("--timeline: \"{}\" is not DAY,DAY, as in 2020-03-01,2020-05-31", raw.timeline));
        }
    }
    if (!raw.playAt.empty()) {
        options.playAt = base::parseDate(raw.playAt);
        if (!options.playAt) {
            return usage(fmt::format("--play-at: \"{}\" is no date", raw.playAt));
        }
    }
    return base::Ok{};
}

} // namespace app
