#include "app/commands_text.h"
#include "app/output.h"
#include "app/problem_text.h"
#include "app/repaired_copy.h"
#include "app/sources.h"
#include "base/file.h"
#include "base/text.h"
#include "source/merge.h"

#include <fmt/format.h>

#include <cstdio>
#include <iostream>
#include <string>

namespace app {

namespace {

using nlohmann::ordered_json;
using source::Merged;
using source::Pair;
using source::RowName;
using source::Verdict;

std::string inWords(const RowName& row)
{
    const std::string line = row.line > 0 ? fmt::format("line {}", row.line) : "just added";
    return fmt::format("{} ({}): \"{}\", {}, {}", row.id.empty() ? "without id" : row.id, line, row.name,
                       row.organisation.empty() ? "without organisation" : row.organisation, row.city);
}

/// Both rows, one below the other.
std::string inWords(const Pair& pair, std::string_view what)
{
    return fmt::format("{} ({:.2f}):\n  {}\n  {}\n", what, pair.score, onOneLine(inWords(pair.incoming)),
                       onOneLine(inWords(pair.known)));
}

/// Asks on standard error and reads standard input; its end leaves everything out that is still to be asked.
Verdict askPerson(const Pair& pair)
{
    const std::string question = inWords(pair, "likely the same") +
                                 "Is it the same (s), another one to add (a), or neither now (Enter)? ";
    std::fwrite(question.data(), 1, question.size(), stderr);
    std::string answer;
    std::getline(std::cin, answer);
    const std::string word = base::fold(base::trimmed(answer));
    return word.starts_with('s') ? Verdict::Same : word.starts_with('a') ? Verdict::Add : Verdict::LeaveOut;
}

std::string asText(const Options& options, const Merged& merged)
{
    std::string text;
    for (const RowName& row : merged.added) {
        text += onOneLine("added " + inWords(row)) + "\n";
    }
    for (const source::UpdatedCell& cell : merged.updated) {
        text += onOneLine(fmt::format("updated {}: {} \"{}\" → \"{}\"", cell.id, cell.column, cell.before,
                                      cell.after)) +
                "\n";
    }
    return text + fmt::format("{}: {} rows added, {} cells updated, {} rows without news; left out: {} "
                              "likely doubles, {} clashes of ids, {} problems\n",
                              options.out, merged.added.size(), merged.updated.size(), merged.unchanged,
                              merged.doubles.size(), merged.clashes.size(), merged.refused.size());
}

/// What was left out, on standard error.
void sayLeftOut(const Options& options, const Merged& merged)
{
    std::string text;
    for (const Pair& pair : merged.doubles) {
        text += inWords(pair, "left out, likely there already");
    }
    for (const Pair& pair : merged.clashes) {
        text += inWords(pair, "left out, its id is that of another initiative");
    }
    for (const model::Problem& problem : merged.refused) {
        text += asLine(options.incoming, problem);
    }
    std::fwrite(text.data(), 1, text.size(), stderr);
}

ordered_json asJson(const RowName& row)
{
    return {{"line", row.line},
            {"id", row.id},
            {"name", row.name},
            {"organisation", row.organisation},
            {"city", row.city}};
}

ordered_json asJson(const std::vector<Pair>& pairs)
{
    ordered_json list = ordered_json::array();
    for (const Pair& pair : pairs) {
        list.push_back({{"score", std::stod(fmt::format("{:.3f}", pair.score))},
                        {"incoming", asJson(pair.incoming)},
                        {"known", asJson(pair.known)}});
    }
    return list;
}

std::string mergedAsJson(const Options& options, const Merged& merged)
{
    ordered_json json{{"out", options.out},
                      {"added", ordered_json::array()},
                      {"updated", ordered_json::array()},
                      {"unchanged", merged.unchanged}};
    for (const RowName& row : merged.added) {
        json["added"].push_back(asJson(row));
    }
    for (const source::UpdatedCell& cell : merged.updated) {
        json["updated"].push_back(
            {{"id", cell.id}, {"column", cell.column}, {"before", cell.before}, {"after", cell.after}});
    }
    json["doubles"] = asJson(merged.doubles);
    json["clashes"] = asJson(merged.clashes);
    json["refused"] = problemsAsJson(merged.refused);
    return jsonText(json);
}

} // namespace

int runMerge(const Options& options)
{
    for (const std::string& table : {options.table, options.incoming}) {
        if (isSameFile(table, options.out)) {
            return fail(
                {fmt::format("--out: {} is one of the tables, which stay as they are; name another file",
                             options.out),
                 base::Exit::Usage});
        }
    }
    Options opened = options;
    opened.data = options.incoming;
    const auto merged = source::merge(sourcesOf(opened), options.table, options.incoming,
                                      options.ask ? std::function<Verdict(const Pair&)>(askPerson) : nullptr);
    if (!merged) {
        return fail(merged.error());
    }
    for (const std::string& warning : merged.warnings) {
        warn(warning);
    }
    if (const base::Status written = base::writeAtomically(options.out, merged.value().text); !written) {
        return fail(written.error());
    }
    const bool asksJson = options.format == Format::Json;
    if (!asksJson) {
        sayLeftOut(options, merged.value());
    }
    const base::Status said =
        printOut(asksJson ? mergedAsJson(options, merged.value()) : asText(options, merged.value()));
    if (!said) {
        return fail(said.error());
    }
    return static_cast<int>(merged.value().isWhole() ? base::Exit::Done : base::Exit::Data);
}

} // namespace app
