// « 12 hors du cadre · voir les 44 »: on the map while selected rows lie outside it, flies to them all.
#include "layout/beyond.h"

#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "layout/in_sight.h"
#include "layout/scale_bar.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::Word;
using base::written;

/// Shaded regions have no symbols: of them the places count.
int placesBeyond(const Frame& frame)
{
    int beyond = 0;
    for (const int row : frame.listing) {
        const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
        const auto& department =
            frame.atlas.data.departments[static_cast<std::size_t>(initiative.department)];
        const model::Place& place = frame.atlas.places[static_cast<std::size_t>(row)];
        const layout::View& main = frame.sheet.main();
        beyond += frame.sheet.viewOf(place, department.code) == 0 &&
                          !layout::isInSight(frame.sheet, 0, main.toPx({place.point.x, place.point.y}))
                      ? 1
                      : 0;
    }
    return beyond;
}

const Memory::Beyond& counted(const Frame& frame)
{
    Memory::Beyond& beyond = frame.memory.beyond;
    const bool isSame = beyond.camera == frame.state.camera && beyond.map == frame.sheet.main().map &&
                        beyond.kind == frame.state.symbols && beyond.rows == frame.listing;
    if (isSame) {
        return beyond;
    }
    if (beyond.rows != frame.listing) {
        beyond.tried.reset();
        beyond.rows = frame.listing;
        beyond.extent = layout::mainlandExtent(frame.atlas, beyond.rows);
    }
    beyond.camera = frame.state.camera;
    beyond.map = frame.sheet.main().map;
    beyond.kind = frame.state.symbols;
    beyond.count = beyond.kind == layout::Symbols::Choropleth
                       ? placesBeyond(frame)
                       : layout::rowsBeyond(frame.sheet, frame.bouquets, frame.symbols);
    return beyond;
}

/// A few kilometres around, so that a single town is not shown from its roofs.
base::Extent widened(base::Extent extent)
{
    constexpr double kAround = 15e3; // metres
    return {extent.west - kAround, extent.south - kAround, extent.east + kAround, extent.north + kAround};
}

} // namespace

void beyondButton(const Frame& frame)
{
    const session::State& state = frame.state;
    Memory::Beyond& beyond = frame.memory.beyond;
    if (state.flight || state.selection.isEmpty() || state.onlyInSight || state.play.active ||
        state.unfolding.isOpen()) {
        return;
    }
    if (beyond.asked) { // what the flight could not bring into sight it will not the next time
        beyond.asked = false;
        beyond.tried = state.camera;
    }
    counted(frame);
    if (beyond.count == 0 || beyond.extent.isEmpty() || beyond.tried == state.camera) {
        return;
    }
    const base::Language language = frame.language();
    const int all = static_cast<int>(frame.listing.size());
    const std::string label =
        all == 1 ? std::string(base::word(Word::BeyondSeeOne, language))
                 : written(Word::BeyondSee, language, base::formatCount(beyond.count, language),
                           base::formatCount(all, language));
    const base::Palette& c = frame.colours;
    const base::Rect& map = frame.sheet.main().map;
    const float height = frame.px(34);
    const float width =
        std::round(textWidth(frame, Type::Small, label) +
                   textWidth(frame, Type::IconSmall, base::icons::kCrosshairs) + frame.px(34));
    const float scaleEnds = layout::scaleBarPlace(frame.sheet).right() + frame.px(10);
    base::Rect rect{std::round(std::max(static_cast<float>(map.centre().x) - width / 2, scaleEnds)),
                    std::round(frame.sheet.footer.y - height - frame.px(12)), width, height};
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(c.panel), frame.px(7));
    if (button(frame, "beyond", rect, label, base::icons::kCrosshairs, ButtonKind::Quiet, Zone::Map)) {
        beyond.asked = true;
        frame.ask(session::FlyToExtent{widened(beyond.extent)});
    }
    draw->AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(c.insetBorder), frame.px(7));
    if (ImGui::IsItemHovered()) {
        tip(frame, {}, base::word(Word::BeyondTip, language));
    }
}

} // namespace ui
