#include "base/words.h"
#include "scene/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace scene {

namespace {

using base::word;
using base::Word;

} // namespace

std::string regionValue(const layout::RegionShade& region, layout::Measure measure, base::Language language)
{
    if (measure == layout::Measure::Count) {
        return base::formatCount(region.count, language);
    }
    return region.isTooFew ? std::string() : base::formatDecimal(region.perMillion, 1, language);
}

std::string regionNote(const layout::RegionShade& region, layout::Measure measure, base::Language language)
{
    return measure == layout::Measure::Count ? std::string()
                                             : fmt::format(fmt::runtime(word(Word::CountAlone, language)),
                                                           base::formatCount(region.count, language));
}

std::vector<layout::RegionText> regionTexts(const model::Atlas& atlas, const layout::SymbolLayout& symbols,
                                            const filter::Selection& selection, base::Language language)
{
    std::vector<layout::RegionText> texts;
    const auto& shapes = atlas.geography.frames[model::kMainland].regions.shapes;
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        const int found = atlas.data.findRegion(shapes[s].code);
        const bool isOut = !selection.of(filter::Facet::Region).empty() &&
                           !selection.has(filter::Facet::Region, shapes[s].code);
        if (found < 0 || isOut) {
            continue;
        }
        const auto region = static_cast<std::size_t>(found);
        layout::RegionText text{static_cast<int>(s), shapes[s].name, {}, {}, true};
        if (symbols.kind == layout::Symbols::Choropleth) {
            const layout::RegionShade& shade = symbols.choropleth.regions[region];
            text.value = regionValue(shade, symbols.measure, language);
            text.note = regionNote(shade, symbols.measure, language);
            text.needsName = false;
        } else {
            text.value = base::formatCount(symbols.tally->regions[region], language);
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

void addPlaceHighlight(const Ingredients& in, int row, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const model::Initiative& initiative = in.atlas.data.initiatives[static_cast<std::size_t>(row)];
    const model::Place& place = in.atlas.places[static_cast<std::size_t>(row)];
    const auto& code = in.atlas.data.departments[static_cast<std::size_t>(initiative.department)].code;
    const int index = in.sheet.viewOf(place, code);
    if (index < 0) {
        return;
    }
    const layout::View& view = in.sheet.views[static_cast<std::size_t>(index)];
    const base::Vec2 at = view.toPx({place.point.x, place.point.y});
    if (!view.map.contains(at)) {
        return;
    }
    const bool isOpen = row == in.look.openRow;
    leaf.discs.push_back({at, 11 * scale, isOpen ? colours.focus : colours.halo, 1.2F * scale,
                          isOpen ? colours.halo : colours.dotRing, -1});
    leaf.discs.push_back({at, 7.5F * scale, dotColour(in, initiative), 0, {}, row});
    giveOutline(in, 1.3F * scale, leaf.discs.back());
}

} // namespace scene
