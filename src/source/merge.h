// The census grows: rows of a new table come into a copy of the old one. What is known is updated, what is
// new is added, what looks like something known is left to a person.
#pragma once

#include "model/problem.h"
#include "source/load.h"

#include <functional>
#include <string>
#include <vector>

namespace source {

/// A row as a person recognises it.
struct RowName {
    long line = 0; ///< in its own file; 0: it has just been added
    std::string id;
    std::string name;
    std::string organisation;
    std::string city;
};

struct UpdatedCell {
    std::string id;
    std::string column;
    std::string before;
    std::string after;
};

/// Two rows that are likely one initiative, or two initiatives under one id.
struct Pair {
    double score = 0; ///< model::likeness
    RowName incoming;
    RowName known;
};

/// What becomes of a likely double.
enum class Verdict {
    LeaveOut, ///< nothing yet
    Add,      ///< another initiative
    Same      ///< the same one: it updates the known row
};

struct Merged {
    std::string text; ///< the whole merged table: the old one's bytes but for what is told here
    std::vector<RowName> added;
    std::vector<UpdatedCell> updated;
    int unchanged = 0;                   ///< rows that said nothing new
    std::vector<Pair> doubles;           ///< left out, likely there already
    std::vector<Pair> clashes;           ///< left out, their id is that of another initiative
    std::vector<model::Problem> refused; ///< why rows are not acceptable

    [[nodiscard]] bool isWhole() const { return doubles.empty() && clashes.empty() && refused.empty(); }
};

/// Merges the table `incoming` into `old`. Nothing is written.
///
/// A row whose id is known updates that row: what it says wins, its empty cells say nothing. A row without an
/// id gets one that depends on its name, organisation, town and department alone (stableId), so that the same
/// row is known the next time, in any order and any file; rows keep ids of their own. A row that is likely
/// the same as one under another id (model::kLikelyDouble) is left out unless `ask` says otherwise; without
/// `ask` all of them are. The order, the other columns and the ids of `old` stay. Errors: as `check`, for
/// either table.
base::Result<Merged> merge(const Sources& sources, const std::string& old, const std::string& incoming,
                           const std::function<Verdict(const Pair&)>& ask = {});

/// "FR-" or what the ids of a table begin with, and eight characters: 40 bits of the 64-bit FNV-1a hash
/// (draft-eastlake-fnv) of the folded texts in Crockford's base 32. Never the form of a shipped id (FR-0651).
std::string stableId(const std::string& prefix, const Row& row);

} // namespace source
