// The rows of the table in the order asked for. Each column is ranked once, so that sorting a
// million rows counts numbers and compares no text.
#pragma once

#include "base/language.h"
#include "model/dataset.h"
#include "session/analysis.h"
#include "session/nearby.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace session {

/// Where each row of a dataset comes in a column: equal cells have equal ranks.
struct ColumnRanks {
    std::vector<std::uint32_t> of; ///< for each row; `count` where the cell says nothing
    std::uint32_t count = 0;
};

/// The ranks of a column as it reads in a language: text as people sort it (folded, then by its
/// bytes), dates by time, distances as measured. Rows without a date, a pôle, a source … have no rank.
ColumnRanks rankedColumn(const model::Dataset& data, Column column, base::Language language,
                         const Ruler& ruler = {});

/// Remembers the last order; a dataset must outlive it unchanged.
class TableOrder {
public:
    /// `rows` sorted; equal ones stay as they come. What says nothing comes last in both directions.
    const std::vector<int>& sorted(const model::Dataset& data, const std::vector<int>& rows,
                                   const std::vector<ColumnSort>& sort, base::Language language,
                                   const Ruler& ruler = {});

    /// Where a row stands in the last order; -1 when it is not in it. Linear.
    [[nodiscard]] int placeOf(int row) const;

    [[nodiscard]] bool isEmpty() const { return order_.empty(); }

    /// How often rows have been sorted, for tests.
    [[nodiscard]] int sortings() const { return sortings_; }

private:
    struct RankedOnce {
        ColumnRanks ranks;
        base::Language language{};
        std::optional<Nearby> from{}; ///< of distances
        bool isKnown = false;
    };
    const ColumnRanks& ranks(const model::Dataset& data, Column column, base::Language language,
                             const Ruler& ruler);
    void sortBy(const ColumnRanks& ranks, bool descending);

    const model::Dataset* data_ = nullptr;
    std::array<RankedOnce, kColumnCount> columns_;
    std::vector<int> rows_; ///< as they came
    std::vector<ColumnSort> sort_;
    base::Language language_{};
    std::optional<Nearby> from_; ///< where a column sorted by is that of distances
    std::vector<int> order_;
    std::vector<int> spare_;
    int sortings_ = 0;
};

} // namespace session
