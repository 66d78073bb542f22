// The dots that a choice would bring: beside those that are there, never on them.
#include "layout/ahead.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <cmath>

namespace {

filter::Outcome outcomeOf(const std::vector<std::string>& categories)
{
    filter::Selection selection;
    for (const std::string& code : categories) {
        filter::toggle(selection, filter::Facet::Category, code);
    }
    return filter::evaluate(world::index(), selection);
}

} // namespace

TEST_CASE("Dots that would come touch no other dot, and those that are there stay")
{
    const filter::Outcome now = outcomeOf({"recherche", "donnees"});
    for (const auto& more : {std::vector<std::string>{"recherche", "donnees", "dons"},
                             std::vector<std::string>{}, std::vector<std::string>{"recherche"}}) {
        const filter::Outcome after = outcomeOf(more);
        for (const world::Window& window : {world::Window{1920, 1080, 1}, world::Window{900, 700, 1}}) {
            const layout::Sheet sheet =
                world::plan().arrange({0, 0, window.width, window.height}, window.scale, {});
            std::vector<layout::BouquetLayout> shown;
            for (std::size_t v = 0; v < sheet.views.size(); ++v) {
                shown.push_back(layout::layoutBouquets(world::atlas(), sheet, static_cast<int>(v), now));
            }
            const auto ahead = layout::bouquetsAhead(world::atlas(), sheet, shown, now, after);
            REQUIRE(ahead.size() == shown.size());
            std::size_t added = 0;
            for (std::size_t v = 0; v < shown.size(); ++v) {
                const auto& dots = ahead[v].dots;
                REQUIRE(dots.size() >= shown[v].dots.size());
                const double least = 2 * shown[v].dotRadius;
                for (std::size_t i = 0; i < dots.size(); ++i) {
                    const bool isOld = i < shown[v].dots.size();
                    if (isOld) {
                        CHECK(dots[i].row == shown[v].dots[i].row);
                        CHECK(dots[i].at == shown[v].dots[i].at);
                        continue;
                    }
                    ++added;
                    double nearest = INFINITY;
                    for (std::size_t k = 0; k < i; ++k) {
                        nearest = std::min(nearest, base::length(dots[k].at - dots[i].at));
                    }
                    // A crowded inset of a small window may have no room left.
                    const bool isTight = sheet.views[v].kind != layout::ViewKind::Main;
                    if (!isTight) {
                        CHECK(nearest >= least - 1e-6);
                    }
                }
            }
            std::size_t coming = 0;
            for (const int row : after.rows) {
                coming += now.pass[static_cast<std::size_t>(row)] == 0 ? 1 : 0;
            }
            CHECK(added == coming);
        }
    }
}
