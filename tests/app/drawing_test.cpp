// Drawings of the real table: what is on paper, and in which layers.
#include "app/drawing.h"
#include "app/opening.h"
#include "base/print_colour.h"
#include "base/print_gamut.h"
#include "export/layer_names.h"
#include "export/print_scene.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace {

app::Opening opened(const app::Options& options = {})
{
    auto opening = app::openStage(options, app::startLoading(options));
    REQUIRE_MESSAGE(opening.ok(), (opening.ok() ? "" : opening.error().message));
    return std::move(opening).value();
}

const std::vector<layout::Symbols> kKinds{layout::Symbols::Bouquets, layout::Symbols::Bubbles,
                                          layout::Symbols::Density,  layout::Symbols::Choropleth,
                                          layout::Symbols::Bars,     layout::Symbols::Matrix};

/// Every opaque colour of a scene.
std::set<std::uint32_t> coloursOf(const scene::Scene& scene)
{
    std::set<std::uint32_t> colours;
    const auto add = [&](base::Colour c) {
        if (c.a == 255) {
            colours.insert(static_cast<std::uint32_t>(c.r) << 16U | static_cast<std::uint32_t>(c.g) << 8U |
                           c.b);
        }
    };
    add(scene.background);
    for (const scene::Leaf& leaf : scene.leaves) {
        if (leaf.ground) {
            add(*leaf.ground);
        }
        for (const scene::MapPart& map : leaf.maps) {
            for (const scene::Fill& fill : map.fills) {
                add(fill.colour);
                add(fill.hatch);
            }
            for (const scene::Border& border : map.borders) {
                add(border.colour);
            }
        }
        for (const scene::Box& box : leaf.boxes) {
            add(box.fill);
            add(box.border);
        }
        for (const scene::Disc& disc : leaf.discs) {
            add(disc.fill);
            add(disc.ring);
        }
        for (const scene::Hexagon& hexagon : leaf.hexagons) {
            add(hexagon.fill);
        }
        for (const scene::Sector& sector : leaf.sectors) {
            add(sector.colour);
        }
        for (const scene::Text& text : leaf.texts) {
            add(text.colour);
        }
    }
    return colours;
}

int occurrences(const std::string& text, std::string_view what)
{
    int count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("Sheets of paper have the sizes of ISO 216 and the proportions of their picture")
{
    for (const app::Paper paper : {app::Paper::A4, app::Paper::A3}) {
        for (const auto turned : {app::Orientation::Landscape, app::Orientation::Portrait}) {
            const app::DrawingOrder order = app::drawingOn(paper, turned);
            CHECK(order.forPrint);
            CHECK((order.widthMm > order.heightMm) == (turned == app::Orientation::Landscape));
            CHECK(std::max(order.widthMm, order.heightMm) == (paper == app::Paper::A4 ? 297 : 420));
            CHECK(order.width * order.heightMm ==
                  doctest::Approx(order.height * order.widthMm).epsilon(0.001));
        }
    }
    // A3 is no enlarged A4.
    CHECK(app::drawingOn(app::Paper::A3, app::Orientation::Landscape).width >
          1.2 * app::drawingOn(app::Paper::A4, app::Orientation::Landscape).width);
}

TEST_CASE("Nothing on a sheet of paper is smaller than 7 points")
{
    app::Opening opening = opened();
    for (const app::Paper paper : {app::Paper::A4, app::Paper::A3}) {
        for (const auto turned : {app::Orientation::Landscape, app::Orientation::Portrait}) {
            const app::DrawingOrder order = app::drawingOn(paper, turned);
            const double points = order.widthMm / 25.4 * 72 / order.width;
            const scene::Scene poster =
                opening.stage->poster(opening.state, order.width, order.height, order.scale);
            int texts = 0;
            for (const scene::Leaf& leaf : poster.leaves) {
                for (const scene::Text& text : leaf.texts) {
                    CAPTURE(leaf.name);
                    CAPTURE(text.utf8);
                    if (text.face != base::Face::Icons) {
                        CHECK(text.sizePx * points >= 6.99);
                        ++texts;
                    }
                }
            }
            CHECK(texts > 40);
        }
    }
}

TEST_CASE("Each initiative is one dot of the SVG of a map, whatever the language and the sheet")
{
    app::Opening opening = opened();
    app::Stage& stage = *opening.stage;
    for (const auto language : {base::Language::French, base::Language::English}) {
        opening.state.language = language;
        for (const app::Paper paper : {app::Paper::A4, app::Paper::A3}) {
            const auto svg =
                app::drawing(stage, opening.state, app::drawingOn(paper, app::Orientation::Portrait),
                             app::DrawingFormat::Svg);
            REQUIRE(svg.ok());
            CHECK(occurrences(svg.value(), "data-id=") ==
                  static_cast<int>(stage.atlas.data.initiatives.size()));
            for (const model::Initiative& initiative : stage.atlas.data.initiatives) {
                CHECK(svg.value().find("data-id=\"" + initiative.id + "\"") != std::string::npos);
            }
        }
    }
}

TEST_CASE("No layer is without a name for people, and all colours on paper can be printed")
{
    const auto gamut = tests::PrintGamut::open();
    app::Opening opening = opened();
    std::set<std::uint32_t> colours;
    std::set<std::string> leaves;
    const auto look = [&](app::Opening& shown) {
        const scene::Scene poster = shown.stage->poster(shown.state, 1403, 992, 1);
        for (const std::uint32_t colour : coloursOf(exporter::inPrintColours(poster))) {
            colours.insert(colour);
        }
        for (const scene::Leaf& leaf : poster.leaves) {
            leaves.insert(leaf.name);
        }
    };
    for (const base::Theme theme : {base::Theme::Light, base::Theme::Dark, base::Theme::Contrast}) {
        opening.state.theme = theme;
        for (const layout::Symbols kind : kKinds) {
            opening.state.symbols = kind;
            opening.state.showPoles = kind == layout::Symbols::Bouquets;
            for (const auto colouring : {layout::Colouring::Category, layout::Colouring::Pole}) {
                opening.state.colouring = colouring;
                look(opening);
            }
        }
    }
    app::Options compared;
    compared.duel = "region:84,11";
    app::Opening duel = opened(compared);
    look(duel);
    CHECK(leaves.size() > 30);
    for (const std::string& leaf : leaves) {
        CAPTURE(leaf);
        CHECK(exporter::layerName(leaf, base::Language::French) != leaf);
        CHECK(exporter::layerName(leaf, base::Language::English) != leaf);
    }
    if (!gamut) {
        MESSAGE("skipped: FOGRA39L.ti3 of icc-profiles-free is not installed");
        return;
    }
    CHECK(colours.size() > 60);
    double worst = 0;
    for (const std::uint32_t colour : colours) {
        const double away = gamut->nearest(tests::seen(base::rgb(colour), tests::Vision::Normal)).away;
        CAPTURE(colour);
        CHECK(away <= 2.0);
        worst = std::max(worst, away);
    }
    MESSAGE(colours.size() << " colours, at most " << worst << " (CIEDE2000) from what prints");
}

TEST_CASE("The pointer leaves no trace in a drawing, and a drawing none in the window")
{
    app::Opening opening = opened();
    app::Stage& stage = *opening.stage;
    const app::DrawingOrder order = app::drawingOn(app::Paper::A4, app::Orientation::Landscape);
    const auto plain = app::drawing(stage, opening.state, order, app::DrawingFormat::Svg);
    opening.state.hoveredRow = 5;
    opening.state.preview = session::Choice{filter::Facet::Category, "dons"};
    const auto hovered = app::drawing(stage, opening.state, order, app::DrawingFormat::Svg);
    REQUIRE(plain.ok());
    CHECK(plain.value() == hovered.value());
    CHECK(opening.state.hoveredRow == 5);
}
