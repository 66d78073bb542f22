// The names on the stage: of towns, regions and pôles, on the main map and in the Paris inset.
#include "app/stage.h"
#include "scene/bubble_key.h"

#include <utility>

namespace app {

namespace {

/// A pan of the whole sheet moves an inset and its land alike.
bool isSameInset(const layout::View& a, const layout::View& b)
{
    return a.pxPerMetre == b.pxPerMetre && a.map.width == b.map.width && a.map.height == b.map.height &&
           a.originPx - base::Vec2{a.map.x, a.map.y} == b.originPx - base::Vec2{b.map.x, b.map.y};
}

} // namespace

bool Stage::namesChange(const Step& step) const
{
    return step.changed.laysOut() || step.changed.controls || step.changed.detail ||
           (memory_.heldBack && !step.state.flight);
}

void Stage::nameThings(const Step& step)
{
    const session::State& state = step.state;
    const Changed& changed = step.changed;
    // Home always looks the same, whatever way the camera and the selection came.
    const bool isHome = state.camera == layout::Camera{};
    const bool isElsewhere = changed.isStill() && !step.isBack;
    if (isElsewhere || changed.kind || changed.looks || changed.language || isHome) {
        memory_ = {};
        poles.seats.clear();
    }
    layOutPoles(state.showPoles); // their names come first
    nameMain(state);
    const bool animate = !changed.isStill() && !changed.symbols && !changed.controls;
    // While the year plays numbers count up; a fade for each day would make them flicker.
    labelFade_.retarget(labels, step.now, animate, !changed.zoom && !state.play.active);

    const layout::View* paris = sheet.paris();
    const bool hasMap = !layout::isChart(symbols.kind); // on its way out a map keeps its names
    if (hasMap && (changed.everyView() || paris == nullptr || !isSameInset(*paris, insetView_))) {
        layOutInsetNames(); // a zoom of the main map leaves the inset alone
    }
}

const layout::BouquetLayout& Stage::ground() const
{
    return yearEnd_.ground() != nullptr ? *yearEnd_.ground() : bouquets.front();
}

std::vector<base::Rect> Stage::covered() const
{
    std::vector<base::Rect> rects = controls;
    if (symbols.kind == layout::Symbols::Bubbles) {
        if (const auto key = scene::bubbleKey(sheet, plan.spareGround(sheet), symbols.bubbles, fonts)) {
            rects.push_back(key->card);
        }
    }
    return rects;
}

void Stage::nameMain(const session::State& state)
{
    layout::LabelWishes wishes{state.detail, {}, covered()};
    for (const layout::PlacedSeat& seat : poles.seats) {
        wishes.taken.push_back(seat.box);
    }
    if (layout::isChart(symbols.kind)) {
        labels.clear();
        memory_ = {};
    } else if (symbols.kind == layout::Symbols::Density || symbols.kind == layout::Symbols::Choropleth) {
        nameRegions(state, wishes);
    } else {
        nameBouquets(wishes);
    }
    if (sheet.main().frame != model::kMainland) { // names on land are the mainland's
        std::erase_if(labels, [](const layout::Label& l) { return l.kind != layout::LabelKind::City; });
    }
}

void Stage::nameRegions(const session::State& state, const layout::LabelWishes& wishes)
{
    const auto texts = [&](const layout::SymbolLayout& of) {
        return scene::regionTexts(atlas, of, state.selection, state.language);
    };
    const layout::SymbolLayout* end = yearEnd_.symbols();
    const bool hasEnd = end != nullptr && end->kind == symbols.kind;
    const layout::SymbolLayout& widest = hasEnd ? *end : symbols;
    labels = layout::layoutRegionLabels(atlas, sheet, texts(widest), layout::disksOf(sheet, widest), ground(),
                                        fonts, wishes, &memory_);
    if (hasEnd) {
        layout::rewriteNumbers(labels, texts(symbols), fonts);
    }
}

void Stage::nameBouquets(const layout::LabelWishes& wishes)
{
    labels = layout::layoutLabels(atlas, sheet, ground(), fonts, wishes, &memory_);
    if (yearEnd_.ground() == nullptr) {
        return;
    }
    std::vector<char> hasDots(atlas.data.cities.size(), 0);
    for (const layout::Bouquet& bouquet : bouquets.front().bouquets) {
        hasDots[static_cast<std::size_t>(bouquet.city)] = 1;
    }
    std::erase_if(labels, [&](const layout::Label& label) {
        return label.kind == layout::LabelKind::City && hasDots[static_cast<std::size_t>(label.index)] == 0;
    });
}

void Stage::layOutPoles(bool areShown)
{
    const std::vector<layout::PlacedSeat> before = std::move(poles.seats);
    poles = {};
    if (!areShown) {
        return;
    }
    std::vector<layout::Disk> cells;
    if (symbols.kind == layout::Symbols::Density) {
        cells = layout::disksOf(sheet, yearEnd_.symbols() != nullptr ? *yearEnd_.symbols() : symbols);
    }
    poles = layout::layoutPoles(atlas, sheet, outcome, ground(), cells, fonts, covered(), before);
}

void Stage::layOutInsetNames()
{
    insetNames.clear();
    insetView_ = sheet.paris() == nullptr ? layout::View{} : *sheet.paris();
    for (std::size_t v = 0; v < sheet.views.size(); ++v) {
        if (&sheet.views[v] != sheet.paris()) {
            continue;
        }
        std::vector<layout::Disk> cells;
        if (symbols.kind == layout::Symbols::Density) {
            for (const layout::Cell& cell : symbols.hexagons[v].cells) {
                cells.push_back({cell.centre, symbols.hexagons[v].radius});
            }
        }
        insetNames = layout::layoutInsetNames(atlas, sheet, bouquets[v], cells, fonts);
    }
}

} // namespace app
