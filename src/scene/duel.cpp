#include "scene/duel.h"

#include "base/icons.h"
#include "base/text.h"
#include "base/words.h"
#include "layout/scale_bar.h"
#include "scene/attribution.h"
#include "scene/duel_parts.h"
#include "scene/parts.h"
#include "scene/text_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace scene {

namespace {

const layout::DuelPage& pageOf(const DuelIngredients& in)
{
    return in.picture.page;
}

float scaleOf(const DuelIngredients& in)
{
    return in.picture.halves[0].sheet.scale;
}

void addSentence(const DuelIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const base::Rect& rect = pageOf(in).sentence;
    const float scale = scaleOf(in);
    const float size = layout::duelSentenceSize(pageOf(in).rect.width / scale) * scale;
    float y = rect.y + size * 1.05F;
    std::vector<std::string> lines =
        scene::lines(in.fonts, base::Face::Medium, size, in.words.sentence, rect.width);
    // Of a choice that is shown before it is made: the page keeps the room that it has given to the other
    // one.
    const auto room = static_cast<std::size_t>(std::max(1L, std::lround(rect.height / (size * 1.3F))));
    if (in.stays[0] != nullptr && lines.size() > room) {
        lines.resize(room);
        lines.back() += " …";
    }
    for (const std::string& line : lines) {
        leaf.texts.push_back(textAt({rect.x, y}, line, base::Face::Medium, size, colours.ink));
        y += size * 1.3F;
    }
}

/// « 162 Île-de-France », the number as large as the rectangle allows, the note at the far end.
void addHeading(const DuelIngredients& in, std::size_t side, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const base::Rect& rect = pageOf(in).headings[side];
    const float scale = scaleOf(in);
    const float numberSize = rect.height * 0.86F;
    const float baseline = rect.y + rect.height * 0.80F;
    float x = rect.x;
    leaf.texts.push_back(
        textAt({x, baseline}, in.words.counts[side], base::Face::Bold, numberSize, colours.ink));
    x += in.fonts.width(base::Face::Bold, numberSize, in.words.counts[side]) + 12 * scale;
    const float nameSize = headingNameSize(in, side);
    leaf.texts.push_back(
        textAt({x, baseline}, in.words.names[side], base::Face::SemiBold, nameSize, colours.ink));
    x += in.fonts.width(base::Face::SemiBold, nameSize, in.words.names[side]) + kChevronRoom * scale;
    if (!pageOf(in).controls.isEmpty()) { // the interface opens a list here
        const float size = 20 * scale;
        leaf.texts.push_back(textAt({x - (kChevronRoom - 4) * scale, baseline + 0.5 * scale},
                                    std::string(base::icons::kChevronDown), base::Face::Icons, size,
                                    colours.inkSoft));
    }
    const float noteSize = 12 * scale;
    const std::string& note = in.words.notes[side];
    const float width = in.fonts.width(base::Face::Regular, noteSize, note);
    if (!note.empty() && x + width + 12 * scale <= rect.right()) {
        leaf.texts.push_back(
            textAt({rect.right() - width, baseline}, note, base::Face::Regular, noteSize, colours.inkSoft));
    }
    leaf.lines.push_back({{rect.x, rect.bottom() - 0.5 * scale},
                          {rect.right(), rect.bottom() - 0.5 * scale},
                          1.5F * scale,
                          colours.ink});
}

/// The map of one side, with its insets and scale: what only the camera moves apart from the rest.
void addHalf(const DuelIngredients& in, std::size_t side, std::vector<Leaf>& still, std::vector<Leaf>& moving)
{
    const layout::DuelHalf& half = in.picture.halves[side];
    const float scale = half.sheet.scale;
    Look look;
    look.theme = in.theme;
    look.language = in.language;
    look.hoveredRow = in.hoveredRow;
    look.openRow = in.openRow;
    look.area = in.area;
    look.stays = in.stays[side];
    look.chosenRegions = in.words.regions[side];
    look.dotsElsewhere = in.moving != nullptr;
    std::vector<layout::Label> labels = half.labels;
    const Ingredients map{in.atlas, half.sheet,      half.bouquets, labels,
                          in.fonts, std::move(look), &half.symbols};
    const float bottom = half.sheet.rect.bottom() - 10 * scale;
    const float left = layout::scaleBarPlace(map.sheet).x;
    const base::Rect line{left - 8 * scale, bottom - 24 * scale, 120 * scale, 34 * scale};
    const std::optional<BubbleKey>& key = in.keys[side];
    std::erase_if(labels, [&](const layout::Label& label) { // scale and key have their places to themselves
        const base::Vec2 origin = half.sheet.main().originPx;
        const base::Rect box{label.box.x + static_cast<float>(origin.x),
                             label.box.y + static_cast<float>(origin.y), label.box.width, label.box.height};
        return line.intersects(box) || (key && key->card.intersects(box));
    });

    Scene ground;
    addStillLeaves(map, ground);
    Scene own;
    addMovingLeaves(map, own);
    Leaf furniture;
    furniture.name = "scale";
    furniture.clip = half.sheet.rect;
    addScaleBar(map, {left, bottom}, 90 * scale, furniture);
    if (key) {
        addBubbleKey(*key, in.fonts, in.language, in.theme, scale, furniture);
    }
    own.leaves.push_back(std::move(furniture));
    Leaf highlights;
    highlights.name = "highlights";
    highlights.clip = half.sheet.rect;
    addHighlights(map, highlights);
    own.leaves.push_back(std::move(highlights));
    const auto take = [&](Scene& from, std::vector<Leaf>& into) {
        for (Leaf& leaf : from.leaves) {
            leaf.name = (side == 0 ? "left: " : "right: ") + leaf.name;
            into.push_back(std::move(leaf));
        }
    };
    take(ground, still);
    take(own, moving);
}

/// Below each map the rows that it cannot show, left and right of the bars' title.
void addUnseen(const DuelIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const base::Rect& row = pageOf(in).barTitle;
    const float scale = scaleOf(in);
    const float titleWidth = in.fonts.width(base::Face::SemiBold, 12 * scale, in.words.barTitle);
    const float room = (row.width - titleWidth) / 2 - 14 * scale;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        const std::string& text = in.words.unseen[side];
        const float full = 11 * scale;
        const float wanted = in.fonts.width(base::Face::SemiBold, full, text);
        const float size = wanted > room ? full * room / wanted : full;
        const float width = in.fonts.width(base::Face::SemiBold, size, text);
        leaf.texts.push_back(textAt({side == 0 ? row.x : row.right() - width, row.y + row.height * 0.66},
                                    text, base::Face::SemiBold, size, colours.ink));
    }
}

/// What the dots are, then the sources, on as many lines as the footer has.
void addFooter(const DuelIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const base::Rect& rect = pageOf(in).footer;
    const float scale = scaleOf(in);
    const float size = 10.5F * scale;
    const float left = pageOf(in).maps[0].x;
    const float right = pageOf(in).maps[1].right();
    const std::string sources = attribution(in.atlas, in.language);
    float y = rect.bottom() - 9 * scale;
    const float step = 14 * scale;
    auto lines = attributionLines(in.fonts, sources, size, right - left);
    const float legend = in.fonts.width(base::Face::Regular, size, in.words.legend);
    const auto hasRoom = [&](const std::string& line) {
        return in.fonts.width(base::Face::Regular, size, line) + legend + 24 * scale <= right - left;
    };
    const bool isLow = y - static_cast<float>(lines.size()) * step - size < rect.y - 2 * scale;
    if (isLow && std::none_of(lines.begin(), lines.end(), hasRoom)) { // the legend before fine breaks
        lines = scene::lines(in.fonts, base::Face::Regular, size, sources, right - left);
    }
    float beside = -1; // the baseline of the lowest line that leaves room for the legend
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const float width = in.fonts.width(base::Face::Regular, size, *line);
        leaf.texts.push_back(textAt({right - width, y}, *line, base::Face::Regular, size, colours.inkSoft));
        beside = beside < 0 && hasRoom(*line) ? y : beside;
        y -= step;
    }
    y = beside >= 0 ? beside : y;
    if (y - size >= rect.y - 2 * scale) {
        leaf.texts.push_back(textAt({left, y}, in.words.legend, base::Face::Regular, size, colours.inkSoft));
    }
}

/// The page's own texts.
Leaf comparisonLeaf(const DuelIngredients& in)
{
    Leaf texts;
    texts.name = "comparison";
    texts.clip = pageOf(in).rect;
    addSentence(in, texts);
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        addHeading(in, side, texts);
    }
    addUnseen(in, texts);
    addFooter(in, texts);
    return texts;
}

/// The dots on their way, above both maps.
Leaf travellingLeaf(const DuelIngredients& in)
{
    Leaf dots;
    dots.name = "travelling dots";
    dots.clip = pageOf(in).rect;
    const layout::DuelHalf& half = in.picture.halves[0];
    Look look;
    look.theme = in.theme;
    const std::vector<layout::Label> none;
    const Ingredients any{in.atlas, half.sheet,      half.bouquets, none,
                          in.fonts, std::move(look), &half.symbols};
    for (const layout::Seat& seat : in.moving->dots) {
        if (seat.opacity > 0.004 && seat.radius >= 0.2) {
            dots.discs.push_back(dotDisc(any, seat.row, seat.at, seat.radius, seat.opacity));
        }
    }
    return dots;
}

} // namespace

float headingNameSize(const DuelIngredients& in, std::size_t side)
{
    const base::Rect& rect = in.picture.page.headings[side];
    const float scale = scaleOf(in);
    const float number = in.fonts.width(base::Face::Bold, rect.height * 0.86F, in.words.counts[side]);
    const float room = rect.width - number - (12 + kChevronRoom) * scale;
    const float full = rect.height * 0.48F;
    const float width = in.fonts.width(base::Face::SemiBold, full, in.words.names[side]);
    return width <= room ? full : std::max(8 * scale, full * room / width);
}

std::vector<Leaf> duelTags(const DuelIngredients& in)
{
    std::vector<Leaf> leaves{comparisonLeaf(in)};
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        const layout::DuelHalf& half = in.picture.halves[side];
        Look look;
        look.theme = in.theme;
        look.language = in.language;
        const Ingredients map{in.atlas, half.sheet,      half.bouquets, half.labels,
                              in.fonts, std::move(look), &half.symbols};
        for (std::size_t v = 1; v < half.sheet.views.size(); ++v) {
            leaves.push_back(insetTitle(map, v));
            leaves.back().name = (side == 0 ? "left: " : "right: ") + leaves.back().name;
        }
    }
    return leaves;
}

Scene buildDuel(const DuelIngredients& in, int width, int height)
{
    const base::Palette& colours = base::palette(in.theme);
    Scene scene;
    scene.width = width;
    scene.height = height;
    scene.background = colours.panel;
    std::vector<Leaf> moving;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        addHalf(in, side, scene.leaves, moving);
    }
    scene.still = scene.leaves.size();
    std::move(moving.begin(), moving.end(), std::back_inserter(scene.leaves));
    if (in.moving != nullptr) {
        scene.leaves.push_back(travellingLeaf(in));
    }
    scene.leaves.push_back(comparisonLeaf(in));
    Leaf bars;
    bars.name = "mirrored bars";
    bars.clip = pageOf(in).rect;
    addMirroredBars(in, bars);
    scene.leaves.push_back(std::move(bars));
    if (!in.words.title.empty()) {
        const float scale = scaleOf(in);
        Leaf head;
        head.name = "title";
        head.clip = {0, 0, static_cast<float>(width), static_cast<float>(height)};
        head.texts.push_back(textAt({pageOf(in).maps[0].x, pageOf(in).rect.y - 10 * scale}, in.words.title,
                                    base::Face::Bold, 28 * scale, colours.ink));
        scene.leaves.push_back(std::move(head));
    }
    return scene;
}

} // namespace scene
