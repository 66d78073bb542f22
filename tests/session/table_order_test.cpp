// The order of the table against a sort that compares cell by cell.
#include "base/text.h"
#include "layout/world.h"
#include "session/table.h"
#include "session/table_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>

using base::Language;
using session::Column;
using session::ColumnSort;

namespace {

/// Below, equal, above 0 as `a` comes before, with or after `b`; what says nothing is last.
int compared(const model::Dataset& data, int a, int b, const ColumnSort& by, Language language)
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
                        const std::vector<ColumnSort>& sort, Language language)
{
    std::ranges::stable_sort(rows, [&](int a, int b) {
        for (const ColumnSort& by : sort) {
            if (const int order = compared(data, a, b, by, language); order != 0) {
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
    std::mt19937 random(5);
    session::TableOrder order;
    for (int round = 0; round < 60; ++round) {
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
        REQUIRE(order.sorted(data, rows, sort, language) == byHand(data, rows, sort, language));
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
