#include "app/provenance.h"

#include "app/checksum.h"
#include "session/wording.h"
#include "source/load.h"

#include <fmt/format.h>

namespace app {

namespace fs = std::filesystem;

TableFile tableFileOf(const Options& options)
{
    TableFile table;
    table.isShipped = options.data.empty();
    table.path = table.isShipped ? source::defaultGeodata() / "initiatives.csv" : fs::path(options.data);
    std::error_code ignored;
    table.bytes = fs::file_size(table.path, ignored);
    table.changed = fs::last_write_time(table.path, ignored);
    return table;
}

std::vector<std::string> selectionArguments(const filter::Selection& selection)
{
    std::vector<std::string> words;
    const auto option = [&words](std::string name, const std::string& value) {
        // A value that looks like an option must hang on its name.
        if (value.starts_with('-')) {
            words.push_back(std::move(name) + "=" + value);
        } else {
            words.insert(words.end(), {std::move(name), value});
        }
    };
    for (const filter::Facet facet : filter::kFacets) {
        if (!selection.of(facet).empty()) {
            option(fmt::format("--{}", filter::facetName(facet)),
                   fmt::format("{}", fmt::join(selection.of(facet), ",")));
        }
    }
    if (!selection.search.empty()) {
        option("--search", selection.search);
    }
    if (selection.from) {
        option("--from", base::isoDate(*selection.from));
    }
    if (selection.to) {
        option("--to", base::isoDate(*selection.to));
    }
    if (selection.area.box) {
        option("--bbox", filter::bboxText(*selection.area.box));
    }
    if (selection.area.circle) {
        option("--within", filter::withinText(*selection.area.circle));
    }
    if (selection.area.outline) {
        option("--inside", filter::insideText(*selection.area.outline));
    }
    if (selection.keepUndated) {
        words.emplace_back("--keep-undated");
    }
    return words;
}

std::string shellLine(const std::vector<std::string>& words)
{
    constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,/:=+@%";
    std::string line;
    for (const std::string& word : words) {
        line += line.empty() ? "" : " ";
        if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) {
            line += word;
            continue;
        }
        line += '\'';
        for (const char c : word) {
            line += c == '\'' ? std::string("'\\''") : std::string(1, c);
        }
        line += '\'';
    }
    return line;
}

exporter::Note provenanceOf(const model::Atlas& atlas, const filter::Selection& selection,
                            const filter::Outcome& outcome, const TableFile& table, base::Language language)
{
    exporter::Note note;
    note.language = language;
    note.sentence = session::sentence(atlas.data, selection, language);
    note.forgiven = outcome.forgiven;
    note.hasPeriod = selection.from || selection.to;
    note.keepsUndated = selection.keepUndated;
    note.table = atlas.dataName;
    note.leftOut = atlas.leftOut;
    note.isShippedTable = table.isShipped;
    std::error_code gone;
    if (fs::file_size(table.path, gone) == table.bytes && !gone &&
        fs::last_write_time(table.path, gone) == table.changed && !gone) {
        note.sha256 = sha256Of(table.path);
    }
    std::vector<std::string> words{"cartovid"};
    if (!table.isShipped) {
        // Its name alone: a folder would say whose machine this was, and change the bytes.
        words.insert(words.end(), {"--data", atlas.dataName});
    }
    const std::vector<std::string> options = selectionArguments(selection);
    words.insert(words.end(), options.begin(), options.end());
    note.command = shellLine(words);
    note.program = "cartovid " CARTOVID_VERSION;
    return note;
}

} // namespace app
