#include "app/commands_text.h"
#include "app/output.h"
#include "app/problem_text.h"
#include "app/repaired_copy.h"
#include "app/sources.h"
#include "source/load.h"

#include <fmt/format.h>

#include <set>

namespace app {

namespace {

using nlohmann::ordered_json;

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string summary(const std::vector<model::Problem>& problems, int rows)
{
    const std::string all = counted(static_cast<std::size_t>(rows), "row", "rows");
    if (problems.empty()) {
        return fmt::format("{}, no problem\n", all);
    }
    std::set<long> lines;
    for (const model::Problem& problem : problems) {
        lines.insert(problem.line);
    }
    return fmt::format("{}, {} on {}\n", all, counted(problems.size(), "problem", "problems"),
                       counted(lines.size(), "line", "lines"));
}

int answer(const std::string& text, bool isSound)
{
    const base::Status status = printOut(text);
    if (!status) {
        return fail(status.error());
    }
    return static_cast<int>(isSound ? base::Exit::Done : base::Exit::Data);
}

std::string linksAsText(const std::string& file, const source::Links& links)
{
    std::string text;
    int addresses = 0;
    for (const source::HostCount& host : links.hosts) {
        addresses += host.https + host.http;
        text += fmt::format("{:>6}  {}{}\n", host.https + host.http, host.host,
                            host.http > 0 ? fmt::format("  (http: {})", host.http) : "");
    }
    for (const source::BadLink& bad : links.bad) {
        text += onOneLine(fmt::format("{}:{}: \"{}\": this is no http or https address", file, bad.line,
                                      bad.value)) +
                "\n";
    }
    return text + fmt::format("{} on {}, {} not valid, {} without; nothing was fetched\n",
                              counted(static_cast<std::size_t>(addresses), "address", "addresses"),
                              counted(links.hosts.size(), "host", "hosts"), links.bad.size(),
                              counted(static_cast<std::size_t>(links.missing), "row", "rows"));
}

std::string linksAsJson(const source::Links& links)
{
    ordered_json json{
        {"hosts", ordered_json::array()}, {"invalid", ordered_json::array()}, {"missing", links.missing}};
    for (const source::HostCount& host : links.hosts) {
        json["hosts"].push_back({{"host", host.host}, {"https", host.https}, {"http", host.http}});
    }
    for (const source::BadLink& bad : links.bad) {
        json["invalid"].push_back({{"line", bad.line}, {"value", bad.value}});
    }
    return jsonText(json);
}

std::string repairAsText(const Options& options, const source::RepairedTable& table)
{
    std::string text;
    for (const source::RepairedCell& cell : table.cells) {
        text += onOneLine(fmt::format("{}:{}: {} \"{}\" → \"{}\"{}", options.table, cell.line, cell.column,
                                      cell.before, cell.after,
                                      cell.sure == model::Sure::Likely ? " (likely)" : "")) +
                "\n";
    }
    text += fmt::format("{}: {} repaired\n", options.out, counted(table.cells.size(), "cell", "cells"));
    for (const model::Problem& problem : table.remaining) {
        text += asLine(options.out, problem);
    }
    return text + summary(table.remaining, table.rows);
}

std::string repairAsJson(const Options& options, const source::RepairedTable& table)
{
    ordered_json json{{"out", options.out}, {"rows", table.rows}, {"repaired", ordered_json::array()}};
    for (const source::RepairedCell& cell : table.cells) {
        json["repaired"].push_back({{"line", cell.line},
                                    {"column", cell.column},
                                    {"before", cell.before},
                                    {"after", cell.after},
                                    {"sure", model::sureName(cell.sure)}});
    }
    json["remaining"] = problemsAsJson(table.remaining);
    return jsonText(json);
}

int fix(const Options& options, const source::Sources& sources)
{
    const auto table = writeRepairedCopy(sources, options.table, options.out,
                                         options.onlyCertain ? model::Sure::Certain : model::Sure::Likely);
    if (!table) {
        return fail(table.error());
    }
    for (const std::string& warning : table.warnings) {
        warn(warning);
    }
    return answer(options.format == Format::Json ? repairAsJson(options, table.value())
                                                 : repairAsText(options, table.value()),
                  table.value().remaining.empty());
}

} // namespace

int runCheck(const Options& options)
{
    Options opened = options;
    opened.data = options.table;
    const source::Sources sources = sourcesOf(opened);
    if (!options.out.empty()) {
        return fix(options, sources);
    }
    const auto report = source::check(sources, options.table);
    if (!report) {
        return fail(report.error());
    }
    for (const std::string& warning : report.warnings) {
        warn(warning);
    }
    const auto& [problems, rows, links] = report.value();
    if (options.links) {
        return answer(options.format == Format::Json ? linksAsJson(links) : linksAsText(options.table, links),
                      links.bad.empty());
    }
    if (options.format == Format::Json) {
        return answer(jsonText(problemsAsJson(problems)), problems.empty());
    }
    std::string text;
    for (const model::Problem& problem : problems) {
        text += asLine(options.table, problem);
    }
    return answer(text + summary(problems, rows), problems.empty());
}

} // namespace app
