// Sizes for fingers and for eyes at 70 cm: from millimetres of the real screen to design pixels. The
// numbers are those of VISUAL.md, « Kiosk numbers ».
#pragma once

#include <optional>

namespace session {

inline constexpr double kPrimaryMm = 20;   ///< least side of what a finger is meant to touch
inline constexpr double kSecondaryMm = 12; ///< … of what it may touch, dots of an unfolded place among them
inline constexpr double kTargetGapMm = 3;  ///< least room between two of them
inline constexpr double kDotReachMm = 6;   ///< a touch takes the nearest dot within this
inline constexpr double kCapitalMm = 4.1;  ///< height of capitals of body text
inline constexpr double kLargeCapitalMm = 8.6; ///< the same in « grand texte »: 0.7° at 70 cm
inline constexpr double kReadingMm = 700;      ///< the distance that the above is for
inline constexpr double kReachShare = 0.6;     ///< of a portrait screen, from below: all controls are in it

/// A screen as its maker and the window system describe it.
struct ScreenSize {
    double diagonalInches = 0;
    int widthPx = 0; ///< physical pixels
    int heightPx = 0;
    double scale = 1; ///< pixels a design pixel
};

/// Pixels a millimetre. Nothing where the diagonal, the pixels or their density are not believable: 3 to 300
/// inches, 0.4 to 40 pixels a millimetre (a wall of LEDs, a telephone); then say so and show a calibration
/// bar.
std::optional<double> pixelsPerMm(const ScreenSize& screen);

/// The diagonal in inches of a size in millimetres that a monitor tells; nothing when it is not believable
/// (projectors say 0×0 or 160×90 whatever they show; the sides must fit the pixels within a tenth).
std::optional<double> believableDiagonal(double widthMm, double heightMm, int widthPx, int heightPx);

/// So many millimetres in design pixels.
double designPixels(double mm, double pixelsPerMm, double scale);

/// Sizes of the kiosk in design pixels.
struct BigTargets {
    double primary = 0;
    double secondary = 0;
    double gap = 0;
    double dotReach = 0;
    double text = 0;      ///< em of body text, so that capitals are high enough
    double largeText = 0; ///< in « grand texte »
    double corner = 0;    ///< side of a corner's square (kiosk_pin.h)
    double code = 0;      ///< side of a QR code without its quiet zone
};

/// Height of Inter's capitals, in em: 2048 of 2816 units (OS/2 sCapHeight).
inline constexpr double kCapitalShare = 2048.0 / 2816;

/// The sizes for a screen that is believable (pixelsPerMm() has a value); nothing for another. Never less
/// than what a desk has: 32, 24, 4, 8 design pixels and 14 of text, however dense a small screen is.
std::optional<BigTargets> bigTargets(const ScreenSize& screen, double distanceMm = kReadingMm);

/// The least side of a QR code for a distance: a tenth of it.
double codeMm(double distanceMm);

} // namespace session
