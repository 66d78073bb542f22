#include "export/geopackage.h"
#include "export/small_census.h"
#include "export/xlsx.h"
#include "export/zip_times.h"

#include <doctest/doctest.h>
#include <ogrsf_frmts.h>

#include <limits>
#include <memory>
#include <string>

namespace {

/// A file opened by GDAL from bytes in memory, as another program would.
class Opened {
public:
    Opened(const std::string& bytes, const std::string& extension)
        : name_("/vsimem/opened" + extension), bytes_(bytes)
    {
        GDALAllRegister();
        VSIFCloseL(VSIFileFromMemBuffer(name_.c_str(), reinterpret_cast<GByte*>(bytes_.data()), bytes_.size(),
                                        FALSE));
        dataset_.reset(GDALDataset::Open(name_.c_str(), GDAL_OF_VECTOR));
    }
    ~Opened()
    {
        dataset_.reset();
        VSIUnlink(name_.c_str());
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    GDALDataset* operator->() { return dataset_.get(); }

private:
    std::string name_;
    std::string bytes_;
    std::unique_ptr<GDALDataset> dataset_;
};

std::string cell(OGRLayer& layer, int row, const char* column)
{
    const std::unique_ptr<OGRFeature> feature(layer.GetFeature(row));
    return feature->GetFieldAsString(column);
}

} // namespace

TEST_CASE("a GeoPackage holds points in WGS 84, codes as text and what is missing as NULL")
{
    auto data = test::smallCensus();
    data.initiatives[2].lat = std::numeric_limits<double>::infinity();
    Opened file(exporter::rowsAsGeoPackage(data, {0, 1, 2}, {}).value(), ".gpkg");
    OGRLayer* layer = file->GetLayerByName("initiatives");
    REQUIRE(layer != nullptr);
    CHECK(layer->GetFeatureCount() == 3);
    CHECK(layer->GetGeomType() == wkbPoint);
    CHECK(std::string(layer->GetSpatialRef()->GetAuthorityCode(nullptr)) == "4326");
    CHECK(cell(*layer, 2, "department") == "01");
    CHECK(cell(*layer, 2, "name") == "=HYPERLINK(\"http://evil\";\"x\")"); // no spreadsheet: as it is
    CHECK(cell(*layer, 2, "start_date") == "2020-04");
    const std::unique_ptr<OGRFeature> second(layer->GetFeature(2));
    CHECK(second->GetGeometryRef()->toPoint()->getX() == -61.5346);
    CHECK(second->GetGeometryRef()->toPoint()->getY() == 16);
    CHECK(second->IsFieldNull(second->GetFieldIndex("pole")) != 0);
    const std::unique_ptr<OGRFeature> nowhere(layer->GetFeature(3));
    CHECK(nowhere->GetGeometryRef() == nullptr); // kept, without a place
    CHECK(std::string(nowhere->GetFieldAsString("id")) == "FR-0003");
}

TEST_CASE("a spreadsheet holds harmless texts, numbers as numbers and the note on its second sheet")
{
    const auto data = test::smallCensus();
    exporter::Note note;
    note.sentence = "=cmd";
    Opened file(exporter::rowsAsXlsx(data, {0, 1, 2}, note).value(), ".xlsx");
    REQUIRE(file->GetLayerCount() == 2);
    OGRLayer* sheet = file->GetLayer(0);
    CHECK(std::string(sheet->GetName()) == "initiatives");
    CHECK(sheet->GetLayerDefn()->GetFieldDefn(sheet->GetLayerDefn()->GetFieldIndex("lon"))->GetType() ==
          OFTReal);
    CHECK(sheet->GetLayerDefn()->GetFieldDefn(sheet->GetLayerDefn()->GetFieldIndex("region"))->GetType() ==
          OFTString);
    CHECK(cell(*sheet, 3, "name") == "'=HYPERLINK(\"http://evil\";\"x\")"); // row 1 is the header
    CHECK(cell(*sheet, 3, "organisation") == "'@SUM(A1)");
    CHECK(cell(*sheet, 3, "department") == "01");
    CHECK(cell(*sheet, 2, "summary_fr") == "Ligne une,\nligne « deux »");
    OGRLayer* words = file->GetLayer(1);
    CHECK(std::string(words->GetName()) == "lisez-moi");
    const std::unique_ptr<OGRFeature> line(words->GetNextFeature());
    CHECK(std::string(line->GetFieldAsString(1)) != "=cmd");
}

TEST_CASE("characters that XML cannot hold are replaced instead of breaking the spreadsheet")
{
    auto data = test::smallCensus();
    data.initiatives[0].name = "a\x01"
                               "b\uFFFE<&]]>c\td";
    Opened file(exporter::rowsAsXlsx(data, {0, 1}, {}).value(), ".xlsx");
    CHECK(file->GetLayer(0)->GetFeatureCount() == 2);
    CHECK(cell(*file->GetLayer(0), 2, "name") == "a\uFFFDb\uFFFD<&]]>c\td");
}

TEST_CASE("what is no zip archive is left alone and said")
{
    for (std::string bytes : {std::string(), std::string("PK"), std::string("PK\x05\x06", 4),
                              std::string("PK\x05\x06", 4) + std::string(18, '\xFF'),
                              std::string("PK\x05\x06", 4) + std::string(6, '\0') + std::string(12, '\1')}) {
        const std::string before = bytes;
        CHECK_FALSE(exporter::fixZipTimes(bytes));
        CHECK(bytes == before);
    }
    std::string empty = std::string("PK\x05\x06", 4) + std::string(18, '\0');
    CHECK(exporter::fixZipTimes(empty));
}
