#include "source/limits.h"

#include "base/text.h"
#include "source/table.h"

#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace source {

namespace {

constexpr std::string_view kSplit = "keep what the map needs, or split the table into files of a folder";

std::string megabytes(std::uint64_t bytes)
{
    return bytes < 1U << 20U ? fmt::format("{} bytes", bytes) : fmt::format("{} MiB", bytes >> 20U);
}

struct CloseFolder {
    void operator()(VSIDIR* folder) const { VSICloseDir(folder); }
};

/// Bytes of what is packed into the file, as its directory has them; 0 when it is no zip.
std::uint64_t unpackedBytes(const std::string& path)
{
    constexpr int kDeep = -1;
    const std::unique_ptr<VSIDIR, CloseFolder> folder(
        VSIOpenDir(("/vsizip/{" + path + "}").c_str(), kDeep, nullptr));
    std::uint64_t bytes = 0;
    while (const VSIDIREntry* entry = folder ? VSIGetNextDirEntry(folder.get()) : nullptr) {
        bytes += entry->bSizeKnown != 0 ? entry->nSize : 0;
    }
    return bytes;
}

bool isZipped(const std::filesystem::path& path)
{
    constexpr std::array<std::string_view, 5> kZipped{".xlsx", ".ods", ".kmz", ".zip", ".shz"};
    const std::string extension = base::fold(path.extension().string());
    return std::ranges::find(kZipped, extension) != kZipped.end();
}

} // namespace

base::Status requireBytes(const std::filesystem::path& path, std::uint64_t most)
{
    std::error_code ignored;
    std::uint64_t bytes = std::filesystem::file_size(path, ignored);
    bytes = ignored ? 0 : bytes; // a file that is missing is told of by whoever opens it
    if (base::fold(path.extension().string()) == ".shp") {
        const auto beside =
            std::filesystem::file_size(std::filesystem::path(path).replace_extension("dbf"), ignored);
        bytes += ignored ? 0 : beside;
    }
    if (bytes <= most) {
        return base::Ok{};
    }
    return base::Error{fmt::format("{}: the file has {}, {} is the most; {}", path.filename().string(),
                                   megabytes(bytes), megabytes(most), kSplit)};
}

base::Status requireSize(const std::filesystem::path& path, const Limits& limits)
{
    if (auto small = requireBytes(path, limits.bytes); !small) {
        return small;
    }
    const std::string name = path.filename().string();
    if (const std::uint64_t unpacked = isZipped(path) ? unpackedBytes(path.string()) : 0;
        unpacked > limits.bytes) {
        return base::Error{fmt::format("{}: the file unpacks to {}, {} is the most; {}", name,
                                       megabytes(unpacked), megabytes(limits.bytes), kSplit)};
    }
    return base::Ok{};
}

base::Status requireFields(int fields, const std::string& table, const Limits& limits)
{
    if (fields <= limits.fields) {
        return base::Ok{};
    }
    return base::Error{
        fmt::format("{}: the table has {} columns, {} are the most; delete those that the map does "
                    "not need",
                    table, fields, limits.fields)};
}

base::Status RowLimits::addRow()
{
    constexpr std::size_t kLook = 1000; // rows between two looks at the clock
    if (++rows_ > limits_.rows) {
        return base::Error{fmt::format("{}: the table has over {} rows, which are the most; {}", table_,
                                       limits_.rows, kSplit)};
    }
    const auto spent = std::chrono::steady_clock::now() - begun_;
    if (rows_ % kLook == 1 && spent >= std::chrono::seconds(limits_.seconds)) {
        return base::Error{
            fmt::format("{}: reading took over {} s and was given up at row {}; save the table to a "
                        "file on this machine",
                        table_, limits_.seconds, rows_)};
    }
    return base::Ok{};
}

base::Status RowLimits::addCells(const Row& row) const
{
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        if (row.cells[i].size() > limits_.cellBytes) {
            return base::Error{fmt::format("{}: the {} of line {} has {}, {} is the most; shorten it", table_,
                                           columnName(static_cast<Column>(i)), row.line,
                                           megabytes(row.cells[i].size()), megabytes(limits_.cellBytes))};
        }
    }
    return base::Ok{};
}

} // namespace source
