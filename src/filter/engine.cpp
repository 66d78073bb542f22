#include "filter/engine.h"

#include "base/date.h"
#include "filter/network_rows.h"
#include "filter/search.h"

#include <algorithm>
#include <limits>

namespace filter {

namespace {

constexpr int kDateColumn = kFacetCount; ///< beside the facets: every date that occurs
constexpr int kMonths = kFacetCount;     ///< histograms beside the facets' own: the timeline
constexpr int kDays = kFacetCount + 1;

constexpr int at(Facet facet)
{
    return static_cast<int>(facet);
}

constexpr Tally::Reasons bitOf(int column)
{
    return static_cast<Tally::Reasons>(1U << static_cast<unsigned>(column));
}

/// Row filters, by bit.
enum RowFilter { kSearchRows, kBoxRows, kCircleRows, kOutlineRows, kNetworkRows, kPairingRows };

Tally makeTally(const Index& index)
{
    std::vector<Column> columns;
    std::vector<Tally::Histogram> histograms;
    for (const Facet facet : kFacets) {
        columns.push_back({index.column(facet), {}, static_cast<int>(index.values(facet).size())});
        histograms.push_back({at(facet), bitOf(at(facet))});
    }
    // The timeline ignores months and dates alike.
    const auto time = static_cast<Tally::Reasons>(bitOf(at(Facet::Month)) | bitOf(kDateColumn));
    histograms.push_back({at(Facet::Month), time});
    histograms.push_back({kDateColumn, time});

    const std::span<const std::uint16_t> months = index.column(Facet::Month);
    std::vector<std::uint32_t> dates(index.dayColumn().begin(), index.dayColumn().end());
    for (std::size_t row = 0; row < dates.size(); ++row) {
        dates[row] += dates[row] < index.dayValues().size() ? 0U : months[row];
    }
    columns.push_back({{}, dates, static_cast<int>(index.dateCount())});
    return {columns, index.rowCount(), histograms};
}

/// For each row 1 when `contains(position)`; rows without a position fail.
template<class Contains>
std::vector<std::uint8_t> rowsInside(const Positions& positions, Contains inside, int& total)
{
    std::vector<std::uint8_t> rows(positions.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const LonLat point = positions.at(row);
        rows[row] = isKnown(point) && inside(point) ? 1 : 0;
        total += rows[row];
    }
    return rows;
}

/// For each row 1 when one of its partners in the table makes such a pairing.
std::vector<std::uint8_t> rowsPaired(const Index& index, const std::vector<std::string>& codes)
{
    const std::uint32_t bits = model::pairingBits(codes);
    std::vector<std::uint8_t> rows(static_cast<std::size_t>(index.rowCount()));
    for (int row = 0; row < index.rowCount(); ++row) {
        rows[static_cast<std::size_t>(row)] = (index.partnerships().pairingsOf(row) & bits) != 0 ? 1 : 0;
    }
    return rows;
}

} // namespace

Engine::Engine(const Index& index) : index_(&index), tally_(makeTally(index)) {}

std::span<const int> Engine::counts(Facet facet) const
{
    return tally_.counts(at(facet));
}

Tally::Choice Engine::allowedValues(Facet facet, const std::vector<std::string>& codes) const
{
    Tally::Choice allowed(index_->values(facet).size(), codes.empty() ? 1 : 0);
    for (const std::string& code : codes) {
        if (const int value = index_->findValue(facet, code); value >= 0) {
            allowed[static_cast<std::size_t>(value)] = 1;
        }
    }
    return allowed;
}

/// Bounds are inclusive; a row or a bound known to the month stands for the whole month.
Tally::Choice Engine::allowedDates(const Selection& selection) const
{
    Tally::Choice allowed(index_->dateCount(), 1);
    if (!selection.from && !selection.to) {
        return allowed;
    }
    const int first = selection.from ? base::firstDay(*selection.from) : std::numeric_limits<int>::min();
    const int last = selection.to ? base::lastDay(*selection.to) : std::numeric_limits<int>::max();
    for (std::size_t date = 0; date < allowed.size(); ++date) {
        const Index::Days days = index_->daysOfDate(date);
        const bool undated = days.first > days.last;
        const bool overlaps = first <= last && days.first <= last && days.last >= first;
        allowed[date] = (undated ? selection.keepUndated : overlaps) ? 1 : 0;
    }
    return allowed;
}

void Engine::set(const Selection& selection)
{
    if (selection == selection_) {
        return;
    }
    outcomeIsStale_ = true;
    for (const Facet facet : kFacets) {
        if (selection.of(facet) != selection_.of(facet)) {
            tally_.choose(at(facet), allowedValues(facet, selection.of(facet)));
        }
    }
    if (selection.from != selection_.from || selection.to != selection_.to ||
        selection.keepUndated != selection_.keepUndated) {
        tally_.choose(kDateColumn, allowedDates(selection));
    }
    if (selection.search != selection_.search) {
        setSearch(selection.search);
    }
    if (!(selection.area == selection_.area)) {
        setArea(selection.area);
    }
    if (selection.network != selection_.network) {
        setNetwork(selection.network);
    }
    if (selection.pairings != selection_.pairings) {
        tally_.filterRows(kPairingRows, selection.pairings.empty() ? std::vector<std::uint8_t>()
                                                                   : rowsPaired(*index_, selection.pairings));
    }
    selection_ = selection;
}

void Engine::setSearch(const std::string& typed)
{
    std::vector<std::string> words = searchWords(typed);
    if (words == words_) {
        return;
    }
    Found found;
    if (!words.empty()) {
        // One more letter: only rows that were found can still be.
        const bool isNarrower = !words_.empty() && !forgiven_ && narrows(words_, words);
        found = search(*index_, words, isNarrower ? foundRows_ : std::vector<std::uint8_t>());
    }
    tally_.filterRows(kSearchRows, found.rows);
    foundRows_ = std::move(found.rows);
    forgiven_ = found.forgiven;
    words_ = std::move(words);
}

void Engine::setArea(const Area& area)
{
    const Positions& positions = index_->positions();
    AreaTotals& totals = outcome_.areas;
    if (area.box != selection_.area.box) {
        totals.box = 0;
        tally_.filterRows(
            kBoxRows, area.box ? rowsInside(
                                     positions, [&](LonLat p) { return contains(*area.box, p); }, totals.box)
                               : std::vector<std::uint8_t>());
    }
    if (area.circle != selection_.area.circle) {
        totals.circle = 0;
        tally_.filterRows(kCircleRows, area.circle ? rowsInside(
                                                         positions,
                                                         [test = CircleTest(*area.circle)](LonLat p) {
                                                             return test.contains(p);
                                                         },
                                                         totals.circle)
                                                   : std::vector<std::uint8_t>());
    }
    if (area.outline != selection_.area.outline) {
        totals.outline = 0;
        std::vector<std::uint8_t> rows;
        if (area.outline) {
            const OutlineTest test(*area.outline);
            rows = rowsInside(
                positions, [&](LonLat p) { return test.contains(p); }, totals.outline);
        }
        tally_.filterRows(kOutlineRows, rows);
    }
    totals.unplaced = area.isEmpty() ? 0 : positions.unknown();
}

void Engine::setNetwork(const std::string& code)
{
    const auto network = std::ranges::find(index_->networks(), code, &model::Network::code);
    if (code.empty()) {
        tally_.filterRows(kNetworkRows, {});
    } else if (network != index_->networks().end()) {
        tally_.filterRows(kNetworkRows, rowsOfNetwork(*index_, *network));
    } else {
        tally_.filterRows(kNetworkRows, std::vector<std::uint8_t>(static_cast<std::size_t>(total())));
    }
}

const Outcome& Engine::outcome()
{
    if (!outcomeIsStale_) {
        return outcome_;
    }
    outcome_.total = total();
    outcome_.selected = selected();
    outcome_.forgiven = forgiven_;
    for (const Facet facet : kFacets) {
        const std::span<const int> counted = counts(facet);
        outcome_.counts[static_cast<std::size_t>(facet)].assign(counted.begin(), counted.end());
    }
    const std::span<const int> months = tally_.counts(kMonths);
    outcome_.timeline.months.assign(months.begin(), months.end());
    const std::span<const int> days = tally_.counts(kDays).first(index_->dayValues().size());
    outcome_.timeline.days.assign(days.begin(), days.end());

    tally_.updatePass(outcome_.pass);
    outcome_.rows.resize(static_cast<std::size_t>(outcome_.selected) + 1); // the last row writes one too many
    std::size_t listed = 0;
    for (std::size_t row = 0; row < outcome_.pass.size(); ++row) {
        outcome_.rows[listed] = static_cast<int>(row);
        listed += outcome_.pass[row];
    }
    outcome_.rows.pop_back();
    outcomeIsStale_ = false;
    return outcome_;
}

Crosstab Engine::crosstab(Facet rows, Facet columns) const
{
    return crossed(rows, columns, {});
}

Crosstab Engine::crossed(Facet rows, Facet columns, std::span<const Tally::Change> changes) const
{
    Crosstab table{rows, columns, tally_.cross(at(rows), at(columns), changes), {}, {}, 0};
    table.rowTotals.resize(index_->values(rows).size());
    table.columnTotals.resize(index_->values(columns).size());
    for (std::size_t row = 0; row < table.rowTotals.size(); ++row) {
        for (std::size_t column = 0; column < table.columnTotals.size(); ++column) {
            const int count = table.at(row, column);
            table.rowTotals[row] += count;
            table.columnTotals[column] += count;
            table.total += count;
        }
    }
    return table;
}

std::vector<Tally::Change> Engine::changesTo(const Selection& after) const
{
    std::vector<Tally::Change> changes;
    for (const Facet facet : kFacets) {
        if (after.of(facet) != selection_.of(facet)) {
            changes.push_back({at(facet), allowedValues(facet, after.of(facet))});
        }
    }
    return changes;
}

Preview Engine::preview(const Selection& after) const
{
    const Tally::Totals totals = tally_.preview(changesTo(after));
    Preview preview;
    preview.selected = totals.selected;
    for (const Facet each : kFacets) {
        const std::span<const int> counted = tally_.counts(totals, at(each));
        preview.counts[static_cast<std::size_t>(each)].assign(counted.begin(), counted.end());
    }
    const std::span<const int> months = tally_.counts(totals, kMonths);
    preview.timeline.months.assign(months.begin(), months.end());
    const std::span<const int> days = tally_.counts(totals, kDays).first(index_->dayValues().size());
    preview.timeline.days.assign(days.begin(), days.end());
    return preview;
}

Preview Engine::preview(Facet facet, std::string_view code) const
{
    Selection after = selection_;
    toggle(after, facet, code);
    return preview(after);
}

Preview Engine::previewOnly(Facet facet, std::string_view code) const
{
    Selection after = selection_;
    keepOnly(after, facet, code);
    return preview(after);
}

std::vector<std::uint8_t> Engine::previewPass(const Selection& after) const
{
    return tally_.previewPass(changesTo(after));
}

Crosstab Engine::previewCrosstab(const Selection& after, Facet rows, Facet columns) const
{
    return crossed(rows, columns, changesTo(after));
}

std::size_t Engine::bytes() const
{
    return tally_.bytes() + foundRows_.capacity() + outcome_.pass.capacity() +
           outcome_.rows.capacity() * sizeof(int);
}

} // namespace filter
