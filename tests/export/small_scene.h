// A drawing's scene that holds one of everything, over a land of two squares.
#pragma once

#include "base/palette.h"
#include "export/vector.h"

#include <doctest/doctest.h>

#include <string>

namespace test {

inline base::FontSet openFonts()
{
    auto fonts = base::FontSet::load();
    REQUIRE(fonts.ok());
    return std::move(fonts).value();
}

/// Two regions of 100 km a side, the second with a hole; frames as the real land has them.
inline model::Geography twoSquares()
{
    model::Geography land;
    land.frames.resize(model::kFrames.size());
    for (std::size_t i = 0; i < land.frames.size(); ++i) {
        land.frames[i].spec = static_cast<int>(i);
        land.frames[i].present = true;
    }
    model::Layer& regions = land.frames[0].regions;
    const auto shape = [&](const char* code, const char* name, float west) {
        model::Shape made;
        made.code = code;
        made.name = name;
        made.rings = {{{west, 0}, {west + 100000, 0}, {west + 100000, 100000}, {west, 100000}}};
        made.extent.include(base::Vec2{west, 0});
        made.extent.include(base::Vec2{west + 100000.0, 100000});
        regions.shapes.push_back(made);
    };
    shape("01", "Ouest & <Nord>", 0);
    shape("02", "Est", 100000);
    regions.shapes[1].rings.push_back({{140000, 40000}, {140000, 60000}, {160000, 60000}, {160000, 40000}});
    regions.arcs.push_back({{{100000, 0}, {100000, 100000}}, 1, 0});
    regions.arcs.push_back({{{100000, 0}, {0, 0}, {0, 100000}, {100000, 100000}}, 0, -1});
    return land;
}

inline scene::Text text(base::Vec2 at, const char* utf8, base::Face face, float sizePx, base::Colour colour)
{
    scene::Text made;
    made.at = at;
    made.utf8 = utf8;
    made.face = face;
    made.sizePx = sizePx;
    made.colour = colour;
    return made;
}

inline scene::Scene oneOfEverything()
{
    scene::Scene scene;
    scene.width = 400;
    scene.height = 300;
    scene.background = base::rgb(0xFBFAF7);
    scene::Leaf sea;
    sea.name = "sea";
    sea.clip = {0, 40, 300, 260};
    sea.ground = base::rgb(0xDEE7EE);
    scene::Leaf land;
    land.name = "land";
    land.clip = sea.clip;
    scene::MapPart map;
    map.projection = {0, {50, 250}, 0.001};
    map.fills = {{scene::LayerKind::Regions, 0, base::rgb(0xFFFEFB)},
                 {scene::LayerKind::Regions, 1, base::rgb(0xDDD9D0), base::rgb(0xB0A898), 6}};
    map.borders = {{scene::LayerKind::Regions, 0, 1, {0x93, 0xA0, 0xAC, 200}},
                   {scene::LayerKind::Regions, 1, 1.5F, base::rgb(0x7C8B99)}};
    land.maps.push_back(map);
    scene::Leaf dots;
    dots.name = "dots and names";
    dots.clip = sea.clip;
    dots.boxes.push_back({{60, 60, 80, 30}, 4, base::rgb(0xFFFFFF), 1, base::rgb(0xA9B6C2)});
    dots.lines.push_back({{10, 60}, {60, 90}, 1.2F, base::rgb(0x5C6A78)});
    dots.hexagons.push_back({{200, 200}, 20, base::rgb(0x6FA3D2), 1, base::rgb(0xFFFFFF)});
    for (int row = 0; row < 3; ++row) {
        dots.discs.push_back(
            {{100.0 + 20 * row, 150}, 8, base::categoryColour(row), 1.2F, base::rgb(0), row});
    }
    dots.discs.back().liningPx = 1; // two circles, one dot
    dots.discs.back().lining = base::rgb(0xFFFFFF);
    dots.sectors.push_back({{250, 200}, 12, 20, 0.1, 0.4, base::rgb(0xBD1F01), 1});
    dots.sectors.push_back({{250, 100}, 12, 20, 0, 1, base::rgb(0x3F90DA), 0});
    scene::Text name = text({100, 120}, "Saint-Étienne", base::Face::SemiBold, 12.5F, base::rgb(0x2A3542));
    name.haloPx = 2;
    name.halo = base::rgb(0xFFFEFB);
    dots.texts = {
        text({20, 100}, "1\u202F234 « Cœur »\u00A0: l’été", base::Face::Regular, 14, base::rgb(0x17212D)),
        name, text({200, 120}, "\uF2A1", base::Face::Icons, 14, base::rgb(0xFFFFFF))};
    scene::Leaf title;
    title.name = "title";
    title.clip = {0, 0, 400, 300};
    title.texts = {text({20, 30}, "<script>alert(\"1 & 2\")</script>", base::Face::Bold, 20, base::rgb(0))};
    scene.leaves = {sea, land, dots, title};
    return scene;
}

inline exporter::VectorSheet smallSheet()
{
    exporter::VectorSheet sheet;
    sheet.title = "Titre <b>";
    sheet.description = "3 initiatives \xE2\x80\xA2 « toutes »";
    sheet.view = R"({"format":"cartovid-view","search":"<&>"})";
    sheet.rowIds = {"FR-1", "FR-\"2\"", "FR-3"};
    sheet.rowNames = {"Un", "Deux <script>", "Trois\x01"};
    return sheet;
}

} // namespace test
