// The networks of the clusters as JSON and as text, with the initiatives of a selection that belong to each.
#pragma once

#include "base/language.h"
#include "filter/index.h"
#include "filter/outcome.h"

#include <optional>
#include <string>

namespace exporter {

/// An array of objects: code, names, date, kind, texts, source; how many of the selected rows belong to it
/// and by which rule; its nodes with their own number, its events. Numbers of a node that is outside the
/// census are null.
std::string networksAsJson(const model::Dataset& data, const filter::Index& index,
                           const filter::Outcome& outcome);

/// One line a network, then its nodes. In French unless another language is asked for.
std::string networksAsTable(const model::Dataset& data, const filter::Index& index,
                            const filter::Outcome& outcome, std::optional<base::Language> asked);

} // namespace exporter
