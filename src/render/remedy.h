// The words for a computer that cannot draw, the same wherever it shows.
#pragma once

#include "base/result.h"

#include <string_view>

namespace render {

/// OpenGL is missing or too old; `found` says what there is ("OpenGL 2.1 (Mesa …)").
base::Error tooOld(std::string_view found);

/// No way to open OpenGL without a window; `found` says what failed.
base::Error noContext(std::string_view found);

} // namespace render
