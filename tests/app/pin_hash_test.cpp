// The PIN of a kiosk and its hash.
#include "app/pin_hash.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("The right PIN opens the kiosk, no other does, and its hash does not tell it")
{
    const auto hash = app::hashPin("2468");
    REQUIRE(hash.ok());
    CHECK(hash.value().starts_with("$argon2id$"));
    CHECK(hash.value().find("2468") == std::string::npos);
    CHECK(app::isPinHash(hash.value()));
    CHECK(app::pinIsRight("2468", hash.value()).get());
    CHECK_FALSE(app::pinIsRight("2469", hash.value()).get());
    CHECK_FALSE(app::pinIsRight("", hash.value()).get());
    const auto again = app::hashPin("2468");
    REQUIRE(again.ok());
    CHECK(again.value() != hash.value()); // salted: two kiosks with one PIN do not look alike
}

TEST_CASE("What the pad cannot type is no PIN")
{
    for (const char* pin : {"", "123", "1234567890123", "12a4", "12 4", "१२३४"}) {
        CAPTURE(pin);
        const auto hash = app::hashPin(pin);
        REQUIRE_FALSE(hash.ok());
        CHECK(hash.error().exit == base::Exit::Usage);
        CHECK(hash.error().message == "a PIN is 4 to 12 digits, as on the pad");
    }
}

TEST_CASE("A damaged hash opens nothing and breaks nothing")
{
    const std::string hash = app::hashPin("2468").value();
    for (const std::string& damaged :
         {std::string(), std::string("2468"), hash.substr(0, hash.size() / 2), hash + "x",
          "$argon2id$" + hash, std::string(5000, '$'),
          std::string("$argon2id$v=19$m=4294967295,t=2,p=1$c29tZXNhbHQ$aGFzaA")}) {
        CHECK_FALSE(app::pinIsRight("2468", damaged).get());
    }
    CHECK_FALSE(app::isPinHash("2468"));
    CHECK_FALSE(app::isPinHash(std::string(5000, '$')));
}
