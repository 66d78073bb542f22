#include "base/connection.h"

#include "base/text.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <optional>

namespace base {

namespace {

using Word = std::pair<std::string, std::string>;

constexpr std::string_view kPrefix = "PG:";

Error unreadable(std::string_view what)
{
    return {
        fmt::format("the connection to the database cannot be read: {}; write it as in \"PG:host=db.example "
                    "dbname=covid user=ada\", values with spaces in single quotes",
                    what),
        Exit::Usage};
}

bool isSpace(char c)
{
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

/// keyword = value, apart by spaces; values in single quotes where they hold some, with \' and \\ for
/// these two: https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING
class Words {
public:
    explicit Words(std::string_view text) : rest_(text) {}

    Result<std::vector<Word>> read()
    {
        std::vector<Word> words;
        for (skipSpaces(); !rest_.empty(); skipSpaces()) {
            Word word;
            while (!rest_.empty() && rest_.front() != '=' && !isSpace(rest_.front())) {
                word.first += take();
            }
            skipSpaces();
            if (rest_.empty() || take() != '=') {
                return unreadable("a \"=\" is missing");
            }
            skipSpaces();
            auto value = readValue();
            if (!value) {
                return unreadable("a quote is never closed");
            }
            word.second = std::move(*value);
            words.push_back(std::move(word));
        }
        return words;
    }

private:
    void skipSpaces()
    {
        while (!rest_.empty() && isSpace(rest_.front())) {
            rest_.remove_prefix(1);
        }
    }
    char take()
    {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    /// Nothing where a quote stays open.
    std::optional<std::string> readValue()
    {
        const bool isQuoted = rest_.starts_with('\'');
        if (isQuoted) {
            take();
        }
        std::string value;
        while (!rest_.empty() && (isQuoted ? rest_.front() != '\'' : !isSpace(rest_.front()))) {
            const char c = take();
            if (c != '\\') {
                value += c;
            } else if (!rest_.empty()) {
                value += take();
            }
        }
        if (isQuoted && rest_.empty()) {
            return std::nullopt;
        }
        if (isQuoted) {
            take();
        }
        return value;
    }

    std::string_view rest_;
};

struct OptionsCloser {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, OptionsCloser>;

/// An address: libpq takes it apart.
Result<std::vector<Word>> readAddress(const std::string& address)
{
    char* message = nullptr;
    const Options options(PQconninfoParse(address.c_str(), &message));
    PQfreemem(message); // it repeats parts of what was typed
    if (!options) {
        return unreadable("this is no postgresql:// address (write %40 for an @ inside a password)");
    }
    std::vector<Word> words;
    for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr) {
            words.emplace_back(option->keyword, option->val);
        }
    }
    return words;
}

std::vector<std::string> keywords()
{
    std::vector<std::string> known{"tables", "schemas"};
    const Options options(PQconndefaults());
    for (const PQconninfoOption* option = options.get(); option != nullptr && option->keyword != nullptr;
         ++option) {
        known.emplace_back(option->keyword);
    }
    return known;
}

/// Characters that say that something else got into a value: half a password, another connection.
bool isPlain(std::string_view value, std::string_view foreign)
{
    return std::ranges::none_of(value, [&](char c) {
        return static_cast<unsigned char>(c) < 0x20U || foreign.find(c) != std::string_view::npos;
    });
}

/// False where the value looks as if a part of the password had got into it by a slip.
bool isHonest(std::string_view keyword, std::string_view value)
{
    const bool isName = keyword == "dbname" || keyword == "user";
    const std::string_view foreign = keyword == "options" ? ""
                                     : isName             ? ":=?#@/"
                                     : keyword == "host"  ? "@ =?#"
                                                          : "=";
    const bool isPort = keyword != "port" || value.find_first_not_of("0123456789,") == std::string_view::npos;
    return isPort && isPlain(value, foreign) && value.find("password") == std::string_view::npos;
}

/// "schema.table" or "table".
Status readTable(const std::string& named, Connection& connection)
{
    if (named.empty() || !isPlain(named, ",()'\"\\ ")) {
        return unreadable("tables= names one table, as in tables=cartovid.initiatives");
    }
    const std::size_t dot = named.find('.');
    if (dot != std::string::npos) {
        connection.schema = named.substr(0, dot);
    }
    connection.table = dot == std::string::npos ? named : named.substr(dot + 1);
    return connection.schema.empty() || connection.table.empty()
               ? Status(unreadable("tables= names one table, as in tables=cartovid.initiatives"))
               : Status(Ok{});
}

/// One keyword with its value, put where it belongs.
Status take(Word word, const std::vector<std::string>& known, Connection& connection)
{
    auto& [keyword, value] = word;
    if (std::ranges::find(known, keyword) == known.end()) {
        const std::string near = nearest(keyword, known); // the word itself may be half a password
        return unreadable(near.empty() ? std::string("it has a keyword that PostgreSQL does not know")
                                       : fmt::format("it has an unknown keyword; did you mean {}?", near));
    }
    if (keyword == "password") {
        connection.password = std::move(value);
        return Ok{};
    }
    if (keyword == "sslpassword") {
        return unreadable("sslpassword is not taken; use a key without one, or ~/.pgpass");
    }
    if (keyword == "schemas") {
        if (value.empty() || !isPlain(value, ",()'\"\\. ")) {
            return unreadable("schemas= names one schema");
        }
        connection.schema = std::move(value);
        return Ok{};
    }
    if (keyword == "tables") {
        return readTable(value, connection);
    }
    if (!isHonest(keyword, value)) {
        return unreadable(
            fmt::format("the value of {} is none; in the password of an address write %40 for @ and "
                        "%2F for /",
                        keyword));
    }
    std::erase_if(connection.words, [&](const Word& other) { return other.first == word.first; });
    connection.words.push_back(std::move(word));
    return Ok{};
}

std::string quoted(const std::string& value)
{
    if (!value.empty() &&
        std::ranges::none_of(value, [](char c) { return isSpace(c) || c == '\'' || c == '\\'; })) {
        return value;
    }
    std::string text = "'";
    for (const char c : value) {
        text += c == '\'' || c == '\\' ? "\\" : "";
        text += c;
    }
    return text + "'";
}

std::string written(const Connection& connection, const std::vector<Word>& words)
{
    std::string text{kPrefix};
    for (const auto& [keyword, value] : words) {
        text += fmt::format("{}={} ", keyword, quoted(value));
    }
    return text + fmt::format("tables={}.{}", connection.schema, connection.table);
}

} // namespace

std::string Connection::value(std::string_view keyword) const
{
    const auto found = std::ranges::find(words, keyword, &Word::first);
    return found == words.end() ? std::string() : found->second;
}

std::string Connection::text() const
{
    return written(*this, words);
}

std::string Connection::sharedText() const
{
    constexpr std::array<std::string_view, 4> kShared{"host", "port", "dbname", "service"};
    std::vector<Word> shared;
    std::ranges::copy_if(words, std::back_inserter(shared), [&](const Word& word) {
        const bool isFolder =
            word.first == "host" && word.second.starts_with('/'); // a socket of this machine
        return std::ranges::find(kShared, word.first) != kShared.end() && !isFolder;
    });
    return written(*this, shared);
}

std::string Connection::name() const
{
    std::string place = value("dbname").empty() ? value("service") : value("dbname");
    const std::string host = value("host");
    if (!host.empty() && !host.starts_with('/')) {
        place += (place.empty() ? "" : ", ") + host;
    }
    return fmt::format("{}.{} ({})", schema, table, place.empty() ? "PostgreSQL" : place);
}

bool isConnection(std::string_view text)
{
    return text.starts_with(kPrefix) || text.starts_with("postgresql://") || text.starts_with("postgres://");
}

Result<Connection> parseConnection(std::string_view text)
{
    const bool hasPrefix = text.starts_with(kPrefix);
    const std::string_view body = text.substr(hasPrefix ? kPrefix.size() : 0);
    const bool isAddress = body.starts_with("postgres://") || body.starts_with("postgresql://");
    auto words = isAddress ? readAddress(std::string(body)) : Words(body).read();
    if (!words) {
        return words.error();
    }
    const std::vector<std::string> known = keywords();
    Connection connection;
    for (Word& word : words.value()) {
        if (Status taken = take(std::move(word), known, connection); !taken) {
            return taken.error();
        }
    }
    return connection;
}

Result<std::string> withoutPassword(std::string_view text, std::string& password)
{
    const std::size_t equals = text.starts_with("--") ? text.find('=') : std::string_view::npos;
    const std::size_t begin = equals == std::string_view::npos ? 0 : equals + 1;
    if (!isConnection(text.substr(begin))) {
        return std::string(text);
    }
    auto connection = parseConnection(text.substr(begin));
    if (!connection) {
        return connection.error();
    }
    password = connection.value().password;
    return std::string(text.substr(0, begin)) + connection.value().text();
}

} // namespace base
