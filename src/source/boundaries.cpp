#include "source/boundaries.h"

#include "base/text.h"
#include "source/columns.h"
#include "source/cpl_errors.h"
#include "source/drivers.h"
#include "source/outline.h"

#include <fmt/format.h>

#include <optional>

namespace source {

namespace {

/// The usual names of the fields. A department's own code comes first: such files hold the
/// region's code as well.
const std::vector<std::string> kCodeFields{"insee_dep", "code_dep",    "code_dept", "dep",        "insee_reg",
                                           "code_reg",  "code_region", "reg",       "code_insee", "code",
                                           "codgeo",    "ref_insee",   "ref:INSEE", "insee"};
const std::vector<std::string> kNameFields{"nom",     "name",     "nom_reg",      "nom_region",
                                           "nom_dep", "nom_dept", "nom_officiel", "libelle",
                                           "libgeo",  "nom_m",    "label",        "name_fr"};
const std::vector<std::string> kRegionFields{"insee_reg", "code_reg", "code_region", "region"};

struct Fields {
    OGRLayer* layer = nullptr;
    int code = -1;
    int name = -1;
    int region = -1;
    int french = -1; ///< the name in French, where `name` is in another language
};

/// A Shapefile is three files; GDAL opens it without the attributes and says nothing.
base::Status requireShapefileParts(const std::filesystem::path& path)
{
    const std::string extension = path.extension().string();
    if (base::fold(extension) != ".shp")
        return base::Ok{};
    const std::string name = path.filename().string();
    for (const auto& [lower, upper, holds] : {std::tuple{".dbf", ".DBF", "codes and names"},
                                              std::tuple{".shx", ".SHX", "index of the outlines"}}) {
        std::error_code failure;
        std::filesystem::path part = std::filesystem::path(path).replace_extension(lower);
        if (!std::filesystem::exists(part, failure))
            part = std::filesystem::path(path).replace_extension(upper);
        if (!std::filesystem::exists(part, failure))
            return base::Error{
                fmt::format("{}: {} is missing beside it, the file with the {}", name,
                            std::filesystem::path(path).replace_extension(lower).filename().string(), holds)};
        if (std::filesystem::file_size(part, failure) == 0)
            return base::Error{
                fmt::format("{}: {} is empty, the file with the {}", name, part.filename().string(), holds)};
    }
    return base::Ok{};
}

base::Result<Fields> findFields(GDALDataset& dataset, const std::string& name)
{
    std::string reason = fmt::format("{}: holds no layer", name);
    for (OGRLayer* layer : dataset.GetLayers()) {
        const OGRFeatureDefn& definition = *layer->GetLayerDefn();
        Fields fields{layer, findField(definition, kCodeFields), findField(definition, kNameFields),
                      findField(definition, kRegionFields), findField(definition, {"name_fr"})};
        if (fields.code >= 0 && fields.name >= 0)
            return fields;
        const std::vector<std::string> present = fieldNames(definition);
        const bool noCode = fields.code < 0;
        reason =
            fmt::format("{}: no field with the {} (looked for {}); its fields are {}", name,
                        noCode ? "INSEE code" : "name",
                        noCode ? "code, insee_reg, code_insee, insee_dep …" : "nom, name, nom_reg, libelle …",
                        present.empty() ? "none" : fmt::format("{}", fmt::join(present, ", ")));
    }
    return base::Error{reason};
}

/// INSEE codes that a number field has shortened: 1 is "01".
std::string codeText(const OGRFeature& feature, int field)
{
    std::string code = cellText(feature, field);
    if (code.size() == 1)
        code = "0" + code;
    return code;
}

} // namespace

base::Result<std::vector<LandShape>> readLand(const std::filesystem::path& path)
{
    const OfflineGuard offline;
    const CplErrors errors;
    const std::string name = path.filename().string();
    if (auto local = requireLocalFile(path.string()); !local)
        return local.error();
    std::error_code failure;
    if (std::filesystem::file_size(path, failure) == 0 && !failure)
        return base::Error{fmt::format("{}: the file is empty", name)};
    if (auto whole = requireShapefileParts(path); !whole)
        return whole.error();
    auto dataset = openVector(path.string());
    if (!dataset)
        return dataset.error();
    auto found = findFields(*dataset.value(), name);
    if (!found)
        return found.error();
    const Fields& fields = found.value();

    std::vector<LandShape> shapes;
    OutlineReader reader(name);
    for (const auto& feature : *fields.layer) {
        LandShape shape;
        shape.code = codeText(*feature, fields.code);
        shape.name = cellText(*feature, fields.name);
        shape.region = codeText(*feature, fields.region);
        shape.nameFr = fields.french >= 0 ? cellText(*feature, fields.french) : std::string();
        const std::string who =
            fmt::format("feature {} ({})", shapes.size() + 1, shape.name.empty() ? shape.code : shape.name);
        if (shape.code.empty())
            return base::Error{fmt::format("{}: {} has no code", name, who)};
        auto outline = reader.read(feature->GetGeometryRef(), who);
        if (!outline)
            return base::Error{outline.error().message +
                               (errors.hasFailure() ? fmt::format(" ({})", errors.firstFailure()) : "")};
        shape.polygons = std::move(outline).value();
        shapes.push_back(std::move(shape));
    }
    if (errors.hasFailure())
        return base::Error{fmt::format("{}: damaged ({})", name, errors.firstFailure())};
    if (shapes.empty())
        return base::Error{fmt::format("{}: holds no outlines", name)};

    auto warnings = reader.finish(shapes, fields.layer->GetSpatialRef());
    if (!warnings)
        return warnings.error();
    base::Result<std::vector<LandShape>> result(std::move(shapes));
    result.warnings = std::move(warnings.value());
    return result;
}

} // namespace source
