// An export that takes its time, by this program in a process of its own: the window goes on meanwhile,
// and what goes wrong there does not touch it.
#pragma once

#include "base/result.h"
#include "session/export_order.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

class ExportProcess {
public:
    ExportProcess() = default;
    ~ExportProcess(); ///< stops what is under way
    ExportProcess(const ExportProcess&) = delete;
    ExportProcess& operator=(const ExportProcess&) = delete;

    /// Starts `cartovid export` with these arguments and the text of a view, which it gets without a file.
    /// Errors: one is under way; the system has no room for another process.
    base::Status start(std::vector<std::string> arguments, const std::string& view);

    [[nodiscard]] bool isRunning() const { return pid_ > 0; }

    /// What has come since the last call.
    struct News {
        std::size_t done = 0; ///< files of a kit
        std::size_t steps = 0;
        bool hasEnded = false;
        std::string failure; ///< why it has failed, as it said it; empty: all is well
    };
    [[nodiscard]] News look();

    /// Ends it: files that it has finished stay, none is half written.
    void stop();

private:
    void read(News& news);
    void close();

    int pid_ = -1;
    int pipe_ = -1;
    std::string said_; ///< of its last lines what has not been read
    std::string lastWords_;
};

} // namespace app
