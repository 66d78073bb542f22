#include "app/command_line.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

app::Options asked(const std::vector<std::string>& more)
{
    std::vector<std::string> words{"export"};
    words.insert(words.end(), more.begin(), more.end());
    const auto invocation = app::parseCommandLine(words);
    REQUIRE_MESSAGE(invocation.ok(), (invocation.ok() ? "" : invocation.error().message));
    return invocation.value().options;
}

bool isRefused(const std::vector<std::string>& more)
{
    std::vector<std::string> words{"export"};
    words.insert(words.end(), more.begin(), more.end());
    return !app::parseCommandLine(words).ok();
}

} // namespace

TEST_CASE("A PDF is an A4 sheet lying on its side unless something else is asked for")
{
    const app::Options plain = asked({"--out", "a.pdf"});
    CHECK(plain.paper == app::Paper::A4);
    CHECK(plain.orientation == app::Orientation::Landscape);
    const app::Options upright = asked({"--out", "a.PDF", "--orientation", "portrait"});
    CHECK(upright.paper == app::Paper::A4);
    CHECK(upright.orientation == app::Orientation::Portrait);
    CHECK(asked({"--out", "a.pdf", "--paper", "a3"}).paper == app::Paper::A3);
    const app::Options screen = asked({"--out", "a.pdf", "--size", "800x600"});
    CHECK_FALSE(screen.paper);
    CHECK(screen.width == 800);
}

TEST_CASE("An SVG is as large as the picture unless paper is asked for")
{
    CHECK_FALSE(asked({"--out", "a.svg"}).paper);
    CHECK(asked({"--out", "a.svg"}).width == 1920);
    CHECK(asked({"--out", "a.svg", "--paper", "a4"}).paper == app::Paper::A4);
    CHECK(asked({"--out", "a.svg", "--transparent"}).transparent);
    CHECK(isRefused({"--out", "a.svg", "--orientation", "portrait"}));
    CHECK(isRefused({"--out", "a.svg", "--paper", "letter"}));
    CHECK(isRefused({"--out", "a.svg", "--paper", "a4", "--size", "800x600"}));
    CHECK(isRefused({"--out", "a.png", "--paper", "a4"}));
    CHECK(isRefused({"--out", "a.csv", "--paper", "a4"}));
}
