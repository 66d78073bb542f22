// Whose threads stand out, as PartnersView::of and --partners-of write it: an organisation's, those within
// the constellation of one, or a town's.
#pragma once

#include "model/dataset.h"
#include "model/partner_counts.h"

#include <string>
#include <string_view>

namespace session {

/// "CHU de Lille" under any of its spellings, "constellation:Apteeus" by one of its organisations,
/// "city:Lyon,69" as session::placeName writes it. Nothing is set for what this table does not have.
model::PartnerFocus partnerFocus(std::string_view of, const model::Dataset& data,
                                 const model::Partnerships& partnerships);

/// "constellation:NAME"; reading takes any of its organisations.
std::string constellationName(std::string_view organisation);

/// "city:Lyon,69", of a city of the table.
std::string townName(const model::Dataset& data, int city);

} // namespace session
