// The dots of the table away from the map: bars by one facet, or a grid of pôles and categories.
// Every selected row is one dot; where that would be too small to see, a solid bar with its count
// stands for them. All positions are pixels of the picture.
#pragma once

#include "base/font.h"
#include "base/language.h"
#include "filter/outcome.h"
#include "layout/bouquets.h"
#include "layout/symbols.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace layout {

/// More rows than this are never drawn one by one in a chart.
inline constexpr int kMostChartDots = 10000;

/// Names as they are shown, made by whoever knows the language.
struct ChartWords {
    base::Language language = base::Language::French;
    std::array<std::vector<std::string>, filter::kFacetCount> names; ///< parallel to Index::values
    std::string total;
};

/// What a chart is made from; everything must outlive the call.
struct ChartInput {
    const model::Dataset& data;
    const filter::Index& index;
    const filter::Outcome& outcome;
    const filter::Selection& selection;
    const base::FontSet& fonts;
    const ChartWords& words;
    base::Rect sheet; ///< without the footer, pixels
    float scale = 1;  ///< pixels a design pixel
    Colouring colouring = Colouring::Category;
};

enum class Tone { Ink, Soft, Faint };

struct ChartLabel {
    base::Vec2 at; ///< left end of the baseline
    std::string text;
    base::Face face = base::Face::Regular;
    float sizePx = 0;
    Tone tone = Tone::Ink;
    std::uint32_t key = 0; ///< the same for the same thing in every chart of a kind
    double opacity = 1;
};

/// A category's disc with its pictogram.
struct ChartMark {
    base::Vec2 at;
    double radius = 0;
    int category = -1;
    double opacity = 1;
};

struct ChartLine {
    base::Vec2 from;
    base::Vec2 to;
    bool isBase = false;   ///< where the bars begin
    std::uint32_t key = 0; ///< as for labels
    double opacity = 1;
};

struct ChartBar {
    base::Rect rect;
    int category = -1;     ///< colour; -1: plain
    bool isPole = false;   ///< the colour is that of a pôle
    int pole = -1;         ///< then: which, -1: outside all
    std::uint32_t key = 0; ///< as for labels
    double opacity = 1;
};

/// A name or a count that filters when it is clicked.
struct ChartTarget {
    base::Rect rect;
    std::vector<std::pair<filter::Facet, std::string>> choices; ///< facet and code
    std::string name;
    int count = 0;
};

struct Chart {
    double dotRadius = 0;  ///< pixels, outline included
    bool isSolid = false;  ///< bars instead of dots
    std::vector<Dot> dots; ///< `at` in pixels of the picture
    std::vector<ChartBar> bars;
    std::vector<ChartLabel> labels;
    std::vector<ChartMark> marks;
    std::vector<ChartLine> lines;
    std::vector<ChartTarget> targets;
};

/// The order in which a facet's values are shown: code list order; pôles, regions and types by
/// their total, « none » last.
std::vector<int> shownOrder(const filter::Index& index, filter::Facet facet);

/// Selected rows by category, then id: the order in which dots stand in a bar. Coloured by pôle: by
/// pôle first, « none » last.
std::vector<int> stackingOrder(const model::Dataset& data, const filter::Outcome& outcome,
                               Colouring colouring = Colouring::Category);

/// Height above a chart that its switches take, pixels.
float chartHead(const base::Rect& sheet, float scale, bool hasFacets);

/// The dot within `reachPx` of a pixel: its row, or -1.
int pickChart(const Chart& chart, base::Vec2 px, double reachPx);

} // namespace layout
