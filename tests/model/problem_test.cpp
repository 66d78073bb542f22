#include "base/words.h"
#include "model/problem.h"

#include <doctest/doctest.h>

using base::Language;
using base::Word;

TEST_CASE("What is wrong with a cell is said in the reader's language")
{
    model::Problem problem;
    problem.reason = {Word::DoctorWhyOtherRegion, {"69", "Rhône", "84", "Auvergne-Rhône-Alpes"}};
    CHECK(model::reasonText(problem, Language::English) ==
          "department 69 (Rhône) lies in region 84 (Auvergne-Rhône-Alpes)");
    CHECK(model::reasonText(problem, Language::French) ==
          "le département 69 (Rhône) est dans la région 84 (Auvergne-Rhône-Alpes)");
}

TEST_CASE("The problem of a table in a folder names its file")
{
    model::Problem problem;
    problem.reason = {Word::DoctorWhyDate};
    problem.file = "mai.csv";
    CHECK(model::reasonText(problem, Language::English) == "in mai.csv: this is no real date");
    CHECK(model::reasonText(problem, Language::French) == "dans mai.csv\u00a0: ce n’est pas une vraie date");
}
