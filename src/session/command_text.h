// « Copier la commande »: the line that shows a view again, to be pasted into a terminal.
#pragma once

#include "session/view.h"

#include <string>

namespace session {

/// Where the data on screen came from; empty is what the program ships.
struct DataSources {
    std::string table;
    std::string regions;
};

/// "cartovid --category dons --symbols bubbles": an option for everything that is not at its
/// default, quoted for a POSIX shell. The time axis is given in whole days.
std::string commandText(const View& view, const model::Atlas& atlas, const DataSources& sources);

} // namespace session
