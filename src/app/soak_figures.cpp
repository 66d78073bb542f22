#include "app/soak_figures.h"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace app {

namespace {

long medianOf(std::span<const SoakSample> samples, long SoakSample::*number)
{
    std::vector<long> values;
    for (const SoakSample& sample : samples) {
        values.push_back(sample.*number);
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::optional<long> handleCount()
{
    std::error_code error;
    const std::filesystem::directory_iterator folder("/proc/self/fd", error);
    if (error) {
        return std::nullopt;
    }
    long count = -1; // the one that reads the folder
    for (auto entry = begin(folder); entry != end(folder) && !error; entry.increment(error)) {
        ++count;
    }
    return error ? std::nullopt : std::optional(count);
}

} // namespace

std::optional<long> statusNumber(std::string_view status, std::string_view name)
{
    const std::string key = std::string(name) + ":";
    std::size_t at = status.starts_with(key) ? 0 : status.find("\n" + key);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    at = status.find_first_of("0123456789\n", at + key.size() + 1);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    long value = 0;
    const auto read = std::from_chars(status.data() + at, status.data() + status.size(), value);
    return read.ec == std::errc() ? std::optional(value) : std::nullopt;
}

std::optional<SoakSample> sampleOfProcess()
{
    std::ifstream file("/proc/self/status");
    const std::string status{std::istreambuf_iterator<char>(file), {}};
    file.close();
    const auto resident = statusNumber(status, "VmRSS");
    const auto anonymous = statusNumber(status, "RssAnon");
    const auto threads = statusNumber(status, "Threads");
    const auto handles = handleCount();
    if (!resident || !anonymous || !threads || !handles) {
        return std::nullopt;
    }
    const struct mallinfo2 heap = mallinfo2();
    const auto allocated = static_cast<long>((heap.uordblks + heap.hblkhd) / 1024);
    return SoakSample{0, *resident, *anonymous, allocated, *resident, *handles, *threads, 0};
}

std::optional<long> soakGrowth(std::span<const SoakSample> samples, long SoakSample::*number)
{
    constexpr std::size_t kLeast = 4;
    if (samples.size() < kLeast) {
        return std::nullopt;
    }
    const std::size_t sixth = std::max<std::size_t>(1, samples.size() / 6);
    return medianOf(samples.last(sixth), number) - medianOf(samples.subspan(1, sixth), number);
}

std::vector<std::string> soakFaults(std::span<const SoakSample> samples, double seconds)
{
    struct Bound {
        std::string_view what;
        long SoakSample::*number;
        long most;
    };
    std::vector<std::string> faults;
    for (const Bound& bound :
         {Bound{"open file handles", &SoakSample::handles, 0}, Bound{"GL objects", &SoakSample::objects, 0},
          Bound{"threads", &SoakSample::threads, 0},
          Bound{"KiB of resident memory", &SoakSample::residentKib, kSoakMemoryKib},
          Bound{"KiB of memory with the renderer's caches", &SoakSample::worstKib, kSoakCachesKib}}) {
        const auto growth = soakGrowth(samples, bound.number);
        const bool isLong = seconds >= kSoakJudgedSeconds;
        if (!growth && isLong) {
            return {"too few visits for a verdict: let it run longer"};
        }
        if (growth && (isLong || bound.most == 0) && *growth > bound.most) {
            faults.push_back(
                fmt::format("{} {} more at the end than once everything had happened, {} allowed", *growth,
                            bound.what, bound.most));
        }
    }
    return faults;
}

} // namespace app
