// The drawer « Partenaires »: how much the table can tell, who works with whom by type, then constellations,
// or the page of one organisation or town (partner_pages.cpp).
#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "layout/partner_words.h"
#include "session/partner_focus.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/partner_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kAside = 330;       // width of the column with coverage and pairings, design pixels
constexpr float kLeastBeside = 720; // of a drawer that has it beside the rest

void drawPairings(const Frame& frame, PartnerColumn& at)
{
    partnerTitle(frame, at, word(Word::PartnersPairings, frame.language()));
    Flow flow(frame, at.left, at.width, at.y, Zone::Drawer);
    for (std::size_t i = 0; i < model::allPairings().size(); ++i) {
        const model::Pairing pairing = model::allPairings()[i];
        const std::string code = model::pairingCode(pairing);
        const bool on =
            std::ranges::find(frame.state.selection.pairings, code) != frame.state.selection.pairings.end();
        const int count = frame.partners->pairings[i];
        if (count == 0 && !on) {
            continue;
        }
        const std::string both = session::pairingName(pairing, frame.language());
        if (flow.chip("pairing-" + code,
                      fmt::format("{}  {}", both, base::formatCount(count, frame.language())), on)) {
            frame.ask(session::TogglePairing{code});
        }
    }
    at.y = flow.bottom() + frame.px(10);
}

void drawAside(const Frame& frame, PartnerColumn& at)
{
    const base::Language language = frame.language();
    const model::PartnerCoverage& coverage = frame.partners->coverage;
    at.y += drawWrapped(frame, Type::Small, frame.colours.ink, at.left, at.y, at.width,
                        layout::coverageText(coverage, language)) +
            frame.px(6);
    partnerText(
        frame, at,
        base::written(Word::PartnersInOneTown, language, base::formatCount(coverage.inOneTown, language)));
    const bool on = frame.state.partners.shown;
    base::Rect threads{at.left, at.y, 0, frame.px(30)};
    if (button(frame, "partners-threads", threads,
               word(on ? Word::PartnersHide : Word::PartnersShow, language), base::icons::kPartners,
               ButtonKind::Plain, Zone::Drawer)) {
        frame.ask(session::SetPartners{{!on, {}}});
    }
    at.y += threads.height + frame.px(14);
    drawPairings(frame, at);
    partnerText(frame, at, word(Word::PartnersHome, language));
}

void drawCrossroads(const Frame& frame, PartnerColumn& at)
{
    if (frame.partners->crossroads.empty()) {
        return;
    }
    partnerTitle(frame, at, word(Word::PartnersCrossroads, frame.language()));
    partnerText(frame, at,
                base::written(Word::PartnersCrossroadsWhy, frame.language(), model::kCrossroadsRegions));
    Flow flow(frame, at.left, at.width, at.y, Zone::Drawer);
    for (const auto& [organisation, pairs] : frame.partners->crossroads) {
        organisationChip(frame, flow, organisation,
                         fmt::format("{}  {}", frame.index.partnerships().organisation(organisation).name,
                                     base::formatCount(pairs, frame.language())));
    }
    at.y = flow.bottom() + frame.px(16);
}

/// Puts the constellation's threads in focus on the map, and back.
void drawGroupHead(const Frame& frame, PartnerColumn& at, const model::Constellation& group)
{
    const base::Language language = frame.language();
    const int first = group.organisations.front();
    const int shown = frame.partners->group;
    const bool on = shown >= 0 && &frame.partners->groups[static_cast<std::size_t>(shown)] == &group;
    const float pad = on ? 0 : frame.px(14); // words without a ground begin where the chips do
    base::Rect head{at.left - pad, at.y, 0, frame.px(28)};
    if (button(frame, fmt::format("partner-group-{}", first).c_str(), head,
               layout::groupText(group, language), base::icons::kPartners,
               on ? ButtonKind::Strong : ButtonKind::Quiet, Zone::Drawer)) {
        askThreadsOf(frame,
                     on ? std::string()
                        : session::constellationName(frame.index.partnerships().organisation(first).name));
    }
    if (ImGui::IsItemHovered()) {
        tip(frame, {}, word(Word::PartnersGroupTip, language));
    }
    at.y += head.height + frame.px(4);
}

void drawGroups(const Frame& frame, PartnerColumn& at)
{
    if (frame.partners->pairs.empty()) {
        partnerText(frame, at, word(Word::PartnersNone, frame.language()));
        return;
    }
    drawCrossroads(frame, at);
    if (!frame.partners->groups.empty()) {
        partnerTitle(frame, at, word(Word::PartnersGroups, frame.language()));
    }
    for (const model::Constellation& group : frame.partners->groups) {
        drawGroupHead(frame, at, group);
        Flow flow(frame, at.left, at.width, at.y, Zone::Drawer);
        for (const int organisation : group.organisations) {
            organisationChip(frame, flow, organisation,
                             frame.index.partnerships().organisation(organisation).name);
        }
        at.y = flow.bottom() + frame.px(14);
    }
}

} // namespace

void drawPartners(const Frame& frame, const base::Rect& rect)
{
    if (frame.partners == nullptr) {
        return;
    }
    const model::PartnerFocus& focus = frame.partners->focus;
    // One window for each page: each opens at its top.
    beginPanel(frame, fmt::format("partners-{}-{}", focus.organisation, focus.city).c_str(), rect, true);
    const float pad = frame.px(20);
    const bool isBeside = rect.width > frame.px(kLeastBeside);
    const float whole = rect.width - 2 * pad - frame.px(8);
    const float top = rect.y + frame.px(6) - ImGui::GetScrollY();
    PartnerColumn aside{rect.x + pad, isBeside ? frame.px(kAside) : whole, top};
    PartnerColumn rest{aside.left, whole, top};
    const auto draw = [&](PartnerColumn& at) {
        if (focus.organisation >= 0) {
            drawOrganisation(frame, at, focus.organisation);
        } else if (focus.city >= 0) {
            drawTown(frame, at, focus.city);
        } else {
            drawGroups(frame, at);
        }
    };
    drawAside(frame, aside);
    if (isBeside) {
        rest.left += aside.width + frame.px(28);
        rest.width -= aside.width + frame.px(28);
    } else {
        rest.y = aside.y + frame.px(8);
    }
    draw(rest);
    ImGui::SetCursorScreenPos({rect.x, std::max(aside.y, rest.y) + frame.px(8)});
    ImGui::Dummy({1, 1});
    endPanel();
}

} // namespace ui
