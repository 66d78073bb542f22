#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "session/partner_focus.h"
#include "session/wording.h"
#include "ui/partner_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ui {

namespace {

using base::word;
using base::Word;

/// An initiative in one line: its category's mark and its name.
void drawRow(const Frame& frame, const base::Rect& line, int row)
{
    const model::Initiative& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    const Touch touch = touchArea(frame, fmt::format("partner-row-{}", row).c_str(), line, Zone::Drawer, 4);
    tellVoice(frame, touch, initiative.name);
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
}

/// Those of the rows that the selection passes. Only the lines in sight are drawn; the keyboard knows all.
void drawRows(const Frame& frame, PartnerColumn& at, const std::vector<int>& rows)
{
    const base::Language language = frame.language();
    std::vector<int> passing;
    std::ranges::copy_if(rows, std::back_inserter(passing), [&frame](int row) {
        return frame.outcome.pass[static_cast<std::size_t>(row)] != 0;
    });
    std::string number = base::formatCount(static_cast<long long>(passing.size()), language);
    if (passing.size() < rows.size()) {
        number += " " + base::written(Word::OfTotal, language,
                                      base::formatCount(static_cast<long long>(rows.size()), language));
    }
    partnerTitle(frame, at, base::written(Word::PartnersOwn, language, number));
    int& counter = frame.memory.itemCount[static_cast<std::size_t>(Zone::Drawer)];
    const float top = ImGui::GetWindowPos().y;
    const float bottom = top + ImGui::GetWindowHeight();
    for (const int row : passing) {
        const base::Rect line{at.left, at.y, at.width, frame.px(28)};
        at.y = line.bottom();
        const bool isInSight = line.bottom() > top && line.y < bottom;
        const bool isReached = frame.memory.zone == Zone::Drawer && frame.memory.item == counter;
        if (isInSight || isReached) {
            drawRow(frame, line, row);
        } else {
            ++counter;
        }
    }
}

/// The way back to all constellations, then what this page is about.
void drawHead(const Frame& frame, PartnerColumn& at, std::string_view name)
{
    base::Rect back{at.left, at.y, 0, frame.px(28)};
    if (button(frame, "partners-all", back, word(Word::PartnersAll, frame.language()),
               base::icons::kChevronLeft, ButtonKind::Quiet, Zone::Drawer)) {
        askThreadsOf(frame, {});
    }
    at.y += back.height + frame.px(6);
    at.y += drawWrapped(frame, Type::BodyStrong, frame.colours.ink, at.left, at.y, at.width, name);
}

void townChip(const Frame& frame, Flow& flow, int city, std::string_view label)
{
    if (flow.chip(fmt::format("partner-town-{}", city), label, false)) {
        askThreadsOf(frame, session::townName(frame.atlas.data, city));
    }
}

const std::string& cityName(const Frame& frame, int city)
{
    return frame.atlas.data.cities[static_cast<std::size_t>(city)].name;
}

} // namespace

void partnerTitle(const Frame& frame, PartnerColumn& at, std::string_view text)
{
    drawFitted(frame, Type::SmallStrong, frame.colours.ink, at.left, at.y, at.width, text);
    at.y += lineHeight(frame, Type::SmallStrong) + frame.px(5);
}

void partnerText(const Frame& frame, PartnerColumn& at, std::string_view text)
{
    at.y +=
        drawWrapped(frame, Type::Small, frame.colours.inkSoft, at.left, at.y, at.width, text) + frame.px(8);
}

void askThreadsOf(const Frame& frame, std::string of)
{
    frame.ask(session::SetPartners{{true, std::move(of)}});
}

void organisationChip(const Frame& frame, Flow& flow, int organisation, std::string_view label)
{
    if (flow.chip(fmt::format("partner-{}", organisation), label,
                  organisation == frame.partners->focus.organisation)) {
        askThreadsOf(frame, frame.index.partnerships().organisation(organisation).name);
    }
}

void drawOrganisation(const Frame& frame, PartnerColumn& at, int organisation)
{
    const base::Language language = frame.language();
    const model::Partnerships& partnerships = frame.index.partnerships();
    const model::Organisation& focus = partnerships.organisation(organisation);
    drawHead(frame, at, focus.name);
    partnerText(frame, at, session::typeLabel(focus.type, language));
    if (focus.city >= 0) {
        Flow flow(frame, at.left, at.width, at.y, Zone::Drawer);
        townChip(frame, flow, focus.city,
                 base::written(Word::PartnersTown, language, cityName(frame, focus.city)));
        at.y = flow.bottom() + frame.px(14);
    }
    partnerTitle(frame, at, word(Word::PartnersWith, language));
    Flow flow(frame, at.left, at.width, at.y, Zone::Drawer);
    for (const model::PartnerPair& pair : frame.partners->pairs) {
        if (pair.first == organisation || pair.second == organisation) {
            const int other = pair.first == organisation ? pair.second : pair.first;
            organisationChip(frame, flow, other,
                             fmt::format("{}  {}", partnerships.organisation(other).name, pair.rows.size()));
        }
    }
    at.y = flow.bottom() + frame.px(14);
    drawRows(frame, at, focus.rows);
}

void drawTown(const Frame& frame, PartnerColumn& at, int city)
{
    drawHead(frame, at, cityName(frame, city));
    at.y += frame.px(8);
    partnerTitle(frame, at, word(Word::PartnersWith, frame.language()));
    Flow flow(frame, at.left, at.width, at.y, Zone::Drawer);
    for (const model::TownThread& thread : frame.partners->strong) {
        const int other = thread.from == city ? thread.to : thread.from;
        townChip(frame, flow, other, fmt::format("{}  {}", cityName(frame, other), thread.rows.size()));
    }
    at.y = flow.bottom() + frame.px(14);
    drawRows(frame, at, frame.atlas.data.cities[static_cast<std::size_t>(city)].rows);
}

} // namespace ui
