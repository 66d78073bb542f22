// What is printed must look as it was meant, and two categories must not become one on paper.
#include "base/palette.h"
#include "base/print_colour.h"
#include "print_gamut.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using base::Colour;
using base::printColour;
using base::Theme;
using tests::Vision;

namespace {

constexpr double kOff = 2.0; ///< CIEDE2000, what a press is allowed for its own solids is 5

std::vector<Colour> printed(int first, int count, Colour (*colourOf)(int))
{
    std::vector<Colour> colours;
    for (int i = first; i < count; ++i) {
        colours.push_back(printColour(colourOf(i)));
    }
    return colours;
}

/// Every colour that can be on a map.
std::vector<Colour> mapColours()
{
    std::vector<Colour> colours;
    for (int i = 0; i < 10; ++i) {
        colours.push_back(base::categoryColour(i));
    }
    for (int i = -1; i < 6; ++i) {
        colours.push_back(base::poleColour(i));
    }
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
        const base::Palette& p = base::palette(theme);
        for (const Colour colour :
             {p.panel,           p.ink,       p.inkSoft,    p.inkFaint,     p.accent,
              p.accentSoft,      p.track,     p.bar,        p.sea,          p.land,
              p.landQuiet,       p.neighbour, p.coast,      p.regionBorder, p.departmentBorder,
              p.neighbourBorder, p.label,     p.halo,       p.dotRing,      p.leader,
              p.badge,           p.onBadge,   p.insetPaper, p.insetBorder}) {
            colours.push_back(colour);
        }
        for (int i = 0; i < 6; ++i) {
            colours.push_back(base::poleTint(theme, i));
            colours.push_back(base::poleEdge(theme, i));
        }
        for (int i = 0; i < 5; ++i) {
            colours.push_back(base::shadeColour(theme, i, 5));
        }
        colours.push_back(base::noShadeColour(theme));
    }
    return colours;
}

} // namespace

TEST_CASE("Every colour of a printed map can be mixed out of four inks")
{
    const auto gamut = tests::PrintGamut::open();
    if (!gamut) {
        MESSAGE("skipped: FOGRA39L.ti3 of icc-profiles-free is not installed");
        return;
    }
    double worst = 0;
    double worstOnScreen = 0;
    for (const Colour colour : mapColours()) {
        const auto off = [&](Colour c) { return gamut->nearest(tests::seen(c, Vision::Normal)).away; };
        CAPTURE(static_cast<int>(colour.r));
        CAPTURE(static_cast<int>(colour.g));
        CAPTURE(static_cast<int>(colour.b));
        const double away = off(printColour(colour));
        CHECK(away <= kOff);
        worst = std::max(worst, away);
        worstOnScreen = std::max(worstOnScreen, off(colour));
        CHECK((off(colour) > kOff) == !(printColour(colour) == colour)); // nothing is nudged for nothing
    }
    MESSAGE("largest distance from what prints: " << worst << ", of the screen's colours " << worstOnScreen);
    CHECK(worstOnScreen > 5); // the gamut is not taken for larger than it is
}

TEST_CASE("Two categories are never taken for each other on paper, also by colour-blind eyes")
{
    constexpr std::array<double, 4> kFloors{17.3, 11.9, 12.6, 13.3}; // those of the screen
    const std::vector<Colour> colours = printed(0, 10, base::categoryColour);
    for (const Vision vision : tests::kVisions) {
        const double least = tests::smallestDifference(colours, vision);
        MESSAGE("vision " << static_cast<int>(vision) << ": smallest distance " << least);
        CHECK(least >= kFloors[static_cast<std::size_t>(vision)]);
    }
}

TEST_CASE("Two pôles stay apart on paper, and from the categories")
{
    constexpr std::array<double, 4> kFloors{18.0, 12.5, 14.0, 18.0};
    const std::vector<Colour> poles = printed(-1, 6, base::poleColour);
    for (const Vision vision : tests::kVisions) {
        CHECK(tests::smallestDifference(poles, vision) >= kFloors[static_cast<std::size_t>(vision)]);
    }
    for (const Colour pole : poles) {
        for (const Colour category : printed(0, 10, base::categoryColour)) {
            CHECK(tests::difference(pole, category, Vision::Normal) >= 13.5);
        }
    }
}

TEST_CASE("What is written on a printed colour can still be read")
{
    for (int i = 0; i < 10; ++i) { // the ink is chosen for the screen's colour
        const Colour screen = base::categoryColour(i);
        CHECK(contrastRatio(base::inkOn(screen), printColour(screen)) >=
              std::min(4.0, contrastRatio(base::inkOn(screen), screen)));
    }
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
        for (int i = 0; i < 5; ++i) {
            const Colour shade = base::shadeColour(theme, i, 5);
            CHECK(contrastRatio(base::inkOn(shade), printColour(shade)) >=
                  std::min(4.5, contrastRatio(base::inkOn(shade), shade)) - 0.3);
        }
    }
    CHECK(printColour({0x83, 0x2D, 0xB6, 100}) == Colour{0x75, 0x3B, 0x8F, 100}); // opacity stays
    CHECK(printColour(base::rgb(0x123456)) == base::rgb(0x123456));
}
