#include "filter/tally.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <thread>
#include <utility>

namespace filter {

namespace {

/// Groups from which work on all of them is shared between two threads: below, starting one takes longer.
constexpr std::size_t kWorthAThread = 1U << 17U;

/// Calls `work(begin, end, part)` for 0 to size, in two halves at once where that is worth it.
template<class Work>
void inTwo(std::size_t size, Work work)
{
    if (size < kWorthAThread) {
        work(std::size_t{0}, size, 0);
        return;
    }
    const std::jthread helper([&] { work(size / 2, size, 1); });
    work(std::size_t{0}, size / 2, 0);
}

} // namespace

Tally::Tally(std::span<const Column> columns, int rowCount, std::span<const Histogram> histograms)
    : groups_(columns, rowCount)
{
    assert(columns.size() <= kMostColumns && histograms.size() <= kMostHistograms);
    std::uint32_t first = 0;
    for (const Histogram& histogram : histograms) {
        readers_.push_back({groups_.field(histogram.column), first, histogram.column, histogram.ignores});
        first += static_cast<std::uint32_t>(groups_.values(histogram.column));
    }
    counting_.resize(std::size_t{1} << columns.size());
    for (std::size_t reasons = 0; reasons < counting_.size(); ++reasons) {
        for (std::size_t h = 0; h < readers_.size(); ++h) {
            if ((reasons & ~std::size_t{readers_[h].ignores}) == 0) {
                counting_[reasons] = static_cast<Set>(counting_[reasons] | (1U << h));
            }
        }
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        for (std::size_t h = 0; h < readers_.size(); ++h) {
            if ((readers_[h].ignores >> c & 1U) == 0) {
                heeding_[c] = static_cast<Set>(heeding_[c] | (1U << h));
            }
        }
        choices_.emplace_back(static_cast<std::size_t>(std::max(0, columns[c].values)), std::uint8_t{1});
    }
    const auto size = static_cast<std::size_t>(groups_.size());
    fails_.assign(size, 0);
    weight_.resize(size);
    for (std::size_t group = 0; group < size; ++group) {
        weight_[group] = groups_.rowsIn(group);
    }
    totals_.counts.assign(first, 0);
    recount();
}

std::span<const int> Tally::counts(int histogram) const
{
    return counts(totals_, histogram);
}

std::span<const int> Tally::counts(const Totals& totals, int histogram) const
{
    const Reader& reader = readers_[static_cast<std::size_t>(histogram)];
    return std::span(totals.counts)
        .subspan(reader.first, static_cast<std::size_t>(groups_.values(reader.column)));
}

/// Adds groups to histograms. Its own copy of where they read: no count that is written can be one
/// of these, so that they stay in registers.
class Tally::Adder {
public:
    Adder(const Tally& tally, Totals& totals)
        : slots_(tally.groups_.records()), stride_(tally.groups_.stride()), counts_(totals.counts.data())
    {
        for (const Reader& reader : tally.readers_) {
            readers_[size_++] = reader;
        }
    }

    void add(std::size_t group, Set histograms, int weight)
    {
        const std::uint16_t* const record = slots_ + group * stride_;
        while (histograms != 0) {
            const Reader& reader = readers_[static_cast<std::size_t>(std::countr_zero(histograms))];
            counts_[reader.first + Groups::value(record, reader.field)] += weight;
            histograms = static_cast<Set>(histograms & (histograms - 1U));
        }
    }

private:
    std::array<Reader, kMostHistograms> readers_;
    std::size_t size_ = 0;
    const std::uint16_t* slots_;
    std::size_t stride_;
    int* counts_;
};

/// Calls `see(group, sign)` for each group that starts (+1) or ceases (-1) to pass the column.
template<class See>
void Tally::eachChange(int column, std::span<const std::uint8_t> allowed, See see) const
{
    const Choice& before = choices_[static_cast<std::size_t>(column)];
    for (std::size_t value = 0; value < before.size(); ++value) {
        if ((before[value] != 0) != (allowed[value] != 0)) {
            const int sign = allowed[value] != 0 ? 1 : -1;
            for (const std::uint32_t group : groups_.with(column, value)) {
                see(group, sign);
            }
        }
    }
}

std::size_t Tally::changedGroups(int column, std::span<const std::uint8_t> allowed) const
{
    const Choice& before = choices_[static_cast<std::size_t>(column)];
    std::size_t changed = 0;
    for (std::size_t value = 0; value < before.size(); ++value) {
        changed += (before[value] != 0) != (allowed[value] != 0) ? groups_.with(column, value).size() : 0;
    }
    return changed;
}

void Tally::choose(int column, std::span<const std::uint8_t> allowed)
{
    const auto c = static_cast<std::size_t>(column);
    assert(allowed.size() == choices_[c].size());
    const auto bit = static_cast<Reasons>(1U << c);
    if (changedGroups(column, allowed) > fails_.size() / 2) { // going through all in order is quicker then
        failBy(column, allowed);
        choices_[c].assign(allowed.begin(), allowed.end());
        recountChosen(column, allowed);
        return;
    }
    const Set heeding = heeding_[c];
    Adder adder(*this, totals_);
    int selected = totals_.selected;
    eachChange(column, allowed, [&, fails = fails_.data()](std::size_t group, int sign) {
        const auto others = static_cast<Reasons>(fails[group] & ~bit);
        fails[group] ^= bit;
        const int weight = sign * weight_[group];
        selected += others == 0 ? weight : 0;
        adder.add(group, static_cast<Set>(counting_[others] & heeding), weight);
    });
    totals_.selected = selected;
    choices_[c].assign(allowed.begin(), allowed.end());
}

/// Why a group would fail after some choices.
Tally::Reasons Tally::failsAfter(std::size_t group, std::span<const Change> changes) const
{
    Reasons fails = fails_[group];
    for (const Change& change : changes) {
        const auto bit = static_cast<Reasons>(1U << static_cast<unsigned>(change.column));
        const auto others = static_cast<Reasons>(fails & ~bit);
        const bool passes = change.allowed[groups_.value(group, groups_.field(change.column))] != 0;
        fails = passes ? others : static_cast<Reasons>(others | bit);
    }
    return fails;
}

std::vector<int> Tally::cross(int first, int second, std::span<const Change> changes) const
{
    const auto heeded =
        static_cast<Reasons>(~((1U << static_cast<unsigned>(first)) | (1U << static_cast<unsigned>(second))));
    const Groups::Field row = groups_.field(first);
    const Groups::Field column = groups_.field(second);
    const auto width = static_cast<std::size_t>(groups_.values(second));
    std::array<std::vector<int>, 2> parts;
    for (std::vector<int>& part : parts) {
        part.assign(static_cast<std::size_t>(groups_.values(first)) * width, 0);
    }
    inTwo(fails_.size(), [&](std::size_t begin, std::size_t end, int half) {
        std::vector<int>& cells = parts[static_cast<std::size_t>(half)];
        for (std::size_t group = begin; group < end; ++group) {
            if (((changes.empty() ? fails_[group] : failsAfter(group, changes)) & heeded) == 0) {
                cells[groups_.value(group, row) * width + groups_.value(group, column)] += weight_[group];
            }
        }
    });
    for (std::size_t i = 0; i < parts[0].size(); ++i) {
        parts[0][i] += parts[1][i];
    }
    return std::move(parts[0]);
}

Tally::Totals Tally::preview(int column, std::span<const std::uint8_t> allowed) const
{
    const Change change{column, Choice(allowed.begin(), allowed.end())};
    return preview(std::span(&change, 1));
}

Tally::Totals Tally::preview(std::span<const Change> changes) const
{
    Totals totals = totals_;
    Adder adder(*this, totals);
    for (std::size_t i = 0; i < changes.size(); ++i) { // each on what those before it have left
        const auto c = static_cast<std::size_t>(changes[i].column);
        const auto bit = static_cast<Reasons>(1U << c);
        const std::span<const Change> made = changes.first(i);
        eachChange(changes[i].column, changes[i].allowed, [&](std::size_t group, int sign) {
            const Reasons fails = made.empty() ? fails_[group] : failsAfter(group, made);
            const auto others = static_cast<Reasons>(fails & ~bit);
            const int weight = sign * weight_[group];
            totals.selected += others == 0 ? weight : 0;
            adder.add(group, static_cast<Set>(counting_[others] & heeding_[c]), weight);
        });
    }
    return totals;
}

void Tally::filterRows(int bit, std::span<const std::uint8_t> passing)
{
    if (rowFails_.empty()) {
        if (passing.empty()) {
            return;
        }
        rowFails_.assign(static_cast<std::size_t>(groups_.rowCount()), 0);
    }
    const auto reason = static_cast<std::uint8_t>(1U << static_cast<unsigned>(bit));
    const auto after = [&](std::size_t row) {
        const auto others = static_cast<std::uint8_t>(rowFails_[row] & ~reason);
        return passing.empty() || passing[row] != 0 ? others : static_cast<std::uint8_t>(others | reason);
    };
    std::size_t changed = 0;
    for (std::size_t row = 0; row < rowFails_.size(); ++row) {
        changed += (rowFails_[row] == 0) != (after(row) == 0) ? 1U : 0U;
    }
    Adder adder(*this, totals_);
    const bool recounts = changed > fails_.size() / 2;
    for (std::size_t row = 0; row < rowFails_.size(); ++row) {
        const std::uint8_t now = after(row);
        const int weight = (now == 0 ? 1 : 0) - (rowFails_[row] == 0 ? 1 : 0);
        rowFails_[row] = now;
        if (weight == 0) {
            continue;
        }
        const std::uint32_t group = groups_.groupOf(row);
        weight_[group] += weight;
        if (!recounts) {
            totals_.selected += fails_[group] == 0 ? weight : 0;
            adder.add(group, counting_[fails_[group]], weight);
        }
    }
    passIsStale_ = passIsStale_ || changed > 0;
    if (recounts) {
        recount();
    }
}

/// Writes anew which groups fail a column.
void Tally::failBy(int column, std::span<const std::uint8_t> allowed)
{
    const Groups::Field field = groups_.field(column);
    const auto bit = static_cast<Reasons>(1U << static_cast<unsigned>(column));
    inTwo(fails_.size(), [&](std::size_t begin, std::size_t end, int) {
        Reasons* const fails = fails_.data();
        for (std::size_t group = begin; group < end; ++group) {
            const auto others = static_cast<Reasons>(fails[group] & ~bit);
            fails[group] =
                allowed[groups_.value(group, field)] != 0 ? others : static_cast<Reasons>(others | bit);
        }
    });
}

/// Counts anew after a choice in a column: where few values are left, their groups alone.
void Tally::recountChosen(int column, std::span<const std::uint8_t> allowed)
{
    std::size_t left = 0;
    for (std::size_t value = 0; value < allowed.size(); ++value) {
        left += allowed[value] != 0 ? groups_.with(column, value).size() : 0;
    }
    if (left > fails_.size() / 8) {
        recount();
        return;
    }
    const Set heeding = heeding_[static_cast<std::size_t>(column)];
    for (std::size_t h = 0; h < readers_.size(); ++h) {
        if ((heeding >> h & 1U) != 0) {
            const auto first = totals_.counts.begin() + readers_[h].first;
            std::fill_n(first, groups_.values(readers_[h].column), 0);
        }
    }
    totals_.selected = 0;
    Adder adder(*this, totals_);
    for (std::size_t value = 0; value < allowed.size(); ++value) {
        for (const std::uint32_t group :
             allowed[value] != 0 ? groups_.with(column, value) : std::span<const std::uint32_t>()) {
            totals_.selected += fails_[group] == 0 ? weight_[group] : 0;
            adder.add(group, static_cast<Set>(counting_[fails_[group]] & heeding), weight_[group]);
        }
    }
}

void Tally::recount()
{
    std::array<Totals, 2> parts;
    inTwo(fails_.size(), [&](std::size_t begin, std::size_t end, int part) {
        Totals totals;
        totals.counts.assign(totals_.counts.size(), 0);
        Adder adder(*this, totals);
        for (std::size_t group = begin; group < end; ++group) {
            totals.selected += fails_[group] == 0 ? weight_[group] : 0;
            adder.add(group, counting_[fails_[group]], weight_[group]);
        }
        parts[static_cast<std::size_t>(part)] = std::move(totals);
    });
    totals_ = std::move(parts[0]);
    totals_.selected += parts[1].selected;
    for (std::size_t i = 0; i < parts[1].counts.size(); ++i) {
        totals_.counts[i] += parts[1].counts[i];
    }
}

void Tally::updatePass(std::vector<std::uint8_t>& pass)
{
    const auto rowCount = static_cast<std::size_t>(groups_.rowCount());
    if (passIsStale_ || pass.size() != rowCount) {
        pass.resize(rowCount);
        shown_.resize(fails_.size());
        for (std::size_t group = 0; group < fails_.size(); ++group) {
            shown_[group] = fails_[group] == 0 ? 1 : 0;
        }
        for (std::size_t row = 0; row < rowCount; ++row) {
            pass[row] = shown_[groups_.groupOf(row)] != 0 && isAdmitted(row) ? 1 : 0;
        }
        passIsStale_ = false;
        return;
    }
    for (std::size_t group = 0; group < fails_.size(); ++group) {
        const bool passes = fails_[group] == 0;
        if (passes != (shown_[group] != 0)) {
            shown_[group] = passes ? 1 : 0;
            groups_.eachRow(group, [&](std::size_t row) { pass[row] = passes && isAdmitted(row) ? 1 : 0; });
        }
    }
}

std::vector<std::uint8_t> Tally::previewPass(std::span<const Change> changes) const
{
    std::vector<std::uint8_t> passes(fails_.size());
    for (std::size_t group = 0; group < fails_.size(); ++group) {
        passes[group] = failsAfter(group, changes) == 0 ? 1 : 0;
    }
    std::vector<std::uint8_t> rows(static_cast<std::size_t>(groups_.rowCount()));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row] = passes[groups_.groupOf(row)] != 0 && isAdmitted(row) ? 1 : 0;
    }
    return rows;
}

std::size_t Tally::bytes() const
{
    const auto held = [](const auto& list) { return list.capacity() * sizeof(list[0]); };
    std::size_t all = groups_.bytes() + held(fails_) + held(weight_) + held(rowFails_) + held(shown_) +
                      held(totals_.counts) + held(counting_) + held(readers_);
    for (const Choice& choice : choices_) {
        all += held(choice);
    }
    return all;
}

} // namespace filter
