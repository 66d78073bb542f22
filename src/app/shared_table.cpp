#include "app/shared_table.h"

#include "app/fair_report.h"
#include "app/table_cache.h"

#include <chrono>
#include <ctime>
#include <filesystem>
#include <utility>

namespace app {

namespace {

namespace fs = std::filesystem;

session::LocalTime timeOf(const fs::path& file)
{
    std::error_code ignored;
    const auto changed = std::chrono::file_clock::to_sys(fs::last_write_time(file, ignored));
    return localTime(std::chrono::duration_cast<std::chrono::seconds>(changed.time_since_epoch()).count());
}

} // namespace

std::unique_ptr<SharedTable> SharedTable::of(const std::string& data)
{
    if (!base::isConnection(data)) {
        return nullptr;
    }
    auto connection = base::parseConnection(data);
    return connection ? std::make_unique<SharedTable>(std::move(connection).value()) : nullptr;
}

SharedTable::SharedTable(base::Connection connection)
    : connection_(std::move(connection)), watch_(connection_)
{
    standing_.dataOf = localTime(std::time(nullptr));
}

base::Result<model::Atlas> SharedTable::load(const source::Sources& sources)
{
    watch_.waitUntilListening();
    auto read = source::load(sources);
    if (read) {
        keep(read.value());
        return read;
    }
    const fs::path file = tableCacheFile(connection_);
    std::error_code ignored;
    const bool hasKept = fs::exists(file, ignored);
    if (!hasKept && watch_.isConnected()) { // it answers, and has no such table
        return read;
    }
    source::Sources instead = sources;
    instead.data = hasKept ? file.string() : std::string(); // else what cartovid ships
    instead.columns.clear();
    auto again = source::load(instead);
    if (!again) {
        return read;
    }
    if (hasKept) {
        again.value().dataName = connection_.name();
    }
    again.value().warnings.push_back(
        read.error().message +
        (hasKept ? "; what was kept of it is shown" : "; what cartovid ships is shown meanwhile"));
    tellTrouble(standing_, read.error());
    standing_.isShipped = !hasKept;
    standing_.dataOf = hasKept ? timeOf(file) : standing_.dataOf;
    return again;
}

base::Result<model::Atlas> SharedTable::reload(const source::Sources& sources, const model::Geography& land)
{
    auto read = source::reloadTable(sources, land);
    if (read) {
        keep(read.value());
    }
    return read;
}

void SharedTable::keep(model::Atlas& atlas) const
{
    const fs::path file = tableCacheFile(connection_);
    if (const base::Status kept = file.empty() ? base::Ok{} : keepTable(atlas.data, file); !kept) {
        atlas.warnings.push_back("not kept for a start without the server: " + kept.error().message);
    }
}

void SharedTable::tellTrouble(session::DataStanding& standing, const base::Error& error) const
{
    using Trouble = session::DataStanding::Trouble;
    const Trouble trouble = watch_.isConnected() ? Trouble::Unreadable : Trouble::Away;
    if (std::exchange(standing.trouble, trouble) != trouble) {
        standing.since = localTime(std::time(nullptr));
    }
    // Where the server is says enough in either language; what libpq says of it is for the log.
    standing.reason.fill(trouble == Trouble::Away ? connection_.name() : error.message);
}

} // namespace app
