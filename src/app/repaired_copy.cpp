#include "app/repaired_copy.h"

#include "base/file.h"

#include <fmt/format.h>

#include <system_error>

namespace app {

bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b)
{
    std::error_code missing;
    return std::filesystem::equivalent(a, b, missing);
}

base::Result<source::RepairedTable> writeRepairedCopy(const source::Sources& sources,
                                                      const std::string& table,
                                                      const std::filesystem::path& out, model::Sure least)
{
    if (isSameFile(table, out)) {
        return base::Error{fmt::format("{} is the table itself, which stays as it is; name another file "
                                       "for the repaired copy",
                                       out.string()),
                           base::Exit::Usage};
    }
    auto repaired = source::repair(sources, table, least);
    if (!repaired) {
        return repaired;
    }
    if (const base::Status written = base::writeAtomically(out, repaired.value().text); !written) {
        return written.error();
    }
    return repaired;
}

} // namespace app
