#include "source/load.h"

#include "base/file.h"
#include "source/any_table.h"
#include "source/boundaries.h"
#include "source/code_lists.h"
#include "source/communes.h"
#include "source/frames.h"
#include "source/network_tables.h"
#include "source/positions.h"
#include "source/row_checks.h"
#include "source/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <future>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace source {

namespace {

/// A failure of a shipped file is the installation's fault, never wrong usage.
base::Error shippedFault(base::Error error, const std::filesystem::path& folder)
{
    return {fmt::format("{} (in {}); reinstall the program's geodata or name the folder in CARTOVID_GEODATA",
                        error.message, folder.string()),
            base::Exit::Data};
}

base::Status requireGeodata(const Sources& sources)
{
    std::error_code failure;
    if (!sources.geodata.empty() && std::filesystem::is_directory(sources.geodata, failure))
        return base::Ok{};
    return base::Error{
        fmt::format("the geodata folder {}is missing; reinstall the program or name the folder in "
                    "CARTOVID_GEODATA",
                    sources.geodata.empty() ? "" : sources.geodata.string() + " ")};
}

/// Gives rows without a position that of their commune. The communes cost a few milliseconds, where a row
/// needs them.
class PositionKeeper {
public:
    explicit PositionKeeper(const std::filesystem::path& geodata) : geodata_(geodata) {}

    /// Read when first asked for: they cost some milliseconds. Null when they cannot be read.
    const CommuneFinder* finder()
    {
        if (!finder_ && problem_.empty()) {
            const auto communes = readCommunes(geodata_);
            if (communes)
                finder_.emplace(communes.value());
            else
                problem_ = communes.error().message;
        }
        return finder_ ? &*finder_ : nullptr;
    }
    void fill(Row& row)
    {
        if (lacksPosition(row) && finder() != nullptr)
            filled_ += finder_->fillPosition(row) ? 1 : 0;
    }
    void warn(const std::string& table, std::vector<std::string>& warnings) const
    {
        if (!problem_.empty())
            warnings.push_back(problem_);
        if (filled_ > 0)
            warnings.push_back(fmt::format("{}: {} {} had no position and got that of the commune", table,
                                           filled_, filled_ == 1 ? "row" : "rows"));
    }

private:
    const std::filesystem::path& geodata_;
    std::optional<CommuneFinder> finder_;
    std::string problem_;
    int filled_ = 0;
};

std::string shippedTable(const Sources& sources)
{
    return (sources.geodata / "initiatives.csv").string();
}

/// Knows the census that comes with the program, in whatever format: it has the same initiatives.
class CensusTest {
public:
    explicit CensusTest(const Sources& sources) : isShipped_(sources.data.empty())
    {
        if (isShipped_)
            return;
        Progress unwatched;
        (void)readRows(shippedTable(sources), {}, unwatched,
                       [this](Row& row) { missing_.insert(row[Column::Id]); });
        count_ = static_cast<int>(missing_.size());
    }
    void see(const Row& row) { missing_.erase(row[Column::Id]); }
    [[nodiscard]] bool isCensus(int rows) const { return isShipped_ || (missing_.empty() && rows == count_); }

private:
    bool isShipped_;
    std::unordered_set<std::string> missing_;
    int count_ = 0;
};

/// Reads the table that is named, else the shipped one, row by row into `take`; positions are filled in.
base::Result<Table> readPlacedRows(const Sources& sources, const std::string& named,
                                   PositionKeeper& positions, Progress& progress, const RowSink& take)
{
    if (named.empty()) {
        auto table = readRows(shippedTable(sources), {}, progress, take);
        return table ? std::move(table) : base::Result<Table>(shippedFault(table.error(), sources.geodata));
    }
    auto table = readAnyRows(named, sources.columns, progress, [&](Row& row) {
        positions.fill(row);
        take(row);
    });
    if (table)
        positions.warn(table.value().name, table.warnings);
    return table;
}

base::Result<model::Atlas> tableAtlas(const Sources& sources, model::Dataset lists)
{
    Progress unwatched;
    Progress& progress = sources.progress != nullptr ? *sources.progress : unwatched;
    PositionKeeper positions(sources.geodata);
    TableChecker checker(std::move(lists), [&positions] { return positions.finder(); });
    CensusTest census(sources);
    auto read = readPlacedRows(sources, sources.data, positions, progress, [&](const Row& row) {
        if (checker.rowCount() == 0)
            checker.expect(progress.rows);
        checker.add(row);
        census.see(row);
    });
    if (!read)
        return read.error();
    const Table& table = read.value();
    const bool isCensus = census.isCensus(checker.rowCount());
    CheckedTable checked = checker.finish(table.problems);
    if (checked.data.initiatives.empty()) {
        const model::Problem& first =
            *std::ranges::find(checked.problems, true, &model::Problem::leavesRowOut);
        return base::Error{fmt::format("{}: none of its {} rows is acceptable; the first is line {}: {}",
                                       table.name, checked.leftOut, first.line,
                                       model::reasonText(first, base::Language::English))};
    }
    model::Atlas atlas;
    atlas.data = std::move(checked.data);
    atlas.places.resize(atlas.data.initiatives.size());
    atlas.problems = std::move(checked.problems);
    atlas.leftOut = checked.leftOut;
    atlas.warnings = read.warnings;
    atlas.dataName = table.name;
    atlas.isShippedTable = sources.data.empty();
    if (!isCensus) { // nothing was published beside another table's counts
        for (model::Category& category : atlas.data.categories) {
            category.publishedCount = 0;
            category.publishedLabel.clear();
        }
    }
    return atlas;
}

/// The problems of one of the networks' tables; the others are read beside it.
TableReport checkNetworks(const std::filesystem::path& table, const model::Dataset& lists)
{
    const NetworkTables tables = readNetworks(table.parent_path(), lists);
    const std::string file = table.filename().string();
    TableReport report;
    report.rows = tables.rows.at(file);
    for (const NetworkProblem& found : tables.problems)
        if (found.file == file)
            report.problems.push_back(found.problem);
    return report;
}

void appendTo(std::vector<std::string>& all, const std::vector<std::string>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

base::Result<Land> readAllLand(const Sources& sources, const model::Dataset& lists)
{
    Land land;
    std::vector<std::string> warnings;
    const bool shipped = sources.regions.empty();
    auto regions = readRegions(
        shipped ? sources.geodata / "regions.shp" : std::filesystem::path(sources.regions), lists);
    if (!regions)
        return shipped ? shippedFault(regions.error(), sources.geodata) : regions.error();
    land.regions = std::move(regions.value());
    appendTo(warnings, regions.warnings);

    // Lines and background only: the map opens without them.
    for (const auto& [file, shapes] :
         {std::pair{"departments.shp", &land.departments}, std::pair{"neighbours.shp", &land.neighbours},
          std::pair{"petite_couronne.shp", &land.communes}}) {
        auto read = readLand(sources.geodata / file);
        if (read)
            *shapes = std::move(read.value());
        appendTo(warnings, read ? read.warnings : std::vector{read.error().message});
    }
    base::Result<Land> result(std::move(land));
    result.warnings = std::move(warnings);
    return result;
}

bool hasRegion(const model::Geography& land, const std::string& code)
{
    const model::Frame& frame = land.frames[static_cast<std::size_t>(model::frameOfRegion(code))];
    return frame.present && frame.regions.find(code) >= 0;
}

/// A mainland region that the table uses must be there; any other one that lacks is told.
base::Result<std::vector<std::string>> checkRegions(const model::Geography& land, const model::Dataset& data,
                                                    const std::string& fileName)
{
    std::vector<int> rowsOf(data.regions.size(), 0);
    for (const model::Initiative& initiative : data.initiatives)
        ++rowsOf[static_cast<std::size_t>(initiative.region)];

    std::vector<std::string> missing;
    std::vector<std::string> warnings;
    for (std::size_t i = 0; i < data.regions.size(); ++i) {
        const model::Region& region = data.regions[i];
        if (hasRegion(land, region.code))
            continue;
        if (model::frameOfRegion(region.code) != model::kMainland)
            warnings.push_back(
                fmt::format("{}: {} ({}) is missing: its inset is not drawn, {} initiatives are "
                            "only in the list",
                            fileName, region.name, region.code, rowsOf[i]));
        else if (rowsOf[i] > 0)
            missing.push_back(fmt::format("{} ({})", region.name, region.code));
        else
            warnings.push_back(fmt::format("{}: {} ({}) is missing", fileName, region.name, region.code));
    }
    if (!missing.empty())
        return base::Error{
            fmt::format("{}: lacks regions that the table uses: {}", fileName, fmt::join(missing, ", "))};
    return warnings;
}

std::string boundaryFile(const Sources& sources)
{
    return sources.regions.empty() ? "regions.shp"
                                   : std::filesystem::path(sources.regions).filename().string();
}

/// Puts the rows of a table on the land.
base::Status place(model::Atlas& atlas, const model::Geography& land, const std::string& fileName)
{
    auto warnings = checkRegions(land, atlas.data, fileName);
    if (!warnings)
        return warnings.error();
    appendTo(atlas.warnings, warnings.value());
    atlas.places = placeInitiatives(atlas.data, land);
    return base::Ok{};
}

} // namespace

std::filesystem::path defaultGeodata()
{
    if (const char* named = std::getenv("CARTOVID_GEODATA"); named != nullptr && *named != '\0')
        return named;
    return base::resourceFolder("geodata");
}

base::Result<model::Atlas> load(const Sources& sources)
{
    if (auto present = requireGeodata(sources); !present)
        return present.error();
    auto lists = readCodeLists(sources.geodata);
    if (!lists)
        return lists.error();

    // The table on a second thread; all that needs PROJ on this one.
    auto tableTask = std::async(std::launch::async, [&] { return tableAtlas(sources, lists.value()); });
    auto land = readAllLand(sources, lists.value());
    model::Geography geography;
    if (land)
        geography = buildGeography(land.value(), sources.meshes);
    auto result = tableTask.get();
    if (!result)
        return result;
    if (!land)
        return land.error();

    const bool shipped = sources.regions.empty();
    geography.shippedBoundaries = shipped;
    geography.credit = shipped ? "Natural Earth" : boundaryFile(sources);
    appendTo(result.value().warnings, lists.warnings);
    appendTo(result.value().warnings, land.warnings);
    if (base::Status placed = place(result.value(), geography, boundaryFile(sources)); !placed)
        return placed.error();
    result.value().geography = std::move(geography);
    result.warnings = result.value().warnings;
    return result;
}

base::Result<model::Frame> loadEurope(const Sources& sources)
{
    if (auto present = requireGeodata(sources); !present)
        return present.error();
    auto lists = readCodeLists(sources.geodata);
    if (!lists)
        return lists.error();
    auto land = readAllLand(sources, lists.value());
    return land ? base::Result<model::Frame>(buildEurope(land.value(), sources.meshes)) : land.error();
}

base::Result<model::Atlas> reloadTable(const Sources& sources, const model::Geography& land)
{
    auto result = loadTable(sources);
    if (!result)
        return result;
    if (base::Status placed = place(result.value(), land, boundaryFile(sources)); !placed)
        return placed.error();
    for (const model::Frame& frame : land.frames)
        result.value().geography.frames.push_back(
            {frame.spec, frame.present, frame.origin, {}, {}, {}, {}, {}});
    result.warnings = result.value().warnings;
    return result;
}

base::Result<model::Atlas> loadTable(const Sources& sources)
{
    if (auto present = requireGeodata(sources); !present)
        return present.error();
    auto lists = readCodeLists(sources.geodata);
    if (!lists)
        return lists.error();
    auto result = tableAtlas(sources, std::move(lists.value()));
    if (result) {
        appendTo(result.value().warnings, lists.warnings);
        result.warnings = result.value().warnings;
    }
    return result;
}

base::Result<TableReport> check(const Sources& sources, const std::string& named)
{
    if (auto present = requireGeodata(sources); !present)
        return present.error();
    auto lists = readCodeLists(sources.geodata);
    if (!lists)
        return lists.error();
    if (isNetworkTable(named))
        return checkNetworks(named, lists.value());
    PositionKeeper positions(sources.geodata);
    TableChecker checker(std::move(lists.value()), [&positions] { return positions.finder(); });
    LinkCounter links;
    Progress unwatched;
    auto read = readPlacedRows(sources, named, positions, unwatched, [&](const Row& row) {
        checker.add(row);
        links.add(row);
    });
    if (!read)
        return read.error();
    const int rows = checker.rowCount() + static_cast<int>(read.value().problems.size());
    base::Result<TableReport> result(
        TableReport{checker.finish(std::move(read.value().problems)).problems, rows, links.links()});
    result.warnings = read.warnings;
    return result;
}

base::Result<RepairedTable> repair(const Sources& sources, const std::string& named, model::Sure least)
{
    if (auto present = requireGeodata(sources); !present)
        return present.error();
    const auto lists = readCodeLists(sources.geodata);
    if (!lists)
        return lists.error();
    const auto csv = readAsCsv(named, sources.columns);
    if (!csv)
        return csv.error();
    const CsvTable& original = csv.value();
    auto table = readTableText(original.text, original.layout, original.name, sources.columns);
    if (!table)
        return table.error();
    PositionKeeper positions(sources.geodata);
    if (const CommuneFinder* communes = positions.finder())
        fillPositions(table.value(), *communes);
    base::Result<RepairedTable> result(
        repaired(original, std::move(table.value()), lists.value(), positions.finder(), least));
    result.warnings = csv.warnings;
    result.warnings.insert(result.warnings.end(), table.warnings.begin(), table.warnings.end());
    return result;
}

} // namespace source
