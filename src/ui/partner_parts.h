// What the pages of the drawer « Partenaires » are made of, and the page of one organisation or one town.
#pragma once

#include "ui/flow.h"
#include "ui/widgets.h"

#include <string>
#include <string_view>

namespace ui {

/// A column of texts and chips, from y on, pixels.
struct PartnerColumn {
    float left = 0;
    float width = 0;
    float y = 0;
};

void partnerTitle(const Frame& frame, PartnerColumn& at, std::string_view text);
void partnerText(const Frame& frame, PartnerColumn& at, std::string_view text);

/// Asks for threads to be shown and for these to stand out (session/partner_focus.h); empty: nobody's.
void askThreadsOf(const Frame& frame, std::string of);

/// A name that leads to its organisation.
void organisationChip(const Frame& frame, Flow& flow, int organisation, std::string_view label);

/// Whom it works with, and its selected initiatives.
void drawOrganisation(const Frame& frame, PartnerColumn& at, int organisation);
/// The towns at the other ends of its threads, and its selected initiatives.
void drawTown(const Frame& frame, PartnerColumn& at, int city);

} // namespace ui
