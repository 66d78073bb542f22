// A connection to a PostgreSQL server, through libpq. It waits a stated time at most, speaks UTF-8 and
// tells failures in one line.
#pragma once

#include "base/connection.h"
#include "base/result.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;

namespace base {

/// Whether the session may change anything; the server itself refuses it to readers.
enum class Access { Read, Write };

/// The connection with what every session of this program asks for: at most 5 s to connect and
/// `statementSeconds` for a statement, dead servers noticed within half a minute, UTF-8, a name for the
/// server's own lists. What the user wrote goes before.
Connection withSession(Connection connection, Access access, int statementSeconds);

/// What a statement gave: rows of texts, empty for NULL.
class Answer {
public:
    explicit Answer(pg_result* result) : result_(result) {}

    [[nodiscard]] int rows() const;
    [[nodiscard]] std::string cell(int row, int column) const;
    [[nodiscard]] long number(int row, int column) const; ///< 0 where there is none

private:
    struct Clear {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Clear> result_;
};

class Database {
public:
    /// Errors: the server cannot be reached, or refuses; with a remedy where there is one.
    static Result<Database> open(const Connection& connection, Access access, int statementSeconds = 60);

    /// One statement with values for $1, $2 …; several, apart by semicolons, where there are none.
    Result<Answer> ask(const std::string& sql, std::span<const std::string> values = {});
    /// COPY … FROM STDIN in the text format. `rows`: the data, see copyCell.
    Status copyIn(const std::string& sql, std::string_view rows);

    /// What a poll() is to wait for; -1 once the connection is lost.
    [[nodiscard]] int socket() const;
    /// Reads what has come and forgets it; whether a notification was among it, nothing once the
    /// connection is lost. Never waits.
    std::optional<bool> takeNotifications();

private:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };
    Database(pg_conn* connection, std::string name) : connection_(connection), name_(std::move(name)) {}

    Result<Answer> answered(pg_result* result);

    std::unique_ptr<pg_conn, Finish> connection_;
    std::string name_; ///< for messages
};

/// Appends a cell to a row of copyIn; cells are apart by tabs, rows end with a line feed.
void copyCell(std::string& rows, std::string_view cell);

/// The name as an SQL identifier: "quoted".
std::string identifier(std::string_view name);

} // namespace base
