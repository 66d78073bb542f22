// A table in a database as a screen sees it: follows its changes, keeps the last good rows on this machine
// and falls back on them, or on the shipped ones, when a start finds the server away.
#pragma once

#include "app/database_watch.h"
#include "session/data_standing.h"
#include "source/load.h"

#include <functional>
#include <memory>

namespace app {

class SharedTable {
public:
    /// Nothing where the table is a file.
    static std::unique_ptr<SharedTable> of(const std::string& data);
    explicit SharedTable(base::Connection connection);

    /// As source::load; where the server gives no rows those that were kept, and where it does not answer and
    /// none were, those that cartovid ships. No change after it is missed.
    base::Result<model::Atlas> load(const source::Sources& sources);
    /// As source::reloadTable.
    base::Result<model::Atlas> reload(const source::Sources& sources, const model::Geography& land);

    /// What load() gave: read now, or kept and from when.
    [[nodiscard]] const session::DataStanding& standing() const { return standing_; }
    /// What a failed reading means, put into `standing`: the server is away, or the table is none.
    void tellTrouble(session::DataStanding& standing, const base::Error& error) const;

    /// Whom to tell of changes, on another thread; nobody: an empty function.
    void tell(std::function<void()> changed) { watch_.tell(std::move(changed)); }

private:
    void keep(model::Atlas& atlas) const;

    base::Connection connection_;
    session::DataStanding standing_;
    DatabaseWatch watch_;
};

} // namespace app
