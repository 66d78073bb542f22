#include "export/web_map.h"

#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "filter/outcome.h"
#include "layout/bouquets.h"
#include "layout/inset_names.h"
#include "layout/labels.h"
#include "layout/paris_leader.h"
#include "layout/scale_bar.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace exporter {

namespace {

using Json = nlohmann::ordered_json;
using layout::BouquetLayout;
using layout::Sheet;
using layout::View;

struct Size {
    int width = 0;
    int height = 0;
};
/// The room of a map in a large window, on a telephone held upright, and in a laptop's window: each shape is
/// shown at about its own size, so that names can be read.
constexpr std::array kShapes{Size{1240, 800}, Size{460, 684}, Size{760, 600}};

/// Zooms that bouquets and names are laid out for; between two of them those of the smaller one hold, which
/// keeps dots apart, for a larger zoom only moves places away from each other.
constexpr std::array kZooms{1.0, 1.5, 2.25, 3.4, 5.0, 7.5, 11.0, 16.0, 24.0};

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

double tenth(double value)
{
    return std::round(value * 10) / 10;
}

Json rect(const base::Rect& r)
{
    return {tenth(r.x), tenth(r.y), tenth(r.width), tenth(r.height)};
}

class Shape {
public:
    Shape(const WebSource& source, const std::vector<int>& places, const filter::Outcome& everything,
          Size size)
        : source_(source),
          places_(places),
          everything_(everything),
          size_(size),
          plan_(withoutFooter(source)),
          home_(arranged({}))
    {
    }

    Json json()
    {
        json_["width"] = size_.width;
        json_["height"] = size_.height;
        const base::Rect bar = layout::scaleBarPlace(home_);
        json_["scaleBar"] = {tenth(bar.x), tenth(bar.bottom()), layout::kScaleBarMost};
        addMain();
        // Deep in the country the insets have land below them for sure.
        json_["arrangements"] = {arrangement(home_),
                                 arrangement(arranged({source_.plan.mainland().centre(), layout::kMaxZoom}))};
        return std::move(json_);
    }

    [[nodiscard]] const Sheet& home() const { return home_; }

private:
    static layout::SheetPlan withoutFooter(const WebSource& source)
    {
        std::vector<int> frames;
        for (std::size_t i = 1; i < source.atlas.geography.frames.size(); ++i) {
            if (source.atlas.geography.frames[i].present) {
                frames.push_back(static_cast<int>(i));
            }
        }
        return source.plan.reduced(frames, !source.plan.parisExtent().isEmpty());
    }

    [[nodiscard]] Sheet arranged(const layout::Camera& camera) const
    {
        const base::Rect whole{0, 0, static_cast<float>(size_.width), static_cast<float>(size_.height)};
        return plan_.arrange(whole, 1, camera);
    }

    void addMain()
    {
        const View& main = home_.main();
        const base::Extent& land = source_.plan.mainland();
        Json& out = json_["main"];
        out["origin"] = {main.originPx.x, main.originPx.y};
        out["pxPerMetre"] = main.pxPerMetre;
        out["scale"] = 0; // of the land's paths; set by the caller, who knows the wide map
        out["mostZoom"] = kZooms.back();
        out["land"] = {land.west * main.pxPerMetre, -land.north * main.pxPerMetre,
                       land.east * main.pxPerMetre, -land.south * main.pxPerMetre};
        out["rows"] = Json::array();
        out["at"] = Json::array();
        out["badge"] = nullptr;
        layout::LabelMemory memory;
        for (const double zoom : kZooms) {
            const Sheet sheet = arranged({{}, zoom});
            const BouquetLayout bouquets = layout::layoutBouquets(source_.atlas, sheet, 0, everything_);
            layout::LabelWishes wishes;
            wishes.detail = layout::detailAt(zoom);
            if (zoom == 1) { // the buttons
                wishes.covered.push_back({static_cast<float>(size_.width) - 64, 0, 64, 160});
            }
            const auto labels =
                layout::layoutLabels(source_.atlas, sheet, bouquets, source_.fonts, wishes, &memory);
            if (zoom == 1) {
                if (const auto line = layout::parisLeader(sheet, bouquets, labels)) {
                    leader_ = {tenth(line->from.x), tenth(line->from.y), tenth(line->to.x),
                               tenth(line->to.y)};
                }
                if (bouquets.hasBadge) {
                    out["badge"] = {tenth(bouquets.badge.x), tenth(bouquets.badge.y)};
                }
            }
            out["levels"].push_back(levelOf(sheet, zoom, bouquets, labels, wishes));
        }
    }

    Json levelOf(const Sheet& sheet, double zoom, const BouquetLayout& layout,
                 const std::vector<layout::Label>& labels, const layout::LabelWishes& wishes)
    {
        Json& main = json_["main"];
        Json level{{"zoom", zoom},
                   {"radius", std::round(layout.dotRadius * 100) / 100},
                   {"badgeRadius", tenth(layout.badgeRadius)},
                   {"offsets", Json::array()},
                   {"names", Json::array()}};
        const bool isFirst = zoom == kZooms.front();
        std::vector<base::Vec2> offsets(places_.size());
        for (const layout::Bouquet& bouquet : layout.bouquets) {
            for (int d = bouquet.firstDot; d < bouquet.firstDot + bouquet.dotCount; ++d) {
                const layout::Dot& dot = layout.dots[at(d)];
                offsets[at(dot.row)] = dot.at - bouquet.anchor;
                if (isFirst) {
                    mainRows_.push_back(dot.row);
                    main["rows"].push_back(places_[at(dot.row)]);
                    main["at"].push_back(
                        {std::lround(bouquet.anchor.x * 10), std::lround(bouquet.anchor.y * 10)});
                }
            }
        }
        for (const int row : mainRows_) {
            level["offsets"].push_back(std::lround(offsets[at(row)].x * 10));
            level["offsets"].push_back(std::lround(offsets[at(row)].y * 10));
        }
        const std::vector<base::Rect> covered = layout::coveredParts(sheet, wishes.covered);
        for (const layout::Label& label : labels) {
            if (!isFirst || layout::isShown(label, sheet, covered)) {
                level["names"].push_back(nameOf(label, layout, zoom));
            }
        }
        return level;
    }

    /// [kind, x, y, size, [[text, dx, dy], …], line or null, row of a town or -1, box]: x, y are pixels of
    /// home, everything else stands around them.
    Json nameOf(const layout::Label& label, const BouquetLayout& layout, double zoom) const
    {
        base::Vec2 anchor = label.box.centre();
        int place = -1;
        if (label.kind == layout::LabelKind::City) { // a town's name goes with its dots
            for (const layout::Bouquet& bouquet : layout.bouquets) {
                if (bouquet.city == label.index) {
                    anchor = bouquet.anchor;
                    place = places_[at(layout.dots[at(bouquet.firstDot)].row)];
                }
            }
        }
        Json lines = Json::array();
        for (const layout::LabelLine& line : label.lines) {
            lines.push_back(
                {base::typeset(line.text), tenth(line.at.x - anchor.x), tenth(line.at.y - anchor.y)});
        }
        Json name{static_cast<int>(label.kind),
                  tenth(anchor.x / zoom),
                  tenth(anchor.y / zoom),
                  tenth(label.sizePx),
                  std::move(lines),
                  nullptr,
                  place,
                  {tenth(label.box.x - anchor.x), tenth(label.box.y - anchor.y), tenth(label.box.width),
                   tenth(label.box.height)}};
        if (label.hasLeader) {
            name[5] = {tenth(label.leaderFrom.x - anchor.x), tenth(label.leaderFrom.y - anchor.y),
                       tenth(label.leaderTo.x - anchor.x), tenth(label.leaderTo.y - anchor.y)};
        }
        return name;
    }

    Json arrangement(const Sheet& sheet) const
    {
        const bool isHome = sheet.strip.isEmpty();
        Json out{{"strip", isHome ? Json(nullptr) : rect(sheet.strip)},
                 {"free", rect(sheet.main().map)},
                 {"leader", isHome ? leader_ : Json(nullptr)},
                 {"insets", Json::array()}};
        for (std::size_t v = 1; v < sheet.views.size(); ++v) {
            out["insets"].push_back(inset(sheet, static_cast<int>(v)));
        }
        return out;
    }

    [[nodiscard]] Json inset(const Sheet& sheet, int index) const
    {
        const View& view = sheet.views[at(index)];
        const BouquetLayout layout = layout::layoutBouquets(source_.atlas, sheet, index, everything_);
        Json out{
            {"key", insetKey(view)},         {"box", rect(view.box)},
            {"map", rect(view.map)},         {"origin", {tenth(view.originPx.x), tenth(view.originPx.y)}},
            {"pxPerMetre", view.pxPerMetre}, {"radius", std::round(layout.dotRadius * 100) / 100},
            {"dots", Json::array()},         {"names", Json::array()}};
        for (const layout::Bouquet& bouquet : layout.bouquets) {
            const base::Vec2 from = bouquet.anchor + view.originPx;
            for (int d = bouquet.firstDot; d < bouquet.firstDot + bouquet.dotCount; ++d) {
                const layout::Dot& dot = layout.dots[at(d)];
                const base::Vec2 px = dot.at + view.originPx;
                out["dots"].push_back(
                    {places_[at(dot.row)], tenth(px.x), tenth(px.y), tenth(from.x), tenth(from.y)});
            }
        }
        if (view.kind == layout::ViewKind::Paris) {
            for (const layout::InsetName& name :
                 layout::layoutInsetNames(source_.atlas, sheet, layout, {}, source_.fonts)) {
                Json lines = Json::array();
                for (const layout::LabelLine& line : name.lines) {
                    lines.push_back({base::typeset(line.text), tenth(line.at.x + view.originPx.x),
                                     tenth(line.at.y + view.originPx.y)});
                }
                out["names"].push_back({tenth(name.sizePx), std::move(lines)});
            }
        }
        addTitle(view, layout.dots.size(), out);
        return out;
    }

    /// Title and note in both languages, each as large as its card lets it be.
    void addTitle(const View& view, std::size_t rows, Json& out) const
    {
        const model::Dataset& data = source_.atlas.data;
        const auto fit = [&](base::Face face, const std::string& text, double full, double room) {
            const double width = source_.fonts.width(face, static_cast<float>(full), text);
            return tenth(full * std::min(1.0, room / std::max(1.0, width)));
        };
        for (const base::Language language : {base::Language::French, base::Language::English}) {
            std::string name(base::word(base::Word::ParisInset, language));
            if (view.kind == layout::ViewKind::Overseas) {
                const auto& spec = model::kFrames[at(view.frame)];
                const int region = data.findRegion(spec.regionCode);
                name = region < 0 ? std::string(spec.code) : data.regions[at(region)].name;
            }
            const double room =
                view.box.width - 20 - source_.fonts.width(base::Face::SemiBold, 12.5F, std::to_string(rows));
            if (fit(base::Face::SemiBold, name, 12.5, room) < 9.5) {
                name = view.kind == layout::ViewKind::Paris
                           ? base::word(base::Word::ParisInsetShort, language)
                           : model::kFrames[at(view.frame)].code;
            }
            out["title"].push_back({fit(base::Face::SemiBold, name, 12.5, room), base::typeset(name)});
            const std::string note = noteOf(view, language);
            out["note"].push_back({fit(base::Face::Regular, note, 10.5, view.box.width - 16), note});
        }
    }

    /// « échelle ÷ 4 », « échelle × 8 · schéma ».
    [[nodiscard]] std::string noteOf(const View& view, base::Language language) const
    {
        std::string note;
        if (view.hasOwnScale()) {
            const bool isLarger = view.divisor < 1;
            const double factor = isLarger ? 1 / view.divisor : view.divisor;
            const double tenths = std::round(factor * 10) / 10;
            const int decimals = isLarger || std::abs(tenths - std::round(tenths)) < 0.05 ? 0 : 1;
            note = base::written(isLarger ? base::Word::ScaleMultiplied : base::Word::ScaleDivided, language,
                                 base::formatDecimal(factor, decimals, language));
        }
        if (view.kind == layout::ViewKind::Paris &&
            !source_.atlas.geography.frames[model::kMainland].communes.shapes.empty()) {
            note += note.empty() ? "" : " · ";
            note += base::word(base::Word::InsetSchemaShort, language);
        }
        return note;
    }

    const WebSource& source_;
    const std::vector<int>& places_;
    const filter::Outcome& everything_;
    Size size_;
    layout::SheetPlan plan_;
    Sheet home_;
    Json json_ = Json::object();
    Json leader_;
    std::vector<int> mainRows_;
};

/// Of the lands' paths, which are written for the wide map at home.
void setScales(const Sheet& wide, Json& shape)
{
    shape["main"]["scale"] = shape["main"]["pxPerMetre"].get<double>() / wide.main().pxPerMetre * kLandUnit;
    for (Json& arrangement : shape["arrangements"]) {
        for (Json& inset : arrangement["insets"]) {
            for (const View& view : wide.views) {
                if (view.kind != layout::ViewKind::Main && insetKey(view) == inset["key"]) {
                    inset["scale"] = inset["pxPerMetre"].get<double>() / view.pxPerMetre * kLandUnit;
                }
            }
            inset.erase("pxPerMetre");
        }
    }
}

} // namespace

std::string insetKey(const layout::View& view)
{
    return view.kind == layout::ViewKind::Paris ? "paris" : std::string(model::kFrames[at(view.frame)].code);
}

WebMap layOutWebMap(const WebSource& source, const WebPageOptions& options)
{
    std::vector<int> places(options.order.size());
    for (std::size_t i = 0; i < options.order.size(); ++i) {
        places[at(options.order[i])] = static_cast<int>(i);
    }
    const filter::Outcome everything = filter::evaluate(source.index, {});
    WebMap map;
    Shape wide(source, places, everything, kShapes[0]);
    map.wide = wide.home();
    map.shapes.push_back(wide.json());
    for (std::size_t i = 1; i < kShapes.size(); ++i) {
        map.shapes.push_back(Shape(source, places, everything, kShapes[i]).json());
    }
    for (Json& shape : map.shapes) {
        setScales(map.wide, shape);
    }
    map.departmentsFrom = *std::find_if(kZooms.begin(), kZooms.end(), [](double zoom) {
        return layout::sharesOf(layout::detailAt(zoom)).departments > 0 || zoom == kZooms.back();
    });
    return map;
}

} // namespace exporter
