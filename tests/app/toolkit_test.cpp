#include "app/opening.h"
#include "app/toolkit.h"
#include "render/offscreen.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <vector>

namespace {

std::vector<float> lettersInUse()
{
    std::vector<float> sizes;
    for (const ImFont* font : ImGui::GetIO().Fonts->Fonts) {
        sizes.push_back(font->FontSize);
    }
    return sizes;
}

} // namespace

TEST_CASE("A kiosk keeps its letters, the large ones too, when the OpenGL context was made anew")
{
    const auto context = render::Offscreen::create();
    REQUIRE(context.ok());
    const auto opening = app::openStage({}, app::startLoading({}));
    REQUIRE(opening.ok());
    const app::Stage& stage = *opening.value().stage;
    const auto renderer =
        render::Renderer::create(context.value()->loader(), stage.atlas.geography, stage.fonts);
    REQUIRE(renderer.ok());
    for (const bool forKiosk : {true, false}) {
        app::Toolkit toolkit;
        toolkit.useScale(stage.fonts, 1.5F, forKiosk);
        const std::vector<float> before = lettersInUse();
        toolkit.rebuild(stage.fonts);
        CHECK(lettersInUse() == before);
        CHECK(toolkit.scale() == 1.5F);
    }
}
