// The parts of bars and matrix as exhibits; see exhibits.h.
#include "layout/exhibits.h"

#include <algorithm>
#include <array>
#include <functional>

namespace layout {

namespace {

/// What is drawn of a part beside its opacity: numbersOf(part), of which the first `lasting` are places.
template<class Part, class KeyOf, class NumbersOf>
Exhibit<Part> exhibitOf(const std::vector<Part>& parts, std::size_t lasting, KeyOf keyOf, NumbersOf numbersOf)
{
    Exhibit<Part> things{1 + numbersOf(Part{}).size(), lasting, {}, {}, {}};
    for (const Part& part : parts) {
        const auto numbers = things.add(keyOf(part), part);
        numbers[0] = part.opacity;
        std::ranges::copy(numbersOf(part), numbers.begin() + 1);
    }
    return things;
}

/// The parts again, each placed by place(part, its numbers without the opacity).
template<class Part, class Place>
void show(const Exhibit<Part>& things, std::vector<Part>& parts, Place place)
{
    parts = things.tags;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto numbers = things.of(i);
        parts[i].opacity = numbers[0];
        place(parts[i], numbers.subspan(1));
    }
}

} // namespace

Exhibit<ChartLabel> chartLabelExhibit(const Chart& chart, bool counts)
{
    const auto keyOf = [counts](const ChartLabel& label) {
        const std::uint64_t text = counts ? 0 : std::hash<std::string>{}(label.text) & 0xFFFFFFFFU;
        return text << 32U | label.key;
    };
    auto things = exhibitOf(chart.labels, 2, keyOf, [](const ChartLabel& label) {
        return std::array{label.at.x, label.at.y};
    });
    for (std::size_t i = 0; i < things.size(); ++i) { // what showChartLabels does, backwards
        double& opacity = things.of(i)[0];
        opacity = opacity < 1 ? (opacity + 1) / 2 : 1;
    }
    return things;
}

void showChartLabels(const Exhibit<ChartLabel>& things, Chart& chart)
{
    show(things, chart.labels, [](ChartLabel& label, auto numbers) {
        label.opacity = std::max(0.0, 2 * label.opacity - 1); // one goes, then the other comes
        label.at = {numbers[0], numbers[1]};
    });
}

Exhibit<ChartBar> chartBarExhibit(const Chart& chart)
{
    return exhibitOf(
        chart.bars, 2, [](const ChartBar& bar) { return bar.key; },
        [](const ChartBar& bar) {
            return std::array<double, 4>{bar.rect.x, bar.rect.bottom(), bar.rect.width, bar.rect.height};
        });
}

void showChartBars(const Exhibit<ChartBar>& things, Chart& chart)
{
    show(things, chart.bars, [](ChartBar& bar, auto numbers) {
        bar.rect = {static_cast<float>(numbers[0]), static_cast<float>(numbers[1] - numbers[3]),
                    static_cast<float>(numbers[2]), static_cast<float>(numbers[3])};
    });
}

Exhibit<ChartMark> chartMarkExhibit(const Chart& chart)
{
    return exhibitOf(
        chart.marks, 2, [](const ChartMark& mark) { return static_cast<std::uint32_t>(mark.category); },
        [](const ChartMark& mark) {
            return std::array<double, 3>{mark.at.x, mark.at.y, mark.radius};
        });
}

void showChartMarks(const Exhibit<ChartMark>& things, Chart& chart)
{
    show(things, chart.marks, [](ChartMark& mark, auto numbers) {
        mark.at = {numbers[0], numbers[1]};
        mark.radius = numbers[2];
    });
}

Exhibit<ChartLine> chartLineExhibit(const Chart& chart)
{
    return exhibitOf(
        chart.lines, 4, [](const ChartLine& line) { return line.key; },
        [](const ChartLine& line) {
            return std::array{line.from.x, line.from.y, line.to.x, line.to.y};
        });
}

void showChartLines(const Exhibit<ChartLine>& things, Chart& chart)
{
    show(things, chart.lines, [](ChartLine& line, auto numbers) {
        line.from = {numbers[0], numbers[1]};
        line.to = {numbers[2], numbers[3]};
    });
}

} // namespace layout
