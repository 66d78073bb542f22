// What the symbols mean: kind, classes, scale, and what the sheet does not show.
#include "base/words.h"
#include "base/written.h"
#include "layout/beyond.h"
#include "layout/partner_words.h"
#include "scene/bubble_key.h"
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
    // Where colours say the pôle, their key follows, or a list has it.
    writer.add({byPole(in) ? Mark::None : Mark::Territory, {}, 0, std::string(word(meaning, language))});
    if (in.look.poles->strays > 0) {
        writer.add({Mark::None,
                    {},
                    0,
                    fmt::format(fmt::runtime(word(Word::LegendStrays, language)),
                                base::formatCount(in.look.poles->strays, language))});
    }
}

/// What a thread is, and how many initiatives name a partner at all.
void addThreadItems(const Ingredients& in, LegendWriter& writer)
{
    const base::Language language = in.look.language;
    const model::PartnerCounts* const partners = in.look.partners;
    if (partners == nullptr) {
        return;
    }
    const auto count = [&](std::size_t n) { return base::formatCount(static_cast<long long>(n), language); };
    const bool isCut = partners->threads.size() > kMostThreads;
    writer.add({Mark::Leader, base::palette(in.look.theme).accent, 0,
                isCut ? base::written(Word::LegendThreadsStrongest, language, count(kMostThreads),
                                      count(partners->threads.size()))
                      : std::string(word(Word::LegendThreads, language))});
    const model::PartnerCoverage& coverage = partners->coverage;
    writer.add(
        {Mark::None,
         {},
         0,
         base::written(Word::LegendThreadsCoverage, language, layout::shareOf(coverage.naming, coverage.rows),
                       layout::shareOf(coverage.linked, coverage.rows))});
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

/// The circles that a line of the legend can hold whole, then the largest in words. `most`: circles.
void addCircles(const Ingredients& in, std::size_t most, LegendWriter& writer)
{
    const std::vector<layout::BubbleLayout>& views = in.symbols->bubbles;
    const std::vector<int> ends = keyCounts(views, 2, 0);
    if (ends.empty()) {
        return;
    }
    const double unit = views.front().unit;
    const double largest = LegendWriter::kLargestCircle * in.sheet.scale;
    std::vector<int> counts =
        unit * std::sqrt(ends.front()) <= largest ? std::vector{ends.front()} : std::vector<int>{};
    for (const int round : {2, 5, 10, 20, 50}) {
        const bool isWhole = round <= ends.back() && unit * std::sqrt(round) <= largest;
        if (!counts.empty() && counts.size() < most && isWhole && round >= 2 * counts.back()) {
            counts.push_back(round);
        }
    }
    for (const int count : counts) {
        writer.add({Mark::Circle,
                    {},
                    static_cast<float>(unit * std::sqrt(count)),
                    base::formatCount(count, in.look.language)});
    }
    if (counts.empty() || counts.back() < ends.back()) {
        writer.add({Mark::None,
                    {},
                    0,
                    base::written(Word::LegendLargest, in.look.language,
                                  base::formatCount(ends.back(), in.look.language))});
    }
}

/// `most`: circles in the line; 0: the key has a card of its own.
void addBubbleItems(const Ingredients& in, std::size_t most, LegendWriter& writer)
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
    if (most > 0) {
        addCircles(in, most, writer);
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

/// `circles`: in the line of the bubbles.
void addItems(const Ingredients& in, std::size_t circles, LegendWriter& writer)
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
        addBubbleItems(in, circles, writer);
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
    addThreadItems(in, writer);
    say(Word::LegendOutside, in.symbols == nullptr ? 0 : in.symbols->offSheet);
    say(Word::LegendBeyond, layout::rowsBeyond(in.sheet, in.bouquets, in.symbols, in.look.stays));
    addPoleKey(in, writer); // last: it is the one that can be shorter
}

} // namespace

bool addSymbolLegend(const Ingredients& in, base::Vec2 top, const std::vector<float>& rooms, Leaf& leaf)
{
    constexpr std::size_t kMostCircles = 3;
    const bool isBubbles = in.kind() == layout::Symbols::Bubbles;
    const bool hasCard = isBubbles && bubbleKey(in.sheet, in.look.spare, in.symbols->bubbles, in.fonts);
    for (std::size_t circles = hasCard || !isBubbles ? 0 : kMostCircles;; --circles) {
        Leaf attempt = leaf;
        LegendWriter writer(in, top, rooms, attempt);
        addItems(in, circles, writer);
        if (writer.isWhole || circles <= 1) {
            leaf = std::move(attempt);
            return writer.isWhole;
        }
    }
}

} // namespace scene
