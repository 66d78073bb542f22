#include "app/output.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace app {

base::Status printOut(std::string_view text)
{
    errno = 0;
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) {
        const std::string reason = std::generic_category().message(errno);
        return base::Error{fmt::format("the result could not be written to standard output: {}", reason)};
    }
    return base::Ok{};
}

int fail(const base::Error& error)
{
    warn(error.message);
    return static_cast<int>(error.exit);
}

void warn(std::string_view message)
{
    const std::string line = fmt::format("cartovid: {}\n", message);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void warnAbout(const model::Atlas& atlas)
{
    for (const std::string& warning : atlas.warnings) {
        warn(warning);
    }
    if (atlas.leftOut > 0) {
        warn(fmt::format("{} {} of {} left out; cartovid check says why", atlas.leftOut,
                         atlas.leftOut == 1 ? "row" : "rows", atlas.dataName));
    }
}

} // namespace app
