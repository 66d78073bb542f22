#include "base/cells.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

TEST_CASE("a cell that a spreadsheet would run is written as text")
{
    CHECK(base::neutralised("=1+1") == "'=1+1");
    CHECK(base::neutralised("+33 1 23") == "'+33 1 23");
    CHECK(base::neutralised("-2+3") == "'-2+3");
    CHECK(base::neutralised("@SUM(A1)") == "'@SUM(A1)");
    CHECK(base::neutralised("\t=1") == "'\t=1");
    CHECK(base::neutralised("\r=1") == "'\r=1");
    CHECK(base::neutralised("-") == "'-");
    CHECK(base::neutralised("-inf") == "'-inf");
    CHECK(base::neutralised("-1e5,2") == "'-1e5,2");
}

TEST_CASE("numbers and plain text stay as they are in a CSV cell")
{
    for (const char* cell : {"", "-61.5346", "+12", "-0", "a=b", "1-2", "'already", "Œuvre", "-1.5e-7"}) {
        CHECK(base::neutralised(cell) == cell);
    }
}

TEST_CASE("what was made harmless comes back exactly, and nothing else is touched")
{
    for (const std::string cell : {"=1+1", "'=1+1", "''=1+1", "+33 1 23", "-5", "'-5", "'", "''", "", "'word",
                                   "=", "'=", "@", "'@a", "\t=", "'\t="}) {
        CHECK(base::restored(base::neutralised(cell)) == cell);
    }
    CHECK(base::restored("'quoted'") == "'quoted'");
    CHECK(base::restored("=1+1") == "=1+1");

    std::mt19937 random(20200507);
    const std::string letters = "'=+-@\t\r1a.";
    for (int i = 0; i < 20000; ++i) {
        std::string cell(random() % 6, ' ');
        for (char& c : cell) {
            c = letters[random() % letters.size()];
        }
        CAPTURE(cell);
        REQUIRE(base::restored(base::neutralised(cell)) == cell);
        // Safe in itself: a spreadsheet looks at the first character.
        const std::string safe = base::neutralised(cell);
        const bool starts = !safe.empty() && std::string("=@\t\r").find(safe[0]) != std::string::npos;
        REQUIRE_FALSE(starts);
    }
}
