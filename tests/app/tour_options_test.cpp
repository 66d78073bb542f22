// The options of tours: what makes no sense is refused with a way out, before anything is read.
#include "../base/temporary_folder.h"
#include "app/command_line.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

base::Result<app::Invocation> parsed(const std::vector<std::string>& arguments)
{
    return app::parseCommandLine(arguments);
}

std::string refused(const std::vector<std::string>& arguments)
{
    const auto result = parsed(arguments);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().exit == base::Exit::Usage);
    return result.error().message;
}

} // namespace

TEST_CASE("a composed tour, a tour file, a scene and notes are understood by viewer and render")
{
    const TemporaryFolder folder;
    folder.put("mine.json", "{}");
    const auto viewer = parsed({"--present", "mobilisation", "--notes", "--scene", "2"});
    REQUIRE(viewer.ok());
    CHECK(viewer.value().options.tour == "mobilisation");
    CHECK(viewer.value().options.presents);
    CHECK(viewer.value().options.notes);
    CHECK(viewer.value().options.scene == 2);
    const auto picture = parsed({"render", "--out", "a.png", "--tour", (folder / "mine.json").string()});
    REQUIRE(picture.ok());
    CHECK_FALSE(picture.value().options.presents);
    CHECK(picture.value().options.scene == 0);
}

TEST_CASE("a tour that is no file names the composed ones, and a near file")
{
    const TemporaryFolder folder;
    folder.put("mine.json", "{}");
    const std::string message = refused({"--tour", (folder / "mien.json").string()});
    CHECK(message.find("mine.json") != std::string::npos);
    CHECK(message.find("mobilisation, regions") != std::string::npos);
    CHECK(refused({"--present", "mobilization"}).find("--present") == 0);
}

TEST_CASE("options of tours that do not go together are refused")
{
    CHECK(refused({"--tour", "regions", "--present", "regions"}).find("one of them") != std::string::npos);
    CHECK(refused({"--notes"}).find("--present") != std::string::npos);
    CHECK(refused({"--tour", "regions", "--notes"}).find("--present") != std::string::npos);
    CHECK(refused({"--scene", "2"}).find("--scene") == 0);
    for (const char* scene : {"0", "-1", "2.5", "zwei", "201"}) {
        CAPTURE(scene);
        CHECK(refused({"--tour", "regions", "--scene", scene}).find("--scene") == 0);
    }
}
