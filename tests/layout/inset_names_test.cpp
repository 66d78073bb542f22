// The inset of Paris: its schema of communes, and the names of the four departments.
#include "layout/inset_names.h"
#include "layout/symbol_layout.h"
#include "layout/territory.h"
#include "layout/world.h"

using world::atlas;

namespace {

const model::Layer& communes()
{
    return atlas().geography.frames[model::kMainland].communes;
}

std::vector<layout::InsetName> namesOf(const world::Picture& picture)
{
    for (std::size_t v = 0; v < picture.sheet.views.size(); ++v) {
        if (&picture.sheet.views[v] == picture.sheet.paris()) {
            return layout::layoutInsetNames(atlas(), picture.sheet, picture.bouquets[v], {}, world::fonts());
        }
    }
    return {};
}

} // namespace

TEST_CASE("The schema has Paris and the communes of its three neighbours, each once")
{
    std::vector<int> counts(4, 0);
    for (const model::Shape& commune : communes().shapes) {
        const auto code = model::departmentOfCommune(commune.code);
        const auto at = std::find(model::kInsetDepartments.begin(), model::kInsetDepartments.end(), code);
        REQUIRE(at != model::kInsetDepartments.end());
        ++counts[static_cast<std::size_t>(at - model::kInsetDepartments.begin())];
        CHECK(commune.areaM2 > 1e5);
        CHECK(commune.indexCount > 0);
    }
    CHECK(counts[0] == 1);
    CHECK(counts[1] == 36);
    CHECK(counts[2] == 40);
    CHECK(counts[3] == 46); // Marolles-en-Brie has no centre in the source
}

TEST_CASE("Every row of the inset lies in its own department")
{
    int rows = 0;
    for (std::size_t row = 0; row < atlas().data.initiatives.size(); ++row) {
        const model::Initiative& initiative = atlas().data.initiatives[row];
        const auto& code = atlas().data.departments[static_cast<std::size_t>(initiative.department)].code;
        if (!model::isInsetDepartment(code)) {
            continue;
        }
        const model::Vertex at = atlas().places[row].point;
        const int shape = layout::shapeAt(communes(), {at.x, at.y});
        INFO(initiative.city);
        REQUIRE(shape >= 0);
        CHECK(model::departmentOfCommune(communes().shapes[static_cast<std::size_t>(shape)].code) == code);
        ++rows;
    }
    CHECK(rows == 142);
}

TEST_CASE("The departments of the schema are about as large as they are")
{
    // Official areas in km²; Paris has woods in the land of its neighbours, which a schema cannot know.
    for (const auto& [code, official] : {std::pair{"92", 176.0}, {"93", 236.0}, {"94", 245.0}}) {
        double area = 0;
        for (const model::Shape& commune : communes().shapes) {
            area += model::departmentOfCommune(commune.code) == code ? commune.areaM2 / 1e6 : 0;
        }
        CHECK(area == doctest::Approx(official).epsilon(0.13));
    }
}

TEST_CASE("An empty inset names all four departments, a full one those that find room")
{
    filter::Selection nothing;
    nothing.search = "xyzzy";
    for (const world::Window& window : {world::Window{1920, 1080, 1}, world::Window{3840, 2160, 2}}) {
        CHECK(namesOf(world::pictured(nothing, window, {})).size() == 4);
        const auto full = namesOf(world::pictured({}, window, {}));
        CHECK(full.size() >= 3);
        CHECK(full.back().department == "94");
    }
}

TEST_CASE("The name of a department lies on no dot, on no other department and inside the inset")
{
    std::mt19937 random(11);
    int names = 0;
    for (int i = 0; i < 80; ++i) {
        const world::Picture picture =
            world::pictured(world::randomSelection(random), world::randomWindow(random), {});
        const layout::View* view = picture.sheet.paris();
        if (view == nullptr) {
            continue;
        }
        const auto v = static_cast<std::size_t>(view - picture.sheet.views.data());
        for (const layout::InsetName& name : namesOf(picture)) {
            ++names;
            base::Rect shown = name.box;
            shown.x += static_cast<float>(view->originPx.x);
            shown.y += static_cast<float>(view->originPx.y);
            CHECK(view->map.contains({shown.x, shown.y}));
            CHECK(view->map.contains({shown.right(), shown.bottom()}));
            for (const base::Vec2 px :
                 {shown.centre(), base::Vec2{shown.x, shown.y}, base::Vec2{shown.right(), shown.bottom()}}) {
                const int shape = layout::shapeAt(communes(), view->toMetres(px));
                CHECK((shape < 0 ||
                       model::departmentOfCommune(communes().shapes[static_cast<std::size_t>(shape)].code) ==
                           name.department));
            }
            for (const layout::Dot& dot : picture.bouquets[v].dots) {
                const double x = std::clamp<double>(dot.at.x, name.box.x, name.box.right());
                const double y = std::clamp<double>(dot.at.y, name.box.y, name.box.bottom());
                CHECK(base::length(dot.at - base::Vec2{x, y}) >= picture.bouquets[v].dotRadius);
            }
        }
    }
    CHECK(names > 100);
}

TEST_CASE("The name of a department lies on no bubble, nor on the line from one to its place")
{
    std::mt19937 random(12);
    int names = 0;
    for (int i = 0; i < 80; ++i) {
        const filter::Selection chosen = i % 4 == 0 ? filter::Selection{} : world::randomSelection(random);
        const world::Picture picture = world::pictured(chosen, world::randomWindow(random), {});
        const layout::Sheet& sheet = picture.sheet;
        if (sheet.paris() == nullptr) {
            continue;
        }
        const auto v = static_cast<std::size_t>(sheet.paris() - sheet.views.data());
        const layout::SymbolLayout symbols = layout::layoutSymbols(
            atlas(), sheet, picture.outcome, layout::Symbols::Bubbles, layout::Measure::Count);
        const layout::BouquetLayout drawn = layout::standIns(sheet, symbols)[v];
        for (const layout::InsetName& name :
             layout::layoutInsetNames(atlas(), sheet, drawn, {}, world::fonts())) {
            ++names;
            const auto away = [&](base::Vec2 p) {
                return base::length({p.x - std::clamp<double>(p.x, name.box.x, name.box.right()),
                                     p.y - std::clamp<double>(p.y, name.box.y, name.box.bottom())});
            };
            for (const layout::Bouquet& bubble : drawn.bouquets) {
                CHECK(away(bubble.centre) >= bubble.radius);
                for (int step = 0; step <= 20 && bubble.isDisplaced(drawn.dotRadius); ++step) {
                    CHECK(away(bubble.anchor + (bubble.centre - bubble.anchor) * (step / 20.0)) > 0);
                }
            }
        }
    }
    CHECK(names > 60);
}
