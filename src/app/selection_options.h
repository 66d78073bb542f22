// From the command line's selection options to a Selection that knows the table's codes.
#pragma once

#include "app/options.h"
#include "base/result.h"
#include "filter/index.h"
#include "model/dataset.h"

namespace app {

/// What was typed, on top of a saved selection: an option takes the place of what that one says.
/// Errors (exit 2): an unknown code, with the option, the code and the nearest valid one; an area that is
/// none (area_options.h).
base::Result<filter::Selection> selectionFrom(const SelectionOptions& options, const filter::Index& index,
                                              const model::Dataset& data, filter::Selection saved = {});

} // namespace app
