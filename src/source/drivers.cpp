#include "source/drivers.h"

#include "base/text.h"
#include "source/cpl_errors.h"

#include <cpl_http.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <mutex>

namespace source {

namespace {

struct Driver {
    std::string_view extension;
    const char* name;
    void (*registerDriver)();
};

constexpr std::array kDrivers{
    Driver{"shp", "ESRI Shapefile", &RegisterOGRShape},
    Driver{"csv", "CSV", &RegisterOGRCSV},
    Driver{"geojson", "GeoJSON", &RegisterOGRGeoJSON},
    Driver{"json", "GeoJSON", &RegisterOGRGeoJSON},
    Driver{"topojson", "TopoJSON", &RegisterOGRTopoJSON},
    Driver{"gpkg", "GPKG", &RegisterOGRGeoPackage},
    Driver{"fgb", "FlatGeobuf", &RegisterOGRFlatGeobuf},
    Driver{"kml", "LIBKML", &RegisterOGRLIBKML},
    Driver{"kmz", "LIBKML", &RegisterOGRLIBKML},
    Driver{"xlsx", "XLSX", &RegisterOGRXLSX},
    Driver{"ods", "ODS", &RegisterOGRODS},
};

void registerOnce(const Driver& driver)
{
    // GDAL checks for a driver and adds it in two steps; two threads must not interleave.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    driver.registerDriver();
}

std::string lowerExtension(const std::string& name)
{
    std::string extension = std::filesystem::path(name).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension.empty() ? extension : extension.substr(1);
}

std::vector<const char*> pointers(const std::vector<std::string>& texts)
{
    std::vector<const char*> result;
    for (const std::string& text : texts)
        result.push_back(text.c_str());
    result.push_back(nullptr);
    return result;
}

DatasetPtr open(const std::string& name, const std::vector<const char*>& drivers,
                const std::vector<std::string>& options)
{
    return DatasetPtr(GDALDataset::Open(name.c_str(),
                                        GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                        drivers.data(), pointers(options).data(), nullptr));
}

CPLHTTPResult* refuseFetch(const char* /*url*/, CSLConstList /*options*/, GDALProgressFunc /*progress*/,
                           void* /*progressArg*/, CPLHTTPFetchWriteFunc /*write*/, void* /*writeArg*/,
                           void* /*userData*/)
{
    // GDAL frees the answer with CPLHTTPDestroyResult, so it must come from its allocator.
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("the network is not used");
    return result;
}

std::string nearestFile(const std::filesystem::path& path)
{
    std::error_code failure;
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    std::vector<std::string> names;
    for (std::filesystem::directory_iterator it(folder, failure), end; !failure && it != end;
         it.increment(failure))
        if (it->is_regular_file(failure))
            names.push_back(it->path().filename().string());
    std::sort(names.begin(), names.end());
    const std::string name = base::nearest(path.filename().string(), names);
    if (name.empty())
        return {};
    return path.has_parent_path() ? (path.parent_path() / name).string() : name;
}

} // namespace

OfflineGuard::OfflineGuard()
{
    CPLHTTPPushFetchCallback(&refuseFetch, nullptr);
    OSRSetPROJEnableNetwork(0);
}

OfflineGuard::~OfflineGuard()
{
    CPLHTTPPopFetchCallback();
}

std::string allowedFormats()
{
    return "Shapefile, GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, KML, CSV, XLSX, ODS";
}

base::Status requireLocalFile(const std::string& name)
{
    const auto usage = [](std::string message) { return base::Error{std::move(message), base::Exit::Usage}; };
    if (name.find("://") != std::string::npos || name.starts_with("/vsi"))
        return usage(
            fmt::format("{}: only local files are opened, nothing is fetched; download it first", name));

    std::error_code failure;
    const std::filesystem::path path(name);
    const auto status = std::filesystem::status(path, failure);
    if (std::filesystem::is_directory(status))
        return usage(fmt::format("{} is a folder; name a file in it", name));
    if (!std::filesystem::exists(status)) {
        const std::string near = nearestFile(path);
        return usage(
            fmt::format("{}: no such file{}", name,
                        near.empty() ? std::string{"; check the path"} : "; did you mean " + near + "?"));
    }
    // A pipe or a device could keep the program waiting for ever.
    if (!std::filesystem::is_regular_file(status))
        return usage(fmt::format("{} is no regular file; save the data to a file first", name));
    if (::access(name.c_str(), R_OK) != 0)
        return usage(
            fmt::format("{} cannot be read: {}; change its permissions", name, std::strerror(errno)));
    return base::Ok{};
}

base::Result<DatasetPtr> openVector(const std::string& name, const std::vector<std::string>& options)
{
    const CplErrors errors;
    const std::string extension = lowerExtension(name);
    const bool archive = extension == "zip" || extension == "shz";
    for (const Driver& driver : kDrivers) {
        if (driver.extension != (archive ? "shp" : extension))
            continue;
        registerOnce(driver);
        if (DatasetPtr dataset = open(name, {driver.name, nullptr}, options))
            return dataset;
    }
    const std::string reason = errors.firstFailure();

    std::vector<const char*> all;
    for (const Driver& driver : kDrivers) {
        registerOnce(driver);
        all.push_back(driver.name);
    }
    all.push_back(nullptr);
    if (DatasetPtr dataset = open(name, all, options))
        return dataset;

    // "Not recognized" only says in other words that nobody reads it.
    const bool telling = !reason.empty() && reason.find("not recognized") == std::string::npos;
    return base::Error{fmt::format("{}: cannot be read{}; the formats are {}",
                                   std::filesystem::path(name).filename().string(),
                                   telling ? " (" + reason + ")" : std::string{}, allowedFormats())};
}

DatasetPtr openPostgres(const std::string& connection)
{
    static const Driver driver{"", "PostgreSQL", &RegisterOGRPG};
    registerOnce(driver);
    return open(connection, {driver.name, nullptr}, {});
}

} // namespace source
