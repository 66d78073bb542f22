// The order of the table against a sort that compares cell by cell.
#include "base/text.h"
#include "layout/world.h"
#include "session/table.h"
#include "session/table_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>
#include <random>
#include <thread>

using base::Language;
using session::Column;
using session::ColumnSort;

namespace {

/// Below, equal, above 0 as `a` comes before, with or after `b`; what says nothing is last.
int compared(const model::Dataset& data, int a, int b, const ColumnSort& by, Language language,
             const session::Ruler& ruler)
{
    const auto& first = data.initiatives[static_cast<std::size_t>(a)];
    const auto& second = data.initiatives[static_cast<std::size_t>(b)];
    const auto turned = [&](int order) { return by.descending ? -order : order; };
    if (by.column == Column::Date) {
        if (!first.date || !second.date) {
            return (first.date ? 0 : 1) - (second.date ? 0 : 1);
        }
        return turned(base::isoDate(*first.date).compare(base::isoDate(*second.date)));
    }
    if (by.column == Column::Distance) {
        const auto x = ruler.km(a);
        const auto y = ruler.km(b);
        if (!x || !y) {
            return (x ? 0 : 1) - (y ? 0 : 1);
        }
        return turned(*x < *y ? -1 : *x > *y ? 1 : 0);
    }
    const auto text = [&](int row) {
        const auto& initiative = data.initiatives[static_cast<std::size_t>(row)];
        return by.column == Column::Pole && initiative.pole < 0
                   ? std::string()
                   : session::cellText(data, row, by.column, language);
    };
    const std::string x = text(a);
    const std::string y = text(b);
    if (x.empty() || y.empty()) {
        return (x.empty() ? 1 : 0) - (y.empty() ? 1 : 0);
    }
    const int order = base::fold(x).compare(base::fold(y));
    return turned(order != 0 ? order : x.compare(y));
}

std::vector<int> byHand(const model::Dataset& data, std::vector<int> rows,
                        const std::vector<ColumnSort>& sort, Language language, const session::Ruler& ruler)
{
    std::ranges::stable_sort(rows, [&](int a, int b) {
        for (const ColumnSort& by : sort) {
            if (const int order = compared(data, a, b, by, language, ruler); order != 0) {
                return order < 0;
            }
        }
        return false;
    });
    return rows;
}

} // namespace

TEST_CASE("any order of any rows by any columns is the one that comparing cells gives")
{
    const auto& data = world::atlas().data;
    std::vector<int> all(data.initiatives.size());
    std::iota(all.begin(), all.end(), 0);
    std::vector<filter::LonLat> points;
    for (const auto& initiative : data.initiatives) {
        const bool isLost = points.size() % 7 == 0;
        points.push_back(isLost ? filter::LonLat{std::nan(""), std::nan("")}
                                : filter::LonLat{initiative.lon, initiative.lat});
    }
    const filter::Positions positions(points);
    const std::array<std::optional<session::Nearby>, 3> places{
        std::nullopt, session::Nearby{"Autun (71)", {4.2987, 46.951}},
        session::Nearby{"Saint-Denis (974)", {55.4504, -20.8823}}};
    std::mt19937 random(5);
    session::TableOrder order;
    for (int round = 0; round < 200; ++round) {
        std::vector<int> rows = all;
        std::ranges::shuffle(rows, random);
        rows.resize(round % 3 == 0 ? random() % 12 : random() % (rows.size() + 1));
        std::vector<ColumnSort> sort;
        for (auto i = random() % 4; i > 0; --i) {
            sort = session::sortAfterClick(sort, static_cast<Column>(random() % session::kColumnCount), true);
        }
        for (ColumnSort& by : sort) {
            by.descending = random() % 2 == 0;
        }
        const Language language = random() % 2 == 0 ? Language::French : Language::English;
        const session::Ruler ruler = session::rulerFrom(places[random() % places.size()], positions);
        REQUIRE(order.sorted(data, rows, sort, language, ruler) == byHand(data, rows, sort, language, ruler));
    }
}

TEST_CASE("undated rows are last, whichever way the dates go")
{
    const auto& data = world::atlas().data;
    std::vector<int> all(data.initiatives.size());
    std::iota(all.begin(), all.end(), 0);
    const auto undated = std::ranges::count_if(
        data.initiatives, [](const model::Initiative& initiative) { return !initiative.date; });
    REQUIRE(undated > 10);
    session::TableOrder order;
    for (const bool descending : {false, true}) {
        const auto& rows = order.sorted(data, all, {{Column::Date, descending}}, Language::French);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool isLast = i >= rows.size() - static_cast<std::size_t>(undated);
            CHECK(data.initiatives[static_cast<std::size_t>(rows[i])].date.has_value() != isLast);
        }
    }
}

TEST_CASE("accents do not send a town to the end of the alphabet")
{
    model::Dataset data;
    for (const char* city : {"Zuydcoote", "Évry", "Œting", "Evry", "Écully", "Paris"}) {
        data.initiatives.push_back({});
        data.initiatives.back().city = city;
    }
    session::TableOrder order;
    const auto& rows = order.sorted(data, {0, 1, 2, 3, 4, 5}, {{Column::City, false}}, Language::French);
    CHECK(rows == std::vector{4, 3, 1, 2, 5, 0}); // Écully, Evry, Évry, Œting, Paris, Zuydcoote
}

TEST_CASE("rows are sorted again only when rows, order or language have changed")
{
    const auto& data = world::atlas().data;
    session::TableOrder order;
    const std::vector<int> rows{5, 3, 8, 1};
    const std::vector<ColumnSort> sort{{Column::Category, false}};
    order.sorted(data, rows, sort, Language::French);
    order.sorted(data, rows, sort, Language::French);
    CHECK(order.sortings() == 1);
    CHECK(order.placeOf(8) >= 0);
    CHECK(order.placeOf(2) == -1);
    order.sorted(data, {5, 3, 8}, sort, Language::French);
    order.sorted(data, {5, 3, 8}, {}, Language::French);
    order.sorted(data, {5, 3, 8}, {}, Language::English);
    CHECK(order.sortings() == 4);
}

TEST_CASE("a column of distances is ranked anew for another place, and only then")
{
    const auto& data = world::atlas().data;
    std::vector<filter::LonLat> points;
    for (const auto& initiative : data.initiatives) {
        points.push_back({initiative.lon, initiative.lat});
    }
    const filter::Positions positions(points);
    const std::optional<session::Nearby> lille(session::Nearby{"Lille (59)", {3.06, 50.63}});
    const std::optional<session::Nearby> nice(session::Nearby{"Nice (06)", {7.26, 43.7}});
    std::vector<int> all(data.initiatives.size());
    std::iota(all.begin(), all.end(), 0);
    session::TableOrder order;
    const auto nearest = [&](const std::optional<session::Nearby>& place, bool descending) {
        return order
            .sorted(data, all, {{Column::Distance, descending}}, Language::French,
                    session::rulerFrom(place, positions))
            .front();
    };
    const auto km = [&](const session::Nearby& place, int row) {
        return *session::kmTo(place, positions, row);
    };
    CHECK(km(*lille, nearest(lille, false)) < 5);
    CHECK(km(*nice, nearest(nice, false)) < 5);
    CHECK(km(*nice, nearest(nice, true)) > 5000); // overseas
    CHECK(order.sortings() == 3);
    nearest(nice, true);
    CHECK(order.sortings() == 3);
    CHECK(nearest(std::nullopt, false) == 0); // nothing to sort by
}

TEST_CASE(
    "a long column is ranked beside, the old order stays meanwhile, and the new one is the same as at once")
{
    model::Dataset data;
    std::mt19937 random(7);
    data.initiatives.resize(session::TableOrder::kLongWait);
    for (auto& initiative : data.initiatives) {
        initiative.name = "Initiative " + std::to_string(random() % 900'000);
        initiative.city = random() % 3 == 0 ? "Évry" : "Lille";
    }
    std::vector<int> all(data.initiatives.size());
    std::iota(all.rbegin(), all.rend(), 0);
    using Wait = session::TableOrder::Wait;
    session::TableOrder order;
    const auto ask = [&](const std::vector<ColumnSort>& sort, const std::vector<int>& rows) {
        return order.sorted(data, rows, sort, Language::French, {}, Wait::No);
    };
    const std::vector<ColumnSort> byName{{Column::Name, false}};
    CHECK(ask({}, all) == all);
    CHECK(ask(byName, all) == all);
    CHECK(order.isRanking());
    CHECK(ask({}, all) == all); // not wanted any more
    CHECK_FALSE(order.isRanking());
    const std::vector<int> few{5, 3, 99};
    ask(byName, few); // other rows meanwhile: never those of before
    std::vector<int> sorted = ask(byName, few);
    std::ranges::sort(sorted);
    CHECK(sorted == std::vector{3, 5, 99});
    const std::vector<ColumnSort> two{{Column::City, true}, {Column::Name, false}};
    while (ask(two, all), order.isRanking()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    session::TableOrder atOnce;
    CHECK(ask(two, all) == atOnce.sorted(data, all, two, Language::French));
    CHECK_FALSE(atOnce.isRanking());
}
