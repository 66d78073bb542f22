#include "export/format.h"

#include "base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

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
constexpr std::array<std::pair<std::string_view, Output>, 8> kOutputs{{{".csv", Output::Rows},
                                                                       {".geojson", Output::Rows},
                                                                       {".gpkg", Output::Rows},
                                                                       {".xlsx", Output::Rows},
                                                                       {".png", Output::Png},
                                                                       {".svg", Output::Svg},
                                                                       {".pdf", Output::Pdf},
                                                                       {".html", Output::Html}}};

/// What the ending names; `things` can be written in the endings of the list.
template<class Named>
base::Result<typename Named::value_type::second_type> named(const std::filesystem::path& out,
                                                            const Named& known, std::string_view things)
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
    std::vector<std::string> endings;
    for (const auto& [ending, value] : known) {
        if (ending == extension) {
            return value;
        }
        endings.emplace_back(ending);
    }
    std::string hint = base::nearest(extension, endings);
    if (hint.empty()) {
        const std::string last = endings.back();
        endings.pop_back();
        hint = fmt::format("known ones are {} and {}", fmt::join(endings, ", "), last);
    } else {
        hint = "did you mean " + hint + "?";
    }
    return usage(fmt::format("{}: the ending \"{}\" names no format that {} can be written in; {}",
                             out.string(), typed, things, hint));
}

} // namespace

base::Result<RowFormat> formatOf(const std::filesystem::path& out)
{
    return named(out, kFormats, "rows");
}

base::Result<Output> outputOf(const std::filesystem::path& out)
{
    return named(out, kOutputs, "a selection");
}

} // namespace exporter
