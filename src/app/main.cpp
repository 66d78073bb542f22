// cartovid: reads the command line and hands over to the command.
#include "app/command_line.h"
#include "app/commands_text.h"
#include "app/export_command.h"
#include "app/kiosk_config.h"
#include "app/output.h"
#include "app/password_keeper.h"
#include "app/pin_hash.h"
#include "app/publish_command.h"
#include "app/render_command.h"
#include "app/soak.h"
#include "app/viewer.h"

#include <csignal>
#include <string>
#include <vector>

namespace {

int dispatch(const app::Options& options)
{
    switch (options.command) {
    case app::Command::Render:
        return app::runRender(options);
    case app::Command::Counts:
        return app::runCounts(options);
    case app::Command::List:
        return app::runList(options);
    case app::Command::Networks:
        return app::runNetworks(options);
    case app::Command::Partners:
        return app::runPartners(options);
    case app::Command::Export:
        return app::runExport(options);
    case app::Command::Check:
        return options.table.ends_with(".toml") ? app::runKioskCheck(options.table) : app::runCheck(options);
    case app::Command::Publish:
        return app::runPublish(options);
    case app::Command::Merge:
        return app::runMerge(options);
    case app::Command::Viewer:
        if (options.hashPin) {
            return app::runHashPin();
        }
        if (options.soakMinutes > 0) {
            return app::runSoak(options);
        }
        break;
    }
    return app::runViewer(options);
}

} // namespace

int main(int argc, char** argv)
{
    // A reader that goes away is an error of ours to report, not a signal to die of.
    std::signal(SIGPIPE, SIG_IGN);
    // Likewise a file that may not grow: the writer must live to remove its half.
    std::signal(SIGXFSZ, SIG_IGN);
    const auto arguments = app::keepPasswords(std::vector<std::string>(argv + 1, argv + argc));
    app::hidePasswords(argc, argv);
    if (!arguments) {
        return app::fail(arguments.error());
    }
    const auto invocation = app::parseCommandLine(arguments.value());
    if (!invocation) {
        return app::fail(invocation.error());
    }
    if (!invocation.value().answer.empty()) {
        const base::Status status = app::printOut(invocation.value().answer);
        return status ? 0 : app::fail(status.error());
    }
    return dispatch(invocation.value().options);
}
