#include "app/kiosk_log.h"

#include "app/output.h"

#include <fmt/format.h>

#include <ctime>
#include <fstream>
#include <string>
#include <system_error>

namespace app {

namespace {

std::string localStamp()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1,
                       local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec);
}

} // namespace

void KioskLog::say(std::string_view message)
{
    warn(message);
    if (folder_.empty()) {
        return;
    }
    const std::filesystem::path file = folder_ / "kiosk.log";
    std::error_code ignored;
    std::filesystem::create_directories(folder_, ignored);
    const std::uintmax_t size = std::filesystem::file_size(file, ignored);
    if (!ignored && size > kMostBytes) {
        std::filesystem::rename(file, folder_ / "kiosk.log.1", ignored);
    }
    std::ofstream out(file, std::ios::app);
    std::string line(message);
    for (char& c : line) {
        c = static_cast<unsigned char>(c) < 0x20U ? ' ' : c;
    }
    out << localStamp() << ' ' << line << '\n';
    if (!out.flush()) {
        warn(fmt::format("{} cannot be written; the log goes to standard error alone", file.string()));
        folder_.clear();
    }
}

} // namespace app
