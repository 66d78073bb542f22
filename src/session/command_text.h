// « Copier la commande »: the line that shows a view again, to be pasted into a terminal.
#pragma once

#include "model/commune.h"
#include "session/export_order.h"
#include "session/view.h"

#include <string>

namespace session {

/// Where the data on screen came from; empty is what the program ships.
struct DataSources {
    std::string table;
    std::string regions;
    std::string map{}; ///< of the table's columns, as --map takes it
};

/// A place for --near that need not be in the table of communes: "4.2987,46.951,Autun (71)", with "~"
/// before it where the place is known roughly.
std::string nearText(const Nearby& place);

/// "cartovid --category dons --symbols bubbles": an option for everything that is not at its
/// default, quoted for a POSIX shell. The time axis is given in whole days. `communes`: those that
/// --near looks in; a place that they do not have under its name is written with its position.
std::string commandText(const View& view, const model::Atlas& atlas, const DataSources& sources,
                        const model::Communes* communes = nullptr);

/// "cartovid export --out /home/ada/carte.png --pixels 3840x2160 …": the line that writes what the export
/// panel would, into `path`.
std::string exportText(View view, const ExportOrder& order, const std::string& path,
                       const model::Atlas& atlas, const DataSources& sources,
                       const model::Communes* communes = nullptr);

} // namespace session
