// The viewer and --view: what cannot be read is said, and the usual view opens.
#include "app/opening.h"
#include "base/file.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace {

/// A file with this text, gone at the end.
struct Written {
    explicit Written(std::string_view text)
        : path(std::filesystem::temp_directory_path() / ("cartovid-view-" + std::to_string(::getpid())))
    {
        REQUIRE(base::writeAtomically(path, text).ok());
    }
    ~Written() { std::filesystem::remove(path); }
    std::filesystem::path path;
};

base::Result<app::Opening> openedWith(const std::filesystem::path& view, app::Command command)
{
    app::Options options;
    options.command = command;
    options.view = view.string();
    return app::openStage(options, app::startLoading(options));
}

} // namespace

TEST_CASE("a broken view opens the viewer as usual and says why, and draws no picture")
{
    for (const std::string text :
         {R"({"format": "cartovid-view", "version": 1, "theme": "dark", "symb)",
          R"({"format": "cartovid-view", "version": 99, "theme": "dark"})",
          R"({"format": "cartovid-view", "version": 1, "theme": "dark", "card": "x"})"}) {
        const Written file(text);
        const auto viewer = openedWith(file.path, app::Command::Viewer);
        REQUIRE(viewer.ok());
        const session::State& state = viewer.value().state;
        CHECK(state.notice.find(file.path.string()) != std::string::npos);
        CHECK(state.theme == base::Theme::Light);
        CHECK(state.selection.isEmpty());
        const auto picture = openedWith(file.path, app::Command::Render);
        REQUIRE_FALSE(picture.ok());
        CHECK(picture.error().exit == base::Exit::Data);
    }
}

TEST_CASE("a view opens the viewer on what it shows, later keys kept for when it is saved again")
{
    const Written file(R"({"format": "cartovid-view", "version": 1, "theme": "dark", "unfolded": "paris",
                           "selection": {"region": ["11"]}, "future": [1, 2]})");
    const auto viewer = openedWith(file.path, app::Command::Viewer);
    REQUIRE(viewer.ok());
    const session::State& state = viewer.value().state;
    CHECK(state.notice.empty());
    CHECK(state.theme == base::Theme::Dark);
    CHECK(state.selection.has(filter::Facet::Region, "11"));
    CHECK(state.unfolding.target.kind == layout::UnfoldKind::Paris);
    CHECK(state.viewExtras == R"({"future":[1,2]})");
}

TEST_CASE("dates typed beside a view take the place of the view's, and never turn its range round in silence")
{
    const Written file(R"({"format": "cartovid-view", "version": 1,
                           "selection": {"from": "2020-03-17", "to": "2020-05-11"}})");
    const auto opened = [&](const char* from, const char* to) {
        app::Options options;
        options.command = app::Command::Render;
        options.view = file.path.string();
        options.selection.from = from;
        options.selection.to = to;
        return app::openStage(options, app::startLoading(options));
    };
    const auto both = opened("2020-09", "2020-10");
    REQUIRE(both.ok());
    CHECK(both.value().state.selection.from == base::PartialDate{2020, 9, 0});
    CHECK(both.value().state.selection.to == base::PartialDate{2020, 10, 0});
    const auto one = opened("2020-04", "");
    REQUIRE(one.ok());
    CHECK(one.value().state.selection.from == base::PartialDate{2020, 4, 0});
    CHECK(one.value().state.selection.to == base::PartialDate{2020, 5, 11});
    const auto turned = opened("2020-06", "");
    REQUIRE_FALSE(turned.ok());
    CHECK(turned.error().exit == base::Exit::Usage);
    CHECK(turned.error().message.find("saved view") != std::string::npos);
}
