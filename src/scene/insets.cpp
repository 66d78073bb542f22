#include "base/words.h"
#include "layout/paris_leader.h"
#include "scene/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

std::string insetName(const Ingredients& in, const layout::View& view)
{
    if (view.kind == layout::ViewKind::Paris) {
        const auto whole = base::word(base::Word::ParisInset, in.look.language);
        constexpr float kLeastSize = 9; // with room for a number of three digits
        const float needed = in.fonts.width(base::Face::SemiBold, kLeastSize * in.sheet.scale, whole);
        const bool fits = needed <= view.box.width - 44 * in.sheet.scale;
        return std::string(fits ? whole : base::word(base::Word::ParisInsetShort, in.look.language));
    }
    const auto& spec = model::kFrames[static_cast<std::size_t>(view.frame)];
    const int region = in.atlas.data.findRegion(spec.regionCode);
    return region < 0 ? std::string(spec.code) : in.atlas.data.regions[static_cast<std::size_t>(region)].name;
}

/// « échelle ÷ 4 » when the inset is not drawn at the mainland's scale, else nothing.
std::string scaleNote(const Ingredients& in, const layout::View& view)
{
    if (!view.hasOwnScale()) {
        return {};
    }
    const bool larger = view.divisor < 1;
    const double factor = larger ? 1 / view.divisor : view.divisor;
    const double tenths = std::round(factor * 10) / 10;
    const int decimals = larger || std::abs(tenths - std::round(tenths)) < 0.05 ? 0 : 1;
    const base::Word key = larger ? base::Word::ScaleMultiplied : base::Word::ScaleDivided;
    return fmt::format(fmt::runtime(base::word(key, in.look.language)),
                       base::formatDecimal(factor, decimals, in.look.language));
}

/// Scale, and for Paris that its communes are a schema: in full where that can be read, else in a word.
std::string footNote(const Ingredients& in, const layout::View& view)
{
    const std::string scale = scaleNote(in, view);
    const model::Frame& frame = in.atlas.geography.frames[static_cast<std::size_t>(view.frame)];
    if (view.kind != layout::ViewKind::Paris || frame.communes.shapes.empty()) {
        return scale;
    }
    const std::string before = scale.empty() ? scale : scale + " · ";
    std::string whole = before + std::string(base::word(base::Word::InsetSchema, in.look.language));
    const float least = 10.5F * in.sheet.scale; // seven points on paper: smaller letters are no use
    if (in.fonts.width(base::Face::Regular, least, whole) <= view.box.width - 16 * in.sheet.scale) {
        return whole;
    }
    return before + std::string(base::word(base::Word::InsetSchemaShort, in.look.language));
}

/// Names of the departments where the dots leave room.
void addInsetNames(const Ingredients& in, const layout::View& view, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    if (in.look.insetNames == nullptr) {
        return;
    }
    for (const layout::InsetName& name : *in.look.insetNames) {
        base::Colour ink = colours.label;
        base::Colour halo = colours.halo;
        const int department = in.atlas.data.findDepartment(name.department);
        if (in.kind() == layout::Symbols::Choropleth && department >= 0) {
            const int region = in.atlas.data.departments[static_cast<std::size_t>(department)].region;
            halo = restingFill(in, in.atlas.data.regions[static_cast<std::size_t>(region)].code).colour;
            ink = base::inkOn(halo);
        }
        for (const layout::LabelLine& line : name.lines) {
            Text text = textAt(line.at + view.originPx, line.text, layout::kInsetNameFace, name.sizePx, ink);
            text.haloPx = 2 * in.sheet.scale;
            text.halo = halo;
            leaf.texts.push_back(std::move(text));
        }
    }
}

/// What the choropleth adds to a card: the rate of an overseas region, or that the Paris inset
/// wears its region's shade.
std::string shadeNote(const Ingredients& in, const layout::View& view)
{
    if (in.kind() != layout::Symbols::Choropleth) {
        return {};
    }
    if (view.kind == layout::ViewKind::Paris) {
        return std::string(base::word(base::Word::RegionOfInset, in.look.language));
    }
    const int region =
        in.atlas.data.findRegion(model::kFrames[static_cast<std::size_t>(view.frame)].regionCode);
    if (region < 0 || in.symbols->measure == layout::Measure::Count) {
        return {};
    }
    const layout::RegionShade& shade = in.symbols->choropleth.regions[static_cast<std::size_t>(region)];
    const std::string rate = regionValue(shade, in.symbols->measure, in.look.language);
    const std::string count = regionNote(shade, in.symbols->measure, in.look.language);
    return rate.empty() ? count : rate + " · " + count;
}

/// Rows of a view before any filter.
int mostOf(const Ingredients& in, std::size_t view)
{
    const bool isTallied = in.symbols != nullptr && in.symbols->tally;
    return isTallied ? in.symbols->tally->totals[view] : in.countOf(view);
}

/// How all cards are titled.
struct TitleForm {
    float size = 0;       ///< pixels
    bool isCodes = false; ///< « 971 », for all regions overseas alike, rather than names cut to « … »
};

/// One form for the titles of all cards, whatever is filtered: the largest size that cuts none of them, and
/// codes where that could not be read. Digits of several widths have the rest of the gap.
TitleForm titleForm(const Ingredients& in)
{
    const float scale = in.sheet.scale;
    const float full = 12.5F * scale;
    float size = full;
    for (std::size_t v = 1; v < in.sheet.views.size(); ++v) {
        const std::string number = base::formatCount(mostOf(in, v), in.look.language);
        const float needed = in.fonts.width(base::Face::SemiBold, full, insetName(in, in.sheet.views[v])) +
                             in.fonts.width(base::Face::SemiBold, full, number) + 8 * scale;
        size = std::min(size, full * (in.sheet.views[v].box.width - 16 * scale) / needed);
    }
    return size < 7 * scale ? TitleForm{9 * scale, true} : TitleForm{size};
}

void addCard(const Ingredients& in, const layout::View& view, Scene& scene)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    Leaf card;
    card.name = "inset " + insetName(in, view);
    card.clip = view.box;
    card.boxes.push_back({view.box, 4 * scale, colours.insetPaper, 1 * scale, colours.insetBorder});
    Leaf land;
    land.name = card.name + ", land";
    land.clip = view.map;
    land.maps.push_back(landOf(in, view));
    addPoleBands(in, static_cast<std::size_t>(&view - in.sheet.views.data()), land);
    addArea(in, view, land);
    scene.leaves.push_back(std::move(card));
    scene.leaves.push_back(std::move(land));
}

void addContent(const Ingredients& in, std::size_t viewIndex, Scene& scene)
{
    const layout::View& view = in.sheet.views[viewIndex];
    Leaf map;
    map.name = "inset " + insetName(in, view) + ", dots";
    map.clip = view.map;
    addSymbols(in, viewIndex, map);
    addAreaLabel(in, view, map);
    scene.leaves.push_back(std::move(map));
    scene.leaves.push_back(insetTitle(in, viewIndex));
}

} // namespace

Leaf insetTitle(const Ingredients& in, std::size_t viewIndex)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::View& view = in.sheet.views[viewIndex];
    const float scale = in.sheet.scale;
    const TitleForm form = titleForm(in);
    const bool isCode = form.isCodes && view.kind == layout::ViewKind::Overseas;
    const std::string name =
        isCode ? std::string(model::kFrames[static_cast<std::size_t>(view.frame)].code) : insetName(in, view);
    const int before = countBefore(in, viewIndex);
    const int count = in.look.countsAfter == nullptr ? before : (*in.look.countsAfter)[viewIndex];
    const std::string number = base::formatCount(count, in.look.language);
    const float pad = 8 * scale;
    const float size = form.size;
    const float baseline = view.map.y - 7 * scale;
    Leaf title;
    title.name = "inset " + name + ", title";
    title.clip = view.box;
    if (view.kind == layout::ViewKind::Paris) {
        addInsetNames(in, view, title);
    }
    const float room =
        view.box.width - 2 * pad - in.fonts.width(base::Face::SemiBold, size, number) - 4 * scale;
    title.texts.push_back(textAt({view.box.x + pad, baseline},
                                 fitted(in, base::Face::SemiBold, size, name, room), base::Face::SemiBold,
                                 size, colours.ink));
    title.texts.push_back(
        textAt({view.box.right() - pad - in.fonts.width(base::Face::SemiBold, size, number), baseline},
               number, base::Face::SemiBold, size,
               count != before                  ? colours.accent
               : in.look.countsAfter == nullptr ? numberInk(in, count > 0 ? colours.ink : colours.inkFaint)
               : count > 0                      ? colours.ink
                                                : colours.inkFaint));
    if (const std::string note = footNote(in, view); !note.empty()) {
        const float full = 10.5F * scale;
        const float width = in.fonts.width(base::Face::Regular, full, note);
        const float fitting = full * std::min(1.F, (view.box.width - 2 * pad) / width);
        title.texts.push_back(textAt({view.box.x + pad, view.box.bottom() - 5 * scale}, note,
                                     base::Face::Regular, fitting, colours.inkSoft));
    }
    if (const std::string note = shadeNote(in, view); !note.empty()) {
        const base::Face face = base::Face::SemiBold;
        const float fitting = std::min(11 * scale, 11 * scale * (view.map.width - 8 * scale) /
                                                       in.fonts.width(face, 11 * scale, note));
        Text text = textAt({view.map.right() - 4 * scale - in.fonts.width(face, fitting, note),
                            view.map.bottom() - 5 * scale},
                           note, face, fitting, colours.ink);
        text.haloPx = 2.2F * scale;
        text.halo = colours.insetPaper;
        if (view.kind ==
            layout::ViewKind::Paris) { // it lies on the shade itself, off the tip of Val-de-Marne
            text.at.x = view.map.x + 6 * scale;
            const int paris = in.atlas.data.findDepartment(model::kInsetDepartments.front());
            const int region =
                paris < 0 ? -1 : in.atlas.data.departments[static_cast<std::size_t>(paris)].region;
            if (region >= 0) {
                text.halo =
                    restingFill(in, in.atlas.data.regions[static_cast<std::size_t>(region)].code).colour;
                text.colour = base::inkOn(text.halo);
            }
        }
        const bool isNumber = view.kind != layout::ViewKind::Paris;
        text.colour = isNumber ? numberInk(in, text.colour, count != before) : text.colour;
        title.texts.push_back(std::move(text));
    }
    return title;
}

void addParisLeader(const Ingredients& in, Scene& scene)
{
    const layout::BouquetLayout& main = in.bouquets.front();
    const layout::BouquetLayout& ground = in.look.groundBefore == nullptr ? main : *in.look.groundBefore;
    std::vector<layout::Label> names = in.labels;
    if (in.look.poles != nullptr) {
        for (const layout::PlacedSeat& seat : in.look.poles->seats) {
            names.emplace_back().box = seat.box;
        }
    }
    const auto line = layout::parisLeader(in.sheet, ground, names);
    const auto paris = static_cast<std::size_t>(in.sheet.paris() - in.sheet.views.data());
    if (!line || countBefore(in, paris) == 0) { // a line to nothing says nothing
        return;
    }
    const base::Palette& colours = base::palette(in.look.theme);
    Leaf leaf;
    leaf.name = "Paris leader";
    leaf.clip = in.sheet.rect;
    if (!main.hasBadge) { // the place alone
        leaf.discs.push_back({main.badge + in.sheet.main().originPx, static_cast<float>(main.badgeRadius),
                              colours.leader, 0, base::Colour{}, -1});
    }
    leaf.lines.push_back({line->from, line->to, 1.2F * in.sheet.scale, colours.leader});
    scene.leaves.push_back(std::move(leaf));
}

void addInsetGrounds(const Ingredients& in, Scene& scene)
{
    const base::Palette& colours = base::palette(in.look.theme);
    if (!in.sheet.strip.isEmpty()) {
        Leaf strip;
        strip.name = "inset strip";
        strip.clip = in.sheet.strip;
        strip.ground = colours.raised;        // beside land the sea's colour would be read as water
        const base::Rect& r = in.sheet.strip; // its edge, to the land's side
        const bool column = r.height > r.width;
        strip.lines.push_back(
            {column ? base::Vec2{r.right() - 0.5, r.y} : base::Vec2{r.x, r.y + 0.5},
             column ? base::Vec2{r.right() - 0.5, r.bottom()} : base::Vec2{r.right(), r.y + 0.5},
             1.0F * in.sheet.scale, colours.insetBorder});
        scene.leaves.push_back(std::move(strip));
    }
    for (std::size_t v = 1; v < in.sheet.views.size(); ++v) {
        addCard(in, in.sheet.views[v], scene);
    }
}

void addInsets(const Ingredients& in, Scene& scene)
{
    for (std::size_t v = 1; v < in.sheet.views.size(); ++v) {
        addContent(in, v, scene);
    }
}

} // namespace scene
