// The lines of the legend: items of a mark and a few words, one after the other where they fit. Part of
// legend.cpp, which says what they are.
#pragma once

#include "scene/parts.h"

#include <algorithm>
#include <string>
#include <vector>

namespace scene {

/// What stands before an item's words.
enum class Mark { None, Territory, Dot, Leader, Circle, Box, Hatched, Hexagon };

struct LegendItem {
    Mark mark = Mark::None;
    base::Colour colour;
    float radius = 0; ///< of a circle, pixels
    std::string text;
};

class LegendWriter {
public:
    static constexpr double kLargestCircle = 9.5; ///< radius that a line holds whole, design pixels

    /// `top`: top left corner of the first line; `rooms`: widths of the lines, pixels.
    LegendWriter(const Ingredients& in, base::Vec2 top, const std::vector<float>& rooms, Leaf& leaf)
        : in_(in),
          colours_(base::palette(in.look.theme)),
          scale_(in.sheet.scale),
          top_(top),
          rooms_(rooms),
          leaf_(leaf)
    {
    }

    /// Appends an item, on the next line when it does not fit any more.
    void add(const LegendItem& item)
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
    [[nodiscard]] bool fits(const std::vector<LegendItem>& items) const
    {
        Pen pen = pen_;
        return std::all_of(items.begin(), items.end(), [&](const LegendItem& item) {
            const float width = widthOf(item);
            const bool fits = advance(pen, width);
            pen.x += width + 13 * scale_;
            return fits;
        });
    }

    bool isWhole = true; ///< nothing was left out

private:
    // Design pixels.
    static constexpr float kLine = 20;
    static constexpr float kSize = 10.5;   // of the letters
    static constexpr float kMark = 6.5;    // half the height of a swatch
    static constexpr float kTerritory = 6; //  from one pôle's swatch to the next

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

    [[nodiscard]] float textWidth(const LegendItem& item) const
    {
        return in_.fonts.width(base::Face::Regular, kSize * scale_, item.text);
    }

    [[nodiscard]] float widthOf(const LegendItem& item) const { return markWidth(item) + textWidth(item); }

    [[nodiscard]] float markWidth(const LegendItem& item) const
    {
        switch (item.mark) {
        case Mark::None:
            return 0;
        case Mark::Circle:
            return 2 * item.radius + 4 * scale_;
        case Mark::Territory:
            return static_cast<float>(in_.atlas.data.poles.size()) * kTerritory * scale_ + 5 * scale_;
        case Mark::Leader:
        case Mark::Box:
        case Mark::Hatched:
            return (18 + 5) * scale_;
        case Mark::Dot:
        case Mark::Hexagon:
            break;
        }
        return (2 * kMark + 5) * scale_;
    }

    void drawMark(const LegendItem& item, float x, float middle)
    {
        const float half = kMark * scale_;
        const base::Rect box{x, middle - half, 18 * scale_, 2 * half};
        const base::Colour edge = colours_.regionBorder;
        switch (item.mark) {
        case Mark::None:
            break;
        case Mark::Territory:
            for (std::size_t p = 0; p < in_.atlas.data.poles.size(); ++p) { // each in its own colour
                const auto at = x + static_cast<float>(p) * kTerritory * scale_;
                leaf_.boxes.push_back(
                    poleSwatch(in_, static_cast<int>(p), {at, box.y, kTerritory * scale_, box.height}));
            }
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

} // namespace scene
