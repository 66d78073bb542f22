// How fast filter::Tally answers a change of choice, on tables of a million rows, and how far that
// is from what the memory allows: bench_facets FOLDER [ROWS]. Prints "cartovid TABLE WHAT NUMBER"
// lines and leaves in FOLDER what peers.mjs needs to walk the same way. run.sh puts it all together.
#include "filter/engine.h"
#include "tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>
#include <functional>
#include <numeric>
#include <string_view>
#include <thread>

namespace {

using Clock = std::chrono::steady_clock;
using facets::Step;
using facets::Table;
using filter::Tally;

constexpr std::size_t kChecked = 60; // as in peers.mjs

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double share(std::vector<double> times, double part)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

double median(std::vector<double> times)
{
    return share(std::move(times), 0.5);
}

void say(const Table& table, std::string_view what, double number)
{
    fmt::print("cartovid {} {} {}\n", table.name, what, number);
}

struct Check {
    std::uint64_t hash = 0;
    void mix(int number) { hash = (hash * 131 + static_cast<std::uint64_t>(number)) % 1000000007; }
};

Tally build(const Table& table)
{
    std::vector<filter::Column> columns;
    std::vector<Tally::Histogram> histograms;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        columns.push_back({table.columns[c], {}, table.values[c]});
        histograms.push_back({static_cast<int>(c), static_cast<Tally::Reasons>(1U << c)});
    }
    return {columns, static_cast<int>(table.columns.front().size()), histograms};
}

std::vector<std::uint8_t> allowedBy(const Table& table, const Step& step)
{
    const auto values = static_cast<std::size_t>(table.values[static_cast<std::size_t>(step.column)]);
    std::vector<std::uint8_t> allowed(values, step.values.empty() ? 1 : 0);
    if (step.isRange) {
        std::fill(allowed.begin() + step.values[0], allowed.begin() + step.values[1], std::uint8_t{1});
        return allowed;
    }
    for (const int value : step.values) {
        allowed[static_cast<std::size_t>(value)] = 1;
    }
    return allowed;
}

/// Reads every count, so that none of the work can be left out.
long long readAll(const Tally& tally, std::size_t columns)
{
    long long sum = tally.selected();
    for (std::size_t c = 0; c < columns; ++c) {
        const std::span<const int> counts = tally.counts(static_cast<int>(c));
        sum += std::accumulate(counts.begin(), counts.end(), 0LL);
    }
    return sum;
}

volatile long long sink = 0;

void walk(const Table& table, const facets::Walk& walk, double gigabytesPerSecond)
{
    const std::size_t facets = table.values.size() - (table.name == "dated" ? 1 : 0);
    Tally tally = build(table);
    std::vector<double> updates;
    std::vector<double> previews;
    std::vector<double> lists;
    std::vector<double> touched;
    std::vector<std::uint8_t> pass;
    std::vector<int> rows(table.columns.front().size() + 1);
    Check check;
    for (std::size_t s = 0; s < walk.steps.size(); ++s) {
        const Step& step = walk.steps[s];
        const std::vector<std::uint8_t> allowed = allowedBy(table, step);
        touched.push_back(static_cast<double>(tally.changedGroups(step.column, allowed)));
        auto start = Clock::now();
        sink = sink + tally.preview(step.column, allowed).selected;
        previews.push_back(millisecondsSince(start));
        start = Clock::now();
        tally.choose(step.column, allowed);
        sink = sink + readAll(tally, table.columns.size());
        updates.push_back(millisecondsSince(start));
        if (s < kChecked) {
            check.mix(tally.selected());
            for (std::size_t c = 0; c < facets; ++c) {
                for (const int count : tally.counts(static_cast<int>(c))) {
                    check.mix(count);
                }
            }
        }
        if (s % 20 == 0) {
            start = Clock::now();
            tally.updatePass(pass);
            std::size_t listed = 0;
            for (std::size_t row = 0; row < pass.size(); ++row) {
                rows[listed] = static_cast<int>(row);
                listed += pass[row];
            }
            sink = sink + rows[listed / 2];
            lists.push_back(millisecondsSince(start));
        }
    }
    const auto name = [&](const char* what) { return walk.name + what; };
    say(table, name("_ms"), median(updates));
    say(table, name("_95_ms"), share(updates, 0.95));
    say(table, name("_preview_ms"), median(previews));
    say(table, name("_rows_ms"), median(lists));
    say(table, name("_groups"), median(touched));
    // Of a group that changes: its number in the list, reasons, weight, values.
    const double bytes = median(touched) * (4.0 + 1 + 4 + 2 * static_cast<double>(table.columns.size()));
    say(table, name("_memory_limit_ms"), bytes / gigabytesPerSecond / 1e6);
    say(table, name("_check"), static_cast<double>(check.hash));
}

/// Every row looked at again, one byte a value: what an engine without memory of the last
/// selection does at best.
double plainRecount(const Table& table, unsigned threads)
{
    std::vector<std::vector<std::uint8_t>> columns;
    for (const std::vector<std::uint16_t>& column : table.columns) {
        columns.emplace_back(column.begin(), column.end());
    }
    std::vector<std::array<std::uint8_t, 256>> bits(columns.size());
    std::vector<double> times;
    const auto count = [&](std::size_t begin, std::size_t end, std::vector<int>& counts) {
        const std::uint8_t* const a = columns[0].data();
        const std::uint8_t* const b = columns[1].data();
        const std::uint8_t* const c = columns[2].data();
        const std::uint8_t* const d = columns[3].data();
        counts.assign(4 * 256 + 1, 0);
        for (std::size_t row = begin; row < end; ++row) {
            const unsigned fails = bits[0][a[row]] | bits[1][b[row]] | bits[2][c[row]] | bits[3][d[row]];
            counts[a[row]] += (fails & ~1U) == 0 ? 1 : 0;
            counts[256U + b[row]] += (fails & ~2U) == 0 ? 1 : 0;
            counts[512U + c[row]] += (fails & ~4U) == 0 ? 1 : 0;
            counts[768U + d[row]] += (fails & ~8U) == 0 ? 1 : 0;
            counts[1024] += fails == 0 ? 1 : 0;
        }
    };
    const std::size_t rows = columns.front().size();
    for (std::size_t s = 0; s < 200; ++s) {
        const Step& step = table.walks.front().steps[s];
        const auto c = static_cast<std::size_t>(step.column);
        const std::vector<std::uint8_t> allowed = allowedBy(table, step);
        const auto start = Clock::now();
        for (std::size_t v = 0; v < allowed.size(); ++v) {
            bits[c][v] = allowed[v] != 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(1U << c);
        }
        std::vector<int> first;
        std::vector<int> second;
        if (threads > 1) {
            std::jthread helper([&] { count(rows / 2, rows, second); });
            count(0, rows / 2, first);
            helper.join();
            std::transform(first.begin(), first.end(), second.begin(), first.begin(), std::plus<>());
        } else {
            count(0, rows, first);
        }
        sink = sink + first[1024];
        times.push_back(millisecondsSince(start));
    }
    return median(times);
}

/// GB/s of adding up numbers that no cache holds, by one thread or two; and of memcpy.
double readBandwidth(unsigned threads)
{
    const std::vector<std::uint64_t> numbers(std::size_t{1} << 26U, 1); // 512 MiB
    std::vector<double> times;
    for (int run = 0; run < 7; ++run) {
        const auto start = Clock::now();
        std::vector<std::uint64_t> sums(threads, 0);
        {
            std::vector<std::jthread> helpers;
            for (unsigned t = 0; t < threads; ++t) {
                helpers.emplace_back([&, t] {
                    const std::size_t part = numbers.size() / threads;
                    const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(part * t);
                    sums[t] =
                        std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(part), std::uint64_t{0});
                });
            }
        }
        sink = sink + static_cast<long long>(sums.front());
        times.push_back(millisecondsSince(start));
    }
    return static_cast<double>(numbers.size() * 8) / median(times) / 1e6;
}

double copyBandwidth()
{
    const std::vector<char> from(std::size_t{1} << 28U, 'a'); // 256 MiB
    std::vector<char> to(from.size());
    std::vector<double> times;
    for (int run = 0; run < 7; ++run) {
        const auto start = Clock::now();
        std::memcpy(to.data(), from.data(), from.size());
        sink = sink + to[from.size() / 3];
        times.push_back(millisecondsSince(start));
    }
    return static_cast<double>(from.size()) / median(times) / 1e6;
}

/// A filter that is no facet: every third row in, then out again.
double rowFilter(const Table& table)
{
    Tally tally = build(table);
    std::vector<std::vector<std::uint8_t>> masks(2,
                                                 std::vector<std::uint8_t>(table.columns.front().size(), 1));
    for (std::size_t row = 0; row < masks[0].size(); ++row) {
        masks[0][row] = row % 3 != 0 ? 1 : 0;
    }
    std::vector<double> times;
    for (int i = 0; i < 41; ++i) {
        const auto start = Clock::now();
        tally.filterRows(0, masks[static_cast<std::size_t>(i % 2)]);
        sink = sink + readAll(tally, table.columns.size());
        times.push_back(millisecondsSince(start));
    }
    return median(times);
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) {
        fmt::print(stderr, "usage: bench_facets FOLDER [ROWS]\n");
        return 2;
    }
    int rows = 1000000;
    if (count > 2) {
        const std::string_view typed = arguments[2];
        std::from_chars(typed.data(), typed.data() + typed.size(), rows);
    }
    const double bandwidth = readBandwidth(1);
    fmt::print("machine all read_gb_per_s {:.2f}\nmachine all read_2_threads_gb_per_s {:.2f}\n"
               "machine all memcpy_gb_per_s {:.2f}\n",
               bandwidth, readBandwidth(2), copyBandwidth());
    for (const char* name : {"narrow", "wide", "dated"}) {
        const Table table = facets::makeTable(name, rows);
        facets::write(table, arguments[1]);
        std::vector<double> builds;
        for (int run = 0; run < 9; ++run) {
            const auto start = Clock::now();
            const Tally built = build(table);
            sink = sink + readAll(built, table.columns.size());
            builds.push_back(millisecondsSince(start));
        }
        say(table, "build_ms", median(builds));
        Tally tally = build(table);
        std::vector<std::uint8_t> pass;
        tally.updatePass(pass);
        say(table, "groups", tally.groupCount());
        // The columns it was built from, the engine, the byte of each row that says whether it passes
        // and the list of those that do.
        const double perRow = 2.0 * static_cast<double>(table.columns.size()) + 1 + 4;
        say(table, "bytes_per_row", static_cast<double>(tally.bytes()) / rows + perRow);
        for (const facets::Walk& each : table.walks) {
            walk(table, each, bandwidth);
        }
        say(table, "row_filter_ms", rowFilter(table));
        if (table.name == "narrow") {
            say(table, "plain_recount_ms", plainRecount(table, 1));
            say(table, "plain_recount_2_threads_ms", plainRecount(table, 2));
        }
    }
    return 0;
}
