#include "scene/parts.h"

namespace scene {

namespace {

constexpr float kHalo = 2.2F; // design pixels around letters

base::Colour inkOf(const base::Palette& colours, layout::LabelKind kind)
{
    switch (kind) {
    case layout::LabelKind::Region:
        return colours.inkSoft;
    case layout::LabelKind::Department:
        return base::mix(colours.inkFaint, colours.inkSoft, 0.4); // faint alone is too faint on land
    case layout::LabelKind::City:
        break;
    }
    return colours.label;
}

base::Colour dimmed(base::Colour colour, double opacity)
{
    return opacity < 1 ? base::faded(colour, opacity) : colour;
}

/// A line other than that before the choice that is shown.
bool isNews(const Ingredients& in, std::size_t label, std::size_t line)
{
    if (in.look.labelsBefore == nullptr || label >= in.look.labelsBefore->size()) {
        return false;
    }
    const auto& lines = (*in.look.labelsBefore)[label].lines;
    return line >= lines.size() || lines[line].text != in.labels[label].lines[line].text;
}

} // namespace

void addLabels(const Ingredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::View& view = in.sheet.main();
    const auto& regions = in.atlas.geography.frames[model::kMainland].regions.shapes;
    const std::vector<base::Rect> covered = layout::coveredParts(in.sheet, in.look.covered);
    for (std::size_t l = 0; l < in.labels.size(); ++l) {
        const layout::Label& label = in.labels[l];
        if (!layout::isShown(label, in.sheet, covered)) {
            continue; // a cut name is worse than none
        }
        if (label.hasLeader) {
            leaf.lines.push_back({label.leaderFrom + view.originPx, label.leaderTo + view.originPx,
                                  0.9F * in.sheet.scale, dimmed(colours.leader, label.opacity)});
        }
        base::Colour ink = inkOf(colours, label.kind);
        base::Colour halo = colours.halo;
        if (in.kind() == layout::Symbols::Choropleth && label.kind == layout::LabelKind::Region &&
            !label.isOff) {
            halo = fillOf(in, regions[static_cast<std::size_t>(label.index)].code).colour;
            ink = base::inkOn(halo);
        }
        bool isNumber = false; // and « n = 75 » below it
        const bool isOnShade = halo != colours.halo;
        for (std::size_t n = 0; n < label.lines.size(); ++n) {
            const layout::LabelLine& line = label.lines[n];
            isNumber = isNumber || line.isStrong;
            Text text =
                textAt(line.at + view.originPx, line.text, line.isStrong ? layout::kValueFace : label.face,
                       line.isStrong ? layout::valueSizeOf(label.sizePx) : label.sizePx,
                       dimmed(ink, label.opacity * line.opacity));
            text.colour = isNumber ? numberInk(in, text.colour, !isOnShade && isNews(in, l, n)) : text.colour;
            text.haloPx = kHalo * in.sheet.scale;
            text.halo = dimmed(halo, label.opacity * line.opacity);
            leaf.texts.push_back(std::move(text));
        }
    }
}

} // namespace scene
