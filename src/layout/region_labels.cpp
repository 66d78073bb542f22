#include "layout/region_labels.h"

#include "layout/city_labels.h"
#include "layout/label_text.h"
#include "layout/land_labels.h"
#include "layout/short_names.h"

#include <algorithm>

namespace layout {

namespace {

constexpr float kSizes[] = {12, 11, 10}; // design pixels, of the name
constexpr int kNear = 60;                // places around the middle of a region
constexpr int kNearOff = 160;            // off it
constexpr float kFineStep = 1.2F;        // design pixels

LandName nameOf(const model::Layer& regions, const RegionText& text, float scale, const base::FontSet& fonts)
{
    LandName name;
    name.kind = LabelKind::Region;
    name.index = text.shape;
    name.layer = &regions;
    name.metres = regions.shapes[static_cast<std::size_t>(text.shape)].labelPoint;
    const auto ways = breakings(text.name, fonts, base::Face::Medium);
    const int count = static_cast<int>(ways.size());
    const auto add = [&](std::vector<LabelLine> lines, float size) {
        if (!text.value.empty()) {
            lines.push_back({text.value, {}, true});
        }
        if (!text.note.empty()) {
            lines.push_back({text.note, {}, false});
        }
        name.writings.push_back({std::move(lines), base::Face::Medium, size * scale});
    };
    for (const float size : kSizes) {
        for (const auto& way : ways) {
            add(asLines(way), size);
        }
    }
    // Short names look for the narrowest gap.
    std::vector<int> brief;
    const std::string& code = regions.shapes[static_cast<std::size_t>(text.shape)].code;
    if (const std::string_view letters = shortName(code); !letters.empty()) {
        for (const float size : kSizes) {
            brief.push_back(static_cast<int>(name.writings.size()));
            add(asLines({std::string(letters)}), size);
            name.writings.back().step = kFineStep;
        }
    }
    const int alone = static_cast<int>(name.writings.size());
    add({}, kSizes[0]);

    const auto attempt = [&](int size, int inside, int reach) {
        for (int way = 0; way < count; ++way) {
            name.attempts.push_back({size * count + way, inside, reach});
        }
    };
    // Small type in one or two lines comes before three lines.
    const auto inFewLines = [&](int inside, int reach) {
        for (const int size : {0, 1, 2}) {
            for (int way = 0; way < std::min(2, count); ++way) {
                name.attempts.push_back({size * count + way, inside, reach});
            }
        }
    };
    for (const int inside : {5, 4}) {
        inFewLines(inside, kNear);
        for (const int size : {0, 1, 2}) {
            attempt(size, inside, kNear);
        }
    }
    for (const int inside : {5, 4}) {
        attempt(2, inside, name.reach);
    }
    for (Attempt& each : name.attempts) {
        each.apart = true;
    }
    // Off the coast rather than over a border: there its ground would have its neighbour's colour.
    for (const int reach : {kNear, kNearOff, name.reach}) {
        attempt(2, -1, reach);
    }
    for (const int inside : {5, 4}) {
        for (const int writing : brief) {
            name.attempts.push_back({writing, inside});
        }
    }
    for (const int inside : {4, 3}) {
        inFewLines(inside, kNear);
        attempt(2, inside, kNear);
    }
    attempt(2, 2, kNear);
    for (const int inside : {4, 3, 2, 1}) {
        attempt(2, inside, name.reach);
    }
    for (const int reach : {kNear, kNearOff, name.reach}) { // the nearest, however it is broken
        attempt(2, 0, reach);
    }
    for (const int inside : {3, 2, 1}) {
        for (const int writing : brief) {
            name.attempts.push_back({writing, inside});
        }
    }
    if (!text.needsName) {
        for (const int inside : {5, 4, 3, 1, 0}) {
            name.attempts.push_back({alone, inside, name.reach});
        }
    }
    return name;
}

} // namespace

std::vector<Label> layoutRegionLabels(const model::Atlas& atlas, const Sheet& sheet,
                                      const std::vector<RegionText>& texts, const std::vector<Disk>& disks,
                                      const BouquetLayout& bouquets, const base::FontSet& fonts,
                                      const LabelWishes& wishes, LabelMemory* memory)
{
    LabelBoard board(sheet, wishes, memory);
    board.keepOff(bouquets);
    for (const Disk& disk : disks) {
        board.keepOff(disk.centre, disk.radius);
    }
    const model::Layer& regions = atlas.geography.frames[model::kMainland].regions;
    // Small regions first: they have the least choice.
    std::vector<RegionText> order = texts;
    const auto area = [&](const RegionText& text) {
        return regions.shapes[static_cast<std::size_t>(text.shape)].areaM2;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](const RegionText& a, const RegionText& b) { return area(a) < area(b); });

    std::vector<LandName> names;
    for (const RegionText& text : order) {
        names.push_back(nameOf(regions, text, sheet.scale, fonts));
    }
    for (const LandName& name : names) {
        stayOnLand(board, name, fonts);
    }
    for (const LandName& name : names) {
        improveOnLand(board, name, fonts);
    }
    for (const LandName& name : names) {
        if (!board.has(name.kind, name.index) && board.mayCome(name.kind, name.index)) {
            placeOnLand(board, name, fonts);
        }
    }
    return board.finish();
}

void rewriteNumbers(std::vector<Label>& labels, const std::vector<RegionText>& texts,
                    const base::FontSet& fonts)
{
    for (Label& label : labels) {
        const auto text = std::find_if(texts.begin(), texts.end(),
                                       [&](const RegionText& t) { return t.shape == label.index; });
        bool isAfterNumber = false;
        for (LabelLine& line : label.lines) {
            if (text == texts.end() || (!line.isStrong && !isAfterNumber)) {
                continue;
            }
            const std::string& now = line.isStrong ? text->value : text->note;
            const base::Face face = line.isStrong ? kValueFace : label.face;
            const float size = line.isStrong ? valueSizeOf(label.sizePx) : label.sizePx;
            line.at.x += (fonts.width(face, size, line.text) - fonts.width(face, size, now)) / 2;
            line.text = now;
            isAfterNumber = true;
        }
    }
}

} // namespace layout
