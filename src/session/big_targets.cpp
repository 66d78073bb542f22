#include "session/big_targets.h"

#include "session/kiosk_pin.h"

#include <algorithm>
#include <cmath>

namespace session {

namespace {

constexpr double kMmAnInch = 25.4;
constexpr double kLeastInches = 3;
constexpr double kMostInches = 300;
constexpr double kLeastDensity = 0.4; // pixels a millimetre
constexpr double kMostDensity = 40;

bool isBetween(double value, double least, double most)
{
    return value >= least && value <= most; // false for what is no number
}

} // namespace

std::optional<double> pixelsPerMm(const ScreenSize& screen)
{
    if (!isBetween(screen.diagonalInches, kLeastInches, kMostInches) || screen.widthPx <= 0 ||
        screen.heightPx <= 0 || !isBetween(screen.scale, 0.1, 20)) {
        return std::nullopt;
    }
    const double density = std::hypot(screen.widthPx, screen.heightPx) / (screen.diagonalInches * kMmAnInch);
    return isBetween(density, kLeastDensity, kMostDensity) ? std::optional(density) : std::nullopt;
}

std::optional<double> believableDiagonal(double widthMm, double heightMm, int widthPx, int heightPx)
{
    if (!(widthMm > 0) || !(heightMm > 0) || widthPx <= 0 || heightPx <= 0) {
        return std::nullopt;
    }
    // 160 × 90 and 160 × 100 mm are aspect ratios that some screens give for a size.
    if (widthMm == 160 && (heightMm == 90 || heightMm == 100)) {
        return std::nullopt;
    }
    const double stretched = (widthMm / heightMm) / (static_cast<double>(widthPx) / heightPx);
    const double inches = std::hypot(widthMm, heightMm) / kMmAnInch;
    return isBetween(stretched, 0.9, 1 / 0.9) && isBetween(inches, kLeastInches, kMostInches)
               ? std::optional(inches)
               : std::nullopt;
}

double designPixels(double mm, double pixelsPerMm, double scale)
{
    return mm * pixelsPerMm / scale;
}

std::optional<BigTargets> bigTargets(const ScreenSize& screen, double distanceMm)
{
    const auto density = pixelsPerMm(screen);
    if (!density) {
        return std::nullopt;
    }
    // Up to the next design pixel: rounding never makes a target smaller than it must be.
    const auto least = [&](double mm, double desk) {
        return std::max(desk, std::ceil(designPixels(mm, *density, screen.scale) - 1e-9));
    };
    BigTargets sizes;
    sizes.primary = least(kPrimaryMm, 32);
    sizes.secondary = least(kSecondaryMm, 24);
    sizes.gap = least(kTargetGapMm, 4);
    sizes.dotReach = least(kDotReachMm, 8);
    sizes.text = least(kCapitalMm / kCapitalShare, 14);
    sizes.largeText = least(kLargeCapitalMm / kCapitalShare, 14);
    sizes.corner = least(kCornerMm, 32);
    sizes.code = least(codeMm(distanceMm), 64);
    return sizes;
}

double codeMm(double distanceMm)
{
    return distanceMm / 10;
}

} // namespace session
