// Colours that mean something must be told apart, also by eyes that lack a kind of cones.
#include "base/palette.h"
#include "colour_difference.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

using base::Colour;
using base::contrastRatio;
using base::Palette;
using base::Theme;
using tests::Vision;

namespace {

constexpr int kCategories = 10;
constexpr int kPoles = 6;
constexpr std::array kThemes{Theme::Light, Theme::Dark, Theme::Contrast};

std::vector<Colour> categories()
{
    std::vector<Colour> colours;
    for (int i = 0; i < kCategories; ++i) {
        colours.push_back(base::categoryColour(i));
    }
    return colours;
}

} // namespace

TEST_CASE("The colour difference is the one that Sharma, Wu and Dalal published")
{
    struct Pair {
        tests::Lab one;
        tests::Lab two;
        double expected;
    };
    // Their table 1, the pairs that tell a wrong implementation: mean hue, hue turn, blue, near black.
    const std::vector<Pair> pairs{{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
                                  {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
                                  {{50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
                                  {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
                                  {{50, 0, 0}, {50, -1, 2}, 2.3669},
                                  {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
                                  {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
                                  {{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
                                  {{50, -0.0010, 2.4900}, {50, 0.0011, -2.4900}, 4.7461},
                                  {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
                                  {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
                                  {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
                                  {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
                                  {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
                                  {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
                                  {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
                                  {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
                                  {{36.4612, 47.8580, 18.3852}, {36.2715, 50.5065, 21.2231}, 1.4146},
                                  {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
                                  {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
                                  {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082}};
    for (const Pair& pair : pairs) {
        CHECK(tests::difference(pair.one, pair.two) == doctest::Approx(pair.expected).epsilon(0.0001));
        CHECK(tests::difference(pair.two, pair.one) == doctest::Approx(pair.expected).epsilon(0.0001));
    }
}

TEST_CASE("Simulated eyes still see white, grey and black as they are")
{
    for (const Vision vision : tests::kVisions) {
        for (const std::uint32_t grey : {0x000000U, 0x808080U, 0xFFFFFFU}) {
            const Colour colour = base::rgb(grey);
            CHECK(tests::difference(tests::seen(colour, vision), tests::seen(colour, Vision::Normal)) < 0.1);
        }
        const bool isNormal = vision == Vision::Normal;
        CHECK((tests::difference(tests::seen(base::rgb(0xE76300), vision),
                                 tests::seen(base::rgb(0xE76300), Vision::Normal)) < 0.1) == isNormal);
    }
}

TEST_CASE("Two categories are never taken for each other, also by colour-blind eyes")
{
    // Smallest CIEDE2000 among the ten, and what it is held to.
    constexpr std::array<double, 4> kFloors{17.3, 11.9, 12.6, 13.3};
    for (const Vision vision : tests::kVisions) {
        const double least = tests::smallestDifference(categories(), vision);
        MESSAGE("vision " << static_cast<int>(vision) << ": smallest distance " << least);
        CHECK(least >= kFloors[static_cast<std::size_t>(vision)]);
    }
}

TEST_CASE("Two pôles are never taken for each other, nor for no pôle, also by colour-blind eyes")
{
    constexpr std::array<double, 4> kFloors{18.0, 12.5, 14.0, 18.0}; // of the six and the neutral
    std::vector<Colour> poles;
    for (int i = -1; i < kPoles; ++i) {
        poles.push_back(base::poleColour(i));
    }
    for (const Vision vision : tests::kVisions) {
        const double least = tests::smallestDifference(poles, vision);
        MESSAGE("vision " << static_cast<int>(vision) << ": smallest distance " << least);
        CHECK(least >= kFloors[static_cast<std::size_t>(vision)]);
    }
    CHECK(base::poleColour(kPoles) == base::poleColour(0));
}

TEST_CASE("A dot by its pôle is not misread as a category")
{
    // With normal vision. Sixteen colours cannot all stay apart for colour-blind eyes (4.1 under
    // protanopia), so the two sets never colour dots on the same map.
    for (int i = -1; i < kPoles; ++i) {
        for (const Colour category : categories()) {
            CHECK(tests::difference(base::poleColour(i), category, Vision::Normal) >= 13.5);
        }
    }
}

TEST_CASE("Dots by their pôle carry an outline that can be told from them and from the tinted land")
{
    for (const Theme theme : kThemes) {
        const Palette& p = base::palette(theme);
        INFO("theme " << static_cast<int>(theme));
        const Colour inner = p.dotLining.a > 0 ? p.dotLining : p.dotRing;
        for (int i = -1; i < kPoles; ++i) {
            INFO("pôle " << i);
            CHECK(contrastRatio(inner, base::poleColour(i)) >= 3);
            CHECK(contrastRatio(p.dotRing, base::poleTint(theme, i)) >= 3);
            CHECK(contrastRatio(p.label, base::poleTint(theme, i)) >= 4.5);
            CHECK(contrastRatio(p.inkSoft, base::poleTint(theme, i)) >= 4.5); // names of regions
            CHECK(contrastRatio(base::poleEdge(theme, i), base::poleTint(theme, i)) >= 3);
            CHECK(contrastRatio(base::poleEdge(theme, i), p.land) >= 3);
        }
    }
}

TEST_CASE("Territories that touch can be told apart by their tint alone")
{
    // nsl–medicen, nsl–biovalley, medicen–biovalley, medicen–atlanpole, atlanpole–lyonbiopole,
    // lyonbiopole–eurobiomed, in the order of poles.csv. Outline and name say it, too.
    constexpr std::array<std::pair<int, int>, 6> kTouching{{{5, 4}, {5, 1}, {4, 1}, {4, 0}, {0, 3}, {3, 2}}};
    for (const Theme theme : kThemes) {
        for (const auto& [a, b] : kTouching) {
            for (const Vision vision : tests::kVisions) {
                CHECK(tests::difference(base::poleTint(theme, a), base::poleTint(theme, b), vision) >=
                      (vision == Vision::Normal ? 9 : 3.8));
            }
        }
    }
}

TEST_CASE("A category's sign without its colour can still be read")
{
    for (const Theme theme : kThemes) {
        const Colour mark = base::neutralMark(theme);
        CHECK(contrastRatio(base::inkOn(mark), mark) >= 4.5);
    }
}
