#include "app/command_line.h"

#include "app/command_options.h"
#include "app/option_values.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <vector>

namespace app {

namespace {

/// The long names of a command's options that --help shows, as a person types them.
std::vector<std::string> optionNames(const CLI::App& command)
{
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        if (!option->get_lnames().empty() && !option->get_group().empty()) {
            names.push_back("--" + option->get_lnames().front());
        }
    }
    return names;
}

std::vector<std::string> commandNames(const CLI::App& program)
{
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
    }
    return names;
}

std::string helpCall(const CLI::App& command)
{
    return command.get_parent() == nullptr ? "cartovid --help"
                                           : fmt::format("cartovid {} --help", command.get_name());
}

/// The answer to a word that nothing knows.
base::Error unknownWord(const CLI::App& program, const CLI::App& command, const std::string& word)
{
    const std::string seeHelp = fmt::format("; see {}", helpCall(command));
    if (word.starts_with("-") && word.size() > 1) {
        const std::string name = word.substr(0, word.find('='));
        return usage(
            fmt::format("unknown option {}{}", name, suggestion(name, optionNames(command), seeHelp)));
    }
    if (&command == &program) {
        const std::vector<std::string> names = commandNames(program);
        const std::string known = fmt::format("; commands are {}", fmt::join(names, ", "));
        return usage(fmt::format("unknown command \"{}\"{}", word, suggestion(word, names, known)));
    }
    return usage(fmt::format("{} does not take \"{}\"{}", command.get_name(), word, seeHelp));
}

/// CLI11's own complaints that are left: a missing value, a value for a switch.
base::Error fromParser(const CLI::App& program, const CLI::ParseError& error)
{
    const auto chosen = program.get_subcommands();
    const CLI::App& command = chosen.empty() ? program : *chosen.front();
    for (const std::string& name : optionNames(command)) {
        // CLI11 begins with the option: "--size: 1 required …", "keep-undated was given …".
        const std::string_view what = error.what();
        if (what.starts_with(name + ":") || what.starts_with(name.substr(2) + " ")) {
            const CLI::Option* option = command.get_option(name);
            return usage(option->get_expected_min() == 0
                             ? fmt::format("option {} is a switch and takes no value", name)
                             : fmt::format("option {} needs a value; see {}", name, helpCall(command)));
        }
    }
    std::string message = error.what();
    std::ranges::replace(message, '\n', ' ');
    return usage(std::move(message));
}

} // namespace

base::Result<Invocation> parseCommandLine(std::span<const std::string> arguments)
{
    Invocation invocation;
    RawOptions raw;
    CLI::App program;
    declareCommands(program, raw);
    try {
        // CLI11 takes the arguments from the back of the vector.
        std::vector<std::string> backwards(arguments.rbegin(), arguments.rend());
        program.parse(std::move(backwards));
    } catch (const CLI::CallForVersion&) {
        invocation.answer = "cartovid " CARTOVID_VERSION "\n";
        return invocation;
    } catch (const CLI::CallForHelp&) {
        invocation.answer = program.help();
        return invocation;
    } catch (const CLI::ParseError& error) {
        return fromParser(program, error);
    }

    const auto chosen = program.get_subcommands();
    for (const CLI::App* command :
         {static_cast<const CLI::App*>(&program),
          chosen.empty() ? &program : static_cast<const CLI::App*>(chosen.front())}) {
        const std::vector<std::string> unknown = command->remaining();
        if (!unknown.empty()) {
            return unknownWord(program, *command, unknown.front());
        }
    }
    base::Result<Options> options = checked(raw, chosen.empty() ? "" : chosen.front()->get_name());
    if (!options) {
        return options.error();
    }
    invocation.options = std::move(options).value();
    return invocation;
}

} // namespace app
