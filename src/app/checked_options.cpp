#include "app/area_options.h"
#include "app/command_options.h"
#include "app/option_values.h"
#include "app/pairing_option.h"
#include "app/table_checks.h"
#include "app/view_checks.h"
#include "base/connection.h"
#include "base/date.h"
#include "base/text.h"
#include "export/format.h"
#include "source/column_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <tuple>
#include <utility>
#include <vector>

namespace app {

namespace {

/// What the options of the kiosk can be refused for.
base::Status readKiosk(const RawOptions& raw, Options& options)
{
    options.kiosk = raw.kiosk;
    options.kioskConfig = raw.kioskConfig;
    options.kioskShows = raw.kioskShows;
    options.largeText = raw.largeText;
    if (raw.kiosk && !(raw.present.empty() && raw.tour.empty())) {
        return usage("--kiosk plays the tour of its configuration; leave --tour and --present away");
    }
    if (!raw.kioskConfig.empty() && !raw.kiosk) {
        return usage("--kiosk-config sets up a kiosk; add --kiosk");
    }
    if (raw.largeText && !raw.kiosk && raw.kioskShows.empty()) {
        return usage("--large-text is for a kiosk; add --kiosk, or --kiosk-shows to render");
    }
    if (raw.kioskShows.empty()) {
        return base::Ok{};
    }
    if (!raw.ui) {
        return usage("--kiosk-shows draws the kiosk's window; add --ui");
    }
    if (!raw.present.empty()) {
        return usage("--kiosk-shows and --present are two windows; leave one away");
    }
    constexpr std::string_view kAttractAt = "attract:";
    if (raw.kioskShows.starts_with(kAttractAt)) {
        const auto stop = number("--kiosk-shows attract", raw.kioskShows.substr(kAttractAt.size()), 1, 1e6);
        return stop ? base::Status(base::Ok{}) : base::Status(stop.error());
    }
    const auto shows =
        oneOf("--kiosk-shows", raw.kioskShows,
              std::vector<std::string>{"visit", "attract", "ring", "pin", "keyboard", "measure"});
    return shows ? base::Status(base::Ok{}) : base::Status(shows.error());
}

/// What `export` can be refused for before anything is read.
base::Status checkExport(const RawOptions& raw, const std::string& command)
{
    if (command != "export") {
        return base::Ok{};
    }
    if (!raw.kit.empty()) {
        const std::array<std::pair<const char*, bool>, 7> others{{{"--out", !raw.out.empty()},
                                                                  {"--paper", !raw.paper.empty()},
                                                                  {"--orientation", !raw.orientation.empty()},
                                                                  {"--bom", raw.byteOrderMark},
                                                                  {"--near", !raw.near.empty()},
                                                                  {"--sort", !raw.sort.empty()},
                                                                  {"--tour", !raw.tour.empty()}}};
        for (const auto& [option, isGiven] : others) {
            if (isGiven) {
                return usage(fmt::format("--kit writes a folder of files, each in its own way; leave {} away",
                                         option));
            }
        }
        return base::Ok{};
    }
    if (!raw.kitBy.empty()) {
        return usage("--kit-by says how to share out a kit; add --kit FOLDER");
    }
    const auto output = exporter::outputOf(raw.out);
    if (!output) {
        return usage("--out: " + output.error().message);
    }
    const bool isCsv = output.value() == exporter::Output::Rows &&
                       exporter::formatOf(raw.out).value() == exporter::RowFormat::Csv;
    if (raw.byteOrderMark && !isCsv) {
        return usage(fmt::format("--bom is for .csv, and {} does not end in it", raw.out));
    }
    const bool hasSize = !raw.size.empty() || !raw.scale.empty() || !raw.pixels.empty();
    if (output.value() == exporter::Output::Rows && (hasSize || raw.transparent)) {
        return usage(fmt::format("{} is for pictures, and {} holds rows",
                                 !raw.size.empty()     ? "--size"
                                 : !raw.pixels.empty() ? "--pixels"
                                 : raw.transparent     ? "--transparent"
                                                       : "--scale",
                                 raw.out));
    }
    if (output.value() == exporter::Output::Rows && !raw.tour.empty()) {
        return usage(fmt::format("--tour is for pictures and pages, and {} holds rows", raw.out));
    }
    if (output.value() == exporter::Output::Html && (hasSize || raw.transparent)) {
        return usage("a page has no size; leave --size, --scale, --pixels and --transparent away");
    }
    const bool isDrawing = output.value() == exporter::Output::Svg || output.value() == exporter::Output::Pdf;
    if (!isDrawing && !(raw.paper.empty() && raw.orientation.empty())) {
        return usage(
            fmt::format("--paper and --orientation are for .svg and .pdf, and {} is neither", raw.out));
    }
    const bool isPage = output.value() == exporter::Output::Pdf && !hasSize;
    if (raw.paper.empty() ? !raw.orientation.empty() && !isPage : hasSize) {
        return usage(raw.paper.empty() ? "--orientation turns a sheet of paper; add --paper a4 or a3"
                                       : "--paper is the size; leave --size, --scale and --pixels away");
    }
    return base::Ok{};
}

Command commandNamed(const std::string& name)
{
    constexpr std::array<std::pair<std::string_view, Command>, 9> kCommands{{{"render", Command::Render},
                                                                             {"counts", Command::Counts},
                                                                             {"list", Command::List},
                                                                             {"partners", Command::Partners},
                                                                             {"export", Command::Export},
                                                                             {"check", Command::Check},
                                                                             {"publish", Command::Publish},
                                                                             {"networks", Command::Networks},

                                                                             {"merge", Command::Merge}}};
    const auto* const found =
        std::ranges::find(kCommands, std::string_view(name), &std::pair<std::string_view, Command>::first);
    return found == kCommands.end() ? Command::Viewer : found->second;
}

/// `value` when it is allowed, the first allowed word when it was not given.
base::Result<std::string> choice(std::string_view option, const std::string& value,
                                 const std::vector<std::string>& allowed)
{
    return value.empty() ? base::Result<std::string>(allowed.front()) : oneOf(option, value, allowed);
}

base::Status checkFiles(const RawOptions& raw)
{
    using Named = std::pair<std::string_view, const std::string*>;
    for (const auto& [option, path] :
         {Named{"--data", &raw.data}, Named{"--regions", &raw.regions}, Named{"--reference", &raw.reference},
          Named{"--view", &raw.view}, Named{"", &raw.table}, Named{"", &raw.incoming}}) {
        if (path->empty()) {
            continue;
        }
        if (base::Status status = existingFile(option, *path); !status) {
            return status;
        }
    }
    return base::Ok{};
}

base::Status checkPublish(const RawOptions& raw, Command command)
{
    if (command != Command::Publish) {
        return base::Ok{};
    }
    constexpr std::string_view kAsIn = "as in --to \"PG:host=db.example dbname=covid user=ada\"";
    if (!base::isConnection(raw.to)) {
        return usage(fmt::format("publish needs --to DATABASE, {}", kAsIn));
    }
    const auto to = base::parseConnection(raw.to);
    if (!to) {
        return to.error();
    }
    const base::Connection usual;
    if (to.value().schema != usual.schema || to.value().table != usual.table) {
        return usage("--to: publish makes the table cartovid.initiatives; leave tables= away");
    }
    return base::Ok{};
}

base::Status checkMap(const RawOptions& raw, Command command)
{
    if (raw.map.empty()) {
        return base::Ok{};
    }
    if (raw.data.empty() && command != Command::Check && command != Command::Merge) {
        return usage("--map names columns of a table; name the table with --data");
    }
    const auto choices = source::parseColumnChoices(raw.map);
    return choices ? base::Status(base::Ok{}) : choices.error();
}

base::Status checkDates(const SelectionOptions& selection)
{
    const auto from = base::parseDate(selection.from);
    const auto to = base::parseDate(selection.to);
    for (const auto& [option, typed, read] :
         {std::tuple("--from", selection.from, from), std::tuple("--to", selection.to, to)}) {
        if (!typed.empty() && !read) {
            return usage(fmt::format("{}: \"{}\" is no date; write YYYY-MM-DD or YYYY-MM, as in 2020-03-17",
                                     option, typed));
        }
    }
    if (from && to && base::firstDay(*from) > base::lastDay(*to)) {
        return usage(fmt::format("--from {} is after --to {}; swap them", selection.from, selection.to));
    }
    return base::Ok{};
}

base::Status checkArea(const SelectionOptions& selection)
{
    const auto area = areaFrom(selection);
    return area ? base::Status(base::Ok{}) : base::Status(area.error());
}

base::Status checkPairings(const SelectionOptions& selection)
{
    const auto pairings = pairingsFrom(selection);
    return pairings ? base::Status(base::Ok{}) : base::Status(pairings.error());
}

base::Status readOutput(const RawOptions& raw, Options& options)
{
    const bool writes = options.command == Command::Render || options.command == Command::Export;
    if (writes && raw.out.empty() && raw.kit.empty()) {
        return usage(options.command == Command::Render
                         ? "render needs --out FILE.png"
                         : "export needs --out FILE (.csv, .geojson, .gpkg, .xlsx or .png)");
    }
    if (options.command == Command::Render &&
        base::fold(std::filesystem::path(raw.out).extension().string()) != ".png") {
        return usage(fmt::format("--out: render writes PNG, and \"{}\" does not end in .png", raw.out));
    }
    options.out = raw.out;
    options.kit = raw.kit;
    const auto paper = choice("--paper", raw.paper, {"", "a4", "a3"});
    const auto orientation = choice("--orientation", raw.orientation, {"landscape", "portrait"});
    for (const auto* read : {&paper, &orientation}) {
        if (!*read) {
            return read->error();
        }
    }
    const bool isPdf = base::fold(std::filesystem::path(raw.out).extension().string()) == ".pdf";
    const bool isPage =
        isPdf && raw.size.empty() && raw.scale.empty() && raw.pixels.empty(); // a PDF is a page of paper
    if (!raw.paper.empty() || isPage) {
        options.paper = paper.value() == "a3" ? Paper::A3 : Paper::A4;
    }
    options.orientation = orientation.value() == "portrait" ? Orientation::Portrait : Orientation::Landscape;
    const auto kitBy = choice("--kit-by", raw.kitBy, {"region", "pole", "category"});
    if (!kitBy) {
        return kitBy.error();
    }
    options.kitBy = kitBy.value() == "pole"       ? filter::Facet::Pole
                    : kitBy.value() == "category" ? filter::Facet::Category
                                                  : filter::Facet::Region;
    options.byteOrderMark = raw.byteOrderMark;
    options.ui = raw.ui;
    options.transparent = raw.transparent;
    options.postcard = raw.postcard;
    if (options.postcard && (options.ui || options.transparent)) {
        return usage("--postcard is a picture of its own; leave --ui and --transparent away");
    }
    if (options.postcard && raw.card.empty() && raw.view.empty()) {
        return usage("--postcard needs --card ID: the initiative to show");
    }
    if (options.postcard && !raw.size.empty()) {
        return usage("--postcard is 1080 by 1080 pixels; make it larger with --scale");
    }
    if (options.ui && options.transparent) {
        return usage("--transparent is for the map alone, and --ui asks for the window");
    }
    options.reference = raw.reference;
    if (!raw.size.empty()) {
        const auto read = size("--size", raw.size);
        if (!read) {
            return read.error();
        }
        options.width = read.value().width;
        options.height = read.value().height;
    }
    if (!raw.pixels.empty()) {
        if (!raw.size.empty() || !raw.scale.empty() || raw.ui || raw.postcard) {
            return usage("--pixels is the size of the file; leave --size, --scale, --ui and --postcard away");
        }
        const auto read = size("--pixels", raw.pixels);
        if (!read) {
            return read.error();
        }
        options.pixels = session::Pixels{read.value().width, read.value().height};
    }
    options.progress = raw.progress;
    if (!raw.scale.empty()) {
        const auto read = number("--scale", raw.scale, 0.25, 8);
        if (!read) {
            return read.error();
        }
        options.scale = read.value();
    }
    if (const double most = std::max(options.width, options.height) * options.scale; most > kMostPixels) {
        return usage(fmt::format("--size and --scale ask for {} by {} pixels; {} a side is the most",
                                 std::lround(options.width * options.scale),
                                 std::lround(options.height * options.scale), kMostPixels));
    }
    const bool checks = options.command == Command::Check || options.command == Command::Merge;
    const bool hasNoCsv = checks || options.command == Command::Networks;
    const bool isText = options.command == Command::Partners;
    const auto format = hasNoCsv ? choice("--format", raw.format, {"text", "json"})
                        : isText ? choice("--format", raw.format, {"text", "json", "csv"})
                                 : choice("--format", raw.format, {"table", "json", "csv"});
    if (!format) {
        return format.error();
    }
    if (options.command == Command::List && options.columns && format.value() != "table") {
        return usage(fmt::format("--columns shapes the table for people; leave it out of --format {}, which "
                                 "has every column",
                                 format.value()));
    }
    options.format = format.value() == "json"  ? Format::Json
                     : format.value() == "csv" ? Format::Csv
                                               : Format::Table;
    return base::Ok{};
}

} // namespace

base::Result<Options> checked(const RawOptions& raw, const std::string& command)
{
    Options options;
    options.command = commandNamed(command);
    options.selection = raw.selection;
    options.data = raw.data;
    options.map = raw.map;
    options.regions = raw.regions;
    options.to = raw.to;
    for (const base::Status& status :
         {readView(raw, options), readTimeline(raw, options),
          readCrosstab("--crosstab", raw.crosstab, true, options.crosstab),
          readCrosstab("--by", raw.by, false, options.by), readOutput(raw, options), readTables(raw, options),
          readKiosk(raw, options), checkExport(raw, command), checkMap(raw, options.command),
          checkPublish(raw, options.command), checkDates(raw.selection), checkArea(raw.selection),
          checkPairings(raw.selection), checkFiles(raw)}) {
        if (!status) {
            return status.error();
        }
    }
    return options;
}

} // namespace app
