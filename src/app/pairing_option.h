// --pairing, who works with whom, and --partners-of, an organisation by name.
#pragma once

#include "app/options.h"
#include "base/result.h"
#include "filter/index.h"

#include <string>
#include <vector>

namespace app {

/// "industriel-hospitalier,public-cluster" as codes, in either order. Errors (exit 2) name the nearest code.
base::Result<std::vector<std::string>> pairingsFrom(const SelectionOptions& options);

/// The organisation of the table that is meant, as the table spells it. Error (exit 2): the nearest one.
base::Result<std::string> organisationFrom(const std::string& typed, const filter::Index& index);

} // namespace app
