// The palette on paper: colours that no mixture of the four inks reaches, nudged to ones that it does.
#pragma once

#include "base/colour.h"

namespace base {

/// The colour for offset printing on coated paper (FOGRA39L, white and black of the paper taken as
/// white and black): colours of the palette that print more than 2 (CIEDE2000) off give way to the
/// nearest that print true and stay apart from each other as the palette's do; any other colour, and
/// opacity, stay. tests/base/print_colour_test.cpp measures both.
Colour printColour(Colour colour);

} // namespace base
