#include "layout/home_fit.h"

#include <algorithm>
#include <array>

namespace layout {

namespace {

// Design pixels.
constexpr double kMargin = 14;
constexpr double kGap = 8;
constexpr double kTop = 22;
constexpr double kTopOfSmall = 36; // the smaller the land, the further Lille's dots stand out of it
constexpr double kRight = 26;
constexpr double kBottom = 20;
constexpr double kNarrow = 600; // narrower maps have their buttons in a bar
constexpr double kButtonSide = 38;
constexpr double kButtons = 252; // height of their column

struct Size {
    double width = 0;
    double height = 0;
};

/// How the insets are stacked: in one of these ways, whichever leaves the mainland largest.
struct Arrangement {
    bool rowBelow = false;
    int columns = 2;        ///< of the overseas grid
    bool parisOnTop = true; ///< else beside or directly above the grid
    double liking = 1;      ///< a less pleasing way must win by more than this
};
constexpr std::array kArrangements{
    Arrangement{false, 2, true, 1},    Arrangement{false, 1, true, 1},    Arrangement{false, 2, false, 0.95},
    Arrangement{false, 3, true, 0.97}, Arrangement{true, 5, true, 0.97},  Arrangement{true, 3, true, 0.95},
    Arrangement{true, 5, false, 0.75}, Arrangement{true, 3, false, 0.75}, // a long leader across the land
};

} // namespace

HomeFit fitHome(const LandMask& mask, const base::Extent& paris, const std::vector<InsetLand>& overseas,
                double width, double height, bool hasButtons)
{
    const base::Extent& land = mask.extent();
    const double landWidth = std::max(1.0, land.width());
    const double landHeight = std::max(1.0, land.height());
    const double small = std::min(1.0, std::min(width, height) / 640); // tiny windows: smaller cards

    const double top = kTop + (kTopOfSmall - kTop) * std::clamp((660 - height) / 330, 0.0, 1.0);

    const auto cardSize = [&](double scale) {
        Size size{104 * small, 60 * small};
        for (const InsetLand& inset : overseas) {
            const double s = scale / inset.divisor;
            const double note = inset.divisor > 1 ? kInsetScaleNote : 0;
            size.width = std::max(size.width, inset.extent.width() * s + 28 * small);
            size.height = std::max(size.height, inset.extent.height() * s + (10 + note) * small);
        }
        size.width = std::min(size.width, width * 0.17);
        size.height = std::min(size.height, height * 0.16) + kInsetTitle;
        return size;
    };

    // Boxes of an arrangement at a scale, then the leftmost place for the land that none covers.
    const auto attempt = [&](const Arrangement& way, double scale) -> std::optional<HomeFit> {
        HomeFit home;
        home.scale = scale;
        const Size card = cardSize(scale);
        const int count = static_cast<int>(overseas.size());
        const int columns = std::clamp(way.columns, 1, std::max(1, count));
        const int rows = count == 0 ? 0 : (count + columns - 1) / columns;
        const double gridWidth = count == 0 ? 0 : columns * card.width + (columns - 1) * kGap;
        const double gridHeight = count == 0 ? 0 : rows * card.height + (rows - 1) * kGap;
        const bool hasParis = !paris.isEmpty();
        double landBottom = height - kBottom;
        double gridX = kMargin;
        double gridY = height - kMargin - gridHeight;

        const double parisWidth = std::clamp(width * 0.235, 176 * small, 330.0);
        const double parisHeight = std::clamp(parisWidth * 0.9, 0.0, height * 0.34) + kInsetTitle;
        if (way.rowBelow) {
            const bool inBand = hasParis && !way.parisOnTop;
            const double band = std::max(inBand ? parisHeight : 0, gridHeight);
            gridY = height - kMargin - band;
            if (hasParis) {
                home.onSea.paris = Box{kMargin, inBand ? gridY : kMargin, parisWidth, parisHeight};
                gridX = inBand ? kMargin + parisWidth + kGap : kMargin;
            }
            landBottom = gridY - kGap;
            home.strip = {0, gridY - kGap, width, height - gridY + kGap};
        } else if (hasParis) {
            const double parisY = way.parisOnTop ? kMargin : gridY - kGap - parisHeight;
            if (parisY < kMargin || parisY + parisHeight + kGap > gridY) {
                return std::nullopt;
            }
            home.onSea.paris = Box{kMargin, parisY, parisWidth, parisHeight};
        }
        const auto grid = [&](double x, double y) {
            std::vector<Box> cards;
            for (int i = 0; i < count; ++i) {
                cards.push_back({x + (i % columns) * (card.width + kGap),
                                 y + (i / columns) * (card.height + kGap), card.width, card.height});
            }
            return cards;
        };
        home.onSea.overseas = grid(gridX, gridY);
        home.inStrip = home.onSea;
        double rightmost = gridX + gridWidth;
        if (way.rowBelow && way.parisOnTop && hasParis) {
            const double y = height - kMargin - std::max(parisHeight, gridHeight);
            home.inStrip.paris = Box{kMargin, y, parisWidth, parisHeight};
            home.inStrip.overseas = grid(kMargin + parisWidth + kGap, y);
            home.strip = {0, y - kGap, width, height - y + kGap};
            rightmost += parisWidth + kGap;
        }
        if (rightmost > width - kMargin || gridY < kMargin) {
            return std::nullopt;
        }
        std::vector<Box> boxes = home.onSea.overseas;
        if (home.onSea.paris) {
            boxes.push_back(*home.onSea.paris);
        }
        if (!way.rowBelow) {
            for (const Box& box : boxes) {
                home.strip.width = std::max(home.strip.width, box.x + box.width + kMargin);
            }
            home.strip.height = height;
        }

        if (hasButtons && width >= kNarrow && height >= kButtons + 2 * kMargin) {
            boxes.push_back({width - kMargin - kButtonSide, kMargin, kButtonSide, kButtons});
        }

        const double spareY = landBottom - top - landHeight * scale;
        const double spareX = width - kMargin - kRight - landWidth * scale;
        if (spareY < -0.5 || spareX < -0.5) {
            return std::nullopt;
        }
        const double y = top + spareY / 2 + land.north * scale;
        const auto coversLand = [&](double shift) {
            const double x = kMargin + shift - land.west * scale;
            return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
                return mask.touches(
                    {(box.x - kInsetClear - x) / scale, (y - box.y - box.height - kInsetClear) / scale,
                     (box.x + box.width + kInsetClear - x) / scale, (y - box.y + kInsetClear) / scale});
            });
        };
        for (double shift = 0; shift <= spareX; shift += 3) {
            if (!coversLand(shift)) {
                // What is left over goes to both sides, a little more to the insets' side.
                const double rest = (spareX - shift) * 0.55;
                const double final = coversLand(shift + rest) ? shift : shift + rest;
                home.origin = {kMargin + final - land.west * scale, y};
                return home;
            }
        }
        return std::nullopt;
    };

    HomeFit best;
    double bestLiking = 0;
    const double largest =
        std::min((height - top - kBottom) / landHeight, (width - kMargin - kRight) / landWidth);
    for (const Arrangement& way : kArrangements) {
        double low = bestLiking / way.liking; // smaller than this cannot win
        double high = largest;
        if (low >= high) {
            continue;
        }
        std::optional<HomeFit> found = attempt(way, low + (high - low) * 0.02);
        for (int step = 0; found && step < 12; ++step) {
            const double middle = (low + high) / 2;
            if (auto home = attempt(way, middle)) {
                found = std::move(home);
                low = middle;
            } else {
                high = middle;
            }
        }
        if (found) {
            bestLiking = found->scale * way.liking;
            best = *std::move(found);
        }
    }
    if (best.scale <= 0) { // too small for any inset: the land alone
        best.scale = std::max(1e-6, std::min((height - 8) / landHeight, (width - 8) / landWidth));
        const base::Vec2 middle = land.isEmpty() ? base::Vec2{} : land.centre();
        best.origin = {width / 2 - middle.x * best.scale, height / 2 + middle.y * best.scale};
    }
    return best;
}

} // namespace layout
