// A command line, a line an argument: understood, or refused in one line.
#include "app/command_line.h"
#include "inputs.h"

#include <algorithm>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<std::string> arguments;
    std::string_view rest = fuzz::textOf(data, size);
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        arguments.emplace_back(line.substr(0, line.find('\0'))); // as the system hands them over
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    const auto read = app::parseCommandLine(arguments);
    if (!read && (read.error().message.empty() || read.error().message.find('\n') != std::string::npos)) {
        std::abort();
    }
    return 0;
}
