// The census in columns, built once for a dataset: one small number for each row and facet, dates,
// positions, and the folded text that search reads.
#pragma once

#include "filter/positions.h"
#include "filter/selection.h"
#include "model/partnership.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filter {

/// One choice of a facet. Order: code list order; months by time; `none` last.
struct FacetValue {
    std::string code;
    int total = 0;          ///< rows with this value, unfiltered
    int publishedCount = 0; ///< categories only
};

class Index {
public:
    explicit Index(const model::Dataset& dataset);

    [[nodiscard]] int rowCount() const { return rowCount_; }
    [[nodiscard]] const std::vector<FacetValue>& values(Facet facet) const;
    /// For each row the position of its value in `values(facet)`.
    [[nodiscard]] std::span<const std::uint16_t> column(Facet facet) const;
    [[nodiscard]] int findValue(Facet facet, std::string_view code) const; ///< -1 when unknown
    [[nodiscard]] std::string_view foldedText(int row) const;
    /// Days since 1970-01-01 that the row's date may stand for; first > last when undated.
    struct Days {
        int first = 1;
        int last = 0;
    };
    [[nodiscard]] Days days(int row) const;

    /// A day that rows known to the day have, by time.
    struct DayValue {
        int day = 0;   ///< since 1970-01-01
        int total = 0; ///< rows of that very day, unfiltered
    };
    [[nodiscard]] std::span<const DayValue> dayValues() const { return dayValues_; }
    /// For each row the position of its day in `dayValues()`; its size when no day is known.
    [[nodiscard]] std::span<const std::uint32_t> dayColumn() const { return dayColumn_; }

    /// The days of a date that occurs: the days of `dayValues()`, then the months of
    /// `values(Facet::Month)`, the last of them `none`.
    [[nodiscard]] Days daysOfDate(std::size_t date) const;
    [[nodiscard]] std::size_t dateCount() const { return dayValues_.size() + monthDays_.size(); }

    [[nodiscard]] const Positions& positions() const { return positions_; }
    [[nodiscard]] const std::vector<model::Network>& networks() const { return networks_; }

    /// Who works with whom, worked out when first asked for: the dataset may have moved, but its rows must
    /// still be there.
    [[nodiscard]] const model::Partnerships& partnerships() const;

private:
    void indexTexts(const model::Dataset& dataset);
    void indexDays(const model::Dataset& dataset);

    int rowCount_ = 0;
    std::array<std::vector<FacetValue>, kFacetCount> values_;
    std::array<std::vector<std::uint16_t>, kFacetCount> columns_;
    std::vector<Days> monthDays_; ///< parallel to values(Facet::Month)
    Positions positions_;
    std::vector<model::Network> networks_;
    std::vector<DayValue> dayValues_;
    std::vector<std::uint32_t> dayColumn_;
    std::span<const model::Initiative> initiatives_;
    mutable std::unique_ptr<const model::Partnerships> partnerships_;
    std::string text_;                     ///< of rows one behind the other, those of equal texts once
    std::vector<std::uint64_t> textStart_; ///< in `text_`; one more than there are texts
    std::vector<std::uint32_t> textOfRow_;
};

/// Reads "a,b" into codes the index knows. Error (exit 2): names the unknown code and the
/// nearest valid one. Region and category labels are accepted too ("Occitanie").
base::Result<std::vector<std::string>> parseCodes(const Index& index, const model::Dataset& dataset,
                                                  Facet facet, std::string_view list);

} // namespace filter
