// --pairing, who works with whom, and --partners-of, whose threads stand out.
#pragma once

#include "app/options.h"
#include "base/result.h"
#include "filter/index.h"

#include <string>
#include <vector>

namespace app {

/// "industriel-hospitalier,public-cluster" as codes, in either order. Errors (exit 2) name the nearest code.
base::Result<std::vector<std::string>> pairingsFrom(const SelectionOptions& options);

/// The organisation, constellation or town of the table that is meant, as PartnersView::of writes it; a town
/// may be typed by its bare name where no organisation has it. Error (exit 2): the nearest name.
base::Result<std::string> partnersOfFrom(const std::string& typed, const model::Dataset& data,
                                         const filter::Index& index);

} // namespace app
