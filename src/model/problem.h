// A fault in a table, in the words of the person who will mend it.
#pragma once

#include <string>
#include <vector>

namespace model {

/// One refused cell or row.
struct Problem {
    long line = 0;          ///< line in the file, the header is line 1; 0 when it concerns the file
    std::string column;     ///< as the file names it; empty when it concerns the whole row
    std::string value;      ///< as read, shortened to 80 characters
    std::string reason;     ///< what is wrong, in English for the command line
    std::string suggestion; ///< what to write instead; empty when nothing can be proposed
};

} // namespace model
