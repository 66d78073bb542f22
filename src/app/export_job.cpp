#include "app/export_job.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <string_view>
#include <utility>

extern char** environ;

namespace app {

namespace {

base::Error systemError(const char* what)
{
    return base::Error{fmt::format("{}: {}", what, std::strerror(errno))};
}

/// A file without a name that holds the text; -1 when there is no memory for it.
int nameless(const std::string& text)
{
    const int file = ::memfd_create("cartovid-view", 0);
    std::size_t written = 0;
    while (file >= 0 && written < text.size()) {
        const ssize_t more = ::write(file, text.data() + written, text.size() - written);
        if (more <= 0) {
            ::close(file);
            return -1;
        }
        written += static_cast<std::size_t>(more);
    }
    return file;
}

/// "progress 12/180"; false for any other line.
bool readProgress(std::string_view line, ExportProcess::News& news)
{
    constexpr std::string_view kWord = "progress ";
    if (!line.starts_with(kWord)) {
        return false;
    }
    line.remove_prefix(kWord.size());
    const char* end = line.data() + line.size();
    const auto [slash, error] = std::from_chars(line.data(), end, news.done);
    if (error == std::errc() && slash != end) {
        std::from_chars(slash + 1, end, news.steps);
    }
    return true;
}

} // namespace

ExportProcess::~ExportProcess()
{
    stop();
}

base::Status ExportProcess::start(std::vector<std::string> arguments, const std::string& view)
{
    if (isRunning()) {
        return base::Error{"an export is in progress"};
    }
    const int file = nameless(view);
    if (file < 0) {
        return systemError("no memory for another process");
    }
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        ::close(file);
        return systemError("no pipe to another process");
    }
    std::vector<std::string> all{"cartovid", "export", "--progress", "--view",
                                 fmt::format("/proc/self/fd/{}", file)};
    all.insert(all.end(), std::make_move_iterator(arguments.begin()),
               std::make_move_iterator(arguments.end()));
    std::vector<char*> words;
    for (std::string& each : all) {
        words.push_back(each.data());
    }
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
    posix_spawnattr_t attributes; // signals that the window's program waits for end this one
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    pid_t child = -1;
    const int failed = ::posix_spawn(&child, "/proc/self/exe", &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    ::close(file);
    if (failed != 0) {
        ::close(ends[0]);
        return base::Error{fmt::format("no other process can be started: {}", std::strerror(failed))};
    }
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    pid_ = child;
    pipe_ = ends[0];
    said_.clear();
    lastWords_.clear();
    return base::Ok{};
}

void ExportProcess::read(News& news)
{
    char chunk[4096];
    for (ssize_t size = 0; (size = ::read(pipe_, chunk, sizeof chunk)) > 0;) {
        said_.append(chunk, static_cast<std::size_t>(size));
    }
    for (std::size_t end = 0; (end = said_.find('\n')) != std::string::npos; said_.erase(0, end + 1)) {
        std::string line = said_.substr(0, end);
        if (!readProgress(line, news)) {
            constexpr std::string_view kSpeaker = "cartovid: ";
            lastWords_ = line.starts_with(kSpeaker) ? line.substr(kSpeaker.size()) : std::move(line);
        }
    }
}

ExportProcess::News ExportProcess::look()
{
    News news;
    if (!isRunning()) {
        return news;
    }
    int status = 0;
    const pid_t ended = ::waitpid(pid_, &status, WNOHANG);
    read(news); // what it said last is in the pipe by now
    if (ended == 0) {
        return news;
    }
    news.hasEnded = true;
    const bool isDone = ended == pid_ && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (!isDone) {
        news.failure = lastWords_.empty() ? "the export ended without a word" : lastWords_;
    }
    close();
    return news;
}

void ExportProcess::stop()
{
    if (!isRunning()) {
        return;
    }
    ::kill(pid_, SIGTERM);
    ::waitpid(pid_, nullptr, 0);
    close();
}

void ExportProcess::close()
{
    ::close(pipe_);
    pipe_ = pid_ = -1;
}

} // namespace app
