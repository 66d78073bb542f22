// The parts of bars and matrix as exhibits; see exhibits.h.
#include "layout/exhibits.h"

#include <algorithm>
#include <functional>

namespace layout {

Exhibit<ChartLabel> chartLabelExhibit(const Chart& chart, bool counts)
{
    Exhibit<ChartLabel> things{3, 2, {}, {}, {}}; // opacity, place
    for (const ChartLabel& label : chart.labels) {
        const std::uint64_t text = counts ? 0 : std::hash<std::string>{}(label.text) & 0xFFFFFFFFU;
        const auto numbers = things.add(text << 32U | label.key, label);
        numbers[0] = label.opacity < 1 ? (label.opacity + 1) / 2 : 1;
        numbers[1] = label.at.x;
        numbers[2] = label.at.y;
    }
    return things;
}

void showChartLabels(const Exhibit<ChartLabel>& things, Chart& chart)
{
    chart.labels = things.tags;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto numbers = things.of(i);
        chart.labels[i].opacity = std::max(0.0, 2 * numbers[0] - 1); // one goes, then the other comes
        chart.labels[i].at = {numbers[1], numbers[2]};
    }
}

Exhibit<ChartBar> chartBarExhibit(const Chart& chart)
{
    Exhibit<ChartBar> things{5, 2, {}, {}, {}}; // opacity, lower left corner, width, height
    for (const ChartBar& bar : chart.bars) {
        const auto numbers = things.add(bar.key, bar);
        numbers[0] = bar.opacity;
        numbers[1] = bar.rect.x;
        numbers[2] = bar.rect.bottom();
        numbers[3] = bar.rect.width;
        numbers[4] = bar.rect.height;
    }
    return things;
}

void showChartBars(const Exhibit<ChartBar>& things, Chart& chart)
{
    chart.bars = things.tags;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto numbers = things.of(i);
        chart.bars[i].opacity = numbers[0];
        chart.bars[i].rect = {static_cast<float>(numbers[1]), static_cast<float>(numbers[2] - numbers[4]),
                              static_cast<float>(numbers[3]), static_cast<float>(numbers[4])};
    }
}

Exhibit<ChartMark> chartMarkExhibit(const Chart& chart)
{
    Exhibit<ChartMark> things{4, 2, {}, {}, {}}; // opacity, place, radius
    for (const ChartMark& mark : chart.marks) {
        const auto numbers = things.add(static_cast<std::uint32_t>(mark.category), mark);
        numbers[0] = mark.opacity;
        numbers[1] = mark.at.x;
        numbers[2] = mark.at.y;
        numbers[3] = mark.radius;
    }
    return things;
}

void showChartMarks(const Exhibit<ChartMark>& things, Chart& chart)
{
    chart.marks = things.tags;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto numbers = things.of(i);
        chart.marks[i].opacity = numbers[0];
        chart.marks[i].at = {numbers[1], numbers[2]};
        chart.marks[i].radius = numbers[3];
    }
}

Exhibit<ChartLine> chartLineExhibit(const Chart& chart)
{
    Exhibit<ChartLine> things{5, 4, {}, {}, {}}; // opacity, both ends
    for (const ChartLine& line : chart.lines) {
        const auto numbers = things.add(line.key, line);
        numbers[0] = line.opacity;
        numbers[1] = line.from.x;
        numbers[2] = line.from.y;
        numbers[3] = line.to.x;
        numbers[4] = line.to.y;
    }
    return things;
}

void showChartLines(const Exhibit<ChartLine>& things, Chart& chart)
{
    chart.lines = things.tags;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto numbers = things.of(i);
        chart.lines[i].opacity = numbers[0];
        chart.lines[i].from = {numbers[1], numbers[2]};
        chart.lines[i].to = {numbers[3], numbers[4]};
    }
}

} // namespace layout
