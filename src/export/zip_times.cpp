#include "export/zip_times.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace exporter {

namespace {

constexpr std::string_view kLocal("PK\x03\x04", 4);
constexpr std::string_view kCentral("PK\x01\x02", 4);
constexpr std::string_view kEnd("PK\x05\x06", 4);
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kEndSize = 22;

/// A little-endian number of `bytes` bytes.
std::uint32_t numberAt(std::string_view zip, std::size_t at, std::size_t bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(zip[at + i])) << (8U * i);
    }
    return value;
}

bool startsAt(std::string_view zip, std::size_t at, std::string_view mark, std::size_t size)
{
    return at <= zip.size() && zip.size() - at >= size && zip.substr(at, mark.size()) == mark;
}

} // namespace

bool fixZipTimes(std::string& zip)
{
    const std::size_t end = std::string_view(zip).rfind(kEnd);
    if (end == std::string_view::npos || !startsAt(zip, end, kEnd, kEndSize)) {
        return false;
    }
    // Where each pair of time and date lies; nothing is changed before all of them are found.
    std::vector<std::size_t> times;
    const std::uint32_t entries = numberAt(zip, end + 10, 2);
    std::size_t at = numberAt(zip, end + 16, 4);
    for (std::uint32_t entry = 0; entry < entries; ++entry) {
        if (!startsAt(zip, at, kCentral, kCentralSize)) {
            return false;
        }
        const std::size_t local = numberAt(zip, at + 42, 4);
        if (!startsAt(zip, local, kLocal, kLocalSize)) {
            return false;
        }
        times.push_back(at + 12);
        times.push_back(local + 10);
        at +=
            kCentralSize + numberAt(zip, at + 28, 2) + numberAt(zip, at + 30, 2) + numberAt(zip, at + 32, 2);
    }
    for (const std::size_t time : times) {
        zip.replace(time, 4, std::string_view("\x00\x00\x21\x00", 4)); // year 0, month 1, day 1
    }
    return true;
}

} // namespace exporter
