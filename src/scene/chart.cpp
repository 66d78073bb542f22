// Bars and matrix: names, counts, base lines, and the dots themselves.
#include "base/icons.h"
#include "scene/parts.h"

namespace scene {

void addChart(const Ingredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const layout::Chart& chart = in.symbols->chart;
    for (const layout::ChartLine& line : chart.lines) {
        leaf.lines.push_back({line.from, line.to, (line.isBase ? 1.4F : 0.8F) * scale,
                              line.isBase ? colours.inkSoft : colours.insetBorder});
    }
    for (const layout::ChartBar& bar : chart.bars) {
        const base::Colour fill = bar.isPole         ? base::poleColour(bar.pole)
                                  : bar.category < 0 ? colours.bar
                                                     : base::categoryColour(bar.category);
        leaf.boxes.push_back({bar.rect, 1.5F * scale, fill, 0.8F * scale, colours.dotRing});
    }
    for (const layout::ChartMark& mark : chart.marks) {
        const base::Colour fill = signColour(in, mark.category);
        const auto radius = static_cast<float>(mark.radius);
        leaf.discs.push_back({mark.at, radius, fill, 1.2F * scale, colours.dotRing, -1});
        const std::string icon(
            base::icons::forCategory(in.atlas.data.categories[static_cast<std::size_t>(mark.category)].code));
        const float size = radius * 1.27F;
        leaf.texts.push_back(
            textAt({mark.at.x - in.fonts.width(base::Face::Icons, size, icon) / 2.0, mark.at.y + size * 0.36},
                   icon, base::Face::Icons, size, base::inkOn(fill)));
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
        leaf.texts.push_back(textAt(label.at, label.text, label.face, label.sizePx, ink));
    }
}

} // namespace scene
