#include "scene/postcard.h"

#include "model/frame_projection.h"
#include "scene/parts.h"
#include "scene/text_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace scene {

namespace {

constexpr float kMargin = 64; // design pixels, as everything here
constexpr base::Rect kMap{kMargin, 584, 560, 400};
constexpr float kBesideMap = 660;
constexpr float kFooter = 1034;
constexpr float kTextFloor = 552; // nothing of the text comes below

class Postcard {
public:
    Postcard(const model::Atlas& atlas, const base::FontSet& fonts, int row, const PostcardWords& words,
             const base::QrCode& code, base::Theme theme, base::Language language, float scale)
        : atlas_(atlas),
          fonts_(fonts),
          row_(row),
          initiative_(atlas.data.initiatives[static_cast<std::size_t>(row)]),
          words_(words),
          code_(code),
          colours_(base::palette(theme)),
          theme_(theme),
          language_(language),
          scale_(scale)
    {
    }

    Scene build()
    {
        Scene scene;
        scene.width = static_cast<int>(std::lround(kPostcardSide * scale_));
        scene.height = scene.width;
        scene.background = colours_.panel;
        leaf_.name = "postcard";
        leaf_.clip = {0, 0, static_cast<float>(scene.width), static_cast<float>(scene.height)};
        addHead();
        addText();
        addFacts();
        addCode();
        addFooter();
        const model::Place place = model::placeOf(atlas_.geography, initiative_.lon, initiative_.lat);
        scene.leaves.push_back(std::move(leaf_));
        if (place.frame >= 0) {
            addMap(place, scene);
        }
        return scene;
    }

private:
    [[nodiscard]] float px(float design) const { return design * scale_; }

    void write(float x, float baseline, const std::string& text, base::Face face, float size,
               base::Colour colour)
    {
        leaf_.texts.push_back(textAt({px(x), px(baseline)}, text, face, px(size), colour));
    }

    [[nodiscard]] float widthOf(const std::string& text, base::Face face, float size) const
    {
        return fonts_.width(face, size, text);
    }

    void addHead()
    {
        constexpr float kRadius = 26;
        const base::Colour fill =
            initiative_.category < 0 ? base::neutralMark(theme_) : base::categoryColour(initiative_.category);
        Disc disc{
            {px(kMargin + kRadius), px(kMargin + kRadius)}, px(kRadius), fill, px(3), colours_.dotRing, -1};
        disc.lining = colours_.dotLining;
        disc.liningPx = disc.lining.a > 0 ? px(2) : 0;
        leaf_.discs.push_back(disc);
        const std::string icon(words_.icon);
        const float size = 30;
        write(kMargin + kRadius - widthOf(icon, base::Face::Icons, size) / 2,
              kMargin + kRadius + size * 0.36F, icon, base::Face::Icons, size, base::inkOn(fill));
        const float left = kMargin + 2 * kRadius + 20;
        const float room = kPostcardSide - kMargin - left;
        float at = kMargin + kRadius + 9;
        const auto label = linesUpTo(fonts_, base::Face::SemiBold, 25, words_.category, room, 2);
        at -= label.size() > 1 ? 15.F : 0.F;
        for (const std::string& line : label) {
            write(left, at, line, base::Face::SemiBold, 25, colours_.inkSoft);
            at += 31;
        }
    }

    /// Name, organisation, summary: the name as large as fits, the summary whole where it can be.
    void addText()
    {
        constexpr float kRoom = kPostcardSide - 2 * kMargin;
        const auto& summary = std::string(model::summary(initiative_, language_));
        for (const float size : {52.F, 46.F, 40.F, 35.F, 31.F}) {
            const bool isLast = size < 32;
            const auto name =
                linesUpTo(fonts_, base::Face::Bold, size, initiative_.name, kRoom, isLast ? 4 : 3);
            const float body = std::min(29.F, size * 0.62F);
            const auto by = linesUpTo(fonts_, base::Face::Medium, body, words_.organisation, kRoom, 2);
            const float top = 190 + size * 0.3F;
            const float step = body * 1.42F;
            const float afterName = top + static_cast<float>(name.size() - 1) * size * 1.18F + body * 1.95F;
            const float afterBy = afterName + static_cast<float>(by.size() - 1) * step + body * 1.95F;
            const auto most = static_cast<std::size_t>(std::max(1.F, (kTextFloor - afterBy) / step + 1));
            auto text = lines(fonts_, base::Face::Regular, body, summary, kRoom);
            const bool fits = text.size() <= most && !name.back().ends_with("…");
            if (!fits && !isLast) {
                continue;
            }
            text = linesUpTo(fonts_, base::Face::Regular, body, summary, kRoom, most);
            float y = top;
            for (const std::string& line : name) {
                write(kMargin, y, line, base::Face::Bold, size, colours_.ink);
                y += size * 1.18F;
            }
            y = afterName;
            for (const std::string& line : by) {
                write(kMargin, y, line, base::Face::Medium, body, colours_.inkSoft);
                y += step;
            }
            y = afterBy;
            for (const std::string& line : text) {
                write(kMargin, y, line, base::Face::Regular, body, colours_.ink);
                y += step;
            }
            return;
        }
    }

    void addFacts()
    {
        constexpr float kRoom = kPostcardSide - kMargin - kBesideMap;
        float y = kMap.y + 26;
        for (const std::string& line : linesUpTo(fonts_, base::Face::SemiBold, 27, words_.place, kRoom, 3)) {
            write(kBesideMap, y, line, base::Face::SemiBold, 27, colours_.ink);
            y += 35;
        }
        write(kBesideMap, y + 3, words_.date, base::Face::Regular, 23, colours_.inkSoft);
    }

    void addCode()
    {
        if (code_.side == 0) {
            return;
        }
        constexpr float kWidest = 252;
        const int modules = code_.side + 2 * base::kQuietModules;
        // Whole pixels a module: readers want sharp edges.
        const float module = std::max(1.F, std::floor(px(kWidest) / static_cast<float>(modules)));
        const float side = module * static_cast<float>(modules);
        const float left = std::round(px(kBesideMap));
        const float top = std::round(px(kMap.bottom() - 32) - side);
        leaf_.boxes.push_back({{left, top, side, side}, 0, {255, 255, 255, 255}, 0, {}});
        for (int row = 0; row < code_.side; ++row) {
            for (int column = 0; column < code_.side; ++column) {
                if (code_.at(column, row)) {
                    leaf_.boxes.push_back(
                        {{left + static_cast<float>(column + base::kQuietModules) * module,
                          top + static_cast<float>(row + base::kQuietModules) * module, module, module},
                         0,
                         {0, 0, 0, 255},
                         0,
                         {}});
                }
            }
        }
        const std::string host(model::hostName(initiative_.sourceUrl));
        const float room = kPostcardSide - kMargin - kBesideMap;
        write(kBesideMap, kMap.bottom() - 6,
              linesUpTo(fonts_, base::Face::Regular, 19, words_.scan + " " + host, room, 1).front(),
              base::Face::Regular, 19, colours_.inkSoft);
    }

    void addFooter()
    {
        write(kMargin, kFooter, words_.heading, base::Face::SemiBold, 20, colours_.ink);
        float size = 14;
        const float room = kPostcardSide - 2 * kMargin;
        while (widthOf(words_.sources, base::Face::Regular, size) > room && size > 10) {
            size -= 0.25F;
        }
        write(kMargin, kFooter + 23, words_.sources, base::Face::Regular, size, colours_.inkSoft);
    }

    /// The view of a frame that shows an extent whole, in a rectangle of the postcard.
    [[nodiscard]] layout::View framed(int frame, base::Extent extent, const base::Rect& rect,
                                      double pad) const
    {
        layout::View view;
        view.kind = layout::ViewKind::Main;
        view.frame = frame;
        view.map = {px(rect.x), px(rect.y), px(rect.width), px(rect.height)};
        view.box = view.map;
        const double wide = (extent.east - extent.west) * pad;
        const double high = (extent.north - extent.south) * pad;
        view.pxPerMetre = std::min(view.map.width / wide, view.map.height / high);
        const base::Vec2 middle{(extent.west + extent.east) / 2, (extent.south + extent.north) / 2};
        const base::Vec2 centre = view.map.centre();
        view.originPx = {centre.x - middle.x * view.pxPerMetre, centre.y + middle.y * view.pxPerMetre};
        return view;
    }

    [[nodiscard]] base::Extent extentOf(const model::Layer& regions, std::string_view code) const
    {
        const int shape = regions.find(code);
        if (shape >= 0) {
            return regions.shapes[static_cast<std::size_t>(shape)].extent;
        }
        base::Extent all;
        for (const model::Shape& each : regions.shapes) {
            all.include(each.extent);
        }
        return all;
    }

    void addMap(const model::Place& place, Scene& scene)
    {
        const model::Layer& regions = atlas_.geography.frames[static_cast<std::size_t>(place.frame)].regions;
        if (regions.shapes.empty()) {
            return;
        }
        const std::string region =
            initiative_.region < 0 ? std::string()
                                   : atlas_.data.regions[static_cast<std::size_t>(initiative_.region)].code;
        layout::Sheet sheet;
        sheet.scale = scale_;
        sheet.views.push_back(framed(place.frame, extentOf(regions, region), kMap, 1.25));
        sheet.rect = sheet.views.front().map;
        const std::vector<layout::BouquetLayout> none(1);
        const std::vector<layout::Label> names;
        Look look;
        look.theme = theme_;
        look.language = language_;
        look.detail.departments = 1;
        look.chosenRegions = {region};
        const Ingredients in{atlas_, sheet, none, names, fonts_, look};
        Leaf extract;
        extract.name = "extract";
        extract.clip = sheet.rect;
        extract.ground = colours_.sea;
        extract.maps.push_back(landOf(in, sheet.main()));
        scene.leaves.push_back(std::move(extract));
        Leaf marks;
        marks.name = "place";
        marks.clip = sheet.rect;
        addMarker(in, place, marks);
        marks.boxes.push_back({sheet.rect, 0, {0, 0, 0, 0}, px(1.5F), colours_.insetBorder});
        scene.leaves.push_back(std::move(marks));
        addLocator(in, place, scene);
    }

    void addMarker(const Ingredients& in, const model::Place& place, Leaf& leaf)
    {
        const base::Vec2 at = in.sheet.main().toPx({place.point.x, place.point.y});
        Disc disc{at, px(17), dotColour(in, initiative_), 0, {}, row_};
        giveOutline(in, px(3), disc);
        leaf.sectors.push_back({at, px(17), px(23), 0, 1, colours_.halo});
        leaf.discs.push_back(disc);
        const std::string icon(words_.icon);
        const float size = 21;
        leaf.texts.push_back(
            textAt({at.x - px(widthOf(icon, base::Face::Icons, size)) / 2, at.y + px(size) * 0.36}, icon,
                   base::Face::Icons, px(size),
                   base::inkOn(base::categoryColour(std::max(0, initiative_.category)))));
        const float textSize = px(25);
        const float width = fonts_.width(base::Face::Bold, textSize, initiative_.city);
        const base::Rect& map = in.sheet.main().map;
        const float gap = px(30);
        const bool toTheLeft = at.x + gap + width > map.right() - px(12);
        double x = toTheLeft ? at.x - gap - width : at.x + gap;
        x = std::max(x, static_cast<double>(map.x + px(10)));
        Text name =
            textAt({x, at.y + textSize * 0.36}, initiative_.city, base::Face::Bold, textSize, colours_.label);
        name.haloPx = px(4);
        name.halo = colours_.halo;
        leaf.texts.push_back(name);
    }

    /// A corner of the extract without any of the region's land, far from the place first.
    [[nodiscard]] std::optional<base::Rect> freeCorner(const Ingredients& in, const model::Place& place) const
    {
        constexpr float kSide = 128;
        constexpr float kGap = 12;
        const layout::View& view = in.sheet.main();
        const base::Vec2 at = view.toPx({place.point.x, place.point.y});
        const model::Layer& regions = atlas_.geography.frames[static_cast<std::size_t>(place.frame)].regions;
        const int shape = regions.find(in.look.chosenRegions.front());
        const float lefts[] = {kMap.right() - kGap - kSide, kMap.x + kGap};
        const float tops[] = {kMap.y + kGap, kMap.bottom() - kGap - kSide};
        const std::size_t nearX = at.x > view.map.centre().x ? 1 : 0;
        const std::size_t nearY = at.y > view.map.centre().y ? 0 : 1;
        for (const std::size_t corner : {0U, 1U, 2U, 3U}) {
            const base::Rect rect{lefts[nearX ^ (corner & 1U)], tops[nearY ^ (corner >> 1U)], kSide, kSide};
            const base::Rect covered =
                base::Rect{px(rect.x), px(rect.y), px(rect.width), px(rect.height)}.shrunk(-px(6));
            if (shape < 0 || !hasLandIn(regions.shapes[static_cast<std::size_t>(shape)], view, covered)) {
                return rect;
            }
        }
        // A region that fills its map: over its land, where neither the place nor its name is.
        const float name = fonts_.width(base::Face::Bold, px(25), initiative_.city) + px(36);
        const base::Rect marked{static_cast<float>(at.x) - name, static_cast<float>(at.y) - px(30), 2 * name,
                                px(60)};
        for (const std::size_t corner : {0U, 1U, 2U, 3U}) {
            const base::Rect rect{lefts[nearX ^ (corner & 1U)], tops[nearY ^ (corner >> 1U)], kSide, kSide};
            if (!marked.intersects({px(rect.x), px(rect.y), px(rect.width), px(rect.height)})) {
                return rect;
            }
        }
        return std::nullopt;
    }

    static bool hasLandIn(const model::Shape& shape, const layout::View& view, const base::Rect& rect)
    {
        for (const auto& ring : shape.rings) {
            for (const model::Vertex& vertex : ring) {
                if (rect.contains(view.toPx({vertex.x, vertex.y}))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The whole country in a corner away from the place, with the place as a dot.
    void addLocator(const Ingredients& in, const model::Place& place, Scene& scene)
    {
        const std::optional<base::Rect> corner = freeCorner(in, place);
        const bool isOverseas = place.frame != model::kMainland;
        // An island among the sea that is known of its surroundings is a dot in an empty box.
        const bool isIsland =
            isOverseas && model::kFrames[static_cast<std::size_t>(place.frame)].scaleDivisor <= 1;
        if (!corner || isIsland) {
            return;
        }
        const base::Rect rect = *corner;
        layout::Sheet sheet;
        sheet.scale = scale_;
        const auto& regions = atlas_.geography.frames[static_cast<std::size_t>(place.frame)].regions;
        const base::Extent all = extentOf(regions, "");
        const double pad = isOverseas ? 2 : 1.12; // Guyane among its neighbours
        sheet.views.push_back(framed(place.frame, all, rect, pad));
        sheet.rect = sheet.views.front().map;
        const Ingredients small{atlas_, sheet, in.bouquets, in.labels, fonts_, in.look};
        Leaf locator;
        locator.name = "locator";
        locator.clip = sheet.rect;
        locator.ground = isOverseas ? colours_.sea : colours_.insetPaper;
        MapPart land = landOf(small, sheet.main());
        std::erase_if(land.fills,
                      [&](const Fill& fill) { return fill.layer == LayerKind::Neighbours && !isOverseas; });
        // At this size lines between regions would be all that is seen.
        std::erase_if(land.borders, [](const Border& border) { return border.layer != LayerKind::Regions; });
        for (Border& border : land.borders) {
            border.widthPx = px(0.6F);
        }
        locator.maps.push_back(std::move(land));
        scene.leaves.push_back(std::move(locator));
        Leaf mark;
        mark.name = "locator's place";
        mark.clip = sheet.rect;
        mark.boxes.push_back({sheet.rect, 0, {0, 0, 0, 0}, px(1.5F), colours_.insetBorder});
        mark.discs.push_back({sheet.main().toPx({place.point.x, place.point.y}), px(5.5F),
                              dotColour(small, initiative_), px(1.6F), colours_.dotRing, -1});
        scene.leaves.push_back(std::move(mark));
    }

    const model::Atlas& atlas_;
    const base::FontSet& fonts_;
    int row_;
    const model::Initiative& initiative_;
    const PostcardWords& words_;
    const base::QrCode& code_;
    const base::Palette& colours_;
    base::Theme theme_;
    base::Language language_;
    float scale_;
    Leaf leaf_;
};

} // namespace

Scene buildPostcard(const model::Atlas& atlas, const base::FontSet& fonts, int row,
                    const PostcardWords& words, const base::QrCode& code, base::Theme theme,
                    base::Language language, float scale)
{
    return Postcard(atlas, fonts, row, words, code, theme, language, scale).build();
}

} // namespace scene
