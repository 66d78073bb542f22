// How alike two initiatives are by name and organisation, to find the same one told twice.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

/// From here on two initiatives are shown to a person as likely the same. Measured on the shipped census and
/// 1050 damaged spellings of it (tests/source/doubles_test.cpp): finds over 97 % of these, and takes fewer
/// than 0.01 % of the pairs of different initiatives for doubles.
inline constexpr double kLikelyDouble = 0.65;

/// Below it two rows under one id are different initiatives.
inline constexpr double kOtherInitiative = 0.25;

/// Finds the initiative most alike among many.
class LikenessIndex {
public:
    struct Match {
        int row = -1; ///< -1: none shares three letters
        double score = 0;
    };

    /// Rows are numbered from 0 in the order in which they are added.
    void add(std::string_view name, std::string_view organisation);

    /// The best row, the first of equals. Score: Sørensen–Dice coefficient 2|A∩B| / (|A|+|B|) of the sets of
    /// trigrams of name and organisation together (L. R. Dice 1945, doi:10.2307/1932409), 0 to 1. Trigrams
    /// are taken word by word from the folded text, with a blank before and behind each word: the order of
    /// words, case, accents and punctuation make no difference.
    [[nodiscard]] Match best(std::string_view name, std::string_view organisation) const;

private:
    std::unordered_map<std::uint32_t, std::vector<int>> rowsWith_; ///< by trigram
    std::vector<int> sizes_;                                       ///< trigrams of each row
};

/// The same score of two initiatives.
double likeness(std::string_view nameA, std::string_view organisationA, std::string_view nameB,
                std::string_view organisationB);

} // namespace model
