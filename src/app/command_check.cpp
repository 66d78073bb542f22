#include "app/commands_text.h"
#include "app/output.h"
#include "app/sources.h"
#include "source/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace app {

namespace {

/// FILE:LINE: column "value": reason (suggestion). Line and column are left out where the
/// problem has none.
std::string asLine(const std::string& file, const model::Problem& problem)
{
    std::string line = file;
    if (problem.line > 0) {
        line += fmt::format(":{}", problem.line);
    }
    line += ": ";
    if (!problem.column.empty()) {
        line += fmt::format("{} \"{}\": ", problem.column, problem.value);
    }
    line += problem.reason;
    if (!problem.suggestion.empty()) {
        line += fmt::format(" ({})", problem.suggestion);
    }
    // A cell may hold line ends and terminal codes: still one problem a line.
    std::ranges::replace_if(
        line, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, ' ');
    return line + "\n";
}

std::string asJson(const std::vector<model::Problem>& problems)
{
    std::string text = "[";
    for (const model::Problem& problem : problems) {
        const nlohmann::ordered_json object{{"line", problem.line},
                                            {"column", problem.column},
                                            {"value", problem.value},
                                            {"reason", problem.reason},
                                            {"suggestion", problem.suggestion}};
        text += text.size() == 1 ? "\n" : ",\n";
        text += object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    }
    return text + (problems.empty() ? "]\n" : "\n]\n");
}

std::string summary(const std::vector<model::Problem>& problems, int rows)
{
    if (problems.empty()) {
        return fmt::format("{} {}, no problem\n", rows, rows == 1 ? "row" : "rows");
    }
    std::set<long> lines;
    for (const model::Problem& problem : problems) {
        lines.insert(problem.line);
    }
    return fmt::format("{} {}, {} {} on {} {}\n", rows, rows == 1 ? "row" : "rows", problems.size(),
                       problems.size() == 1 ? "problem" : "problems", lines.size(),
                       lines.size() == 1 ? "line" : "lines");
}

} // namespace

int runCheck(const Options& options)
{
    Options opened = options;
    opened.data = options.table;
    const source::Sources sources = sourcesOf(opened);
    const auto problems = source::check(sources, options.table);
    if (!problems) {
        return fail(problems.error());
    }
    for (const std::string& warning : problems.warnings) {
        warn(warning);
    }
    std::string text;
    if (options.format == Format::Json) {
        text = asJson(problems.value());
    } else {
        for (const model::Problem& problem : problems.value()) {
            text += asLine(options.table, problem);
        }
        const auto table = source::loadTable(sources);
        const int rows =
            table ? static_cast<int>(table.value().data.initiatives.size()) + table.value().leftOut : 0;
        text += summary(problems.value(), rows);
    }
    const base::Status status = printOut(text);
    if (!status) {
        return fail(status.error());
    }
    return static_cast<int>(problems.value().empty() ? base::Exit::Done : base::Exit::Data);
}

} // namespace app
