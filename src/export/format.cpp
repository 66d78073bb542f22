#include "export/format.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace exporter {

namespace {

constexpr std::array<std::pair<std::string_view, RowFormat>, 4> kFormats{{{".csv", RowFormat::Csv},
                                                                          {".geojson", RowFormat::GeoJson},
                                                                          {".gpkg", RowFormat::GeoPackage},
                                                                          {".xlsx", RowFormat::Xlsx}}};

} // namespace

base::Result<RowFormat> formatOf(const std::filesystem::path& out)
{
    const auto usage = [](std::string message) { return base::Error{std::move(message), base::Exit::Usage}; };
    std::error_code ignored;
    if (std::filesystem::is_directory(out, ignored) || !out.has_filename()) {
        return usage(fmt::format("{} is a folder; name a file in it, as in {}", out.string(),
                                 (out / "initiatives.csv").string()));
    }
    const std::string typed = out.extension().string();
    std::string extension = typed;
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    std::vector<std::string> known;
    for (const auto& [ending, format] : kFormats) {
        if (ending == extension) {
            return format;
        }
        known.emplace_back(ending);
    }
    std::string hint = base::nearest(extension, known);
    hint = hint.empty() ? "known ones are .csv, .geojson, .gpkg and .xlsx" : "did you mean " + hint + "?";
    return usage(fmt::format("{}: the ending \"{}\" names no format that rows can be written in; {}",
                             out.string(), typed, hint));
}

} // namespace exporter
