// The pages of a PDF laid on each other as layers of one page.
#pragma once

#include "base/result.h"
#include "export/vector.h"

#include <string>
#include <vector>

namespace exporter {

/// One page out of a PDF of as many pages as there are names: page i becomes the layer with name i,
/// the first lowest (ISO 32000-1, 8.11, optional content). Title, description, language and view of
/// the sheet go into the document; its times and identifiers are replaced by what depends on the
/// contents only. Errors: the library's reason.
base::Result<std::string> asLayers(const std::string& pdf, const std::vector<std::string>& names,
                                   const VectorSheet& sheet);

} // namespace exporter
