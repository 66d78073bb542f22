#include "filter/census.h"
#include "filter/index.h"

#include <doctest/doctest.h>

using filter::Facet;

namespace {

using Codes = std::vector<std::string>;

base::Result<Codes> parse(Facet facet, std::string_view list)
{
    const model::Dataset data = census::byHand();
    return filter::parseCodes(filter::Index(data), data, facet, list);
}

std::string refusal(Facet facet, std::string_view list)
{
    const auto parsed = parse(facet, list);
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.error().exit == base::Exit::Usage);
    CHECK(parsed.error().message.find('\n') == std::string::npos); // one line
    return parsed.error().message;
}

} // namespace

TEST_CASE("Codes separated by commas are read, sorted and without doubles")
{
    CHECK(parse(Facet::Region, "84,11").value() == Codes{"11", "84"});
    CHECK(parse(Facet::Region, "84, 11 ,84").value() == Codes{"11", "84"});
    CHECK(parse(Facet::Pole, "none").value() == Codes{"none"});
    CHECK(parse(Facet::Month, "2020-03,none").value() == Codes{"2020-03", "none"});
    CHECK(parse(Facet::Type, "cluster").value() ==
          Codes{"cluster"}); // no row has it, it is a code all the same
}

TEST_CASE("Names work as well as codes, with or without accents and capitals")
{
    CHECK(parse(Facet::Region, "Occitanie").value() == Codes{"76"});
    CHECK(parse(Facet::Region, "ile de france,AUVERGNE RHONE ALPES").value() == Codes{"11", "84"});
    CHECK(parse(Facet::Pole, "Lyonbiopôle").value() == Codes{"lyonbiopole"});
    CHECK(parse(Facet::Category, "telemedicine follow up").value() == Codes{"telemedecine"});
    CHECK(parse(Facet::Category, "Télémédecine").value() == Codes{"telemedecine"});
    CHECK(parse(Facet::Category, "tests de diagnostic,DONS").value() == Codes{"diagnostic", "dons"});
}

TEST_CASE("A label with commas in it is read as one")
{
    CHECK(parse(Facet::Category, "Appels aux dons, volontariat et plateformes").value() == Codes{"dons"});
}

TEST_CASE("An unknown code is named with the one that was meant and the ones there are")
{
    CHECK(refusal(Facet::Category, "telemedicine") ==
          "--category: unknown code \"telemedicine\"; did you mean \"telemedecine\"? "
          "Known: dons, telemedecine, recherche, diagnostic");
    CHECK(refusal(Facet::Category, "dons,recherches").find("\"recherches\"; did you mean \"recherche\"?") !=
          std::string::npos);
    CHECK(refusal(Facet::Pole, "medicin").find("did you mean \"medicen\"?") != std::string::npos);
    CHECK(refusal(Facet::Month, "2020-12").find("did you mean \"2020-0") != std::string::npos);
}

TEST_CASE("A misspelt region is answered with its name, and regions are listed by name")
{
    const std::string message = refusal(Facet::Region, "Ocitanie");
    CHECK(message.find("did you mean \"Occitanie\"?") != std::string::npos);
    CHECK(message.find("76 (Occitanie)") != std::string::npos);
}

TEST_CASE("A code that resembles none gets the list without a guess")
{
    CHECK(refusal(Facet::Type, "xyz") ==
          "--type: unknown code \"xyz\". Known: industriel, hospitalier, academique, "
          "public, associatif, cluster");
    CHECK(refusal(Facet::Region, "7").find("did you mean \"76\"?") != std::string::npos);
    CHECK(refusal(Facet::Region, "99").find("did you mean") == std::string::npos);
}

TEST_CASE("A slip with commas is told instead of selecting something else")
{
    for (const char* list : {"", ",", "dons,", ",dons", "dons,,recherche", "  "}) {
        CAPTURE(list);
        CHECK(refusal(Facet::Category, list).find("empty code") != std::string::npos);
    }
}
