// Opens the tables and the boundaries through GDAL and makes an Atlas of them.
// Nothing here is fetched from a network; only drivers of the allow-list are tried.
#pragma once

#include "base/result.h"
#include "model/atlas.h"
#include "source/column_names.h"
#include "source/links.h"
#include "source/progress.h"
#include "source/repair.h"

#include <filesystem>
#include <string>
#include <vector>

namespace source {

/// Where to read from. Empty `data` and `regions` mean the files shipped in `geodata`.
struct Sources {
    std::filesystem::path geodata;       ///< folder with the code lists and the shipped boundaries
    std::string data;                    ///< --data: a table of initiatives, or a folder of them
    std::string regions;                 ///< --regions: a boundary file
    std::vector<ColumnChoice> columns{}; ///< of `data`: --map
    bool meshes = true;                  ///< triangles for OpenGL; without them a load takes half as long
    Progress* progress = nullptr;        ///< of the table, when somebody wants to know; must outlive the load
};

/// The geodata folder: CARTOVID_GEODATA when set, else beside the program or its source tree.
std::filesystem::path defaultGeodata();

/// Table and land. Rows that name their town and have no position get that of the commune, which a
/// warning counts. Refused rows are left out and counted in Atlas::leftOut; a missing overseas
/// region costs its inset and gives a warning. Errors: a file that cannot be opened (exit 2 when
/// the user named it), a table without its columns, boundaries without names, codes or geometry,
/// or without a mainland region that the table uses (the message lists them).
base::Result<model::Atlas> load(const Sources& sources);

/// The table alone, without the land: what `counts`, `list` and data exports need.
base::Result<model::Atlas> loadTable(const Sources& sources);

/// The table anew, for land that is there already: its places, and of the land only where its frames lie.
/// Errors as of load().
base::Result<model::Atlas> reloadTable(const Sources& sources, const model::Geography& land);

/// Europe for networks that reach beyond France (model::Geography::europe), from the same files as the land.
/// Errors: as of load(), where the boundaries are concerned.
base::Result<model::Frame> loadEurope(const Sources& sources);

/// What `check` says of a table.
struct TableReport {
    std::vector<model::Problem> problems; ///< in line order; empty when the table is sound
    int rows = 0;
    Links links; ///< of the addresses in source_url
};

/// Every problem of a table, by the same rules as `load`.
base::Result<TableReport> check(const Sources& sources, const std::string& table);

/// A copy of a table, as CSV text, with the proposals that are at least so sure in place: repair.h. Nothing
/// is written. Errors: as `check`.
base::Result<RepairedTable> repair(const Sources& sources, const std::string& table, model::Sure least);

} // namespace source
