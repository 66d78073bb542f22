// What a kiosk has to say to whoever looks after it: on stderr, which systemd keeps, and in a file when the
// configuration names a folder. Nothing of a visitor is in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace app {

class KioskLog {
public:
    static constexpr std::uintmax_t kMostBytes = 1U << 20U; ///< then the file becomes kiosk.log.1

    /// `folder`: empty for none. One that cannot be written is said once.
    explicit KioskLog(std::filesystem::path folder) : folder_(std::move(folder)) {}
    void say(std::string_view message);

private:
    std::filesystem::path folder_;
};

} // namespace app
