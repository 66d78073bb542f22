// A fault in a table, in the words of the person who will mend it, and what could be written instead.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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

/// One cell or row that is not as it should be.
struct Problem {
    long line = 0;          ///< line in the file, the header is line 1; 0 when it concerns the file
    std::string column;     ///< our name of it; empty when it concerns the whole row
    std::string value;      ///< as read, shortened to 80 characters
    std::string reason;     ///< what is wrong, in English for the command line
    std::string suggestion; ///< what to write instead; empty when nothing can be proposed
    ProblemKind kind = ProblemKind::Row;
    Repair repair{};
    bool leavesRowOut = true; ///< false: the row is shown all the same

    [[nodiscard]] bool isMendable() const { return !repair.cells.empty(); }
};

} // namespace model
