// Where the parts of the cross table lie, and what stands over its columns.
#include "base/text.h"
#include "layout/chart.h"
#include "layout/short_names.h"
#include "session/wording.h"
#include "ui/cross.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace ui {

namespace {

using filter::Facet;

// Design pixels.
constexpr float kLeastCell = 66; ///< a share and its number
constexpr float kMostCell = 100;
constexpr float kUpright = 60; ///< names over narrower columns stand on end
constexpr float kLeastMonths = 230;
constexpr float kMonthsHeight = 168; ///< at least, below the cells
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
    cross.name = std::clamp(cross.name + frame.px(14), frame.px(112), frame.px(216));
}

/// Where long words over a column may be broken; the names of our own code lists.
constexpr std::array<std::pair<std::string_view, std::string_view>, 19> kBreaks{
    {{"collaboratifs", "collabo-ratifs"},
     {"collaborative", "collabo-rative"},
     {"Collaborative", "Collabo-rative"},
     {"organisation", "organi-sation"},
     {"Organisation", "Organi-sation"},
     {"Télémédecine", "Télé-médecine"},
     {"Telemedicine", "Tele-medicine"},
     {"traitements", "traite-ments"},
     {"treatments", "treat-ments"},
     {"confinement", "confi-nement"},
     {"diagnostic", "diag-nostic"},
     {"Recherche", "Recher-che"},
     {"Diagnostic", "Diag-nostic"},
     {"rééducation", "réédu-cation"},
     {"volontariat", "volon-tariat"},
     {"Volunteering", "Volun-teering"},
     {"equipment", "equip-ment"},
     {"lockdown", "lock-down"},
     {"rehabilitation", "rehabili-tation"}}};

/// The word in parts that a column has room for, the first ending with a hyphen.
std::vector<std::string> broken(const Frame& frame, const std::string& word, float room)
{
    if (textWidth(frame, Type::Small, word) <= room) {
        return {word};
    }
    for (const auto& [whole, parts] : kBreaks) {
        if (whole == word) {
            const std::size_t hyphen = parts.find('-');
            return {std::string(parts.substr(0, hyphen + 1)), std::string(parts.substr(hyphen + 1))};
        }
    }
    return {word};
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

/// The widest of what the cells say, a share with its number beside it; or of what the totals below say.
float widestValue(const Frame& frame, const Cross& cross, bool ofTotals)
{
    if (cross.share == session::CellShare::Count) {
        return 0;
    }
    float widest = 0;
    for (const int row : ofTotals ? std::vector<int>{-1} : cross.rows) {
        for (const int column : cross.columns) {
            const CrossValue value = crossValue(frame, cross, row, column);
            if (value.count > 0 && !value.isTooFew) {
                widest =
                    std::max(widest, textWidth(frame, Type::SmallStrong, crossText(frame, cross, value)) +
                                         frame.px(4) + textWidth(frame, Type::Small, noteText(frame, value)));
            }
        }
    }
    return widest + frame.px(3);
}

/// Divides the width between the grid, the bars and the month line: words over the columns come before
/// bars, bars before months.
void divideWidth(const Frame& frame, const base::Rect& room, Cross& cross)
{
    const auto count = static_cast<float>(cross.columns.size());
    const bool hasPlainTotals =
        cross.share == session::CellShare::Count || cross.share == session::CellShare::OfRow;
    cross.total = frame.px(hasPlainTotals ? 60 : 84); // « 9,5 (651) »
    const float left = room.width - cross.name - cross.total;
    const float words = widestWord(frame, cross) + frame.px(4);
    const float values = widestValue(frame, cross, false);
    const float least =
        count * std::max({frame.px(kLeastCell), values, std::min(words, frame.px(kMostCell))});
    const float bars = frame.px(kLeastBar);
    const float months = frame.px(kGap + kLeastMonths);
    const bool hasBars = left >= least + bars;
    const bool hasMonths = left >= least + bars + months;
    const float besides = (hasBars ? bars : 0) + (hasMonths ? months : 0);
    cross.cell = std::floor(std::min((left - besides) / count, frame.px(kMostCell)));
    cross.isUpright = cross.cell < frame.px(kUpright);
    cross.isStacked = cross.cell < values;
    cross.isFootStacked = cross.cell < widestValue(frame, cross, true);
    float over = left - count * cross.cell;
    cross.bar = hasBars ? std::clamp(over - (hasMonths ? months : 0), bars, frame.px(kMostBar)) : 0;
    over -= cross.bar + frame.px(kGap);
    if (hasMonths) {
        const float width = std::min(over, frame.px(kMostMonths));
        cross.months = {room.right() - width, room.y, width, room.height};
    }
}

/// Where cells and month line find no room side by side, the line goes below the cells, or alone in
/// their place when it has been asked for.
void placeMonths(const Frame& frame, base::Rect& room, Cross& cross, float least)
{
    if (!cross.months.isEmpty()) {
        return;
    }
    const float gap = frame.px(14);
    if (const float below = room.height - least - gap; below >= frame.px(kMonthsHeight)) {
        const float height = std::min(below, frame.px(260));
        cross.months = {room.x, room.bottom() - height, std::min(room.width, frame.px(900)), height};
        room.height -= height + gap;
        return;
    }
    frame.memory.crossHidesMonths = true;
    if (frame.state.crosstab.months) {
        cross.isMonths = true;
        cross.months = {room.x, room.y, std::min(room.width, frame.px(1100)), room.height};
    }
}

/// Divides the height between names, lines, totals and the note.
void divideHeight(const Frame& frame, base::Rect room, Cross& cross)
{
    const float step = headStep(frame);
    float head = 2 * lineHeight(frame, Type::Small);
    for (const std::string& name : cross.columnNames) {
        const auto lines = static_cast<float>(headLines(frame, cross, name).size());
        head = std::max(head, cross.isUpright ? textWidth(frame, Type::SmallStrong, name) : lines * step);
    }
    head = std::min(head, cross.isUpright ? std::min(frame.px(130), room.height * 0.4F) : head) + frame.px(4);
    const float note = frame.px(20);
    const auto count = static_cast<float>(cross.rows.size());
    const float leastLine = frame.px(cross.isStacked ? 36.F : 18.F);
    const float leastFoot = cross.isFootStacked ? frame.px(34) : leastLine;
    const bool isBeside = !cross.months.isEmpty();
    placeMonths(frame, room, cross, head + note + count * leastLine + leastFoot);
    cross.line = std::floor(std::clamp((room.height - head - note - leastFoot) / count, leastLine,
                                       frame.px(cross.isStacked ? 38.F : 30.F)));
    const float foot = std::max(leastFoot, cross.isFootStacked ? 0 : cross.line);
    const float body = std::min(count * cross.line, room.height - head - note - foot);
    const float width =
        cross.name + static_cast<float>(cross.columns.size()) * cross.cell + cross.total + cross.bar;
    cross.head = {room.x, room.y, width, head};
    cross.body = {room.x, cross.head.bottom(), width + frame.px(12), std::max(body, cross.line)};
    cross.foot = {room.x, cross.body.bottom(), width, foot};
    cross.note = {room.x, room.bottom() - note, room.width, note};
    if (isBeside) {
        cross.months.height = std::min(cross.note.y - room.y - frame.px(2), frame.px(300));
    }
}

} // namespace

float headStep(const Frame& frame)
{
    return std::round(frame.fonts[Type::Small]->FontSize * 1.14F);
}

std::string noteText(const Frame& frame, const CrossValue& value)
{
    return fmt::format("({})", base::formatCount(value.count, frame.language()));
}

std::vector<std::string> headLines(const Frame& frame, const Cross& cross, const std::string& name)
{
    const float room = cross.cell - frame.px(3);
    std::vector<std::string> lines;
    for (const std::string& word : base::split(name, ' ')) {
        for (const std::string& part : broken(frame, word, room)) {
            const bool continues = !lines.empty() && lines.back().ends_with('-');
            const std::string longer = lines.empty() ? std::string() : lines.back() + " " + part;
            if (!lines.empty() && !continues && textWidth(frame, Type::SmallStrong, longer) <= room) {
                lines.back() = longer;
            } else {
                lines.push_back(part);
            }
        }
    }
    constexpr std::size_t kMostLines = 4;
    if (lines.size() > kMostLines) {
        lines.resize(kMostLines);
        lines.back() += " …";
    }
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
    frame.memory.crossHidesMonths = false;
    divideWidth(frame, room, cross);
    divideHeight(frame, room, cross);
    for (const int row : cross.rows) {
        for (const int column : cross.columns) {
            const double value = crossValue(frame, cross, row, column).value;
            cross.strongest = std::max(cross.strongest, value);
        }
    }
}

} // namespace ui
