// The press kit: for each value of a facet a folder with the map as picture and drawing in both
// languages and the rows as tables; a page that opens it all.
#pragma once

#include "app/options.h"

namespace app {

/// `cartovid export --kit FOLDER [--kit-by region|pole|category]`: writes what is not there yet and
/// returns the exit code. A folder with a kit of the same table, selection and options goes on where it
/// was interrupted; any other folder that is not empty is refused.
int runKit(const Options& options);

} // namespace app
