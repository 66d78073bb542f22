#include "base/connection.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace {

std::string quoted(const std::string& value)
{
    std::string text = "'";
    for (const char c : value) {
        text += c == '\'' || c == '\\' ? "\\" : "";
        text += c;
    }
    return text + "'";
}

std::string percent(const std::string& value)
{
    constexpr const char* kDigits = "0123456789ABCDEF";
    std::string text;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        text += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
    return text;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// What anybody could see of a connection, or of its refusal.
std::string allShown(const std::string& typed)
{
    std::string password;
    const auto without = base::withoutPassword(typed, password);
    const auto connection = base::parseConnection(typed);
    return (without ? without.value() : without.error().message) + "\n" +
           (connection ? connection.value().name() + "\n" + connection.value().text() + "\n" +
                             connection.value().sharedText()
                       : connection.error().message);
}

} // namespace

TEST_CASE("a connection opens the table that it names, cartovid.initiatives where it names none")
{
    const auto usual = base::parseConnection("PG:host=db.example port=5433 dbname=covid user=ada");
    REQUIRE(usual.ok());
    CHECK(usual.value().text() ==
          "PG:host=db.example port=5433 dbname=covid user=ada tables=cartovid.initiatives");
    CHECK(usual.value().sharedText() ==
          "PG:host=db.example port=5433 dbname=covid tables=cartovid.initiatives");
    CHECK(usual.value().name() == "cartovid.initiatives (covid, db.example)");

    const auto other = base::parseConnection("PG: dbname = 'my data'  tables=public.rows");
    REQUIRE(other.ok());
    CHECK(other.value().text() == "PG:dbname='my data' tables=public.rows");
    CHECK(other.value().name() == "public.rows (my data)");
    CHECK(base::parseConnection("PG:schemas=census tables=rows dbname=x").value().name() ==
          "census.rows (x)");

    const auto address = base::parseConnection("postgresql://ada@db.example:5433/covid?sslmode=require");
    REQUIRE(address.ok());
    CHECK(address.value().name() == "cartovid.initiatives (covid, db.example)");
    CHECK(address.value().value("sslmode") == "require");
    CHECK(base::parseConnection(address.value().text()).value().text() == address.value().text());
}

TEST_CASE("a folder of this machine is in no name and in no command for others")
{
    const auto local = base::parseConnection("PG:host=/home/ada/run dbname=covid");
    REQUIRE(local.ok());
    CHECK(local.value().name() == "cartovid.initiatives (covid)");
    CHECK(local.value().sharedText() == "PG:dbname=covid tables=cartovid.initiatives");
}

TEST_CASE("files are no connections")
{
    for (const char* file : {"table.csv", "PG", "pg:x", "/data/PG:x", "https://example.org/x.csv", ""}) {
        CHECK_FALSE(base::isConnection(file));
        std::string password;
        CHECK(base::withoutPassword(file, password).value() == file);
    }
    CHECK(base::isConnection("PG:dbname=x"));
    CHECK(base::isConnection("postgres://h/x"));
}

TEST_CASE("a slip in a connection is told with the nearest right word")
{
    const auto refused = [](const char* typed) {
        const auto connection = base::parseConnection(typed);
        REQUIRE_FALSE(connection.ok());
        CHECK(connection.error().exit == base::Exit::Usage);
        return connection.error().message;
    };
    CHECK(has(refused("PG:dbnam=covid"), "did you mean dbname?"));
    CHECK(has(refused("PG:dbname=covid pasword=x"), "did you mean password?"));
    CHECK(has(refused("PG:dbname covid"), "a \"=\" is missing"));
    CHECK(has(refused("PG:dbname='covid"), "a quote is never closed"));
    CHECK(has(refused("PG:dbname=covid tables=a,b"), "tables= names one table"));
    CHECK(has(refused("PG:dbname=covid tables=.b"), "tables= names one table"));
    CHECK(has(refused("PG:dbname=covid sslpassword=x"), "~/.pgpass"));
    CHECK(has(refused("postgresql://ada@h:port/x"), "port"));
}

TEST_CASE("a password is kept whole, and nothing that is shown has it, whatever characters it holds")
{
    std::mt19937 random(7); // NOLINT: the same passwords every time
    const std::string alphabet = " '\\\"=:@/?#&%+;,()[]{}<>$`~!*^|éœ\tazAZ09_-.";
    for (int i = 0; i < 2000; ++i) {
        std::string password = "M4rk";
        for (std::size_t length = random() % 12; length > 0; --length) {
            password += alphabet[random() % alphabet.size()];
        }
        password += "S3cr";
        for (const std::string& typed :
             {"PG:host=db.example dbname=covid user=ada password=" + quoted(password),
              "PG:password=" + quoted(password) + " dbname=covid tables=public.rows",
              "postgresql://ada:" + percent(password) + "@db.example/covid",
              "--data=PG:dbname=covid password=" + quoted(password)}) {
            CAPTURE(typed);
            std::string found;
            REQUIRE(base::withoutPassword(typed, found).ok());
            CHECK(found == password);
            const std::string shown = allShown(typed);
            CHECK_FALSE(has(shown, "M4rk"));
            CHECK_FALSE(has(shown, "S3cr"));
        }
    }
}

TEST_CASE("a password that slips into another place is not shown either")
{
    const std::string marker = "S3cr3tM4rk";
    const std::string words = "PG:host=db.example port=5432 dbname=covid user=ada password=" + marker;
    const std::string address = "postgresql://ada:" + marker + "@db.example:5432/covid";
    for (const std::string& sound : {words, address}) {
        const std::size_t head =
            sound.find(':') + (sound == address ? 3 : 1); // else it is a file that nobody has
        for (std::size_t at = head; at <= sound.size(); ++at) {
            for (const char* planted : {" ", "'", "=", "\\", "@", "/", ":", "%", "?", "#"}) {
                std::string typed = sound;
                typed.insert(at, planted);
                CAPTURE(typed);
                CHECK_FALSE(has(allShown(typed), marker.substr(0, 5)));
                CHECK_FALSE(has(allShown(typed), marker.substr(5)));
            }
            std::string shorter = sound;
            shorter.erase(at, 1);
            if (shorter != "postgresql://ada" + marker + "@db.example:5432/covid") { // that is a user's name
                CAPTURE(shorter);
                CHECK_FALSE(has(allShown(shorter), marker.substr(0, 5)));
            }
        }
    }
}
