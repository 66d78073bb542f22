#include "export/print_scene.h"

#include "base/print_colour.h"

namespace exporter {

namespace {

template<class... Colours>
void print(Colours&... colours)
{
    ((colours = base::printColour(colours)), ...);
}

} // namespace

scene::Scene inPrintColours(scene::Scene scene)
{
    print(scene.background);
    for (scene::Leaf& leaf : scene.leaves) {
        if (leaf.ground) {
            print(*leaf.ground);
        }
        for (scene::MapPart& map : leaf.maps) {
            for (scene::Fill& fill : map.fills) {
                print(fill.colour, fill.hatch);
            }
            for (scene::Border& border : map.borders) {
                print(border.colour);
            }
        }
        for (scene::Box& box : leaf.boxes) {
            print(box.fill, box.border);
        }
        for (scene::Line& line : leaf.lines) {
            print(line.colour);
        }
        for (scene::Hexagon& hexagon : leaf.hexagons) {
            print(hexagon.fill, hexagon.border);
        }
        for (scene::Disc& disc : leaf.discs) {
            print(disc.fill, disc.ring, disc.lining);
        }
        for (scene::Sector& sector : leaf.sectors) {
            print(sector.colour);
        }
        for (scene::Text& text : leaf.texts) {
            print(text.colour, text.halo);
        }
    }
    return scene;
}

} // namespace exporter
