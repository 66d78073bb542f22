// The option --near: names as typed, and what is answered to those that are none or several.
#include "app/command_line.h"
#include "app/near_option.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::string refusal(const std::string& typed)
{
    const auto near = app::nearbyFrom(typed);
    if (near) {
        return {};
    }
    CHECK(near.error().exit == base::Exit::Usage);
    return near.error().message;
}

} // namespace

TEST_CASE("A commune is named however its name is written")
{
    for (const char* typed : {"Autun", "autun", "AUTUN,71", "Autun (71)", "  autun 71 "}) {
        CAPTURE(typed);
        const auto near = app::nearbyFrom(typed);
        REQUIRE(near.ok());
        CHECK(near.value().name == "Autun (71)");
        CHECK(near.value().at.lon == doctest::Approx(4.2987));
        CHECK_FALSE(near.value().about);
    }
    CHECK(app::nearbyFrom("l'hay les roses").value().name == "L'Haÿ-les-Roses (94)");
    CHECK(app::nearbyFrom("St-Denis,974").value().name == "Saint-Denis (974)");
    CHECK(app::nearbyFrom("Aast").value().about);
}

TEST_CASE("A name that is none is answered with the nearest, and one of several with all of them")
{
    CHECK(refusal("Autin") == "--near: no commune is called \"Autin\"; did you mean Autun?");
    CHECK(refusal("Xyzzyxyzzy") == "--near: no commune is called \"Xyzzyxyzzy\"");
    CHECK(refusal("Saint-Denis") ==
          "--near: 4 communes are called \"Saint-Denis\"; write one of \"Saint-Denis,974\", "
          "\"Saint-Denis,93\", \"Saint-Denis,11\", \"Saint-Denis,30\"");
    CHECK(refusal("Saint-Denis,75").find("did you mean Saint-Denis?") != std::string::npos);
}

TEST_CASE("A place of one's own is given by its position, with a name or without")
{
    const auto place = [](const std::string& typed) {
        const auto read = app::nearbyFrom(typed);
        REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
        return read.value();
    };
    CHECK(place("4.2987,46.951,Autun (71)") == session::Nearby{"Autun (71)", {4.2987, 46.951}});
    CHECK(place(" ~ 4.3 , 46.9 , chez moi, en haut ") ==
          session::Nearby{"chez moi, en haut", {4.3, 46.9}, true});
    CHECK(place("-1.5,47.2") == session::Nearby{"-1.5, 47.2", {-1.5, 47.2}});
    CHECK(place("-1.5,47.2,") == session::Nearby{"-1.5, 47.2", {-1.5, 47.2}});
    CHECK(refusal("46.951,4.2987x").find("LON,LAT,NAME") != std::string::npos);
    CHECK(refusal("46,104.3,x").find("the longitude comes first") != std::string::npos);
    CHECK(refusal("400,4,x").find("no place on Earth") != std::string::npos);
    CHECK(refusal("nan,46").find("no commune is called") != std::string::npos);
    CHECK(refusal("4,nan").find("LON,LAT,NAME") != std::string::npos);
    CHECK(refusal("4,45," + std::string(300, 'x')).find("too long") != std::string::npos);
    CHECK(refusal("4,45,a\nb").find("too long") != std::string::npos);
}

TEST_CASE("The commune reaches the viewer, render and list, and no command that has no order")
{
    for (const std::string command : {"", "list", "render"}) {
        std::vector<std::string> typed{"--near", "Autun"};
        if (!command.empty()) {
            typed.insert(typed.begin(), command);
        }
        if (command == "render") {
            typed.insert(typed.end(), {"--out", "map.png"});
        }
        const auto read = app::parseCommandLine(typed);
        REQUIRE_MESSAGE(read.ok(), command);
        CHECK(read.value().options.near == "Autun");
    }
    CHECK_FALSE(app::parseCommandLine(std::vector<std::string>{"counts", "--near", "Autun"}).ok());
}
