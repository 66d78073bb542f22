#include "app/opening.h"
#include "app/toolkit.h"
#include "base/image.h"
#include "render/offscreen.h"
#include "render/pixels.h"

#include <backends/imgui_impl_opengl3.h>
#include <doctest/doctest.h>
#include <imgui.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace {

/// A window off-screen that can be drawn in both ways.
class Glass {
public:
    Glass()
    {
        auto made = render::Offscreen::create();
        REQUIRE(made.ok());
        context = std::move(made).value();
        auto opened = app::openStage({}, app::startLoading({}));
        REQUIRE(opened.ok());
        opening = std::move(opened).value();
        auto built = render::Renderer::create(context->loader(), stage().atlas.geography, stage().fonts);
        REQUIRE(built.ok());
        renderer = std::move(built).value();
        ImGui::GetIO().MousePos = {-1, -1};
    }

    app::Stage& stage() { return *opening.stage; }
    session::State& state() { return opening.state; }

    /// A frame as the viewer draws it, then the same whole: no panel copied.
    std::pair<base::Image, base::Image> frame()
    {
        REQUIRE(context->bindTarget(width, height).ok());
        const auto w = static_cast<float>(width);
        const auto h = static_cast<float>(height);
        toolkit.useScale(stage().fonts, scale);
        const ui::Desk desk = ui::arrangeDesk(w, h, scale, session::drawerShare(state()));
        stage().refresh(state(), desk.map, scale, app::Stage::kArrived);
        ImGui::GetIO().DisplaySize = {w, h};
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        toolkit.panels(stage(), state(), desk, {});
        ImGui::Render();
        const scene::Scene scene = stage().map(state(), width, height, app::Stage::kArrived);
        for (const scene::Leaf& leaf : scene.leaves) {
            for (const base::Rect& panel : {desk.top, desk.facets, desk.list, desk.months, desk.drawer}) {
                INFO(leaf.name);
                CHECK_FALSE(render::overlap(render::pixelsOf(leaf.clip, width, height),
                                            render::pixelsOf(panel, width, height)));
            }
        }
        toolkit.draw(*renderer, scene, desk);
        base::Image kept = render::readPixels(width, height);
        scene::Scene whole = scene;
        whole.still = 0;
        renderer->draw(whole);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        return {std::move(kept), render::readPixels(width, height)};
    }

    std::unique_ptr<render::Offscreen> context;
    app::Opening opening;
    std::unique_ptr<render::Renderer> renderer;
    app::Toolkit toolkit;
    int width = 1280;
    int height = 800;
    float scale = 1;
};

} // namespace

TEST_CASE("panels that are copied from the last frame look as if they had been drawn")
{
    Glass glass;
    const auto pointAt = [](float x, float y) { ImGui::GetIO().MousePos = {x, y}; };
    const std::vector<std::pair<std::string, std::function<void()>>> steps{
        {"rest", [] {}},
        {"zoom", [&] { glass.state().camera.zoom *= 1.1; }},
        {"a choice", [&] { filter::toggle(glass.state().selection, filter::Facet::Category, "dons"); }},
        {"the drawer opens", [&] { glass.state().drawer = session::Drawer::Table; }},
        {"rest with the drawer", [] {}},
        {"rest with the drawer again", [] {}},
        {"the other drawer", [&] { glass.state().drawer = session::Drawer::Crosstab; }},
        {"the drawer closes", [&] { glass.state().drawer = session::Drawer::None; }},
        {"pointer on the facets", [&] { pointAt(100, 300); }},
        {"pointer on the list", [&] { pointAt(1150, 400); }},
        {"pointer on the map", [&] { pointAt(1000, 120); }},
        {"dark", [&] { glass.state().theme = base::Theme::Dark; }},
        {"English", [&] { glass.state().language = base::Language::English; }},
        {"an open card", [&] { glass.state().openRow = glass.stage().outcome.rows.front(); }},
        {"help, over panels and map", [&] { glass.state().helpOpen = true; }},
        {"no help", [&] { glass.state().helpOpen = false; }},
        {"a larger scale", [&] { glass.scale = 1.25F; }},
        {"another size", [&] { glass.width = 1400; }},
        {"portrait", [&] { std::swap(glass.width, glass.height); }},
        {"landscape", [&] { std::swap(glass.width, glass.height); }},
        {"a chart, without land", [&] { glass.state().symbols = layout::Symbols::Bars; }},
        {"land again", [&] { glass.state().symbols = layout::Symbols::Density; }},
        {"a rebuilt renderer", [&] { REQUIRE(glass.renderer->rebuild().ok()); }},
        {"two maps",
         [&] {
             glass.state().openRow = -1;
             glass.state().selection = {};
             glass.state().duel = session::Duel{filter::Facet::Region, "84", "11", -1, {}};
         }},
        {"a picture of the same size in between",
         [&] {
             REQUIRE(glass.context->bindTarget(glass.width, glass.height).ok());
             for (int i = 0; i < 3; ++i) {
                 glass.renderer->draw(glass.stage().poster(glass.state(), glass.width, glass.height, 1));
             }
         }},
        {"one map", [&] { glass.state().duel.reset(); }},
    };
    for (const auto& [name, change] : steps) {
        change();
        for (int i = 0; i < 4; ++i) { // drawn, stored, copied, copied
            const auto [kept, whole] = glass.frame();
            CAPTURE(name);
            CAPTURE(i);
            CHECK(kept.rgba == whole.rgba);
        }
    }
}

TEST_CASE("panels are copied once they stand still, while the map moves on")
{
    // The store is painted over behind the panels' back: what is copied shows it.
    Glass glass;
    for (int i = 0; i < 3; ++i) {
        glass.frame();
    }
    const ui::Desk desk = ui::arrangeDesk(1280, 800, 1);
    REQUIRE(glass.renderer->keep(desk.facets, {255, 0, 255, 255}, glass.width, glass.height, [] {}));
    glass.state().camera.zoom = 1.5;
    const auto [kept, whole] = glass.frame();
    CHECK(kept.rgba != whole.rgba);
    ImGui::GetIO().MousePos = {100, 300}; // a change of the panel draws it anew
    glass.frame();
    const auto [later, drawn] = glass.frame();
    CHECK(later.rgba == drawn.rgba);
}
