#include "source/letters.h"
#include "support.h"

#include <fstream>

using namespace source;

namespace {

LetterSurvey surveyOf(std::string_view text)
{
    LetterSurvey survey;
    survey.see(text);
    return survey;
}

} // namespace

TEST_CASE("UTF-8 that was read as Latin-1 comes back, also twice and with typographic signs")
{
    CHECK(unscrambled("TÃ©lÃ©mÃ©decine") == "Télémédecine");
    CHECK(unscrambled("lâ€™hÃ´pital") == "l’hôpital");
    CHECK(unscrambled("Ã\u00A0 Paris") == "à Paris");
    CHECK(unscrambled("GrÃ¢ce Ã  Lyon, Ã Paris") == "Grâce à Lyon, à Paris");
    CHECK(unscrambled("cÅ“ur") == "cœur");
    CHECK(unscrambled("Ã‰tat, 5 â‚¬") == "État, 5 €");
    CHECK(unscrambled("cafÃƒÂ©") == "café");
}

TEST_CASE("French and foreign names that only look scrambled stay as they are")
{
    for (const char* sound : {"Télémédecine à l’hôpital", "São Paulo", "ÎLE-DE-FRANCE", "Châlons", "Ångström",
                              "IRMÃ LUZIA", "« É »", "Â", "âgées", "10 €", "naïf ®"}) {
        CAPTURE(sound);
        CHECK(unscrambled(sound).empty());
    }
}

TEST_CASE("bytes of Windows-1252 become letters, and only letters of French are called certain")
{
    CHECK(fromWindows1252("Masques \xE9t\xE9").value == "Masques été");
    CHECK(fromWindows1252("Masques \xE9t\xE9").sure == model::Sure::Certain);
    CHECK(fromWindows1252("l\x92h\xF4pital, 5 \x80, \x9Cuvre").value == "l’hôpital, 5 €, œuvre");
    CHECK(fromWindows1252("d\x82j\x85").sure == model::Sure::Likely); // rather code page 850
    CHECK(fromWindows1252("déjà \xE9").value == "déjà é");            // mixed: what is UTF-8 stays
}

TEST_CASE("only a text without any UTF-8 is taken for Windows-1252 as a whole")
{
    CHECK(surveyOf("\xE9t\xE9").isWindows1252());
    CHECK_FALSE(surveyOf("été").isWindows1252());
    CHECK_FALSE(surveyOf("été \xE9").isWindows1252());
    CHECK_FALSE(surveyOf("ete").isWindows1252());
}

TEST_CASE("stray spaces go, those that belong to the text stay")
{
    CHECK(withoutStraySpaces("\u00A0Lyon\u202F ") == "Lyon");
    CHECK(withoutStraySpaces("Don  de   masques") == "Don de masques");
    CHECK(withoutStraySpaces("« 3\u202F000 » masques\u00A0: oui").empty());
    CHECK(withoutStraySpaces("Don de masques").empty());
    CHECK(withoutStraySpaces("").empty());
}

TEST_CASE("a table saved by an old spreadsheet in Latin-1 is read, and a warning says so")
{
    const support::TemporaryFolder folder;
    std::ofstream(folder / "old.csv")
        << "id;name;organisation;organisation_type;category;pole;pole_basis;city;"
           "department;region;lon;lat;start_date;summary_fr;summary_en;partners;"
           "source_url;city_basis\n"
           "T-1;Masques \xE9t\xE9;\xC9tat;public;dons;;;Saint-\xC9tienne;42;84;4.39;"
           "45.44;;;;;https://example.org;\n";
    source::Sources sources = support::shipped();
    sources.data = folder / "old.csv";
    const auto atlas = source::loadTable(sources);
    REQUIRE(atlas.ok());
    CHECK(atlas.value().data.initiatives.at(0).city == "Saint-Étienne");
    REQUIRE(atlas.warnings.size() == 1);
    CHECK(support::contains(atlas.warnings[0], "Windows-1252"));
}
