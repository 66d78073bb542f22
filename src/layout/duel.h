// The duel's page: two maps of equal size tied to each other, headings, mirrored bars, footer.
// Pôles and categories: both maps are the same sheet. Regions: each map shows its own region, both
// at one scale, overseas too; a camera is then the same offset and zoom for both.
#pragma once

#include "filter/duel.h"
#include "layout/bouquets.h"
#include "layout/labels.h"
#include "layout/sheet.h"
#include "layout/symbol_layout.h"

#include <array>
#include <string_view>
#include <vector>

namespace layout {

/// Where the parts lie, pixels. An empty rectangle: the part is not shown.
struct DuelPage {
    base::Rect rect;     ///< all of it
    base::Rect controls; ///< for the switch, swap and close; empty without an interface
    base::Rect sentence;
    std::array<base::Rect, 2> headings;
    std::array<base::Rect, 2> maps; ///< of equal size
    bool isStacked = false;         ///< the left side above, the right one below: a tall page
    base::Rect barTitle;
    base::Rect bars;
    int barCount = 0;
    float barNames = 0; ///< width of the names between the bars
    base::Rect footer;

    /// One row of bars over the whole width.
    [[nodiscard]] base::Rect bar(int i) const;
    /// The longest a bar can be: what is left of half a row beside names and number.
    [[nodiscard]] float barLength(float scale) const;
};

/// What the page has to hold.
struct DuelNeeds {
    int bars = 0;
    int sentenceLines = 1;
    bool hasControls = true; ///< of an interface
};

/// Size of the sentence, design pixels, on a page that wide (design pixels).
float duelSentenceSize(float pageWidth);

/// Room for the sentence, design pixels.
float duelSentenceWidth(float pageWidth);

/// Lays the page out in `rect` at `scale` pixels a design pixel.
DuelPage arrangeDuel(const base::Rect& rect, float scale, const DuelNeeds& needs);

struct DuelHalf;

/// What the two maps show, for one comparison.
class DuelPlan {
public:
    DuelPlan(const model::Atlas& atlas, const SheetPlan& whole, filter::Facet facet,
             const std::array<std::string_view, 2>& codes, const filter::Comparison& comparison);

    /// True when each map has a region of its own.
    [[nodiscard]] bool isRegional() const { return regional_; }

    [[nodiscard]] std::array<Sheet, 2> arrange(const std::array<base::Rect, 2>& maps, float scale,
                                               const Camera& camera) const;

    /// Of each map, ground that nothing needs, pixels; beside a region all but that region's box may be used.
    [[nodiscard]] std::array<std::vector<base::Rect>, 2>
    spareGround(const std::array<DuelHalf, 2>& halves) const;

    /// The camera inside its limits.
    [[nodiscard]] Camera clamped(const Camera& camera) const;

    /// As layout::zoomedAround; `pointerPx` in the map of `sheet`, either of the two.
    [[nodiscard]] Camera zoomedAround(const Sheet& sheet, const Camera& camera, base::Vec2 pointerPx,
                                      double factor) const;

private:
    struct Side {
        int frame = model::kMainland;
        base::Extent land; ///< metres, of the region
        bool hasParis = false;
    };
    /// Maps too small for cards on the sea: Paris gets a strip, the overseas rows are counted.
    [[nodiscard]] bool isCompact(const base::Rect& map, float scale) const;
    [[nodiscard]] Sheet regionSheet(const Side& side, const base::Rect& map, float scale,
                                    const Camera& camera, double pxPerMetre) const;
    [[nodiscard]] base::Rect freeGround(const Side& side, const base::Rect& map, float scale) const;

    SheetPlan plan_; ///< of both maps when they are not regional
    base::Extent paris_;
    bool regional_ = false;
    std::array<Side, 2> sides_;
};

/// One map of the page, laid out.
struct DuelHalf {
    Sheet sheet;
    std::vector<BouquetLayout> bouquets; ///< parallel to sheet.views
    std::vector<Label> labels;
    SymbolLayout symbols; ///< bouquets or bubbles; of bouquets only the counts
};

/// Lays out both sides as bouquets, or as bubbles with one measure of area for both. The sheets
/// are there already; labels are left alone.
void layoutDuelSymbols(const model::Atlas& atlas, const filter::Comparison& comparison, Symbols kind,
                       std::array<DuelHalf, 2>& halves);

/// Rows of one side that its map cannot show as it stands.
struct Unseen {
    int overseas = 0; ///< no inset has them
    int beyond = 0;   ///< their dots or bubbles lie outside the frame, or under an inset
};
Unseen unseenRows(const model::Atlas& atlas, const DuelHalf& half, const filter::Outcome& outcome);

/// The page as it stands: what the interface needs to know of it.
struct DuelPicture {
    DuelPage page;
    filter::Comparison comparison;
    std::array<DuelHalf, 2> halves;
};

} // namespace layout
