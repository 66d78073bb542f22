// What the options say of where to read from.
#pragma once

#include "app/options.h"
#include "source/load.h"

namespace app {

/// The table, its columns and the boundaries that the options name; what the program ships where
/// they name none.
inline source::Sources sourcesOf(const Options& options)
{
    source::Sources sources{source::defaultGeodata(), options.data, options.regions};
    if (!options.map.empty()) {
        sources.columns = source::parseColumnChoices(options.map).value(); // checked with the options
    }
    return sources;
}

} // namespace app
