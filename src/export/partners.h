// Who works with whom as text, for the command line: what the drawer « Partenaires » shows.
#pragma once

#include "base/language.h"
#include "model/partner_counts.h"

#include <optional>
#include <string>

namespace exporter {

/// {"total":N,"coverage":{"initiatives":n,"naming":n,"linked":n,"links":n,"inOneTown":n},"pairs":[{"first":…,
/// "firstType":…,"second":…,"secondType":…,"count":n,"initiatives":[ids]}],"constellations":[{"organisations":
/// [names],"initiatives":[ids]}],"crossroads":[{"name":…,"pairs":n}]}. total: rows of the table.
std::string partnersAsJson(const model::Dataset& data, const model::Partnerships& partnerships,
                           const model::PartnerCounts& counts);

/// A line a pair: first,first_type,second,second_type,count,initiatives (ids with spaces between). Cells as
/// base::appendCell writes them.
std::string partnersAsCsv(const model::Dataset& data, const model::Partnerships& partnerships,
                          const model::PartnerCounts& counts);

/// The coverage in a sentence, then pairs, constellations and crossroads, for a terminal.
std::string partnersAsText(const model::Partnerships& partnerships, const model::PartnerCounts& counts,
                           std::optional<base::Language> language = {});

} // namespace exporter
