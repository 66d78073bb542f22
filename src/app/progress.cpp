#include "app/progress.h"

#include "base/text.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace app {

namespace {

constexpr std::size_t kBar = 24; // characters

std::size_t columnsOfTerminal()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

std::string progressLine(std::size_t done, std::size_t steps, std::string_view what, std::size_t columns)
{
    const std::size_t full = steps == 0 ? kBar : std::min(kBar, done * kBar / steps);
    std::string line =
        fmt::format("[{}{}] {}/{} ", std::string(full, '#'), std::string(kBar - full, '.'), done, steps);
    std::size_t used = line.size();
    for (std::size_t at = 0; at < what.size() && used + 1 < columns; ++used) {
        const std::size_t from = at;
        base::nextCodePoint(what, at);
        line += what.substr(from, at - from);
    }
    return line;
}

Progress::Progress(std::size_t steps, bool inLines)
    : steps_(steps), inLines_(inLines), isTerminal_(!inLines && ::isatty(STDERR_FILENO) == 1)
{
}

Progress::~Progress()
{
    if (hasLine_) {
        std::fputc('\n', stderr);
    }
}

void Progress::show(std::size_t done, std::string_view what)
{
    if (inLines_) {
        std::printf("progress %zu/%zu\n", done, steps_);
        std::fflush(stdout);
    }
    if (!isTerminal_) {
        return;
    }
    const std::string line = progressLine(done, steps_, what, columnsOfTerminal());
    std::fprintf(stderr, "\r\x1b[K%s", line.c_str()); // back to the line's begin, the old one wiped
    std::fflush(stderr);
    hasLine_ = true;
}

} // namespace app
