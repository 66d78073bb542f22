#include "app/duel_option.h"
#include "layout/world.h"

#include <doctest/doctest.h>

using filter::Facet;

namespace {

base::Result<session::Duel> read(const std::string& text)
{
    return app::duelFrom(text, world::index(), world::atlas().data);
}

std::string refusal(const std::string& text)
{
    const auto duel = read(text);
    REQUIRE_FALSE(duel);
    CHECK(duel.error().exit == base::Exit::Usage);
    return duel.error().message;
}

} // namespace

TEST_CASE("--duel takes two regions, pôles or categories in the order given")
{
    const auto regions = read("region:84,11");
    REQUIRE(regions);
    CHECK(regions.value().facet == Facet::Region);
    CHECK(regions.value().left == "84");
    CHECK(regions.value().right == "11");
    const auto poles = read("pole:none,medicen");
    REQUIRE(poles);
    CHECK(poles.value().left == "none");
    CHECK(poles.value().right == "medicen");
    REQUIRE(read("category:telemedecine,dons"));
    CHECK(read("category:telemedecine,dons").value().facet == Facet::Category);
}

TEST_CASE("--duel knows regions by name, and overseas ones by their department")
{
    const auto named = read("region:Bretagne, corse");
    REQUIRE(named);
    CHECK(named.value().left == "53");
    CHECK(named.value().right == "94");
    const auto overseas = read("region:971,972");
    REQUIRE(overseas);
    CHECK(overseas.value().left == "01");
    CHECK(overseas.value().right == "02");
}

TEST_CASE("A wrong --duel is answered with what would be right")
{
    CHECK(refusal("category:telemedicine,dons").find("did you mean \"telemedecine\"") != std::string::npos);
    CHECK(refusal("category:telemedicine,dons").rfind("--duel category:", 0) == 0);
    CHECK(refusal("regions:84,11").find("region") != std::string::npos);
    CHECK(refusal("84,11").find("region:84,11") != std::string::npos);
    CHECK(refusal("region:84").find("FACET:LEFT,RIGHT") != std::string::npos);
    CHECK(refusal("region:84,11,53").find("FACET:LEFT,RIGHT") != std::string::npos);
    CHECK(refusal("region:84,84").find("twice") != std::string::npos);
    CHECK(refusal("region:84,").find("empty") != std::string::npos);
}
