#include "source/any_table.h"

#include "base/connection.h"
#include "base/text.h"
#include "source/database_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace source {

namespace {

namespace fs = std::filesystem;

bool isTable(const fs::path& file)
{
    constexpr std::array<std::string_view, 10> kTables{".csv",  ".tsv",  ".xlsx", ".ods", ".geojson",
                                                       ".json", ".gpkg", ".fgb",  ".kml", ".shp"};
    const std::string name = file.filename().string();
    const bool isHidden =
        name.starts_with('.') || name.starts_with("~$"); // what office programs leave beside
    return !isHidden && std::ranges::find(kTables, base::fold(file.extension().string())) != kTables.end();
}

} // namespace

std::vector<fs::path> tablesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end; it.increment(failure)) {
        if (it->is_regular_file(failure) && isTable(it->path())) {
            files.push_back(it->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

namespace {

/// What the files of a folder have given so far.
struct Gathered {
    Table all;
    std::size_t rows = 0;
    std::vector<std::string> warnings;
    std::string refusal; ///< of the first file that is left out
};

base::Status addFile(const fs::path& path, const std::vector<ColumnChoice>& choices, Progress& progress,
                     const RowSink& take, const Limits& limits, Gathered& gathered)
{
    const std::string file = path.filename().string();
    std::vector<Row> rows; // none of them where the file turns out to be no table
    auto part = readRows(
        path.string(), choices, progress, [&](Row& row) { rows.push_back(std::move(row)); }, limits);
    if (!part) {
        gathered.refusal = gathered.refusal.empty() ? part.error().message : gathered.refusal;
        gathered.warnings.push_back("left out: " + part.error().message);
        return base::Ok{};
    }
    gathered.rows += rows.size();
    if (gathered.rows > limits.rows) {
        return base::Error{
            fmt::format("{}: the tables have over {} rows together, which are the most; name one "
                        "file",
                        gathered.all.name, limits.rows)};
    }
    for (Row& row : rows) {
        row.file = file;
        take(row);
    }
    for (model::Problem& problem : part.value().problems) {
        problem.file = file;
        gathered.all.problems.push_back(std::move(problem));
    }
    gathered.warnings.insert(gathered.warnings.end(), part.warnings.begin(), part.warnings.end());
    return base::Ok{};
}

base::Result<Table> readFolder(const std::string& path, const std::vector<ColumnChoice>& choices,
                               Progress& progress, const RowSink& take, const Limits& limits)
{
    const std::vector<fs::path> files = tablesIn(path);
    Gathered gathered;
    gathered.all.name = (fs::path(path) / "").parent_path().filename().string() + "/";
    const std::string& name = gathered.all.name;
    if (files.size() > static_cast<std::size_t>(limits.files)) {
        return base::Error{fmt::format("{}: the folder has {} tables, {} are the most; name one file", name,
                                       files.size(), limits.files)};
    }
    for (const fs::path& file : files) {
        if (auto added = addFile(file, choices, progress, take, limits, gathered); !added) {
            return added.error();
        }
    }
    if (gathered.rows == 0) {
        return base::Error{files.empty() ? fmt::format("{}: the folder holds no table; name a file", name)
                                         : fmt::format("{}: none of its files is a table of initiatives ({})",
                                                       name, gathered.refusal),
                           base::Exit::Usage};
    }
    base::Result<Table> result(std::move(gathered.all));
    result.warnings = std::move(gathered.warnings);
    return result;
}

/// A server gives rows in any order; theirs is that of their ids.
base::Result<Table> readDatabase(const std::string& text, const std::vector<ColumnChoice>& choices,
                                 Progress& progress, const RowSink& take, const Limits& limits)
{
    const auto connection = base::parseConnection(text);
    if (!connection) {
        return connection.error();
    }
    auto dataset = openDatabase(connection.value(), limits);
    if (!dataset) {
        return dataset.error();
    }
    std::vector<Row> rows;
    auto table = readLayer(
        *dataset.value(), connection.value().name(), false, choices, progress,
        [&](Row& row) { rows.push_back(std::move(row)); }, limits);
    if (!table) {
        return table;
    }
    std::ranges::stable_sort(rows, {}, [](const Row& row) -> const std::string& { return row[Column::Id]; });
    long line = 0;
    for (Row& row : rows) {
        row.line = ++line;
        take(row);
    }
    return table;
}

} // namespace

base::Result<Table> readAnyRows(const std::string& place, const std::vector<ColumnChoice>& choices,
                                Progress& progress, const RowSink& take, const Limits& limits)
{
    const OfflineGuard offline;
    if (base::isConnection(place)) {
        return readDatabase(place, choices, progress, take, limits);
    }
    std::error_code failure;
    return fs::is_directory(place, failure) ? readFolder(place, choices, progress, take, limits)
                                            : readRows(place, choices, progress, take, limits);
}

} // namespace source
