#include "app/table_checks.h"

#include "app/option_values.h"
#include "base/text.h"

#include <fmt/format.h>

#include <filesystem>

namespace app {

namespace {

base::Status requireCsv(std::string_view option, const std::string& path)
{
    const std::string ending = base::fold(std::filesystem::path(path).extension().string());
    if (ending == ".csv" || ending == ".tsv" || ending == ".txt") {
        return base::Ok{};
    }
    return usage(
        fmt::format("{}: the table is written as CSV, and \"{}\" does not end in .csv", option, path));
}

base::Status readCheck(const RawOptions& raw, Options& options)
{
    if (raw.table.empty()) {
        return usage("check needs a FILE, as in cartovid check my-table.csv");
    }
    const bool isConfiguration = raw.table.ends_with(".toml");
    if (isConfiguration && (!raw.fix.empty() || raw.links)) {
        return usage("--fix and --links are for tables, not for a kiosk's configuration");
    }
    if (!raw.fix.empty() && raw.links) {
        return usage("--links lists hosts and --fix writes a copy; ask for one of them");
    }
    if (!raw.only.empty()) {
        if (raw.fix.empty()) {
            return usage("--only says what --fix repairs; add --fix OUT.csv");
        }
        const auto only = oneOf("--only", raw.only, std::vector<std::string>{"certain"});
        if (!only) {
            return only.error();
        }
    }
    options.out = raw.fix;
    options.onlyCertain = !raw.only.empty();
    options.links = raw.links;
    return raw.fix.empty() ? base::Status(base::Ok{}) : requireCsv("--fix", raw.fix);
}

base::Status readMerge(const RawOptions& raw, Options& options)
{
    if (raw.table.empty() || raw.incoming.empty() || raw.out.empty()) {
        return usage("merge needs two tables and a third file to write, as in "
                     "cartovid merge census.csv new.csv --out merged.csv");
    }
    options.incoming = raw.incoming;
    options.ask = raw.ask;
    return requireCsv("--out", raw.out);
}

} // namespace

base::Status readTables(const RawOptions& raw, Options& options)
{
    options.table = raw.table;
    switch (options.command) {
    case Command::Check:
        return readCheck(raw, options);
    case Command::Merge:
        return readMerge(raw, options);
    default:
        return base::Ok{};
    }
}

} // namespace app
