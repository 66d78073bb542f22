// How far a long command is, on the terminal: a bar where somebody looks, nothing where a file or a
// program reads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace app {

class Progress {
public:
    /// `steps` in all. Drawn on stderr when that is a terminal.
    /// `inLines`: for another program, "progress 3/180" a line on standard output.
    explicit Progress(std::size_t steps, bool inLines = false);
    ~Progress(); ///< ends the line
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// So many steps are done; `what` is under way.
    void show(std::size_t done, std::string_view what);

private:
    std::size_t steps_;
    bool inLines_ = false;
    bool isTerminal_;
    bool hasLine_ = false;
};

/// "[#####·····] 12/36 Bretagne", in at most so many columns; the text is cut where it must be.
std::string progressLine(std::size_t done, std::size_t steps, std::string_view what, std::size_t columns);

} // namespace app
