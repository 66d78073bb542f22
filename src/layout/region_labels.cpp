#include "layout/region_labels.h"

#include "layout/obstacles.h"
#include "layout/territory.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace layout {

namespace {

constexpr float kNameSize = 12;  // design pixels
constexpr float kValueSize = 14; //
constexpr float kLeading = 1.2F; // of the size

class Placer {
public:
    Placer(const model::Atlas& atlas, const Sheet& sheet, const std::vector<Disk>& disks,
           const base::FontSet& fonts)
        : regions_(atlas.geography.frames[model::kMainland].regions), sheet_(sheet), fonts_(fonts)
    {
        for (const Disk& disk : disks) {
            obstacles_.addCircle(disk.centre, disk.radius);
        }
    }

    void place(const RegionText& text)
    {
        const model::Shape& shape = regions_.shapes[static_cast<std::size_t>(text.shape)];
        const float size = kNameSize * sheet_.scale;
        const std::vector<std::string> whole{text.name};
        const std::vector<std::string> halves = brokenInTwo(text.name, fonts_, base::Face::Medium, size, 0);
        // Points of the box that must be in the region: its middle and corners. A number well inside
        // is better than a name over the border.
        if (tryPlace(text, shape, whole, 5) || tryPlace(text, shape, halves, 5) ||
            tryPlace(text, shape, halves, 4) || (!text.needsName && tryPlace(text, shape, {}, 5)) ||
            tryPlace(text, shape, whole, 4) || tryPlace(text, shape, halves, 3)) {
            return;
        }
        for (const int inside : {4, 3, 1, 0}) {
            if (!text.needsName && tryPlace(text, shape, {}, inside)) {
                return;
            }
        }
    }

    std::vector<Label> labels;

private:
    /// The label with its top left corner at (0, 0).
    Label assembled(const RegionText& text, const std::vector<std::string>& name) const
    {
        Label label;
        label.kind = LabelKind::Region;
        label.index = text.shape;
        label.face = base::Face::Medium;
        label.sizePx = kNameSize * sheet_.scale;
        const base::LineMetrics metrics = fonts_.metrics(label.face, label.sizePx);
        double y = 0;
        const auto add = [&](const std::string& line, base::Face face, float size, bool isStrong) {
            label.box.width = std::max(label.box.width, fonts_.width(face, size, line));
            y += y == 0 ? fonts_.metrics(face, size).ascent : size * kLeading;
            label.lines.push_back({line, {0, y}, isStrong});
        };
        for (const std::string& line : name) {
            add(line, label.face, label.sizePx, false);
        }
        if (!text.value.empty()) {
            add(text.value, kValueFace, valueSizeOf(label.sizePx), true);
        }
        if (!text.note.empty()) {
            add(text.note, label.face, label.sizePx, false);
        }
        label.box.height = static_cast<float>(y) + metrics.descent;
        for (LabelLine& line : label.lines) {
            const float width = line.isStrong ? fonts_.width(kValueFace, valueSizeOf(label.sizePx), line.text)
                                              : fonts_.width(label.face, label.sizePx, line.text);
            line.at.x = (label.box.width - width) / 2.0;
        }
        return label;
    }

    bool tryPlace(const RegionText& text, const model::Shape& shape, const std::vector<std::string>& name,
                  int inside)
    {
        Label label = assembled(text, name);
        const View& view = sheet_.main();
        const base::Vec2 middle{shape.labelPoint.x * view.pxPerMetre, -shape.labelPoint.y * view.pxPerMetre};
        const double step = 6.0 * sheet_.scale;
        for (int k = 0; k < 300; ++k) { // from the middle outward, flatter than round: names are wide
            const double angle = 2.399963229728653 * k;
            const double reach = step * std::sqrt(k);
            const base::Vec2 at = middle + base::Vec2{std::cos(angle) * reach * 1.3, std::sin(angle) * reach};
            const base::Rect box{static_cast<float>(at.x) - label.box.width / 2,
                                 static_cast<float>(at.y) - label.box.height / 2, label.box.width,
                                 label.box.height};
            if (!obstacles_.isFree(box.shrunk(-1.5F * sheet_.scale)) || pointsInside(shape, box) < inside) {
                continue;
            }
            obstacles_.addBox(box);
            label.box = box;
            for (LabelLine& line : label.lines) {
                line.at = line.at + base::Vec2{box.x, box.y};
            }
            labels.push_back(std::move(label));
            return true;
        }
        return false;
    }

    [[nodiscard]] int pointsInside(const model::Shape& shape, const base::Rect& box) const
    {
        const double k = sheet_.main().pxPerMetre;
        const std::array<base::Vec2, 5> points{box.centre(),
                                               {box.x, box.y},
                                               {box.right(), box.y},
                                               {box.x, box.bottom()},
                                               {box.right(), box.bottom()}};
        return static_cast<int>(std::count_if(points.begin(), points.end(), [&](base::Vec2 p) {
            return contains(shape, {p.x / k, -p.y / k});
        }));
    }

    const model::Layer& regions_;
    const Sheet& sheet_;
    const base::FontSet& fonts_;
    Obstacles obstacles_;
};

} // namespace

float valueSizeOf(float namePx)
{
    return namePx * kValueSize / kNameSize;
}

std::vector<Label> layoutRegionLabels(const model::Atlas& atlas, const Sheet& sheet,
                                      const std::vector<RegionText>& texts, const std::vector<Disk>& disks,
                                      const base::FontSet& fonts)
{
    Placer placer(atlas, sheet, disks, fonts);
    // Small regions first: they have the least choice.
    std::vector<RegionText> order = texts;
    const auto area = [&](const RegionText& text) {
        return atlas.geography.frames[model::kMainland]
            .regions.shapes[static_cast<std::size_t>(text.shape)]
            .areaM2;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](const RegionText& a, const RegionText& b) { return area(a) < area(b); });
    for (const RegionText& text : order) {
        placer.place(text);
    }
    return std::move(placer.labels);
}

} // namespace layout
