// What the symbols mean: kind, classes, scale, and what the sheet does not show.
#include "base/words.h"
#include "layout/beyond.h"
#include "scene/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using base::word;
using base::Word;

constexpr float kLine = 20;   // design pixels
constexpr float kSize = 10.5; // of the letters
constexpr float kMark = 6.5;  // half the height of a swatch

enum class Mark { None, Territory, Dot, Leader, Circle, Box, Hatched, Hexagon };

struct Item {
    Mark mark = Mark::None;
    base::Colour colour;
    float radius = 0; ///< of a circle, pixels
    std::string text;
    int index = -1; ///< of a territory's pôle
};

class Writer {
public:
    Writer(const Ingredients& in, base::Vec2 top, const std::vector<float>& rooms, Leaf& leaf)
        : in_(in),
          colours_(base::palette(in.look.theme)),
          scale_(in.sheet.scale),
          top_(top),
          rooms_(rooms),
          leaf_(leaf)
    {
    }

    /// Appends an item, on the next line when it does not fit any more.
    void add(const Item& item)
    {
        const float width = widthOf(item);
        Pen pen = pen_;
        if (!advance(pen, width)) {
            isWhole = false;
            return; // the next, shorter item may still fit
        }
        const float mark = markWidth(item);
        const float middle =
            static_cast<float>(top_.y) + (static_cast<float>(pen.line) * kLine + 10) * scale_;
        drawMark(item, static_cast<float>(top_.x) + pen.x, middle);
        leaf_.texts.push_back(textAt({top_.x + pen.x + mark, middle + kSize * 0.36 * scale_}, item.text,
                                     base::Face::Regular, kSize * scale_, colours_.inkSoft));
        pen_ = {pen.line, pen.x + width + 13 * scale_};
    }

    /// True when all of them would still find room, one after the other.
    [[nodiscard]] bool fits(const std::vector<Item>& items) const
    {
        Pen pen = pen_;
        return std::all_of(items.begin(), items.end(), [&](const Item& item) {
            const float width = widthOf(item);
            const bool fits = advance(pen, width);
            pen.x += width + 13 * scale_;
            return fits;
        });
    }

    bool isWhole = true;

private:
    struct Pen {
        std::size_t line = 0;
        float x = 0;
    };

    /// To where an item of this width goes; false when no line has room for it.
    bool advance(Pen& pen, float width) const
    {
        while (pen.line < rooms_.size() && pen.x + width > rooms_[pen.line]) {
            pen = {pen.line + 1, 0};
        }
        return pen.line < rooms_.size();
    }

    [[nodiscard]] float widthOf(const Item& item) const
    {
        return markWidth(item) + in_.fonts.width(base::Face::Regular, kSize * scale_, item.text);
    }

    [[nodiscard]] float markWidth(const Item& item) const
    {
        switch (item.mark) {
        case Mark::None:
            return 0;
        case Mark::Circle:
            return 2 * item.radius + 4 * scale_;
        case Mark::Leader:
        case Mark::Territory:
        case Mark::Box:
        case Mark::Hatched:
            return (18 + 5) * scale_;
        case Mark::Dot:
        case Mark::Hexagon:
            break;
        }
        return (2 * kMark + 5) * scale_;
    }

    void drawMark(const Item& item, float x, float middle)
    {
        const float half = kMark * scale_;
        const base::Rect box{x, middle - half, 18 * scale_, 2 * half};
        const base::Colour edge = colours_.regionBorder;
        switch (item.mark) {
        case Mark::None:
            break;
        case Mark::Territory:
            leaf_.boxes.push_back(poleSwatch(in_, item.index, box));
            break;
        case Mark::Dot:
            leaf_.discs.push_back({{x + half, middle}, 5 * scale_, item.colour, 0, {}, -1});
            giveOutline(in_, 1 * scale_, leaf_.discs.back());
            break;
        case Mark::Leader:
            leaf_.lines.push_back(
                {{x + 2 * scale_, middle}, {box.right(), middle}, 0.9F * scale_, item.colour});
            leaf_.discs.push_back({{x + 2 * scale_, middle}, 1.6F * scale_, item.colour, 0, {}});
            break;
        case Mark::Circle:
            leaf_.discs.push_back({{x + item.radius, middle},
                                   item.radius,
                                   colours_.accentSoft,
                                   std::min(1.2F * scale_, item.radius * 0.4F),
                                   colours_.dotRing});
            break;
        case Mark::Box:
        case Mark::Hatched:
            leaf_.boxes.push_back({box, 2 * scale_, item.colour, 0.8F * scale_, edge});
            for (int k = 0; item.mark == Mark::Hatched && k < 3; ++k) {
                const double left = box.x + (1.0 + k * 5.5) * scale_;
                const double reach = std::min<double>(5.0 * scale_, box.right() - 1.5 * scale_ - left);
                leaf_.lines.push_back({{left + 1 * scale_, middle - reach},
                                       {left + reach, middle + reach - 1 * scale_},
                                       1.6F * scale_,
                                       base::mix(item.colour, base::inkOn(item.colour), 0.4)});
            }
            break;
        case Mark::Hexagon:
            leaf_.hexagons.push_back({{x + half, middle},
                                      half,
                                      item.colour,
                                      0.8F * scale_,
                                      base::mix(item.colour, colours_.dotRing, 0.45)});
            break;
        }
    }

    const Ingredients& in_;
    const base::Palette& colours_;
    float scale_;
    base::Vec2 top_;
    const std::vector<float>& rooms_;
    Leaf& leaf_;
    Pen pen_;
};

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
                Writer& writer)
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
Item sampleDot(const Ingredients& in, Word text)
{
    return {Mark::Dot, base::palette(in.look.theme).halo, 0, std::string(word(text, in.look.language))};
}

/// What a tinted land is.
void addTerritoryItems(const Ingredients& in, Writer& writer)
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
void addPoleKey(const Ingredients& in, Writer& writer)
{
    if (!byPole(in)) {
        return;
    }
    const base::Language language = in.look.language;
    const Word meaning = in.kind() == layout::Symbols::Bubbles ? Word::LegendPoleRing : Word::LegendPoleDots;
    const auto& poles = in.atlas.data.poles;
    std::vector<Item> key{{Mark::None, {}, 0, std::string(word(meaning, language))}};
    for (std::size_t p = 0; p < poles.size(); ++p) {
        key.push_back({Mark::Dot, base::poleColour(static_cast<int>(p)), 0, poles[p].name});
    }
    key.push_back({Mark::Dot, base::poleColour(-1), 0, std::string(word(Word::NoPole, language))});
    if (!writer.fits(key)) {
        key.resize(1);
        key.front().text += fmt::format(" {}", word(Word::LegendSeeList, language));
    }
    for (const Item& item : key) {
        writer.add(item);
    }
}

void addBouquetItems(const Ingredients& in, Writer& writer)
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

void addBubbleItems(const Ingredients& in, Writer& writer)
{
    const double unit = in.symbols->bubbles.front().unit;
    const auto& first = in.symbols->bubbles;
    const bool departments = std::any_of(first.begin(), first.end(), [](const layout::BubbleLayout& view) {
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
    // One row, and the largest round number whose circle still fits on the line.
    int largest = 1;
    for (const int n : {2, 3, 4, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000}) {
        largest = unit * std::sqrt(n) <= 9 * in.sheet.scale ? n : largest;
    }
    for (const int n : {1, largest}) {
        const auto radius = static_cast<float>(unit * std::sqrt(n));
        if ((n > 1 || largest == 1 || radius >= 1.5F * in.sheet.scale)) {
            writer.add({Mark::Circle, {}, radius, base::formatCount(n, in.look.language)});
        }
        if (largest == 1) {
            break;
        }
    }
    if (!byPole(in)) {
        writer.add({Mark::None, {}, 0, std::string(word(Word::LegendRing, in.look.language))});
    }
}

void addHexagonItems(const Ingredients& in, Writer& writer)
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

void addRegionItems(const Ingredients& in, Writer& writer)
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

void addChartItems(const Ingredients& in, Writer& writer)
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

} // namespace

bool addSymbolLegend(const Ingredients& in, base::Vec2 top, const std::vector<float>& rooms, Leaf& leaf)
{
    Writer writer(in, top, rooms, leaf);
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
        addBubbleItems(in, writer);
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
        return writer.isWhole; // nothing lies outside a chart
    }
    addTerritoryItems(in, writer);
    say(Word::LegendOutside, in.symbols == nullptr ? 0 : in.symbols->offSheet);
    say(Word::LegendBeyond, layout::rowsBeyond(in.sheet, in.bouquets, in.symbols, in.look.stays));
    addPoleKey(in, writer); // last: it is the one that can be shorter
    return writer.isWhole;
}

} // namespace scene
