#include "app/provenance.h"

#include "app/checksum.h"
#include "base/connection.h"
#include "session/shell_line.h"
#include "session/wording.h"
#include "source/communes.h"
#include "source/load.h"

#include <fmt/format.h>

namespace app {

namespace fs = std::filesystem;

TableFile tableFileOf(const Options& options)
{
    TableFile table;
    table.isShipped = options.data.empty();
    table.map = options.map;
    table.path = table.isShipped ? source::defaultGeodata() / "initiatives.csv" : fs::path(options.data);
    std::error_code ignored;
    table.bytes = fs::file_size(table.path, ignored);
    table.changed = fs::last_write_time(table.path, ignored);
    return table;
}

exporter::Note provenanceOf(const model::Atlas& atlas, const filter::Selection& selection,
                            const filter::Outcome& outcome, const TableFile& table, base::Language language)
{
    exporter::Note note;
    note.language = language;
    // What the map happened to show says nothing to a reader of rows: the area's size does.
    std::optional<model::Communes> communes;
    if (selection.area.circle) {
        if (auto read = source::readCommunes(source::defaultGeodata())) {
            communes = std::move(read).value();
        }
    }
    note.sentence =
        session::sentence(atlas.data, selection, language,
                          session::areaWords(selection.area, atlas.data, communes ? &*communes : nullptr));
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
    session::CommandWords words;
    words.flag("cartovid");
    if (!table.isShipped) {
        // Its name alone: a folder would say whose machine this was, and change the bytes.
        const auto database = base::parseConnection(table.path.string());
        const bool isDatabase = base::isConnection(table.path.string()) && database;
        words.option("--data", isDatabase ? database.value().sharedText() : atlas.dataName);
        if (!table.map.empty()) {
            words.option("--map", table.map);
        }
    }
    words.select(selection);
    if (language != base::Language::French) { // the summaries and the note itself are in it
        words.option("--lang", "en");
    }
    note.command = session::shellLine(words.words());
    note.program = "cartovid " CARTOVID_VERSION;
    return note;
}

} // namespace app
