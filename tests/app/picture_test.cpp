#include "app/picture.h"
#include "app/view_option.h"
#include "base/temporary_folder.h"
#include "scene/without_ground.h"
#include "studio.h"

#include <algorithm>
#include <cstdlib>

TEST_CASE("A picture painted in bands is the picture in one piece, byte for byte, whatever is drawn")
{
    Studio studio({}, 1100, 700);
    for (const layout::Symbols kind :
         {layout::Symbols::Bouquets, layout::Symbols::Bubbles, layout::Symbols::Density,
          layout::Symbols::Choropleth, layout::Symbols::Bars, layout::Symbols::Matrix}) {
        CAPTURE(static_cast<int>(kind));
        studio.state().symbols = kind;
        studio.state().measure = layout::Measure::PerMillion; // hatched regions
        studio.state().showPoles = kind == layout::Symbols::Bouquets;
        const scene::Scene scene = studio.scene();
        const base::Image whole = studio.painted(scene, render::Ground::Painted, 4096);
        for (const int rows : {1, 37, render::kBandRows})
            CHECK(studio.painted(scene, render::Ground::Painted, rows).rgba == whole.rgba);
    }
}

TEST_CASE("A transparent picture laid on the page's own colour looks like the opaque one, and has no sea")
{
    Studio studio({}, 900, 600);
    for (const layout::Symbols kind : {layout::Symbols::Bouquets, layout::Symbols::Choropleth}) {
        studio.state().symbols = kind;
        const base::Colour page{250, 240, 200, 255};
        const scene::Scene scene = scene::withoutGround(studio.scene(), page);
        const std::vector<std::uint8_t> opaque = studio.painted(scene).rgba;
        const std::vector<std::uint8_t> cut = studio.painted(scene, render::Ground::Clear).rgba;
        REQUIRE(cut.size() == opaque.size());
        int clear = 0;
        int worst = 0;
        for (std::size_t at = 0; at < cut.size(); at += 4) {
            clear += cut[at + 3] == 0 ? 1 : 0;
            const std::uint8_t under[3] = {page.r, page.g, page.b};
            for (std::size_t i = 0; i < 3; ++i) {
                const int laid = (cut[at + i] * cut[at + 3] + under[i] * (255 - cut[at + 3]) + 127) / 255;
                worst = std::max(worst, std::abs(laid - opaque[at + i]));
            }
        }
        CHECK(worst <= 4);
        CHECK(clear > static_cast<int>(cut.size() / 4 / 3));
        CHECK(cut[3] == 0);
    }
}

TEST_CASE("Dropping a picture on the window brings back the view it was made from")
{
    const TemporaryFolder folder;
    Studio studio({}, 640, 400);
    studio.state().selection.of(filter::Facet::Category) = {"dons"};
    studio.state().symbols = layout::Symbols::Bubbles;
    studio.state().language = base::Language::English;
    REQUIRE(app::writePicture(studio.stage(), studio.state(), studio.painter(), {640, 400, 1, false},
                              folder / "p.png")
                .ok());
    const app::Stage& stage = studio.stage();
    const session::ViewGround ground{stage.atlas, stage.index, stage.plan.mainland()};
    const auto opened = app::openView((folder / "p.png").string(), ground);
    REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? "" : opened.error().message));
    CHECK(opened.value().view == session::viewOf(studio.state()));
    CHECK(folder.count() == 1);

    base::Image plain{4, 4, std::vector<std::uint8_t>(64, 255)};
    REQUIRE(base::writePng(plain, folder / "plain.png").ok());
    const auto none = app::openView((folder / "plain.png").string(), ground);
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().message.find("carries no view") != std::string::npos);
}

TEST_CASE("A picture that cannot be written leaves nothing behind and says where")
{
    const TemporaryFolder folder;
    Studio studio({}, 320, 200);
    const auto status = app::writePicture(studio.stage(), studio.state(), studio.painter(),
                                          {320, 200, 1, true}, folder / "nowhere" / "p.png");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().message.find("nowhere") != std::string::npos);
    CHECK(folder.count() == 0);
}
