// What the layers of a drawing are called.
#pragma once

#include "base/language.h"

#include <string>
#include <string_view>

namespace exporter {

/// The name of a leaf for people: « Cartouche : Guyane, titre ». A leaf that is not known keeps its own.
std::string layerName(std::string_view leaf, base::Language language);

/// The name of a leaf as an identifier: lower-case ASCII letters, digits and dashes.
std::string layerId(std::string_view leaf);

} // namespace exporter
