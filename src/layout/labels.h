// Names on the main map: cities beside their bouquets, regions and departments in the space that
// is left. Pixels from the view's origin, like the bouquets, so that panning
// only shifts them.
#pragma once

#include "base/font.h"
#include "base/geometry.h"
#include "layout/bouquets.h"
#include "layout/detail_level.h"

#include <string>
#include <vector>

namespace layout {

enum class LabelKind { City, Region, Department };

struct LabelLine {
    std::string text;
    base::Vec2 at;         ///< left end of the baseline, pixels from View::originPx
    bool isStrong = false; ///< a number: in kValueFace at valueSizeOf()
    double opacity = 1;    ///< of the label's; less while a number gives way to another
};

struct Label {
    LabelKind kind = LabelKind::City;
    int index = -1; ///< of the city or pôle, or of the region's or department's shape
    std::vector<LabelLine> lines;
    base::Rect box; ///< around all lines, pixels from View::originPx
    float sizePx = 0;
    base::Face face = base::Face::SemiBold;
    bool hasLeader = false; ///< the label stands off its bouquet: a thin line joins them
    base::Vec2 leaderFrom;  ///< pixels from View::originPx
    base::Vec2 leaderTo;
    int side = -1;      ///< of its dots, or how a name on the land is written: see the placers
    bool isOff = false; ///< a region's name that stands off its land: see stand_off.h
    double opacity = 1; ///< less while the label comes
};

inline constexpr base::Face kValueFace = base::Face::Bold;
/// The size of a label's number, pixels, for the size of its name.
float valueSizeOf(float namePx);

/// How much is to be named, and where no name may stand.
struct LabelWishes {
    Detail detail = Detail::Country;
    std::vector<base::Rect> taken;   ///< names of pôles, pixels from View::originPx
    std::vector<base::Rect> covered; ///< controls on the map, pixels of the picture
};

/// The labels of the layout before: a label that fits stays where it is, and one that has just
/// gone does not come back at once. It knows the sheet it belongs to and is void for any other.
struct LabelMemory {
    struct Gone {
        LabelKind kind = LabelKind::City;
        int index = -1;
        double pxPerMetre = 0; ///< of the layout that left it out
        int layouts = 0;       ///< since then
    };
    base::Rect sheet;
    float scale = 0;
    double pxPerMetre = 0;
    std::vector<Label> labels;
    std::vector<Gone> gone;
    /// A label was kept away only because it had just gone. Once the camera rests, a layout at the
    /// same zoom lets it come.
    bool heldBack = false;
};

/// Places labels by rank: large cities, regions, then the other cities and the departments
/// as the zoom makes room. No label touches a dot, a badge or another label; one that finds no
/// place is left out. Only the main view has labels. With a memory, the labels it holds stay while
/// they fit; it is brought up to date.
std::vector<Label> layoutLabels(const model::Atlas& atlas, const Sheet& sheet, const BouquetLayout& bouquets,
                                const base::FontSet& fonts, const LabelWishes& wishes = {},
                                LabelMemory* memory = nullptr);

/// What lies on the main map and hides names: insets, scale bar and the given controls, with a
/// margin; pixels of the picture.
std::vector<base::Rect> coveredParts(const Sheet& sheet, const std::vector<base::Rect>& controls);

/// True when the label is to be drawn where the map looks now: it lies whole inside the main map
/// and under none of the `covered` parts. A pan hides labels at the edge, it never moves them.
bool isShown(const Label& label, const Sheet& sheet, const std::vector<base::Rect>& covered);

/// The text in at most two lines, broken at the space or hyphen nearest to the middle when it is
/// wider than `maxWidth` pixels.
std::vector<std::string> brokenInTwo(const std::string& text, const base::FontSet& fonts, base::Face face,
                                     float sizePx, float maxWidth);

} // namespace layout
