// The pôles as controls: their switch in the tool column, their names on the map, their swatches.
#include "base/icons.h"
#include "base/words.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>

namespace ui {

namespace {

using base::word;
using base::Word;

/// Rows that match all other filters and this pôle: the number beside it on the left.
int countOf(const Frame& frame, const std::string& code)
{
    const auto& values = frame.index.values(filter::Facet::Pole);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].code == code) {
            return frame.outcome.count(filter::Facet::Pole, static_cast<int>(i));
        }
    }
    return 0;
}

const std::string& codeOf(const Frame& frame, int pole)
{
    return frame.atlas.data.poles[static_cast<std::size_t>(pole)].code;
}

void seatTip(const Frame& frame, const layout::PlacedSeat& seat)
{
    const base::Language language = frame.language();
    tip(frame,
        fmt::format(fmt::runtime(word(Word::PoleTip, language)), seat.name,
                    session::initiativesText(countOf(frame, codeOf(frame, seat.pole)), language)),
        word(Word::PoleHint, language));
}

/// The seats whose names are drawn whole, as rectangles of the picture.
std::vector<std::pair<const layout::PlacedSeat*, base::Rect>> seatsInSight(const Frame& frame)
{
    std::vector<std::pair<const layout::PlacedSeat*, base::Rect>> seen;
    const bool isChart = frame.symbols != nullptr && layout::isChart(frame.symbols->kind);
    if (frame.poles == nullptr || isChart || frame.state.unfolding.isOpen()) {
        return seen;
    }
    const layout::View& main = frame.sheet.main();
    for (const layout::PlacedSeat& seat : frame.poles->seats) {
        base::Rect box = seat.box;
        box.x += static_cast<float>(main.originPx.x);
        box.y += static_cast<float>(main.originPx.y);
        if (layout::isShown(seat, frame.sheet, frame.memory.controlsOnMap)) {
            seen.emplace_back(&seat, box);
        }
    }
    return seen;
}

} // namespace

void polesButton(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(c.panel), frame.px(7));
    draw->AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(c.insetBorder), frame.px(7));
    const bool on = frame.state.showPoles;
    if (iconButton(frame, "poles", rect, base::icons::kPoles, Zone::Map,
                   word(on ? Word::HidePoles : Word::ShowPoles, frame.language()), on)) {
        frame.ask(session::TogglePoles{});
    }
}

void seatNames(const Frame& frame)
{
    for (const auto& [seat, box] : seatsInSight(frame)) {
        if (frame.memory.recordAreas) {
            frame.memory.areas.push_back({"seat-" + codeOf(frame, seat->pole), box, Zone::Map});
        }
        const bool isChosen = frame.state.selection.has(filter::Facet::Pole, codeOf(frame, seat->pole));
        if (isChosen) {
            ImGui::GetWindowDrawList()->AddLine({box.x, box.bottom()}, {box.right(), box.bottom()},
                                                colour(frame.colours.accent), frame.px(2));
        }
        const base::Rect room = box.shrunk(-frame.px(4));
        const Touch touch = keyItem(frame, room, Zone::Map);
        if (touch.clicked) {
            frame.ask(session::OpenPole{codeOf(frame, seat->pole)});
        }
    }
}

bool seatHovered(const Frame& frame, base::Vec2 px, bool isClick)
{
    for (const auto& [seat, box] : seatsInSight(frame)) {
        if (!box.contains(px)) {
            continue;
        }
        if (isClick) {
            frame.ask(session::OpenPole{codeOf(frame, seat->pole)});
        } else {
            seatTip(frame, *seat);
        }
        return true;
    }
    return false;
}

float drawPoleSwatch(const Frame& frame, int pole, float x, float y)
{
    const base::Theme theme = frame.state.theme;
    const float side = frame.px(13);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (frame.state.colouring == layout::Colouring::Pole) {
        drawDot(frame, base::poleColour(pole), x, y, side);
    } else if (!frame.state.showPoles) {
        return 0;
    } else {
        const bool isShaded = frame.state.symbols == layout::Symbols::Choropleth; // by something else
        const float edge = frame.px(pole < 0 ? 1.F : 2.F);
        draw->AddRectFilled({x, y}, {x + side, y + side},
                            colour(isShaded ? frame.colours.panel : base::poleTint(theme, pole)),
                            frame.px(2));
        draw->AddRect({x + edge / 2, y + edge / 2}, {x + side - edge / 2, y + side - edge / 2},
                      colour(pole < 0 ? frame.colours.regionBorder : base::poleEdge(theme, pole)),
                      frame.px(2), 0, edge);
    }
    return frame.px(20);
}

} // namespace ui
