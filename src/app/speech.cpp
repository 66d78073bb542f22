#include "app/speech.h"

#include "app/child.h"
#include "app/output.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <system_error>
#include <utility>
#include <vector>

namespace app {

namespace {

constexpr std::size_t kMostBytes = 8000; ///< of a text, which is an argument of a command

std::string onPath(const char* name)
{
    const char* const path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::filesystem::path file = std::filesystem::path(folder) / name;
        std::error_code ignored;
        if (folder.starts_with('/') && std::filesystem::is_regular_file(file, ignored) &&
            access(file.c_str(), X_OK) == 0) {
            return file.string();
        }
    }
    return {};
}

} // namespace

Speech::Speech()
{
    const char* const named = std::getenv("CARTOVID_VOICE");
    program_ = onPath(named == nullptr || *named == '\0' ? "spd-say" : named);
}

Speech::~Speech()
{
    if (!worker_.joinable()) {
        return;
    }
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        closing_ = true;
    }
    woken_.notify_one();
    worker_.join();
    (void)startChild(program_, {"--cancel"}); // awaited by nobody: this program ends
}

void Speech::say(std::string text, base::Language language)
{
    if (!isInstalled() || (text.empty() && !worker_.joinable())) {
        return;
    }
    if (text.size() > kMostBytes) { // never in the middle of a character
        std::size_t end = kMostBytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        text.resize(end);
    }
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        wish_ = Wish{std::move(text), language};
    }
    if (!worker_.joinable()) {
        worker_ = std::thread(&Speech::work, this);
    }
    woken_.notify_one();
}

void Speech::work()
{
    bool isSaid = false;
    for (;;) {
        std::unique_lock<std::mutex> lock(mutex_);
        woken_.wait(lock, [this] { return closing_ || wish_; });
        if (closing_) {
            return;
        }
        const Wish wish = *std::exchange(wish_, std::nullopt);
        lock.unlock();
        if (!carryOut(wish) && !std::exchange(isSaid, true)) {
            warn(program_ + " does not speak: try it at a terminal");
        }
    }
}

bool Speech::carryOut(const Wish& wish)
{
    std::vector<std::string> arguments{"--cancel"};
    if (!wish.text.empty()) {
        const char* const language = wish.language == base::Language::French ? "fr" : "en";
        arguments.insert(arguments.end(),
                         {"--application-name", "cartovid", "--language", language, "--", wish.text});
    }
    const auto started = startChild(program_, std::move(arguments));
    if (!started) {
        return false;
    }
    const pid_t child = started.value();
    constexpr std::chrono::milliseconds kLook(20);
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(kPatienceMs);
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        std::unique_lock<std::mutex> lock(mutex_);
        woken_.wait_for(lock, kLook, [this] { return closing_; });
        if (closing_ || std::chrono::steady_clock::now() > until) {
            const bool isLate = !closing_;
            lock.unlock();
            kill(child, SIGKILL);
            waitpid(child, nullptr, 0);
            return !isLate;
        }
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace app
