#include "source/table_watch.h"

#include "source/any_table.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/magic.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <functional>
#include <string>

namespace source {

namespace fs = std::filesystem;

namespace {

constexpr double kLook = 0.5; // seconds between two looks where there are no events

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// What another machine writes gives no event here.
bool isElsewhere(const fs::path& folder)
{
    struct statfs about {};
    if (::statfs(folder.c_str(), &about) != 0)
        return true;
    constexpr std::array<long, 6> kElsewhere{NFS_SUPER_MAGIC,       SMB_SUPER_MAGIC,
                                             0xFF534D42 /* CIFS */, 0xFE534D42 /* SMB 2 */,
                                             0x65735546 /* FUSE */, V9FS_MAGIC};
    return std::ranges::find(kElsewhere, static_cast<long>(about.f_type)) != kElsewhere.end();
}

/// Events of one folder, as long as it is there.
class FolderEvents {
public:
    explicit FolderEvents(const fs::path& file)
    {
        std::error_code ignored;
        folder_ = fs::is_directory(file, ignored) ? file
                  : file.has_parent_path()        ? file.parent_path()
                                                  : fs::path(".");
        if (!fs::is_symlink(file, ignored) && !isElsewhere(folder_)) // a link's file lies in another folder
            descriptor_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        watchFolder();
    }
    ~FolderEvents()
    {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }
    FolderEvents(const FolderEvents&) = delete;
    FolderEvents& operator=(const FolderEvents&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }
    /// False: somebody has to look.
    [[nodiscard]] bool areTrusted() const { return watch_ >= 0; }

    /// Reads away what has come, and follows a folder that goes and comes back.
    void take()
    {
        alignas(inotify_event) std::array<char, 4096> buffer;
        ssize_t got = 0;
        while (descriptor_ >= 0 && (got = ::read(descriptor_, buffer.data(), buffer.size())) > 0) {
            for (ssize_t at = 0; at < got;) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
                const bool isGone =
                    (event->mask & (IN_MOVE_SELF | IN_DELETE_SELF | IN_UNMOUNT | IN_IGNORED)) != 0;
                if (isGone && event->wd == watch_) // not of a folder that was left before
                    leaveFolder();
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        }
        if (watch_ < 0)
            watchFolder();
    }

private:
    void watchFolder()
    {
        constexpr std::uint32_t kEvents = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE |
                                          IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF | IN_DELETE_SELF;
        if (descriptor_ >= 0)
            watch_ = ::inotify_add_watch(descriptor_, folder_.c_str(), kEvents | IN_ONLYDIR);
    }
    void leaveFolder()
    {
        if (watch_ >= 0)
            (void)::inotify_rm_watch(descriptor_, watch_);
        watch_ = -1;
    }

    fs::path folder_;
    int descriptor_ = -1;
    int watch_ = -1;
};

} // namespace

FileStamp stampOf(const fs::path& path)
{
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0)
        return {};
    if (S_ISDIR(about.st_mode)) {
        FileStamp all{true, 0, 0, 0};
        for (const fs::path& table : tablesIn(path)) {
            const FileStamp one = stampOf(table);
            all.file = std::hash<std::string>{}(
                fmt::format("{} {} {} {} {}", all.file, table.string(), one.file, one.bytes, one.changed));
            all.bytes += one.bytes;
        }
        return all;
    }
    return {true, about.st_ino, about.st_size,
            static_cast<std::int64_t>(about.st_mtim.tv_sec) * 1'000'000'000 + about.st_mtim.tv_nsec};
}

bool Settling::look(const FileStamp& stamp, double now)
{
    if (stamp != seen_) {
        seen_ = stamp;
        lastAt_ = now;
        firstAt_ = firstAt_.value_or(now);
    }
    if (!firstAt_ || dueIn(now).value_or(0) > 0)
        return false;
    firstAt_.reset();
    const bool isNew = seen_ != told_;
    told_ = seen_;
    return isNew;
}

std::optional<double> Settling::dueIn(double now) const
{
    if (!firstAt_)
        return std::nullopt;
    return std::max(0.0, std::min(lastAt_ + kRest, *firstAt_ + kMost) - now);
}

TableWatch::TableWatch(fs::path file, FileStamp known, std::function<void()> changed, bool trustsEvents)
    : file_(std::move(file)),
      changed_(std::move(changed)),
      trustsEvents_(trustsEvents),
      end_(::eventfd(0, EFD_CLOEXEC)),
      thread_([this, known] { run(known); })
{
}

TableWatch::~TableWatch()
{
    (void)::eventfd_write(end_, 1);
    thread_.join();
    ::close(end_);
}

void TableWatch::run(FileStamp known)
{
    FolderEvents events(file_);
    Settling settling(known);
    for (;;) {
        const double now = secondsNow();
        if (settling.look(stampOf(file_), now))
            changed_();
        const auto due = settling.dueIn(now);
        const double looks = trustsEvents_ && events.areTrusted() ? -1 : kLook;
        const double wait = due ? (looks < 0 ? *due : std::min(*due, looks)) : looks;
        std::array<pollfd, 2> waits{pollfd{end_, POLLIN, 0}, pollfd{events.descriptor(), POLLIN, 0}};
        ::poll(waits.data(), waits.size(), wait < 0 ? -1 : static_cast<int>(std::ceil(wait * 1000)));
        if (waits[0].revents != 0)
            return;
        events.take();
    }
}

} // namespace source
