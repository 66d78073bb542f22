#include "tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <random>

namespace facets {

namespace {

constexpr int kSteps = 2000;

/// Numbers from 0 to values - 1, the first ones frequent: the weight of value v is (v + 1)^-0.7.
std::vector<std::uint16_t> column(std::mt19937_64& random, int rows, int values)
{
    std::vector<double> upTo;
    double sum = 0;
    for (int v = 0; v < values; ++v) {
        sum += std::pow(v + 1, -0.7);
        upTo.push_back(sum);
    }
    std::vector<std::uint16_t> codes;
    codes.reserve(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        const double drawn = static_cast<double>(random() >> 11U) / 9007199254740992.0 * sum; // 2^53
        codes.push_back(
            static_cast<std::uint16_t>(std::upper_bound(upTo.begin(), upTo.end(), drawn) - upTo.begin()));
    }
    return codes;
}

/// A value more or less in one facet; a facet that has three is emptied, as people do.
Walk toggles(std::mt19937_64& random, const std::vector<int>& values, std::size_t facets)
{
    Walk walk{"toggle", {}};
    std::vector<std::vector<int>> chosen(facets);
    for (int i = 0; i < kSteps; ++i) {
        const std::size_t c = random() % facets;
        const int value = static_cast<int>(random() % static_cast<unsigned>(values[c]));
        std::vector<int>& set = chosen[c];
        const auto place = std::find(set.begin(), set.end(), value);
        if (place != set.end()) {
            set.erase(place);
        } else if (set.size() >= 3) {
            set.clear();
        } else {
            set.push_back(value);
        }
        walk.steps.push_back({static_cast<int>(c), set});
    }
    return walk;
}

/// One value alone in a facet, or none: what crossfilter answers fastest.
Walk singles(std::mt19937_64& random, const std::vector<int>& values, std::size_t facets)
{
    Walk walk{"single", {}};
    for (int i = 0; i < kSteps; ++i) {
        const std::size_t c = random() % facets;
        const int value = static_cast<int>(random() % static_cast<unsigned>(values[c]));
        walk.steps.push_back(
            {static_cast<int>(c), random() % 4 == 0 ? std::vector<int>{} : std::vector{value}});
    }
    return walk;
}

/// A brush over the days that moves and grows by a few days a step.
Walk brush(std::mt19937_64& random, int column, int days)
{
    Walk walk{"brush", {}};
    int first = 100;
    int end = 160;
    for (int i = 0; i < kSteps; ++i) {
        first = std::clamp(first + static_cast<int>(random() % 9) - 4, 0, days - 20);
        end = std::clamp(end + static_cast<int>(random() % 9) - 4, first + 10, days);
        walk.steps.push_back({column, {first, end}, true});
    }
    return walk;
}

} // namespace

Table makeTable(const std::string& name, int rows)
{
    Table table;
    table.name = name;
    table.values =
        name == "wide" ? std::vector<int>{1000, 1000, 1000, 1000} : std::vector<int>{18, 10, 7, 13};
    const std::size_t facets = table.values.size();
    if (name == "dated") {
        table.values.push_back(365);
    }
    std::mt19937_64 random(2020);
    for (const int values : table.values) {
        table.columns.push_back(column(random, rows, values));
    }
    table.walks = {toggles(random, table.values, facets), singles(random, table.values, facets)};
    if (name == "dated") {
        table.walks.push_back(brush(random, static_cast<int>(facets), table.values.back()));
    }
    return table;
}

void write(const Table& table, const std::filesystem::path& folder)
{
    const std::size_t rows = table.columns.front().size();
    std::string json =
        fmt::format("{{\"rows\":{},\"values\":[{}],\"walks\":{{", rows, fmt::join(table.values, ","));
    for (std::size_t w = 0; w < table.walks.size(); ++w) {
        json += fmt::format("{}\"{}\":[", w == 0 ? "" : ",", table.walks[w].name);
        for (std::size_t s = 0; s < table.walks[w].steps.size(); ++s) {
            const Step& step = table.walks[w].steps[s];
            json += fmt::format("{}[{},[{}],{}]", s == 0 ? "" : ",", step.column, fmt::join(step.values, ","),
                                step.isRange);
        }
        json += "]";
    }
    std::ofstream(folder / (table.name + ".json")) << json << "}}\n";

    std::string csv;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::ofstream file(folder / fmt::format("{}.{}.u16", table.name, c), std::ios::binary);
        const std::vector<std::uint16_t>& column = table.columns[c];
        for (const std::uint16_t code : column) { // low byte first, whatever the machine
            file.put(static_cast<char>(code & 0xFFU)).put(static_cast<char>(code >> 8U));
        }
        csv += fmt::format("{}c{}", c == 0 ? "" : ",", c);
    }
    csv += "\n";
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            csv += fmt::format("{}{}", c == 0 ? "" : ",", table.columns[c][row]);
        }
        csv += '\n';
    }
    std::ofstream(folder / (table.name + ".csv")) << csv;
}

} // namespace facets
