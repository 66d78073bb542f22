// The right panel: the selected initiatives, only the rows in sight drawn; hovering follows the
// map both ways.
#include "base/icons.h"
#include "base/words.h"
#include "session/choice.h"
#include "session/nearby.h"
#include "session/play.h"
#include "session/tour_steps.h"
#include "session/wording.h"
#include "ui/kiosk.h"
#include "ui/marks.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

using base::word;
using base::Word;

struct RowShape {
    float textLeft;
    float textWidth;
    float padding;
};

RowShape rowShape(const Frame& frame, float width)
{
    return {frame.px(52), width - frame.px(52) - frame.px(22), frame.px(11)};
}

float rowHeight(const Frame& frame, const RowShape& shape, int row)
{
    const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    // As wrapped() sets it in two lines at most, without setting it: there may be a million of them.
    const int lines = textWidth(frame, Type::BodyStrong, initiative.name) <= shape.textWidth ? 1 : 2;
    return static_cast<float>(lines) * lineHeight(frame, Type::BodyStrong) + lineHeight(frame, Type::Small) +
           2 * shape.padding;
}

/// Tops of all rows of the listing; each row is measured once for a width.
const std::vector<float>& rowTops(const Frame& frame, float width)
{
    Memory::ListCache& cache = frame.memory.list;
    if (cache.rows == frame.listing && cache.width == width && !cache.tops.empty()) {
        return cache.tops;
    }
    const RowShape shape = rowShape(frame, width);
    const std::size_t count = frame.atlas.data.initiatives.size();
    if (cache.width != width || cache.heights.size() != count) {
        cache.heights.assign(count, 0);
    }
    cache.rows = frame.listing;
    cache.width = width;
    cache.tops.assign(1, 0);
    for (const int row : frame.listing) {
        float& height = cache.heights[static_cast<std::size_t>(row)];
        if (height <= 0) {
            height = rowHeight(frame, shape, row);
        }
        cache.tops.push_back(cache.tops.back() + height);
    }
    return cache.tops;
}

/// True when the pointer or the keyboard is on the row.
bool drawRow(const Frame& frame, const Marker& marker, int row, const base::Rect& rect, const RowShape& shape)
{
    const base::Palette& c = frame.colours;
    const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    const Touch touch = touchArea(frame, initiative.id.c_str(), rect, Zone::List, 4);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const bool lit = touch.hovered || frame.state.hoveredRow == row;
    if (lit) {
        draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(c.raised));
    }
    draw->AddLine({rect.x + frame.px(18), rect.bottom() - 0.5F},
                  {rect.right() - frame.px(18), rect.bottom() - 0.5F}, colour(c.line), frame.px(1));
    drawCategoryMark(frame, initiative.category, rect.x + frame.px(18), rect.y + shape.padding, frame.px(22),
                     row);
    const float x = rect.x + shape.textLeft;
    float y = rect.y + shape.padding;
    y += marker.wrappedLines(Type::BodyStrong, c.ink, x, y, shape.textWidth, initiative.name, 2);
    float room = shape.textWidth;
    if (const auto& place = frame.state.nearby) {
        const auto km = session::kmTo(*place, frame.index.positions(), row);
        const std::string distance = km ? session::distanceText(*km, *place, frame.language()) : "–";
        drawRight(frame, Type::SmallStrong, c.ink, x + shape.textWidth, y, distance);
        room -= textWidth(frame, Type::SmallStrong, distance) + frame.px(10);
    }
    // Beside a distance the town says more than the organisation: it is not the one that is cut.
    const base::SharedText& first = frame.state.nearby ? initiative.city : initiative.organisation;
    const base::SharedText& second = frame.state.nearby ? initiative.organisation : initiative.city;
    marker.fittedLine(Type::Small, c.inkSoft, x, y, room, first + " · " + second);
    const bool keyboardCame = touch.focused && frame.memory.keyboardRow != row;
    if (touch.focused) {
        frame.memory.keyboardRow = row;
    }
    if ((keyboardCame || (touch.hovered && pointerLeads(frame))) && frame.state.hoveredRow != row) {
        frame.ask(session::Hover{row, false});
    }
    if (touch.clicked) {
        frame.ask(session::OpenCard{row});
    }
    return touch.hovered || touch.focused;
}

/// « les plus proches d’Autun (71) » and the cross that ends it.
void drawNearest(const Frame& frame, float left, float y, float room)
{
    const auto& place = frame.state.nearby;
    if (!place) {
        return;
    }
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const float height = frame.px(30);
    const float textTop = y + (height - frame.fonts[Type::SmallStrong]->FontSize) / 2;
    drawText(frame, Type::IconSmall, c.inkSoft, left,
             y + (height - frame.fonts[Type::IconSmall]->FontSize) / 2, base::icons::kCrosshairs);
    const std::string text = fitted(
        frame, Type::SmallStrong, room - frame.px(24) - height,
        fmt::format(fmt::runtime(word(Word::NearestTo, language)), session::fromText(place->name, language)));
    drawText(frame, Type::SmallStrong, c.ink, left + frame.px(24), textTop, text);
    const float cross = left + frame.px(28) + textWidth(frame, Type::SmallStrong, text);
    if (iconButton(frame, "end-near", {cross, y, height, height}, base::icons::kClose, Zone::None,
                   word(Word::NearEnd, language))) {
        frame.ask(session::SetNearby{});
    }
}

/// Puts out the light of a row that neither pointer nor keyboard is on any more.
void unlight(const Frame& frame)
{
    if (frame.state.drawer == session::Drawer::Table && frame.memory.table.lit) {
        return; // the table's row is under the pointer
    }
    if (frame.state.hoveredRow >= 0 && !frame.state.hoverOnMap) {
        frame.ask(session::Hover{-1, false});
    }
}

/// Brings the row that the keyboard has gone to into view, wherever the wheel or the map has
/// scrolled the list.
void followKeyboard(const Frame& frame, const std::vector<float>& tops, float height)
{
    Memory& memory = frame.memory;
    if (memory.zone != Zone::List) {
        memory.keyboardRow = -1;
        memory.listItem = -1;
        return;
    }
    if (memory.item == memory.listItem) {
        return;
    }
    memory.listItem = memory.item;
    const auto item = std::min(static_cast<std::size_t>(memory.item), tops.size() - 2);
    if (tops[item] < ImGui::GetScrollY()) {
        ImGui::SetScrollY(tops[item]);
    } else if (tops[item + 1] > ImGui::GetScrollY() + height) {
        ImGui::SetScrollY(tops[item + 1] - height);
    }
}

/// The first of the rows that the choice that is pointed at would give: a panel of its own, so that the list
/// is where it was once the pointer leaves.
void drawRowsAhead(const Frame& frame, const base::Rect& body)
{
    const std::vector<int>& rows = *frame.listingAhead;
    beginPanel(frame, "list-ahead", body);
    const RowShape shape = rowShape(frame, body.width);
    const Marker marker(frame);
    float y = body.y;
    for (std::size_t i = 0; i < rows.size() && y < body.bottom(); ++i) {
        const float height = rowHeight(frame, shape, rows[i]);
        drawRow(frame, marker, rows[i], {body.x, y, body.width, height}, shape);
        y += height;
    }
    if (rows.empty()) {
        drawWrapped(frame, Type::BodyStrong, frame.colours.ink, body.x + frame.px(18), body.y + frame.px(24),
                    body.width - frame.px(36), word(Word::ListEmpty, frame.language()));
    }
    frame.memory.itemCount[static_cast<std::size_t>(Zone::List)] = static_cast<int>(rows.size());
    endPanel();
}

/// What the list is of: while a choice is pointed at, what that would select.
std::string sentenceOf(const Frame& frame)
{
    filter::Selection selection = session::effectiveSelection(frame.state);
    if (frame.listingAhead != nullptr && frame.state.preview) {
        selection = session::afterChoice(std::move(selection), *frame.state.preview);
    }
    return session::sentence(frame.atlas.data, selection, frame.language(), frame.areas());
}

} // namespace

void drawList(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const float left = rect.x + frame.px(18);
    const float room = rect.width - frame.px(36);
    // The top bar may have to cut the sentence, here it is read to its end.
    const auto sentence =
        wrapped(frame, Type::Small,
                session::sentence(frame.atlas.data, session::effectiveSelection(frame.state), language,
                                  frame.areas()),
                room, 2);
    const auto told = frame.listingAhead == nullptr // no line more or less: nothing below moves for it
                          ? sentence
                          : wrapped(frame, Type::Small, sentenceOf(frame), room,
                                    static_cast<int>(std::max<std::size_t>(1, sentence.size())));
    const float further = sentence.size() > 1 ? lineHeight(frame, Type::Small) : 0;
    const float headHeight = frame.px(66) + std::round(further) + (frame.state.nearby ? frame.px(26) : 0);
    const base::Rect head{rect.x, rect.y, rect.width, headHeight};
    beginPanel(frame, "list-head", head);
    const float side = frame.px(28);
    const bool tours = !isLocked(frame); // no visitor opens files
    const float buttons =
        drawerButtons(frame, rect.right() - frame.px(14), rect.y + frame.px(8), side) - (tours ? side : 0);
    if (tours && iconButton(frame, "tours", {buttons, rect.y + frame.px(8), side, side}, base::icons::kTour,
                            Zone::Top, word(Word::ToursTip, language))) {
        frame.ask(session::ToggleTours{});
    }
    std::string total = session::totalText(frame.outcome, session::effectiveSelection(frame.state), language);
    if (frame.preview != nullptr) { // whatever has no room for it must not say what was before
        const std::string after = "→ " + session::initiativesText(frame.preview->selected, language);
        drawFitted(frame, Type::Count, c.accent, left, rect.y + frame.px(12), buttons - left, after);
        total.clear();
    }
    const bool isWide = textWidth(frame, Type::Count, total) > buttons - left; // smaller rather than cut
    drawFitted(frame, isWide ? Type::BodyStrong : Type::Count, c.ink, left,
               rect.y + frame.px(isWide ? 15 : 12), buttons - left, total);
    float lineTop = rect.y + frame.px(38);
    for (const std::string& line : told) {
        drawFitted(frame, Type::Small, c.inkSoft, left, lineTop, room, line);
        lineTop += lineHeight(frame, Type::Small);
    }
    lineTop = rect.y + frame.px(38) + lineHeight(frame, Type::Small) * static_cast<float>(sentence.size());
    drawNearest(frame, left, lineTop - frame.px(2), room);
    ImGui::GetWindowDrawList()->AddLine({left, rect.y + headHeight - 0.5F},
                                        {rect.right() - frame.px(18), rect.y + headHeight - 0.5F},
                                        colour(c.line), frame.px(1));
    endPanel();

    const base::Rect body{rect.x, rect.y + headHeight, rect.width, rect.height - headHeight};
    if (frame.listingAhead != nullptr && frame.memory.zone != Zone::List) {
        unlight(frame);
        drawRowsAhead(frame, body);
        return;
    }
    beginPanel(frame, "list", body, true);
    if (frame.listing.empty()) {
        unlight(frame);
        float y = body.y + frame.px(24);
        y += drawWrapped(frame, Type::BodyStrong, c.ink, left, y, room, word(Word::ListEmpty, language));
        drawWrapped(frame, Type::Small, c.inkSoft, left, y + frame.px(6), room,
                    word(Word::ListEmptyHint, language));
        endPanel();
        return;
    }
    if (frame.memory.list.rows != frame.listing && !frame.memory.list.rows.empty()) {
        ImGui::SetScrollY(0); // another list begins at its top
    }
    const auto& tops = rowTops(frame, body.width);
    const RowShape shape = rowShape(frame, body.width);
    // A dot hovered on the map brings its row into view.
    if (frame.state.hoverOnMap && frame.state.hoveredRow >= 0 &&
        frame.memory.scrollListTo != static_cast<float>(frame.state.hoveredRow)) {
        const auto it = std::find(frame.listing.begin(), frame.listing.end(), frame.state.hoveredRow);
        if (it != frame.listing.end()) {
            const float top = tops[static_cast<std::size_t>(it - frame.listing.begin())];
            const float bottom = tops[static_cast<std::size_t>(it - frame.listing.begin()) + 1];
            if (top < ImGui::GetScrollY() || bottom > ImGui::GetScrollY() + body.height) {
                ImGui::SetScrollY(std::max(0.F, top - body.height / 3));
            }
        }
        frame.memory.scrollListTo = static_cast<float>(frame.state.hoveredRow);
    }
    followKeyboard(frame, tops, body.height);
    const float scroll = ImGui::GetScrollY();
    // Keyboard items are numbered by place in the list, so the first row in sight starts there;
    // one row more on either side lets the keyboard move past the edge.
    auto first = std::upper_bound(tops.begin(), tops.end(), scroll) - tops.begin() - 1;
    first = std::max<std::ptrdiff_t>(0, first - 1);
    Memory& memory = frame.memory;
    int& counter = memory.itemCount[static_cast<std::size_t>(Zone::List)];
    counter = static_cast<int>(first);
    bool anyLit = false;
    const Marker marker(frame);
    for (auto i = static_cast<std::size_t>(first); i < frame.listing.size(); ++i) {
        if (tops[i] > scroll + body.height + frame.px(90)) {
            break;
        }
        const base::Rect place{body.x, body.y + tops[i] - scroll, body.width, tops[i + 1] - tops[i]};
        anyLit = drawRow(frame, marker, frame.listing[i], place, shape) || anyLit;
    }
    counter = static_cast<int>(frame.listing.size());
    if (!anyLit && memory.zone != Zone::List) {
        unlight(frame);
    }
    ImGui::SetCursorScreenPos({body.x, body.y - scroll + tops.back()});
    ImGui::Dummy({1, frame.px(8)});
    endPanel();
}

void drawSide(const Frame& frame, const Desk& desk)
{
    // The card that belongs to a scene does not hide the panel in which the scene is put together.
    const session::TourScene* scene = session::shownScene(frame.state);
    const bool isOfScene = scene != nullptr && scene->view.openRow == frame.state.openRow;
    const bool hasTours = frame.state.toursOpen && (frame.state.openRow < 0 || isOfScene);
    if (!hasTours) { // its fields are gone, unless a click has just asked for the panel and one of them
        Memory::Tour& tour = frame.memory.tour;
        tour.begins = tour.begins && !frame.state.toursOpen;
        tour.field = tour.begins ? tour.field : -1;
        frame.memory.tour.dragged = -1;
    }
    const bool hasSheet = !frame.state.openPole.empty() || frame.network != nullptr;
    if (hasTours || hasSheet || frame.state.openRow >= 0) {
        unlight(frame);
        frame.memory.keyboardRow = -1;
    }
    if (hasTours) {
        drawTourPanel(frame, desk.list);
    } else if (frame.state.openRow >= 0) {
        drawCard(frame, desk.list);
    } else if (!frame.state.openPole.empty()) {
        drawPolePanel(frame, desk.list);
    } else if (frame.network != nullptr) {
        drawNetworkPanel(frame, desk.list);
    } else {
        drawList(frame, desk.list);
    }
    // Over the list's own rows, but never over a menu.
    const bool isUnderMenu = frame.state.exportOpen || frame.state.viewsOpen || frame.state.helpOpen ||
                             frame.memory.table.menuOpen || frame.memory.keyboard.open || isCovered(frame);
    ImDrawList* draw = isUnderMenu ? ImGui::GetBackgroundDrawList() : ImGui::GetForegroundDrawList();
    const base::Rect& list = desk.list;
    const bool isBelowFilters = list.x == desk.facets.x; // the edge to what lies beside or above
    const float edge = isBelowFilters ? list.right() - 0.5F : list.x + 0.5F;
    draw->AddLine({edge, list.y}, {edge, list.bottom()}, colour(frame.colours.line), frame.px(1));
    if (isBelowFilters) {
        draw->AddLine({list.x, list.y + 0.5F}, {list.right(), list.y + 0.5F}, colour(frame.colours.line),
                      frame.px(1));
    }
}

} // namespace ui
