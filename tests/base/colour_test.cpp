#include "base/colour.h"

#include <doctest/doctest.h>

using base::Colour;
using base::rgb;

TEST_CASE("A colour is read from its six digits")
{
    CHECK(rgb(0x12AB9F) == Colour{0x12, 0xAB, 0x9F, 255});
    CHECK(rgb(0x000000) == Colour{});
}

TEST_CASE("Fading keeps the colour and lowers its opacity")
{
    CHECK(base::faded(rgb(0xFF8000), 0.5) == Colour{255, 128, 0, 128});
    CHECK(base::faded(rgb(0xFF8000), 0) == Colour{255, 128, 0, 0});
    CHECK(base::faded(rgb(0xFF8000), 1) == rgb(0xFF8000));
}

TEST_CASE("Mixing runs from one colour to the other and no farther")
{
    const Colour a{0, 100, 200, 255};
    const Colour b{100, 0, 201, 155};
    CHECK(base::mix(a, b, 0) == a);
    CHECK(base::mix(a, b, 1) == b);
    CHECK(base::mix(a, b, 0.5) == Colour{50, 50, 201, 205});
    CHECK(base::mix(a, b, -3) == a);
    CHECK(base::mix(a, b, 7) == b);
}

TEST_CASE("Contrast is the one that WCAG defines")
{
    CHECK(base::contrastRatio(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
    CHECK(base::contrastRatio(rgb(0xFFFFFF), rgb(0xFFFFFF)) == doctest::Approx(1));
    // Published pairs: #767676 is the lightest grey that passes 4.5 on white, #777777 fails.
    CHECK(base::contrastRatio(rgb(0x767676), rgb(0xFFFFFF)) == doctest::Approx(4.54).epsilon(0.002));
    CHECK(base::contrastRatio(rgb(0x777777), rgb(0xFFFFFF)) < 4.5);
    CHECK(base::contrastRatio(rgb(0xFF0000), rgb(0xFFFFFF)) == doctest::Approx(4.0).epsilon(0.002));
}

TEST_CASE("Contrast does not depend on which colour comes first, nor on opacity")
{
    CHECK(base::contrastRatio(rgb(0x123456), rgb(0xABCDEF)) ==
          doctest::Approx(base::contrastRatio(rgb(0xABCDEF), rgb(0x123456))));
    CHECK(base::contrastRatio(base::faded(rgb(0x123456), 0.1), rgb(0xABCDEF)) ==
          doctest::Approx(base::contrastRatio(rgb(0x123456), rgb(0xABCDEF))));
}
