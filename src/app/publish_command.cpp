#include "app/publish_command.h"

#include "app/output.h"
#include "app/sources.h"
#include "base/database.h"
#include "export/publish.h"

#include <fmt/format.h>

namespace app {

namespace {

base::Result<std::string> publish(const Options& options)
{
    auto loaded = source::loadTable(sourcesOf(options));
    if (!loaded) {
        return loaded.error();
    }
    const model::Atlas& atlas = loaded.value();
    warnAbout(atlas);
    if (atlas.leftOut > 0) { // to the screens it would look as if they had been deleted
        return base::Error{
            fmt::format("nothing is published while {} {} of {} cannot be used; mend the table first",
                        atlas.leftOut, atlas.leftOut == 1 ? "row" : "rows", atlas.dataName)};
    }
    const auto connection = base::parseConnection(options.to);
    if (!connection) {
        return connection.error();
    }
    auto database = base::Database::open(connection.value(), base::Access::Write);
    if (!database) {
        return database.error();
    }
    const auto done = exporter::publish(database.value(), atlas.data);
    if (!done) {
        return done.error();
    }
    const exporter::Published& what = done.value();
    return fmt::format("{}: {} initiatives, +{} -{} ~{}, version {}{}\n", connection.value().name(),
                       atlas.data.initiatives.size(), what.added, what.removed, what.changed, what.version,
                       what.isNewSchema ? ", schema made" : "");
}

} // namespace

int runPublish(const Options& options)
{
    const auto said = publish(options);
    if (!said) {
        return fail(said.error());
    }
    const base::Status printed = printOut(said.value());
    return printed ? static_cast<int>(base::Exit::Done) : fail(printed.error());
}

} // namespace app
