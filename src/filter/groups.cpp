#include "filter/groups.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace filter {

namespace {

constexpr std::uint32_t kNarrow = 1U << 16U; ///< values that a 16-bit slot tells apart

/// The columns as few numbers of at most `limit` values each: small columns share one number.
/// Sorting number after number never needs one key for all columns, so that none can overflow.
struct Packing {
    explicit Packing(std::span<const Column> columns, std::size_t rowCount)
    {
        // The counters of a sort are cleared for each number: few rows deserve few counters.
        const auto limit = static_cast<std::uint32_t>(std::clamp<std::size_t>(rowCount, 256, kNarrow));
        for (const Column& column : columns) {
            const auto values = static_cast<std::uint32_t>(std::max(1, column.values));
            if (values > kNarrow) {
                add(column, rowCount, kNarrow, [](std::uint32_t v) { return v & (kNarrow - 1); });
                add(column, rowCount, ((values - 1) / kNarrow) + 1,
                    [](std::uint32_t v) { return v / kNarrow; });
                isOpen_ = false;
            } else if (isOpen_ && std::uint64_t{radixes.back()} * values <= limit) {
                join(column, values);
            } else {
                add(column, rowCount, values, [](std::uint32_t v) { return v; });
                isOpen_ = true;
            }
        }
    }

    std::vector<std::vector<std::uint16_t>> digits;
    std::vector<std::uint32_t> radixes;

private:
    template<class Part>
    void add(const Column& column, std::size_t rowCount, std::uint32_t radix, Part part)
    {
        std::vector<std::uint16_t>& digit = digits.emplace_back(rowCount);
        for (std::size_t row = 0; row < rowCount; ++row) {
            digit[row] = static_cast<std::uint16_t>(part(column.at(row)));
        }
        radixes.push_back(radix);
    }
    void join(const Column& column, std::uint32_t values)
    {
        std::vector<std::uint16_t>& digit = digits.back();
        for (std::size_t row = 0; row < digit.size(); ++row) {
            digit[row] = static_cast<std::uint16_t>(digit[row] * values + column.at(row));
        }
        radixes.back() *= values;
    }

    bool isOpen_ = false; ///< the last number has room for another column
};

/// Counts into places: afterwards first[v] is where value v begins, first.back() the end.
void accumulate(std::vector<std::uint32_t>& first)
{
    std::exclusive_scan(first.begin(), first.end(), first.begin(), std::uint32_t{0});
}

} // namespace

Groups::Groups(std::span<const Column> columns, int rowCount) : rowCount_(rowCount)
{
    {
        const Packing packing(columns, static_cast<std::size_t>(rowCount));
        sortRows(packing.digits, packing.radixes);
        cut(packing.digits);
    }
    fillRecords(columns);
    listGroups(columns);
}

/// Radix sort from the last number to the first: each pass keeps the order of the one before.
void Groups::sortRows(const Digits& digits, const std::vector<std::uint32_t>& radixes)
{
    const auto rowCount = static_cast<std::size_t>(rowCount_);
    rows_.resize(rowCount);
    std::vector<std::uint32_t> sorted;
    for (std::size_t d = digits.size(); d-- > 0;) {
        const std::vector<std::uint16_t>& digit = digits[d];
        std::vector<std::uint32_t> place(radixes[d] + 1, 0);
        for (const std::uint16_t value : digit) {
            ++place[value];
        }
        accumulate(place);
        if (d + 1 == digits.size()) {
            for (std::size_t row = 0; row < rowCount; ++row) {
                rows_[place[digit[row]]++] = static_cast<std::uint32_t>(row);
            }
            continue;
        }
        sorted.resize(rowCount);
        for (const std::uint32_t row : rows_) {
            sorted[place[digit[row]]++] = row;
        }
        rows_.swap(sorted);
    }
    if (digits.empty()) {
        std::iota(rows_.begin(), rows_.end(), 0U);
    }
}

/// A group ends where the next row in order differs.
void Groups::cut(const Digits& digits)
{
    const auto differ = [&digits](std::uint32_t a, std::uint32_t b) {
        return std::any_of(digits.begin(), digits.end(),
                           [a, b](const std::vector<std::uint16_t>& digit) { return digit[a] != digit[b]; });
    };
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (i == 0 || differ(rows_[i - 1], rows_[i])) {
            firstRow_.push_back(static_cast<std::uint32_t>(i));
        }
    }
    size_ = static_cast<int>(firstRow_.size());
    if (size_ > rowCount_ / 2) { // too few rows a group for groups to save anything
        size_ = rowCount_;
        rows_ = {};
        firstRow_ = {};
        return;
    }
    firstRow_.push_back(static_cast<std::uint32_t>(rows_.size()));
    firstRow_.shrink_to_fit();
    groupOf_.resize(rows_.size());
    for (std::size_t group = 0; group < static_cast<std::size_t>(size_); ++group) {
        eachRow(group, [&](std::size_t row) { groupOf_[row] = static_cast<std::uint32_t>(group); });
    }
}

void Groups::fillRecords(std::span<const Column> columns)
{
    for (const Column& column : columns) {
        const bool isWide = static_cast<std::uint32_t>(std::max(0, column.values)) > kNarrow;
        fields_.push_back({static_cast<std::uint32_t>(stride_), isWide ? 0xFFFFFFFFU : 0xFFFFU});
        stride_ += isWide ? 2 : 1;
    }
    slots_.resize(static_cast<std::size_t>(size_) * stride_ + 1); // a read at the end takes one slot more
    for (std::size_t d = 0; d < columns.size(); ++d) {
        const Field at = fields_[d];
        for (std::size_t group = 0; group < static_cast<std::size_t>(size_); ++group) {
            const std::size_t row = firstRow_.empty() ? group : rows_[firstRow_[group]];
            const std::uint32_t value = columns[d].at(row);
            std::uint16_t* const slot = &slots_[group * stride_ + at.slot];
            slot[0] = static_cast<std::uint16_t>(value);
            if (at.mask != 0xFFFFU) {
                slot[1] = static_cast<std::uint16_t>(value >> 16U);
            }
        }
    }
}

void Groups::listGroups(std::span<const Column> columns)
{
    for (std::size_t d = 0; d < columns.size(); ++d) {
        Lists& lists = lists_.emplace_back();
        const Field at = fields_[d];
        const auto groups = static_cast<std::size_t>(size_);
        lists.first.assign(static_cast<std::size_t>(std::max(0, columns[d].values)) + 1, 0);
        for (std::size_t group = 0; group < groups; ++group) {
            ++lists.first[value(group, at)];
        }
        accumulate(lists.first);
        std::vector<std::uint32_t> place = lists.first;
        lists.groups.resize(groups);
        for (std::size_t group = 0; group < groups; ++group) {
            lists.groups[place[value(group, at)]++] = static_cast<std::uint32_t>(group);
        }
    }
}

std::size_t Groups::bytes() const
{
    const auto held = [](const auto& list) { return list.capacity() * sizeof(list[0]); };
    std::size_t all = held(groupOf_) + held(rows_) + held(firstRow_) + held(slots_) + held(fields_);
    for (const Lists& lists : lists_) {
        all += held(lists.first) + held(lists.groups);
    }
    return all;
}

} // namespace filter
