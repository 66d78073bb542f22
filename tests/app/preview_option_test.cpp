// The hidden option --preview: a picture of the window as if the pointer rested on a choice.
#include "app/command_line.h"
#include "app/opening.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

base::Result<app::Opening> opened(const std::string& typed)
{
    const auto parsed = app::parseCommandLine(
        std::vector<std::string>{"render", "--ui", "--out", "a.png", "--preview", typed});
    REQUIRE(parsed.ok());
    return app::openStage(parsed.value().options, app::startLoading(parsed.value().options));
}

} // namespace

TEST_CASE("A choice and a cell can be previewed in a picture, and what is neither is refused")
{
    const auto one = opened("category:dons");
    REQUIRE(one.ok());
    REQUIRE(one.value().state.preview);
    CHECK(one.value().state.preview->code == "dons");
    CHECK_FALSE(one.value().state.preview->second);
    const auto cell = opened("pole:none,category:dons");
    REQUIRE(cell.ok());
    REQUIRE(cell.value().state.preview->second);
    CHECK(cell.value().state.preview->second->second == "dons");
    for (const char* wrong :
         {"dons", "category:", "category:nothing", "color:dons", "category:dons,category:recherche",
          "category:dons,pole:none,type:public", "category:dons,", ":dons"}) {
        CAPTURE(wrong);
        const auto refused = opened(wrong);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().exit == base::Exit::Usage);
        CHECK(refused.error().message.find("--preview") != std::string::npos);
    }
}
