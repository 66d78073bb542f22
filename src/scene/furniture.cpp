#include "base/text.h"
#include "base/words.h"
#include "layout/scale_bar.h"
#include "scene/attribution.h"
#include "scene/bubble_key.h"
#include "scene/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

/// The longest round distance (1, 2, 5 × 10ⁿ metres) that fits in `maxPx`.
double roundDistance(double pxPerMetre, double maxPx)
{
    const double most = maxPx / pxPerMetre;
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0}) {
        if (step * power <= most) {
            return step * power;
        }
    }
    return power;
}

} // namespace

std::vector<std::string> attributionLines(const base::FontSet& fonts, const std::string& whole, float size,
                                          float room)
{
    constexpr std::string_view kDot = " · ";
    std::vector<std::string> lines;
    std::string line;
    std::size_t at = 0;
    while (at <= whole.size()) {
        const std::size_t end = std::min(whole.find(kDot, at), whole.size());
        const std::string part = whole.substr(at, end - at);
        const auto fits = [&](const std::string& text) {
            return fonts.width(base::Face::Regular, size, text) <= room;
        };
        const std::string longer = line.empty() ? part : line + std::string(kDot) + part;
        if (fits(longer)) {
            line = longer;
        } else if (fits(part)) {
            lines.push_back(line);
            line = part;
        } else { // longer than a line: broken at its spaces
            std::size_t from = 0;
            while (from <= part.size()) {
                const std::size_t space = std::min(part.find(' ', from), part.size());
                const std::string word = part.substr(from, space - from);
                const std::string joint = line.empty() ? "" : from == 0 ? std::string(kDot) : " ";
                if (line.empty() || fits(line + joint + word)) {
                    line += joint + word;
                } else {
                    lines.push_back(line);
                    line = word;
                }
                from = space + 1;
            }
        }
        at = end + kDot.size();
    }
    lines.push_back(line);
    return lines;
}

std::string fitted(const Ingredients& in, base::Face face, float sizePx, const std::string& text, float room)
{
    if (in.fonts.width(face, sizePx, text) <= room) {
        return text;
    }
    std::string cut = text;
    while (!cut.empty() && in.fonts.width(face, sizePx, cut + "…") > room) {
        const std::size_t space = cut.find_last_of(' ');
        cut.resize(space == std::string::npos ? 0 : space);
    }
    return cut + "…";
}

float addScaleBar(const Ingredients& in, base::Vec2 at, float most, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::View& main = in.sheet.main();
    const float scale = in.sheet.scale;
    const auto left = static_cast<float>(at.x);
    const auto bottom = static_cast<float>(at.y);
    const double metres = roundDistance(main.pxPerMetre, most);
    const auto length = static_cast<float>(metres * main.pxPerMetre);
    const std::string label =
        metres >= 1000 ? fmt::format(fmt::runtime(base::word(base::Word::Kilometres, in.look.language)),
                                     base::formatCount(std::lround(metres / 1000), in.look.language))
                       : fmt::format("{} m", std::lround(metres));
    const base::Colour ink = colours.inkSoft;
    leaf.lines.push_back({{left, bottom}, {left + length, bottom}, 1.4F * scale, ink});
    for (const float x : {left, left + length}) {
        leaf.lines.push_back({{x, bottom - 5 * scale}, {x, bottom}, 1.4F * scale, ink});
    }
    const float size = 10.5F * scale;
    Text distance = textAt({left + 5 * scale, bottom - 6 * scale}, label, base::Face::Regular, size, ink);
    distance.haloPx = 2 * scale;
    distance.halo = colours.halo;
    leaf.texts.push_back(std::move(distance));
    return length;
}

void addFurniture(const Ingredients& in, Leaf& leaf, Leaf& legend)
{
    const float scale = in.sheet.scale;
    const float right = in.sheet.rect.right() - 12 * scale;
    const base::Colour ink = base::palette(in.look.theme).inkSoft;
    const float size = 10.5F * scale;
    const float left = layout::scaleBarPlace(in.sheet).x;
    if (!layout::isChart(in.kind())) {
        addScaleBar(in, {left, in.sheet.footer.y - 12 * scale},
                    std::min(layout::kScaleBarMost * scale, in.sheet.rect.right() - left - 14 * scale), leaf);
    }

    const float whole = right - in.sheet.rect.x - 12 * scale;
    const std::vector<std::string> sources =
        attributionLines(in.fonts, attribution(in.atlas, in.look.language), size, whole);
    // The legend has the first lines for itself and goes on left of the sources.
    const float own = in.sheet.rect.width < 440 * scale ? 2 : 1;
    std::vector<float> rooms(static_cast<std::size_t>(own), whole);
    for (const std::string& line : sources) {
        rooms.push_back(whole - in.fonts.width(base::Face::Regular, size, line) - 24 * scale);
    }
    addSymbolLegend(in, {in.sheet.rect.x + 12.0 * scale, in.sheet.footer.y + 3.0 * scale}, rooms, legend);
    if (in.kind() == layout::Symbols::Bubbles) {
        if (const auto key = bubbleKey(in.sheet, in.look.spare, in.symbols->bubbles, in.fonts)) {
            addBubbleKey(*key, in.fonts, in.look.language, in.look.theme, scale, leaf);
        }
    }
    float baseline = in.sheet.footer.y + (17 + 20 * own) * scale;
    for (const std::string& line : sources) {
        leaf.texts.push_back(textAt({right - in.fonts.width(base::Face::Regular, size, line), baseline}, line,
                                    base::Face::Regular, size, ink));
        baseline += 14 * scale;
    }
}

} // namespace scene
