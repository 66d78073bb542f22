// Counts of a table under choices, kept up to date: what a change of choice or of a row filter
// does to the counts is worked out on the groups and rows whose state it changes, on nothing else.
// Knows columns and numbers only; filter/engine.h gives them their meaning.
#pragma once

#include "filter/groups.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace filter {

class Tally {
public:
    /// Reasons why a group fails, a bit for each column.
    using Reasons = std::uint8_t;
    static constexpr int kMostColumns = 8;
    static constexpr int kMostHistograms = 16;

    /// Rows by value of a column, choices in the columns of `ignores` (bits) left aside.
    struct Histogram {
        int column = 0;
        Reasons ignores = 0;
    };
    /// A choice for each value of a column: 1 lets its rows pass.
    using Choice = std::vector<std::uint8_t>;

    /// At most kMostColumns columns and kMostHistograms histograms.
    Tally(std::span<const Column> columns, int rowCount, std::span<const Histogram> histograms);

    /// Lets only rows with these values of a column pass; parallel to its values.
    void choose(int column, std::span<const std::uint8_t> allowed);
    /// Row filter number `bit` (0 to 7) lets only these rows pass, a byte for each; none: all rows.
    void filterRows(int bit, std::span<const std::uint8_t> passing);

    [[nodiscard]] int selected() const { return totals_.selected; }
    /// Rows by the values of two columns, choices in these two left aside: value b of the second
    /// column after the other for each value of the first.
    [[nodiscard]] std::vector<int> cross(int first, int second) const { return cross(first, second, {}); }
    [[nodiscard]] std::span<const int> counts(int histogram) const;
    [[nodiscard]] const Choice& choice(int column) const
    {
        return choices_[static_cast<std::size_t>(column)];
    }
    /// True when the row passes every row filter.
    [[nodiscard]] bool isAdmitted(std::size_t row) const { return rowFails_.empty() || rowFails_[row] == 0; }

    /// What counts would be after a choice.
    struct Totals {
        int selected = 0;
        std::vector<int> counts; ///< all histograms, one after the other
    };
    [[nodiscard]] Totals preview(int column, std::span<const std::uint8_t> allowed) const;
    /// A choice in one column, not made yet.
    struct Change {
        int column = 0;
        Choice allowed;
    };
    /// The same after several choices, each in a column of its own.
    [[nodiscard]] Totals preview(std::span<const Change> changes) const;
    [[nodiscard]] std::vector<int> cross(int first, int second, std::span<const Change> changes) const;
    [[nodiscard]] std::span<const int> counts(const Totals& totals, int histogram) const;

    /// Brings a list up to date that has for each row 1 when it passes. Always the same list: only
    /// what has changed since the last call is written; an empty one is filled.
    void updatePass(std::vector<std::uint8_t>& pass);
    /// The same after a choice, without making it.
    [[nodiscard]] std::vector<std::uint8_t> previewPass(std::span<const Change> changes) const;

    /// Memory held, in bytes.
    [[nodiscard]] std::size_t bytes() const;
    /// Groups that a choice would change: all that it touches.
    [[nodiscard]] std::size_t changedGroups(int column, std::span<const std::uint8_t> allowed) const;
    [[nodiscard]] int groupCount() const { return groups_.size(); }

private:
    using Set = std::uint16_t; ///< of histograms, a bit each
    struct Reader {            ///< of one histogram
        Groups::Field field;
        std::uint32_t first = 0; ///< in Totals::counts
        int column = 0;
        Reasons ignores = 0;
    };

    class Adder;
    template<class See>
    void eachChange(int column, std::span<const std::uint8_t> allowed, See see) const;
    [[nodiscard]] Reasons failsAfter(std::size_t group, std::span<const Change> changes) const;
    void recount();
    void failBy(int column, std::span<const std::uint8_t> allowed);
    void recountChosen(int column, std::span<const std::uint8_t> allowed);

    Groups groups_;
    std::vector<Reader> readers_;
    std::vector<Set> counting_;               ///< for each set of reasons the histograms that still count
    std::array<Set, kMostColumns> heeding_{}; ///< for each column the histograms that do not ignore it
    std::vector<Choice> choices_;
    std::vector<Reasons> fails_;         ///< by group
    std::vector<int> weight_;            ///< by group: rows that pass every row filter
    std::vector<std::uint8_t> rowFails_; ///< by row, a bit for each row filter; empty: none is set
    Totals totals_;
    std::vector<std::uint8_t> shown_; ///< by group: as the list of updatePass has it
    bool passIsStale_ = true;         ///< row filters have changed since
};

} // namespace filter
