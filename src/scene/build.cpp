#include "scene/build.h"

#include "scene/parts.h"

namespace scene {

namespace {

/// The ground of legend and sources.
Leaf footerOf(const Ingredients& in)
{
    Leaf footer;
    footer.name = "footer";
    footer.clip = in.sheet.footer;
    footer.ground = base::palette(in.look.theme).panel;
    return footer;
}

/// Scale, sources and legend.
void addFurnitureLeaves(const Ingredients& in, std::vector<Leaf>& leaves)
{
    Leaf furniture;
    furniture.name = "scale and sources";
    furniture.clip = in.sheet.rect;
    Leaf legend;
    legend.name = "meaning of the symbols";
    legend.clip = in.sheet.footer;
    addFurniture(in, furniture, legend);
    leaves.push_back(std::move(furniture));
    leaves.push_back(std::move(legend));
}

Leaf unfoldedLeaf(const Ingredients& in)
{
    Leaf unfolded;
    unfolded.name = "unfolded place";
    unfolded.clip = {in.sheet.rect.x, in.sheet.rect.y, in.sheet.rect.width,
                     in.sheet.footer.y - in.sheet.rect.y};
    addUnfolded(in, unfolded);
    return unfolded;
}

} // namespace

void addSymbols(const Ingredients& in, std::size_t viewIndex, Leaf& leaf)
{
    addDots(in, viewIndex, leaf); // for other kinds: leaders and badge
    if (in.kind() == layout::Symbols::Density) {
        addHexagons(in, viewIndex, leaf);
    } else if (in.symbols != nullptr && viewIndex < in.drawn().bubbles.size()) { // or going from a duel
        addBubbles(in, viewIndex, leaf);
    }
}

void addStillLeaves(const Ingredients& in, Scene& scene)
{
    Leaf sea;
    sea.name = "sea";
    sea.clip = in.sheet.rect;
    sea.ground = base::palette(in.look.theme).sea;
    Leaf land;
    land.name = "land";
    land.clip = in.sheet.main().map;
    land.maps.push_back(landOf(in, in.sheet.main()));
    addPoleBands(in, 0, land);
    addArea(in, in.sheet.main(), land);
    scene.leaves.push_back(std::move(sea));
    scene.leaves.push_back(std::move(land));
    addInsetGrounds(in, scene);
}

void addMovingLeaves(const Ingredients& in, Scene& scene)
{
    addThreads(in, scene);
    Leaf dots;
    dots.name = "dots and names";
    dots.clip = in.sheet.main().map;
    addSymbols(in, 0, dots);
    addLabels(in, dots);
    addSeats(in, dots);
    addWhereabouts(in, dots);
    addAreaLabel(in, in.sheet.main(), dots);
    addParisLeader(in, scene); // below the dots, so that it never crosses one
    scene.leaves.push_back(std::move(dots));
    addInsets(in, scene);
}

std::optional<OpeningCard> openingCard(const Ingredients& in)
{
    if (in.look.unfolded == nullptr) {
        return std::nullopt;
    }
    Ingredients whole = in;
    whole.look.unfoldedShare = 1;
    whole.look.dotsElsewhere = true;
    return OpeningCard{unfoldedLeaf(whole), in.look.unfoldedShare};
}

std::vector<Leaf> tagLeaves(const Ingredients& in, bool card)
{
    std::vector<Leaf> leaves;
    for (std::size_t v = 1; v < in.sheet.views.size() && !layout::isChart(in.kind()); ++v) {
        leaves.push_back(insetTitle(in, v));
    }
    addFurnitureLeaves(in, leaves);
    if (card && in.look.unfolded != nullptr) {
        leaves.push_back(unfoldedLeaf(in));
    }
    return leaves;
}

Scene buildMap(const Ingredients& in, int width, int height)
{
    const base::Palette& colours = base::palette(in.look.theme);
    Scene scene;
    scene.width = width;
    scene.height = height;
    scene.background = colours.panel; // the window's panels lie on it, too
    if (layout::isChart(in.kind())) { // instead of the land
        Leaf chart;
        chart.name = "chart";
        chart.clip = in.sheet.rect;
        chart.ground = colours.panel;
        addChart(in, chart);
        scene.leaves.push_back(std::move(chart));
        scene.leaves.push_back(footerOf(in));
    } else {
        addStillLeaves(in, scene);
        scene.leaves.push_back(footerOf(in));
        scene.still = scene.leaves.size();
        addMovingLeaves(in, scene);
    }
    addFurnitureLeaves(in, scene.leaves);
    if (in.look.unfolded != nullptr) {
        scene.leaves.push_back(unfoldedLeaf(in));
    }
    Leaf highlights;
    highlights.name = "highlights";
    highlights.clip = in.sheet.rect;
    addHighlights(in, highlights);
    scene.leaves.push_back(std::move(highlights));
    return scene;
}

} // namespace scene
