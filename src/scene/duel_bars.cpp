#include "scene/duel_parts.h"
#include "scene/parts.h"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

/// One side of a row: from the names outward, the number behind the bar's end.
struct SidePlan {
    bool isLeft = true;
    bool isOutlined = false;
    float inner = 0; ///< where the bar begins, pixels
    float most = 0;  ///< the longest a bar can be
};

void addSide(const DuelIngredients& in, const SidePlan& plan, const DuelMoving::Row::Bar& shownBar,
             const base::Rect& row, const DuelBar& bar, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.picture.halves[0].sheet.scale;
    const std::size_t side = plan.isLeft ? 0 : 1;
    const float thick = std::round(row.height * 0.56F);
    const float y = std::round(row.y + (row.height - thick) / 2);
    const base::Colour fill =
        bar.quiet ? base::mix(bar.colours[side], colours.panel, 0.6) : bar.colours[side];
    const float whole = plan.most * static_cast<float>(shownBar.length);
    const double present = shownBar.opacity;
    if (whole > 0 && present > 0) {
        const float length = std::max(1.5F * scale, whole);
        leaf.boxes.push_back({{plan.isLeft ? plan.inner - length : plan.inner, y, length, thick},
                              1.5F * scale,
                              present < 1 ? base::faded(fill, present) : fill,
                              plan.isOutlined ? 1 * scale : 0,
                              base::faded(colours.dotRing, bar.quiet ? present * 0.4 : present)});
    }
    const float size = std::min(13 * scale, row.height * 0.72F);
    const float cap = in.fonts.metrics(base::Face::SemiBold, size).capHeight;
    const float end = plan.inner + (plan.isLeft ? -1.F : 1.F) * (whole + 7 * scale);
    for (const layout::ShownNumber& shown : shownBar.numbers) {
        if (shown.opacity <= 0) {
            continue;
        }
        const std::string number = base::formatCount(shown.count, in.language);
        const float width = in.fonts.width(base::Face::SemiBold, size, number);
        const base::Colour ink = shown.count > 0 && !bar.quiet ? colours.ink : colours.inkFaint;
        leaf.texts.push_back(textAt({plan.isLeft ? end - width : end, row.y + (row.height + cap) / 2.0},
                                    number, base::Face::SemiBold, size,
                                    shown.opacity < 1 ? base::faded(ink, shown.opacity) : ink));
    }
}

/// All bars or none, so that an outline says nothing: as soon as one is hard to see against the ground.
bool needOutlines(const std::vector<DuelBar>& bars, base::Colour ground)
{
    constexpr double kLeast = 3; // WCAG 2.1, success criterion 1.4.11
    return std::any_of(bars.begin(), bars.end(), [&](const DuelBar& bar) {
        return std::any_of(bar.colours.begin(), bar.colours.end(),
                           [&](base::Colour colour) { return base::contrastRatio(colour, ground) < kLeast; });
    });
}

} // namespace

int longestBar(const std::vector<DuelBar>& bars)
{
    int longest = 1;
    for (const DuelBar& bar : bars) {
        longest = std::max({longest, bar.counts[0], bar.counts[1]});
    }
    return longest;
}

void addMirroredBars(const DuelIngredients& in, Leaf& leaf)
{
    const layout::DuelPage& page = in.picture.page;
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.picture.halves[0].sheet.scale;
    const auto middle = static_cast<float>(page.bars.centre().x);
    const float titleSize = 12 * scale;
    const float titleWidth = in.fonts.width(base::Face::SemiBold, titleSize, in.words.barTitle);
    leaf.texts.push_back(textAt({middle - titleWidth / 2, page.barTitle.y + page.barTitle.height * 0.66},
                                in.words.barTitle, base::Face::SemiBold, titleSize, colours.inkSoft));
    const int longest = longestBar(in.words.bars);
    const float most = page.barLength(scale);
    const bool isOutlined = needOutlines(in.words.bars, colours.panel);
    for (int i = 0; i < static_cast<int>(in.words.bars.size()); ++i) {
        const DuelBar& bar = in.words.bars[static_cast<std::size_t>(i)];
        const base::Rect row = page.bar(i);
        const float size = std::min(13 * scale, row.height * 0.72F);
        const float room = page.barNames - 20 * scale;
        const float full = in.fonts.width(base::Face::Regular, size, bar.name);
        const float used = full > room ? size * room / full : size;
        const float width = in.fonts.width(base::Face::Regular, used, bar.name);
        const float cap = in.fonts.metrics(base::Face::Regular, size).capHeight;
        const bool none = bar.counts[0] + bar.counts[1] == 0 || bar.quiet;
        leaf.texts.push_back(textAt({middle - width / 2, row.y + (row.height + cap) / 2.0}, bar.name,
                                    base::Face::Regular, used, none ? colours.inkFaint : colours.ink));
        const auto at = static_cast<std::size_t>(i);
        DuelMoving::Row shown;
        if (in.moving != nullptr && at < in.moving->rows.size()) {
            shown = in.moving->rows[at];
        } else {
            for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
                shown.sides[side] = {
                    {static_cast<double>(bar.counts[side]) / longest, 1, {{bar.counts[side], 1}}}};
            }
        }
        for (const bool isLeft : {true, false}) {
            const float inner = middle + (isLeft ? -page.barNames : page.barNames) / 2;
            for (const DuelMoving::Row::Bar& one : shown.sides[isLeft ? 0 : 1]) {
                addSide(in, {isLeft, isOutlined, inner, most}, one, row, bar, leaf);
            }
        }
    }
    for (const float x : {middle - page.barNames / 2, middle + page.barNames / 2}) {
        leaf.lines.push_back({{x, page.bars.y}, {x, page.bars.bottom()}, 1 * scale, colours.inkSoft});
    }
}

} // namespace scene
