#include "base/qr.h"

#include <doctest/doctest.h>

TEST_CASE("A code has the three corners that readers look for, and a text too long has none")
{
    const base::QrCode code = base::qrCode("https://example.org/une-initiative?id=42");
    REQUIRE(code.side >= 21);
    CHECK(code.side % 4 == 1); // 17 + 4 × version
    CHECK(static_cast<int>(code.modules.size()) == code.side * code.side);
    const auto finder = [&](int left, int top) {
        for (int i = 0; i < 7; ++i) {
            for (int j = 0; j < 7; ++j) {
                const bool edge = i == 0 || i == 6 || j == 0 || j == 6;
                const bool core = i >= 2 && i <= 4 && j >= 2 && j <= 4;
                CHECK(code.at(left + i, top + j) == (edge || core));
            }
        }
    };
    finder(0, 0);
    finder(code.side - 7, 0);
    finder(0, code.side - 7);
    CHECK(base::qrCode(std::string(5000, 'x')).side == 0);
    CHECK(base::qrCode("").side == 0);
}
