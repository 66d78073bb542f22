// /etc/cartovid/kiosk.toml: how one kiosk is set up. A fault never stops the kiosk: it is named with file,
// line, key and what would be right, and the default holds. An example with every key: kiosk/kiosk.toml.
#pragma once

#include "base/language.h"
#include "base/palette.h"
#include "session/kiosk.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace app {

inline constexpr std::string_view kKioskConfigPath = "/etc/cartovid/kiosk.toml";

struct KioskConfig {
    double diagonalInches = 0; ///< 0: what the monitor says of itself
    std::string monitor;       ///< name as `xrandr` has it, or its number from 1; empty: the primary one
    session::KioskTimes times;
    base::Language language = base::Language::French;
    base::Theme theme = base::Theme::Light;
    bool largeText = false;
    bool reducedMotion = false;
    std::string tour;    ///< a composed tour or a file; empty: the attract loop of its own
    std::string data;    ///< empty: the shipped table
    std::string regions; ///< empty: the shipped boundaries
    std::string pinHash; ///< empty: the kiosk cannot be left from its screen
    bool report = false;
    std::filesystem::path reportFolder = "/var/lib/cartovid";
    std::filesystem::path logFolder; ///< empty: standard error, which systemd keeps
};

struct ReadKioskConfig {
    KioskConfig config;
    std::vector<std::string>
        problems; ///< "FILE:LINE: …", one a line, English; none holds the PIN or its hash
};

/// Reads the file. With a line that is no TOML, the others still count. `asked`: the user named the file, so
/// that a missing one is a problem; the default one may be missing.
ReadKioskConfig readKioskConfig(const std::filesystem::path& path, bool asked);

/// As readKioskConfig() for a text; `name` is what problems call it, `folder` where its relative paths begin.
ReadKioskConfig kioskConfigFrom(std::string_view text, const std::string& name,
                                const std::filesystem::path& folder);

/// `cartovid check kiosk.toml`: the problems, a line each, before the kiosk stands in a hall. Returns the
/// exit code.
int runKioskCheck(const std::filesystem::path& path);

/// Every key of the file, in the order of the example.
const std::vector<std::string>& kioskConfigKeys();

} // namespace app
