#include "base/database.h"

#include "base/text.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <array>
#include <charconv>

namespace base {

namespace {

std::string firstLine(std::string_view message)
{
    return std::string(trimmed(message.substr(0, message.find('\n'))));
}

/// What to do about a connection that failed, by the words of libpq.
std::string remedyFor(std::string_view message)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kRemedies{
        {{"password", "write the password into ~/.pgpass, or into PGPASSWORD"},
         {"no pg_hba.conf entry", "the server's administrator has to let this machine in"},
         {"does not exist", "check dbname and user"},
         {"could not translate host name", "check host"},
         {"timeout", "check host and port, and the network"},
         {"Is the server running", "check host and port, and that the server runs"}}};
    for (const auto& [words, remedy] : kRemedies) {
        if (message.find(words) != std::string_view::npos) {
            return fmt::format("; {}", remedy);
        }
    }
    return {};
}

} // namespace

Connection withSession(Connection connection, Access access, int statementSeconds)
{
    std::string options = connection.value("options");
    options += fmt::format("{}-c statement_timeout={}s", options.empty() ? "" : " ", statementSeconds);
    if (access == Access::Read) {
        options += " -c default_transaction_read_only=on";
    }
    std::erase_if(connection.words, [](const auto& word) { return word.first == "options"; });
    connection.words.emplace_back("options", options);
    constexpr std::array<std::pair<const char*, const char*>, 7> kUsual{{{"connect_timeout", "5"},
                                                                         {"application_name", "cartovid"},
                                                                         {"client_encoding", "UTF8"},
                                                                         {"keepalives_idle", "10"},
                                                                         {"keepalives_interval", "5"},
                                                                         {"keepalives_count", "3"},
                                                                         {"tcp_user_timeout", "20000"}}};
    for (const auto& [keyword, value] : kUsual) {
        if (connection.value(keyword).empty()) {
            connection.words.emplace_back(keyword, value);
        }
    }
    return connection;
}

void Answer::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

int Answer::rows() const
{
    return PQntuples(result_.get());
}

std::string Answer::cell(int row, int column) const
{
    return {PQgetvalue(result_.get(), row, column),
            static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

long Answer::number(int row, int column) const
{
    const std::string text = cell(row, column);
    long number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void Database::Finish::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

Result<Database> Database::open(const Connection& connection, Access access, int statementSeconds)
{
    const Connection asked = withSession(connection, access, statementSeconds);
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const auto& [keyword, value] : asked.words) {
        keywords.push_back(keyword.c_str());
        values.push_back(value.c_str());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    Database database(PQconnectdbParams(keywords.data(), values.data(), 0), connection.name());
    if (PQstatus(database.connection_.get()) != CONNECTION_OK) {
        const std::string message = PQerrorMessage(database.connection_.get());
        return Error{fmt::format("{}: the database cannot be opened ({}){}", database.name_,
                                 firstLine(message), remedyFor(message))};
    }
    PQsetNoticeProcessor(
        database.connection_.get(), [](void*, const char*) {}, nullptr);
    return database;
}

Result<Answer> Database::answered(pg_result* result)
{
    Answer answer(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_COPY_IN) {
        return answer;
    }
    const char* const told =
        PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY); // none when the server is gone
    return Error{
        fmt::format("{}: {}", name_, told != nullptr ? told : firstLine(PQerrorMessage(connection_.get())))};
}

Result<Answer> Database::ask(const std::string& sql, std::span<const std::string> values)
{
    if (values.empty()) {
        return answered(PQexec(connection_.get(), sql.c_str()));
    }
    std::vector<const char*> texts;
    for (const std::string& value : values) {
        texts.push_back(value.c_str());
    }
    return answered(PQexecParams(connection_.get(), sql.c_str(), static_cast<int>(texts.size()), nullptr,
                                 texts.data(), nullptr, nullptr, 0));
}

Status Database::copyIn(const std::string& sql, std::string_view rows)
{
    if (auto begun = ask(sql); !begun) {
        return begun.error();
    }
    constexpr std::size_t kChunk = 1U << 20U; // libpq counts in int, and keeps what it is given
    for (std::size_t at = 0; at < rows.size(); at += kChunk) {
        const std::string_view chunk = rows.substr(at, kChunk);
        if (PQputCopyData(connection_.get(), chunk.data(), static_cast<int>(chunk.size())) != 1) {
            break; // what failed is told by the result
        }
    }
    PQputCopyEnd(connection_.get(), nullptr);
    auto done = answered(PQgetResult(connection_.get()));
    while (PGresult* more = PQgetResult(connection_.get())) {
        PQclear(more);
    }
    return done ? Status(Ok{}) : Status(done.error());
}

int Database::socket() const
{
    return PQstatus(connection_.get()) == CONNECTION_OK ? PQsocket(connection_.get()) : -1;
}

std::optional<bool> Database::takeNotifications()
{
    if (PQconsumeInput(connection_.get()) != 1 || PQstatus(connection_.get()) != CONNECTION_OK) {
        return std::nullopt;
    }
    bool any = false;
    while (PGnotify* notification = PQnotifies(connection_.get())) {
        PQfreemem(notification);
        any = true;
    }
    return any;
}

void copyCell(std::string& rows, std::string_view cell)
{
    for (const char c : cell) {
        switch (c) {
        case '\\':
            rows += "\\\\";
            break;
        case '\t':
            rows += "\\t";
            break;
        case '\n':
            rows += "\\n";
            break;
        case '\r':
            rows += "\\r";
            break;
        default:
            rows += c;
        }
    }
}

std::string identifier(std::string_view name)
{
    std::string text = "\"";
    for (const char c : name) {
        text += c == '"' ? "\"\"" : std::string(1, c);
    }
    return text + "\"";
}

} // namespace base
