#include "base/file.h"
#include "export/format.h"
#include "export/geopackage.h"
#include "export/rows.h"
#include "export/xlsx.h"

#include <fmt/format.h>

namespace exporter {

namespace {

/// "rows.lisezmoi.txt" beside "rows.csv".
std::filesystem::path noteBeside(const std::filesystem::path& out, base::Language language)
{
    std::string name = noteName(language);
    std::erase(name, '-');
    return out.parent_path() / fmt::format("{}.{}.txt", out.stem().string(), name);
}

/// A file that was there before, and is no note of an earlier export. A folder is left to the writer.
bool isOfOthers(const std::filesystem::path& path, base::Language language)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) {
        return false;
    }
    const auto text = base::readFile(path);
    return !text || !text.value().starts_with(noteTitle(language));
}

base::Result<std::string> bytesOf(RowFormat format, const model::Dataset& data, const std::vector<int>& rows,
                                  const Note& note, ByteOrderMark mark, const Distances& distances)
{
    switch (format) {
    case RowFormat::Csv:
        return (mark == ByteOrderMark::Yes ? "\xEF\xBB\xBF" : "") +
               rowsAsCsv(data, rows, distances, note.columns);
    case RowFormat::GeoJson:
        return rowsAsGeoJson(data, rows, note, distances);
    case RowFormat::GeoPackage:
        return rowsAsGeoPackage(data, rows, note, distances);
    case RowFormat::Xlsx:
        break;
    }
    return rowsAsXlsx(data, rows, note, distances);
}

} // namespace

base::Result<std::vector<std::filesystem::path>> writeRows(const model::Dataset& data,
                                                           const std::vector<int>& rows,
                                                           const std::filesystem::path& out, const Note& note,
                                                           ByteOrderMark mark, const Distances& distances)
{
    const auto format = formatOf(out);
    if (!format) {
        return format.error();
    }
    const auto bytes = bytesOf(format.value(), data, rows, note, mark, distances);
    if (!bytes) {
        return base::Error{fmt::format("cannot write \"{}\": {}", out.string(), bytes.error().message),
                           bytes.error().exit};
    }
    std::vector<base::FileText> files{{out, bytes.value()}};
    std::string beside;
    if (format.value() == RowFormat::Csv) {
        beside = noteAsText(data, rows, note);
        const std::filesystem::path path = noteBeside(out, note.language);
        if (isOfOthers(path, note.language)) {
            return base::Error{
                fmt::format("cannot write \"{}\": its note would take the place of \"{}\", which "
                            "is no note of cartovid; write under another name",
                            out.string(), path.string())};
        }
        files.push_back({path, beside});
    }
    if (const base::Status written = base::writeTogether(files); !written) {
        return written.error();
    }
    std::vector<std::filesystem::path> paths;
    for (const base::FileText& file : files) {
        paths.push_back(file.path);
    }
    return paths;
}

} // namespace exporter
