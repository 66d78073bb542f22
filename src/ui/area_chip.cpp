// The area among the filters: what it is, how many are in it, radii to choose from, a way out.
#include "base/icons.h"
#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "session/nearby.h"
#include "session/wording_areas.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr std::array kRadii{10, 25, 50, 100}; // km

std::string title(const Frame& frame)
{
    const filter::Area& area = frame.state.selection.area;
    const base::Language language = frame.language();
    const int parts = (area.box ? 1 : 0) + (area.circle ? 1 : 0) + (area.outline ? 1 : 0);
    if (parts > 1) {
        return std::string(word(Word::AreaSeveral, language));
    }
    if (area.circle) {
        const std::string km = base::formatDistance(area.circle->km * 1000, language);
        const session::AreaWords words = frame.areas();
        return words.place.empty() ? base::written(Word::AreaRadius, language, km)
                                   : base::written(words.isBeside ? Word::AreaNear : Word::AreaAt, language,
                                                   km, session::fromText(words.place, language));
    }
    return std::string(word(area.box                  ? Word::AreaBox
                            : frame.state.onlyInSight ? Word::AreaInSight
                                                      : Word::AreaDrawn,
                            language));
}

std::string_view sign(const Frame& frame)
{
    const filter::Area& area = frame.state.selection.area;
    return frame.state.onlyInSight ? base::icons::kEye
           : area.circle           ? base::icons::kRadius
           : area.outline          ? base::icons::kLasso
                                   : base::icons::kRectangle;
}

std::string radiusText(const Frame& frame, int km)
{
    return base::formatDistance(km * 1000.0, frame.language());
}

/// One after the other, in the next row where the width has no room.
std::vector<base::Rect> radiusPlaces(const Frame& frame, float left, float y, float width)
{
    std::vector<base::Rect> places;
    base::Rect at{left, y, 0, frame.px(28)};
    for (const int km : kRadii) {
        at.width = textWidth(frame, Type::Small, radiusText(frame, km)) + frame.px(18);
        if (at.x > left && at.right() > left + width) {
            at.x = left;
            at.y += at.height + frame.px(6);
        }
        places.push_back(at);
        at.x = at.right() + frame.px(6);
    }
    return places;
}

} // namespace

float radiusButtonsHeight(const Frame& frame, float width)
{
    const std::vector<base::Rect> places = radiusPlaces(frame, 0, 0, width);
    return places.back().bottom() + frame.px(6);
}

void radiusButtons(const Frame& frame, filter::LonLat centre, float left, float y, float width, Zone zone)
{
    const auto& now = frame.state.selection.area.circle;
    std::vector<base::Rect> places = radiusPlaces(frame, left, y, width);
    for (std::size_t i = 0; i < kRadii.size(); ++i) {
        const int km = kRadii[i];
        const bool on = now && now->centre == centre && now->km == km;
        const std::string id = fmt::format("radius-{}", km);
        if (button(frame, id.c_str(), places[i], radiusText(frame, km), {},
                   on ? ButtonKind::Strong : ButtonKind::Plain, zone)) {
            filter::Area area;
            if (!on) { // once more lifts it
                area.circle = filter::Circle{centre, static_cast<double>(km)};
            }
            frame.ask(session::SetArea{area});
        }
    }
}

float areaChip(const Frame& frame, float left, float right, float y)
{
    const filter::Area& area = frame.state.selection.area;
    if (area.isEmpty()) {
        return 0;
    }
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const int unplaced = frame.index.positions().unknown();
    const bool isCircle = area.circle && !area.box && !area.outline;
    const float line = frame.px(36);
    const float radii = right - left - frame.px(2); // width of their buttons
    const float height =
        line + (isCircle ? radiusButtonsHeight(frame, radii) : 0) + (unplaced > 0 ? frame.px(22) : 0);
    const base::Rect box{left - frame.px(8), y, right - left + frame.px(16), height};
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(c.accentSoft), frame.px(6));
    draw->AddRectFilled({box.x, box.y + frame.px(5)}, {box.x + frame.px(3), box.bottom() - frame.px(5)},
                        colour(c.accent), frame.px(2));
    const float side = frame.px(30);
    const base::Rect close{box.right() - side - frame.px(2), y + frame.px(3), side, side};
    const float centre = y + line / 2;
    drawText(frame, Type::IconSmall, c.ink, left, centre - frame.fonts[Type::IconSmall]->FontSize / 2,
             sign(frame));
    const std::string number = base::formatCount(frame.outcome.selected, language);
    const float numberLeft = close.x - frame.px(4) - textWidth(frame, Type::Number, number);
    std::string name = title(frame);
    const float room = numberLeft - left - frame.px(32);
    // Beside its sign « Zone : » is the first thing to go.
    const std::size_t colon = name.find(':');
    if (textWidth(frame, Type::SmallStrong, name) > room && colon != std::string::npos) {
        name = base::trimmed(std::string_view(name).substr(colon + 1));
    }
    drawFitted(frame, Type::SmallStrong, c.ink, left + frame.px(24),
               centre - frame.fonts[Type::SmallStrong]->FontSize / 2, room, name);
    if (textWidth(frame, Type::SmallStrong, name) > room &&
        ImGui::IsMouseHoveringRect({left, y}, {numberLeft, y + line})) {
        tip(frame, {}, name);
    }
    drawRight(frame, Type::Number, c.ink, close.x - frame.px(4),
              centre - frame.fonts[Type::Number]->FontSize / 2, number);
    if (isCircle) {
        radiusButtons(frame, area.circle->centre, left + frame.px(2), y + line, radii, Zone::Facets);
    }
    if (unplaced > 0) {
        drawFitted(frame, Type::Small, c.inkSoft, left, box.bottom() - frame.px(21), right - left,
                   fmt::format(fmt::runtime(word(Word::AreaUnplaced, language)),
                               base::formatCount(unplaced, language)));
    }
    if (iconButton(frame, "lift-area", close, base::icons::kClose, Zone::Facets,
                   word(Word::AreaClear, language))) {
        frame.ask(session::SetArea{});
    }
    return height + frame.px(10);
}

} // namespace ui
