#include "render/pixels.h"

#include <doctest/doctest.h>

#include <random>

using render::PixelWindow;

TEST_CASE("no pixel around copied windows is left out or cleared twice")
{
    std::mt19937 random(7);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    for (int round = 0; round < 200; ++round) {
        std::vector<PixelWindow> rest{{0, 0, 30, 20}};
        std::vector<int> expected(30 * 20, 1);
        for (int i = upTo(5); i > 0; --i) {
            const PixelWindow taken{upTo(35) - 3, upTo(25) - 3, upTo(15), upTo(15)};
            subtract(rest, taken);
            for (int y = 0; y < 20; ++y) {
                for (int x = 0; x < 30; ++x) {
                    if (x >= taken.left && x < taken.right() && y >= taken.top && y < taken.bottom()) {
                        expected[static_cast<std::size_t>(y * 30 + x)] = 0;
                    }
                }
            }
        }
        std::vector<int> times(30 * 20, 0);
        for (const PixelWindow& window : rest) {
            for (int y = window.top; y < window.bottom(); ++y) {
                for (int x = window.left; x < window.right(); ++x) {
                    ++times[static_cast<std::size_t>(y * 30 + x)];
                }
            }
        }
        REQUIRE(times == expected);
    }
}

TEST_CASE("a window around two holds both and nothing for an empty one")
{
    CHECK(render::around({2, 3, 4, 5}, {10, 1, 1, 1}) == PixelWindow{2, 1, 9, 7});
    CHECK(render::around({2, 3, 4, 5}, {}) == PixelWindow{2, 3, 4, 5});
    CHECK(render::around({}, {2, 3, 4, 5}) == PixelWindow{2, 3, 4, 5});
    CHECK(render::overlap({0, 0, 4, 4}, {3, 3, 4, 4}));
    CHECK_FALSE(render::overlap({0, 0, 4, 4}, {4, 0, 4, 4}));
    CHECK_FALSE(render::overlap({0, 0, 4, 4}, {1, 1, 0, 2}));
}
