#include "app/back_off.h"

#include <doctest/doctest.h>

TEST_CASE("A lost server is asked after 1, 2, 4 … 60 seconds, never more seldom than once in 75")
{
    constexpr double kMiddle = 0.5;
    CHECK(app::backOff(0, kMiddle) == 1);
    CHECK(app::backOff(1, kMiddle) == 2);
    CHECK(app::backOff(2, kMiddle) == 4);
    CHECK(app::backOff(6, kMiddle) == 60);
    CHECK(app::backOff(1'000'000, kMiddle) == 60);
    CHECK(app::backOff(-1, kMiddle) == 1);
    CHECK(app::backOff(9, 1) == 75);
}

TEST_CASE("A hundred screens do not come back to a server in the same moment")
{
    for (int tries = 0; tries < 10; ++tries) {
        CHECK(app::backOff(tries, 0) == doctest::Approx(0.75 * app::backOff(tries, 0.5)));
        CHECK(app::backOff(tries, 1) == doctest::Approx(1.25 * app::backOff(tries, 0.5)));
    }
}
