// What the search field offers while one types: organisations and cities of the table, and communes
// to measure distances from.
#pragma once

#include "filter/name_list.h"
#include "model/commune.h"
#include "model/dataset.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filter {

enum class SuggestionKind : std::uint8_t { Organisation, City, Commune };

struct Suggestion {
    SuggestionKind kind{};
    std::string text;      ///< the name; of a commune with its department, « Autun (71) »
    int count = 0;         ///< rows of that organisation or city among those asked about
    int commune = -1;      ///< in the table of communes
    std::string where{};   ///< of a city: the departments that it lies in, « 69 », « 93, 974 »
    bool forgiven = false; ///< no name begins as it was typed: this one does but for one error a word
    bool whole = false;    ///< it is what was typed, to its end
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

class Completion {
public:
    static constexpr std::size_t kMost = 8;
    static constexpr std::size_t kMostCommunes = 3; ///< where there is more of the table than room

    explicit Completion(const model::Dataset& data);
    /// The communes must outlive this; they take the place of those before.
    void setCommunes(const model::Communes& communes);
    [[nodiscard]] bool hasCommunes() const { return communes_ != nullptr; }

    /// At most kMost: first of the table, better matches and larger counts first, then communes by
    /// match and population. `pass`: for each row 1 when it is counted; empty counts all. What is
    /// typed already is not offered again. Of the table, and of the communes, names with one typing
    /// error a word where none has the words as typed; a commune of that very name then comes first.
    [[nodiscard]] std::vector<Suggestion> suggest(std::string_view typed,
                                                  std::span<const std::uint8_t> pass) const;

private:
    struct Named {
        std::string name;
        SuggestionKind kind{};
        std::vector<int> rows;
        std::string where; ///< as in Suggestion
    };
    std::vector<Named> named_;
    NameList names_; ///< parallel to named_
    const model::Communes* communes_ = nullptr;
    NameList communeNames_;
};

/// The communes that a text may mean, best first: « Saint-Denis », « Saint-Denis,93 », « Saint-Denis
/// (93) ». Those of exactly that name where there are any; else none.
std::vector<int> communesNamed(const model::Communes& communes, std::string_view typed);

} // namespace filter
