#include "source/table.h"

#include "base/cells.h"
#include "base/text.h"
#include "source/columns.h"
#include "source/cpl_errors.h"
#include "source/csv_table.h"
#include "source/drivers.h"
#include "source/projection.h"

#include <cpl_conv.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace source {

namespace {

bool isCsv(const std::string& path)
{
    const std::string extension = base::fold(std::filesystem::path(path).extension().string());
    return extension == ".csv" || extension == ".tsv" || extension == ".txt" || extension.empty();
}

/// Formats whose cells were made harmless for spreadsheets (base/cells.h) when they were exported.
bool isForSpreadsheets(const std::string& path)
{
    const std::string extension = base::fold(std::filesystem::path(path).extension().string());
    return isCsv(path) || extension == ".xlsx" || extension == ".ods";
}

/// Codes that a format stored as a number have lost their leading zero: "1" is region "01".
void restoreZero(Row& row, const OGRFeatureDefn& definition, const ColumnMap& map, Column column)
{
    const int field = map.field[static_cast<std::size_t>(column)];
    const OGRFieldType type = field < 0 ? OFTString : definition.GetFieldDefn(field)->GetType();
    std::string& code = row.cells[static_cast<std::size_t>(column)];
    if ((type == OFTInteger || type == OFTInteger64 || type == OFTReal) && code.size() == 1)
        code = "0" + code;
}

void pointFromGeometry(Row& row, const OGRFeature& feature, const ToLonLat& toLonLat)
{
    const OGRGeometry* geometry = feature.GetGeometryRef();
    if (geometry == nullptr || wkbFlatten(geometry->getGeometryType()) != wkbPoint ||
        geometry->IsEmpty() != 0)
        return;
    base::Vec2 point{geometry->toPoint()->getX(), geometry->toPoint()->getY()};
    if (!toLonLat.apply({&point, 1}))
        return;
    row.cells[static_cast<std::size_t>(Column::Lon)] = fmt::format("{}", point.x);
    row.cells[static_cast<std::size_t>(Column::Lat)] = fmt::format("{}", point.y);
}

/// The layer that has the most of our columns; most files have only one.
OGRLayer* tableLayer(GDALDataset& dataset)
{
    OGRLayer* best = nullptr;
    int bestCount = -1;
    for (OGRLayer* layer : dataset.GetLayers()) {
        int count = 0;
        for (std::size_t i = 0; i < kColumnCount; ++i) {
            const auto column = static_cast<Column>(i);
            std::vector<std::string> names{std::string(columnName(column))};
            names.insert(names.end(), usualNames(column).begin(), usualNames(column).end());
            count += findField(*layer->GetLayerDefn(), names) >= 0;
        }
        if (count > bestCount) {
            best = layer;
            bestCount = count;
        }
    }
    return best;
}

base::Extent extentOf(OGRLayer& layer)
{
    OGREnvelope envelope;
    if (layer.GetExtent(&envelope, TRUE) != OGRERR_NONE)
        return {};
    return {envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY};
}

/// Where our columns are, and how the layer's points become degrees.
struct MappedLayer {
    ColumnMap map;
    ToLonLat toLonLat; ///< used only where positions come from points
};

base::Result<MappedLayer> mapLayer(OGRLayer& layer, const std::string& name,
                                   const std::vector<ColumnChoice>& choices, Ids ids)
{
    auto columns = mapColumns(*layer.GetLayerDefn(), name, choices, ids);
    if (!columns)
        return columns.error();
    MappedLayer mapped{columns.value(), {}};
    if (mapped.map.pointsFromGeometry) {
        auto created = ToLonLat::create(layer.GetSpatialRef(), extentOf(layer), name);
        if (!created)
            return created.error();
        mapped.toLonLat = std::move(created).value();
    }
    base::Result<MappedLayer> result(std::move(mapped));
    result.warnings = columns.warnings;
    return result;
}

} // namespace

base::Result<Table> readLayer(GDALDataset& dataset, const std::string& name, bool forSpreadsheets,
                              const std::vector<ColumnChoice>& choices, Progress& progress,
                              const RowSink& take, const Limits& limits, Ids ids)
{
    const CplErrors errors;
    OGRLayer* layer = tableLayer(dataset);
    if (layer == nullptr)
        return base::Error{fmt::format("{}: holds no table", name)};
    const OGRFeatureDefn& definition = *layer->GetLayerDefn();
    if (auto few = requireFields(definition.GetFieldCount(), name, limits); !few)
        return few.error();
    auto mapped = mapLayer(*layer, name, choices, ids);
    if (!mapped)
        return mapped.error();
    const auto& [map, toLonLat] = mapped.value();

    Table table;
    table.name = name;
    table.fields = map.field;
    const auto count = static_cast<std::size_t>(std::max<GIntBig>(0, layer->GetFeatureCount(FALSE)));
    RowLimits held(limits, name);
    std::size_t number = 0;
    for (const auto& feature : *layer) {
        if (auto row = held.addRow(); !row)
            return row.error();
        ++number;
        if (!progress.pass(number, count, kScanShare, kReadShare))
            return givenUp(name);
        Row row;
        row.line = static_cast<long>(number) + 1;
        for (std::size_t i = 0; i < kColumnCount; ++i)
            row.cells[i] = cellText(*feature, map.field[i]);
        for (std::string& cell : row.cells)
            if (forSpreadsheets && cell.starts_with('\''))
                cell = std::string(base::trimmed(base::restored(cell)));
        if (auto cells = held.addCells(row); !cells)
            return cells.error();
        restoreZero(row, definition, map, Column::Region);
        restoreZero(row, definition, map, Column::Department);
        if (map.pointsFromGeometry)
            pointFromGeometry(row, *feature, toLonLat);
        take(row);
    }
    if (errors.hasFailure())
        return base::Error{fmt::format("{}: damaged ({})", name, errors.firstFailure())};
    if (number == 0)
        return base::Error{fmt::format("{}: has a header but no rows", name)};
    base::Result<Table> result(std::move(table));
    result.warnings = mapped.warnings;
    return result;
}

namespace {

/// Without these, the spreadsheet drivers guess whether the first row is a header; while they read, too.
struct SpreadsheetHeaders {
    CPLConfigOptionSetter xlsx{"OGR_XLSX_HEADERS", "FORCE", false};
    CPLConfigOptionSetter ods{"OGR_ODS_HEADERS", "FORCE", false};
};

/// Opens what is no CSV.
base::Result<DatasetPtr> openTable(const std::string& path, const std::string& name)
{
    std::error_code failure;
    if (std::filesystem::file_size(path, failure) == 0 && !failure)
        return base::Error{fmt::format("{}: the file is empty", name)};
    // Only GeoJSON knows this option; other drivers ignore what they do not know.
    return openVector(path, {"DATE_AS_STRING=YES"});
}

std::string nameOf(const std::string& path)
{
    return std::filesystem::path(path).filename().string();
}

/// The layer as CSV, every field of it.
base::Result<std::string> layerAsCsv(OGRLayer& layer, const std::string& name, bool forSpreadsheets,
                                     const std::vector<ColumnChoice>& choices)
{
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    auto mapped = mapLayer(layer, name, choices, Ids::Required);
    if (!mapped)
        return mapped.error();
    const auto& [map, toLonLat] = mapped.value();
    std::string text;
    const auto writeLine = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text += i == 0 ? "" : ",";
            base::appendCell(text, cells[i]);
        }
        text += '\n';
    };
    std::vector<std::string> cells = fieldNames(definition);
    if (map.pointsFromGeometry) {
        cells.emplace_back(columnName(Column::Lon));
        cells.emplace_back(columnName(Column::Lat));
    }
    writeLine(cells);
    for (const auto& feature : layer) {
        cells.clear();
        for (int i = 0; i < definition.GetFieldCount(); ++i) {
            const std::string cell = cellText(*feature, i);
            cells.emplace_back(forSpreadsheets ? base::restored(cell) : cell);
        }
        Row row; // of our columns, for what a format has lost
        for (const Column column : {Column::Region, Column::Department}) {
            const int field = map.field[static_cast<std::size_t>(column)];
            if (field < 0)
                continue;
            std::string& cell = row.cells[static_cast<std::size_t>(column)];
            cell = cells[static_cast<std::size_t>(field)];
            restoreZero(row, definition, map, column);
            cells[static_cast<std::size_t>(field)] = cell;
        }
        if (map.pointsFromGeometry) {
            pointFromGeometry(row, *feature, toLonLat);
            cells.push_back(row[Column::Lon]);
            cells.push_back(row[Column::Lat]);
        }
        writeLine(cells);
    }
    return text;
}

} // namespace

base::Result<Table> readTable(const std::string& path, const std::vector<ColumnChoice>& choices,
                              const Limits& limits, Ids ids)
{
    Progress progress;
    std::vector<Row> rows;
    auto table = readRows(
        path, choices, progress, [&](Row& row) { rows.push_back(std::move(row)); }, limits, ids);
    if (table)
        table.value().rows = std::move(rows);
    return table;
}

base::Result<Table> readRows(const std::string& path, const std::vector<ColumnChoice>& choices,
                             Progress& progress, const RowSink& take, const Limits& limits, Ids ids)
{
    const OfflineGuard offline;
    if (auto local = requireLocalFile(path); !local)
        return local.error();
    if (isCsv(path))
        return readCsvRows(path, choices, progress, take, limits, ids);
    if (auto small = requireSize(path, limits); !small)
        return small.error();
    const std::string name = nameOf(path);
    const SpreadsheetHeaders headers;
    auto dataset = openTable(path, name);
    if (!dataset)
        return dataset.error();
    return readLayer(*dataset.value(), name, isForSpreadsheets(path), choices, progress, take, limits, ids);
}

base::Result<CsvTable> readAsCsv(const std::string& path, const std::vector<ColumnChoice>& choices)
{
    const OfflineGuard offline;
    if (auto local = requireLocalFile(path); !local)
        return local.error();
    const std::string name = nameOf(path);
    if (isCsv(path)) {
        auto text = readCsvText(path);
        if (!text)
            return text.error();
        CsvLayout layout = scanCsv(text.value());
        base::Result<CsvTable> table(CsvTable{name, std::move(text.value()), std::move(layout)});
        table.warnings = std::move(text.warnings);
        return table;
    }
    const SpreadsheetHeaders headers;
    auto dataset = openTable(path, name);
    if (!dataset)
        return dataset.error();
    OGRLayer* layer = tableLayer(*dataset.value());
    if (layer == nullptr)
        return base::Error{fmt::format("{}: holds no table", name)};
    auto text = layerAsCsv(*layer, name, isForSpreadsheets(path), choices);
    if (!text)
        return text.error();
    CsvLayout layout = scanCsv(text.value());
    for (std::size_t i = 0; i < layout.records.size(); ++i)
        layout.records[i].line = static_cast<long>(i) + 1; // as readTable numbers the rows of such files
    return CsvTable{name, std::move(text.value()), std::move(layout)};
}

} // namespace source
