// How one kiosk is to run: its configuration, what was wrong with it, and how large things are on its screen.
#pragma once

#include "app/kiosk_config.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/safe_start.h"
#include "session/kiosk_attract.h"
#include "ui/kiosk.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

class Stage;

struct KioskSetup {
    KioskConfig config;
    std::vector<std::string> problems; ///< English, a line each: for stderr and the log
    SafeStart starts{};                ///< counts nothing until countStart()
    bool isSafe = false;               ///< this start shows only what cartovid ships
};

/// Reads the configuration that the options name; `--screen-diagonal` goes before it.
KioskSetup kioskSetup(const Options& options);

/// Counts this start in `file`, and makes it a safe one when those before it failed (safe_start.h): lock,
/// screen, times, language and theme stay, what they were told to show and to write goes.
void countStart(KioskSetup& setup, const std::filesystem::path& file);

/// The options with what the configuration says where they say nothing: data, boundaries, language, theme,
/// motion, large text. Of a safe start: those that do not say what is shown.
Options withKiosk(Options options, const KioskSetup& setup);

/// As openStage(). For a kiosk whose own table or boundaries cannot be read, that of the shipped ones: a
/// screen that is never blank. What the window would say of the table goes to the problems.
base::Result<Opening> openFor(Options& options, Loading loading, std::optional<KioskSetup>& kiosk);

/// Sizes for one screen, pixels.
struct KioskSizes {
    float pxPerMm = 0;
    float normal = 1;         ///< pixels a design pixel …
    float large = 1;          ///< … with large text
    float map = 1;            ///< … of the map, which needs its room for the land
    double assumedInches = 0; ///< where nobody knows the diagonal; else 0
    std::string remark;       ///< what is not as it should be, for the log; empty when all is well
};

/// Design pixels that the panels need at least, above the kiosk's buttons: on a portrait screen filters and
/// list lie below the map, side by side.
inline constexpr float kKioskLeastWidth = 640;
inline constexpr float kKioskLeastHeight = 440;
inline constexpr float kKioskLeastPortraitWidth = 470;
/// Of the whole window, for a map on which bouquets stay near their towns.
inline constexpr float kKioskMapWidth = 1200;
inline constexpr float kKioskMapHeight = 700;
inline constexpr float kKioskMapPortraitWidth = 640;

/// For a screen of so many pixels: everything that is touched is large enough for fingers, the text for eyes
/// at 70 cm; large text as far as the panels have room. 0 inches: nobody knows, and 32 are assumed.
KioskSizes kioskSizes(double diagonalInches, int widthPx, int heightPx);

/// The loop that plays while nobody is there. A tour that cannot be shown is a problem, and the composed loop
/// plays.
session::AttractLoop attractLoop(const std::string& tour, const Stage& stage, const session::State& start,
                                 std::vector<std::string>& problems);

/// Writes the words of a stop into what is drawn.
void showCall(const session::AttractStop& stop, const Stage& stage, ui::KioskFace& face);

} // namespace app
