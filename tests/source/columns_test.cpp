// Tables that call their columns otherwise, and rows that only name their town.
#include "base/file.h"
#include "source/column_names.h"
#include "source/positions.h"
#include "support.h"

#include <fstream>
#include <map>
#include <set>
#include <sstream>

using source::Column;
using support::contains;
using support::shipped;

namespace {

/// The shipped table with other words in its header.
std::string shippedWith(const std::map<std::string, std::string>& names)
{
    const auto read = base::readFile((shipped().geodata / "initiatives.csv").string());
    REQUIRE(read.ok());
    const std::size_t end = read.value().find('\n');
    std::istringstream header(read.value().substr(0, end));
    std::string line;
    std::string name;
    while (std::getline(header, name, ',')) {
        const auto other = names.find(name);
        line += (line.empty() ? "" : ",") + (other == names.end() ? name : other->second);
    }
    return line + read.value().substr(end);
}

base::Result<model::Atlas> opened(const std::string& text, const std::string& map = {})
{
    static const support::TemporaryFolder folder;
    std::ofstream(folder / "table.csv") << text;
    source::Sources sources = shipped();
    sources.data = folder / "table.csv";
    if (!map.empty()) {
        const auto choices = source::parseColumnChoices(map);
        REQUIRE_MESSAGE(choices.ok(), (choices.ok() ? std::string() : choices.error().message));
        sources.columns = choices.value();
    }
    return source::loadTable(sources);
}

bool warns(const model::Atlas& atlas, const std::string& text)
{
    return std::ranges::any_of(atlas.warnings, [&](const auto& warning) { return contains(warning, text); });
}

constexpr const char* kHeader = "id,name,organisation,organisation_type,category,pole,city,department,region,"
                                "lon,lat,start_date,source_url\n";

std::string rowAt(const std::string& id, const std::string& city, const std::string& department,
                  const std::string& region, const std::string& position)
{
    return id + ",Masques,CHU,hospitalier,dons,," + city + "," + department + "," + region + "," + position +
           ",2020-03,https://example.org/" + id + "\n";
}

} // namespace

TEST_CASE("a table with French column names opens without a word of help, and says what it read")
{
    const auto atlas = opened(shippedWith({{"name", "Intitulé"},
                                           {"organisation", "Organisme"},
                                           {"organisation_type", "Type d’acteur"},
                                           {"category", "Catégorie"},
                                           {"city", "Commune"},
                                           {"department", "Code département"},
                                           {"lon", "Longitude"},
                                           {"lat", "Latitude"},
                                           {"start_date", "Date de début"},
                                           {"source_url", "Lien"}}));
    REQUIRE_MESSAGE(atlas.ok(), (atlas.ok() ? "" : atlas.error().message));
    CHECK(atlas.value().data.initiatives.size() == 651);
    CHECK(atlas.value().leftOut == 0);
    CHECK(warns(atlas.value(), "name from \"Intitulé\""));
    CHECK(warns(atlas.value(), "lon from \"Longitude\""));
    CHECK_FALSE(warns(atlas.value(), "region from"));
}

TEST_CASE("a table with our column names says nothing of them")
{
    const auto atlas = opened(shippedWith({}));
    REQUIRE(atlas.ok());
    CHECK(atlas.value().warnings.empty());
}

TEST_CASE("a column that nobody could guess is read where the user says it is")
{
    const std::string text = shippedWith({{"name", "Quoi"}, {"lon", "E"}, {"lat", "N"}});
    CHECK_FALSE(opened(text).ok());
    const auto atlas = opened(text, "name=quoi,lon=E,lat=N");
    REQUIRE_MESSAGE(atlas.ok(), (atlas.ok() ? "" : atlas.error().message));
    CHECK(atlas.value().data.initiatives.size() == 651);
    CHECK(warns(atlas.value(), "name from \"Quoi\""));
}

TEST_CASE("what the user says goes before what the program would take")
{
    const auto atlas = opened(shippedWith({}), "name=summary_fr,summary_fr=name");
    REQUIRE(atlas.ok());
    const auto plain = opened(shippedWith({}));
    CHECK(atlas.value().data.initiatives[0].name == plain.value().data.initiatives[0].summaryFr);
    CHECK(atlas.value().data.initiatives[0].summaryFr == plain.value().data.initiatives[0].name);
}

TEST_CASE("a chosen column that the file lacks is wrong usage, and the nearest one is named")
{
    const auto atlas = opened(shippedWith({{"name", "Quoi"}}), "name=Qoi");
    REQUIRE_FALSE(atlas.ok());
    CHECK(atlas.error().exit == base::Exit::Usage);
    CHECK(contains(atlas.error().message, "did you mean \"Quoi\"?"));
}

TEST_CASE("a choice of columns that makes no sense is refused with what would")
{
    for (const auto& [text, reason] :
         {std::pair{"name", "is no COLUMN=FIELD"}, std::pair{"nmae=x", "did you mean name?"},
          std::pair{"name=", "is no COLUMN=FIELD"}, std::pair{"name=a,name=b", "twice"}}) {
        const auto choices = source::parseColumnChoices(text);
        REQUIRE_FALSE(choices.ok());
        CHECK_MESSAGE(contains(choices.error().message, reason), choices.error().message);
    }
}

TEST_CASE("no usual name belongs to two columns, or the order of the header would decide")
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < source::kColumnCount; ++i) {
        CHECK(names.insert(std::string(model::columnName(static_cast<Column>(i)))).second);
    }
    for (std::size_t i = 0; i < source::kColumnCount; ++i) {
        for (const std::string_view name : source::usualNames(static_cast<Column>(i))) {
            CHECK_MESSAGE(names.insert(std::string(name)).second, name);
        }
    }
}

TEST_CASE("a row without a position stands where its commune is, however the town is written")
{
    const auto atlas = opened(
        kHeader + rowAt("a", "Autun", "71", "27", ",") + rowAt("b", "ST ETIENNE CEDEX 2", "42", "84", ",") +
        rowAt("c", "Lyon 3e Arrondissement", "69", "84", ",") +
        rowAt("d", "L’Haÿ-les-Roses", "94", "11", ",") + rowAt("e", "Autun", "71", "27", "4.3,46.95"));
    REQUIRE_MESSAGE(atlas.ok(), (atlas.ok() ? "" : atlas.error().message));
    const auto& rows = atlas.value().data.initiatives;
    REQUIRE(rows.size() == 5);
    const auto near = [](double a, double b) { return std::abs(a - b) < 0.05; };
    CHECK((near(rows[0].lon, 4.30) && near(rows[0].lat, 46.95)));
    CHECK((near(rows[1].lon, 4.39) && near(rows[1].lat, 45.43)));
    CHECK((near(rows[2].lon, 4.84) && near(rows[2].lat, 45.76)));
    CHECK((near(rows[3].lon, 2.34) && near(rows[3].lat, 48.78)));
    CHECK(warns(atlas.value(), "4 rows had no position and got that of the commune"));
}

TEST_CASE("a table without columns for positions opens by its towns")
{
    std::string header = kHeader;
    header.erase(header.find("lon,lat,"), 8);
    const std::string row = "a,Masques,CHU,hospitalier,dons,,Autun,71,27,2020-03,https://example.org/a\n";
    const auto atlas = opened(header + row);
    REQUIRE_MESSAGE(atlas.ok(), (atlas.ok() ? "" : atlas.error().message));
    CHECK(std::abs(atlas.value().data.initiatives[0].lat - 46.95) < 0.05);
}

TEST_CASE("a town of another department, an unknown one and half a position get no made-up place")
{
    const auto atlas =
        opened(kHeader + rowAt("a", "Autun", "71", "27", ",") + rowAt("b", "Autun", "69", "84", ",") +
               rowAt("c", "Trifouilly", "71", "27", ",") + rowAt("d", "Autun", "71", "27", "4.3,"));
    REQUIRE(atlas.ok());
    CHECK(atlas.value().data.initiatives.size() == 1);
    CHECK(atlas.value().leftOut == 3);
}
