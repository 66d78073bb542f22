#include "base/file.h"

#include "base/text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace base {

namespace fs = std::filesystem;

namespace {

/// A POSIX file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool isOpen() const { return number_ >= 0; }
    /// 0 or the errno of close, where a network file system reports a late failure.
    int close()
    {
        const int number = std::exchange(number_, -1);
        return number >= 0 && ::close(number) != 0 ? errno : 0;
    }

private:
    int number_;
};

std::string remedy(int code)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return "; create its folder first";
    case EACCES:
    case EPERM:
    case EROFS:
        return "; choose a folder that you may write to";
    case ENOSPC:
    case EDQUOT:
        return "; free some space and try again";
    default:
        return "";
    }
}

Error writeError(const fs::path& path, int code)
{
    return {fmt::format("cannot write \"{}\": {}{}", path.string(), std::generic_category().message(code),
                        remedy(code))};
}

/// 0 or an errno.
int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            return errno;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// 0 or an errno; a file system that cannot flush is not an error.
int flush(int descriptor)
{
    return ::fsync(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP ? errno : 0;
}

/// Opens a new file beside `target` whose name nobody else uses; `name` receives it.
Descriptor openBeside(const fs::path& target, fs::path& name)
{
    constexpr int kAttempts = 100;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        name = target.parent_path() /
               fmt::format(".{}.{}-{}.tmp", target.filename().string().substr(0, 200), ::getpid(), attempt);
        const int number = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (number >= 0 || errno != EEXIST) {
            return Descriptor(number);
        }
    }
    return Descriptor(-1);
}

/// Terminals, pipes and /dev/null cannot be renamed over: they are written as they are. 0 or an errno.
int writeThrough(const fs::path& path, std::string_view bytes)
{
    Descriptor out(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    return out.isOpen() ? writeAll(out.number(), bytes) : errno;
}

/// A file that lies whole beside its target and has not taken its name yet; gone when it never does.
class Staged {
public:
    Staged() = default;
    Staged(const Staged&) = delete;
    Staged& operator=(const Staged&) = delete;
    ~Staged()
    {
        if (!beside_.empty()) {
            ::unlink(beside_.c_str());
        }
    }

    /// 0 or an errno.
    int prepare(const FileText& file)
    {
        std::error_code ignored;
        const fs::file_status status = fs::status(file.path, ignored);
        if (fs::is_directory(status)) {
            return EISDIR;
        }
        if (fs::exists(status) && !fs::is_regular_file(status)) {
            return 0; // a device: written in commit
        }
        // A link stays a link: the file it points to is the one that is replaced.
        target_ = fs::exists(status) ? fs::canonical(file.path, ignored) : fs::absolute(file.path, ignored);
        if (target_.empty() || !target_.has_filename()) {
            return ENOENT;
        }
        fs::path name;
        Descriptor out = openBeside(target_, name);
        if (!out.isOpen()) {
            return errno;
        }
        beside_ = name;
        int code = writeAll(out.number(), file.bytes);
        if (code == 0 && fs::exists(status)) {
            ::fchmod(out.number(), static_cast<mode_t>(status.permissions())); // best effort
        }
        if (code == 0) {
            code = flush(out.number());
        }
        const int closed = out.close();
        return code != 0 ? code : closed;
    }

    /// 0 or an errno.
    int commit(const FileText& file)
    {
        if (beside_.empty()) {
            return writeThrough(file.path, file.bytes);
        }
        if (::rename(beside_.c_str(), target_.c_str()) != 0) {
            return errno;
        }
        beside_.clear();
        // The new name is on disk only once the folder is; the file itself is whole either way.
        const Descriptor folder(::open(target_.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (folder.isOpen()) {
            flush(folder.number());
        }
        return 0;
    }

private:
    fs::path target_;
    fs::path beside_; ///< empty: nothing is staged
};

/// `name` in `folder` or in one of its nearest parents; empty when there is none.
fs::path findUpwards(fs::path folder, std::string_view name)
{
    constexpr int kLevels = 4; // build/release/tests/ is three below the project
    for (int level = 0; level < kLevels && !folder.empty(); ++level) {
        std::error_code ignored;
        if (fs::is_directory(folder / name, ignored)) {
            return folder / name;
        }
        folder = folder == folder.root_path() ? fs::path() : folder.parent_path();
    }
    return {};
}

} // namespace

Status writeAtomically(const fs::path& path, std::string_view bytes)
{
    const FileText file{path, bytes};
    return writeTogether({&file, 1});
}

Status writeTogether(std::span<const FileText> files)
{
    std::vector<Staged> staged(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (const int code = staged[i].prepare(files[i]); code != 0) {
            return writeError(files[i].path, code);
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (const int code = staged[i].commit(files[i]); code != 0) {
            return writeError(files[i].path, code);
        }
    }
    return Ok{};
}

std::string missingFileMessage(const fs::path& path)
{
    std::vector<std::string> names;
    std::error_code stop;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    constexpr std::size_t kMostNames = 1000;
    for (fs::directory_iterator entry(folder, stop), end; !stop && entry != end && names.size() < kMostNames;
         entry.increment(stop)) {
        names.push_back(entry->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    const std::string near = nearest(path.filename().string(), names);
    std::string message = fmt::format("there is no file \"{}\"", path.string());
    if (!near.empty()) {
        message += fmt::format("; did you mean \"{}\"?", (path.parent_path() / near).string());
    }
    return message;
}

Result<std::string> readFile(const fs::path& path, std::uint64_t limitBytes)
{
    const auto refuse = [&path](std::string_view reason) {
        return Error{fmt::format("cannot read \"{}\": {}", path.string(), reason)};
    };
    const Descriptor in(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!in.isOpen() && errno == ENOENT) {
        return Error{missingFileMessage(path), Exit::Usage};
    }
    std::string bytes;
    std::string block(1U << 16U, '\0');
    while (in.isOpen()) {
        const ssize_t count = ::read(in.number(), block.data(), block.size());
        if (count == 0) {
            return bytes;
        }
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            break;
        }
        bytes.append(block, 0, static_cast<std::size_t>(count));
        if (bytes.size() > limitBytes) {
            return refuse(fmt::format("it is larger than {} bytes", limitBytes));
        }
    }
    return refuse(std::generic_category().message(errno));
}

fs::path programFolder()
{
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

fs::path resourceFolder(std::string_view name)
{
    std::error_code ignored;
    if (const char* home = std::getenv("CARTOVID_HOME"); home != nullptr && *home != '\0') {
        const fs::path folder = fs::path(home) / name;
        return fs::is_directory(folder, ignored) ? folder : fs::path();
    }
    const fs::path program = programFolder();
    fs::path found = findUpwards(program, name);
    if (found.empty()) {
        const fs::path installed = program.parent_path() / "share" / "cartovid" / name;
        found = fs::is_directory(installed, ignored) ? installed : fs::path();
    }
    return found;
}

} // namespace base
