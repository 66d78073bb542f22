#include "layout/partner_words.h"

#include <doctest/doctest.h>

using base::Language;

TEST_CASE("one initiative is not told as several")
{
    CHECK(layout::coverageText({1, 1, 1, 1, 0}, Language::French) ==
          "Sur 1 initiative, 1 (100 %) cite un partenaire ; "
          "1 (100 %) en cite un qui est dans le tableau.");
    CHECK(layout::coverageText({1, 1, 1, 1, 0}, Language::English) ==
          "Of 1 initiative, 1 (100%) names a partner; 1 (100%) names one that is in the table.");
    CHECK(layout::groupText({{4, 5}, {7}}, Language::French) == "2 organisations · 1 initiative");
    CHECK(layout::groupText({{4, 5}, {7}}, Language::English) == "2 organisations · 1 initiative");
}

TEST_CASE("several initiatives agree with their verbs, none does as the language has it")
{
    CHECK(layout::coverageText({651, 413, 2, 3, 0}, Language::French) ==
          "Sur 651 initiatives, 413 (63 %) citent un partenaire ; "
          "2 (0 %) en citent un qui est dans le tableau.");
    CHECK(layout::coverageText({2, 0, 0, 0, 0}, Language::French) ==
          "Sur 2 initiatives, 0 (0 %) cite un partenaire ; "
          "0 (0 %) en cite un qui est dans le tableau.");
    CHECK(layout::coverageText({2, 0, 0, 0, 0}, Language::English) ==
          "Of 2 initiatives, 0 (0%) name a partner; 0 (0%) name one that is in the table.");
    CHECK(layout::groupText({{4, 5, 6}, {7, 8}}, Language::French) == "3 organisations · 2 initiatives");
}
