// The rows of a table put together by what they have in common: one group for each combination
// of facet values that occurs, with its rows, and for each value the groups that have it. Built
// once; where nearly every row has a combination of its own, every row is a group by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace filter {

/// For each row of the table the number of its value, 0 to values - 1; one of the two spans.
struct Column {
    std::span<const std::uint16_t> narrow;
    std::span<const std::uint32_t> wide;
    int values = 0;

    [[nodiscard]] std::uint32_t at(std::size_t row) const { return narrow.empty() ? wide[row] : narrow[row]; }
};

class Groups {
public:
    /// Columns of `rowCount` values each; they are read here and not kept.
    Groups(std::span<const Column> columns, int rowCount);

    [[nodiscard]] int size() const { return size_; }
    [[nodiscard]] int rowCount() const { return rowCount_; }
    [[nodiscard]] int dimensions() const { return static_cast<int>(fields_.size()); }

    [[nodiscard]] std::uint32_t groupOf(std::size_t row) const
    {
        return groupOf_.empty() ? static_cast<std::uint32_t>(row) : groupOf_[row];
    }
    [[nodiscard]] int rowsIn(std::size_t group) const
    {
        return firstRow_.empty() ? 1 : static_cast<int>(firstRow_[group + 1] - firstRow_[group]);
    }
    /// Calls `see(row)` for each row of a group, in table order.
    template<class See>
    void eachRow(std::size_t group, See see) const
    {
        if (firstRow_.empty()) {
            see(group);
            return;
        }
        for (std::uint32_t i = firstRow_[group]; i < firstRow_[group + 1]; ++i) {
            see(static_cast<std::size_t>(rows_[i]));
        }
    }

    /// Where a column's value lies in the record of a group. Every read takes four bytes and keeps
    /// those that count, so that narrow and wide columns need no branch.
    struct Field {
        std::uint32_t slot = 0;
        std::uint32_t mask = 0xFFFF;
    };
    [[nodiscard]] Field field(int dimension) const { return fields_[static_cast<std::size_t>(dimension)]; }
    [[nodiscard]] std::uint32_t value(std::size_t group, Field field) const
    {
        return value(records() + group * stride_, field);
    }
    static std::uint32_t value(const std::uint16_t* record, Field field)
    {
        std::uint32_t read = 0;
        std::memcpy(&read, record + field.slot, sizeof read);
        return read & field.mask;
    }
    /// Group after group, `stride()` slots each.
    [[nodiscard]] const std::uint16_t* records() const { return slots_.data(); }
    [[nodiscard]] std::size_t stride() const { return stride_; }

    /// The groups with a value of a column, in ascending order.
    [[nodiscard]] std::span<const std::uint32_t> with(int dimension, std::size_t value) const
    {
        const Lists& lists = lists_[static_cast<std::size_t>(dimension)];
        return std::span(lists.groups)
            .subspan(lists.first[value], lists.first[value + 1] - lists.first[value]);
    }
    [[nodiscard]] int values(int dimension) const
    {
        return static_cast<int>(lists_[static_cast<std::size_t>(dimension)].first.size()) - 1;
    }

    /// Memory held, in bytes.
    [[nodiscard]] std::size_t bytes() const;

private:
    using Digits = std::vector<std::vector<std::uint16_t>>;
    void sortRows(const Digits& digits, const std::vector<std::uint32_t>& radixes);
    void cut(const Digits& digits);
    void fillRecords(std::span<const Column> columns);
    void listGroups(std::span<const Column> columns);

    struct Lists {
        std::vector<std::uint32_t> first; ///< for each value where its groups begin, and the end
        std::vector<std::uint32_t> groups;
    };

    int rowCount_ = 0;
    int size_ = 0;
    std::vector<std::uint32_t> groupOf_;  ///< by row; empty when every row is a group
    std::vector<std::uint32_t> rows_;     ///< group after group; empty likewise
    std::vector<std::uint32_t> firstRow_; ///< of each group in rows_, and the end; empty likewise
    std::vector<Field> fields_;
    std::size_t stride_ = 0; ///< 16-bit slots of a record
    std::vector<std::uint16_t> slots_;
    std::vector<Lists> lists_;
};

} // namespace filter
