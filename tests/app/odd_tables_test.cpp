// Tables that no one wishes for: whatever they hold, each row is drawn once or said to be missing.
#include "../base/temporary_folder.h"
#include "app/opening.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <functional>
#include <set>

namespace {

struct Where {
    std::string city;
    std::string department;
    std::string region;
    double lon;
    double lat;
};
const Where kLyon{"Lyon", "69", "84", 4.8357, 45.764};
const Where kParis{"Paris", "75", "11", 2.3522, 48.8566};

std::string table(int rows, const std::function<Where(int)>& where)
{
    constexpr std::array<const char*, 3> kCategories{"dons", "recherche", "telemedecine"};
    std::string text =
        "id,name,organisation,organisation_type,category,pole,pole_basis,city,department,region,lon,lat,"
        "start_date,summary_fr,summary_en,partners,source_url,city_basis\n";
    for (int i = 0; i < rows; ++i) {
        const Where at = where(i);
        text += fmt::format("T-{:06},Essai {},Essai,public,{},,,{},{},{},{:.5f},{:.5f},2020-04,,,,"
                            "https://example.org/{},page\n",
                            i, i, kCategories[static_cast<std::size_t>(i) % 3], at.city, at.department,
                            at.region, at.lon, at.lat, i);
    }
    return text;
}

/// The stage of `cartovid render --data` for a table.
class Odd {
public:
    explicit Odd(const std::string& text, std::optional<layout::Symbols> symbols = {})
    {
        folder_.put("odd.csv", text);
        app::Options options;
        options.data = (folder_ / "odd.csv").string();
        options.symbols = symbols;
        auto opened = app::openStage(options, app::startLoading(options));
        problem = opened.ok() ? std::string() : opened.error().message;
        if (opened) {
            opening_ = std::move(opened).value();
            stage().refresh(state(), {300, 60, 1180, 860}, 1, app::Stage::kArrived);
        }
    }
    app::Stage& stage() { return *opening_.stage; }
    session::State& state() { return opening_.state; }
    void draw(layout::Symbols kind)
    {
        state().symbols = kind;
        stage().refresh(state(), {300, 60, 1180, 860}, 1, app::Stage::kArrived);
    }
    [[nodiscard]] scene::Scene map() { return stage().map(state(), 1920, 1080, app::Stage::kArrived); }

    /// Every word on the map in one string.
    std::string words()
    {
        std::string all;
        const scene::Scene scene = map(); // must outlive the loop
        for (const scene::Leaf& leaf : scene.leaves) {
            for (const scene::Text& text : leaf.texts) {
                all += text.utf8 + "\n";
            }
        }
        return all;
    }
    std::string problem;

private:
    TemporaryFolder folder_;
    app::Opening opening_;
};

/// Rows that the chosen kind stands for, wherever they are, in whichever view.
int rowsDrawn(Odd& odd)
{
    const layout::SymbolLayout& symbols = odd.stage().symbols;
    int sum = 0;
    switch (symbols.kind) {
    case layout::Symbols::Bubbles:
        for (const layout::BubbleLayout& view : symbols.bubbles) {
            for (const layout::Bubble& bubble : view.bubbles) {
                sum += bubble.count;
            }
        }
        break;
    case layout::Symbols::Density:
        for (const layout::HexagonLayout& view : symbols.hexagons) {
            for (const layout::Cell& cell : view.cells) {
                sum += cell.count;
            }
        }
        break;
    case layout::Symbols::Choropleth:
        for (const layout::RegionShade& region : symbols.choropleth.regions) {
            sum += region.count;
        }
        break;
    default: {
        std::set<int> rows;
        for (const layout::BouquetLayout& view : odd.stage().bouquets) {
            for (const layout::Dot& dot : view.dots) {
                CHECK(rows.insert(dot.row).second);
            }
        }
        sum = static_cast<int>(rows.size());
    }
    }
    return sum;
}

void checkEveryKind(Odd& odd, int rows)
{
    for (const layout::Symbols kind : {layout::Symbols::Bouquets, layout::Symbols::Bubbles,
                                       layout::Symbols::Density, layout::Symbols::Choropleth}) {
        odd.draw(kind);
        CAPTURE(static_cast<int>(kind));
        CHECK(rowsDrawn(odd) == rows);
        CHECK_FALSE(odd.map().leaves.empty());
    }
}

} // namespace

TEST_CASE("A table whose rows all lie at one point is drawn whole, in every kind")
{
    Odd lyon(table(651, [](int) { return kLyon; }));
    checkEveryKind(lyon, 651);
    Odd paris(table(651, [](int) { return kParis; }));
    checkEveryKind(paris, 651);
}

TEST_CASE("A table of one row is drawn, its town is named, an empty inset carries no badge that says zero")
{
    Odd odd(table(1, [](int) { return kLyon; }));
    checkEveryKind(odd, 1);
    odd.draw(layout::Symbols::Bouquets);
    CHECK_FALSE(odd.stage().bouquets.front().hasBadge);
    CHECK(odd.words().find("Lyon\n") != std::string::npos);
}

TEST_CASE("A table without rows is refused with a reason, not drawn as an empty country")
{
    Odd odd(table(0, [](int) { return kLyon; }));
    CHECK(odd.problem.find("no rows") != std::string::npos);
}

TEST_CASE("Rows at the poles and on the antimeridian are left out, and the window says how many")
{
    const std::vector<std::pair<double, double>> off{
        {0, 90}, {180, -90}, {-180, 0}, {179.9999, 10}, {2.35, 89.99}};
    Odd odd(table(8, [&](int i) {
        Where at = kLyon;
        if (i < 5) {
            at.lon = off[static_cast<std::size_t>(i)].first;
            at.lat = off[static_cast<std::size_t>(i)].second;
        }
        return at;
    }));
    checkEveryKind(odd, 3);
    CHECK(odd.state().notice.find("5 lignes") != std::string::npos);
}

TEST_CASE("A large table opens as density; asked for dots, it draws bubbles and says so")
{
    Odd odd(table(layout::kMostDots + 1, [](int i) { return i % 2 == 0 ? kLyon : kParis; }));
    CHECK(odd.stage().symbols.kind == layout::Symbols::Density);
    checkEveryKind(odd, layout::kMostDots + 1);
    odd.draw(layout::Symbols::Bouquets);
    CHECK(odd.stage().symbols.kind == layout::Symbols::Bubbles);
    CHECK(odd.words().find("des bulles à leur place") != std::string::npos);
    odd.draw(layout::Symbols::Bubbles);
    CHECK(odd.words().find("des bulles à leur place") == std::string::npos);

    Odd asked(table(20, [](int) { return kLyon; }));
    CHECK(asked.stage().symbols.kind == layout::Symbols::Bouquets);
}

TEST_CASE("More places than bubbles can show are summed by department, and the legend says so")
{
    const int rows = 4 * layout::kMostCities;
    Odd odd(table(rows,
                  [](int i) {
                      Where at = i % 3 == 0 ? kParis : kLyon;
                      at.lon += 0.00005 * i; // each row a place of its own
                      at.lat += 0.00003 * (i % 997);
                      return at;
                  }),
            layout::Symbols::Bubbles);
    REQUIRE(odd.problem.empty());
    CHECK(rowsDrawn(odd) == rows);
    std::size_t bubbles = 0;
    for (const layout::BubbleLayout& view : odd.stage().symbols.bubbles) {
        bubbles += view.bubbles.size();
        for (const layout::Bubble& bubble : view.bubbles) {
            int shares = 0;
            for (int s = 0; s < bubble.shareCount; ++s) {
                shares += view.shares[static_cast<std::size_t>(bubble.firstShare + s)].count;
            }
            CHECK(shares == bubble.count);
        }
    }
    CHECK(bubbles == 2);
    CHECK(odd.words().find("Un cercle = un département") != std::string::npos);
}

TEST_CASE("A hundred thousand rows in one city are counted to the last one")
{
    Odd odd(table(100'000, [](int) { return kParis; }));
    checkEveryKind(odd, 100'000);
    odd.draw(layout::Symbols::Density);
    // The number fits its badge: three digits have 27 pixels, six need more.
    CHECK(odd.stage().bouquets.front().badgeRadius > 25);
}
