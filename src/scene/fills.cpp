// What regions are filled with, at rest and on their way from one colour to another.
#include "scene/fills.h"

#include "scene/parts.h"

#include <algorithm>

namespace scene {

namespace {

constexpr float kHatchStep = 7; // design pixels between two lines

// Numbers of a region after its opacity: colour and hatch; what the hatch has of presence.
constexpr std::size_t kColour = 1;
constexpr std::size_t kHatch = 4;
constexpr std::size_t kHatched = 7;

void write(std::span<double> numbers, std::size_t first, base::Colour colour)
{
    numbers[first] = colour.r;
    numbers[first + 1] = colour.g;
    numbers[first + 2] = colour.b;
}

base::Colour read(std::span<const double> numbers, std::size_t first)
{
    const auto byte = [&](std::size_t n) {
        return static_cast<std::uint8_t>(std::clamp(numbers[first + n] + 0.5, 0.0, 255.0));
    };
    return {byte(0), byte(1), byte(2), 255};
}

} // namespace

RegionFill restingFill(const Ingredients& in, std::string_view regionCode)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const auto& chosen = in.look.chosenRegions;
    const bool quiet = !chosen.empty() && std::find(chosen.begin(), chosen.end(), regionCode) == chosen.end();
    if (in.kind() != layout::Symbols::Choropleth) {
        const int pole = quiet ? -1 : poleOfRegion(in, regionCode);
        return {pole >= 0 ? base::poleTint(in.look.theme, pole) : quiet ? colours.landQuiet : colours.land};
    }
    const int found = in.atlas.data.findRegion(regionCode);
    if (found < 0 || quiet) {
        return {colours.landQuiet};
    }
    const layout::Choropleth& map = in.symbols->choropleth;
    const layout::RegionShade& region = map.regions[static_cast<std::size_t>(found)];
    RegionFill fill{region.isTooFew    ? base::noShadeColour(in.look.theme)
                    : region.shade < 0 ? colours.land
                                       : base::shadeColour(in.look.theme, region.shade, map.classes.count())};
    if (region.isHatched) {
        fill.hatch = base::mix(fill.colour, base::inkOn(fill.colour), 0.26);
        fill.hatchPx = kHatchStep * in.sheet.scale;
    }
    return fill;
}

RegionFill fillOf(const Ingredients& in, std::string_view regionCode)
{
    const int region = in.look.fills == nullptr ? -1 : in.atlas.data.findRegion(regionCode);
    return region < 0 ? restingFill(in, regionCode) : (*in.look.fills)[static_cast<std::size_t>(region)];
}

std::vector<RegionFill> regionFills(const Ingredients& in)
{
    std::vector<RegionFill> fills;
    for (const model::Region& region : in.atlas.data.regions) {
        fills.push_back(fillOf(in, region.code));
    }
    return fills;
}

layout::Exhibit<RegionFill> fillExhibit(const std::vector<RegionFill>& fills)
{
    layout::Exhibit<RegionFill> things{kHatched + 1, kHatched - 1, {}, {}, {}};
    for (std::size_t i = 0; i < fills.size(); ++i) {
        const RegionFill& fill = fills[i];
        const auto numbers = things.add(i, fill);
        const bool isHatched = fill.hatchPx > 0;
        write(numbers, kColour, fill.colour);
        write(numbers, kHatch, isHatched ? fill.hatch : fill.colour);
        numbers[kHatched] = isHatched ? fill.hatch.a : 0;
    }
    return things;
}

std::vector<RegionFill> fillsOf(const layout::Exhibit<RegionFill>& things, float hatchPx)
{
    std::vector<RegionFill> fills;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto numbers = things.of(i);
        RegionFill fill{read(numbers, kColour)};
        if (numbers[kHatched] > 0.5) {
            fill.hatch = read(numbers, kHatch);
            fill.hatch.a = static_cast<std::uint8_t>(std::min(255.0, numbers[kHatched] + 0.5));
            fill.hatchPx = hatchPx;
        }
        fills.push_back(fill);
    }
    return fills;
}

float hatchStep(float scale)
{
    return kHatchStep * scale;
}

} // namespace scene
