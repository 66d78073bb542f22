#include "session/partner_focus.h"

#include "session/view_names.h"

#include <fmt/format.h>

namespace session {

namespace {

constexpr std::string_view kConstellation = "constellation:";
constexpr std::string_view kCity = "city:";

} // namespace

model::PartnerFocus partnerFocus(std::string_view of, const model::Dataset& data,
                                 const model::Partnerships& partnerships)
{
    model::PartnerFocus focus;
    if (of.starts_with(kConstellation)) {
        focus.member = partnerships.find(of.substr(kConstellation.size()));
    } else if (of.starts_with(kCity)) {
        const auto place = placeNamed(data, of);
        focus.city = place ? place.value().index : -1;
    } else if (!of.empty()) {
        focus.organisation = partnerships.find(of);
    }
    return focus;
}

std::string constellationName(std::string_view organisation)
{
    return fmt::format("{}{}", kConstellation, organisation);
}

std::string townName(const model::Dataset& data, int city)
{
    return placeName(data, {layout::UnfoldKind::City, city});
}

} // namespace session
