#include "scene/poster.h"

#include "base/text.h"
#include "layout/picture_room.h"
#include "scene/parts.h"
#include "scene/text_lines.h"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr float kRowHeight = 41;      // design pixels of a legend row
constexpr float kLeastRowHeight = 29; // where the room is short
constexpr float kHeading = 30;
constexpr float kKeyLine = 19; // of a small picture's key
constexpr float kKeyPad = 12;  // below it

/// A line that stands alone begins with a capital: those of French and English words.
std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    } else if (text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0xA0) {
        text[1] = static_cast<char>(text[1] - 0x20); // à to þ, in UTF-8
    }
    return text;
}

class Legend {
public:
    /// `rowHeight`: pixels.
    Legend(const Ingredients& in, float rowHeight, Leaf& leaf)
        : in_(in),
          leaf_(leaf),
          scale_(in.sheet.scale),
          rowHeight_(rowHeight),
          colours_(base::palette(in.look.theme))
    {
    }

    void heading(float x, float& y, const std::string& title)
    {
        leaf_.texts.push_back(
            textAt({x, y + 15 * scale_}, title, base::Face::SemiBold, 13.5F * scale_, colours_.inkSoft));
        y += kHeading * scale_;
    }

    void row(float x, float width, float& y, const LegendRow& row, int largest, float labelSize)
    {
        float left = x;
        if (row.category >= 0) {
            const float r = 11 * scale_;
            const base::Colour whole = signColour(in_, row.category);
            const base::Colour fill = row.isOut ? base::mix(whole, colours_.panel, 0.7) : whole;
            leaf_.discs.push_back({{x + r, y + 15 * scale_}, r, fill, 0, {}, -1});
            giveOutline(in_, 1.2F * scale_, leaf_.discs.back());
            const float size = 14 * scale_;
            const std::string icon(row.icon);
            const float w = in_.fonts.width(base::Face::Icons, size, icon);
            leaf_.texts.push_back(textAt({x + r - w / 2, y + 15 * scale_ + size * 0.36}, icon,
                                         base::Face::Icons, size, base::inkOn(fill)));
            left += 32 * scale_;
        } else if (row.pole > -2) {
            left += poleMark(x, y, row.pole);
        }
        const float right = x + width;
        const float size = 14 * scale_;
        const std::string number =
            row.isOut ? std::string() : base::formatCount(row.count, in_.look.language);
        const float numberWidth = in_.fonts.width(base::Face::SemiBold, size, number);
        const base::Colour ink = row.count > 0 && !row.isOut ? colours_.ink : colours_.inkFaint;
        leaf_.texts.push_back(textAt(
            {left, y + 14 * scale_},
            fitted(in_, base::Face::Regular, labelSize, row.label, right - left - numberWidth - 10 * scale_),
            base::Face::Regular, labelSize, ink));
        leaf_.texts.push_back(
            textAt({right - numberWidth, y + 14 * scale_}, number, base::Face::SemiBold, size, ink));
        const float top = y + 22 * scale_;
        const float thick = 5 * scale_;
        const auto bar = [&](int n, base::Colour colour) {
            const float length =
                (right - left) * static_cast<float>(n) / static_cast<float>(std::max(1, largest));
            if (n > 0) {
                leaf_.boxes.push_back(
                    {{left, top, std::max(thick, length), thick}, thick / 2, colour, 0, {}});
            }
        };
        bar(row.total, colours_.track);
        if (!row.isOut) {
            bar(row.count, barColour(row));
        }
        if (row.published > 0) {
            const float at = left + (right - left) * static_cast<float>(row.published) /
                                        static_cast<float>(std::max(1, largest));
            leaf_.boxes.push_back(
                {{std::round(at) - scale_, top - 3 * scale_, 2 * scale_, thick + 6 * scale_},
                 0,
                 colours_.ink,
                 0,
                 {}});
        }
        y += rowHeight_;
    }

    void block(float x, float width, float& y, const LegendBlock& block)
    {
        heading(x, y, block.title);
        int largest = 1;
        for (const LegendRow& r : block.rows) {
            largest = std::max({largest, r.total, r.published});
        }
        // One size for all names of a block, the largest that cuts none.
        float labelSize = 14 * scale_;
        for (const LegendRow& r : block.rows) {
            const float room = width - (r.category >= 0 ? 32 : 20) * scale_ - 44 * scale_;
            const float whole = in_.fonts.width(base::Face::Regular, 14 * scale_, r.label);
            labelSize = std::min(labelSize, 14 * scale_ * room / whole);
        }
        labelSize = std::max(labelSize, 11 * scale_);
        for (const LegendRow& r : block.rows) {
            row(x, width, y, r, largest, labelSize);
        }
        y += 12 * scale_;
    }

    void note(float x, float width, float& y, const std::string& text)
    {
        const float size = 12 * scale_;
        for (const std::string& line : lines(in_.fonts, base::Face::Regular, size, text, width)) {
            leaf_.texts.push_back(
                textAt({x, y + 11 * scale_}, line, base::Face::Regular, size, colours_.inkSoft));
            y += 16 * scale_;
        }
        y += 4 * scale_;
    }

private:
    /// What a pôle wears on the map, before its name; returns the room it took.
    float poleMark(float x, float y, int pole)
    {
        const float r = 6.5F * scale_;
        if (in_.look.colouring == layout::Colouring::Pole) {
            leaf_.discs.push_back({{x + r, y + 9.5 * scale_}, r, base::poleColour(pole), 0, {}, -1});
            giveOutline(in_, 1.1F * scale_, leaf_.discs.back());
        } else if (in_.look.poles != nullptr) { // « Hors pôle » is land without a tint
            leaf_.boxes.push_back(poleSwatch(in_, pole, {x, y + 3 * scale_, 2 * r, 2 * r}));
        } else {
            return 0;
        }
        return 20 * scale_;
    }

    [[nodiscard]] base::Colour barColour(const LegendRow& row) const
    {
        if (in_.look.colouring == layout::Colouring::Pole) {
            return row.pole > -2 ? base::poleColour(row.pole) : colours_.bar;
        }
        return row.category >= 0 ? base::categoryColour(row.category) : colours_.bar;
    }

    const Ingredients& in_;
    Leaf& leaf_;
    float scale_;
    float rowHeight_;
    const base::Palette& colours_;
};

float blockHeight(const LegendBlock& block, float rowHeight, float scale)
{
    return (kHeading + 12) * scale + rowHeight * static_cast<float>(block.rows.size());
}

/// The height of a row with which the blocks fill the room, pixels: a key that lacks its last rows
/// is none, so rows move closer before a block is left out. `stacked`: one block above the other.
float fittingRow(const std::vector<LegendBlock>& blocks, bool stacked, float room, float scale)
{
    std::size_t rows = 1;
    std::size_t headings = stacked ? blocks.size() : 1;
    for (const LegendBlock& block : blocks) {
        rows = stacked ? rows + block.rows.size() : std::max(rows, block.rows.size());
    }
    const float fitting =
        (room - static_cast<float>(headings) * (kHeading + 12) * scale) / static_cast<float>(rows);
    return std::clamp(fitting, kLeastRowHeight * scale, kRowHeight * scale);
}

/// The key of a small picture: each colour with its name and count, one after the other.
void addKey(const Ingredients& in, const PosterPlan& plan, const PosterWords& words, Leaf& leaf)
{
    if (words.blocks.empty()) {
        return;
    }
    const float scale = in.sheet.scale;
    const float left = plan.legend.x + 12 * scale;
    const float right = plan.legend.right() - 12 * scale;
    const auto most = static_cast<std::size_t>((plan.legend.height / scale - kKeyPad) / kKeyLine + 0.5F);
    const std::vector<LegendRow>& rows = words.blocks.front().rows;
    const auto numberOf = [&](const LegendRow& row) {
        return row.isOut ? std::string() : base::formatCount(row.count, in.look.language);
    };
    const float mark = 20 * scale;
    const auto widthOf = [&](const LegendRow& row, float size) {
        return mark + in.fonts.width(base::Face::Regular, size, row.label) + 5 * scale +
               in.fonts.width(base::Face::SemiBold, size, numberOf(row));
    };
    const auto linesAt = [&](float size) {
        std::size_t count = 1;
        float x = left;
        for (const LegendRow& row : rows) {
            const float width = widthOf(row, size);
            if (x > left && x + width > right) {
                ++count;
                x = left;
            }
            x += width + 16 * scale;
        }
        return count;
    };
    float size = 11.5F * scale;
    while (linesAt(size) > most && size > 8 * scale) {
        size -= 0.25F * scale;
    }
    float x = left;
    float middle = plan.legend.y + kKeyLine / 2 * scale;
    const base::Palette& colours = base::palette(in.look.theme);
    for (const LegendRow& row : rows) {
        const float width = widthOf(row, size);
        if (x > left && x + width > right) {
            x = left;
            middle += kKeyLine * scale;
        }
        const float r = 7.5F * scale;
        const base::Colour fill =
            row.category >= 0 ? signColour(in, row.category) : base::poleColour(row.pole);
        leaf.discs.push_back({{x + r, middle}, r, fill, 0, {}, -1});
        giveOutline(in, 1.1F * scale, leaf.discs.back());
        if (row.category >= 0) {
            const std::string icon(row.icon);
            const float iconSize = 10 * scale;
            leaf.texts.push_back(textAt(
                {x + r - in.fonts.width(base::Face::Icons, iconSize, icon) / 2, middle + iconSize * 0.36},
                icon, base::Face::Icons, iconSize, base::inkOn(fill)));
        }
        const base::Colour ink = row.count > 0 ? colours.ink : colours.inkFaint;
        const float baseline = middle + size * 0.36F;
        leaf.texts.push_back(textAt({x + mark, baseline}, row.label, base::Face::Regular, size, ink));
        leaf.texts.push_back(
            textAt({x + width - in.fonts.width(base::Face::SemiBold, size, numberOf(row)), baseline},
                   numberOf(row), base::Face::SemiBold, size, ink));
        x += width + 16 * scale;
    }
}

void addLegend(const Ingredients& in, const PosterPlan& plan, const PosterWords& words, Leaf& leaf)
{
    if (plan.isStrip) {
        addKey(in, plan, words, leaf);
        return;
    }
    const float scale = in.sheet.scale;
    const float pad = 26 * scale;
    float y = plan.legend.y + 20 * scale;
    const float bottom = plan.legend.bottom() - 16 * scale;
    const float forNotes = plan.beside ? 40 * scale : 0; // else they stand beside a block
    const float rowHeight = fittingRow(words.blocks, plan.beside, bottom - y - forNotes, scale);
    Legend legend(in, rowHeight, leaf);
    if (plan.beside) {
        const float x = plan.legend.x + pad;
        const float width = plan.legend.width - 2 * pad;
        for (const LegendBlock& block : words.blocks) {
            if (y + blockHeight(block, rowHeight, scale) <= bottom) {
                legend.block(x, width, y, block);
            }
        }
        for (const std::string& note : words.notes) {
            if (y + 40 * scale <= bottom) {
                legend.note(x, width, y, note);
            }
        }
        return;
    }
    // Below the map: one column a block, notes under the shorter one.
    const auto count = static_cast<float>(std::max<std::size_t>(1, words.blocks.size()));
    const float width = (plan.legend.width - pad * (count + 1)) / count;
    float x = plan.legend.x + pad;
    float noteY = y;
    float noteX = x;
    for (const LegendBlock& block : words.blocks) {
        float at = y;
        if (at + blockHeight(block, rowHeight, scale) <= bottom) {
            legend.block(x, width, at, block);
        }
        noteX = x;
        noteY = at;
        x += width + pad;
    }
    for (const std::string& note : words.notes) {
        if (noteY + 40 * scale <= bottom) {
            legend.note(noteX, width, noteY, note);
        }
    }
}

} // namespace

PosterPlan arrangePoster(int width, int height, float scale, bool hasKey)
{
    const float w = static_cast<float>(width) / scale;
    const float h = static_cast<float>(height) / scale;
    PosterPlan plan;
    plan.beside = w >= h;
    const float header = w < 700 || h < 640 ? 74 : 92;
    const auto rect = [&](float x, float y, float right, float bottom) {
        return base::Rect{std::round(x * scale), std::round(y * scale),
                          std::round(right * scale) - std::round(x * scale),
                          std::round(bottom * scale) - std::round(y * scale)};
    };
    plan.header = rect(0, 0, w, header);
    const bool roomy = plan.beside ? w >= 1000 && h >= 600 : h >= 1100 && w >= 700;
    if (!roomy) {
        const float lines = w >= 860 ? 2 : w >= 620 ? 3 : w >= 480 ? 4 : 5;
        plan.isStrip = hasKey && layout::pictureRoom(w, h).hasKey;
        const float strip = plan.isStrip ? lines * kKeyLine + kKeyPad : 0;
        plan.sheet = rect(0, header, w, h - strip);
        plan.legend = plan.isStrip ? rect(0, h - strip, w, h) : base::Rect{};
    } else if (plan.beside) {
        const float legend = std::clamp(w * 0.24F, 296.F, 360.F);
        plan.sheet = rect(0, header, w - legend, h);
        plan.legend = rect(w - legend, header, w, h);
    } else {
        const float legend = std::min(490.F, h * 0.34F);
        plan.sheet = rect(0, header, w, h - legend);
        plan.legend = rect(0, h - legend, w, h);
    }
    return plan;
}

Scene buildPoster(const Ingredients& in, const PosterPlan& plan, const PosterWords& words, int width,
                  int height)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    Scene scene = buildMap(in, width, height);

    Leaf head;
    head.name = "title";
    head.clip = {0, 0, static_cast<float>(width), static_cast<float>(height)};
    const float left = 26 * scale;
    const float room = static_cast<float>(width) - 2 * left;
    const bool small = plan.header.height < 80 * scale;
    // No title is cut: a narrow picture writes it smaller.
    const auto sizeFor = [&](base::Face face, float full, const std::string& text, float least) {
        const float whole = in.fonts.width(face, full * scale, text);
        return full * scale * std::clamp(room / std::max(1.F, whole), least, 1.F);
    };
    const float titleSize = sizeFor(base::Face::Bold, small ? 22.F : 30.F, words.title, 0.5F);
    const float totalWidth = in.fonts.width(base::Face::SemiBold, titleSize, words.total);
    const float titleWidth = in.fonts.width(base::Face::Bold, titleSize, words.title);
    const float firstLine = plan.header.y + (small ? 34.F : 44.F) * scale;
    // Title left and total right on one line when both fit, else the total opens the sentence.
    std::string sentence = capitalised(words.sentence);
    head.texts.push_back(textAt({left, firstLine}, fitted(in, base::Face::Bold, titleSize, words.title, room),
                                base::Face::Bold, titleSize, colours.ink));
    if (titleWidth + totalWidth + 40 * scale <= room) {
        head.texts.push_back(textAt({static_cast<float>(width) - left - totalWidth, firstLine}, words.total,
                                    base::Face::SemiBold, titleSize, colours.accent));
    } else {
        sentence = words.total + " · " + words.sentence;
    }
    // A little smaller on one line, else in full on two.
    const float whole = (small ? 12.5F : 15.F) * scale;
    float sentenceSize = sizeFor(base::Face::Regular, whole / scale, sentence, 0.5F);
    sentenceSize = sentenceSize < 0.86F * whole ? whole : sentenceSize;
    float baseline = firstLine + (small ? 24.F : 30.F) * scale;
    std::vector<std::string> read = lines(in.fonts, base::Face::Regular, sentenceSize, sentence, room);
    if (read.size() > 1) { // two lines, closer to the title
        baseline -= 7 * scale;
        std::string rest = read[1];
        for (std::size_t i = 2; i < read.size(); ++i) {
            rest += " " + read[i];
        }
        read = {read[0], fitted(in, base::Face::Regular, sentenceSize, rest, room)};
    }
    for (const std::string& line : read) {
        head.texts.push_back(
            textAt({left, baseline}, line, base::Face::Regular, sentenceSize, colours.inkSoft));
        baseline += sentenceSize * 1.25F;
    }
    scene.leaves.push_back(std::move(head));

    if (!plan.legend.isEmpty()) {
        Leaf legend;
        legend.name = "legend";
        legend.clip = plan.legend;
        addLegend(in, plan, words, legend);
        scene.leaves.push_back(std::move(legend));
    }
    return scene;
}

} // namespace scene
