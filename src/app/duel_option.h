// The option --duel FACET:LEFT,RIGHT.
#pragma once

#include "base/result.h"
#include "filter/index.h"
#include "session/duel.h"

#include <string>

namespace app {

/// Reads "region:84,11"; names count as codes do. Errors (exit 2) name the nearest valid code.
base::Result<session::Duel> duelFrom(const std::string& text, const filter::Index& index,
                                     const model::Dataset& data);

} // namespace app
