#include "export/ogr_memory.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>

namespace exporter {

namespace {

/// A name in GDAL's memory file system that nobody else uses; gone with the object.
class MemoryFile {
public:
    explicit MemoryFile(const std::string& extension)
    {
        static std::atomic<unsigned> serial{0};
        // Neutral, as drivers may keep the name: the bytes must not depend on the caller's.
        folder_ = fmt::format("/vsimem/cartovid-export/{}", serial++);
        name_ = folder_ + "/initiatives" + extension;
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { VSIRmdirRecursive(folder_.c_str()); }

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string bytes() const
    {
        vsi_l_offset size = 0;
        const GByte* start = VSIGetMemFileBuffer(name_.c_str(), &size, FALSE);
        return start == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(start), size);
    }

private:
    std::string folder_;
    std::string name_;
};

} // namespace

base::Error ogrError(const std::string& what)
{
    std::string reason = CPLGetLastErrorMsg();
    std::ranges::replace(reason, '\n', ' ');
    return {fmt::format("{} cannot be written{}", what, reason.empty() ? "" : ": " + reason)};
}

base::Result<std::string> writtenByOgr(void (*registerDriver)(), const char* driver,
                                       const std::string& shownName,
                                       const std::function<base::Status(GDALDataset&)>& fill)
{
    {
        // GDAL looks for a driver and adds it in two steps; two threads must not interleave.
        static std::mutex mutex;
        const std::lock_guard lock(mutex);
        registerDriver();
    }
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    const CPLConfigOptionSetter fixedTime("OGR_CURRENT_DATE", "1980-01-01T00:00:00.000Z", false);
    CPLErrorReset();
    GDALDriver* found = GetGDALDriverManager()->GetDriverByName(driver);
    if (found == nullptr) {
        return base::Error{fmt::format("{}: this build of GDAL has no {} driver", shownName, driver)};
    }
    const MemoryFile file(std::filesystem::path(shownName).extension().string());
    GDALDataset* dataset = found->Create(file.name().c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    if (dataset == nullptr) {
        return ogrError(shownName);
    }
    base::Status filled = fill(*dataset);
    CPLErrorReset();
    GDALClose(dataset); // the drivers write now
    if (!filled) {
        return filled.error();
    }
    std::string bytes = CPLGetLastErrorType() >= CE_Failure ? std::string() : file.bytes();
    if (bytes.empty()) {
        return ogrError(shownName);
    }
    return bytes;
}

} // namespace exporter
