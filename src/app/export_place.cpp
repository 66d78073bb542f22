#include "app/export_place.h"

#include "app/file_reasons.h"
#include "app/outside.h"
#include "app/view_store.h"
#include "base/text.h"
#include "base/words.h"
#include "base/written.h"

#include <cstdlib>

namespace app {

namespace fs = std::filesystem;

using base::Word;

namespace {

constexpr std::size_t kLongest = 240; ///< bytes of a name: file systems take 255, and a number may follow

/// The name without the ending, which people may have typed as well.
std::string stemOf(const std::string& typed, std::string_view ending)
{
    std::string stem(base::trimmed(typed));
    if (!ending.empty() && stem.size() > ending.size() && stem.ends_with(ending)) {
        stem.resize(stem.size() - ending.size());
    }
    return stem;
}

/// The folder, or the first one above it that is there.
fs::path nearestThere(fs::path folder)
{
    std::error_code ignored;
    while (!fs::exists(folder, ignored) && folder.has_parent_path() && folder != folder.parent_path()) {
        folder = folder.parent_path();
    }
    return folder;
}

std::string problemOf(const fs::path& folder, const std::string& stem, base::Language language)
{
    if (stem.find('/') != std::string::npos || stem == "." || stem == "..") {
        return base::written(Word::WhyBadName, language, stem);
    }
    if (stem.size() > kLongest) {
        return std::string(base::word(Word::WhyLongName, language));
    }
    const fs::path there = nearestThere(folder);
    std::error_code ignored;
    if (!fs::is_directory(there, ignored)) {
        return base::written(Word::WhyIsFile, language, homely(there));
    }
    return whyNotWritten(there / "x", language);
}

} // namespace

const char* endingOf(session::ExportKind kind)
{
    switch (kind) {
    case session::ExportKind::Png:
        return ".png";
    case session::ExportKind::Csv:
        return ".csv";
    case session::ExportKind::Xlsx:
        return ".xlsx";
    case session::ExportKind::GeoJson:
        return ".geojson";
    case session::ExportKind::GeoPackage:
        return ".gpkg";
    case session::ExportKind::Svg:
        return ".svg";
    case session::ExportKind::Pdf:
        return ".pdf";
    case session::ExportKind::Kit:
        return "";
    case session::ExportKind::Html:
        break;
    }
    return ".html";
}

fs::path typedFolder(const std::string& typed)
{
    const std::string text(base::trimmed(typed));
    if (text.empty()) {
        return documentsFolder();
    }
    const char* home = std::getenv("HOME");
    const fs::path own = home == nullptr ? fs::path("/") : fs::path(home);
    if (text == "~" || text.starts_with("~/")) {
        const std::string below = text.size() > 2 ? text.substr(2) : std::string();
        return below.empty() ? own : (own / below).lexically_normal();
    }
    return (own / text).lexically_normal(); // what begins at the root stays as it is
}

ExportPlace exportPlace(const session::ExportOrder& order, session::ExportKind kind, const std::string& stem,
                        base::Language language)
{
    const std::string ending = endingOf(kind);
    const std::string typed = stemOf(order.name, ending);
    const std::string& name = typed.empty() ? stem : typed;
    const fs::path folder = typedFolder(order.folder);
    std::error_code ignored;
    ExportPlace place;
    place.problem = problemOf(folder, name, language);
    place.makesFolder = !fs::exists(folder, ignored);
    const fs::path wanted = folder / (name + ending);
    place.path =
        place.problem.empty() && kind != session::ExportKind::Kit ? freePath(folder, name, ending) : wanted;
    place.isNumbered = place.path != wanted;
    return place;
}

} // namespace app
