// The card of one initiative: every field, its source with host, link and QR code, and the way to
// the previous and the next one of the selection.
#include "base/icons.h"
#include "base/words.h"
#include "session/nearby.h"
#include "session/wording.h"
#include "ui/flow.h"
#include "ui/kiosk.h"
#include "ui/marks.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace ui {

namespace {

using base::word;
using base::Word;

struct Column {
    float left;
    float width;
    float y;
};

void field(const Frame& frame, Column& at, Word label, std::string_view value, const Marker* marker = nullptr)
{
    if (value.empty()) {
        return;
    }
    const base::Palette& c = frame.colours;
    drawText(frame, Type::SmallStrong, c.inkSoft, at.left, at.y, word(label, frame.language()));
    at.y += lineHeight(frame, Type::SmallStrong);
    at.y += marker != nullptr ? marker->wrappedLines(Type::Body, c.ink, at.left, at.y, at.width, value)
                              : drawWrapped(frame, Type::Body, c.ink, at.left, at.y, at.width, value);
    at.y += frame.px(10);
}

/// The modules of the QR code of an address (error correction M), kept until the address changes.
const Memory::Qr& qrFor(const Frame& frame, const std::string& url)
{
    Memory::Qr& qr = frame.memory.qr;
    if (qr.url != url) {
        qr.url = url;
        qr.code = base::qrCode(url);
    }
    return qr;
}

/// Black on white with the quiet zone of four modules that readers need; whole pixels a module.
void drawQr(const Frame& frame, Column& at, const std::string& url)
{
    const Memory::Qr& qr = qrFor(frame, url);
    if (qr.code.side == 0) {
        return;
    }
    const int modules = qr.code.side + 2 * base::kQuietModules;
    float module = std::max(2.F, std::floor(std::min(at.width, frame.px(190)) / static_cast<float>(modules)));
    if (frame.kiosk != nullptr) { // as large as the distance asks for, where the card is wide enough
        const float wanted =
            std::ceil(frame.kiosk->codeMm * frame.kiosk->pxPerMm / static_cast<float>(qr.code.side));
        module = std::max(module, std::min(wanted, std::floor(at.width / static_cast<float>(modules))));
    }
    const float side = module * static_cast<float>(modules);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float x = std::round(at.left);
    const float y = std::round(at.y);
    draw->AddRectFilled({x, y}, {x + side, y + side}, IM_COL32_WHITE);
    for (int row = 0; row < qr.code.side; ++row) {
        for (int column = 0; column < qr.code.side; ++column) {
            if (qr.code.at(column, row)) {
                const float mx = x + static_cast<float>(column + base::kQuietModules) * module;
                const float my = y + static_cast<float>(row + base::kQuietModules) * module;
                draw->AddRectFilled({mx, my}, {mx + module, my + module}, IM_COL32_BLACK);
            }
        }
    }
    at.y += side;
}

std::string placeText(const Frame& frame, const model::Initiative& initiative)
{
    const auto& data = frame.atlas.data;
    std::string text = initiative.city;
    if (initiative.department >= 0) {
        const auto& department = data.departments[static_cast<std::size_t>(initiative.department)];
        if (department.name != initiative.city) {
            text += fmt::format(", {} ({})", department.name, department.code);
        } else {
            text += fmt::format(" ({})", department.code);
        }
    }
    if (initiative.region >= 0) {
        const auto& region = data.regions[static_cast<std::size_t>(initiative.region)];
        if (text.find(region.name) == std::string::npos) {
            text += ", " + region.name;
        }
    }
    if (const auto& place = frame.state.nearby) {
        const auto km = session::kmTo(*place, frame.index.positions(), frame.state.openRow);
        if (km && !session::isHere(*km, *place)) {
            const base::Language language = frame.language();
            text += " · " + fmt::format(fmt::runtime(word(Word::CardDistance, language)),
                                        session::distanceText(*km, *place, language),
                                        session::fromText(place->name, language));
        }
    }
    return text;
}

/// What a visitor takes along, seen without scrolling.
void drawKioskCode(const Frame& frame, const model::Initiative& initiative, Column& at)
{
    drawQr(frame, at, initiative.sourceUrl);
    at.y += frame.px(6);
    field(frame, at, Word::CardSource, model::hostName(initiative.sourceUrl));
    at.y += frame.px(6);
}

/// Partners that have initiatives of their own lead to them; the others follow as text.
void drawCardPartners(const Frame& frame, const model::Initiative& initiative, Column& at,
                      const Marker& marker)
{
    constexpr int kMostRows = 100'000; // of a table whose names are matched for one card
    const bool isMatched = frame.partners != nullptr || frame.index.rowCount() <= kMostRows;
    const auto links = isMatched ? frame.index.partnerships().linksOf(frame.state.openRow)
                                 : std::span<const model::PartnerLink>();
    const std::vector<std::string> partners = model::partnersOf(initiative);
    std::string others;
    for (std::size_t i = 0; i < partners.size(); ++i) {
        if (std::ranges::find(links, static_cast<int>(i), &model::PartnerLink::partner) == links.end()) {
            others += (others.empty() ? "" : " · ") + partners[i];
        }
    }
    if (!links.empty()) {
        drawText(frame, Type::SmallStrong, frame.colours.inkSoft, at.left, at.y,
                 word(Word::CardPartners, frame.language()));
        at.y += lineHeight(frame, Type::SmallStrong) + frame.px(3);
        Flow flow(frame, at.left, at.width, at.y, Zone::List);
        for (const model::PartnerLink& link : links) {
            const std::string& name = partners[static_cast<std::size_t>(link.partner)];
            if (flow.chip(fmt::format("card-partner-{}", link.partner), name, false)) {
                frame.ask(session::SetPartners{
                    {true, frame.index.partnerships().organisation(link.organisation).name}});
                if (frame.state.drawer != session::Drawer::Partners) {
                    frame.ask(session::ToggleDrawer{session::Drawer::Partners});
                }
            }
        }
        at.y = flow.bottom() + frame.px(6);
        at.y += others.empty()
                    ? frame.px(4)
                    : marker.wrappedLines(Type::Body, frame.colours.ink, at.left, at.y, at.width, others) +
                          frame.px(10);
        return;
    }
    field(frame, at, Word::CardPartners, others, &marker);
}

/// `isLow`: the card has little height, and at a kiosk the code comes before the summary.
void drawFields(const Frame& frame, const model::Initiative& initiative, Column& at, bool isLow)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const auto& data = frame.atlas.data;
    if (std::find(frame.listing.begin(), frame.listing.end(), frame.state.openRow) == frame.listing.end()) {
        at.y += drawWrapped(frame, Type::Small, c.inkSoft, at.left, at.y, at.width,
                            word(Word::CardNotSelected, language));
        at.y += frame.px(8);
    }
    // The category, by colour, pictogram and full name.
    if (initiative.category >= 0) {
        const auto& category = data.categories[static_cast<std::size_t>(initiative.category)];
        drawCategoryMark(frame, initiative.category, at.left, at.y, frame.px(22), frame.state.openRow);
        const float indent = frame.px(31);
        at.y += std::max(frame.px(22), drawWrapped(frame, Type::SmallStrong, c.inkSoft, at.left + indent,
                                                   at.y + frame.px(3), at.width - indent,
                                                   model::label(category, language)));
        at.y += frame.px(12);
    }
    const Marker marker(frame);
    at.y += marker.wrappedLines(Type::CardTitle, c.ink, at.left, at.y, at.width, initiative.name);
    at.y += frame.px(10);
    if (frame.kiosk != nullptr && isLow) {
        drawKioskCode(frame, initiative, at);
    }
    at.y +=
        marker.wrappedLines(Type::Body, c.ink, at.left, at.y, at.width, model::summary(initiative, language));
    at.y += frame.px(16);
    if (frame.kiosk != nullptr && !isLow) {
        drawKioskCode(frame, initiative, at);
    }
    ImGui::GetWindowDrawList()->AddLine({at.left, at.y}, {at.left + at.width, at.y}, colour(c.line),
                                        frame.px(1));
    at.y += frame.px(14);

    field(frame, at, Word::CardOrganisation,
          fmt::format("{} ({})", initiative.organisation, session::typeLabel(initiative.type, language)),
          &marker);
    field(frame, at, Word::CardPlace, placeText(frame, initiative), &marker);
    drawText(frame, Type::SmallStrong, c.inkSoft, at.left, at.y, word(Word::AreaAround, language));
    at.y += lineHeight(frame, Type::SmallStrong) + frame.px(3);
    radiusButtons(frame, {initiative.lon, initiative.lat}, at.left, at.y, at.width, Zone::List);
    at.y += radiusButtonsHeight(frame, at.width) + frame.px(4);
    field(frame, at, Word::CardDate,
          initiative.date ? base::formatDate(*initiative.date, language)
                          : std::string(word(Word::CardUndated, language)));
    field(frame, at, Word::CardPole,
          initiative.pole >= 0 ? data.poles[static_cast<std::size_t>(initiative.pole)].name
                               : std::string(word(Word::NoPole, language)));
    drawCardPartners(frame, initiative, at, marker);
}

void drawSource(const Frame& frame, const model::Initiative& initiative, Column& at)
{
    const base::Language language = frame.language();
    if (!isLocked(frame)) {
        if (frame.kiosk == nullptr) {
            field(frame, at, Word::CardSource, model::hostName(initiative.sourceUrl));
        }
        base::Rect open{at.left, at.y, 0, frame.px(40)};
        if (button(frame, "open-source", open, word(Word::OpenSource, language), base::icons::kOpenInNew,
                   ButtonKind::Plain, Zone::List)) {
            frame.ask(session::OpenSource{frame.state.openRow});
        }
        at.y += frame.px(48);
        base::Rect picture{at.left, at.y, 0, frame.px(40)};
        if (button(frame, "card-picture", picture, word(Word::CardPicture, language), base::icons::kSave,
                   ButtonKind::Plain, Zone::List)) {
            frame.ask(session::ExportPostcard{frame.state.openRow});
        }
        at.y += frame.px(54);
    }
    if (frame.kiosk == nullptr) {
        drawText(frame, Type::Small, frame.colours.inkSoft, at.left, at.y, word(Word::ScanSource, language));
        at.y += lineHeight(frame, Type::Small) + frame.px(4);
        drawQr(frame, at, initiative.sourceUrl);
    }
    at.y += frame.px(20);
}

} // namespace

void drawCard(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(frame.state.openRow)];
    const float headHeight = frame.px(56);
    beginPanel(frame, "card-head", {rect.x, rect.y, rect.width, headHeight});
    const float y = rect.y + frame.px(9);
    const float height = frame.px(38);
    base::Rect back{rect.x + frame.px(8), y, 0, height};
    if (button(frame, "back", back, word(Word::BackToList, language), base::icons::kChevronLeft,
               ButtonKind::Quiet, Zone::List)) {
        frame.ask(session::CloseCard{});
    }
    const auto it = std::find(frame.listing.begin(), frame.listing.end(), frame.state.openRow);
    float right = rect.right() - frame.px(12);
    const base::Rect next{right - height, y, height, height};
    const base::Rect previous{next.x - height - frame.px(4), y, height, height};
    if (iconButton(frame, "previous", previous, base::icons::kChevronLeft, Zone::List,
                   word(Word::Previous, language))) {
        frame.ask(session::StepCard{-1});
    }
    if (iconButton(frame, "next", next, base::icons::kChevronRight, Zone::List, word(Word::Next, language))) {
        frame.ask(session::StepCard{1});
    }
    right = previous.x - frame.px(8);
    if (it != frame.listing.end()) {
        const std::string position =
            fmt::format(fmt::runtime(word(Word::Position, language)),
                        base::formatCount(it - frame.listing.begin() + 1, language),
                        base::formatCount(static_cast<long long>(frame.listing.size()), language));
        if (right - textWidth(frame, Type::Small, position) >= back.right() + frame.px(8)) {
            drawRight(frame, Type::Small, c.inkSoft, right,
                      y + (height - frame.fonts[Type::Small]->FontSize) / 2, position);
        }
    }
    ImGui::GetWindowDrawList()->AddLine({rect.x, rect.y + headHeight - 0.5F},
                                        {rect.right(), rect.y + headHeight - 0.5F}, colour(c.line),
                                        frame.px(1));
    endPanel();

    const base::Rect body{rect.x, rect.y + headHeight, rect.width, rect.height - headHeight};
    // One window a card: each opens at its top.
    const std::string id = "card-" + initiative.id;
    beginPanel(frame, id.c_str(), body, true);
    Column at{body.x + frame.px(20), body.width - frame.px(44), body.y + frame.px(18) - ImGui::GetScrollY()};
    drawFields(frame, initiative, at, body.height < body.width * 1.3F);
    drawSource(frame, initiative, at);
    ImGui::SetCursorScreenPos({body.x, at.y});
    ImGui::Dummy({1, 1});
    endPanel();
}

} // namespace ui
