// Bars and matrix: names, counts, base lines, and the dots themselves.
#include "base/icons.h"
#include "scene/parts.h"

#include <algorithm>

namespace scene {

namespace {

/// « 1 234 », with whatever stands between thousands.
bool isNumber(const std::string& text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(),
                       [](char letter) {
                           return (letter >= '0' && letter <= '9') || letter == ',' ||
                                  static_cast<unsigned char>(letter) >= 0x80;
                       }) &&
           text.front() >= '0' && text.front() <= '9';
}

base::Colour fillOf(const Ingredients& in, const layout::ChartBar& bar)
{
    return bar.isPole         ? base::poleColour(bar.pole)
           : bar.category < 0 ? base::palette(in.look.theme).bar
                              : base::categoryColour(bar.category);
}

/// What there is before the choice that is shown, pale: what it would leave lies on it.
void addBefore(const Ingredients& in, const layout::Chart& chart, Leaf& leaf)
{
    constexpr double kPale = 0.2;
    const float scale = in.sheet.scale;
    const base::Colour edge = base::faded(base::palette(in.look.theme).dotRing, 0.45);
    for (const layout::ChartBar& bar : chart.bars) {
        leaf.boxes.push_back(
            {bar.rect, 1.5F * scale, base::faded(fillOf(in, bar), kPale), 0.8F * scale, edge});
    }
    for (const layout::Dot& dot : chart.dots) {
        Disc disc;
        disc.centre = dot.at;
        disc.radiusPx = static_cast<float>(chart.dotRadius);
        disc.fill = base::faded(dotColour(in, dot.row), kPale);
        disc.ringPx = 0.8F * scale;
        disc.ring = base::faded(edge, 0.6);
        leaf.discs.push_back(disc);
    }
}

/// A number other than that of the same thing before the choice that is shown.
bool isNews(const Ingredients& in, const layout::ChartLabel& label)
{
    if (in.look.before == nullptr) {
        return false;
    }
    const auto& labels = in.look.before->chart.labels;
    return std::none_of(labels.begin(), labels.end(), [&](const layout::ChartLabel& was) {
        return was.key == label.key && was.text == label.text;
    });
}

} // namespace

void addChart(const Ingredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const layout::Chart& chart = in.drawn().chart;
    const auto dimmed = [](base::Colour colour, double opacity) {
        return opacity < 1 ? base::faded(colour, opacity) : colour;
    };
    for (const layout::ChartLine& line : chart.lines) {
        leaf.lines.push_back({line.from, line.to, (line.isBase ? 1.4F : 0.8F) * scale,
                              dimmed(line.isBase ? colours.inkSoft : colours.insetBorder, line.opacity)});
    }
    if (in.look.before != nullptr) {
        addBefore(in, in.look.before->chart, leaf);
    }
    for (const layout::ChartBar& bar : chart.bars) {
        const base::Colour fill = fillOf(in, bar);
        leaf.boxes.push_back({bar.rect, 1.5F * scale, dimmed(fill, bar.opacity), 0.8F * scale,
                              dimmed(colours.dotRing, bar.opacity)});
    }
    for (const layout::ChartMark& mark : chart.marks) {
        const base::Colour fill = signColour(in, mark.category);
        const auto radius = static_cast<float>(mark.radius);
        leaf.discs.push_back({mark.at, radius, dimmed(fill, mark.opacity), 1.2F * scale,
                              dimmed(colours.dotRing, mark.opacity), -1});
        const std::string icon(
            base::icons::forCategory(in.atlas.data.categories[static_cast<std::size_t>(mark.category)].code));
        const float size = radius * 1.27F;
        leaf.texts.push_back(
            textAt({mark.at.x - in.fonts.width(base::Face::Icons, size, icon) / 2.0, mark.at.y + size * 0.36},
                   icon, base::Face::Icons, size, dimmed(base::inkOn(fill), mark.opacity)));
    }
    for (const layout::Dot& dot : chart.dots) {
        if (in.look.dotsElsewhere) {
            break;
        }
        leaf.discs.push_back(dotDisc(in, dot.row, dot.at, chart.dotRadius * dot.size, dot.opacity));
    }
    for (const layout::ChartLabel& label : chart.labels) {
        const base::Colour ink = label.tone == layout::Tone::Ink    ? colours.ink
                                 : label.tone == layout::Tone::Soft ? colours.inkSoft
                                                                    : colours.inkFaint;
        const base::Colour shown = dimmed(ink, label.opacity);
        leaf.texts.push_back(textAt(label.at, label.text, label.face, label.sizePx,
                                    isNumber(label.text) ? numberInk(in, shown, isNews(in, label)) : shown));
    }
}

} // namespace scene
