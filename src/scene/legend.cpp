// What the symbols mean: kind, classes, scale, and what the sheet does not show.
#include "base/words.h"
#include "layout/beyond.h"
#include "scene/legend_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using base::word;
using base::Word;

/// A bound with as many decimals as it has, at most three.
std::string boundText(double bound, base::Language language)
{
    int decimals = 0;
    for (double rest = bound; decimals < 3 && std::abs(rest - std::round(rest)) > 1e-6; rest *= 10) {
        ++decimals;
    }
    return decimals == 0 ? base::formatCount(std::llround(bound), language)
                         : base::formatDecimal(bound, decimals, language);
}

/// « 5–9 » and « ≥ 80 » for counts, « ≥ 5,5 » for rates: each class says where it begins.
void addClasses(const Ingredients& in, const layout::Classes& classes, Mark mark, bool areCounts,
                LegendWriter& writer)
{
    for (int i = 0; i < classes.count(); ++i) {
        const double from = classes.lower[static_cast<std::size_t>(i)];
        std::string text = boundText(from, in.look.language);
        if (!areCounts || i + 1 == classes.count()) {
            text = "≥\u00A0" + text;
        } else if (const double to = classes.lower[static_cast<std::size_t>(i) + 1] - 1; to > from) {
            text += "–" + boundText(to, in.look.language);
        }
        writer.add({mark, base::shadeColour(in.look.theme, i, classes.count()), 0, std::move(text)});
    }
}

/// True where dots, rings or bars wear the colours of the pôles.
bool byPole(const Ingredients& in)
{
    return in.look.colouring == layout::Colouring::Pole && in.kind() != layout::Symbols::Density &&
           in.kind() != layout::Symbols::Choropleth;
}

/// The sample of a dot: of no colour, for a colour would say a category or a pôle.
LegendItem sampleDot(const Ingredients& in, Word text)
{
    return {Mark::Dot, base::palette(in.look.theme).halo, 0, std::string(word(text, in.look.language))};
}

/// What a tinted land is.
void addTerritoryItems(const Ingredients& in, LegendWriter& writer)
{
    const base::Language language = in.look.language;
    if (in.look.poles == nullptr) {
        return;
    }
    const bool isOutline = in.kind() == layout::Symbols::Choropleth;
    const Word meaning = isOutline ? Word::LegendTerritoryOutline : Word::LegendTerritory;
    writer.add({Mark::Territory, {}, 0, std::string(word(meaning, language)), 0});
    if (in.look.poles->strays > 0) {
        writer.add({Mark::None,
                    {},
                    0,
                    fmt::format(fmt::runtime(word(Word::LegendStrays, language)),
                                base::formatCount(in.look.poles->strays, language))});
    }
}

/// Which colour is which pôle: all of them, or where to find them. Half a key would mislead.
void addPoleKey(const Ingredients& in, LegendWriter& writer)
{
    if (!byPole(in)) {
        return;
    }
    const base::Language language = in.look.language;
    const Word meaning = in.kind() == layout::Symbols::Bubbles ? Word::LegendPoleRing : Word::LegendPoleDots;
    const auto& poles = in.atlas.data.poles;
    std::vector<LegendItem> key{{Mark::None, {}, 0, std::string(word(meaning, language))}};
    for (std::size_t p = 0; p < poles.size(); ++p) {
        key.push_back({Mark::Dot, base::poleColour(static_cast<int>(p)), 0, poles[p].name});
    }
    key.push_back({Mark::Dot, base::poleColour(-1), 0, std::string(word(Word::NoPole, language))});
    if (!writer.fits(key)) {
        key.resize(1);
        key.front().text += fmt::format(" {}", word(Word::LegendSeeList, language));
    }
    for (const LegendItem& item : key) {
        writer.add(item);
    }
}

void addBouquetItems(const Ingredients& in, LegendWriter& writer)
{
    const base::Palette& colours = base::palette(in.look.theme);
    writer.add(sampleDot(in, Word::LegendDots));
    const bool hasLeaders =
        std::any_of(in.bouquets.begin(), in.bouquets.end(), [](const layout::BouquetLayout& layout) {
            return std::any_of(
                layout.bouquets.begin(), layout.bouquets.end(),
                [&](const layout::Bouquet& bouquet) { return bouquet.isDisplaced(layout.dotRadius); });
        });
    if (hasLeaders) {
        writer.add(
            {Mark::Leader, colours.leader, 0, std::string(word(Word::LegendLeader, in.look.language))});
    }
}

/// The counts that the key shows: the smallest and the largest circle that is drawn, and round numbers
/// between them, in even steps of the radius.
std::vector<int> sizesOf(const std::vector<layout::BubbleLayout>& views, int most, double leastStepPx)
{
    int smallest = 0;
    int largest = 0;
    for (const layout::BubbleLayout& view : views) {
        const auto consider = [&](const layout::Bubble& bubble) {
            if (bubble.count > 0) {
                smallest = smallest == 0 ? bubble.count : std::min(smallest, bubble.count);
                largest = std::max(largest, bubble.count);
            }
        };
        std::for_each(view.bubbles.begin(), view.bubbles.end(), consider);
        if (view.badge) {
            consider(*view.badge);
        }
    }
    std::vector<int> sizes;
    if (largest == 0) {
        return sizes;
    }
    if (most == 1) {
        return {largest};
    }
    sizes.push_back(smallest);
    const double unit = views.front().unit;
    const double step = (std::sqrt(largest) - std::sqrt(smallest)) / (most - 1);
    for (int i = 1; i + 1 < most; ++i) {
        const double n = std::pow(std::sqrt(smallest) + step * i, 2);
        const double power = std::pow(10, std::floor(std::log10(n)));
        const int round = static_cast<int>((n >= 5 * power ? 5 : n >= 2 * power ? 2 : 1) * power);
        const auto isApart = [&](int other) {
            return unit * std::abs(std::sqrt(other) - std::sqrt(round)) >= leastStepPx;
        };
        if (round > sizes.back() && isApart(sizes.back()) && isApart(largest)) {
            sizes.push_back(round);
        }
    }
    if (largest > sizes.back()) {
        sizes.push_back(largest);
    }
    return sizes;
}

/// `most`: sizes in the key.
void addBubbleItems(const Ingredients& in, int most, LegendWriter& writer)
{
    const std::vector<layout::BubbleLayout>& views = in.symbols->bubbles;
    const bool departments = std::any_of(views.begin(), views.end(), [](const layout::BubbleLayout& view) {
        return !view.bubbles.empty() && view.bubbles.front().department >= 0;
    });
    if (in.symbols->asked == layout::Symbols::Bouquets) {
        writer.add({Mark::None, {}, 0, std::string(word(Word::LegendTooManyDots, in.look.language))});
    }
    writer.add({Mark::None,
                {},
                0,
                std::string(word(departments ? Word::LegendDepartmentBubbles : Word::LegendBubbles,
                                 in.look.language))});
    for (const int n : sizesOf(views, most, 2.5 * in.sheet.scale)) {
        writer.add({Mark::Circle,
                    {},
                    static_cast<float>(views.front().unit * std::sqrt(n)),
                    base::formatCount(n, in.look.language)});
    }
    if (!byPole(in)) {
        writer.add({Mark::None, {}, 0, std::string(word(Word::LegendRing, in.look.language))});
    }
}

void addHexagonItems(const Ingredients& in, LegendWriter& writer)
{
    const auto& hexagons = in.symbols->hexagons;
    const double width = hexagons.front().widthMetres;
    std::string title = fmt::format(fmt::runtime(word(Word::LegendHexagons, in.look.language)),
                                    base::formatDistance(width, in.look.language));
    if (std::any_of(hexagons.begin(), hexagons.end(),
                    [&](const layout::HexagonLayout& other) { return other.widthMetres != width; })) {
        title += fmt::format(" ({})", word(Word::LegendOtherWidths, in.look.language));
    }
    writer.add({Mark::None, {}, 0, std::move(title)});
    addClasses(in, in.symbols->hexagonClasses, Mark::Hexagon, true, writer);
}

void addRegionItems(const Ingredients& in, LegendWriter& writer)
{
    const layout::Choropleth& map = in.symbols->choropleth;
    const bool isRate = in.symbols->measure == layout::Measure::PerMillion;
    const base::Palette& colours = base::palette(in.look.theme);
    writer.add({Mark::None,
                {},
                0,
                std::string(word(isRate ? Word::LegendRate : Word::LegendCount, in.look.language))});
    addClasses(in, map.classes, Mark::Box, !isRate, writer);
    const auto any = [&](auto test) { return std::any_of(map.regions.begin(), map.regions.end(), test); };
    if (any([](const layout::RegionShade& region) { return region.isTooFew; })) {
        writer.add({Mark::Box, base::noShadeColour(in.look.theme), 0,
                    fmt::format(fmt::runtime(word(Word::TooFew, in.look.language)), layout::kLeastForRate)});
    }
    if (any([](const layout::RegionShade& region) { return region.isHatched; })) {
        writer.add({Mark::Hatched, colours.land, 0, std::string(word(Word::NotCovered, in.look.language))});
    }
}

void addChartItems(const Ingredients& in, LegendWriter& writer)
{
    const bool isBars = in.kind() == layout::Symbols::Bars;
    if (in.symbols->chart.isSolid) {
        const Word key = isBars ? Word::LegendSolidBars : Word::LegendSolidCells;
        writer.add(
            {Mark::Box, base::palette(in.look.theme).bar, 0, std::string(word(key, in.look.language))});
        return;
    }
    const Word bars = byPole(in) ? Word::LegendBarsByPole : Word::LegendBars;
    writer.add(sampleDot(in, isBars ? bars : Word::LegendMatrix));
}

/// `most`: sizes in the key of the bubbles.
void addItems(const Ingredients& in, int most, LegendWriter& writer)
{
    const auto say = [&](Word key, int count) {
        if (count > 0) {
            writer.add({Mark::None,
                        {},
                        0,
                        fmt::format(fmt::runtime(word(key, in.look.language)),
                                    base::formatCount(count, in.look.language))});
        }
    };
    switch (in.kind()) {
    case layout::Symbols::Bouquets:
        addBouquetItems(in, writer);
        break;
    case layout::Symbols::Bubbles:
        addBubbleItems(in, most, writer);
        break;
    case layout::Symbols::Density:
        addHexagonItems(in, writer);
        break;
    case layout::Symbols::Choropleth:
        addRegionItems(in, writer);
        break;
    case layout::Symbols::Bars:
    case layout::Symbols::Matrix:
        addChartItems(in, writer);
        addPoleKey(in, writer);
        return; // nothing lies outside a chart
    }
    addTerritoryItems(in, writer);
    say(Word::LegendOutside, in.symbols == nullptr ? 0 : in.symbols->offSheet);
    say(Word::LegendBeyond, layout::rowsBeyond(in.sheet, in.bouquets, in.symbols, in.look.stays));
    addPoleKey(in, writer); // last: it is the one that can be shorter
}

} // namespace

bool addSymbolLegend(const Ingredients& in, base::Vec2 top, const std::vector<float>& rooms, Leaf& leaf)
{
    constexpr int kMostSizes = 4;
    for (int most = kMostSizes;; --most) { // at least the largest
        Leaf attempt = leaf;
        LegendWriter writer(in, top, rooms, attempt);
        addItems(in, most, writer);
        if (writer.isWhole || most == 1 || in.kind() != layout::Symbols::Bubbles) {
            leaf = std::move(attempt);
            return writer.isWhole;
        }
    }
}

} // namespace scene
