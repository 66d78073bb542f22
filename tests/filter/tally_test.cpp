#include "filter/tally.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <vector>

using filter::Column;
using filter::Groups;
using filter::Tally;

namespace {

struct Numbers {
    std::vector<int> values;
    std::vector<std::vector<std::uint16_t>> narrow;
    std::vector<std::vector<std::uint32_t>> wide; ///< of columns with more than 65 536 values
    std::vector<Column> columns;
    std::size_t rows = 0;

    [[nodiscard]] std::uint32_t at(std::size_t column, std::size_t row) const
    {
        return columns[column].at(row);
    }
};

Numbers randomNumbers(std::mt19937& random, const std::vector<int>& values, std::size_t rows)
{
    Numbers made;
    made.values = values;
    made.rows = rows;
    made.narrow.resize(values.size());
    made.wide.resize(values.size());
    for (std::size_t c = 0; c < values.size(); ++c) {
        for (std::size_t row = 0; row < rows; ++row) {
            const auto drawn = static_cast<std::uint32_t>(random() % static_cast<unsigned>(values[c]));
            if (values[c] > 65536) {
                made.wide[c].push_back(drawn);
            } else {
                made.narrow[c].push_back(static_cast<std::uint16_t>(drawn));
            }
        }
        made.columns.push_back({made.narrow[c], made.wide[c], values[c]});
    }
    return made;
}

const std::vector<std::vector<int>> kShapes{{3, 4, 5},  {2},    {300, 300}, {4, 4, 4, 4, 4, 4},
                                            {70000, 3}, {1, 1}, {256, 2}};

} // namespace

TEST_CASE("Every row is in one group, with the rows that agree with it in every column")
{
    std::mt19937 random(1);
    for (const std::vector<int>& shape : kShapes) {
        for (const std::size_t rows :
             {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{200}, std::size_t{3000}}) {
            const Numbers numbers = randomNumbers(random, shape, rows);
            const Groups groups(numbers.columns, static_cast<int>(rows));
            CAPTURE(shape.size());
            CAPTURE(rows);
            std::size_t seen = 0;
            for (std::size_t group = 0; group < static_cast<std::size_t>(groups.size()); ++group) {
                int inGroup = 0;
                std::size_t last = 0;
                groups.eachRow(group, [&](std::size_t row) {
                    REQUIRE(groups.groupOf(row) == group);
                    REQUIRE((inGroup == 0 || row > last));
                    for (std::size_t c = 0; c < shape.size(); ++c) {
                        REQUIRE(groups.value(group, groups.field(static_cast<int>(c))) == numbers.at(c, row));
                    }
                    last = row;
                    ++inGroup;
                });
                REQUIRE(groups.rowsIn(group) == inGroup);
                seen += static_cast<std::size_t>(inGroup);
            }
            CHECK(seen == rows);
            for (std::size_t c = 0; c < shape.size(); ++c) {
                std::size_t listed = 0;
                for (std::size_t value = 0; value < static_cast<std::size_t>(shape[c]); ++value) {
                    for (const std::uint32_t group : groups.with(static_cast<int>(c), value)) {
                        REQUIRE(groups.value(group, groups.field(static_cast<int>(c))) == value);
                        ++listed;
                    }
                }
                CHECK(listed == static_cast<std::size_t>(groups.size()));
            }
        }
    }
}

TEST_CASE("Rows that agree are counted as one group, so that a click costs little in a large table")
{
    std::mt19937 random(2);
    CHECK(Groups(randomNumbers(random, {3, 4, 5}, 3000).columns, 3000).size() == 60);
    CHECK(Groups(randomNumbers(random, {6, 6, 6, 6}, 100000).columns, 100000).size() == 1296);
    CHECK(Groups(randomNumbers(random, {30, 30, 30, 3}, 300000).columns, 300000).size() > 70000);
    CHECK(Groups(randomNumbers(random, {900, 900, 900}, 100000).columns, 100000).size() == 100000);
}

TEST_CASE("Counts of any columns stay those of counting row by row, with row filters coming and going")
{
    std::mt19937 random(3);
    for (const std::vector<int>& shape : kShapes) {
        const Numbers numbers = randomNumbers(random, shape, 400);
        std::vector<Tally::Histogram> histograms;
        for (std::size_t c = 0; c < shape.size(); ++c) {
            histograms.push_back({static_cast<int>(c), static_cast<Tally::Reasons>(1U << c)});
        }
        histograms.push_back({0, static_cast<Tally::Reasons>(0xFF)}); // ignores every choice
        Tally tally(numbers.columns, 400, histograms);
        std::array<std::vector<std::uint8_t>, 2> filters;
        std::vector<std::uint8_t> pass;
        for (int step = 0; step < 150; ++step) {
            const std::size_t c = random() % shape.size();
            if (random() % 3 > 0) {
                Tally::Choice allowed(static_cast<std::size_t>(shape[c]));
                const unsigned kept = 1 + random() % 5;
                for (std::uint8_t& one : allowed) {
                    one = random() % 5 < kept ? 1 : 0;
                }
                const Tally::Totals promised = tally.preview(static_cast<int>(c), allowed);
                tally.choose(static_cast<int>(c), allowed);
                REQUIRE(promised.selected == tally.selected());
                for (int h = 0; h < static_cast<int>(histograms.size()); ++h) {
                    REQUIRE(std::ranges::equal(tally.counts(promised, h), tally.counts(h)));
                }
            } else {
                const std::size_t bit = random() % 2;
                filters[bit].assign(random() % 3 == 0 ? 0 : 400, 0);
                const unsigned kept = random() % 100;
                for (std::uint8_t& one : filters[bit]) {
                    one = random() % 100 < kept ? 1 : 0;
                }
                tally.filterRows(static_cast<int>(bit), filters[bit]);
            }
            std::vector<std::vector<int>> counts;
            for (const Tally::Histogram& histogram : histograms) {
                counts.emplace_back(
                    static_cast<std::size_t>(shape[static_cast<std::size_t>(histogram.column)]), 0);
            }
            int selected = 0;
            if (step % 2 == 0) {
                tally.updatePass(pass);
            }
            for (std::size_t row = 0; row < 400; ++row) {
                const bool admitted = (filters[0].empty() || filters[0][row] != 0) &&
                                      (filters[1].empty() || filters[1][row] != 0);
                unsigned fails = 0;
                for (std::size_t d = 0; d < shape.size(); ++d) {
                    fails |= tally.choice(static_cast<int>(d))[numbers.at(d, row)] != 0 ? 0U : 1U << d;
                }
                selected += admitted && fails == 0 ? 1 : 0;
                REQUIRE((step % 2 != 0 || (pass[row] != 0) == (admitted && fails == 0)));
                for (std::size_t h = 0; h < histograms.size(); ++h) {
                    const auto column = static_cast<std::size_t>(histograms[h].column);
                    counts[h][numbers.at(column, row)] +=
                        admitted && (fails & ~unsigned{histograms[h].ignores}) == 0 ? 1 : 0;
                }
            }
            REQUIRE(tally.selected() == selected);
            for (std::size_t h = 0; h < histograms.size(); ++h) {
                REQUIRE(std::ranges::equal(tally.counts(static_cast<int>(h)), counts[h]));
            }
        }
    }
}
