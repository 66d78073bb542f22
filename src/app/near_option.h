// The option --near: a commune as typed, looked up in the shipped table of communes.
#pragma once

#include "base/result.h"
#include "model/commune.h"
#include "session/analysis.h"

#include <string>

namespace app {

/// The commune that a text names: « Autun », « Saint-Denis,93 », « Saint-Denis (93) ». Errors (exit 2):
/// none of that name, with the nearest one; several, with all of them.
base::Result<session::Nearby> nearbyNamed(const model::Communes& communes, const std::string& typed);

/// The same from the program's own table; or a place with its position, « 4.2987,46.951 » or
/// « 4.2987,46.951,Autun (71) », and « ~ » before it where distances are rough (session::nearText).
/// Errors also: a position that is none on Earth; (exit 1) the table cannot be read.
base::Result<session::Nearby> nearbyFrom(const std::string& typed);

} // namespace app
