#include "source/database_table.h"

#include "base/database.h"
#include "base/text.h"
#include "source/cpl_errors.h"

#include <fmt/format.h>

#include <array>

namespace source {

namespace {

/// GDAL's own message would name neither what is missing nor what to do.
base::Status requireTable(const base::Connection& connection, int seconds)
{
    auto database = base::Database::open(connection, base::Access::Read, seconds);
    if (!database) {
        return database.error();
    }
    const std::string quoted = base::identifier(connection.schema) + "." + base::identifier(connection.table);
    const std::array<std::string, 1> table{quoted};
    auto found = database.value().ask("select to_regclass($1) is not null", table);
    if (!found) {
        return found.error();
    }
    if (found.value().cell(0, 0) == "t") {
        auto read = database.value().ask(fmt::format("select from {} limit 0", quoted));
        return read ? base::Status(base::Ok{})
                    : base::Error{read.error().message + "; ask its owner: grant select on it"};
    }
    auto tables =
        database.value().ask("select schemaname || '.' || tablename from pg_tables where schemaname "
                             "not in ('pg_catalog', 'information_schema') order by 1 limit 1000");
    std::vector<std::string> names;
    for (int row = 0; tables && row < tables.value().rows(); ++row) {
        names.push_back(tables.value().cell(row, 0));
    }
    const std::string near = base::nearest(connection.schema + "." + connection.table, names);
    return base::Error{
        fmt::format("{}: there is no such table{}", connection.name(),
                    near.empty()
                        ? std::string("; cartovid publish makes it, tables=SCHEMA.TABLE names another")
                        : fmt::format("; did you mean tables={}?", near)),
        base::Exit::Usage};
}

} // namespace

base::Result<DatasetPtr> openDatabase(const base::Connection& connection, const Limits& limits)
{
    if (!connection.password.empty()) {
        return base::Error{
            fmt::format("{}: a password does not belong here; write it into ~/.pgpass", connection.name()),
            base::Exit::Usage};
    }
    if (auto there = requireTable(connection, limits.seconds); !there) {
        return there.error();
    }
    const CplErrors errors;
    DatasetPtr dataset =
        openPostgres(base::withSession(connection, base::Access::Read, limits.seconds).text());
    if (!dataset || dataset->GetLayerCount() == 0) {
        return base::Error{fmt::format("{}: cannot be read ({})", connection.name(), errors.firstFailure())};
    }
    return dataset;
}

} // namespace source
