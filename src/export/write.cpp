#include "base/file.h"
#include "base/text.h"
#include "export/rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace exporter {

base::Status writeRows(const model::Dataset& data, const std::vector<int>& rows,
                       const std::filesystem::path& out)
{
    std::string extension = out.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (extension == ".csv") {
        return base::writeAtomically(out, rowsAsCsv(data, rows));
    }
    if (extension == ".geojson") {
        return base::writeAtomically(out, rowsAsGeoJson(data, rows));
    }
    const std::vector<std::string> known{".csv", ".geojson"};
    std::string hint = base::nearest(extension, known);
    hint = hint.empty() ? "known ones are .csv and .geojson" : "did you mean " + hint + "?";
    return base::Error{fmt::format("{}: the ending \"{}\" names no format that rows can be written in; {}",
                                   out.string(), extension, hint),
                       base::Exit::Usage};
}

} // namespace exporter
