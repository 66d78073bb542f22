// Millimetres on real screens.
#include "base/font.h"
#include "session/big_targets.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>

using session::bigTargets;
using session::pixelsPerMm;
using session::ScreenSize;

namespace {

/// Screens that stand at fairs.
constexpr std::array<ScreenSize, 7> kScreens{{{32, 1080, 1920, 1},
                                              {21.5, 1920, 1080, 1},
                                              {55, 3840, 2160, 2},
                                              {43, 1920, 1080, 1},
                                              {10.1, 1280, 800, 1},
                                              {13.3, 2560, 1600, 1.5},
                                              {75, 3840, 2160, 1}}};

} // namespace

TEST_CASE("On every screen of a fair a finger and an eye find what VISUAL.md promises")
{
    for (const ScreenSize& screen : kScreens) {
        CAPTURE(screen.diagonalInches);
        const auto density = pixelsPerMm(screen);
        REQUIRE(density);
        const auto sizes = bigTargets(screen);
        REQUIRE(sizes);
        const auto mm = [&](double designPixels) { return designPixels * screen.scale / *density; };
        CHECK(mm(sizes->primary) >= 20);
        CHECK(mm(sizes->secondary) >= 12);
        CHECK(mm(sizes->gap) >= 3);
        CHECK(mm(sizes->dotReach) >= 6);
        CHECK(mm(sizes->text) * session::kCapitalShare >= 4.1);
        CHECK(mm(sizes->largeText) * session::kCapitalShare >= 8.6);
        CHECK(mm(sizes->code) >= 70);
        CHECK(mm(sizes->corner) >= 20);
        // … and not much more than that, or nothing fits: two design pixels of rounding.
        CHECK(sizes->primary <= std::max(32.0, 20 * *density / screen.scale + 1));
        CHECK(sizes->largeText <= std::max(14.0, 8.6 / session::kCapitalShare * *density / screen.scale + 1));
    }
}

TEST_CASE("Sizes follow from the diagonal as a ruler says")
{
    // 32 inches, 1080 × 1920: hypot 2202.9 pixels on 812.8 mm.
    CHECK(*pixelsPerMm({32, 1080, 1920, 1}) == doctest::Approx(2.7103).epsilon(0.0001));
    CHECK(session::designPixels(20, 2.7103, 1) == doctest::Approx(54.206));
    CHECK(session::designPixels(20, 2.7103, 2) == doctest::Approx(27.103));
    CHECK(bigTargets({32, 1080, 1920, 1})->primary == 55);
    CHECK(bigTargets({32, 1080, 1920, 1})->text == 16);
    CHECK(bigTargets({32, 1080, 1920, 1}, 1400)->code == 380); // read from 1.4 m: 140 mm
    // « Grand texte » is 0.7° at 70 cm.
    CHECK(session::kLargeCapitalMm ==
          doctest::Approx(700 * std::tan(0.7 * std::acos(-1.0) / 180)).epsilon(0.01));
}

TEST_CASE("Capitals are as high in the typeface as the sizes count on")
{
    const auto fonts = base::FontSet::load();
    REQUIRE(fonts.ok());
    const base::Glyph glyph = fonts.value().rasterise(base::Face::Regular, 200, U'H', 0);
    CHECK(glyph.height == doctest::Approx(200 * session::kCapitalShare).epsilon(0.01));
}

TEST_CASE("A large screen with few pixels keeps the sizes of a desk")
{
    const auto wall = bigTargets({250, 1920, 1080, 1}); // 0.35 pixels a millimetre: not believable
    CHECK_FALSE(wall);
    const auto coarse = bigTargets({150, 1920, 1080, 1});
    REQUIRE(coarse);
    CHECK(coarse->primary == 32);
    CHECK(coarse->text == 14);
}

TEST_CASE("A density that cannot be believed is not used")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const ScreenSize& screen :
         {ScreenSize{0, 1920, 1080, 1}, ScreenSize{-32, 1920, 1080, 1}, ScreenSize{nan, 1920, 1080, 1},
          ScreenSize{32, 0, 1080, 1}, ScreenSize{32, 1920, -1, 1}, ScreenSize{32, 1920, 1080, 0},
          ScreenSize{32, 1920, 1080, nan}, ScreenSize{400, 1920, 1080, 1}, ScreenSize{3, 7680, 4320, 1},
          ScreenSize{2, 1920, 1080, 1}}) {
        CHECK_FALSE(pixelsPerMm(screen));
        CHECK_FALSE(bigTargets(screen));
    }
}

TEST_CASE("What a monitor says of itself is believed when its shape is that of its pixels")
{
    CHECK(*session::believableDiagonal(708, 398, 1920, 1080) == doctest::Approx(32).epsilon(0.01));
    CHECK(*session::believableDiagonal(398, 708, 1080, 1920) == doctest::Approx(32).epsilon(0.01));
    CHECK_FALSE(session::believableDiagonal(0, 0, 1920, 1080));
    CHECK_FALSE(session::believableDiagonal(160, 90, 1920, 1080));  // a ratio
    CHECK_FALSE(session::believableDiagonal(708, 398, 1080, 1920)); // turned, and it did not notice
    CHECK_FALSE(session::believableDiagonal(708, 531, 1920, 1080)); // 4:3
    CHECK_FALSE(session::believableDiagonal(16, 9, 1920, 1080));
    CHECK_FALSE(session::believableDiagonal(708, 398, 0, 1080));
}
