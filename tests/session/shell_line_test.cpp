// Command lines as a shell reads them back.
#include "session/shell_line.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace {

/// What a shell hands to a program as its words; each ends with a byte 1, which no word here has.
std::vector<std::string> throughShell(const std::string& line)
{
    std::vector<std::string> words;
    FILE* pipe = ::popen(("printf '%s\\001' " + line).c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string word;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
        if (c == 1) {
            words.push_back(std::exchange(word, {}));
        } else {
            word += static_cast<char>(c);
        }
    }
    CHECK(::pclose(pipe) == 0);
    return words;
}

} // namespace

TEST_CASE("a real shell reads each word of a line as it was meant, whatever is in it")
{
    const std::vector<std::string> words{"cartovid", "--region",   "84,11", "a b",  "$HOME",      "l'eau",
                                         "`id`",     "~4.3,46.9",  "*",     "=cat", "é « ô »",    "#1",
                                         "a\nb",     "\"quoted\"", "\\",    "!!",   "--a=-b 'c'", "%1"};
    CHECK(throughShell(session::shellLine(words)) == words);
    CHECK(session::shellLine({"cartovid", "--region", "84,11"}) == "cartovid --region 84,11");
    CHECK(session::shellLine({"a b", "", "$HOME", "l'eau"}) == "'a b' '' '$HOME' 'l'\\''eau'");
}

TEST_CASE("a value that looks like an option hangs on its name, so that it is not taken for one")
{
    session::CommandWords words;
    words.option("--search", "-x");
    words.option("--search", "x");
    CHECK(words.words() == std::vector<std::string>{"--search=-x", "--search", "x"});
}
