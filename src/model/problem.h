// A fault in a table, in the words of the person who will mend it, and what could be written instead.
#pragma once

#include "base/word_key.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace model {

/// What is wrong, by kind: panels and reports group by it.
enum class ProblemKind : std::uint8_t {
    Row, ///< cells missing, too many, an open quote, nothing at all
    Missing,
    Id, ///< used twice
    Code,
    Territory,
    Position,
    Number,
    Date,
    Address,
    Letters, ///< bytes or signs of another encoding
    Spaces,
    Count
};
inline constexpr std::size_t kProblemKindCount = static_cast<std::size_t>(ProblemKind::Count);

/// The kind's name in reports ("territory").
std::string_view kindName(ProblemKind kind);

/// Whether a proposal can mean anything else. Certain: the same thing written otherwise.
enum class Sure : std::uint8_t { Likely, Certain };

/// "certain" or "likely".
std::string_view sureName(Sure sure);

/// What a cell should hold.
struct CellRepair {
    std::string column; ///< our name of it
    std::string value;
};

/// What to write instead; no cells: nothing can be proposed.
struct Repair {
    std::vector<CellRepair> cells;
    Sure sure = Sure::Likely;
};

/// What is wrong: a sentence of the table of words and what stands in its blanks, or, of the project's own
/// tables, a text in English.
struct Reason {
    Reason() = default;
    Reason(base::Word sentence, std::vector<std::string> in = {}) : word(sentence), values(std::move(in)) {}
    Reason(std::string english) : text(std::move(english)) {}

    std::optional<base::Word> word;
    std::vector<std::string> values;
    std::string text; ///< without a word
};

/// One cell or row that is not as it should be.
struct Problem {
    long line = 0;          ///< line in the file, the header is line 1; 0 when it concerns the file
    std::string column;     ///< our name of it; empty when it concerns the whole row
    std::string value;      ///< as read, shortened to 80 characters
    Reason reason;          ///< reasonText() says it
    std::string suggestion; ///< what to write instead, in English; empty when nothing can be proposed
    std::string file{};     ///< of a folder of tables; else empty
    ProblemKind kind = ProblemKind::Row;
    Repair repair{};
    bool leavesRowOut = true; ///< false: the row is shown all the same

    [[nodiscard]] bool isMendable() const { return !repair.cells.empty(); }
};

/// What is wrong, and in which file of a folder.
std::string reasonText(const Problem& problem, base::Language language);

} // namespace model
