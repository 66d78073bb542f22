#include "app/table_cache.h"

#include "app/checksum.h"
#include "base/file.h"
#include "export/rows.h"

#include <cstdlib>
#include <numeric>
#include <vector>

namespace app {

namespace fs = std::filesystem;

fs::path tableCacheFile(const base::Connection& connection)
{
    const char* const cache = std::getenv("XDG_CACHE_HOME");
    const char* const home = std::getenv("HOME");
    const fs::path folder = cache != nullptr && *cache == '/' ? fs::path(cache)
                            : home != nullptr && *home == '/' ? fs::path(home) / ".cache"
                                                              : fs::path();
    constexpr std::size_t kEnough = 16;
    return folder.empty() ? folder
                          : folder / "cartovid" /
                                ("table-" + sha256OfText(connection.text()).substr(0, kEnough) + ".csv");
}

base::Status keepTable(const model::Dataset& data, const fs::path& file)
{
    std::error_code failure;
    fs::create_directories(file.parent_path(), failure);
    fs::permissions(file.parent_path(), fs::perms::owner_all,
                    failure); // nobody sees the file before it is private
    std::vector<int> rows(data.initiatives.size());
    std::iota(rows.begin(), rows.end(), 0);
    if (base::Status written = base::writeAtomically(file, exporter::rowsAsCsv(data, rows)); !written) {
        return written;
    }
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, failure);
    return base::Ok{};
}

} // namespace app
