// Tells when a file, or one of the tables in a folder, changes, is replaced, goes or comes back: by the
// folder's events where they can be trusted, else by looking twice a second. Told once all rests, so that
// what is half-written has time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <thread>

namespace source {

/// What tells one state of a file, or of the tables in a folder, from another, without reading them.
struct FileStamp {
    bool isThere = false;
    std::uint64_t file = 0; ///< another one after it was renamed over; of a folder: of all its tables
    std::int64_t bytes = 0;
    std::int64_t changed = 0; ///< nanoseconds
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};
FileStamp stampOf(const std::filesystem::path& path);

/// Pure rule of when a change is told. Seconds on the caller's clock.
class Settling {
public:
    static constexpr double kRest = 0.15; ///< without a further change …
    static constexpr double kMost = 2;    ///< … and a file that never rests is told all the same

    /// `known`: the state that needs not be told.
    explicit Settling(FileStamp known) : told_(known), seen_(known) {}

    /// The file looks so now. True when that is to be told.
    bool look(const FileStamp& stamp, double now);
    /// Seconds until the next look is due; nothing while nothing waits to be told.
    [[nodiscard]] std::optional<double> dueIn(double now) const;

private:
    FileStamp told_;
    FileStamp seen_;
    std::optional<double> firstAt_; ///< of the changes that are not told yet
    double lastAt_ = 0;
};

class TableWatch {
public:
    /// `known`: the file as it was before it was read; what has happened since is told. `changed` is called
    /// on a thread of the watch's own. Without `trustsEvents` it looks twice a second.
    TableWatch(std::filesystem::path file, FileStamp known, std::function<void()> changed,
               bool trustsEvents = true);
    ~TableWatch();
    TableWatch(const TableWatch&) = delete;
    TableWatch& operator=(const TableWatch&) = delete;

private:
    void run(FileStamp known);

    std::filesystem::path file_;
    std::function<void()> changed_;
    bool trustsEvents_;
    int end_ = -1; ///< an eventfd: written to, the thread ends
    std::thread thread_;
};

} // namespace source
