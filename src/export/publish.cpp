#include "export/publish.h"

#include "export/columns.h"

#include <fmt/format.h>
#include <schema_files.h>

#include <array>

namespace exporter {

namespace {

using base::Database;

constexpr int kSchemaVersion = 1;

using Names = std::vector<std::string_view>;

/// One of the code lists: its rows as COPY takes them.
struct CodeList {
    const char* table;
    Names columns; ///< the code first
    std::string rows;
};

/// « id, name », or « new.id, new.name ».
std::string listed(const Names& columns, std::string_view owner = {})
{
    std::string list;
    for (const std::string_view column : columns) {
        list += fmt::format("{}{}{}", list.empty() ? "" : ", ", owner, column);
    }
    return list;
}

template<class... Cells>
void addRow(std::string& rows, const Cells&... cells)
{
    const std::array<std::string_view, sizeof...(cells)> all{cells...};
    for (std::size_t i = 0; i < all.size(); ++i) {
        rows += i == 0 ? "" : "\t";
        base::copyCell(rows, all[i]);
    }
    rows += '\n';
}

std::vector<CodeList> codeLists(const model::Dataset& data)
{
    std::vector<CodeList> lists{{"category", {"code", "label_fr", "label_en"}, {}},
                                {"organisation_type", {"code"}, {}},
                                {"pole", {"code", "name"}, {}},
                                {"region", {"code", "name"}, {}},
                                {"department", {"code", "name", "region"}, {}}};
    for (const model::Category& category : data.categories) {
        addRow(lists[0].rows, category.code, category.labelFr, category.labelEn);
    }
    for (int type = 0; type < model::kOrganisationTypeCount; ++type) {
        addRow(lists[1].rows, model::typeCode(static_cast<model::OrganisationType>(type)));
    }
    for (const model::Pole& pole : data.poles) {
        addRow(lists[2].rows, pole.code, pole.name);
    }
    for (const model::Region& region : data.regions) {
        addRow(lists[3].rows, region.code, region.name);
    }
    for (const model::Department& department : data.departments) {
        addRow(lists[4].rows, department.code, department.name,
               data.regions[static_cast<std::size_t>(department.region)].code);
    }
    return lists;
}

/// Columns in which an empty cell is no value at all.
bool isNullable(Column column)
{
    return column == Column::Pole || column == Column::PoleBasis || column == Column::StartDate;
}

std::string rowsOf(const model::Dataset& data)
{
    std::string rows;
    for (const model::Initiative& initiative : data.initiatives) {
        for (std::size_t c = 0; c < kColumnCount; ++c) {
            const auto column = static_cast<Column>(c);
            const std::string cell = cellText(data, initiative, column);
            rows += c == 0 ? "" : "\t";
            if (cell.empty() && isNullable(column)) {
                rows += "\\N";
            } else {
                base::copyCell(rows, cell);
            }
        }
        rows += '\n';
    }
    return rows;
}

base::Status makeSchema(Database& database)
{
    auto postgis = database.ask("select from pg_extension where extname = 'postgis'");
    if (!postgis) {
        return postgis.error();
    }
    if (postgis.value().rows() == 0) {
        auto created = database.ask("create extension postgis");
        if (!created) {
            return base::Error{fmt::format("{}; install PostGIS on the server (Debian: postgis) and, as its "
                                           "administrator, run in this database: create extension postgis",
                                           created.error().message)};
        }
    }
    auto made = database.ask(schema_files::schema_sql);
    return made ? base::Status(base::Ok{}) : base::Status(made.error());
}

/// Whether the schema has to be made. Error: it is not ours, or of a newer program.
base::Result<bool> lacksSchema(Database& database)
{
    auto there = database.ask("select to_regnamespace('cartovid') is not null, "
                              "to_regclass('cartovid.version') is not null");
    if (!there) {
        return there.error();
    }
    if (there.value().cell(0, 0) == "f") {
        return true;
    }
    if (there.value().cell(0, 1) == "f") {
        return base::Error{
            "the database has a schema cartovid that cartovid has not made; rename or drop it, or "
            "publish into another database"};
    }
    auto version = database.ask("select schema_version from cartovid.version");
    if (!version) {
        return version.error();
    }
    const long found = version.value().rows() == 1 ? version.value().number(0, 0) : 0;
    if (found != kSchemaVersion) {
        return base::Error{fmt::format("the schema cartovid has version {}, and this program knows {}; use a "
                                       "newer cartovid",
                                       found, kSchemaVersion)};
    }
    return false;
}

/// A table of this transaction alone with the columns of `table`, filled with `rows`.
base::Status bringIn(Database& database, std::string_view table, const Names& columns, std::string_view rows)
{
    auto made = database.ask(fmt::format("create temp table incoming_{0} on commit drop as select {1} from "
                                         "cartovid.{0} with no data",
                                         table, listed(columns)));
    return made ? database.copyIn(fmt::format("copy incoming_{} from stdin", table), rows)
                : base::Status(made.error());
}

base::Status publishCodes(Database& database, const CodeList& list)
{
    if (auto in = bringIn(database, list.table, list.columns, list.rows); !in) {
        return in;
    }
    // Codes that are gone stay: a row of somebody else may still use them.
    auto merged = database.ask(fmt::format(
        "insert into cartovid.{0} as old ({1}) select {1} from incoming_{0} on conflict (code) do update "
        "set ({1}) = row({2}) where row({3}) is distinct from row({2})",
        list.table, listed(list.columns), listed(list.columns, "excluded."), listed(list.columns, "old.")));
    return merged ? base::Status(base::Ok{}) : base::Status(merged.error());
}

/// Adds, changes and removes rows until the table is what came in; rows that are the same are left alone.
base::Result<Published> publishRows(Database& database, const model::Dataset& data)
{
    Names columns;
    for (std::size_t c = 0; c < kColumnCount; ++c) {
        columns.push_back(columnName(static_cast<Column>(c)));
    }
    if (auto in = bringIn(database, "initiatives", columns, rowsOf(data)); !in) {
        return in.error();
    }
    auto merged = database.ask(fmt::format(
        "with removed as (delete from cartovid.initiatives old where not exists "
        "(select from incoming_initiatives new where new.id = old.id) returning 1), "
        "changed as (update cartovid.initiatives old set ({0}) = row({1}) from incoming_initiatives new "
        "where new.id = old.id and row({2}) is distinct from row({1}) returning 1), "
        "added as (insert into cartovid.initiatives ({0}) select {1} from incoming_initiatives new where not "
        "exists (select from cartovid.initiatives old where old.id = new.id) returning 1) "
        "select (select count(*) from added), (select count(*) from removed), (select count(*) from changed)",
        listed(columns), listed(columns, "new."), listed(columns, "old.")));
    if (!merged) {
        return merged.error();
    }
    const base::Answer& counts = merged.value();
    return Published{counts.number(0, 0), counts.number(0, 1), counts.number(0, 2), false, 0};
}

base::Result<Published> publishInTransaction(Database& database, const model::Dataset& data)
{
    // Publishers wait for each other from here on, also where there is no table yet to lock.
    if (auto alone = database.ask("select pg_advisory_xact_lock(hashtext('cartovid publish'))"); !alone) {
        return alone.error();
    }
    const auto lacks = lacksSchema(database);
    if (!lacks) {
        return lacks.error();
    }
    if (lacks.value()) {
        if (auto made = makeSchema(database); !made) {
            return made.error();
        }
    }
    for (const CodeList& list : codeLists(data)) {
        if (auto done = publishCodes(database, list); !done) {
            return done.error();
        }
    }
    auto published = publishRows(database, data);
    if (!published) {
        return published;
    }
    auto version = database.ask("select data_version from cartovid.version");
    if (!version) {
        return version.error();
    }
    published.value().version = version.value().number(0, 0);
    published.value().isNewSchema = lacks.value();
    return published;
}

} // namespace

base::Result<Published> publish(Database& database, const model::Dataset& data)
{
    if (auto begun = database.ask("begin"); !begun) {
        return begun.error();
    }
    auto published = publishInTransaction(database, data);
    auto ended = database.ask(published ? "commit" : "rollback");
    if (published && !ended) {
        return ended.error();
    }
    return published;
}

} // namespace exporter
