// Where a table in a PostgreSQL database is: "PG:host=… dbname=… tables=…" or an address
// postgresql://…, taken apart. The password is apart from everything that is ever shown.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

/// A table in a database. Nothing but `password` is secret.
struct Connection {
    std::vector<std::pair<std::string, std::string>> words; ///< keywords and values of libpq, each once
    std::string schema = "cartovid";
    std::string table = "initiatives";
    std::string password; ///< empty: none was written

    [[nodiscard]] std::string value(std::string_view keyword) const; ///< empty when it is not among the words
    /// « PG:host=db.example dbname=covid user=ada tables=cartovid.initiatives »: opens the same table,
    /// without the password.
    [[nodiscard]] std::string text() const;
    /// As `text` without the user and everything else that only matters on one machine.
    [[nodiscard]] std::string sharedText() const;
    /// « cartovid.initiatives (covid, db.example) »: what people read.
    [[nodiscard]] std::string name() const;
};

/// True for what names a database and no file: it begins with PG:, postgresql:// or postgres://.
bool isConnection(std::string_view text);

/// Takes the text apart. `tables=` (also `schemas=`, as OGR has them) names the one table. Nothing is
/// connected to. Errors (exit 2) never repeat what was typed, as a password may be anywhere in it.
Result<Connection> parseConnection(std::string_view text);

/// The text of a connection, or of an option that has one as its value (--data=PG:…), without its
/// password, which is left in `password`; any other text as it is. Errors: as parseConnection.
Result<std::string> withoutPassword(std::string_view text, std::string& password);

} // namespace base
