// The drawer « Partenaires »: how much the table can tell, who works with whom by type, then constellations,
// or one organisation with its initiatives and those it works with.
#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "layout/partner_words.h"
#include "session/wording.h"
#include "ui/flow.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kAside = 330;       // width of the column with coverage and pairings, design pixels
constexpr float kLeastBeside = 720; // of a drawer that has it beside the rest

/// A column of texts and chips, from y on.
struct Column {
    float left = 0;
    float width = 0;
    float y = 0;
};

void title(const Frame& frame, Column& at, std::string_view text)
{
    drawFitted(frame, Type::SmallStrong, frame.colours.ink, at.left, at.y, at.width, text);
    at.y += lineHeight(frame, Type::SmallStrong) + frame.px(5);
}

void paragraph(const Frame& frame, Column& at, std::string_view text)
{
    at.y +=
        drawWrapped(frame, Type::Small, frame.colours.inkSoft, at.left, at.y, at.width, text) + frame.px(8);
}

void focusOn(const Frame& frame, const std::string& organisation)
{
    frame.ask(session::SetPartners{{true, organisation}});
}

/// A name that leads to its organisation.
void organisationChip(const Frame& frame, Flow& flow, int organisation, std::string_view label)
{
    const std::string& name = frame.index.partnerships().organisation(organisation).name;
    if (flow.chip(fmt::format("partner-{}", organisation), label, name == frame.state.partners.of)) {
        focusOn(frame, name);
    }
}

void drawPairings(const Frame& frame, Column& at)
{
    title(frame, at, word(Word::PartnersPairings, frame.language()));
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
        const std::string both = base::written(Word::PairingShort, frame.language(),
                                               session::typeLabel(pairing.first, frame.language()),
                                               session::typeLabel(pairing.second, frame.language()));
        if (flow.chip("pairing-" + code,
                      fmt::format("{}  {}", both, base::formatCount(count, frame.language())), on)) {
            frame.ask(session::TogglePairing{code});
        }
    }
    at.y = flow.bottom() + frame.px(10);
}

void drawAside(const Frame& frame, Column& at)
{
    const base::Language language = frame.language();
    const model::PartnerCoverage& coverage = frame.partners->coverage;
    at.y += drawWrapped(frame, Type::Small, frame.colours.ink, at.left, at.y, at.width,
                        layout::coverageText(coverage, language)) +
            frame.px(6);
    paragraph(
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
    paragraph(frame, at, word(Word::PartnersHome, language));
}

void drawCrossroads(const Frame& frame, Column& at)
{
    if (frame.partners->crossroads.empty()) {
        return;
    }
    title(frame, at, word(Word::PartnersCrossroads, frame.language()));
    paragraph(frame, at,
              base::written(Word::PartnersCrossroadsWhy, frame.language(), model::kCrossroadsRegions));
    Flow flow(frame, at.left, at.width, at.y, Zone::Drawer);
    for (const auto& [organisation, pairs] : frame.partners->crossroads) {
        organisationChip(frame, flow, organisation,
                         fmt::format("{}  {}", frame.index.partnerships().organisation(organisation).name,
                                     base::formatCount(pairs, frame.language())));
    }
    at.y = flow.bottom() + frame.px(16);
}

void drawGroups(const Frame& frame, Column& at)
{
    if (frame.partners->pairs.empty()) {
        paragraph(frame, at, word(Word::PartnersNone, frame.language()));
        return;
    }
    drawCrossroads(frame, at);
    if (!frame.partners->groups.empty()) {
        title(frame, at, word(Word::PartnersGroups, frame.language()));
    }
    for (const model::Constellation& group : frame.partners->groups) {
        drawText(frame, Type::Small, frame.colours.inkSoft, at.left, at.y,
                 base::written(Word::PartnersGroup, frame.language(), group.organisations.size(),
                               group.rows.size()));
        at.y += lineHeight(frame, Type::Small) + frame.px(4);
        Flow flow(frame, at.left, at.width, at.y, Zone::Drawer);
        for (const int organisation : group.organisations) {
            organisationChip(frame, flow, organisation,
                             frame.index.partnerships().organisation(organisation).name);
        }
        at.y = flow.bottom() + frame.px(14);
    }
}

/// An initiative in one line: its category's mark and its name.
void drawRow(const Frame& frame, Column& at, int row)
{
    const model::Initiative& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    const base::Rect line{at.left, at.y, at.width, frame.px(28)};
    const Touch touch = touchArea(frame, fmt::format("partner-row-{}", row).c_str(), line, Zone::Drawer, 4);
    if (touch.hovered || frame.state.openRow == row) {
        ImGui::GetWindowDrawList()->AddRectFilled({line.x, line.y}, {line.right(), line.bottom()},
                                                  colour(frame.colours.raised), frame.px(4));
    }
    if (touch.hovered) {
        frame.ask(session::Hover{row, false});
    }
    if (touch.clicked) {
        frame.ask(session::OpenCard{row});
    }
    drawCategoryMark(frame, initiative.category, line.x + frame.px(4), line.y + frame.px(5), frame.px(18),
                     row);
    drawFitted(frame, Type::Small, frame.colours.ink, line.x + frame.px(30),
               line.y + (line.height - frame.fonts[Type::Small]->FontSize) / 2, line.width - frame.px(36),
               initiative.name);
    at.y += line.height;
}

void drawOrganisation(const Frame& frame, Column& at, int organisation)
{
    const base::Language language = frame.language();
    const model::Partnerships& partnerships = frame.index.partnerships();
    const model::Organisation& focus = partnerships.organisation(organisation);
    base::Rect back{at.left, at.y, 0, frame.px(28)};
    if (button(frame, "partners-all", back, word(Word::PartnersAll, language), base::icons::kChevronLeft,
               ButtonKind::Quiet, Zone::Drawer)) {
        frame.ask(session::SetPartners{{true, {}}});
    }
    at.y += back.height + frame.px(6);
    const std::string town = focus.city < 0
                                 ? std::string()
                                 : ", " + frame.atlas.data.cities[static_cast<std::size_t>(focus.city)].name;
    at.y += drawWrapped(frame, Type::BodyStrong, frame.colours.ink, at.left, at.y, at.width, focus.name);
    paragraph(frame, at, session::typeLabel(focus.type, language) + town);
    title(frame, at, word(Word::PartnersWith, language));
    Flow flow(frame, at.left, at.width, at.y, Zone::Drawer);
    for (const model::PartnerPair& pair : frame.partners->pairs) {
        if (pair.first == organisation || pair.second == organisation) {
            const int other = pair.first == organisation ? pair.second : pair.first;
            organisationChip(frame, flow, other,
                             fmt::format("{}  {}", partnerships.organisation(other).name, pair.rows.size()));
        }
    }
    at.y = flow.bottom() + frame.px(14);
    title(frame, at, word(Word::PartnersOwn, language));
    for (const int row : focus.rows) {
        drawRow(frame, at, row);
    }
}

} // namespace

void drawPartners(const Frame& frame, const base::Rect& rect)
{
    if (frame.partners == nullptr) {
        return;
    }
    const std::string& of = frame.state.partners.of;
    const int organisation = of.empty() ? -1 : frame.index.partnerships().find(of);
    // One window for each that is shown: each opens at its top.
    beginPanel(frame, fmt::format("partners-{}", organisation).c_str(), rect, true);
    const float pad = frame.px(20);
    const bool isBeside = rect.width > frame.px(kLeastBeside);
    const float whole = rect.width - 2 * pad - frame.px(8);
    const float top = rect.y + frame.px(6) - ImGui::GetScrollY();
    Column aside{rect.x + pad, isBeside ? frame.px(kAside) : whole, top};
    Column rest{aside.left, whole, top};
    const auto draw = [&](Column& at) {
        if (organisation >= 0) {
            drawOrganisation(frame, at, organisation);
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
