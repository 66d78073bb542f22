// The board that labels are put on, one after the other: what is taken, what the map's edge would
// cut, and where each label was before.
#pragma once

#include "layout/labels.h"
#include "layout/obstacles.h"

#include <cstdint>
#include <unordered_map>

namespace layout {

class LabelBoard {
public:
    /// Insets, controls and the scale bar are taken from the start. Sheet and memory must outlive
    /// the board; `memory` may be none.
    LabelBoard(const Sheet& sheet, const LabelWishes& wishes, LabelMemory* memory);

    /// `city`: whose dot it is, -1 for none.
    void keepOff(base::Vec2 centre, double radius, int city = -1)
    {
        obstacles_.addCircle(centre, radius, city);
    }
    /// Dots, discs, badge and the leader of the Paris inset.
    void keepOff(const BouquetLayout& bouquets);

    /// Nothing reaches into the box, nor into `margin` pixels around it, but for the dots of a city.
    [[nodiscard]] bool isFree(const base::Rect& box, float margin, int exceptCity = -1) const
    {
        return obstacles_.isFree(box.shrunk(-margin), exceptCity);
    }
    /// No dot but the city's own, and no name, lies on the line.
    [[nodiscard]] bool isOpen(base::Vec2 from, base::Vec2 to, int exceptCity = -1) const;
    /// No bouquet of at least half its size, nor the badge, is as near to the box as the city's own, and
    /// none of an eighth is much nearer: the name would be read as theirs. `clearly`: design pixels by which
    /// others are further off.
    [[nodiscard]] bool isNearestOwn(const base::Rect& box, int city, float clearly = 0) const;
    /// A dot of the city, or its disc, stands close to the box: without a line a name may be no farther off.
    [[nodiscard]] bool isCloseToOwn(const base::Rect& box, int city) const;
    /// Where the map looks now, the box is either wholly in sight or wholly out of it.
    [[nodiscard]] bool isUncut(const base::Rect& box) const;
    /// False while the whole country is shown: what is cut then stays cut.
    [[nodiscard]] bool canPan() const { return canPan_; }

    /// The label of the layout before, or none.
    [[nodiscard]] const Label* before(LabelKind kind, int index) const;
    /// A pixel of the layout before as a pixel of this one: it keeps its place on the land.
    [[nodiscard]] base::Vec2 carried(base::Vec2 px) const;
    /// False when the label has gone so recently that it would flicker.
    [[nodiscard]] bool mayCome(LabelKind kind, int index);

    /// No other region's name is so near to the box that the two would be read as one block.
    [[nodiscard]] bool isByItself(const base::Rect& box, int region) const;

    void put(Label label);
    /// The label put here, or none. Valid until the next put.
    [[nodiscard]] const Label* placed(LabelKind kind, int index) const;
    /// As isFree, but for the box that a placed label has now.
    [[nodiscard]] bool isFreeFor(const Label& placed, const base::Rect& box, float margin) const;
    /// Puts a label in the place of one put before.
    void replace(const Label& placed, Label by);
    [[nodiscard]] bool has(LabelKind kind, int index) const;

    /// Hands the labels over and brings the memory up to date.
    std::vector<Label> finish();

    [[nodiscard]] const Sheet& sheet() const { return sheet_; }
    [[nodiscard]] float scale() const { return sheet_.scale; }

private:
    /// A bouquet that a name may be read as the name of.
    struct Rival {
        base::Vec2 centre;
        double radius = 0;
        int count = 0;
        int city = -1;
    };
    static int ownerOf(std::size_t label);
    void addBox(const Label& label, std::size_t at);
    void keepOffLine(base::Vec2 from, base::Vec2 to);

    const Sheet& sheet_;
    LabelMemory* memory_;
    bool remembers_ = false;          ///< the memory is of this sheet
    std::vector<base::Rect> covered_; ///< pixels from View::originPx
    base::Rect seen_;                 ///< likewise: where labels are whole
    base::Rect clip_;                 ///< likewise: the main map
    bool canPan_ = false;
    bool heldBack_ = false;
    Obstacles obstacles_;
    std::vector<Rival> rivals_; ///< the largest first
    const BouquetLayout* bouquets_ = nullptr;
    bool isSolid_ = false; ///< bouquets are discs
    std::vector<Label> labels_;
    std::unordered_map<std::uint64_t, const Label*> before_; ///< empty: nothing is remembered
    std::unordered_map<std::uint64_t, std::size_t> placed_;  ///< into labels_
};

} // namespace layout
