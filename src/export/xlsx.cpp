#include "export/xlsx.h"

#include "base/text.h"
#include "export/ogr_rows.h"
#include "export/zip_times.h"

#include <fmt/format.h>

namespace exporter {

namespace {

// Limits of the format ("Excel specifications and limits").
constexpr std::size_t kMostRows = 1048575; // beside the header
constexpr std::size_t kLongestCell = 32767;

base::Status checkLimits(const model::Dataset& data, const std::vector<int>& rows)
{
    if (rows.size() > kMostRows) {
        return base::Error{fmt::format("{} rows are more than the {} of an .xlsx sheet; write .csv or .gpkg",
                                       rows.size(), kMostRows)};
    }
    for (const int row : rows) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(row)];
        for (std::size_t c = 0; c < kColumnCount; ++c) {
            const std::string text = cellText(data, initiative, static_cast<Column>(c));
            if (text.size() >= kLongestCell && base::decodeUtf8(text).size() >= kLongestCell) {
                return base::Error{
                    fmt::format("{}, {}: the text is longer than the {} characters of an .xlsx cell; write "
                                ".csv or .gpkg",
                                initiative.id, columnName(static_cast<Column>(c)), kLongestCell)};
            }
        }
    }
    return base::Ok{};
}

base::Status addNote(GDALDataset& file, const model::Dataset& data, const std::vector<int>& rows,
                     const Note& note)
{
    OGRLayer* sheet = file.CreateLayer(noteName(note.language).c_str(), nullptr, wkbNone);
    if (sheet == nullptr) {
        return ogrError(noteName(note.language));
    }
    // The first row of a sheet is its header: the title stands there.
    for (const std::string& title : {std::string("cartovid"), noteTitle(note.language)}) {
        OGRFieldDefn field(title.c_str(), OFTString);
        if (sheet->CreateField(&field) != OGRERR_NONE) {
            return ogrError(title);
        }
    }
    for (const NoteLine& line : noteLines(data, rows, note, Cells::Neutralised)) {
        OGRFeature feature(sheet->GetLayerDefn());
        feature.SetField(0, spreadsheetText(line.label).c_str());
        feature.SetField(1, spreadsheetText(line.text).c_str());
        if (sheet->CreateFeature(&feature) != OGRERR_NONE) {
            return ogrError(line.label);
        }
    }
    return base::Ok{};
}

} // namespace

base::Result<std::string> rowsAsXlsx(const model::Dataset& data, const std::vector<int>& rows,
                                     const Note& note, const Distances& distances)
{
    if (auto fits = checkLimits(data, rows); !fits) {
        return fits.error();
    }
    auto bytes = writtenByOgr(&RegisterOGRXLSX, "XLSX", "rows.xlsx", [&](GDALDataset& file) -> base::Status {
        const std::vector<Column> columns = fileColumns(note.columns, !distances.empty());
        OGRLayer* layer = file.CreateLayer("initiatives", nullptr, wkbNone);
        if (layer == nullptr) {
            return ogrError("initiatives");
        }
        if (auto added = addColumns(*layer, columns); !added) {
            return added;
        }
        if (auto added = addRows(*layer, data, rows, Cells::Neutralised, distances, columns); !added) {
            return added;
        }
        return addNote(file, data, rows, note);
    });
    if (bytes && !fixZipTimes(bytes.value())) {
        return base::Error{"rows.xlsx: GDAL has written no plain zip archive"};
    }
    return bytes;
}

} // namespace exporter
