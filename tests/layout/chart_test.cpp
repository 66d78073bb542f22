// Bars and matrix: nothing is dropped, nothing overlaps, all of it is on the sheet.
#include "layout/bars.h"
#include "layout/matrix.h"
#include "layout/world.h"

#include <algorithm>
#include <set>

using namespace world;
using filter::Facet;
using layout::Chart;

namespace {

layout::ChartWords words(const filter::Index& census)
{
    layout::ChartWords made;
    for (const Facet facet : filter::kFacets) {
        for (const auto& value : census.values(facet)) {
            made.names[static_cast<std::size_t>(facet)].push_back("Nom de " + value.code);
        }
    }
    made.total = "Total";
    return made;
}

struct Made {
    filter::Outcome outcome;
    base::Rect sheet;
    Chart chart;
};

/// Facet -1: the matrix.
Made made(const filter::Selection& selection, const Window& window, int facet)
{
    Made result{filter::evaluate(index(), selection), {12, 40, window.width, window.height}, {}};
    const layout::ChartWords names = words(index());
    const layout::ChartInput in{atlas().data, index(), result.outcome, selection,
                                fonts(),      names,   result.sheet,   window.scale};
    result.chart = facet < 0 ? layout::layoutMatrix(in)
                             : layout::layoutBars(in, filter::kFacets[static_cast<std::size_t>(facet)]);
    return result;
}

void checkDots(const Made& m)
{
    REQUIRE_FALSE(m.chart.isSolid);
    std::vector<int> rows;
    for (const layout::Dot& dot : m.chart.dots) {
        rows.push_back(dot.row);
        const base::Rect inner = m.sheet.shrunk(static_cast<float>(m.chart.dotRadius));
        CHECK(inner.contains(dot.at));
    }
    std::sort(rows.begin(), rows.end());
    std::vector<int> selected = m.outcome.rows;
    std::sort(selected.begin(), selected.end());
    CHECK(rows == selected);
    std::vector<layout::Dot> byX = m.chart.dots;
    std::sort(byX.begin(), byX.end(), [](const auto& a, const auto& b) { return a.at.x < b.at.x; });
    double nearest = 1e9;
    for (std::size_t i = 0; i < byX.size(); ++i) {
        for (std::size_t k = i + 1; k < byX.size() && byX[k].at.x - byX[i].at.x < 2 * m.chart.dotRadius;
             ++k) {
            nearest = std::min(nearest, base::length(byX[k].at - byX[i].at));
        }
    }
    CHECK(nearest > 2 * m.chart.dotRadius);
}

} // namespace

TEST_CASE("every selected row is one dot of every chart, none overlaps, all are on the sheet")
{
    std::mt19937 random(7);
    for (int round = 0; round < 150; ++round) {
        const Window window = randomWindow(random);
        const filter::Selection selection = randomSelection(random);
        for (int facet = -1; facet < filter::kFacetCount; ++facet) {
            CAPTURE(facet);
            CAPTURE(window.width);
            CAPTURE(window.height);
            checkDots(made(selection, window, facet));
        }
    }
}

TEST_CASE("the same selection in the same window always gives the same chart")
{
    filter::Selection some;
    some.search = "masque";
    for (int facet = -1; facet < filter::kFacetCount; ++facet) {
        const Made a = made(some, {1280, 800, 1}, facet);
        const Made b = made(some, {1280, 800, 1}, facet);
        REQUIRE(a.chart.dots.size() == b.chart.dots.size());
        for (std::size_t i = 0; i < a.chart.dots.size(); ++i) {
            CHECK(a.chart.dots[i].row == b.chart.dots[i].row);
            CHECK(a.chart.dots[i].at == b.chart.dots[i].at);
        }
    }
}

TEST_CASE("the names and counts of a chart say what it shows, those of no pôle and no date included")
{
    for (int facet = -1; facet < filter::kFacetCount; ++facet) {
        const Made m = made({}, {1200, 900, 1}, facet);
        int sum = 0;
        for (const layout::ChartTarget& target : m.chart.targets) {
            sum += target.count;
            CHECK(target.rect.x >= m.sheet.x);
            CHECK(target.rect.right() <= m.sheet.right());
            CHECK(target.rect.y >= m.sheet.y);
            CHECK(target.rect.bottom() <= m.sheet.bottom());
        }
        CHECK(sum == (facet < 0 ? 3 : 1) * 651); // cells, rows and columns
        const auto has = [&](Facet wanted) {
            return std::any_of(m.chart.targets.begin(), m.chart.targets.end(), [&](const auto& target) {
                return target.choices.size() == 1 && target.choices[0].first == wanted &&
                       target.choices[0].second == filter::kNone && target.count > 0;
            });
        };
        if (facet < 0 || facet == 1) {
            CHECK(has(Facet::Pole));
        }
        if (facet == 4) {
            CHECK(has(Facet::Month));
        }
    }
}

TEST_CASE("a filter shortens bars but never changes how long a row is")
{
    filter::Selection one;
    filter::toggle(one, Facet::Region, "84");
    for (int facet = -1; facet < filter::kFacetCount; ++facet) {
        CHECK(made(one, {1280, 800, 1}, facet).chart.dotRadius ==
              made({}, {1280, 800, 1}, facet).chart.dotRadius);
    }
}

TEST_CASE("no two targets of a chart lie on each other, so that a click means one thing")
{
    for (const Window& window : windows()) {
        for (int facet = -1; facet < filter::kFacetCount; ++facet) {
            const Made m = made({}, window, facet);
            for (std::size_t i = 0; i < m.chart.targets.size(); ++i) {
                for (std::size_t k = i + 1; k < m.chart.targets.size(); ++k) {
                    const base::Rect smaller = m.chart.targets[i].rect.shrunk(0.5F);
                    CHECK_FALSE(smaller.intersects(m.chart.targets[k].rect.shrunk(0.5F)));
                }
            }
        }
    }
}

TEST_CASE("a hundred thousand rows are solid bars with true counts")
{
    model::Dataset data = atlas().data;
    const std::vector<model::Initiative> few = data.initiatives;
    while (data.initiatives.size() < 100000) {
        data.initiatives.push_back(few[data.initiatives.size() % few.size()]);
    }
    const filter::Index census(data);
    const filter::Outcome outcome = filter::evaluate(census, {});
    const filter::Selection all;
    const layout::ChartWords names = words(census);
    const layout::ChartInput in{data, census, outcome, all, fonts(), names, {0, 0, 1200, 800}, 1};
    for (const bool isMatrix : {false, true}) {
        const Chart chart = isMatrix ? layout::layoutMatrix(in) : layout::layoutBars(in, Facet::Pole);
        CHECK(chart.isSolid);
        CHECK(chart.dots.empty());
        CHECK_FALSE(chart.bars.empty());
        long sum = 0;
        for (const auto& target : chart.targets) {
            sum += target.count;
        }
        CHECK(sum == (isMatrix ? 300000 : 100000));
        for (const auto& bar : chart.bars) {
            CHECK(bar.rect.x >= 0);
            CHECK(bar.rect.right() <= 1200);
            CHECK(bar.rect.y >= 0);
            CHECK(bar.rect.bottom() <= 800);
        }
    }
}

TEST_CASE("solid bars coloured by pôle show each pôle's share to scale, and dots stand by pôle")
{
    model::Dataset data = atlas().data;
    const std::vector<model::Initiative> few = data.initiatives;
    while (data.initiatives.size() < 13020) {
        data.initiatives.push_back(few[data.initiatives.size() % few.size()]);
    }
    const filter::Index census(data);
    const filter::Outcome outcome = filter::evaluate(census, {});
    const filter::Selection all;
    const layout::ChartWords names = words(census);
    layout::ChartInput in{data, census, outcome, all, fonts(), names, {0, 0, 1200, 800}, 1};
    in.colouring = layout::Colouring::Pole;
    const Chart bars = layout::layoutBars(in, Facet::Category);
    REQUIRE(bars.isSolid);
    std::vector<double> lengths(data.poles.size() + 1, 0);
    double whole = 0;
    for (const layout::ChartBar& bar : bars.bars) {
        REQUIRE(bar.isPole);
        lengths[bar.pole < 0 ? data.poles.size() : static_cast<std::size_t>(bar.pole)] += bar.rect.width;
        whole += bar.rect.width;
    }
    for (std::size_t k = 0; k < lengths.size(); ++k) {
        const auto rows = std::count_if(data.initiatives.begin(), data.initiatives.end(), [&](const auto& i) {
            return (i.pole < 0 ? data.poles.size() : static_cast<std::size_t>(i.pole)) == k;
        });
        CHECK(lengths[k] / whole == doctest::Approx(static_cast<double>(rows) / 13020).epsilon(1e-3));
    }
    for (const layout::ChartBar& bar : layout::layoutMatrix(in).bars) {
        CHECK(bar.isPole);
    }
    int last = 0;
    for (const int row : layout::stackingOrder(data, outcome, layout::Colouring::Pole)) {
        const int pole = data.initiatives[static_cast<std::size_t>(row)].pole;
        const int rank = pole < 0 ? static_cast<int>(data.poles.size()) : pole;
        CHECK(rank >= last);
        last = rank;
    }
}
