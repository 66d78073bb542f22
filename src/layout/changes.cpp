#include "layout/changes.h"

namespace layout {

Exhibits exhibitsOf(const Sheet& sheet, const SymbolLayout& symbols,
                    const std::vector<BouquetLayout>& bouquets, const base::FontSet& fonts,
                    base::Language language, bool counts)
{
    Exhibits exhibits;
    exhibits.kind = symbols.kind;
    exhibits.colouring = {2, 1, {}, {}, {}};
    exhibits.colouring.add(0, symbols.colouring)[1] = symbols.colouring == Colouring::Pole ? 1 : 0;
    if (isChart(symbols.kind)) {
        exhibits.labels = chartLabelExhibit(symbols.chart, counts);
        exhibits.bars = chartBarExhibit(symbols.chart);
        exhibits.marks = chartMarkExhibit(symbols.chart);
        exhibits.lines = chartLineExhibit(symbols.chart);
    } else {
        exhibits.bubbles = bubbleExhibit(sheet, symbols, fonts, language);
        exhibits.cells = cellExhibit(sheet, symbols);
        exhibits.leaders = leaderExhibit(sheet, bouquets);
        exhibits.badges = badgeExhibit(sheet, bouquets);
        exhibits.numbers = numberExhibit(exhibits.bubbles, bouquets, counts);
    }
    return exhibits;
}

void Changes::go(const Exhibits& before, const Exhibits& after, double now, bool fades)
{
    colouring_.go(before.colouring, after.colouring, now, false); // a mix of colours is a fade
    if (before.kind != after.kind) {
        const Passage<Colouring> colouring = std::move(colouring_);
        stop();
        colouring_ = colouring;
        return;
    }
    bubbles_.go(before.bubbles, after.bubbles, now, fades);
    cells_.go(before.cells, after.cells, now, fades);
    leaders_.go(before.leaders, after.leaders, now, fades);
    badges_.go(before.badges, after.badges, now, fades);
    numbers_.go(before.numbers, after.numbers, now, false); // fade anyway
    labels_.go(before.labels, after.labels, now, fades);
    bars_.go(before.bars, after.bars, now, fades);
    marks_.go(before.marks, after.marks, now, fades);
    lines_.go(before.lines, after.lines, now, fades);
}

bool Changes::isMoving(double now) const
{
    return bubbles_.isMoving(now) || cells_.isMoving(now) || leaders_.isMoving(now) ||
           badges_.isMoving(now) || numbers_.isMoving(now) || labels_.isMoving(now) || bars_.isMoving(now) ||
           marks_.isMoving(now) || lines_.isMoving(now) || colouring_.isMoving(now);
}

std::optional<double> Changes::poleShare(const Exhibits& target, double now) const
{
    if (!colouring_.isMoving(now)) {
        return std::nullopt;
    }
    const Exhibit<Colouring> shown = colouring_.at(target.colouring, now);
    return shown.of(shown.size() - 1)[1];
}

void Changes::show(const Exhibits& target, const Sheet& sheet, SymbolLayout& symbols,
                   std::vector<BouquetLayout>& bouquets, double now) const
{
    if (bubbles_.isMoving(now) || numbers_.isMoving(now)) {
        showBubbles(bubbles_.at(target.bubbles, now), sheet, symbols);
    }
    if (cells_.isMoving(now)) {
        showCells(cells_.at(target.cells, now), sheet, symbols);
    }
    if (leaders_.isMoving(now)) {
        showLeaders(leaders_.at(target.leaders, now), sheet, bouquets);
    }
    if (badges_.isMoving(now)) {
        showBadges(badges_.at(target.badges, now), sheet, bouquets);
    }
    if (numbers_.isMoving(now)) {
        showNumbers(numbers_.at(target.numbers, now), symbols, bouquets);
    }
    if (labels_.isMoving(now)) {
        showChartLabels(labels_.at(target.labels, now), symbols.chart);
    }
    if (bars_.isMoving(now)) {
        showChartBars(bars_.at(target.bars, now), symbols.chart);
    }
    if (marks_.isMoving(now)) {
        showChartMarks(marks_.at(target.marks, now), symbols.chart);
    }
    if (lines_.isMoving(now)) {
        showChartLines(lines_.at(target.lines, now), symbols.chart);
    }
}

} // namespace layout
