#include "source/load.h"

#include "base/file.h"
#include "source/boundaries.h"
#include "source/code_lists.h"
#include "source/communes.h"
#include "source/frames.h"
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

/// A table and, where its positions ask for them, the communes.
struct PlacedTable {
    Table table;
    std::optional<CommuneFinder> communes;

    [[nodiscard]] const CommuneFinder* finder() const { return communes ? &*communes : nullptr; }
};

/// The communes cost some milliseconds.
enum class Communes { WhereNeeded, Always };

/// Needed are they where positions lack or are in metres.
base::Result<PlacedTable> withPositions(base::Result<Table> read, const std::filesystem::path& geodata,
                                        Communes wanted = Communes::WhereNeeded)
{
    base::Result<PlacedTable> result(PlacedTable{std::move(read.value()), std::nullopt});
    result.warnings = std::move(read.warnings);
    auto& [table, finder] = result.value();
    if (wanted == Communes::WhereNeeded && !lacksPositions(table) && !holdsMetres(table))
        return result;
    const auto communes = readCommunes(geodata);
    if (!communes) {
        result.warnings.push_back(communes.error().message);
        return result;
    }
    finder.emplace(communes.value());
    if (const int filled = fillPositions(table, *finder); filled > 0)
        result.warnings.push_back(fmt::format("{}: {} {} had no position and got that of the commune",
                                              table.name, filled, filled == 1 ? "row" : "rows"));
    return result;
}

base::Result<PlacedTable> tableOf(const Sources& sources, const std::string& named)
{
    if (!named.empty()) {
        auto table = readTable(named, sources.columns);
        return table ? withPositions(std::move(table), sources.geodata)
                     : base::Result<PlacedTable>(table.error());
    }
    auto table = readTable((sources.geodata / "initiatives.csv").string());
    if (!table)
        return shippedFault(table.error(), sources.geodata);
    return PlacedTable{std::move(table.value()), std::nullopt};
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

/// The table is the census that comes with the program, in whatever format: it has the same initiatives.
bool isShippedCensus(const Sources& sources, const std::vector<Row>& rows)
{
    if (sources.data.empty())
        return true;
    const auto shipped = readTable((sources.geodata / "initiatives.csv").string());
    if (!shipped || shipped.value().rows.size() != rows.size())
        return false;
    std::unordered_set<std::string_view> ids;
    for (const Row& row : shipped.value().rows)
        ids.insert(row[Column::Id]);
    for (const Row& row : rows)
        ids.erase(row[Column::Id]);
    return ids.empty();
}

base::Result<model::Atlas> tableAtlas(const Sources& sources, model::Dataset lists)
{
    auto read = tableOf(sources, sources.data);
    if (!read)
        return read.error();
    const Table& table = read.value().table;
    CheckedTable checked = checkTable(table, std::move(lists), read.value().finder());
    if (checked.data.initiatives.empty()) {
        const model::Problem& first =
            *std::ranges::find(checked.problems, true, &model::Problem::leavesRowOut);
        return base::Error{fmt::format("{}: none of its {} rows is acceptable; the first is line {}: {}",
                                       table.name, checked.leftOut, first.line, first.reason)};
    }
    model::Atlas atlas;
    atlas.data = std::move(checked.data);
    atlas.places.resize(atlas.data.initiatives.size());
    atlas.problems = std::move(checked.problems);
    atlas.leftOut = checked.leftOut;
    atlas.warnings = read.warnings;
    atlas.dataName = table.name;
    atlas.isShippedTable = sources.data.empty();
    if (!isShippedCensus(sources, table.rows)) { // nothing was published beside another table's counts
        for (model::Category& category : atlas.data.categories) {
            category.publishedCount = 0;
            category.publishedLabel.clear();
        }
    }
    return atlas;
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

bool has(const std::vector<LandShape>& shapes, const std::string& code)
{
    for (const LandShape& shape : shapes)
        if (shape.code == code)
            return true;
    return false;
}

/// A mainland region that the table uses must be there; any other one that lacks is told.
base::Result<std::vector<std::string>> checkRegions(const Land& land, const model::Dataset& data,
                                                    const std::string& fileName)
{
    std::vector<int> rowsOf(data.regions.size(), 0);
    for (const model::Initiative& initiative : data.initiatives)
        ++rowsOf[static_cast<std::size_t>(initiative.region)];

    std::vector<std::string> missing;
    std::vector<std::string> warnings;
    for (std::size_t i = 0; i < data.regions.size(); ++i) {
        const model::Region& region = data.regions[i];
        if (has(land.regions, region.code))
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

    model::Atlas& atlas = result.value();
    const bool shipped = sources.regions.empty();
    const std::string fileName =
        shipped ? "regions.shp" : std::filesystem::path(sources.regions).filename().string();
    auto regionWarnings = checkRegions(land.value(), atlas.data, fileName);
    if (!regionWarnings)
        return regionWarnings.error();
    appendTo(atlas.warnings, land.warnings);
    appendTo(atlas.warnings, regionWarnings.value());
    atlas.geography = std::move(geography);
    atlas.geography.shippedBoundaries = shipped;
    atlas.geography.credit = shipped ? "Natural Earth" : fileName;
    atlas.places = placeInitiatives(atlas.data, atlas.geography);
    result.warnings = atlas.warnings;
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
    if (result)
        result.warnings = result.value().warnings;
    return result;
}

base::Result<TableReport> check(const Sources& sources, const std::string& named)
{
    if (auto present = requireGeodata(sources); !present)
        return present.error();
    auto lists = readCodeLists(sources.geodata);
    if (!lists)
        return lists.error();
    auto read = tableOf(sources, named);
    if (!read)
        return read.error();
    const Table& table = read.value().table;
    CheckedTable checked = checkTable(table, std::move(lists.value()), read.value().finder());
    base::Result<TableReport> result(
        TableReport{std::move(checked.problems),
                    static_cast<int>(checked.data.initiatives.size()) + checked.leftOut, linksOf(table)});
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
    const std::vector<std::string> warnings = table.warnings;
    auto placed = withPositions(std::move(table), sources.geodata, Communes::Always);
    base::Result<RepairedTable> result(
        repaired(original, std::move(placed.value().table), lists.value(), placed.value().finder(), least));
    result.warnings = csv.warnings;
    result.warnings.insert(result.warnings.end(), warnings.begin(), warnings.end());
    return result;
}

} // namespace source
