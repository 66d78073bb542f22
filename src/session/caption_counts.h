// What the fields of a caption stand for (tour_caption.h), counted once for a view.
#pragma once

#include "session/tour_caption.h"

#include <optional>

namespace session {

class CaptionCounts {
public:
    /// Both must outlive this.
    CaptionCounts(const View& view, const CaptionGround& ground);
    CaptionCounts(View&& view, const CaptionGround& ground) = delete;

    /// A field that is a number; nothing for any other.
    [[nodiscard]] std::optional<long long> number(std::string_view field) const;
    /// Any field as it is written; nothing when it is none. A field that has no value in this view
    /// (the card of a view without one) is « – ».
    [[nodiscard]] std::optional<std::string> text(std::string_view field, base::Language language) const;

private:
    struct Top {
        std::vector<std::string> names;
        int count = 0;
    };
    [[nodiscard]] const filter::Outcome& all() const;
    [[nodiscard]] std::optional<long long> rowsWith(std::string_view facetAndCodes) const;
    [[nodiscard]] std::optional<Top> top(std::string_view what, base::Language language) const;
    [[nodiscard]] std::optional<std::string> rateText(std::string_view field, base::Language language) const;
    [[nodiscard]] std::optional<std::string> cardText(std::string_view what, base::Language language) const;
    [[nodiscard]] std::optional<std::string> chosenText(std::string_view facet,
                                                        base::Language language) const;
    [[nodiscard]] std::optional<std::string> shareText(std::string_view of, base::Language language) const;
    [[nodiscard]] std::string placeText(base::Language language) const;
    [[nodiscard]] int unfoldedRows() const;

    const View& view_;
    const CaptionGround& ground_;
    filter::Outcome outcome_;
    mutable std::optional<filter::Outcome> all_;
};

} // namespace session
