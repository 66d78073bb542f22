// Code points of the pictograms in Material Design Icons 1.6.50 (SIL OFL 1.1, Debian package
// fonts-materialdesignicons-webfont); all below U+FFFF because ImGui's ImWchar has 16 bits.
#pragma once

#include <array>
#include <string_view>

namespace base::icons {

inline constexpr std::string_view kMagnify = "\uF349";
inline constexpr std::string_view kClose = "\uF156";
inline constexpr std::string_view kPlus = "\uF415";
inline constexpr std::string_view kMinus = "\uF374";
inline constexpr std::string_view kHome = "\uF2DC";
inline constexpr std::string_view kChevronLeft = "\uF141";
inline constexpr std::string_view kChevronRight = "\uF142";
inline constexpr std::string_view kChevronDown = "\uF140";
inline constexpr std::string_view kCrosshairs = "\uF1A3";
inline constexpr std::string_view kOpenInNew = "\uF3CC";
inline constexpr std::string_view kDownload = "\uF1DA";
inline constexpr std::string_view kReset = "\uF450";
inline constexpr std::string_view kTheme = "\uF0DF";
inline constexpr std::string_view kHelp = "\uF625";
inline constexpr std::string_view kCheck = "\uF12C";
inline constexpr std::string_view kPlay = "\uF40A";
inline constexpr std::string_view kPause = "\uF3E4";
inline constexpr std::string_view kPoles = "\uF560";    // a territory with corners
inline constexpr std::string_view kBouquets = "\uF0B5"; // blur
inline constexpr std::string_view kBubbles = "\uF5E3";  // chart-bubble
inline constexpr std::string_view kDensity = "\uF2D8";  // hexagon
inline constexpr std::string_view kRegions = "\uF34D";  // map
inline constexpr std::string_view kBars = "\uF128";     // chart-bar
inline constexpr std::string_view kMatrix = "\uF2C1";   // grid
inline constexpr std::string_view kMotion = "\uF5D8";   // animation
inline constexpr std::string_view kCompare = "\uF18A";
inline constexpr std::string_view kSwap = "\uF4E1";
inline constexpr std::string_view kAlert = "\uF5D6";
inline constexpr std::string_view kTable = "\uF4EB";
inline constexpr std::string_view kCrosstab = "\uF0C7"; // border-all
inline constexpr std::string_view kUndo = "\uF54C";
inline constexpr std::string_view kRedo = "\uF44E";
inline constexpr std::string_view kBookmark = "\uF0C3";
inline constexpr std::string_view kSave = "\uF193";
inline constexpr std::string_view kCopy = "\uF18F";
inline constexpr std::string_view kConsole = "\uF18D";
inline constexpr std::string_view kPencil = "\uF3EB";
inline constexpr std::string_view kBin = "\uF1C0";
inline constexpr std::string_view kColumns = "\uF56B";
inline constexpr std::string_view kRectangle = "\uF485"; // a dotted square
inline constexpr std::string_view kLasso = "\uF561";     // a line from corner to corner
inline constexpr std::string_view kEye = "\uF208";
inline constexpr std::string_view kTour = "\uF230"; // filmstrip
inline constexpr std::string_view kPresent = "\uF429";
inline constexpr std::string_view kFolder = "\uF256";
inline constexpr std::string_view kUp = "\uF05D";
inline constexpr std::string_view kDown = "\uF045";
inline constexpr std::string_view kBlank = "\uF12E";
inline constexpr std::string_view kTap = "\uF1B7";      // a hand that points
inline constexpr std::string_view kTextSize = "\uF27F"; // a small and a large letter
inline constexpr std::string_view kContrast = "\uF197";
inline constexpr std::string_view kErase = "\uF06E";
inline constexpr std::string_view kLock = "\uF33E";
inline constexpr std::string_view kHeadphones = "\uF2CB";
inline constexpr std::string_view kWrench = "\uF5B7";
inline constexpr std::string_view kTimer = "\uF51B";
inline constexpr std::string_view kPartners = "\uF497"; // three points, joined
inline constexpr std::string_view kRadius = "\uF350";   // a marker and its surroundings

inline constexpr std::string_view kNetworks = "\uF497"; // three points joined
inline constexpr std::string_view kInfo = "\uF2FD";     // an i in a circle

struct CategoryIcon {
    std::string_view code;
    std::string_view glyph;
};
/// One pictogram a category: colour is never the only sign.
inline constexpr std::array kCategories{
    CategoryIcon{"dons", "\uF2A1"},                 // gift
    CategoryIcon{"collaboratif", "\uF431"},         // puzzle
    CategoryIcon{"organisation_soins", "\uF2E1"},   // hospital building
    CategoryIcon{"telemedecine", "\uF567"},         // video
    CategoryIcon{"recherche", "\uF093"},            // flask
    CategoryIcon{"diagnostic", "\uF668"},           // test tube
    CategoryIcon{"traitements", "\uF402"},          // pill
    CategoryIcon{"imagerie_reeducation", "\uF583"}, // walking
    CategoryIcon{"donnees", "\uF1B8"},              // database
    CategoryIcon{"confinement", "\uF2DE"},          // house
};
inline constexpr std::string_view kOtherCategory = "\uF4A4";

constexpr std::string_view forCategory(std::string_view code)
{
    for (const CategoryIcon& icon : kCategories) {
        if (icon.code == code) {
            return icon.glyph;
        }
    }
    return kOtherCategory;
}

} // namespace base::icons
