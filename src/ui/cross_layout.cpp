// Where the parts of the cross table lie, and what stands over its columns.
#include "base/text.h"
#include "layout/chart.h"
#include "layout/short_names.h"
#include "session/wording.h"
#include "ui/cross.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using filter::Facet;

// Design pixels.
constexpr float kLeastCell = 66; ///< a share and its number
constexpr float kMostCell = 100;
constexpr float kUpright = 60; ///< names over narrower columns stand on end
constexpr float kLeastMonths = 230;
constexpr float kMostMonths = 460;
constexpr float kLeastBar = 60;
constexpr float kMostBar = 130;
constexpr float kGap = 20;

/// Names over narrow columns: up to the first comma, and a region's press name.
std::string columnName(const Frame& frame, Facet facet, int value)
{
    const std::string& code = frame.index.values(facet)[static_cast<std::size_t>(value)].code;
    const std::string name = session::choiceLabel(frame.atlas.data, facet, code, frame.language());
    const std::string_view usual = facet == Facet::Region ? layout::shortName(code) : std::string_view{};
    return usual.empty() ? name.substr(0, name.find(',')) : std::string(usual);
}

void nameThings(const Frame& frame, Cross& cross)
{
    const filter::Crosstab& table = *cross.table;
    cross.rows = layout::shownOrder(frame.index, table.rows);
    cross.columns = layout::shownOrder(frame.index, table.columns);
    for (const int row : cross.rows) {
        cross.rowNames.push_back(session::choiceLabel(
            frame.atlas.data, table.rows, frame.index.values(table.rows)[static_cast<std::size_t>(row)].code,
            frame.language()));
        cross.name = std::max(cross.name, textWidth(frame, Type::SmallStrong, cross.rowNames.back()));
    }
    for (const int column : cross.columns) {
        cross.columnNames.push_back(columnName(frame, table.columns, column));
    }
    cross.name = std::clamp(cross.name + frame.px(20), frame.px(112), frame.px(216));
}

/// The widest word over a column.
float widestWord(const Frame& frame, const Cross& cross)
{
    float widest = 0;
    for (const std::string& name : cross.columnNames) {
        for (const std::string& part : base::split(name, ' ')) {
            widest = std::max(widest, textWidth(frame, Type::Small, part));
        }
    }
    return widest;
}

/// Divides the width between the grid, the bars and the month line: words over the columns come before
/// bars, bars before months.
void divideWidth(const Frame& frame, const base::Rect& room, Cross& cross)
{
    const auto count = static_cast<float>(cross.columns.size());
    cross.total = frame.px(cross.share == session::CellShare::Count ? 60 : 84); // « 9,5 (651) »
    const float left = room.width - cross.name - cross.total;
    const float words = widestWord(frame, cross) + frame.px(4);
    const float least = count * std::max(frame.px(kLeastCell), std::min(words, frame.px(kMostCell)));
    const float bars = frame.px(kLeastBar);
    const float months = frame.px(kGap + kLeastMonths);
    const bool hasBars = left >= least + bars;
    const bool hasMonths = left >= least + bars + months;
    const float besides = (hasBars ? bars : 0) + (hasMonths ? months : 0);
    cross.cell = std::floor(std::min((left - besides) / count, frame.px(kMostCell)));
    cross.isUpright = cross.cell < frame.px(kUpright);
    cross.isStacked = cross.isUpright && cross.share != session::CellShare::Count;
    float over = left - count * cross.cell;
    cross.bar = hasBars ? std::clamp(over - (hasMonths ? months : 0), bars, frame.px(kMostBar)) : 0;
    over -= cross.bar + frame.px(kGap);
    if (hasMonths) {
        const float width = std::min(over, frame.px(kMostMonths));
        cross.months = {room.right() - width, room.y, width, room.height};
    }
}

/// Divides the height between names, lines, totals and the note.
void divideHeight(const Frame& frame, const base::Rect& room, Cross& cross)
{
    const float step = lineHeight(frame, Type::Small);
    float head = 2 * step;
    for (const std::string& name : cross.columnNames) {
        const auto lines = static_cast<float>(headLines(frame, cross, name).size());
        head = std::max(head, cross.isUpright ? textWidth(frame, Type::SmallStrong, name) : lines * step);
    }
    head = std::min(head, cross.isUpright ? std::min(frame.px(130), room.height * 0.4F) : head) + frame.px(8);
    const float note = frame.px(22);
    const auto count = static_cast<float>(cross.rows.size());
    cross.line = std::floor(std::clamp((room.height - head - note) / (count + 1),
                                       frame.px(cross.isStacked ? 36.F : 19.F),
                                       frame.px(cross.isStacked ? 38.F : 30.F)));
    const float body = std::min(count * cross.line, room.height - head - note - cross.line);
    const float width =
        cross.name + static_cast<float>(cross.columns.size()) * cross.cell + cross.total + cross.bar;
    cross.head = {room.x, room.y, width, head};
    cross.body = {room.x, cross.head.bottom(), width + frame.px(12), std::max(body, cross.line)};
    cross.foot = {room.x, cross.body.bottom(), width, cross.line};
    cross.note = {room.x, room.bottom() - note, room.width, note};
    if (!cross.months.isEmpty()) {
        cross.months.height = std::min(cross.note.y - room.y - frame.px(2), frame.px(300));
    }
}

} // namespace

std::vector<std::string> headLines(const Frame& frame, const Cross& cross, const std::string& name)
{
    const float room = cross.cell - frame.px(3);
    std::vector<std::string> lines;
    for (const std::string& part : base::split(name, ' ')) {
        const std::string longer = lines.empty() ? std::string() : lines.back() + " " + part;
        if (!lines.empty() && textWidth(frame, Type::SmallStrong, longer) <= room) {
            lines.back() = longer;
        } else {
            lines.push_back(part);
        }
    }
    lines.resize(std::min<std::size_t>(lines.size(), 3));
    for (std::string& line : lines) {
        if (textWidth(frame, Type::Small, line) > room) { // shortened, told whole beside the pointer
            line = wrapped(frame, Type::Small, line + " ", room, 1).front();
        }
    }
    return lines;
}

void layoutCross(const Frame& frame, const base::Rect& room, Cross& cross)
{
    nameThings(frame, cross);
    divideWidth(frame, room, cross);
    divideHeight(frame, room, cross);
    for (const int row : cross.rows) {
        for (const int column : cross.columns) {
            cross.strongest = std::max(cross.strongest, crossValue(frame, cross, row, column).value);
        }
    }
}

} // namespace ui
