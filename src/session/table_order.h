// The rows of the table in the order asked for. Each column is ranked once, so that sorting a
// million rows counts numbers and compares no text.
#pragma once

#include "base/language.h"
#include "model/dataset.h"
#include "session/analysis.h"
#include "session/nearby.h"

#include <array>
#include <cstdint>
#include <future>
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
    /// Whether to wait for the ranks of a column, or to have them worked out beside and be asked again.
    enum class Wait : std::uint8_t { Yes, No };
    static constexpr std::size_t kLongWait = 100'000; ///< rows; fewer are ranked at once all the same

    /// `rows` sorted; equal ones stay as they come. What says nothing comes last in both directions.
    /// While isRanking(), the order of before, or `rows` as they come where they are others.
    const std::vector<int>& sorted(const model::Dataset& data, const std::vector<int>& rows,
                                   const std::vector<ColumnSort>& sort, base::Language language,
                                   const Ruler& ruler = {}, Wait wait = Wait::Yes);

    /// The last order is not the one asked for: a column is being ranked on another thread.
    [[nodiscard]] bool isRanking() const { return isRanking_; }

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
    [[nodiscard]] bool needsRanks(Column column, base::Language language) const;
    /// False while the ranks of a column are worked out.
    bool haveRanks(const model::Dataset& data, const std::vector<ColumnSort>& sort, base::Language language,
                   Wait wait);
    void sortBy(const ColumnRanks& ranks, bool descending);

    const model::Dataset* data_ = nullptr;
    struct Ranking {
        std::future<ColumnRanks> result;
        const model::Dataset* data = nullptr;
        Column column{};
        base::Language language{};
    };
    std::array<RankedOnce, kColumnCount> columns_;
    Ranking ranking_; ///< on its way
    bool isRanking_ = false;
    std::vector<int> rows_; ///< as they came
    std::vector<ColumnSort> sort_;
    base::Language language_{};
    std::optional<Nearby> from_; ///< where a column sorted by is that of distances
    std::vector<int> order_;
    std::vector<int> spare_;
    int sortings_ = 0;
};

} // namespace session
