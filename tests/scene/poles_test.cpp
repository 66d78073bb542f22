// What the picture says about pôles is true in every kind of symbols.
#include "layout/bars.h"
#include "layout/matrix.h"
#include "layout/poles.h"
#include "scene/symbol_hall.h"

using namespace gallery;

namespace {

constexpr world::Window kLarge{1920, 1080, 1};

struct PoleHall : SymbolHall {
    explicit PoleHall(layout::Symbols kind, layout::Colouring colouring, bool showsPoles = true,
                      const world::Window& size = kLarge)
        : SymbolHall(kind, {}, size)
    {
        symbols = layout::layoutSymbols(world::atlas(), picture.sheet, picture.outcome, kind,
                                        layout::Measure::Count, colouring);
        if (showsPoles) {
            poles =
                layout::layoutPoles(world::atlas(), picture.sheet, picture.outcome, picture.bouquets.front(),
                                    layout::disksOf(picture.sheet, symbols), world::fonts());
            look.poles = &poles;
        }
        look.colouring = colouring;
        if (layout::isChart(kind)) {
            layout::ChartWords words;
            for (const filter::Facet facet : filter::kFacets) {
                for (const auto& value : world::index().values(facet)) {
                    words.names[static_cast<std::size_t>(facet)].push_back(value.code);
                }
            }
            const filter::Selection all;
            base::Rect ground = picture.sheet.rect;
            ground.height = picture.sheet.footer.y - ground.y;
            layout::ChartInput in{
                world::atlas().data, world::index(), picture.outcome, all, world::fonts(), words, ground,
                picture.sheet.scale, colouring};
            symbols.chart = kind == layout::Symbols::Bars ? layout::layoutBars(in, filter::Facet::Category)
                                                          : layout::layoutMatrix(in);
        }
    }
    PoleHall(const PoleHall&) = delete;
    PoleHall& operator=(const PoleHall&) = delete;

    layout::PoleLayout poles;
};

constexpr std::array kKinds{layout::Symbols::Bouquets, layout::Symbols::Bubbles, layout::Symbols::Density,
                            layout::Symbols::Choropleth};

int poleOfFill(const scene::Fill& fill)
{
    const auto& regions = world::atlas().geography.frames[model::kMainland].regions;
    const int region =
        world::atlas().data.findRegion(regions.shapes[static_cast<std::size_t>(fill.shape)].code);
    return world::atlas().data.regions[static_cast<std::size_t>(region)].pole;
}

} // namespace

TEST_CASE("the land of a pôle wears its tint, other land none, and shades keep the land to themselves")
{
    for (const layout::Symbols kind : kKinds) {
        for (const base::Theme theme : {base::Theme::Light, base::Theme::Dark, base::Theme::Contrast}) {
            PoleHall hall(kind, layout::Colouring::Category);
            hall.look.theme = theme;
            const scene::Scene scene = hall.map();
            for (const scene::Fill& fill : find(scene, "land")->maps.front().fills) {
                if (fill.layer == scene::LayerKind::Regions && kind != layout::Symbols::Choropleth) {
                    CHECK(fill.colour == base::poleTint(theme, poleOfFill(fill)));
                } else if (fill.layer == scene::LayerKind::Regions) {
                    CHECK((fill.hatch.a > 0) == (poleOfFill(fill) < 0));
                }
            }
        }
    }
}

TEST_CASE("every territory has its outline and its name, in all four kinds of symbols")
{
    for (const layout::Symbols kind : kKinds) {
        const PoleHall hall(kind, layout::Colouring::Category);
        const scene::Scene scene = hall.map();
        const scene::Leaf* names = find(scene, "dots and names");
        for (int pole = 0; pole < 6; ++pole) {
            const base::Colour edge = base::poleEdge(base::Theme::Light, pole);
            const auto& lines = find(scene, "land")->lines;
            CHECK(std::any_of(lines.begin(), lines.end(),
                              [&](const scene::Line& line) { return line.colour == edge; }));
            CHECK(hasText(*names, world::atlas().data.poles[static_cast<std::size_t>(pole)].name));
        }
    }
}

TEST_CASE("without the switch the map knows no pôle")
{
    const PoleHall hall(layout::Symbols::Bouquets, layout::Colouring::Category, false);
    const scene::Scene scene = hall.map();
    CHECK(find(scene, "land")->lines.empty());
    CHECK_FALSE(hasText(*find(scene, "dots and names"), "Eurobiomed"));
    CHECK(spoken(*find(scene, "meaning of the symbols")).find("pôle") == std::string::npos);
}

TEST_CASE("a dot wears the colour of its pôle, and one outside the clusters the neutral")
{
    const PoleHall hall(layout::Symbols::Bouquets, layout::Colouring::Pole);
    int seen = 0;
    int without = 0;
    for (const scene::Leaf& leaf : hall.map().leaves) {
        for (const scene::Disc& disc : leaf.discs) {
            if (disc.row >= 0) {
                const int pole = world::initiative(disc.row).pole;
                CHECK(disc.fill == base::poleColour(pole));
                ++seen;
                without += pole < 0 ? 1 : 0;
            }
        }
    }
    CHECK(seen == 651);
    CHECK(without == 127);
}

TEST_CASE("rings wear the colours of the pôles, and no category colour is left on the map")
{
    const PoleHall hall(layout::Symbols::Bubbles, layout::Colouring::Pole);
    int sectors = 0;
    for (const scene::Leaf& leaf : hall.map().leaves) {
        for (const scene::Sector& sector : leaf.sectors) {
            ++sectors;
            for (int category = 0; category < 10; ++category) {
                CHECK_FALSE(sector.colour == base::categoryColour(category));
            }
        }
    }
    CHECK(sectors > 20);
}

TEST_CASE("the legend says what tint, outline and colour mean, and nothing else")
{
    const auto said = [](layout::Symbols kind, layout::Colouring colouring, bool shows) {
        const PoleHall hall(kind, colouring, shows);
        return spoken(*find(hall.map(), "meaning of the symbols"));
    };
    using layout::Colouring;
    using layout::Symbols;
    CHECK(said(Symbols::Bouquets, Colouring::Category, true).find("teinte") != std::string::npos);
    CHECK(said(Symbols::Choropleth, Colouring::Category, true).find("contour") != std::string::npos);
    CHECK(said(Symbols::Choropleth, Colouring::Category, true).find("teinte") == std::string::npos);
    for (const Symbols kind : {Symbols::Bouquets, Symbols::Bubbles}) {
        for (const bool shows : {false, true}) {
            const std::string legend = said(kind, Colouring::Pole, shows);
            for (const model::Pole& pole : world::atlas().data.poles) {
                CHECK_MESSAGE(legend.find(pole.name) != std::string::npos, legend);
            }
            CHECK_MESSAGE(legend.find("Hors pôle") != std::string::npos, legend);
            CHECK((legend.find("teinte") != std::string::npos) == shows);
            CHECK(legend.find("part de chaque catégorie") == std::string::npos);
        }
    }
    for (const Symbols kind : {Symbols::Density, Symbols::Choropleth}) { // no dots, no colours of pôles
        CHECK(said(kind, Colouring::Pole, false).find("Eurobiomed") == std::string::npos);
    }
}

TEST_CASE("the legend names all pôles or none: where they do not fit it says where they are named")
{
    int whole = 0;
    int short_ = 0;
    for (const world::Window& window : world::windows()) {
        for (const layout::Symbols kind : {layout::Symbols::Bouquets, layout::Symbols::Bubbles,
                                           layout::Symbols::Bars, layout::Symbols::Matrix}) {
            for (const auto language : {base::Language::French, base::Language::English}) {
                PoleHall hall(kind, layout::Colouring::Pole, true, window);
                hall.look.language = language;
                const scene::Scene scene = hall.map();
                const scene::Leaf& leaf = *find(scene, "meaning of the symbols");
                int named = 0;
                for (const model::Pole& pole : world::atlas().data.poles) {
                    named += hasText(leaf, pole.name) ? 1 : 0;
                }
                const bool isFrench = language == base::Language::French;
                named += hasText(leaf, isFrench ? "Hors pôle" : "Outside the clusters") ? 1 : 0;
                const bool pointsAway =
                    spoken(leaf).find(isFrench ? "(voir la liste)" : "(see the list)") != std::string::npos;
                INFO(window.width << " x " << window.height << ": " << spoken(leaf));
                CHECK(named == (pointsAway ? 0 : 7));
                (pointsAway ? short_ : whole) += 1;
            }
        }
    }
    CHECK(whole > 0);
    CHECK(short_ > 0);
}

TEST_CASE("in charts coloured by pôle the sample dot and the signs of categories have no category's colour")
{
    for (const layout::Symbols kind : {layout::Symbols::Bars, layout::Symbols::Matrix}) {
        const PoleHall hall(kind, layout::Colouring::Pole);
        for (const scene::Leaf& leaf : hall.map().leaves) {
            for (const scene::Disc& disc : leaf.discs) {
                for (int category = 0; category < 10; ++category) {
                    CHECK_FALSE(disc.fill == base::categoryColour(category));
                }
            }
        }
    }
}

TEST_CASE("the legend counts members of a pôle from elsewhere")
{
    PoleHall hall(layout::Symbols::Bouquets, layout::Colouring::Category);
    hall.poles.strays = 12;
    CHECK(spoken(*find(hall.map(), "meaning of the symbols")).find("12 rattachées") != std::string::npos);
}

TEST_CASE("the poster's signs are neutral where colour says the pôle, and its rows wear what the map wears")
{
    PoleHall hall(layout::Symbols::Bouquets, layout::Colouring::Pole);
    scene::Ingredients in = hall.ingredients();
    in.symbols = &hall.symbols;
    scene::PosterWords words;
    words.blocks.push_back({"Catégories", {{"Dons", 3, 4, 0, 0, "x"}}});
    scene::LegendRow medicen{"Medicen", 1, 2, 0, -1, {}};
    medicen.pole = 4;
    words.blocks.push_back({"Pôles", {medicen}});
    const scene::PosterPlan plan = scene::arrangePoster(1920, 1080, 1);
    const auto wears = [&](base::Colour colour) {
        const scene::Scene poster = scene::buildPoster(in, plan, words, 1920, 1080);
        const scene::Leaf* legend = find(poster, "legend");
        return std::any_of(legend->discs.begin(), legend->discs.end(),
                           [&](const scene::Disc& disc) { return disc.fill == colour; });
    };
    CHECK(wears(base::poleColour(4)));
    CHECK(wears(base::neutralMark(base::Theme::Light)));
    CHECK_FALSE(wears(base::categoryColour(0)));
    in.look.colouring = layout::Colouring::Category;
    CHECK(wears(base::categoryColour(0)));
    CHECK_FALSE(wears(base::poleColour(4)));
}

TEST_CASE("the inset of Paris says that it is a schema, and draws its limits over the communes")
{
    const SymbolHall hall(layout::Symbols::Bouquets, {}, kLarge);
    const scene::Scene scene = hall.map();
    const std::string name = "inset Paris et petite couronne";
    REQUIRE(find(scene, name + ", title") != nullptr);
    CHECK(spoken(*find(scene, name + ", title")).find("plan simplifié") != std::string::npos);
    const scene::MapPart& part = find(scene, name + ", land")->maps.front();
    const auto count = [&](scene::LayerKind kind) {
        return std::count_if(part.fills.begin(), part.fills.end(),
                             [&](const scene::Fill& fill) { return fill.layer == kind; });
    };
    CHECK(count(scene::LayerKind::Communes) == 123);
    CHECK(count(scene::LayerKind::Departments) == 0);
    REQUIRE_FALSE(part.borders.empty());
    CHECK(part.borders.back().widthPx > part.borders.front().widthPx);
}
