// A selection over a table and everything that is counted of it, kept up to date: a change of the
// selection is worked out on what it changes. Behind the viewer, counts, list and export.
#pragma once

#include "filter/crosstab.h"
#include "filter/outcome.h"
#include "filter/tally.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filter {

/// The counts that a choice would give, before it is made.
struct Preview {
    int selected = 0;
    std::array<std::vector<int>, kFacetCount> counts; ///< parallel to Index::values
    Timeline timeline;
    Crosstab crossed; ///< two facets crossed, by whoever shows them (Engine::previewCrosstab); else empty

    [[nodiscard]] int count(Facet facet, int value) const
    {
        return counts[static_cast<std::size_t>(facet)][static_cast<std::size_t>(value)];
    }
};

/// Not for two threads at once.
class Engine {
public:
    /// Nothing is selected away yet. The index must outlive the engine.
    explicit Engine(const Index& index);
    /// The index has been moved here.
    void follow(const Index& moved) { index_ = &moved; }

    /// Makes this the selection. Codes that the index does not know match nothing.
    void set(const Selection& selection);
    [[nodiscard]] const Selection& selection() const { return selection_; }

    [[nodiscard]] int total() const { return index_->rowCount(); }
    [[nodiscard]] int selected() const { return tally_.selected(); }
    /// By the crossfilter rule, parallel to Index::values; valid until the next set(). What a value has
    /// without any filter is its FacetValue::total: « 0 avec les filtres actuels, 12 sans ».
    [[nodiscard]] std::span<const int> counts(Facet facet) const;
    /// Two different facets crossed, at the current selection: one pass over the groups.
    [[nodiscard]] Crosstab crosstab(Facet rows, Facet columns) const;
    [[nodiscard]] bool forgiven() const { return forgiven_; }

    /// All of it, rows included; brought up to date when it is asked for, valid until the next set().
    const Outcome& outcome();

    /// What toggling a choice would give (filter::toggle), or keeping it alone (filter::keepOnly).
    [[nodiscard]] Preview preview(Facet facet, std::string_view code) const;
    [[nodiscard]] Preview previewOnly(Facet facet, std::string_view code) const;
    /// What another selection would give that differs from this one in its choices alone, not in
    /// search, dates or area: a cell of a matrix is two choices.
    [[nodiscard]] Preview preview(const Selection& after) const;
    /// For each row 1 when it would pass then.
    [[nodiscard]] std::vector<std::uint8_t> previewPass(const Selection& after) const;
    /// Two facets crossed, as they would be then.
    [[nodiscard]] Crosstab previewCrosstab(const Selection& after, Facet rows, Facet columns) const;

    /// Memory held beside the index, in bytes.
    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] int groupCount() const { return tally_.groupCount(); }

private:
    [[nodiscard]] Tally::Choice allowedValues(Facet facet, const std::vector<std::string>& codes) const;
    [[nodiscard]] Tally::Choice allowedDates(const Selection& selection) const;
    [[nodiscard]] std::vector<Tally::Change> changesTo(const Selection& after) const;
    [[nodiscard]] Crosstab crossed(Facet rows, Facet columns, std::span<const Tally::Change> changes) const;
    void setSearch(const std::string& typed);
    void setArea(const Area& area);
    void setNetwork(const std::string& code);

    const Index* index_;
    Tally tally_;
    Selection selection_;
    std::vector<std::string> words_;      ///< of the search
    std::vector<std::uint8_t> foundRows_; ///< what they find; empty when nothing is searched
    bool forgiven_ = false;
    Outcome outcome_;
    bool outcomeIsStale_ = true;
};

} // namespace filter
